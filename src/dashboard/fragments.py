"""Text fragments: the part of an address that makes a browser jump to words of a page and mark them.

After the WICG draft "URL Fragment Text Directives": `:~:text=[prefix-,]start[,end][,-suffix]`, where
`-`, `,` and `&` inside the words are percent-encoded like everything that no address may hold.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from dashboard.articles import Article
from dashboard.model import TextPositionSelector

EXACT: Final = 300
"""Characters up to which words are named whole; of longer ones, the first and the last words are."""

ENDS: Final = 6
"""Words at either end of a long quotation that name it, or more where these stand elsewhere too."""


def directive(article: Article, position: TextPositionSelector) -> str:
    """The fragment, without its `#`, that finds these words of the article first, with as much of the
    words before them as that takes: none, as a rule."""
    before = article.text[: position.start].split()
    words = article.text[position.start : position.end].split()
    text = " ".join(article.text.split())
    started = article.text[position.start - 1 : position.start].isspace()
    start = len(" ".join(before)) + (1 if before and started else 0)
    span = (start, start + len(" ".join(words)))
    for context in range(len(before) + 1 if started else 1):
        prefix = " ".join(before[len(before) - context :])
        for term in _terms(words):
            if term.found_in(text, prefix) == span:
                return _written(term, prefix)
    return _written(_terms(words)[0], "")


@dataclass(frozen=True)
class _Term:
    """Words by the whole of them, or by their start and end."""

    start: str
    end: str = ""

    def found_in(self, text: str, prefix: str) -> tuple[int, int] | None:
        """Where a browser first finds them: case does not count, and of an end the first after the start."""
        folded = text.lower() if len(text.lower()) == len(text) else text
        first = " ".join(part for part in (prefix, self.start) if part)
        at = folded.find(_like(folded, text, first))
        if at < 0:
            return None
        start = at + len(first) - len(self.start)
        stop = start + len(self.start)
        if not self.end:
            return start, stop
        last = folded.find(_like(folded, text, self.end), stop)
        return None if last < 0 else (start, last + len(self.end))


def _like(folded: str, text: str, words: str) -> str:
    return words if folded is text else words.lower()


def _terms(words: list[str]) -> list[_Term]:
    """The ways to name some words, the shortest first."""
    whole = " ".join(words)
    if len(whole) <= EXACT or len(words) < 2 * ENDS:
        return [_Term(whole)]
    ends = range(ENDS, min(len(words) // 2, 3 * ENDS) + 1)
    return [*(_Term(" ".join(words[:n]), " ".join(words[-n:])) for n in ends), _Term(whole)]


def _written(term: _Term, prefix: str) -> str:
    parts = [f"{_encoded(prefix)}-"] if prefix else []
    parts += [_encoded(part) for part in (term.start, term.end) if part]
    return f":~:text={','.join(parts)}"


def _encoded(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
