"""Values, units and periods in words for readers."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from dashboard.catalog import Fact
from dashboard.derived import Derived
from dashboard.model import CURRENCIES, Comparator, Status, Unit
from dashboard.periods import Period
from dashboard.texts import plural, text

_STEPS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def rounded(value: Decimal, digits: int = 4) -> str:
    """A number to so many significant digits, never touching the digits before the point, grouped
    by thousands, without zeros at the end."""
    places = max(0, digits - 1 - max(value.adjusted(), 0)) if value else 0
    shown = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
    plain = f"{shown:,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def amount(value: Decimal, unit: Unit, digits: int = 4) -> str:
    """A value with its unit, as ¥984.7 bn, 8.94 %, 2,183."""
    if unit in CURRENCIES:
        sign = text(f"unit.sign.{unit}")
        for factor, word in _STEPS:
            if abs(value) >= factor:
                return f"{sign}{rounded(value / factor, digits)} {text(f'unit.{word}')}"
        return f"{sign}{rounded(value, digits)}"
    number = rounded(value, max(digits, len(str(int(abs(value))))))
    if unit is Unit.COUNT:
        return number
    return text(f"unit.value.{unit}", n=number)


def value(number: Fact | Derived, digits: int = 4) -> str:
    """The value of a fact with its hedge ("over ¥1 tn"), or of a computed number."""
    if isinstance(number, Derived):
        return amount(number.value, number.unit, digits)
    if number.value is None:
        return number.value_as_written
    if number.observation.unit is Unit.RANK:
        return text("unit.value.rank", n=ordinal(int(number.value)))
    shown = amount(number.value, number.observation.unit, digits)
    comparator = number.observation.comparator
    return shown if comparator is Comparator.EXACT else text(f"comparator.{comparator}", value=shown)


def ordinal(n: int) -> str:
    """A rank as 1st, 2nd, 3rd."""
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def period(period: Period | None) -> str:
    """A period as 2024, Jan–Sep 2025, 2021–2024, end of Sep 2025."""
    if period is None:
        return text("period.unknown")
    start, end = period.start, period.end
    if end is None:
        return text("period.since", start=start.year)
    if period.is_day:
        return text("period.end-of", month=month(end), year=end.year)
    if period.is_year:
        return str(start.year)
    if period.months is not None:
        if start.year == end.year:
            first, last = month(start), month(end)
            return f"{first} {end.year}" if first == last else f"{first}–{last} {end.year}"
        if period.months % 12 == 0 and start.month == 1:
            return f"{start.year}–{end.year}"
        return f"{month(start)} {start.year}–{month(end)} {end.year}"
    return f"{day(start)} – {day(end)}"


def month(moment: date) -> str:
    """The short name of a month."""
    return text(f"month.{moment.month}")


def day(moment: date) -> str:
    """A date as 22 Oct 2025."""
    return f"{moment.day} {month(moment)} {moment.year}"


def status(status: Status) -> str:
    """What a status is called."""
    return text(f"status.{status}")


def facts(n: int) -> str:
    """A number of figures, as "12 figures"."""
    return plural("count.figures", n)
