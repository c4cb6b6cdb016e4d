"""What is still needed to reach an aim."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_HALF = "the second half of the year must bring"


@pytest.mark.parametrize(
    ("mark", "needed", "verdict"),
    [
        ("1 trillion yuan", "just over 499 billion yuan", "supported"),
        ("1 trillion yuan", "600 billion yuan", "no_data"),
        ("1.5 trillion yuan", "just over 499 billion yuan", "no_data"),
    ],
)
def test_what_is_needed_belongs_to_the_mark_named(catalog: Catalog, mark: str, needed: str, verdict: str) -> None:
    text = f"If Shanghai's biomedical industry is to pass {mark} in 2025, {_HALF} {needed}."
    assert check(text, catalog)[1].verdict == verdict
