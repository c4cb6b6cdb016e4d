"""Labels and headings."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Shanghai's biomedical industry (2024): 984.7 billion yuan.", "supported"),
        ("Profit (Shanghai's biomedical industry, 2024): 984.7 billion yuan.", "no_data"),
    ],
)
def test_a_label_says_what_is_measured(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict
