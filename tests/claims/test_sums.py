"""Figures added up or set apart: both funds, drugs and devices."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_ADDING = "Adding Class 1 innovative drugs and Class III innovative devices together, "


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_ADDING}Shanghai had 22 products approved in 2024.", "supported"),
        (f"{_ADDING}Shanghai had 14 products approved in 2024.", "contradicted"),
        (f"{_ADDING}Jiangsu had 22 products approved in 2024.", "no_data"),
        (f"{_ADDING}Shanghai had 22 products rejected in 2024.", "no_data"),
        ("The biomedical funds that Shanghai unveiled in 2024 add up to 32.5 billion yuan.", "supported"),
        ("The funds for chips that Shanghai unveiled in 2024 add up to 32.5 billion yuan.", "no_data"),
    ],
)
def test_a_sum_is_compared_with_the_figures_added_up(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[0].verdict == verdict


_BOTH = "Together, 22 Class 1 innovative drugs and Class III innovative devices from Shanghai were approved in 2024. "


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2024 Shanghai's biomedical mother fund was 12.5 billion yuan bigger than its merger fund.", "supported"),
        (
            "In 2024 Shanghai's biomedical mother fund was 22.5 billion yuan bigger than its merger fund.",
            "contradicted",
        ),
        (f"{_BOTH}More than two thirds of them were devices.", "supported"),
        (f"{_BOTH}More than two thirds of them were drugs.", "contradicted"),
    ],
)
def test_a_difference_and_a_part_are_compared_with_what_the_figures_give(
    catalog: Catalog, text: str, verdict: str
) -> None:
    assert check(text, catalog)[-1].verdict == verdict


def test_an_average_is_followed_into_the_next_sentence(catalog: Catalog) -> None:
    first = "The average license-out deal in Shanghai's biomedical industry was worth 808 million US dollars in 2024."
    text = f"{first} It fell to some {{}} million US dollars in the first eight months of 2025."
    verdicts = [check(text.format(number), catalog)[-1].verdict for number in (508, 608)]
    assert verdicts == ["supported", "contradicted"]
