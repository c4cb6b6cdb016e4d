"""What is made once of the dataset and shared by all visitors: exhibits and ready markdown."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard import store
from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.charts import remaining as charts_remaining
from dashboard.exhibits import Absence, Drawing, Exhibit, Theme
from dashboard.exports import plots
from dashboard.headlines import Headline, headlines, news
from dashboard.model import Source, Topic
from dashboard.ui import citations
from dashboard.ui.markup import faint, paragraphs, plain
from dashboard.ui.shelf import kept
from dashboard.view import DEFAULT, View
from dashboard.wrapping import held

_CHARTS = {chart.id: chart for chart in CHARTS}


@dataclass(frozen=True)
class Prepared:
    """An exhibit with the markdown of its heading, caption, citations and table; its `figures` have neither
    heading nor caption, for text fits the width of a screen and what is drawn does not."""

    exhibit: Exhibit
    figures: dict[Theme, Drawing]
    heading: str
    caption: str
    citations: str
    table: str


@kept
def exhibit(catalog: Catalog, chart: str, view: View) -> Prepared | Absence:
    """The chart of that id, ready to be shown. Raises KeyError for an unknown chart."""
    drawn = _CHARTS[chart].draw(catalog, view)
    if isinstance(drawn, Absence):
        return drawn
    words = paragraphs(citations.panel(catalog, drawn.facts), citations.disputes(catalog, drawn.facts))
    return prepared(drawn, words)


def prepared(drawn: Exhibit, words: str, *, titled: bool = True) -> Prepared:
    """An exhibit ready to be shown beside these words; without its title where that stands above already."""
    return Prepared(
        drawn,
        {theme: Drawing(plots.headless(drawn, theme)) for theme in Theme},
        paragraphs(f"## {held(plain(drawn.title))}" if titled else "", faint(plain(drawn.subtitle))),
        faint(plain(drawn.caption)),
        words,
        citations.rows_table(drawn.rows),
    )


def gallery(view: View) -> dict[str, Prepared | Absence]:
    """Every chart by its id."""
    return {chart: exhibit(chart, view) for chart in _CHARTS}


@kept
def remaining(catalog: Catalog, topics: tuple[Topic, ...], view: View) -> str:
    """The figures of topics that no chart of theirs shows, as a table; empty where there are none."""
    left = charts_remaining.remaining(catalog, view, topics)
    return citations.facts_table(left, view, catalog) if left else ""


@kept
def cards(catalog: Catalog, view: View) -> tuple[Headline, ...]:
    """The headline figures."""
    return headlines(catalog, view)


@kept
def latest(catalog: Catalog, view: View) -> str:
    """The newest figures as a table; empty where there are none."""
    facts = news(catalog, view)
    return citations.facts_table(facts, view, catalog) if facts else ""


@kept
def counts(catalog: Catalog) -> dict[str, int]:
    """How many figures there are, how many of them are reliable, how many not, and from how many outlets
    the reliable ones are."""
    reliable = [fact for fact in catalog.facts if fact.grade.reliable]
    return {
        "figures": len(catalog.facts),
        "reliable": len(reliable),
        "rest": len(catalog.facts) - len(reliable),
        "outlets": len({fact.source.publisher for fact in reliable}),
    }


def sources() -> dict[str, Source]:
    """The articles by their ids."""
    return store.current().sources


def warm_up() -> None:
    """Opens the store and prepares what the first visitor sees. Raises DatasetError for a broken dataset."""
    store.opened()
    gallery(DEFAULT)
    cards(DEFAULT)
    latest(DEFAULT)
