"""Where figures are stated, as markdown: the sentences of a chart, and tables of figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dashboard import links, references, wording
from dashboard.articles import MASK, Article
from dashboard.catalog import Catalog, Fact
from dashboard.charts.marks import in_currency
from dashboard.checks.reliability import Criterion, Grade
from dashboard.derived import Derived
from dashboard.exhibits import Row
from dashboard.findings import disagreements, touching
from dashboard.model import Source
from dashboard.texts import joined, pair, text
from dashboard.ui.markup import badge, faint, link, marked, paragraphs, plain, strong, table
from dashboard.view import View
from dashboard.wording import converted_at


def panel(catalog: Catalog, facts: Iterable[Fact]) -> str:
    """Every sentence that states one of the facts, once, under its article and the grade of its figures."""
    blocks = []
    for passage in catalog.passages(facts):
        article = catalog.articles[passage.source.id]
        quotations = [quotation(article, own) for own in passage.sentences]
        blocks.append(paragraphs(provenance(passage.source, passage.grade), *quotations))
    return paragraphs(*blocks)


def disputes(catalog: Catalog, facts: Sequence[Fact]) -> str:
    """A line for each real disagreement that the facts are drawn into, leading to it; empty without one."""
    lines = [
        f":orange[{strong(plain(text(f'dispute.{one.verdict}')))}] "
        + pair(plain(one.title), link(plain(text("dispute.see")), links.disagreement(one.id)))
        for one in touching(disagreements(catalog), facts)
    ]
    return "  \n".join(lines)


def provenance(source: Source, grade: Grade) -> str:
    """The title, publisher and date of an article, and the grade of some figures of it in words."""
    return "  \n".join(
        (
            strong(plain(source.title)),
            faint(plain(references.imprint(source))),
            f"{badge(grade, reliable=grade.reliable)} {faint(plain(text(f'grade.{grade}.meaning')))}",
        )
    )


def quotation(article: Article, facts: Sequence[Fact]) -> str:
    """A sentence with the values of the facts marked in it, each leading to its page, and the way to it
    in the article."""
    spans = [(fact.citation.value, fact.id) for fact in facts]
    pages = {fact.id: links.record(fact) for fact in facts}
    reliable = all(fact.grade.reliable for fact in facts)
    said = "".join(
        marked(link(plain(piece), pages[labels[0]]), reliable=reliable) if labels and piece != MASK else plain(piece)
        for piece, labels in article.segments(facts[0].citation.position, spans)
    )
    return f"> “{said}” {link(plain(text('cite.read')), links.sentence(facts[0]))}"


def rows_table(rows: Iterable[Row]) -> str:
    """The numbers of a chart: what, period, value, how written or computed, and where."""
    listed = tuple(rows)
    heads = [text(f"table.{name}") for name in ("what", "period", "value", "origin", "source")]
    cells = [
        (plain(row.label), plain(row.period), strong(plain(row.value)), plain(row.origin), _sources(row.facts))
        for row in listed
    ]
    facts = (fact for row in listed for fact in row.facts)
    return paragraphs(table([plain(head) for head in heads], cells), legend(facts))


def facts_table(facts: Iterable[Fact], view: View, catalog: Catalog) -> str:
    """Figures that no chart shows: what, period, value in the currency of the view, where, and the sentence."""
    listed = tuple(facts)
    words = told_apart(listed)
    heads = [text(f"table.{name}") for name in ("figure", "period", "value", "source", "sentence")]
    shown = {fact.id: in_currency(fact, view, catalog) for fact in listed}
    rows = [
        fact_cells(
            fact,
            links.record(fact),
            wording.value(fact) if shown[fact.id] is fact else wording.beside(shown[fact.id], fact),
            words.get(fact.id, ""),
        )
        for fact in listed
    ]
    rates = [faint(plain(converted_at(one))) for one in shown.values() if isinstance(one, Derived)][:1]
    return paragraphs(table([plain(head) for head in heads], rows), legend(listed), *rates)


def fact_cells(fact: Fact, address: str, value: str, words: str = "") -> tuple[str, ...]:
    """The cells of a figure in a table: what it is, which leads to an address, with words that tell it from
    others, then period, value, where, and the sentence."""
    return (
        link(plain(name(fact)), address) + (f" {faint(plain(words))}" if words else ""),
        plain(wording.period(fact.observation.period)),
        strong(plain(value)),
        f"{plain(fact.source.short_title)} {badge(fact.grade, reliable=fact.grade.reliable)}",
        link(plain(text("cite.read.short")), links.sentence(fact)),
    )


def graded(grade: Grade) -> str:
    """A grade with what it means in a word or two."""
    return badge(plain(text(f"grade-option.{grade}")), reliable=grade.reliable)


def legend(facts: Iterable[Fact]) -> str:
    """A line that says what the grades beside some figures mean; of no figures nothing."""
    grades = sorted({fact.grade for fact in facts})
    said = (f"{badge(grade, reliable=grade.reliable)}\u00a0{plain(text(f'grade.{grade}.meaning'))}" for grade in grades)
    return faint(" ".join(said)) if grades else ""


def told_apart(facts: Sequence[Fact]) -> dict[str, str]:
    """The article's own words for figures that nothing else tells apart in a list, by their ids."""
    alike = Counter(map(_read, facts))
    return {fact.id: f"“{fact.value_as_written}”" for fact in facts if alike[_read(fact)] > 1}


def _read(fact: Fact) -> tuple[str, str, str, str]:
    period = wording.period(fact.observation.period)
    return name(fact), period, wording.value(fact), fact.source.id


def name(fact: Fact) -> str:
    """What a figure is: its indicator, the one thing it is about, and its status if it is no result."""
    return wording.name(fact)


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
