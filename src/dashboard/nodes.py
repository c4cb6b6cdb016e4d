"""YAML as plain values, each with its line.

Read event by event, so that every value keeps its line, duplicate keys and anchors are seen, nothing
nests so deeply that it breaks the reader, and what YAML 1.1 would quietly turn into something else
(`no`, `12:30`, `017`) is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

import yaml
from yaml.reader import Reader, ReaderError

KeyPath = tuple[str | int, ...]
"""Where a value stands in a file, as `("observations", 3, "value")`."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER = yaml.resolver.Resolver()
_DEEPEST = 12  # the dataset needs five levels
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?[0-9]{1,18}\.[0-9]{1,12}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Document:
    """A YAML document as plain values (text, int, Decimal, date, bool, None, list, dict).

    `lines` gives the line of each key or item by its path, `wrong` what is amiss as (line, code,
    found), `refused` the paths whose value could not be taken as written.
    """

    value: Any = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    wrong: list[tuple[int, str, str]] = field(default_factory=list)
    refused: set[KeyPath] = field(default_factory=set)

    def has_refused(self, path: KeyPath) -> bool:
        """Whether the value at a path, or one that it stands in, was refused."""
        return any(path[:n] in self.refused for n in range(len(path) + 1))


def read(text: str) -> Document:
    """The document of a YAML text; never raises, what is wrong is in the result."""
    builder = _Builder(text)
    try:
        value = builder.document()
    except ReaderError:
        bad = Reader.NON_PRINTABLE.search(text)
        line, code = (_line_at(text, bad.start()), ord(bad[0])) if bad else (1, 0)
        builder.wrong.append((line, "yaml-syntax", f"the character U+{code:04X} is not allowed"))
        value = None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        why = getattr(error, "problem", None) or str(error)
        builder.wrong.append((mark.line + 1 if mark else 1, "yaml-syntax", why))
        value = None
    return Document(value, builder.lines, builder.wrong, builder.refused)


def line(lines: Mapping[KeyPath, int], path: KeyPath) -> int:
    """The line of a path, or of the nearest part of it that has one."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _line_at(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


class _Builder:
    """Turns YAML events into plain values, noting lines and what is wrong on the way."""

    def __init__(self, text: str) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
        self.lines: dict[KeyPath, int] = {}
        self.wrong: list[tuple[int, str, str]] = []
        self.refused: set[KeyPath] = set()

    def note(self, event: Any, code: str, found: str) -> None:
        self.wrong.append((event.start_mark.line + 1, code, found))

    def document(self) -> Any:
        next(self.events)  # the stream starts
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return None
        value = self.value(next(self.events), ())
        next(self.events)  # the document ends
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self.note(after, "yaml-syntax", "a second document begins")
        return value

    def value(self, event: Any, path: KeyPath) -> Any:
        self.lines.setdefault(path, event.start_mark.line + 1)
        if isinstance(event, yaml.AliasEvent):
            self.note(event, "yaml-alias", f"`*{event.anchor}`")
            self.refused.add(path)
            return None
        if event.anchor:
            self.note(event, "yaml-alias", f"`&{event.anchor}`")
        if event.tag:
            self.note(event, "yaml-surprise", f"the tag `{event.tag}`")
            self.refused.add(path)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, path)
        if len(path) >= _DEEPEST:
            raise yaml.MarkedYAMLError(problem="lists and keys nest too deeply", problem_mark=event.start_mark)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self.value(item, (*path, n)) for n, item in enumerate(self.until(yaml.SequenceEndEvent))]
        return self.mapping(path)

    def until(self, end: type[yaml.Event]) -> Iterator[Any]:
        while not isinstance(event := next(self.events), end):
            yield event

    def mapping(self, path: KeyPath) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        for event in self.until(yaml.MappingEndEvent):
            key = self.key(event, path)
            if key is not None and key in plain:
                self.note(event, "yaml-duplicate-key", key)
            if key is None or key in plain:
                self.value(next(self.events), (*path, "?"))
                continue
            self.lines[*path, key] = event.start_mark.line + 1
            plain[key] = self.value(next(self.events), (*path, key))
        return plain

    def key(self, event: Any, path: KeyPath) -> str | None:
        """The text of a key; None where it is no text, or a merge key."""
        if not isinstance(event, yaml.ScalarEvent):
            self.note(event, "yaml-surprise", "a key that is not a word")
            self.value(event, (*path, "?"))
            return None
        if event.anchor:
            self.note(event, "yaml-alias", f"`&{event.anchor}`")
        kind = _kind(event)
        if kind == "merge":
            self.note(event, "yaml-alias", "`<<`")
            self.refused.add(path)
            return None
        if kind != "str" or event.tag:
            self.note(event, "yaml-surprise", f"the key `{event.value}`")
        return str(event.value)

    def scalar(self, event: Any, path: KeyPath) -> Any:
        text, kind = event.value, _kind(event)
        if kind == "str":
            return text
        if kind == "null":
            return None
        if kind == "bool" and text in ("true", "false"):
            return text == "true"
        if kind == "int" and _WHOLE.fullmatch(text):
            return int(text)
        if kind == "float" and _DECIMAL.fullmatch(text):
            return Decimal(text)
        if kind == "timestamp" and _DAY.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                pass  # a day that is in no calendar
        self.note(event, "yaml-surprise", f"`{text}`")
        self.refused.add(path)
        return text


def _kind(event: Any) -> str:
    """What YAML 1.1 takes a scalar for: `str`, `int`, `float`, `bool`, `null`, `timestamp` and so on."""
    if not event.implicit[0]:
        return "str"
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, event.value, (True, False))
    return tag.rpartition(":")[2]
