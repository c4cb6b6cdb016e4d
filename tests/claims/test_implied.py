"""What a quantity says by itself of what it is about."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_WORTH = "Shanghai's biomedical license-out deals were worth 30.7 billion dollars in 2024."
_BOTH = "Shanghai's biomedical companies signed 38 license-out deals worth 30.7 billion dollars in 2024."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_WORTH} That was almost half of the national total.", "supported"),
        (f"{_WORTH} That was 35% of the national total.", "contradicted"),
        (f"{_BOTH} That was 47% of the national total.", "supported"),
    ],
)
def test_a_share_is_of_what_that_takes_up(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict


def test_a_share_of_deals_or_of_their_worth_is_never_contradicted(catalog: Catalog) -> None:
    assert check(f"{_BOTH} That was 35% of the national total.", catalog)[-1].verdict != "contradicted"
