"""Values, units and periods in words for readers."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal

from dashboard.catalog import Fact
from dashboard.derived import Derived
from dashboard.model import CURRENCIES, Comparator, Status, Unit
from dashboard.periods import Period
from dashboard.texts import Language, aside, joined, language, plural, text

_STEPS = {
    Language.ENGLISH: ((10**12, "large"), (10**9, "medium"), (10**6, "small")),
    Language.CHINESE: ((10**12, "large"), (10**8, "medium"), (10**4, "small")),
}
"""What amounts of money are counted in, by language: factors and the names of their texts."""


def rounded(value: Decimal, digits: int = 4) -> str:
    """A number to so many significant digits, never touching the digits before the point, grouped
    by thousands (in Chinese from 10,000 on), without zeros at the end."""
    places = max(0, digits - 1 - max(value.adjusted(), 0)) if value else 0
    shown = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
    grouped = language() is Language.ENGLISH or abs(shown) >= 10**4
    plain = f"{shown:,f}" if grouped else f"{shown:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def amount(value: Decimal, unit: Unit, digits: int = 4) -> str:
    """A value with its unit, as ¥984.7 bn, 8.94 %, 2,183."""
    if unit in CURRENCIES:
        factor, word = next((step for step in _STEPS[language()] if abs(value) >= step[0]), (1, "one"))
        return text(f"unit.money.{unit}.{word}", n=rounded(value / factor, digits))
    number = rounded(value, max(digits, len(str(int(abs(value))))))
    if unit is Unit.COUNT:
        return number
    return text(f"unit.value.{unit}", n=number)


def in_full(value: Decimal, unit: Unit) -> str:
    """A value in base units with every digit, grouped by thousands, and its unit."""
    number = f"{value:,f}"
    number = number.rstrip("0").rstrip(".") if "." in number else number
    return number if unit is Unit.COUNT else text("unit.full", n=number, unit=text(f"unit.name.{unit}"))


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


def stated(number: Fact | Derived) -> str:
    """The value in a sentence: with the hedge of its article, or with a sign where it was computed."""
    return label(number) if isinstance(number, Derived) else value(number)


def beside(number: Fact | Derived, reported: Fact | Derived) -> str:
    """A value in another currency, with what was reported in brackets."""
    return aside(label(number), stated(reported))


def bare(number: Fact | Derived, factor: int) -> str:
    """The value on a mark without its unit, in units of `factor`, where the unit is said once for all."""
    assert number.value is not None
    return _signed(number, rounded(number.value / factor, _digits(number)))


def money_factor(highest: Decimal) -> tuple[int, str]:
    """What amounts up to `highest` are counted in, and its name."""
    return next((step for step in _STEPS[language()][1:] if highest >= step[0]), (1, "one"))


def _digits(number: Fact | Derived) -> int:
    return 3 if isinstance(number, Derived) else 4


def _signed(number: Fact | Derived, shown: str) -> str:
    comparator = bound(number)
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


def bound(number: Fact | Derived) -> Comparator:
    """How a number bounds the value; what was computed is never exact."""
    comparator = terms(number)[1]
    return Comparator.ABOUT if isinstance(number, Derived) and comparator is Comparator.EXACT else comparator


def ordinal(n: int) -> str:
    """A rank as 1st, 2nd, 3rd."""
    if language() is Language.CHINESE:
        return text("ordinal", n=n)
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
        return year(start.year)
    if period.months is not None:
        if start.year == end.year:
            first, last = month(start), month(end)
            if first == last:
                return text("period.month", month=first, year=end.year)
            return text("period.months", first=first, last=last, n=start.month, year=end.year)
        if period.months % 12 == 0 and start.month == 1:
            return text("period.years", first=start.year, last=end.year)
        first, last = (text("period.month", month=month(one), year=one.year) for one in (start, end))
        return text("period.span", first=first, last=last)
    return text("period.days", first=day(start), last=day(end))


def year(number: int) -> str:
    """A year as a period."""
    return text("period.year", year=number)


def month(moment: date) -> str:
    """The short name of a month."""
    return text(f"month.{moment.month}")


def day(moment: date) -> str:
    """A date as 22 Oct 2025."""
    return text("date.day", day=moment.day, month=month(moment), year=moment.year)


def name(fact: Fact) -> str:
    """What a fact is: its indicator, the one thing it is about, and its status if it is no result."""
    said = "" if fact.observation.status is Status.ACTUAL else status(fact.observation.status)
    return joined(filter(None, (fact.indicator.name, fact.subject, said)), "list.parts")


def status(status: Status) -> str:
    """What a status is called."""
    return text(f"status.{status}")


def facts(n: int) -> str:
    """A number of figures, as "12 figures"."""
    return plural("count.figures", n)


def converted_at(number: Fact | Derived) -> str:
    """The rate an amount was converted at: its last two facts are one amount in both currencies."""
    yuan, dollars = number.inputs[-2:]
    return text(
        "chart.rate",
        source=yuan.source.short_title,
        period=period(yuan.observation.period),
        yuan=value(yuan),
        dollars=value(dollars),
    )
