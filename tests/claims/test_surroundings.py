"""Clauses that turn from other places to Shanghai."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check


@pytest.mark.parametrize("opening", ["别光盯着北京深圳，", "别只看苏州，", "不要只盯着波士顿和北京，"])
def test_places_that_a_sentence_turns_from_are_set_aside(catalog: Catalog, opening: str) -> None:
    text = f"{opening}上海2024年生物医药产业规模达9847亿元。"
    assert check(text, catalog)[-1].verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "text",
    [
        "别光盯着上海，北京2024年生物医药产业规模达9847亿元。",
        "别光盯着北京，那里2024年生物医药产业规模达9847亿元。",
        "别光盯着上海，苏州生物医药产业2024年规模也有9847亿元。",
    ],
)
def test_what_is_told_of_another_place_stays_there(catalog: Catalog, text: str) -> None:
    assert check(text, catalog)[-1].verdict is Verdict.NO_DATA


@pytest.mark.parametrize(("field", "expected"), [("biomedical", "supported"), ("chip", "no_data")])
def test_a_plan_that_was_published_is_no_attribution(catalog: Catalog, field: str, expected: str) -> None:
    text = (
        f"Under a plan for the {field} industry published in 2021, Shanghai aimed to build six industrial parks "
        "by 2025."
    )
    assert [one.verdict.value for one in check(text, catalog)] == [expected]
