"""The sentences that state some figures, each once, under their article, with the values in them told apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard import links
from dashboard.articles import MASK
from dashboard.catalog import Catalog, Fact
from dashboard.checks.reliability import Grade
from dashboard.model import Source


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
    return tuple(
        Passage(one.source, one.grade, tuple(_sentence(catalog, own) for own in one.sentences))
        for one in catalog.passages(facts)
    )


def _sentence(catalog: Catalog, facts: tuple[Fact, ...]) -> Sentence:
    article = catalog.articles[facts[0].source.id]
    by_id = {fact.id: fact for fact in facts}
    marks = [(fact.citation.value, fact.id) for fact in facts]
    pieces = tuple(
        Piece(words, by_id[labels[0]] if labels and words != MASK else None, words == MASK)
        for words, labels in article.segments(facts[0].citation.position, marks)
    )
    return Sentence(pieces, facts, links.original(facts[0], article))
