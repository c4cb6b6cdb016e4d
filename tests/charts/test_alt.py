"""What a chart says to those who do not see it: its finding and every number, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.exhibits import Exhibit
from dashboard.texts import Language, speaking
from dashboard.translations import localized
from dashboard.view import ALL_VIEWS


def drawn(catalog: Catalog, language: Language) -> Iterator[Exhibit]:
    with speaking(language):
        spoken = localized(catalog, language)
        for chart in CHARTS:
            for view in ALL_VIEWS:
                exhibit = chart.draw(spoken, view)
                if isinstance(exhibit, Exhibit):
                    yield exhibit


@pytest.mark.parametrize("language", Language)
def test_every_chart_says_its_finding_its_subject_and_its_numbers(catalog: Catalog, language: Language) -> None:
    told = set()
    for exhibit in drawn(catalog, language):
        told.add(exhibit.id)
        assert exhibit.alt.startswith(exhibit.title), exhibit.id
        assert exhibit.subtitle in exhibit.alt, exhibit.id
        for row in exhibit.rows:
            assert row.value in exhibit.alt, (exhibit.id, row.value)
            assert row.label in exhibit.alt, (exhibit.id, row.label)
        assert "\n" not in exhibit.alt
        assert not re.search(r"<[a-z/]", exhibit.alt), exhibit.id
    assert told == {chart.id for chart in CHARTS}
