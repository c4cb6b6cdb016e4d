"""Money paid to companies, and for deals."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_THEN = "in the first nine months of 2025"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"About 25.5 billion yuan went to biomedical firms in Shanghai {_THEN}.", "supported"),
        (f"About 45.5 billion yuan went to biomedical firms in Shanghai {_THEN}.", "contradicted"),
        (f"About 25.5 billion yuan of state subsidies went to biomedical firms in Shanghai {_THEN}.", "no_data"),
        (f"About 25.5 billion yuan went to biomedical firms in Suzhou {_THEN}.", "no_data"),
    ],
)
def test_money_that_goes_to_companies_is_raised(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict
