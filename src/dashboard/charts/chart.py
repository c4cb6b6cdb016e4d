"""What a chart is before it is drawn: an id, a topic, a name and a function of catalog and view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.catalog import Catalog, Fact
from dashboard.exhibits import Absence, Exhibit
from dashboard.model import Topic
from dashboard.texts import text
from dashboard.view import Sources, View


@dataclass(frozen=True)
class Chart:
    """A chart that can be drawn for any view; `build` gives None where the view leaves too little."""

    id: str
    topic: Topic
    build: Callable[[Catalog, View], Exhibit | None]
    unverified_only: bool = False

    def draw(self, catalog: Catalog, view: View) -> Exhibit | Absence:
        """The exhibit, or why there is none."""
        exhibit = self.build(catalog, view)
        if exhibit is not None:
            return exhibit
        hidden = self.unverified_only and view.sources is Sources.RELIABLE
        reason = text("chart.absent.unverified" if hidden else "chart.absent.period")
        return Absence(self.id, self.topic, text(f"chart.{self.id}.name"), reason)


def latest(facts: Sequence[Fact]) -> Fact | None:
    """The last fact of a whole year, or None."""
    years = [fact for fact in facts if fact.observation.period is not None and fact.observation.period.is_year]
    return years[-1] if years else None
