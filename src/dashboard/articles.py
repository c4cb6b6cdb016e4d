"""The stored articles: their text, where words stand in it, and what was injected into it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from dashboard.model import TextPositionSelector, TextQuoteSelector

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_INJECTED = re.compile(rf"[{_HAN}][{_HAN}A-Za-z0-9]*")
MASK = "▒▒▒"
"""What stands in the place of injected advertising wherever an article is shown."""


@dataclass(frozen=True)
class Article:
    """A stored article; positions in it count Unicode code points, end exclusive."""

    source_id: str
    file: str
    text: str
    language: str
    sha256: str

    @classmethod
    def read(cls, path: Path, *, source_id: str, language: str) -> Article:
        """The article in a file, its line ends untouched.

        Raises OSError when it cannot be read and UnicodeDecodeError when it is not UTF-8.
        """
        stored = path.read_bytes()
        return cls(source_id, path.name, stored.decode("utf-8"), language, hashlib.sha256(stored).hexdigest())

    def find(
        self, selector: TextQuoteSelector, within: TextPositionSelector | None = None
    ) -> list[TextPositionSelector]:
        """Every place where the words stand with that prefix and suffix around them."""
        low, high = (within.start, within.end) if within else (0, len(self.text))
        needle = selector.prefix + selector.exact + selector.suffix
        places, at = [], self.text.find(needle, max(0, low - len(selector.prefix)))
        while at >= 0:
            start = at + len(selector.prefix)
            end = start + len(selector.exact)
            if end > high:
                break
            if start >= low:
                places.append(TextPositionSelector(start, end))
            at = self.text.find(needle, at + 1)
        return places

    def line(self, position: int) -> int:
        """The line a position stands on, counted from 1."""
        return self.text.count("\n", 0, position) + 1

    @cached_property
    def injected(self) -> tuple[TextPositionSelector, ...]:
        """Injected advertising: in an article in a Latin script, runs of Chinese characters with
        the letters and digits that cling to them."""
        if self.language in {"zh", "ja"}:
            return ()
        return tuple(TextPositionSelector(*found.span()) for found in _INJECTED.finditer(self.text))

    @cached_property
    def paragraphs(self) -> tuple[TextPositionSelector, ...]:
        """The lines of the article that hold any words."""
        return tuple(
            TextPositionSelector(*found.span()) for found in re.finditer(r"[^\n\r]+", self.text) if found[0].strip()
        )

    def paragraph(self, position: TextPositionSelector) -> TextPositionSelector:
        """The paragraph a position starts in, or the position itself where it starts between two."""
        return next((span for span in self.paragraphs if span.start <= position.start < span.end), position)

    def segments(
        self, span: TextPositionSelector, marks: Iterable[tuple[TextPositionSelector, str]]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The text of a span in pieces, each with the labels of the marks that cover it.

        Injected advertising comes out as one MASK, whatever marks it or ends within it.
        """
        inside = [(at, label) for at, label in marks if at.start < span.end and at.end > span.start]
        masked = [at for at in self.injected if at.start < span.end and at.end > span.start]
        marked = {edge for at, _ in inside for edge in (at.start, at.end)}
        edges = {edge for edge in marked if not any(at.start < edge < at.end for at in masked)}
        edges |= {edge for at in masked for edge in (at.start, at.end)}
        edges = {edge for edge in edges if span.start < edge < span.end} | {span.start, span.end}
        for start, end in pairwise(sorted(edges)):
            labels = tuple(dict.fromkeys(label for at, label in inside if at.start <= start and end <= at.end))
            hidden = any(at.start <= start and end <= at.end for at in masked)
            yield (MASK if hidden else self.text[start:end]), labels

    def shown(self, span: TextPositionSelector) -> str:
        """The text of a span as a reader may see it: injected advertising masked."""
        return "".join(text for text, _ in self.segments(span, ()))
