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


def test_the_years_named_are_those_of_the_aim_and_its_start(catalog: Catalog) -> None:
    told = (
        "To reach its goal for {}, Shanghai's biomedical manufacturing would have to grow by about 19 percent over {}."
    )
    verdicts = [check(told.format(*years), catalog)[0].verdict for years in ((2025, 2024), (2017, 2016), (2025, 2016))]
    assert verdicts == ["supported", "no_data", "no_data"]


@pytest.mark.parametrize(
    ("aim", "needed", "verdicts"),
    [
        ("2400亿元", "19.3%", ["supported", "supported"]),
        ("2400亿元", "29.3%", ["supported", "no_data"]),
        ("2600亿元", "19.3%", ["no_data", "no_data"]),
    ],
)
def test_a_rate_is_needed_for_an_aim(catalog: Catalog, aim: str, needed: str, verdicts: list[str]) -> None:
    text = f"若要完成2025年{aim}的制造业产值目标，上海生物医药制造业当年增速需达到{needed}左右。"
    assert [finding.verdict for finding in check(text, catalog)] == verdicts
