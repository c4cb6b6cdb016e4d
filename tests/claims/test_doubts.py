"""What denies a claim, and what only tells how it was counted."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_LEVELS = "Shanghai's biomedical industry grew from 761.714 billion yuan in 2021 to 984.702 billion in 2024."
_MADE = "Biomedical factories in Shanghai produced 201 billion yuan in 2024."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_LEVELS[:-1]}. It did not say how this was counted.", "supported"),
        (f"{_LEVELS[:-1]}. It did not say so.", "no_data"),
        (f"{_MADE} That does not count services.", "supported"),
        (f"{_MADE} That is not so.", "no_data"),
    ],
)
def test_only_what_denies_a_claim_leaves_it_open(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict
