"""How much an amount is short of a mark."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_SHORT = "In 2024 the scale of Shanghai's biomedical industry was {} billion yuan short of 1 trillion yuan."


@pytest.mark.parametrize(("number", "verdict"), [("15.3", "supported"), ("45.3", "contradicted")])
def test_what_is_short_of_a_mark_is_the_rest(catalog: Catalog, number: str, verdict: str) -> None:
    rest, _ = check(_SHORT.format(number), catalog)
    assert rest.verdict == verdict


@pytest.mark.parametrize(("number", "verdict"), [("153", "supported"), ("453", "contradicted")])
def test_the_mark_may_stand_before_the_gap(catalog: Catalog, number: str, verdict: str) -> None:
    text = f"2024年上海生物医药产业规模9847.02亿元，距1万亿元还差约{number}亿元。"
    assert verdict in [finding.verdict for finding in check(text, catalog) if finding.text.endswith(f"{number}亿元")]


@pytest.mark.parametrize(
    ("number", "goal", "verdict"),
    [("15.3", "2025", "supported"), ("25.3", "2025", "contradicted"), ("15.3", "2024", "no_data")],
)
def test_what_is_below_an_aim_is_what_the_aim_is_above_it(
    catalog: Catalog, number: str, goal: str, verdict: str
) -> None:
    text = (
        "With 984.7 billion yuan in 2024, Shanghai's biomedical industry was {} billion yuan below its target for {}."
    )
    assert check(text.format(number, goal), catalog)[-1].verdict == verdict


@pytest.mark.parametrize(("number", "verdict"), [("15.3", "supported"), ("25.3", "contradicted")])
def test_what_separates_from_a_mark_at_the_end_of_a_year(catalog: Catalog, number: str, verdict: str) -> None:
    text = f"At the end of 2024 only {number} billion yuan separated Shanghai's biomedical industry from a trillion."
    assert check(text, catalog)[0].verdict == verdict
