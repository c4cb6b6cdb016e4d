"""A number said to hold now, without a date."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("如今的上海，聚集着逾2100家规模以上生物医药企业。", "supported"),
        ("上海已有逾百家生物医药企业登陆A股、港股和美股。", "supported"),
        ("上海已有2183家规模以上生物医药企业。", "no_data"),
        ("上海已有逾3000家规模以上生物医药企业。", "no_data"),
        ("上海曾有逾2100家规模以上生物医药企业。", "no_data"),
        ("上海每年已有逾百家生物医药企业登陆A股、港股和美股。", "no_data"),
    ],
)
def test_only_a_lower_bound_holds_without_a_date(catalog: Catalog, text: str, expected: str) -> None:
    assert [finding.verdict.value for finding in check(text, catalog)] == [expected]
