"""What a share of deals is measured by."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_DEALS = "Shanghai's biomedical companies struck license-out deals worth 30.7 billion dollars in 2024."
_TOOK = "Shanghai's biomedical companies took"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_DEALS} They accounted for 35 percent of the country's deals.", "supported"),
        (f"{_DEALS} They accounted for 47 percent of the national value.", "supported"),
        (f"Measured by value, {_TOOK} 47 percent of the country's license-out deals in 2024.", "supported"),
        (f"Measured by number, {_TOOK} 47 percent of the country's license-out deals in 2024.", "contradicted"),
        (f"In US dollars, {_TOOK} 47 percent of the country's license-out deals in 2024.", "supported"),
        (f"In US dollars, {_TOOK} 35 percent of the country's license-out deals in 2024.", "contradicted"),
    ],
)
def test_a_share_is_of_the_deals_or_of_their_value(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict


@pytest.mark.parametrize(
    ("frame", "amount", "expected"),
    [
        ("以制造业产值计", "2011.67亿元", "manufacturing-output"),
        ("按产业规模算", "9847亿元", "industry-scale"),
    ],
)
def test_a_clause_in_front_says_what_is_measured(catalog: Catalog, frame: str, amount: str, expected: str) -> None:
    (found,) = check(f"{frame}，上海生物医药2024年达到{amount}。", catalog)
    assert (found.indicator_id, found.verdict.value) == (expected, "supported")


def test_a_share_is_had_with_another_of_the_same_whole(catalog: Catalog) -> None:
    text = "2024年，{}以约三成半的交易{}，拿下全国近一半的License-out{}。"
    for place, first, second, expected in (
        ("上海", "笔数", "金额", "supported"),
        ("上海", "金额", "笔数", "contradicted"),
        ("江苏", "笔数", "金额", "no_data"),
    ):
        found = check(text.format(place, first, second), catalog)
        assert [one.verdict.value for one in found] == [expected] * 2


@pytest.mark.parametrize(
    "text",
    [
        "以美元计，2024年上海占全国对外授权交易的35%。",
        "2024年上海对外授权交易笔数占全国35%。换成美元来看，占比同样是35%。",
    ],
)
def test_a_share_of_dollars_is_no_share_of_deals(catalog: Catalog, text: str) -> None:
    assert check(text, catalog)[-1].verdict.value in ("contradicted", "no_data")
