"""What a sentence begins with only to reckon from."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

AVERAGE = "上海生物医药单笔融资均值约1.51亿元。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"以2025年前9个月255.31亿元融资额和169起事件测算，{AVERAGE}", ["supported"] * 3),
        (f"以2025年前9个月255.31亿元融资额和196起事件测算，{AVERAGE}", ["supported", "contradicted", "supported"]),
        ("由三大先导产业增速8.5%倒推，上海2025年前三季度规上工业总产值同比增长5.7%。", ["supported"] * 2),
        ("由三大先导产业增速9.5%倒推，苏州2025年前三季度规上工业总产值同比增长5.7%。", ["no_data"] * 2),
    ],
)
def test_what_is_reckoned_from_is_of_the_place_and_the_period_named_after_it(
    catalog: Catalog, text: str, expected: list[str]
) -> None:
    assert [finding.verdict.value for finding in check(text, catalog)] == expected
