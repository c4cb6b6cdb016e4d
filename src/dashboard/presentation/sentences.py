"""The sentences for the speaker, under their articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard import links, references
from dashboard.articles import MASK
from dashboard.catalog import Catalog, Fact
from dashboard.texts import text


@dataclass(frozen=True)
class Quotation:
    """A sentence for the speaker: its words, those that state a figure with the page of it, and where it stands."""

    pieces: tuple[tuple[str, str], ...]
    address: str


@dataclass(frozen=True)
class Stated:
    """The sentences of one article and grade."""

    title: str
    imprint: str
    grade: str
    reliable: bool
    quotations: tuple[Quotation, ...]


def by_article(catalog: Catalog, facts: Sequence[Fact]) -> Iterator[Stated]:
    """Every sentence that states one of the facts, once, under its article and the grade of its figures."""
    for passage in catalog.passages(facts):
        source, grade = passage.source, passage.grade
        yield Stated(
            source.title,
            references.imprint(source),
            f"{grade} · {text(f'grade.{grade}.meaning')}",
            grade.reliable,
            tuple(_quotation(catalog, own) for own in passage.sentences),
        )


def _quotation(catalog: Catalog, facts: Sequence[Fact]) -> Quotation:
    marks = [(fact.citation.value, fact.id) for fact in facts]
    pages = {fact.id: links.record(fact) for fact in facts}
    pieces = catalog.articles[facts[0].source.id].segments(facts[0].citation.position, marks)
    return Quotation(
        tuple((words, pages[labels[0]] if labels and words != MASK else "") for words, labels in pieces),
        links.sentence(facts[0]),
    )
