from __future__ import annotations

import json
from typing import Any

import pytest

from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.exhibits import Exhibit, Theme
from dashboard.exports import plots
from dashboard.selections import Selection
from dashboard.view import DEFAULT, Currency, Sources, View
from tests.reports import changed


def written(figure: Any) -> Any:
    return json.loads(json.dumps(figure))


@pytest.mark.parametrize("view", [DEFAULT, View(Currency.USD, Sources.ALL)], ids=["default", "usd-all"])
def test_the_light_figure_and_the_changes_make_the_dark_one(catalog: Catalog, view: View) -> None:
    drawn = [chart.draw(catalog, view) for chart in CHARTS]
    exhibits = [one for one in drawn if isinstance(one, Exhibit)]
    cases = [one for one in Selection(catalog, view).exhibits if one not in exhibits]
    assert len(exhibits) > 15
    for exhibit in (*exhibits, *cases):
        light, dark = (plots.bare(exhibit, theme) for theme in (Theme.LIGHT, Theme.DARK))
        changes = plots.changes(light, dark)
        assert changed(written(light), written(changes)) == written(dark)
        assert len(json.dumps(changes)) < len(json.dumps(dark)) / 2


def test_what_has_other_names_is_refused() -> None:
    assert plots.changes({"a": [1, 2], "b": 3}, {"a": [1, 4], "b": 3}) == {"a": {"1": 4}}
    assert plots.changes({"a": [1, 2]}, {"a": [1]}) == {"a": [1]}
    with pytest.raises(ValueError, match="differ in their names"):
        plots.changes({"a": {"b": 1}}, {"a": {"c": 1}})
