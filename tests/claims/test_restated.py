"""Tests of amounts told again, of aims that "should" be reached, and of when something was only said."""

from __future__ import annotations

import pytest

from dashboard import store
from dashboard.claims import check

_AIM = "Shanghai aims for biomedical manufacturing of 240 billion yuan by 2025."
_MADE = "Biomedical factories in Shanghai produced 201 billion yuan in 2024."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_AIM} The dollar figure given was US$35 billion.", "supported"),
        (f"{_AIM} It was US$35 billion in 2024.", "no_data"),
        ("Shanghai's planners wrote in 2021 that biomedical manufacturing should reach Rmb240bn by 2025.", "supported"),
        ("Shanghai's biomedical manufacturing should reach Rmb201bn in 2024.", "no_data"),
        ("FY2024 Shanghai license-out: US$30.7bn.", "supported"),
        ("FY2025 Shanghai license-out: US$30.7bn.", "no_data"),
    ],
)
def test_a_claim_is_read_by_when_and_how_it_is_told(text: str, verdict: str) -> None:
    assert str(check(text, store.current())[-1].verdict) == verdict


def test_what_a_measure_leaves_out_denies_nothing() -> None:
    assert str(check(f"{_MADE} That does not count services.", store.current())[0].verdict) == "supported"
    assert str(check(f"{_MADE} That is not so.", store.current())[0].verdict) == "no_data"
