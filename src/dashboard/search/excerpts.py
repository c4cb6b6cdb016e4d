"""The piece of a sentence that a hit shows, with what was asked for marked in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.articles import MASK
from dashboard.catalog import Catalog, Fact
from dashboard.model import Source, TextPositionSelector
from dashboard.search.query import Term
from dashboard.search.words import folded, is_han, pairs, words

EXCERPT: Final = 150
"""Characters of a sentence that a hit shows, about."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, marked where it is what was asked for."""

    text: str
    marked: bool


def excerpt(
    catalog: Catalog, source: Source, position: TextPositionSelector, found: Sequence[Term], fact: Fact | None = None
) -> tuple[Piece, ...]:
    """The piece of a sentence that fits: what was asked for is marked in it, or else the value, where that names
    the figure and not the sentence."""
    article = catalog.articles[source.id]
    said = article.shown(position)
    marked = _marked(said, found)
    if fact is not None and (any(term.number for term in found) or not any(piece.marked for piece in marked)):
        pieces = article.segments(position, [(fact.citation.value, "value")])
        marked = [Piece(words_, bool(labels) and words_ != MASK) for words_, labels in pieces]
    return _cut(marked)


def title(said: str, found: Sequence[Term]) -> tuple[Piece, ...]:
    """The piece of a title that fits."""
    return _cut(_marked(said, found))


def _marked(said: str, found: Sequence[Term]) -> list[Piece]:
    like = {word for term in found if term.required for word, likeness in term.like.items() if likeness >= 0.7}
    places = []
    for start, end, word in words(folded(said)):
        if is_han(word):
            places += [(start + n, start + n + len(pair)) for n, pair in enumerate(pairs(word)) if pair in like]
        elif word in like:
            places.append((start, end))
    pieces, at = [], 0
    for start, end in places:
        if end <= at:
            continue
        if start > at:
            pieces.append(Piece(said[at:start], marked=False))
        pieces.append(Piece(said[max(at, start) : end], marked=True))
        at = end
    return [*pieces, Piece(said[at:], marked=False)] if at < len(said) else pieces


def _cut(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """As much of a sentence as fits, around the first mark in it, cut between words."""
    said = "".join(piece.text for piece in pieces)
    at, marks = 0, []
    for piece in pieces:
        if piece.marked:
            marks.append((at, at + len(piece.text)))
        at += len(piece.text)
    low, high = _window(said, marks)
    kept, at = [], 0
    for piece in pieces:
        start, end = max(low, at), min(high, at + len(piece.text))
        if start < end:
            kept.append(Piece(said[start:end], piece.marked))
        at += len(piece.text)
    if low > 0:
        kept.insert(0, Piece("… ", marked=False))
    if high < len(said):
        kept.append(Piece(" …", marked=False))
    return tuple(kept)


def _window(said: str, marks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    if len(said) <= EXCERPT * 1.2:
        return 0, len(said)
    best = max(
        (start for start, _ in marks),
        key=lambda start: sum(end - begin for begin, end in marks if start <= begin and end <= start + EXCERPT - 40),
        default=0,
    )
    low = max(0, min(best - 40, len(said) - EXCERPT))
    high = min(len(said), low + EXCERPT)
    if low:
        space = said.find(" ", low, best)
        low = space + 1 if space >= 0 else low
    if high < len(said):
        space = said.rfind(" ", low + EXCERPT // 2, high)
        high = space if space >= 0 else high
    return low, high
