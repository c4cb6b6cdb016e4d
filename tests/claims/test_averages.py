"""Averages for each deal, month and year."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_RAISED = "financing in Shanghai's biomedical sector raised"
_MONTHS = "2025年前9个月上海生物医药领域融资255.31亿元"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"In 2021-2024 {_RAISED} about 159.6 million yuan per event on average.", "supported"),
        (f"In 2021-2024 {_RAISED} about 259.6 million yuan per event on average.", "contradicted"),
        (f"{_MONTHS}，月均28.37亿元。", "supported"),
        (f"{_MONTHS}，月均48.37亿元。", "contradicted"),
        (f"Between 2021 and 2024 {_RAISED} an average of 59.6 billion yuan a year.", "supported"),
        (f"Between 2021 and 2024 {_RAISED} an average of 79.6 billion yuan a year.", "contradicted"),
        ("Per year, Shanghai's biomedical companies raised an average of 59.6 billion yuan from 2021 to 2024.",
         "supported"),
        (f"In 2021-2024 {_RAISED} an average of 59.6 billion yuan a year. In the first nine months of 2025 it was 25.5"
         " billion yuan.", "supported"),
    ],
)  # fmt: skip
def test_an_average_is_compared_with_the_total_divided(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict
