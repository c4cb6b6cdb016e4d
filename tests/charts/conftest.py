"""The real dataset, and every exhibit that can be drawn of it."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.exhibits import Absence, Exhibit
from dashboard.view import ALL_VIEWS, View


@pytest.fixture(scope="session")
def drawn(catalog: Catalog) -> dict[tuple[str, View], Exhibit | Absence]:
    return {(chart.id, view): chart.draw(catalog, view) for chart in CHARTS for view in ALL_VIEWS}
