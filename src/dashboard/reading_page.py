"""The page of one article, as HTML: who published it, and its text with every figure marked in place."""

from __future__ import annotations

from collections import Counter

from dashboard import markings, wording
from dashboard.catalog import Catalog
from dashboard.checks.reliability import Criterion, of_source
from dashboard.documents import document
from dashboard.problems import quoted


def article(catalog: Catalog, source_id: str) -> str:
    """The page of an article. Raises KeyError where there is no such article."""
    source, stored = catalog.sources[source_id], catalog.articles[source_id]
    facts = catalog.article_facts(source_id)
    paragraphs = markings.paragraphs(stored, facts)
    placed = {name for paragraph in paragraphs for piece in paragraph for name in piece.opens}
    criteria = of_source(source, stored)
    grades = Counter(fact.grade for fact in facts)
    return document(
        "article.html",
        source=source,
        published=wording.day(source.published) if source.published else None,
        clean=criteria[Criterion.NO_ADVERTISING],
        grades=[(grade, wording.facts(grades[grade])) for grade in sorted(grades)],
        met=[criterion for criterion, holds in criteria.items() if holds],
        failed=[criterion for criterion, holds in criteria.items() if not holds],
        paragraphs=paragraphs,
        unplaced=[fact.id for fact in facts if fact.id not in placed],
    )


def absent(catalog: Catalog, name: str) -> str:
    """The page that says there is no article of that name, with those there are."""
    return document("absent.html", name=quoted(name), sources=catalog.sources.values())
