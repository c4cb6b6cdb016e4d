"""The articles on the sources page: what is known of each, and its text with every figure marked."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from dashboard import links, markings, wording
from dashboard.catalog import Catalog
from dashboard.checks.coverage import Fate
from dashboard.checks.reliability import Criterion, of_source
from dashboard.markings import Piece
from dashboard.model import NonFigure, Source
from dashboard.texts import joined, pair, plural, text
from dashboard.ui import citations, resources
from dashboard.ui.choice import choose
from dashboard.ui.markup import badge, faint, link, listed, marked, paragraphs, plain, said, strong, table
from dashboard.ui.shelf import kept


def comparison() -> None:
    """All articles beside each other."""
    st.markdown(_comparison())


def chosen() -> str:
    """The article that the reader has chosen: the id of its source."""
    sources = resources.sources()
    options = {source.id: plain(source.short_title) for source in sources.values()}
    return choose("article", text("sources.choose"), options, default=next(iter(sources)))


def article(source_id: str) -> None:
    """What is known of an article, beside its text."""
    with st.container(border=True, key="opened-article"):
        body, facts = st.columns([5, 3], gap="large")
        body.markdown(_text(source_id))
        facts.container(key="citations-article").markdown(_record(source_id))


@kept
def _comparison(catalog: Catalog) -> str:
    heads = [text(f"sources.{name}") for name in ("article", "publisher", "published", "grades", "figures")]
    rows = []
    for source in catalog.sources.values():
        facts = catalog.article_facts(source.id)
        rows.append(
            (
                strong(plain(source.short_title)),
                plain(source.publisher or text("reading.unknown")),
                plain(_date(source)),
                " ".join(badge(grade, reliable=grade.reliable) for grade in sorted({fact.grade for fact in facts})),
                plain(f"{len(facts):,}"),
            )
        )
    return paragraphs(table([plain(head) for head in heads], rows), citations.legend(catalog.facts))


@kept
def _text(catalog: Catalog, source_id: str) -> str:
    """The whole article, each figure marked and leading to its record."""
    stored = catalog.articles[source_id]
    lines = [
        "".join(_piece(piece) for piece in paragraph)
        for paragraph in markings.paragraphs(stored, catalog.article_facts(source_id))
    ]
    return paragraphs(f"## {plain(catalog.sources[source_id].title)}", faint(plain(text("sources.key"))), *lines)


def _piece(piece: Piece) -> str:
    if piece.hidden:
        return f":gray-badge[{plain(text('reading.hidden'))}]"
    if piece.figure is None:
        return plain(piece.text)
    more = (link("+1", links.record(fact), text("reading.also")) for fact in piece.also)
    ways = " ".join((link(plain(piece.text), links.record(piece.figure)), *more))
    return marked(ways, reliable=piece.figure.grade.reliable)


@kept
def _record(catalog: Catalog, source_id: str) -> str:
    """Who published it, how far it can be relied on, and what its numerals became."""
    source, stored = catalog.sources[source_id], catalog.articles[source_id]
    facts = catalog.article_facts(source_id)
    criteria = of_source(source, stored)
    grades = Counter(fact.grade for fact in facts)
    clean = criteria[Criterion.NO_ADVERTISING]
    return paragraphs(
        plain(source.description),
        listed(
            [
                pair(strong(plain(text("sources.publisher"))), plain(source.publisher or text("reading.unknown"))),
                pair(strong(plain(text("sources.author"))), plain(source.author or text("reading.unknown"))),
                pair(strong(plain(text("sources.published"))), plain(_date(source))),
                pair(strong(plain(text("sources.address"))), _address(source, clean)),
            ]
        ),
        faint(plain(source.published_note)) if source.published_note else "",
        strong(plain(text("sources.reliability"))),
        listed(
            f"{badge(grade, reliable=grade.reliable)} "
            + plain(pair(wording.facts(grades[grade]), text(f"grade.{grade}.meaning")))
            for grade in sorted(grades)
        ),
        citations.criteria(criteria),
        plain(_per_figure(catalog, source_id)),
        strong(plain(text("sources.numerals"))),
        _accounted(catalog, source_id),
        link(plain(text("sources.reading-page")), links.article(source_id)),
    )


def _per_figure(catalog: Catalog, source_id: str) -> str:
    facts = catalog.article_facts(source_id)
    contradictions = {Criterion.AGREES_WITH_ITSELF, Criterion.AGREES_WITH_BETTER}
    named = sum(Criterion.PRIMARY_SOURCE in fact.reliability.met for fact in facts)
    doubtful = sum(not contradictions.isdisjoint(fact.reliability.failed) for fact in facts)
    words = text("sources.per-figure", named=named, figures=len(facts))
    return f"{words} {plural('sources.doubtful', doubtful)}" if doubtful else words


def _accounted(catalog: Catalog, source_id: str) -> str:
    numerals = [numeral for numeral in catalog.numerals if numeral.source_id == source_id]
    fates = Counter(numeral.fate for numeral in numerals)
    reasons = Counter(numeral.reason for numeral in numerals if numeral.reason)
    hidden = reasons.pop(NonFigure.ADVERTISING, 0)
    excused = joined((f"{text(f'non-figure.{reason}')} {n}" for reason, n in reasons.most_common()), "list.clause")
    return paragraphs(
        said(
            "sources.accounted",
            all=len(numerals),
            values=fates[Fate.VALUE],
            periods=fates[Fate.PERIOD],
            others=fates[Fate.LEDGER] - hidden,
        ),
        faint(plain(excused)) if excused else "",
        plain(plural("sources.hidden", hidden)) if hidden else "",
    )


def _date(source: Source) -> str:
    if source.published is None:
        return text("reading.undated")
    return text("source.inferred" if source.published_note else "source.dated", date=wording.day(source.published))


def _address(source: Source, clean: bool) -> str:
    if source.url is None:
        return plain(text("reading.address-unknown"))
    if clean:
        return link(plain(source.url), source.url)
    return f"{plain(source.url)}  \n{faint(plain(text('reading.not-linked')))}"
