"""A selection: which part of the dashboard is taken away, and as whom it was seen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dashboard.catalog import Catalog, Fact
from dashboard.exhibits import Exhibit
from dashboard.model import Topic
from dashboard.runsheets import ALL, PAGES, Item, Kind, RunSheet, ready
from dashboard.slides import Slide, slides
from dashboard.texts import sentences, text
from dashboard.view import Currency, Since, View


@dataclass(frozen=True)
class Selection:
    """One chart, the page of a topic, a run-sheet, or all of it, in a view; `view` is None for every
    figure, whatever its source and period."""

    catalog: Catalog
    view: View | None = None
    topic: Topic | None = None
    chart: str = ""
    sheet: RunSheet | None = None

    @property
    def seen(self) -> View:
        """The view that slides and charts are drawn in."""
        return self.view or View()

    @cached_property
    def runsheet(self) -> RunSheet:
        """Its slides as a run-sheet."""
        if self.sheet is not None:
            return self.sheet
        if self.chart:
            return RunSheet((Item(Kind.CHART, self.chart),))
        return ready(self.topic.value if self.topic else ALL, self.catalog)

    @cached_property
    def slides(self) -> tuple[Slide, ...]:
        """What it shows, one after the other."""
        return slides(self.catalog, self.seen, self.runsheet)

    @cached_property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """The charts among what it shows."""
        return tuple(slide.exhibit for slide in self.slides if slide.exhibit)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Its figures, in the order of the dataset."""
        if self.chart or self.sheet is not None:
            shown = {fact.id for slide in self.slides for fact in slide.facts}
            return tuple(fact for fact in self.catalog.facts if fact.id in shown)
        topics = PAGES[self.topic] if self.topic else None
        return tuple(
            fact
            for fact in self.catalog.facts
            if (topics is None or fact.indicator.topic in topics) and (self.view is None or self.view.admits(fact))
        )

    @cached_property
    def cited(self) -> tuple[Fact, ...]:
        """Its figures, and where amounts are converted those that give the rate, in the order of the dataset."""
        if self.seen.currency is Currency.REPORTED:
            return self.facts
        needed = {fact.id for fact in self.facts} | {fact.id for slide in self.slides for fact in slide.facts}
        return tuple(fact for fact in self.catalog.facts if fact.id in needed)

    @property
    def name(self) -> str:
        """What its files are called, without an ending."""
        if self.chart:
            return self.chart
        if self.sheet is not None:
            return self.sheet.name or "presentation"
        return self.topic.value if self.topic else "shanghai-biomedicine"

    @property
    def title(self) -> str:
        """What it is, in words."""
        if self.chart:
            return text(f"chart.{self.chart}.name")
        name = self.sheet.name if self.sheet is not None else (self.topic or ALL)
        if not name:
            return text("selection.own")
        return text("selection.all") if name == ALL else text(f"page.{name}.title")

    @property
    def described(self) -> str:
        """In a sentence what was chosen of the dataset: all of it, or by which filters."""
        if self.view is None:
            return text("selection.everything")
        return sentences(text("selection.amounts", currency=_currency(self.view)), self.filtered)

    @property
    def filtered(self) -> str:
        """The sources and the period that were chosen."""
        view = self.seen
        since = text("filter.since.all") if view.since is Since.ALL else text("present.since", year=view.since)
        return text("selection.filtered", sources=text(f"filter.sources.{view.sources}"), since=since)

    @property
    def listed(self) -> str:
        """The same of a table of its figures, which are as reported whatever the currency."""
        return sentences(self.unconverted, self.filtered) if self.unconverted else self.described

    @property
    def unconverted(self) -> str:
        """That a table of its figures is as reported; empty where no other currency was chosen."""
        if self.seen.currency is Currency.REPORTED:
            return ""
        return text("selection.reported", currency=_currency(self.seen))


def _currency(view: View) -> str:
    return text(f"filter.currency.{view.currency}")
