"""The period of the data that are said to say so."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("2024 statistics", "supported"),
        ("data for 2024", "supported"),
        ("2023 statistics", "no_data"),
        ("a 2024 report", "no_data"),
    ],
)
def test_data_are_of_a_period_and_reports_are_not(catalog: Catalog, source: str, expected: str) -> None:
    text = f"Shanghai's biomedical industry was worth 984.7 billion yuan, according to {source}."
    assert [finding.verdict.value for finding in check(text, catalog)] == [expected]
