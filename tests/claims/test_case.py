"""One quantity before the court."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2024, Shanghai approved 76 new drugs.", "unverified"),
        ("In 2023, Shanghai approved 76 new drugs.", "no_data"),
        ("2024年，超过1.5万名海归专业人士回到上海。", "unverified"),
        ("2023年，超过1.5万名海归专业人士回到上海。", "no_data"),
    ],
)
def test_a_year_set_in_front_is_that_of_the_figure(catalog: Catalog, text: str, verdict: str) -> None:
    assert [one.verdict for one in check(text, catalog)] == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("2021年以来，上海生物医药融资活跃，到2024年底累计融资2383.72亿元。", "supported"),
        ("2021年以来，上海生物医药融资活跃，到2024年底累计融资1383.72亿元。", "contradicted"),
        ("2022年以来，上海生物医药融资活跃，到2024年底累计融资2383.72亿元。", "no_data"),
        ("2021年以来，江苏融资成绩可圈可点。到2024年底，上海生物医药领域累计融资近2400亿元。", "no_data"),
    ],
)
def test_what_is_raised_since_a_year_is_counted_to_the_day_told(catalog: Catalog, text: str, verdict: str) -> None:
    assert [one.verdict for one in check(text, catalog)] == [verdict]
