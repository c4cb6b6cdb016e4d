"""Where figures are stated, as markdown: the sentences of a chart, and tables of figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from dashboard import links, wording
from dashboard.articles import MASK, Article
from dashboard.catalog import Catalog, Fact
from dashboard.checks.reliability import Criterion, Grade
from dashboard.exhibits import Row
from dashboard.findings import disagreements, touching
from dashboard.model import Source, TextPositionSelector
from dashboard.texts import joined, text
from dashboard.ui.markup import badge, faint, link, marked, paragraphs, plain, strong, table


def panel(catalog: Catalog, facts: Iterable[Fact]) -> str:
    """Every sentence that states one of the facts, once, under its article and the grade of its figures."""
    order = list(catalog.sources)
    ordered = sorted(facts, key=lambda fact: (order.index(fact.source.id), fact.grade))
    blocks = []
    for (source_id, grade), stated in groupby(ordered, key=lambda fact: (fact.source.id, fact.grade)):
        sentences: dict[TextPositionSelector, list[Fact]] = {}
        for fact in stated:
            sentences.setdefault(fact.citation.position, []).append(fact)
        article = catalog.articles[source_id]
        quotations = [quotation(article, position, own) for position, own in sentences.items()]
        blocks.append(paragraphs(provenance(catalog.sources[source_id], grade), *quotations))
    return paragraphs(*blocks)


def disputes(catalog: Catalog, facts: Sequence[Fact]) -> str:
    """A line for each real disagreement that the facts are drawn into, leading to it; empty without one."""
    lines = [
        f":orange[{strong(plain(text(f'dispute.{one.verdict}')))}] {plain(one.title)}: "
        + link(plain(text("dispute.see")), links.disagreement(one.id))
        for one in touching(disagreements(catalog), facts)
    ]
    return "  \n".join(lines)


def provenance(source: Source, grade: Grade) -> str:
    """The title, publisher and date of an article, and the grade of some figures of it in words."""
    return "  \n".join(
        (
            strong(plain(source.title)),
            faint(plain(imprint(source))),
            f"{badge(grade, reliable=grade.reliable)} {faint(plain(text(f'grade.{grade}.meaning')))}",
        )
    )


def imprint(source: Source) -> str:
    """Publisher and date of an article in one line."""
    publisher = source.publisher or text("source.no-publisher")
    if source.published is None:
        return f"{publisher} · {text('source.undated')}"
    key = "source.inferred" if source.published_note else "source.dated"
    return f"{publisher} · {text(key, date=wording.day(source.published))}"


def quotation(article: Article, position: TextPositionSelector, facts: Sequence[Fact]) -> str:
    """A sentence with the values of the facts marked in it, each leading to its page, and the way to it
    in the article."""
    spans = [(fact.citation.value, fact.id) for fact in facts]
    pages = {fact.id: links.record(fact) for fact in facts}
    reliable = all(fact.grade.reliable for fact in facts)
    said = "".join(
        marked(link(plain(piece), pages[labels[0]]), reliable=reliable) if labels and piece != MASK else plain(piece)
        for piece, labels in article.segments(position, spans)
    )
    return f"> “{said}” {link(plain(text('cite.read')), links.sentence(facts[0]))}"


def rows_table(rows: Iterable[Row]) -> str:
    """The numbers of a chart: what, period, value, how written or computed, and where."""
    heads = [text(f"table.{name}") for name in ("what", "period", "value", "origin", "source")]
    return table(
        [plain(head) for head in heads],
        [
            (plain(row.label), plain(row.period), strong(plain(row.value)), plain(row.origin), _sources(row.facts))
            for row in rows
        ],
    )


def facts_table(facts: Iterable[Fact]) -> str:
    """Figures that no chart shows: what, period, value, where, and the sentence."""
    heads = [text(f"table.{name}") for name in ("figure", "period", "value", "source", "sentence")]
    return table(
        [plain(head) for head in heads],
        [
            (
                link(plain(name(fact)), links.record(fact)),
                plain(wording.period(fact.observation.period)),
                strong(plain(wording.value(fact))),
                f"{plain(fact.source.short_title)} {badge(fact.grade, reliable=fact.grade.reliable)}",
                link(plain(text("cite.read.short")), links.sentence(fact)),
            )
            for fact in facts
        ],
    )


def name(fact: Fact) -> str:
    """What a figure is: its indicator, the one thing it is about, and its status if it is no result."""
    parts = [fact.indicator.name]
    if fact.subject:
        parts.append(fact.subject)
    if fact.observation.status != "actual":
        parts.append(wording.status(fact.observation.status))
    return " · ".join(parts)


def criteria(held: Mapping[Criterion, bool]) -> str:
    """Criteria of reliability, each with whether it holds."""
    return "  \n".join(
        f":green[✓] {plain(text(f'criterion.{name}.met'))}"
        if holds
        else f":orange[✗] {plain(text(f'criterion.{name}.failed'))}"
        for name, holds in held.items()
    )


def _sources(facts: Sequence[Fact]) -> str:
    """A link to the page of each fact; of several facts each is named by its value."""
    several = len(facts) > 1
    links_of_each = (
        link(plain(stated(fact) if several else fact.source.short_title), to)
        + f" {badge(fact.grade, reliable=fact.grade.reliable)}"
        for fact in facts
        for to in (links.record(fact),)
    )
    return joined(links_of_each, "list.semicolon")


def stated(fact: Fact) -> str:
    """A figure by its value and its article."""
    return joined((wording.value(fact), fact.source.short_title), "list.clause")
