"""A rough number that is told once more exactly."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2024 a fifth of Shanghai's biomedical industry, 20.4 percent, was manufacturing.", "supported"),
        ("In 2024 a fifth of Shanghai's biomedical industry, 22.4 percent, was manufacturing.", "contradicted"),
        ("In 2024 a fifth of Shanghai's biomedical industry, 20.4 percent, was paid in taxes.", "no_data"),
        ("In 2024 a fifth of Suzhou's biomedical industry, 20.4 percent, was manufacturing.", "no_data"),
        ("In 2024 a fifth of Shanghai's biomedical industry, 47 percent, was manufacturing.", "no_data"),
        (
            "Shanghai's biomedical industry reached nearly a trillion yuan, 984.702 billion to be exact, in 2024.",
            "supported",
        ),
    ],
)  # fmt: skip
def test_the_exact_number_stands_where_the_rough_one_does(catalog: Catalog, text: str, expected: str) -> None:
    assert check(text, catalog)[1].verdict == expected
