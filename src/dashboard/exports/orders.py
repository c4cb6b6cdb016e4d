"""An order: what someone asks to take away, by name, before it is known whether there is such a thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from dashboard import runsheets
from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.exports.formats import Format
from dashboard.model import Topic
from dashboard.selections import Selection
from dashboard.texts import text
from dashboard.view import DEFAULT, Sources, View

LONGEST = 2000
"""Characters that a name or a run-sheet may have."""


@dataclass
class Unknown(Exception):
    """A name that nothing has: what kind of name it is, those there are, and those most like it."""

    kind: str
    name: str
    known: Sequence[str]

    @property
    def nearest(self) -> list[str]:
        """The names most like it, the most alike first."""
        return get_close_matches(self.name[:LONGEST].lower(), self.known, n=3, cutoff=0.5)


class TooLong(Exception):
    """A run-sheet with more items than one may have; the message says so."""


@dataclass(frozen=True, slots=True)
class Order:
    """At most one of a topic, a chart and a run-sheet, or none for all of it; in a view, or everything."""

    form: Format
    topic: str = ""
    chart: str = ""
    sheet: str = ""
    view: View = DEFAULT
    everything: bool = False

    def selection(self, catalog: Catalog) -> Selection:
        """What it selects. Raises Unknown, TooLong."""
        # What is drawn is drawn in some view: the one that leaves nothing out.
        drawn = self.form.drawn or self.chart or self.sheet
        whole = View(sources=Sources.ALL) if drawn else None
        view = whole if self.everything else self.view
        if self.chart:
            return Selection(catalog, view, chart=_known("chart", self.chart, charts()))
        if self.topic:
            return Selection(catalog, view, topic=Topic(_known("topic", self.topic, topics())))
        if self.sheet:
            return Selection(catalog, view, sheet=_sheet(self.sheet, catalog))
        return Selection(catalog, view)


def charts() -> tuple[str, ...]:
    """The ids of all charts."""
    return tuple(chart.id for chart in CHARTS)


def topics() -> tuple[str, ...]:
    """The topics that have a page."""
    return tuple(topic.value for topic in runsheets.PAGES)


def _known(kind: str, name: str, known: Sequence[str]) -> str:
    if name not in known:
        raise Unknown(kind, name, known)
    return name


def _sheet(written: str, catalog: Catalog) -> runsheets.RunSheet:
    sheet, unknown = runsheets.read(written, catalog)
    if sheet.beyond:
        raise TooLong(text("api.long-sheet", limit=runsheets.LONGEST, count=len(sheet.items) + sheet.beyond))
    if unknown or not sheet.items:
        items = [f"{kind}.{name}" for kind, names in runsheets.known(catalog).items() for name in names]
        raise Unknown("sheet", (unknown or (written,))[0], (*runsheets.names(), *items))
    return sheet
