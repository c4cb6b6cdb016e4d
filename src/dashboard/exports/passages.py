"""The sentences that state some figures, each once, under their article, with the values in them told apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from dashboard import links
from dashboard.articles import MASK
from dashboard.catalog import Catalog, Fact
from dashboard.checks.reliability import Grade
from dashboard.model import Source, TextPositionSelector


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence: plain, the value of a fact, or hidden advertising."""

    words: str
    fact: Fact | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in pieces, and where it can be read: in the article where it was published, if that may be linked."""

    pieces: tuple[Piece, ...]
    facts: tuple[Fact, ...]
    original: str | None

    @property
    def reliable(self) -> bool:
        """Whether all it states may be relied on."""
        return all(fact.grade.reliable for fact in self.facts)


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of one article that state figures of one grade."""

    source: Source
    grade: Grade
    sentences: tuple[Sentence, ...]


def passages(catalog: Catalog, facts: Iterable[Fact]) -> tuple[Passage, ...]:
    """Every sentence that states one of the facts, in the order of the articles, the best grade first."""
    order = list(catalog.sources)
    ordered = sorted(facts, key=lambda fact: (order.index(fact.source.id), fact.grade))
    found = []
    for (source_id, grade), stated in groupby(ordered, key=lambda fact: (fact.source.id, fact.grade)):
        by_place: dict[TextPositionSelector, list[Fact]] = {}
        for fact in stated:
            by_place.setdefault(fact.citation.position, []).append(fact)
        sentences = tuple(_sentence(catalog, position, own) for position, own in by_place.items())
        found.append(Passage(catalog.sources[source_id], grade, sentences))
    return tuple(found)


def _sentence(catalog: Catalog, position: TextPositionSelector, facts: list[Fact]) -> Sentence:
    article = catalog.articles[facts[0].source.id]
    by_id = {fact.id: fact for fact in facts}
    marks = [(fact.citation.value, fact.id) for fact in facts]
    pieces = tuple(
        Piece(words, by_id[labels[0]] if labels and words != MASK else None, words == MASK)
        for words, labels in article.segments(position, marks)
    )
    return Sentence(pieces, tuple(facts), links.original(facts[0], article))
