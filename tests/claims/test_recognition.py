"""Quantities known by their digits: what agrees to three of them where the industry is left unnamed."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    "text",
    [
        "Last year, 2024, the industry reached 984.7 billion yuan, and the city wants it to exceed 1 trillion by 2025.",
        "Figures for Shanghai are out. The industry reached 984.7 billion yuan in 2024.",
    ],
)
def test_digits_settle_which_industry_is_meant_and_the_verdict_says_so(catalog: Catalog, text: str) -> None:
    first = check(text, catalog)[0]
    assert (first.verdict, first.indicator_id, first.time_period) == ("supported", "industry-scale", "2024")
    assert first.explanation.endswith("The text does not name the industry; the digits agree.")


@pytest.mark.parametrize(
    "text",
    [
        "Last year, 2024, the industry reached 984.2 billion yuan, and the city wants it to exceed 1 trillion by 2025.",
        "In 2024 the industry reached 980 billion yuan, the city says.",
        "In 2023 the industry reached 984.7 billion yuan, the city says.",
        "The chip industry of Shanghai reached 984.7 billion yuan in 2024.",
        "The industry in Shanghai's neighbour Suzhou reached 984.7 billion yuan in 2024.",
        "The industry reached 984.7 billion yuan in 2024.",
        "Shanghai's toy makers had a good year. The industry reached 984.7 billion yuan in 2024.",
        "Shanghai's toy makers had a good year. It was busy. The industry reached 984.7 billion yuan in 2024.",
        "The industry in Shanghai grew by 984.7 billion yuan in 2024.",
        "The market share of the industry in Shanghai was worth 984.7 billion yuan in 2024.",
    ],
)
def test_other_digits_years_places_and_things_settle_nothing(catalog: Catalog, text: str) -> None:
    assert check(text, catalog)[0].verdict == "no_data"


def test_what_changes_is_named_before_both_amounts(catalog: Catalog) -> None:
    text = (
        "Exports of Shanghai's biomedical industry rose from 761.714 billion yuan in 2021 to 984.702 billion in 2024."
    )
    assert {one.verdict for one in check(text, catalog)} == {"no_data"}


@pytest.mark.parametrize(
    "whose",
    ["All of Shanghai's industries", "Shanghai's sectors", "上海各产业", "上海所有产业", "上海全市产业"],
)
def test_all_industries_are_no_industry_without_a_name(catalog: Catalog, whose: str) -> None:
    told = (
        f"{whose}2024年规模达9847.02亿元。" if not whose.isascii() else f"{whose} reached 984.702 billion yuan in 2024."
    )
    assert check(told, catalog)[0].verdict.value == "no_data"
