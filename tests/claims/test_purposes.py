"""Aims that a clause only names, and that stand whether they are met or not."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_INDUSTRY = "Shanghai's biomedical industry"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"If the 2025 target of a trillion yuan is to be met, {_INDUSTRY} has to speed up.", "supported"),
        (f"If the city has set a target of a trillion yuan for 2025, {_INDUSTRY} has to speed up.", "no_data"),
    ],
)
def test_an_aim_stands_whether_it_is_met_or_not(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[0].verdict == verdict
