"""The figures of a topic that none of its charts shows."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.catalog import Catalog, Fact
from dashboard.charts import CHARTS
from dashboard.exhibits import Exhibit
from dashboard.model import Topic
from dashboard.view import View


def remaining(catalog: Catalog, view: View, topics: Collection[Topic]) -> tuple[Fact, ...]:
    """What a view admits of the topics and no chart of theirs shows, the best grade first."""
    drawn = [chart.draw(catalog, view) for chart in CHARTS if chart.topic in topics]
    shown = {fact.id for one in drawn if isinstance(one, Exhibit) for fact in one.facts}
    left = [fact for topic in topics for fact in view.admitted(catalog.select(topic=topic)) if fact.id not in shown]
    return tuple(sorted(left, key=lambda fact: fact.grade))
