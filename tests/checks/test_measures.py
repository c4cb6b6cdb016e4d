"""Measures: exact numbers with intervals that always hold what they must."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.checks.measures import Measure, UnfitError, decimal

NUMBERS = st.fractions(min_value=0, max_value=10**9, max_denominator=10**6)
PARTS = st.fractions(min_value=0, max_value=1, max_denominator=1000)
Operation = Callable[[Measure, Measure], Measure]
PLAIN: dict[str, tuple[Operation, Callable[[Fraction, Fraction], Fraction]]] = {
    "sum": (lambda a, b: a + b, lambda a, b: a + b),
    "difference": (lambda a, b: a - b, lambda a, b: a - b),
    "product": (lambda a, b: a * b, lambda a, b: a * b),
    "quotient": (lambda a, b: a / (b + 1), lambda a, b: a / (b + 1)),
}


@st.composite
def measured(draw: st.DrawFn) -> tuple[Measure, Fraction]:
    """A measure, possibly without an upper bound, and a number that it may be."""
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    value, inside = (low + (high - low) * draw(PARTS) for _ in range(2))
    return Measure(value, low, None if draw(st.booleans()) else high), inside


def holds(measure: Measure, value: Fraction) -> bool:
    return (measure.low is None or measure.low <= value) and (measure.high is None or value <= measure.high)


@pytest.mark.parametrize("name", PLAIN)
@given(one=measured(), other=measured())
def test_whatever_the_numbers_really_are_the_result_holds_it(
    name: str, one: tuple[Measure, Fraction], other: tuple[Measure, Fraction]
) -> None:
    on_measures, on_numbers = PLAIN[name]
    result = on_measures(one[0], other[0])
    assert result.value == on_numbers(one[0].value, other[0].value)
    assert holds(result, result.value)
    assert holds(result, on_numbers(one[1], other[1]))


@given(one=measured(), degree=st.integers(1, 8))
def test_a_root_is_enclosed(one: tuple[Measure, Fraction], degree: int) -> None:
    measure, inside = one
    root = measure.root(degree)
    assert root.low is not None
    assert root.low**degree <= inside
    assert root.high is None or root.high**degree >= inside
    assert root.value**degree <= measure.value < (root.value + Fraction(1, 10**24)) ** degree


@given(one=measured(), exponent=st.integers(1, 5))
def test_a_power_is_undone_by_its_root(one: tuple[Measure, Fraction], exponent: int) -> None:
    measure = one[0]
    back = (measure**exponent).root(exponent)
    assert abs(back.value - measure.value) <= Fraction(1, 10**24)


@given(one=measured(), other=measured())
def test_two_measures_meet_where_one_number_is_in_both(
    one: tuple[Measure, Fraction], other: tuple[Measure, Fraction]
) -> None:
    a, b = one[0], other[0]
    assert a.meets(b) == b.meets(a)
    assert a.meets(b) == holds(b, max(a.low or Fraction(0), b.low or Fraction(0))) & holds(
        a, max(a.low or Fraction(0), b.low or Fraction(0))
    )


@given(one=measured(), by=st.fractions(min_value=Fraction(1, 1000), max_value=1000))
def test_scaling_keeps_the_order_of_bounds(one: tuple[Measure, Fraction], by: Fraction) -> None:
    assert holds(one[0].scaled(by), one[1] * by)


def test_what_may_be_less_than_nothing_is_not_multiplied() -> None:
    negative = Measure.between(Decimal(-1), (Decimal("-Infinity"), Decimal(1)))
    spoils: list[Callable[[], Measure]] = [
        lambda: negative * 2,
        lambda: negative.root(2),
        lambda: Measure.exactly(1) / negative,
    ]
    for spoil in spoils:
        with pytest.raises(UnfitError):
            spoil()
    with pytest.raises(UnfitError, match="the divisor may be nothing"):
        Measure.exactly(1) / Measure(Fraction(1), Fraction(0), Fraction(2))


def test_a_quotient_by_what_has_no_upper_bound_may_be_as_small_as_nothing() -> None:
    over = Measure.between(Decimal(1000), (Decimal(1000), Decimal("Infinity")))
    assert Measure.exactly(240) / over == Measure(Fraction(24, 100), Fraction(0), Fraction(24, 100))


def test_a_fraction_as_a_decimal() -> None:
    assert decimal(Fraction(1, 8)) == Decimal("0.125")
    assert decimal(Fraction(1, 3)) == Decimal("0.3333333333333333333333333333")
    assert (decimal(None), decimal(None, "-Infinity")) == (Decimal("Infinity"), Decimal("-Infinity"))
