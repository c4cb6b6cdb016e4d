"""Conflicts: what the printed precision allows, and figures that exclude each other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.checks.conflicts import Conflict, find, interval
from dashboard.model import (
    Area,
    Comparator,
    Observation,
    Scale,
    Status,
    TextQuoteSelector,
    Unit,
)
from dashboard.periods import Period

WORDS = TextQuoteSelector(exact="words")


def observation(
    value: str | None,
    scale: Scale = Scale.ONE,
    comparator: Comparator = Comparator.EXACT,
    unit: Unit = Unit.COUNT,
    *,
    name: str = "one",
    indicator: str = "firms",
    period: str | None = "2024",
    status: Status = Status.ACTUAL,
    area: Area = Area.SHANGHAI,
    subject: TextQuoteSelector | None = None,
) -> Observation:
    return Observation(
        id=name,
        indicator=indicator,
        source="news",
        area=area,
        period=None if period is None else Period.parse(period),
        status=status,
        value=None if value is None else Decimal(value),
        scale=scale,
        unit=unit,
        comparator=comparator,
        value_as_written=WORDS,
        quote=WORDS,
        subject=subject,
    )


@pytest.mark.parametrize(
    ("value", "scale", "comparator", "unit", "lowest", "highest"),
    [
        ("186", Scale.BILLION, Comparator.EXACT, Unit.CNY, "185500000000", "186500000000"),
        ("933.7", Scale.BILLION, Comparator.EXACT, Unit.CNY, "933650000000", "933750000000"),
        ("8.5", Scale.ONE, Comparator.EXACT, Unit.PERCENT, "8.45", "8.55"),
        ("35", Scale.ONE, Comparator.EXACT, Unit.PERCENT, "34.5", "35.5"),
        ("6.50", Scale.ONE, Comparator.EXACT, Unit.PERCENT, "6.495", "6.505"),
        ("2183", Scale.ONE, Comparator.EXACT, Unit.COUNT, "2183", "2183"),
        ("2", Scale.ONE, Comparator.EXACT, Unit.RANK, "2", "2"),
        ("200", Scale.ONE, Comparator.OVER, Unit.COUNT, "200", "Infinity"),
        ("1", Scale.TRILLION, Comparator.OVER, Unit.CNY, "1000000000000", "Infinity"),
        ("5", Scale.ONE, Comparator.AT_LEAST, Unit.COUNT, "5", "Infinity"),
        ("5", Scale.ONE, Comparator.UNDER, Unit.COUNT, "-Infinity", "5"),
        ("1", Scale.TRILLION, Comparator.NEARLY, Unit.CNY, "900000000000", "1000000000000"),
        ("100", Scale.ONE, Comparator.ABOUT, Unit.COUNT, "90", "110"),
        ("-10", Scale.ONE, Comparator.ABOUT, Unit.PERCENT, "-11", "-9"),
    ],
)
def test_what_a_printed_number_allows(
    *, value: str, scale: Scale, comparator: Comparator, unit: Unit, lowest: str, highest: str
) -> None:
    assert interval(observation(value, scale, comparator, unit)) == (Decimal(lowest), Decimal(highest))


def test_words_allow_no_interval() -> None:
    assert interval(observation(None)) is None


def test_figures_that_exclude_each_other() -> None:
    figures = [observation("3200", name="a"), observation("2183", name="b"), observation("3200", name="c")]
    assert find(figures) == (Conflict("a", "b"), Conflict("b", "c"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            observation("186", Scale.BILLION, unit=Unit.CNY),
            observation("186.4", Scale.BILLION, unit=Unit.CNY),
        ),
        (observation("35", unit=Unit.PERCENT), observation("35.2", unit=Unit.PERCENT)),
        (observation("200", comparator=Comparator.OVER), observation("350")),
        (observation("3200"), observation(None)),
        (observation("3200"), observation("2183", period="2023")),
        (observation("3200", period=None), observation("2183", period=None)),
        (observation("3200"), observation("2183", status=Status.TARGET)),
        (observation("3200"), observation("2183", area=Area.CHINA)),
        (observation("3200"), observation("2183", indicator="labs")),
        (observation("1", unit=Unit.CNY), observation("2", unit=Unit.USD)),
        (observation("1", subject=WORDS), observation("2", subject=WORDS)),
    ],
)
def test_figures_that_can_both_be_true(one: Observation, other: Observation) -> None:
    assert find([one, other]) == ()
