"""The reader of `metrics.yaml`: plain values to frozen records, every problem with its line."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dashboard import nodes
from dashboard.articles import Article
from dashboard.model import Indicator, LedgerEntry, Observation, Outline, Source, TextQuoteSelector, selector
from dashboard.nodes import KeyPath
from dashboard.problems import Problem, quoted, shown_path
from dashboard.relations import CuratedConflict, Relation

_SAID = {"model_type": "it should be keys with values", "is_instance_of": "it should be a number"}
_SECTIONS: dict[str, type[BaseModel]] = {
    "sources": Source,
    "indicators": Indicator,
    "observations": Observation,
    "ledger": LedgerEntry,
    "relations": Relation,
    "conflicts": CuratedConflict,
}
_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Claim:
    """The words that an observation lays hold of, whether the rest of it is well formed or not."""

    id: str
    source: str
    quote: TextQuoteSelector
    words: tuple[TextQuoteSelector, ...]


@dataclass(frozen=True)
class Reading:
    """What a dataset file held: the records that are well formed, by their place in their section,
    and the problems.

    `ids` has the ids that each section gives, those of malformed records too, and `whole` the sections
    without a malformed record; `claims` are those of all observations; `lines` has the line of each key by its path, as
    `("observations", 3, "value")`; `digest` is the SHA-256 of the file.
    """

    file: str
    version: str
    digest: str
    sources: dict[int, Source]
    indicators: dict[int, Indicator]
    observations: dict[int, Observation]
    ledger: dict[int, LedgerEntry]
    relations: dict[int, Relation]
    conflicts: dict[int, CuratedConflict]
    articles: dict[str, Article]
    claims: tuple[Claim, ...]
    ids: dict[str, frozenset[str]]
    whole: frozenset[str]
    lines: dict[KeyPath, int]
    problems: tuple[Problem, ...]

    def problem(self, code: str, found: str, *path: str | int) -> Problem:
        """A problem at the line of a path, or of the nearest part of it that has one."""
        return Problem(self.file, nodes.line(self.lines, path), code, found)

    def gives(self, section: str, identifier: str) -> bool:
        """Whether a section has a record of that id, malformed or not; taken as true of a section
        that could not be read at all."""
        return section not in self.ids or identifier in self.ids[section]


def read(path: Path) -> Reading:
    """Reads a dataset file and its articles; never raises, every problem is in the result."""
    reader = _Reader(path)
    records: dict[str, dict[int, Any]] = {name: reader.records(name, model) for name, model in _SECTIONS.items()}
    sources = records["sources"]
    for n, source in sources.items():
        reader.repeated([attribution.id for attribution in source.attributions], "sources", n, "attributions")
    return Reading(
        file=reader.file,
        version=str(reader.tree.get("version", "")),
        digest=reader.digest,
        **records,
        articles=reader.articles(path.parent, sources),
        claims=tuple(filter(None, map(_claim, reader.sections.get("observations", [])))),
        ids={name: frozenset(filter(None, map(_id, items))) for name, items in reader.sections.items()},
        whole=frozenset(name for name, items in reader.sections.items() if len(items) == len(records[name])),
        lines=reader.document.lines,
        problems=tuple(reader.problems),
    )


class _Reader:
    """A dataset file on its way to records, and what is wrong with it."""

    def __init__(self, path: Path) -> None:
        self.file = shown_path(path)
        self.problems: list[Problem] = []
        self.document = nodes.Document()
        self.digest = ""
        self.tree: dict[str, Any] = {}
        try:
            stored = path.read_bytes()
            self.digest = hashlib.sha256(stored).hexdigest()
            self.document = nodes.read(stored.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            line = stored.count(b"\n", 0, error.start) + 1
            self.problems.append(Problem(self.file, line, "file-encoding", f"byte {error.start}"))
            return
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error)
            self.problems.append(Problem(self.file, 1, "file-unreadable", why))
            return
        self.problems.extend(Problem(self.file, *wrong) for wrong in self.document.wrong)
        if isinstance(self.document.value, dict):
            self.tree = self.document.value
            self.record(Outline, self.tree, ())
        elif not any(problem.code == "yaml-syntax" for problem in self.problems):
            self.note("wrong-type", "the file must be a mapping with `sources`, `indicators` and `observations`")

    def note(self, code: str, found: str, *path: str | int) -> None:
        self.problems.append(Problem(self.file, nodes.line(self.document.lines, path), code, found))

    def record(self, model: type[_Model], value: Any, at: KeyPath) -> _Model | None:
        """The record of a plain value, or None after noting what is wrong with it."""
        try:
            return model.model_validate(value)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                self.complain(detail, (*at, *detail["loc"]))
            return None

    def complain(self, detail: ErrorDetails, path: KeyPath) -> None:
        """Notes a complaint of a model, unless the value was refused before."""
        kind, name = detail["type"], path[-1] if path else ""
        if kind == "extra_forbidden":
            self.note("unknown-key", str(name), *path)
            return
        if self.document.has_refused(path):
            return
        self.document.refused.add(path)
        if kind == "missing":
            self.note("missing-key", str(name), *path)
        else:
            said = _SAID.get(kind, detail["msg"].removeprefix("Value error, "))
            subject = f"item {name + 1}" if isinstance(name, int) else f"`{name}`"
            found = f"{subject} is {_shown(detail['input'])}: {said[:1].lower()}{said[1:]}"
            is_type = kind.endswith("_type") or kind == "is_instance_of"
            self.note("wrong-type" if is_type else "bad-value", found if detail["loc"] or is_type else said, *path)

    @property
    def sections(self) -> dict[str, list[Any]]:
        """The items of each section that is a list."""
        return {name: items for name in _SECTIONS if isinstance(items := self.tree.get(name), list)}

    def records(self, section: str, model: type[_Model]) -> dict[int, _Model]:
        """The well-formed records of a section by their place in it; of two with one id, the first."""
        items = self.sections.get(section, [])
        repeated = self.repeated([_id(item) for item in items], section)
        read = {n: self.record(model, item, (section, n)) for n, item in enumerate(items)}
        return {n: record for n, record in read.items() if record is not None and n not in repeated}

    def repeated(self, ids: list[str | None], *at: str | int) -> set[int]:
        """The places of ids that stand further up already, each noted."""
        places = {n for n, name in enumerate(ids) if name is not None and name in ids[:n]}
        for n in places:
            self.note("duplicate-id", str(ids[n]), *at, n, "id")
        return places

    def articles(self, folder: Path, sources: dict[int, Source]) -> dict[str, Article]:
        """The articles of the sources that are there and unchanged."""
        if self.document.has_refused(("articles",)) or not self.tree:
            return {}
        articles: dict[str, Article] = {}
        for n, source in sources.items():
            article = self.article(folder / self.tree["articles"] / source.file, source, n)
            if article is not None:
                articles[source.id] = article
        return articles

    def article(self, path: Path, source: Source, n: int) -> Article | None:
        try:
            article = Article.read(path, source_id=source.id, language=source.language)
        except UnicodeDecodeError:
            self.note("file-encoding", source.file, "sources", n, "file")
            return None
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error)
            self.note("article-missing", f"{source.file} ({why})", "sources", n, "file")
            return None
        if article.sha256 != source.sha256:
            found = f"{article.sha256[:12]}… is not {source.sha256[:12]}…"
            self.note("article-changed", found, "sources", n, "sha256")
            return None
        return article


def _id(item: Any) -> str | None:
    name = item.get("id") if isinstance(item, dict) else None
    return name if isinstance(name, str) else None


def _claim(item: Any) -> Claim | None:
    if not (isinstance(item, dict) and isinstance(item.get("source"), str)):
        return None
    try:
        quote = selector(item.get("quote"))
        words = [selector(item[key]) for key in ("value_as_written", "period_as_written") if key in item]
    except ValidationError:
        return None
    return Claim(_id(item) or "", item["source"], quote, tuple(words))


def _shown(value: Any) -> str:
    """A plain value as a reader of the file would call it."""
    match value:
        case None:
            return "empty"
        case bool():
            return str(value).lower()
        case dict():
            return "keys with values"
        case list():
            return "a list"
    return quoted(str(value), 40)
