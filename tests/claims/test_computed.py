"""What the words ask to be computed."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_LEVELS = "Shanghai's biomedical industry grew from 761.714 billion yuan in 2021 to 984.702 billion in 2024."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_LEVELS} The gain was 223 billion yuan.", "supported"),
        (f"{_LEVELS} The gain was 323 billion yuan.", "contradicted"),
    ],
)
def test_a_gain_is_that_of_the_sentence_before(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict


_OUTPUT = "The output of Shanghai's biomedical manufacturing in 2024 was"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_OUTPUT} 17.5% above the 2021 level.", "supported"),
        (f"{_OUTPUT} 17.5% above its level in 2021.", "supported"),
        (f"{_OUTPUT} 27.5% above the 2021 level.", "contradicted"),
        (f"{_OUTPUT} 17.5% above the 2022 level.", "no_data"),
        (f"{_OUTPUT} 17.5% above the national level.", "no_data"),
    ],
)
def test_a_rate_above_an_earlier_level_is_a_growth_since_then(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict


def test_a_rate_beside_that_of_the_year_before_is_no_lead_over_another(catalog: Catalog) -> None:
    text = "2025年前三季度，上海规上工业总产值增长约5.7%。同期生物医药制造业产值增长3.6%，比去年同期低了2.1个百分点。"
    assert [one.verdict for one in check(text, catalog)] == ["supported", "supported", "no_data"]
