"""Clauses that only tell a circumstance, a purpose or what all of an industry is made up of."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_STAGED = "The Shanghai Center of Biomedicine Development has staged more than 200 roadshows"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_STAGED} to introduce local startups to investors and partners.", "supported"),
        (f"{_STAGED} to introduce local startups, but they were cancelled.", "no_data"),
        ("Worth 984.7 billion yuan in 2024, Shanghai's biomedical industry is far more than factories.", "supported"),
        (
            "Worth 201.167 billion yuan in 2024, Shanghai's biomedical industry is far more than factories.",
            "contradicted",
        ),
        (
            "Shanghai's biomedical industry, from factories to services and wholesale, was 984.7 billion yuan in 2024.",
            "supported",
        ),
        ("Shanghai's biomedical services industry was worth 984.7 billion yuan in 2024.", "no_data"),
        ("A Shanghai biomedical M&A fund with 10 billion yuan is to concentrate on vaccines.", "supported"),
        ("Shanghai is to set up a biomedical M&A fund of 10 billion yuan.", "no_data"),
    ],
)
def test_a_circumstance_changes_nothing(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[0].verdict == verdict


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("at a time when other sectors were shedding jobs", "supported"),
        ("at a time when Boston was cutting back", "supported"),
        ("at a time when wholesale was included", "no_data"),
        ("at a time when it still counted Suzhou", "no_data"),
    ],
)
def test_the_times_are_a_circumstance(catalog: Catalog, tail: str, expected: str) -> None:
    text = f"Shanghai's biomedical industry reached 984.7 billion yuan in 2024, {tail}."
    assert [one.verdict.value for one in check(text, catalog)] == [expected]
