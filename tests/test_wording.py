"""Values and periods as readers see them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import derived, wording
from dashboard.catalog import Catalog
from dashboard.model import Unit
from dashboard.periods import Period


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("984702000000", Unit.CNY, "¥984.7 bn"),
        ("1000000000000", Unit.CNY, "¥1 tn"),
        ("30700000000", Unit.USD, "US$30.7 bn"),
        ("159552878", Unit.CNY, "¥159.6 m"),
        ("8.94", Unit.PERCENT, "8.94%"),
        ("2.8", Unit.PERCENTAGE_POINTS, "2.8 percentage points"),
        ("5.59", Unit.TIMES, "5.59 times"),
        ("2183", Unit.COUNT, "2,183"),
        ("160000", Unit.COUNT, "160,000"),
        ("95", Unit.SQUARE_KILOMETRES, "95 km²"),
    ],
)
def test_a_value_is_short_and_has_its_unit(value: str, unit: Unit, words: str) -> None:
    assert wording.amount(Decimal(value), unit) == words


@given(st.decimals(min_value=1, max_value=10**13, places=3))
def test_rounding_stays_within_half_a_unit_of_the_fourth_digit(value: Decimal) -> None:
    shown = Decimal(wording.rounded(value).replace(",", ""))
    assert abs(shown - value) <= Decimal(1).scaleb(min(0, value.adjusted() - 3)) / 2


@given(st.integers(min_value=0, max_value=10**9))
def test_a_count_is_never_rounded(value: int) -> None:
    assert wording.amount(Decimal(value), Unit.COUNT) == f"{value:,}"


def test_hedges_stay_with_the_number(catalog: Catalog) -> None:
    assert wording.value(catalog.by_id["scale-target-2025"]) == "over ¥1 tn"
    assert wording.label(catalog.by_id["scale-target-2025"]) == "> ¥1 tn"
    assert wording.value(catalog.by_id["drugs-approved-rank-2024"]) == "2nd"
    assert wording.value(catalog.by_id["license-out-growth-2025-8m"]) == "a significant year - on - year increase"


def test_a_computed_number_is_marked_and_has_three_digits(catalog: Catalog) -> None:
    pace = derived.per_month(catalog.by_id["financing-2025-9m"])
    assert wording.label(pace) == "≈ ¥2.84 bn"
    assert wording.origin(pace) == "computed: 25.531 billion yuan ÷ 9"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("2024", "2024"),
        ("2021/2024", "2021–2024"),
        ("2025-S1", "Jan–Jun 2025"),
        ("2025-01/2025-09", "Jan–Sep 2025"),
        ("2025-07", "Jul 2025"),
        ("2025-09-30", "end of Sep 2025"),
        ("2020/..", "since 2020"),
        ("2023-12-20/2025-06-19", "20 Dec 2023 – 19 Jun 2025"),
        ("2023-11/2024-02", "Nov 2023–Feb 2024"),
    ],
)
def test_a_period_in_words(code: str, words: str) -> None:
    assert wording.period(Period.parse(code)) == words


def test_an_unknown_period_says_so() -> None:
    assert wording.period(None) == "period not stated"


@pytest.mark.parametrize(("n", "words"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (112, "112th")])
def test_ranks(n: int, words: str) -> None:
    assert wording.ordinal(n) == words


def test_a_day_that_ends_no_month_is_no_month_end() -> None:
    assert wording.period(Period.parse("2025-06-19")) == "19 Jun 2025"
