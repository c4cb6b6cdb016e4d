"""How far a claimed number may be from a value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check
from dashboard.claims.amounts import Amount
from dashboard.claims.intervals import Match, against_fact, against_value
from dashboard.model import Comparator, Unit

BILLION = Decimal(10**9)


def claim(number: str, comparator: Comparator = Comparator.EXACT, *, unit: Unit = Unit.CNY) -> Amount:
    """So many billion yuan, or so many of a unit without a scale."""
    scaled = unit in (Unit.CNY, Unit.USD)
    factor = BILLION if scaled else Decimal(1)
    exponent = Decimal(number).as_tuple().exponent
    assert isinstance(exponent, int)
    step = Decimal(1).scaleb(min(exponent, 0)) * factor
    return Amount(0, 1, 0, Decimal(number) * factor, step, unit, comparator, scaled=scaled)


@pytest.mark.parametrize(
    ("number", "comparator", "expected"),
    [
        ("984.702", Comparator.EXACT, Match.MATCHED),
        ("984.7", Comparator.EXACT, Match.MATCHED),
        ("985", Comparator.EXACT, Match.MATCHED),
        ("980", Comparator.EXACT, Match.MATCHED),
        ("984.6", Comparator.EXACT, Match.EXCLUDED),
        ("986", Comparator.EXACT, Match.EXCLUDED),
        ("984", Comparator.EXACT, Match.BETWEEN),
        ("983", Comparator.EXACT, Match.EXCLUDED),
        ("984", Comparator.NEARLY, Match.EXCLUDED),
        ("1000", Comparator.EXACT, Match.BETWEEN),
        ("900", Comparator.EXACT, Match.EXCLUDED),
        ("985", Comparator.NEARLY, Match.MATCHED),
        ("1000", Comparator.NEARLY, Match.MATCHED),
        ("980", Comparator.NEARLY, Match.EXCLUDED),
        ("980", Comparator.ABOUT, Match.MATCHED),
        ("985", Comparator.ABOUT, Match.MATCHED),
        ("950", Comparator.ABOUT, Match.BETWEEN),
        ("800", Comparator.ABOUT, Match.EXCLUDED),
        ("980", Comparator.OVER, Match.MATCHED),
        ("990", Comparator.OVER, Match.EXCLUDED),
        ("500", Comparator.OVER, Match.BETWEEN),
        ("1000", Comparator.UNDER, Match.MATCHED),
        ("900", Comparator.UNDER, Match.EXCLUDED),
        ("984.702", Comparator.AT_LEAST, Match.MATCHED),
    ],
)
def test_the_scale_of_2024(catalog: Catalog, number: str, comparator: Comparator, expected: Match) -> None:
    assert against_fact(claim(number, comparator), catalog.by_id["scale-2024"]) is expected


@pytest.mark.parametrize("fact", ["scale-2021", "scale-2023", "scale-2025-s1"])
def test_one_trillion_is_no_rounding_of_much_less(catalog: Catalog, fact: str) -> None:
    trillion = Amount(0, 1, 0, BILLION * 1000, BILLION * 1000, Unit.CNY, scaled=True)
    assert against_fact(trillion, catalog.by_id[fact]) is Match.EXCLUDED


def test_a_count_is_exact() -> None:
    assert against_value(claim("38", unit=Unit.COUNT), Decimal(38)) is Match.MATCHED
    assert against_value(claim("40", unit=Unit.COUNT), Decimal(38)) is Match.EXCLUDED


def test_more_digits_than_the_source_gives_are_not_borne_out(catalog: Catalog) -> None:
    assert against_fact(claim("186.2"), catalog.by_id["manufacturing-output-2023"]) is Match.BETWEEN


def test_a_mark_aimed_at_is_that_mark(catalog: Catalog) -> None:
    target = catalog.by_id["scale-target-2025"]
    assert against_fact(claim("1000", Comparator.OVER), target) is Match.MATCHED
    assert against_fact(claim("1000"), target) is Match.MATCHED
    assert against_fact(claim("1200", Comparator.OVER), target) is Match.EXCLUDED


def test_over_two_hundred_is_not_two_hundred(catalog: Catalog) -> None:
    fact = catalog.by_id["roadshows-200"]
    assert against_fact(claim("200", Comparator.OVER, unit=Unit.COUNT), fact) is Match.MATCHED
    assert against_fact(claim("200", unit=Unit.COUNT), fact) is not Match.MATCHED
    assert against_fact(claim("200", Comparator.NEARLY, unit=Unit.COUNT), fact) is not Match.MATCHED


@pytest.mark.parametrize(
    ("value", "expected"),
    [("21.2", Match.MATCHED), ("21.3", Match.BETWEEN), ("22", Match.BETWEEN), ("22.1", Match.EXCLUDED)],
)
def test_about_a_fifth_is_within_six_parts_of_a_hundred(value: str, expected: Match) -> None:
    fifth = Amount(0, 1, 0, Decimal(20), Decimal(1), Unit.PERCENT, Comparator.ABOUT, vague=True)
    assert against_value(fifth, Decimal(value)) is expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("2025年上半年，上海生物医药产业规模达5005亿元。", "no_data"),
        ("2025年上半年，上海生物医药产业规模达5004亿元。", "contradicted"),
        ("2025年上半年，上海生物医药产业规模达5006亿元。", "supported"),
        ("The scale of Shanghai's biomedical industry was 984 billion yuan in 2024.", "no_data"),
        ("The scale of Shanghai's biomedical industry was 983 billion yuan in 2024.", "contradicted"),
        ("The scale of Shanghai's biomedical industry was 985 billion yuan in 2024.", "supported"),
    ],
)
def test_a_number_cut_short_is_not_contradicted(catalog: Catalog, text: str, verdict: str) -> None:
    assert [one.verdict.value for one in check(text, catalog)] == [verdict]


def test_another_number_is_no_number_cut_short(catalog: Catalog) -> None:
    assert against_fact(claim("184"), catalog.by_id["manufacturing-output-2023"]) is Match.EXCLUDED
    assert against_value(claim("37", unit=Unit.COUNT), Decimal("37.9")) is Match.EXCLUDED
