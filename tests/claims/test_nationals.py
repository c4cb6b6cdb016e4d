"""Tests of what the whole country has, by what Shanghai has and its share of that."""

from __future__ import annotations

import pytest

from dashboard import store
from dashboard.catalog import Catalog
from dashboard.claims import check

_SIGNED = "In 2024 Shanghai signed 38 license-out deals."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_SIGNED} They imply a national total of about 109.", "supported"),
        (f"{_SIGNED} They imply a national total of about 209.", "contradicted"),
        ("In January-August 2025 Shanghai signed 37 license-out deals, implying a national total of 106.", "no_data"),
    ],
)
def test_a_national_total_follows_from_the_share_of_shanghai(text: str, verdict: str) -> None:
    assert str(check(text, store.current())[-1].verdict) == verdict


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("总额约为653亿美元", "supported"), ("总额约为307亿美元", "contradicted"), ("交易约109笔", "supported")],
)
def test_a_national_whole_is_reckoned_in_the_clause_before(catalog: Catalog, amount: str, expected: str) -> None:
    text = f"由上海的占比反推，2024年全国License-out{amount}。"
    assert [one.verdict.value for one in check(text, catalog)] == [expected]


@pytest.mark.parametrize("whose", ["，杭州是最大的贡献者", "，渿洛是最大的贡献者", ""])
def test_the_share_must_be_that_of_shanghai(catalog: Catalog, whose: str) -> None:
    (found,) = check(f"由占比反推，2024年全国License-out总额约为653亿美元{whose}。", catalog)
    assert found.verdict.value == "no_data"
