"""A slide: one thing to look at, with the finding as its title and its sources, for every way of showing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts import CHARTS, assembly
from dashboard.charts import disagreements as rivals
from dashboard.charts.remaining import remaining
from dashboard.derived import Derived
from dashboard.exhibits import Absence, Exhibit, Row, Shown, captioned
from dashboard.findings import disagreements
from dashboard.headlines import headlines, key
from dashboard.model import Topic
from dashboard.runsheets import PAGES, Item, Kind, RunSheet
from dashboard.texts import joined, text
from dashboard.view import View


@dataclass(frozen=True)
class Slide:
    """What is shown of an item: a chart (`exhibit`), a figure (`value`), sentences (`words`), a table
    (`rows`), or why there is nothing (`absence`). `finding` says in a sentence what a figure shows; `source` is
    the line that names its articles, after what must be known of its signs; `shown` are the numbers of its rows,
    where some are computed."""

    item: Item
    topic: Topic
    title: str
    subtitle: str
    source: str
    facts: tuple[Fact, ...]
    rows: tuple[Row, ...] = ()
    shown: tuple[Shown, ...] = ()
    exhibit: Exhibit | None = None
    value: str = ""
    words: tuple[str, ...] = ()
    absence: str = ""
    finding: str = ""

    @property
    def heading(self) -> str:
        """What stands over it where it is shown by itself: what it finds, or else what it is."""
        return self.finding or self.title

    @property
    def subheading(self) -> str:
        """What stands under its heading."""
        return joined((self.title, self.subtitle), "list.parts") if self.finding else self.subtitle

    @property
    def computed(self) -> tuple[str, ...]:
        """How each number that was computed here was computed, in a sentence each."""
        found = (
            text("slide.computed", label=row.label, value=row.value, formula=one.number.formula)
            for row, one in zip(self.rows, self.shown, strict=False)
            if isinstance(one.number, Derived)
        )
        return tuple(dict.fromkeys(found))


def slides(catalog: Catalog, view: View, sheet: RunSheet) -> tuple[Slide, ...]:
    """The slides of a run-sheet, one for each item. Raises KeyError for an item that is not known."""
    makers = {
        Kind.FIGURE: _figure,
        Kind.CHART: _chart,
        Kind.DISAGREEMENT: _disagreement,
        Kind.TABLE: _table,
    }
    return tuple(makers[item.kind](catalog, view, item) for item in sheet.items)


def source_line(facts: Sequence[Fact]) -> str:
    """The articles that some facts are from, in one line, those that are not reliable named so."""
    named = {
        text("chart.source" if fact.grade.reliable else "chart.source-unverified", source=fact.source.short_title)
        for fact in facts
    }
    return text("chart.sources", sources=joined(sorted(named), "list.semicolon")) if named else ""


def caption(whole: str) -> tuple[str, str]:
    """The two parts of a chart's caption: how to read it, and the articles."""
    before = text("chart.sources", sources="\0").partition("\0")[0]
    at = whole.rfind(before)
    return (whole[:at].strip(), whole[at:]) if at > 0 else ("", whole)


def row(fact: Fact) -> Row:
    """A fact as a line of a table."""
    return Row(
        wording.name(fact),
        wording.period(fact.observation.period),
        wording.value(fact),
        wording.origin(fact),
        (fact,),
    )


def _figure(catalog: Catalog, view: View, item: Item) -> Slide:
    card = next((one for one in headlines(catalog, view) if one.id == item.id), None)
    if card is None:
        known = {one.id: one for one in headlines(catalog, View())}[item.id]
        return Slide(item, known.topic, known.label, "", "", (), absence=text("chart.absent.period"))
    return Slide(
        item,
        card.topic,
        card.label,
        card.subtitle,
        captioned(key([card]), source_line(card.facts)),
        card.facts,
        tuple(assembly.row(one) for one in card.shown),
        card.shown,
        value=card.value,
        finding=card.finding,
        words=(card.comparison,) if card.comparison else (),
    )


def _chart(catalog: Catalog, view: View, item: Item) -> Slide:
    drawn = {chart.id: chart for chart in CHARTS}[item.id].draw(catalog, view)
    if isinstance(drawn, Absence):
        return Slide(item, drawn.topic, drawn.title, "", "", (), absence=drawn.reason)
    return Slide(
        item, drawn.topic, drawn.title, drawn.subtitle, drawn.caption, drawn.facts, drawn.rows, drawn.marks, drawn
    )


def _disagreement(catalog: Catalog, _view: View, item: Item) -> Slide:
    finding = {one.id: one for one in disagreements(catalog)}[item.id]
    drawn = rivals.draw(catalog, finding)
    words = (finding.explanation, finding.advice)
    kind = text(f"verdict.{finding.verdict}")
    rows = drawn.rows if drawn else tuple(row(fact) for fact in finding.facts)
    # The words may rest on articles that no dot is from.
    source = " ".join(filter(None, (caption(drawn.caption)[0] if drawn else "", source_line(finding.facts))))
    return Slide(
        item,
        finding.facts[0].indicator.topic,
        finding.title,
        kind[:1].upper() + kind[1:],
        source,
        finding.facts,
        rows,
        drawn.marks if drawn else (),
        drawn,
        words=tuple(filter(None, words)),
    )


def _table(catalog: Catalog, view: View, item: Item) -> Slide:
    topic = Topic(item.id)
    facts = remaining(catalog, view, PAGES[topic])
    title = text("slide.table.title", topic=text(f"page.{topic}.title"))
    absence = "" if facts else text("slide.table.none")
    rows = tuple(row(fact) for fact in facts)
    return Slide(item, topic, title, text("slide.table.subtitle"), source_line(facts), facts, rows, absence=absence)
