"""A run-sheet: what is shown one after the other, written so that an address can carry it.

An item is written `kind.id`, as `chart.industry-scale`; a run-sheet is its items joined by `~`, or the
name of a ready-made one: `all`, or a topic that has a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.findings import disagreements
from dashboard.headlines import headlines
from dashboard.model import Topic
from dashboard.view import View

PAGES: Final[dict[Topic, tuple[Topic, ...]]] = {
    Topic.SCALE: (Topic.SCALE,),
    Topic.FINANCING: (Topic.FINANCING,),
    Topic.APPROVALS: (Topic.APPROVALS,),
    Topic.LICENSING: (Topic.LICENSING,),
    Topic.COMPANIES: (Topic.COMPANIES, Topic.RESEARCH),
    Topic.POLICY: (Topic.POLICY,),
}
"""The topics that have a page, each with the topics that its page shows."""

ALL: Final = "all"
"""The name of the run-sheet of the whole."""

LONGEST: Final = 60
"""Items that one run-sheet may have."""


class Kind(StrEnum):
    """What an item shows."""

    FIGURE = "figure"
    CHART = "chart"
    DISAGREEMENT = "case"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to show: a headline figure, a chart, a disagreement, or the other figures of a topic."""

    kind: Kind
    id: str

    def __str__(self) -> str:
        return f"{self.kind}.{self.id}"


@dataclass(frozen=True, slots=True)
class RunSheet:
    """Items in their order; `name` is that of a ready-made run-sheet, or empty for one's own. `beyond` counts what
    was written behind the last item that it may have."""

    items: tuple[Item, ...]
    name: str = ""
    beyond: int = 0

    def __str__(self) -> str:
        return self.name or "~".join(map(str, self.items))


def known(catalog: Catalog) -> dict[Kind, tuple[str, ...]]:
    """Everything that can be shown: the ids of each kind, in the order of the pages."""
    return {
        Kind.FIGURE: tuple(card.id for card in headlines(catalog, View())),
        Kind.CHART: tuple(chart.id for chart in CHARTS),
        Kind.DISAGREEMENT: tuple(one.id for one in disagreements(catalog)),
        Kind.TABLE: tuple(topic.value for topic in PAGES),
    }


def read(
    written: str, catalog: Catalog, there: Mapping[Kind, tuple[str, ...]] | None = None
) -> tuple[RunSheet, tuple[str, ...]]:
    """The run-sheet written in an address, and what in it is not known and was left out; `there` is what
    `known` gives, where it is at hand."""
    if written in names():
        return ready(written, catalog), ()
    there = known(catalog) if there is None else there
    items: list[Item] = []
    unknown: list[str] = []
    for piece in filter(None, written.split("~")):
        kind, _, name = piece.partition(".")
        if kind in set(Kind) and name in there[Kind(kind)]:
            items.append(Item(Kind(kind), name))
        else:
            unknown.append(piece)
    return RunSheet(tuple(items[:LONGEST]), beyond=max(0, len(items) - LONGEST)), tuple(unknown)


def names() -> tuple[str, ...]:
    """The names of the ready-made run-sheets."""
    return (ALL, *(topic.value for topic in PAGES))


def ready(name: str, catalog: Catalog) -> RunSheet:
    """A ready-made run-sheet. Raises KeyError for a name that is not one."""
    cards = headlines(catalog, View())
    if name == ALL:
        figures = [Item(Kind.FIGURE, card.id) for card in cards]
        return RunSheet((*figures, *(Item(Kind.CHART, chart.id) for chart in CHARTS if not chart.unverified_only)), ALL)
    topics = PAGES[Topic(name)] if name in set(Topic) else ()
    if not topics:
        raise KeyError(name)
    figures = [Item(Kind.FIGURE, card.id) for card in cards if card.topic in topics]
    drawn = [Item(Kind.CHART, chart.id) for chart in CHARTS if chart.topic in topics and not chart.unverified_only]
    cases = [
        Item(Kind.DISAGREEMENT, one.id)
        for one in disagreements(catalog)
        if one.is_real and one.reliable and one.facts[0].indicator.topic in topics
    ]
    return RunSheet((*figures, *drawn, *cases, Item(Kind.TABLE, name)), name)
