"""The page of one article, as HTML: who published it, and its text with every figure marked in place."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from dashboard import links, markings, wording
from dashboard.catalog import Catalog, Fact
from dashboard.checks.reliability import Criterion, of_source
from dashboard.problems import quoted
from dashboard.texts import text


def article(catalog: Catalog, source_id: str) -> str:
    """The page of an article. Raises KeyError where there is no such article."""
    source, stored = catalog.sources[source_id], catalog.articles[source_id]
    facts = catalog.article_facts(source_id)
    paragraphs = markings.paragraphs(stored, facts)
    placed = {name for paragraph in paragraphs for piece in paragraph for name in piece.opens}
    criteria = of_source(source, stored)
    grades = Counter(fact.grade for fact in facts)
    return _template("article.html").render(
        source=source,
        published=wording.day(source.published) if source.published else None,
        clean=criteria[Criterion.NO_ADVERTISING],
        grades=[(grade, wording.facts(grades[grade])) for grade in sorted(grades)],
        met=[text(f"criterion.{criterion}.met") for criterion, holds in criteria.items() if holds],
        failed=[text(f"criterion.{criterion}.failed") for criterion, holds in criteria.items() if not holds],
        paragraphs=paragraphs,
        unplaced=[fact.id for fact in facts if fact.id not in placed],
    )


def absent(catalog: Catalog, name: str) -> str:
    """The page that says there is no article of that name, with those there are."""
    return _template("absent.html").render(name=quoted(name), sources=catalog.sources.values())


def label(fact: Fact) -> str:
    """What a figure is, in one line: indicator, period, value and grade."""
    return text(
        "reading.figure",
        indicator=fact.indicator.name,
        period=wording.period(fact.observation.period),
        value=wording.value(fact),
        grade=fact.grade,
    )


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"text": text, "links": links, "label": label}
    return environment.get_template(name)
