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
    ],
)
def test_a_share_is_of_the_deals_or_of_their_value(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict
