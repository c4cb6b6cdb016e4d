"""An article with its facts marked in it: paragraphs, in pieces that HTML can nest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dashboard.articles import MASK, Article
from dashboard.catalog import Fact


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text between two edges of sentences, values or injected advertising.

    `opens` are the ids of the facts whose sentences begin with it, the outermost first, None for one
    that goes on from an earlier piece; `closes` is how many sentences end with it. `figure` is the
    fact whose value it is part of; `also` are facts stated by the same words and by none of their own.
    """

    text: str
    hidden: bool
    opens: tuple[str | None, ...]
    closes: int
    figure: Fact | None
    also: tuple[Fact, ...]


def paragraphs(article: Article, facts: Sequence[Fact]) -> list[list[Piece]]:
    """The pieces of each paragraph; each id is opened once in all of them."""
    outward = sorted(facts, key=lambda fact: (fact.citation.position.start, -fact.citation.position.end))
    marks = [(fact.citation.position, f"sentence {fact.id}") for fact in outward]
    marks += [(fact.citation.value, f"value {fact.id}") for fact in facts]
    opened: set[str] = set()
    return [list(_pieces(list(article.segments(span, marks)), facts, opened)) for span in article.paragraphs]


def _pieces(
    segments: Sequence[tuple[str, tuple[str, ...]]], facts: Sequence[Fact], opened: set[str]
) -> Iterator[Piece]:
    sentences = [_named("sentence ", labels) for _, labels in segments]
    values = [_shortest_first(_named("value ", labels), facts) for _, labels in segments]
    owners = {stated[0].id for stated in values if stated}
    last = {fact.id: n for n, stated in enumerate(values) for fact in stated}
    for n, (text, _) in enumerate(segments):
        before, now, after = sentences[n - 1] if n else (), sentences[n], (*sentences, ())[n + 1]
        begun = now[_shared(before, now) :]
        yield Piece(
            text=text,
            hidden=text == MASK,
            opens=tuple(None if name in opened else name for name in begun),
            closes=len(now) - _shared(now, after),
            figure=values[n][0] if values[n] else None,
            also=tuple(fact for fact in values[n] if fact.id not in owners and last[fact.id] == n),
        )
        opened.update(begun)


def _named(kind: str, labels: Sequence[str]) -> tuple[str, ...]:
    return tuple(label.removeprefix(kind) for label in labels if label.startswith(kind))


def _shortest_first(names: Sequence[str], facts: Sequence[Fact]) -> list[Fact]:
    stated = [fact for fact in facts if fact.id in names]
    return sorted(stated, key=lambda fact: fact.citation.value.end - fact.citation.value.start)


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    """How many names two rows begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
