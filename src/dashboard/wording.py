"""Values, units and periods in words for readers."""

from __future__ import annotations

from datetime import date, timedelta
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


def value(number: Fact | Derived) -> str:
    """The value with its hedge, as "over ¥1 tn": four digits of a fact, three of a computed number."""
    if number.value is None:
        return number.inputs[0].value_as_written
    unit, comparator = terms(number)
    if unit is Unit.RANK:
        return text("unit.value.rank", n=ordinal(int(number.value)))
    shown = amount(number.value, unit, _digits(number))
    return shown if comparator is Comparator.EXACT else text(f"comparator.{comparator}", value=shown)


def label(number: Fact | Derived) -> str:
    """The value as it stands on a mark, signs for words: ≈ for what was computed, > for over."""
    if number.value is None:
        return value(number)
    unit = terms(number)[0]
    if unit is Unit.RANK:
        return value(number)
    return _signed(number, amount(number.value, unit, _digits(number)))


def bare(number: Fact | Derived, factor: int) -> str:
    """The value on a mark without its unit, in units of `factor`, where the unit is said once for all."""
    assert number.value is not None
    return _signed(number, rounded(number.value / factor, _digits(number)))


def in_sign(number: Fact | Derived, factor: int) -> str:
    """An amount of money in units of `factor` with the sign of its currency."""
    assert number.value is not None
    return _signed(number, f"{text(f'unit.sign.{terms(number)[0]}')}{rounded(number.value / factor, _digits(number))}")


def money_factor(highest: Decimal) -> tuple[int, str]:
    """What amounts up to `highest` are counted in, and its name."""
    return next(((factor, word) for factor, word in _STEPS[1:] if highest >= factor), (1, "one"))


def _digits(number: Fact | Derived) -> int:
    return 3 if isinstance(number, Derived) else 4


def _signed(number: Fact | Derived, shown: str) -> str:
    comparator = terms(number)[1]
    if comparator is Comparator.EXACT and isinstance(number, Derived):
        comparator = Comparator.ABOUT
    return shown if comparator is Comparator.EXACT else text(f"sign.{comparator}", value=shown)


def origin(number: Fact | Derived) -> str:
    """Where a number comes from: the words of the article, or the formula that computed it."""
    if isinstance(number, Derived):
        return text("chart.computed", formula=number.formula)
    return number.value_as_written


def terms(number: Fact | Derived) -> tuple[Unit, Comparator]:
    """The unit of a number, and how it bounds the value."""
    of = number if isinstance(number, Derived) else number.observation
    return of.unit, of.comparator


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
        ends = (end + timedelta(days=1)).day == 1
        return text("period.end-of", month=month(end), year=end.year) if ends else day(end)
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
