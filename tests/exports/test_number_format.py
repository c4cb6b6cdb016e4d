"""Number formats of spreadsheets: the unit, and every digit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard.catalog import Catalog, Fact
from dashboard.derived import Derived
from dashboard.exports import number_format
from dashboard.model import Scale, Unit
from dashboard.texts import Language, speaking


def valued(fact: Fact, value: str, unit: Unit) -> Fact:
    change = {"value": Decimal(value), "unit": unit, "scale": Scale.ONE}
    return replace(fact, observation=fact.observation.model_copy(update=change))


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("984702000000", Unit.CNY, '"¥"#,##0.000,,," bn"'),
        ("1000000000000", Unit.CNY, '"¥"#,##0,,," bn"'),
        ("30700000000", Unit.USD, '"US$"#,##0.0,,," bn"'),
        ("5500000", Unit.USD, '"US$"#,##0.0,," m"'),
        ("950", Unit.CNY, '"¥"#,##0'),
        ("8.94", Unit.PERCENT, '#,##0.00"%"'),
        ("30", Unit.PERCENT, '#,##0"%"'),
        ("2.8", Unit.PERCENTAGE_POINTS, "#,##0.0"),
        ("2183", Unit.COUNT, "#,##0"),
        ("2", Unit.RANK, '0"nd"'),
        ("0", Unit.COUNT, "#,##0"),
    ],
)
def test_the_format_of_a_fact(catalog: Catalog, value: str, unit: Unit, expected: str) -> None:
    assert number_format.pattern(valued(catalog.facts[0], value, unit)) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("22.4757586233", Unit.PERCENT, '#,##0.0"%"'),
        ("5.5231", Unit.PERCENT, '#,##0.00"%"'),
        ("104422611117.061", Unit.USD, '"US$"#,##0,,," bn"'),
        ("50", Unit.PERCENT, '#,##0"%"'),
    ],
)
def test_a_computed_number_has_three_digits(catalog: Catalog, value: str, unit: Unit, expected: str) -> None:
    assert number_format.pattern(Derived(Decimal(value), unit, "", catalog.facts[:1])) == expected


def test_where_a_language_counts_otherwise_every_digit_is_shown(catalog: Catalog) -> None:
    with speaking(Language.CHINESE):
        pattern = number_format.pattern(valued(catalog.facts[0], "984702000000", Unit.CNY))
    assert "#,##0" in pattern
    assert ",," not in pattern


def test_a_number_is_the_nearest_that_a_spreadsheet_holds(catalog: Catalog) -> None:
    for fact in catalog.facts:
        held = number_format.number(fact)
        assert (held is None) == (fact.value is None)
        assert held is None or Decimal(repr(held)) == fact.value
    third = Derived(Decimal(1) / Decimal(3), Unit.TIMES, "", catalog.facts[:1])
    assert number_format.number(third) == 0.333333333333333
