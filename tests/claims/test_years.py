"""Years that words name: the first and the last of several, those of a period named before, fiscal ones."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_MADE = "The output of Shanghai's biomedical manufacturing grew by 17.5 percent between 2021 and 2024."
_GREW = "output of biomedical manufacturing rose 3.6 percent in the first nine months of 2025."
_REPORTED = f"According to the Shanghai Statistics Bureau, {_GREW}"
_EXPORTS = "Exports of bulk drugs rose 40.7 percent over the same period."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_MADE} It reached 201.167 billion yuan in the final year.", "supported"),
        (f"{_MADE} In the first of these years it was 201.167 billion yuan.", "contradicted"),
        (f"{_REPORTED} {_EXPORTS}", "supported"),
        (f"{_REPORTED.replace('Shanghai', 'Suzhou')} {_EXPORTS}", "no_data"),
        ("FY2024 Shanghai license-out: US$30.7bn.", "supported"),
        ("FY2025 Shanghai license-out: US$30.7bn.", "no_data"),
    ],
)
def test_a_claim_is_of_the_year_that_its_words_name(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict
