"""What is told after a statement: the sentence after it takes it back, or an aim was met."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check

_DEALS = "Shanghai struck 38 license-out deals in 2024."
_AIM = "Shanghai aimed for 240 billion yuan of biomedical manufacturing output by 2025"


@pytest.mark.parametrize(
    "after",
    [
        "The number has since been withdrawn.",
        "At least that is what an old brochure claims.",
        "In fact it was fewer.",
        "The true number was half of that.",
        "The claim could not be verified.",
        "That was the plan, anyway.",
        "It is a number that the bureau does not recognise.",
        "The number covers the whole Yangtze River Delta.",
    ],
)
def test_a_sentence_after_a_statement_may_take_it_back(catalog: Catalog, after: str) -> None:
    assert check(f"{_DEALS} {after}", catalog)[0].verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    "after",
    [
        "实际上要少得多。",
        "真实数字只有一半。",
        "官方从未公布过这一数字。",
        "这只是当时的预测。",
        "这一统计涵盖整个长三角。",
    ],
)
def test_a_chinese_sentence_after_a_statement_may_take_it_back(catalog: Catalog, after: str) -> None:
    assert check(f"上海2024年达成38笔对外授权交易。{after}", catalog)[0].verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    "after", ["The number has grown since.", "In fact it was a record.", "At least as many will follow."]
)
def test_a_sentence_that_goes_on_leaves_it_supported(catalog: Catalog, after: str) -> None:
    assert check(f"{_DEALS} {after}", catalog)[0].verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "after", [", and it got there.", ", which it has since achieved.", "; it managed to.", ", a goal it has reached."]
)
def test_an_aim_said_to_be_met_is_not_supported(catalog: Catalog, after: str) -> None:
    assert check(_AIM + after, catalog)[0].verdict is Verdict.NO_DATA


def test_a_chinese_aim_said_to_be_met_is_not_supported(catalog: Catalog) -> None:
    text = "上海曾提出到2025年生物医药制造业产值达到2400亿元，如今已经实现。"
    assert check(text, catalog)[0].verdict is Verdict.NO_DATA


@pytest.mark.parametrize("after", [".", ", which it has yet to reach.", ", and it has not been met yet."])
def test_an_aim_not_said_to_be_met_is_supported(catalog: Catalog, after: str) -> None:
    assert check(_AIM + after, catalog)[0].verdict is Verdict.SUPPORTED
