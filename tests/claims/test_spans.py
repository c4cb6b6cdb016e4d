"""Sums over two periods that follow each other."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check
from dashboard.claims.spans import follows, together
from dashboard.periods import Period

FOUR_YEARS = Period(date(2021, 1, 1), date(2024, 12, 31))
NINE_MONTHS = Period(date(2025, 1, 1), date(2025, 9, 30))


def test_a_period_follows_the_one_that_ended_the_day_before() -> None:
    assert follows(FOUR_YEARS, NINE_MONTHS)
    assert not follows(NINE_MONTHS, FOUR_YEARS)
    assert not follows(FOUR_YEARS, Period(date(2025, 2, 1), date(2025, 9, 30)))


def test_the_figures_of_two_periods_are_added_up(catalog: Catalog) -> None:
    found = together(catalog, "financing-events", FOUR_YEARS, NINE_MONTHS)
    assert found is not None
    assert found.value == 1494 + 169
    assert found.period.code == "2021-01/2025-09"
    assert together(catalog, "financing-events", NINE_MONTHS, FOUR_YEARS) is None


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("From 2021 to September 2025 Shanghai's biomedical field recorded 1,663 financing events.", "supported"),
        (
            "From 2021 to the first nine months of 2025 Shanghai's biomedical field recorded 1,663 financing events.",
            "supported",
        ),
        (
            "Between January 2021 and September 2025 Shanghai's biomedical field raised 263.903 billion yuan.",
            "supported",
        ),
        ("In 2024 and the first eight months of 2025 combined, Shanghai recorded 75 license-out deals.", "supported"),
        ("In 2023 and the first eight months of 2025 combined, Shanghai recorded 75 license-out deals.", "no_data"),
        ("From 2022 to September 2025 Shanghai's biomedical field recorded 1,663 financing events.", "no_data"),
        ("From 2021 to September 2025 Shanghai's biomedical field recorded 1,800 financing events.", "no_data"),
        ("From 2021 to September 2025 China's biomedical field recorded 1,663 financing events.", "no_data"),
    ],
)
def test_a_sum_over_two_periods_can_only_be_supported(catalog: Catalog, text: str, verdict: str) -> None:
    assert [one.verdict for one in check(text, catalog)] == [verdict]


DEALS = "Shanghai's biomedical companies had struck 37 license-out deals"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"By the end of August, {DEALS} this year.", "supported"),
        (f"This year through August, {DEALS}.", "supported"),
        (f"By the end of July, {DEALS} this year.", "no_data"),
        (f"This year through July, {DEALS}.", "no_data"),
        (f"From 2021 through August this year, {DEALS}.", "no_data"),
    ],
)
def test_a_day_ends_the_part_of_the_year_named(catalog: Catalog, text: str, verdict: str) -> None:
    found = check(text, catalog, date(2025, 10, 28))
    assert [one.verdict for one in found if one.text == "37"] == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "Shanghai's biomedical industry reached 984.7 billion yuan in 2024, for a three-year CAGR of 8.94%.",
            "supported",
        ),
        (
            "Shanghai's biomedical industry reached 984.7 billion yuan in 2024, for a five-year CAGR of 8.94%.",
            "no_data",
        ),
        (
            "Over the three years to 2024 Shanghai's biomedical industry grew at a compound annual rate of 8.94%.",
            "supported",
        ),
        ("From 2022 to 2024 Shanghai's biomedical industry grew at a compound annual rate of 8.94%.", "no_data"),
    ],
)
def test_a_rate_may_be_told_by_its_number_of_years(catalog: Catalog, text: str, verdict: str) -> None:
    assert [one.verdict for one in check(text, catalog)][-1] == verdict
