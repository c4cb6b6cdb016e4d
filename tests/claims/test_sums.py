"""Figures added up: both funds, drugs and devices."""

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
