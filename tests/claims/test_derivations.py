"""Figures that follow from facts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import derivations
from dashboard.claims.derivations import Computed
from dashboard.periods import Period

Y2021, Y2023, Y2024 = (Period.of_year(year) for year in (2021, 2023, 2024))
SPAN, MONTHS = Period.parse("2021/2024"), Period.parse("2025-01/2025-09")


def near(computed: Computed | None, value: str) -> bool:
    assert computed is not None
    return abs(computed.value - Decimal(value)) < Decimal(value) / 1000


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("growth", "29.2745"),
        ("yearly", "8.9359"),
        ("difference", "222988000000"),
        ("share", "20.4292"),
        ("remainder", "65"),
        ("average", "159552878"),
        ("yearly-average", "59593000000"),
        ("monthly-average", "2836777778"),
        ("shortfall", "15298000000"),
        ("lead", "4.9"),
        ("all-industry", "5.7"),
        ("approvals", "22"),
        ("funds", "32500000000"),
    ],
)
def test_values(catalog: Catalog, kind: str, value: str) -> None:
    computed = {
        "growth": lambda: derivations.growth(catalog, "industry-scale", Y2021, Y2024),
        "yearly": lambda: derivations.growth(catalog, "industry-scale", Y2021, Y2024, yearly=True),
        "difference": lambda: derivations.difference(catalog, "industry-scale", Y2021, Y2024),
        "share": lambda: derivations.share(catalog, Y2024),
        "remainder": lambda: derivations.remainder(catalog, "license-out-deals-share", Y2024),
        "average": lambda: derivations.average(catalog, "financing-amount", SPAN),
        "yearly-average": lambda: derivations.yearly_average(catalog, "financing-amount", SPAN),
        "monthly-average": lambda: derivations.monthly_average(catalog, "financing-amount", MONTHS),
        "shortfall": lambda: derivations.shortfall(catalog, "industry-scale", Y2024, Decimal(10**12), "1 trillion"),
        "lead": lambda: derivations.leads(catalog, ("biomedicine", "leading-industries"), MONTHS),
        "all-industry": lambda: derivations.all_industry_growth(catalog, MONTHS),
        "approvals": lambda: derivations.approvals_together(catalog, Y2024, domestic=False),
        "funds": lambda: derivations.funds_together(catalog),
    }[kind]()
    assert near(computed, value)


def test_nothing_follows_from_facts_that_are_not_there(catalog: Catalog) -> None:
    y2022 = Period.of_year(2022)
    assert derivations.growth(catalog, "industry-scale", y2022, Y2024) is None
    assert derivations.share(catalog, y2022) is None
    assert derivations.growth(catalog, "biotech-firms", Y2021, Y2024) is None
    assert derivations.average(catalog, "venture-capital", Y2024) is None


def test_a_figure_of_two_articles_says_so(catalog: Catalog) -> None:
    across = derivations.difference(catalog, "industry-scale", Y2023, Y2024)
    within = derivations.difference(catalog, "industry-scale", Y2021, Y2024)
    assert across is not None
    assert within is not None
    assert (across.one_source, within.one_source) == (False, True)
