"""Orders: what names select, and names that nothing has."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.exports import orders
from dashboard.exports.formats import FORMATS
from dashboard.exports.orders import Order, Unknown
from dashboard.model import Topic
from dashboard.view import Currency, Sources, View

CSV, PPTX = FORMATS["csv"], FORMATS["pptx"]


def test_what_names_select(catalog: Catalog) -> None:
    view = View(Currency.USD)
    assert Order(CSV, view=view).selection(catalog).view is view
    assert Order(CSV, topic="scale").selection(catalog).topic is Topic.SCALE
    assert Order(CSV, chart="approvals").selection(catalog).chart == "approvals"
    assert str(Order(CSV, sheet="scale").selection(catalog).sheet) == "scale"


def test_everything_leaves_nothing_out(catalog: Catalog) -> None:
    whole = Order(CSV, everything=True).selection(catalog)
    assert whole.view is None
    assert whole.facts == catalog.facts
    topic = Order(CSV, topic="scale", everything=True).selection(catalog)
    assert topic.facts == catalog.select(topic=Topic.SCALE) or set(topic.facts) == set(
        catalog.select(topic=Topic.SCALE)
    )
    for drawn in (Order(PPTX, everything=True), Order(CSV, chart="approval-claims", everything=True)):
        assert drawn.selection(catalog).view == View(sources=Sources.ALL)
    assert Order(CSV, chart="approval-claims", everything=True).selection(catalog).exhibits


@pytest.mark.parametrize(
    ("order", "kind", "nearest"),
    [
        (Order(CSV, chart="industry-scal"), "chart", "industry-scale"),
        (Order(CSV, chart="Industry-Scale"), "chart", "industry-scale"),
        (Order(CSV, topic="licence"), "topic", "licensing"),
        (Order(CSV, sheet="chart.industry-scale~chart.approval"), "sheet", "chart.approvals"),
        (Order(CSV, sheet="~"), "sheet", None),
        (Order(CSV, chart="x" * 100_000), "chart", None),
    ],
)
def test_names_that_nothing_has(catalog: Catalog, order: Order, kind: str, nearest: str | None) -> None:
    with pytest.raises(Unknown) as error:
        order.selection(catalog)
    assert error.value.kind == kind
    assert (nearest in error.value.nearest) if nearest else error.value.nearest == []
    assert error.value.known


def test_all_charts_and_topics_are_known() -> None:
    assert len(set(orders.charts())) == len(orders.charts()) > 20
    assert set(orders.topics()) < {topic.value for topic in Topic}
