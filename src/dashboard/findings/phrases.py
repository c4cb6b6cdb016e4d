"""Numbers and figures as they stand in a sentence about a check or a disagreement."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from dashboard import wording
from dashboard.catalog import Fact
from dashboard.derived import Derived
from dashboard.model import CURRENCIES, Comparator, Unit
from dashboard.texts import Language, joined, language, text


def said(number: Derived) -> str:
    """A computed number with its hedge, in as many digits as a reader wants to compare it with others."""
    shown = amount(number.value, number.unit)
    return shown if number.comparator is Comparator.EXACT else text(f"comparator.{number.comparator}", value=shown)


def amount(value: Decimal, unit: Unit) -> str:
    """A number with its unit, in as many digits as a reader wants to compare it with others."""
    digits = 3
    if unit is Unit.TIMES:
        return wording.rounded(value, digits)
    if unit in CURRENCIES and abs(value) >= 10**6:
        digits = 4
    elif unit is Unit.COUNT and value != value.to_integral_value():
        digits = len(str(int(abs(value)))) + 1
    return wording.amount(value, unit, digits).replace("-", "−")


_BARE = {Unit.PERCENTAGE_POINTS, Unit.EXCHANGE_RATE}
"""Units that are said once, after the second of two numbers."""


def bounds(low: Decimal, high: Decimal, unit: Unit) -> tuple[str, str]:
    """Two bounds in words, in as many digits as tell them apart, up to six; of a count the whole numbers."""
    if unit is Unit.COUNT and (least := low.to_integral_value(ROUND_CEILING)) <= high:
        low, high = least, high.to_integral_value(ROUND_FLOOR)
    for digits in range(3, 7):
        first, last = (wording.amount(bound, unit, digits).replace("-", "−") for bound in (low, high))
        if first != last:
            first = wording.rounded(low, digits).replace("-", "−") if unit in _BARE else first
            return (
                (wording.rounded(low, digits), wording.rounded(high, digits)) if unit is Unit.TIMES else (first, last)
            )
    return "", ""


def stated(fact: Fact) -> str:
    """What an article states, to stand in a sentence: a count with its noun, a multiple as its number,
    words in quotation marks."""
    unit = fact.observation.unit
    if fact.value is None:
        words = fact.value_as_written
        return words if words[:1].isdigit() else f"“{words}”"
    if unit is Unit.COUNT and language() is Language.ENGLISH:
        return fact.value_as_written
    return wording.rounded(fact.value) if unit is Unit.TIMES else wording.value(fact)


def listed(parts: Sequence[str]) -> str:
    """Parts in a row: one, two and three."""
    *first, last = parts or [""]
    return f"{joined(first)}{text('list.and')}{last}" if first else last
