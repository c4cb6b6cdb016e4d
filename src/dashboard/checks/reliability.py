"""Reliability: criteria that anyone can check in the file, and the grade that follows from them.

Grades (design rule): A, a named official source for this figure; B, an identified news outlet;
C, the opinion of a person; D, an unsourced page.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from dashboard.articles import Article
from dashboard.checks.quotes import Citation
from dashboard.model import AttributionKind, Source


class Grade(StrEnum):
    """How far a figure can be relied on."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"

    @property
    def reliable(self) -> bool:
        """Whether it may stand in a headline or a default series."""
        return self in (Grade.A, Grade.B)


class Criterion(StrEnum):
    """Something that can be checked of a figure."""

    PUBLISHER = "publisher"
    AUTHOR = "author"
    DATED = "dated"
    PRIMARY_SOURCE = "primary-source"
    NO_ADVERTISING = "no-advertising"
    AGREES_WITH_ITSELF = "agrees-with-itself"
    AGREES_WITH_BETTER = "agrees-with-better"


@dataclass(frozen=True, slots=True)
class Reliability:
    """The grade of a figure, the criteria it meets, and those it fails."""

    grade: Grade
    met: tuple[Criterion, ...]
    failed: tuple[Criterion, ...]


def of_source(source: Source, article: Article) -> dict[Criterion, bool]:
    """The criteria that hold or fail for an article as a whole."""
    return {
        Criterion.PUBLISHER: source.publisher is not None,
        Criterion.AUTHOR: source.author is not None,
        Criterion.DATED: source.published is not None,
        Criterion.NO_ADVERTISING: not article.injected,
    }


def grade(source: Source, article: Article, attribution: AttributionKind | None) -> Grade:
    """The grade of a figure of that article, attributed or not."""
    if not all(of_source(source, article).values()):
        return Grade.D
    match attribution:
        case AttributionKind.OFFICIAL:
            return Grade.A
        case AttributionKind.PERSON:
            return Grade.C
        case None:
            return Grade.B


def rate(citation: Citation, article: Article, *, disputes_itself: bool, better: Collection[str]) -> Reliability:
    """The reliability of a cited figure; `better` are the facts of a better grade that it contradicts."""
    attribution = citation.attribution
    criteria = of_source(citation.source, article) | {
        Criterion.PRIMARY_SOURCE: attribution is not None and attribution.kind is AttributionKind.OFFICIAL,
        Criterion.AGREES_WITH_ITSELF: not disputes_itself,
        Criterion.AGREES_WITH_BETTER: not better,
    }
    return Reliability(
        grade(citation.source, article, attribution.kind if attribution else None),
        tuple(criterion for criterion in Criterion if criteria[criterion]),
        tuple(criterion for criterion in Criterion if not criteria[criterion]),
    )
