"""An industry that a text only calls "the industry"."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

HALF = "reached a scale of just over 500 billion yuan in the first half of 2025."


@pytest.mark.parametrize("subject", ["The industry in Shanghai", "In Shanghai, the sector"])
def test_where_no_industry_is_named_it_is_the_one_that_the_figures_are_about(catalog: Catalog, subject: str) -> None:
    (finding,) = check(f"{subject} {HALF}", catalog)
    assert (finding.verdict, finding.indicator_id) == ("supported", "industry-scale")


@pytest.mark.parametrize(
    "text",
    [
        f"The toy industry in Shanghai {HALF}",
        f"The industry in Suzhou {HALF}",
        f"Shanghai makes many chips. The industry in Shanghai {HALF}",
        f"The glorb industry in Shanghai {HALF}",
    ],
)
def test_where_another_is_named_it_is_not(catalog: Catalog, text: str) -> None:
    (finding,) = check(text, catalog)
    assert finding.verdict == "no_data"


def test_it_never_contradicts(catalog: Catalog) -> None:
    (finding,) = check("The industry in Shanghai reached a scale of 700 billion yuan in 2024.", catalog)
    assert finding.verdict == "no_data"
