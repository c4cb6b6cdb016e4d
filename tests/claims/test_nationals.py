"""Tests of what the whole country has, by what Shanghai has and its share of that."""

from __future__ import annotations

import pytest

from dashboard import store
from dashboard.claims import check

_SIGNED = "In 2024 Shanghai signed 38 license-out deals."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_SIGNED} They imply a national total of about 109.", "supported"),
        (f"{_SIGNED} They imply a national total of about 209.", "contradicted"),
        ("In January-August 2025 Shanghai signed 37 license-out deals, implying a national total of 106.", "no_data"),
    ],
)
def test_a_national_total_follows_from_the_share_of_shanghai(text: str, verdict: str) -> None:
    assert str(check(text, store.current())[-1].verdict) == verdict
