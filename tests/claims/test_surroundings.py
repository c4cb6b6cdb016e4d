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


@pytest.mark.parametrize(
    ("branches", "verdict"), [("contract research to vaccines", "supported"), ("chips to cars", "no_data")]
)
def test_branches_of_the_industry_change_nothing_in_front(catalog: Catalog, branches: str, verdict: str) -> None:
    text = f"From {branches}, Shanghai's 2,183 biomedical enterprises above designated size (end of 2024) do it all."
    assert check(text, catalog)[0].verdict == verdict


_GREW = "biomedicine in Shanghai grew at a compound annual rate of 6.9 percent from 2021 to 2024."


@pytest.mark.parametrize(
    ("label", "verdict"), [("In terms of output, ", "disputed"), ("In terms of profits, ", "no_data")]
)
def test_a_label_says_which_measure_is_meant(catalog: Catalog, label: str, verdict: str) -> None:
    assert check(label + _GREW, catalog)[-1].verdict == verdict


@pytest.mark.parametrize(
    ("opening", "verdict"), [("goes wrong, {} is set to exceed", "supported"), ("goes wrong, {} will miss", "no_data")]
)
def test_what_may_hinder_a_forecast_leaves_it_one(catalog: Catalog, opening: str, verdict: str) -> None:
    text = "Unless something " + opening.format("Shanghai's biomedical industry") + " 1 trillion yuan in 2025."
    assert check(text, catalog)[-1].verdict == verdict


@pytest.mark.parametrize(("part", "verdict"), [("biomedicine", "supported"), ("real estate", "no_data")])
def test_what_belongs_to_a_group_is_not_what_the_rest_is_of(catalog: Catalog, part: str, verdict: str) -> None:
    text = f"Shanghai's three leading industries, {part} among them, lifted output by 8.5% in January-September 2025."
    assert check(text, catalog)[-1].verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "On the manufacturing side, Shanghai's biomedical industry reached 984.702 billion yuan in 2024.",
        "On the export side, Shanghai's biomedical industry reached 984.702 billion yuan in 2024.",
        "上海三大先导产业，生物医药也在其中，2025年前三季度产值增长3.6%。",
        "上海各产业，生物医药在内，2024年规模达9847.02亿元。",
    ],
)
def test_a_label_or_a_group_keeps_its_meaning(catalog: Catalog, text: str) -> None:
    assert check(text, catalog)[0].verdict.value != "supported"
