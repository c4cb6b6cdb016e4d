"""Parts of a year, and days: "the first three quarters of 2025", 2024年9月底."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from dashboard.claims.calendars import Calendar, number_of, year_of
from dashboard.periods import Period

_NUMBERS: Final = {
    name: n
    for n, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
                    "opening": 1, "latter": 2, "final": 4, "last": 4}  # fmt: skip


def _of(first: int, last: int, year: int, calendar: Calendar, named: str | None) -> Period:
    """Months of a year; where the year is only that of publication, they must have passed by then."""
    if first > last:
        raise ValueError("the months are not in order")
    period = Period.of_months(year, first, last)
    if not named and calendar.year is None and calendar.published and period.end and period.end > calendar.published:
        raise ValueError("not over when published")
    return period


def _number(name: str) -> int:
    """The number of a month by its name."""
    return _NUMBERS[name.strip(".").lower()[:3]]


def _end_of(year: int, month: int) -> Period:
    """The last day of a month."""
    last = date(year, month, monthrange(year, month)[1])
    return Period(last, last)


def ending(m: re.Match[str], c: Calendar) -> Period:
    """From the beginning of a year to the end of a month: "2021 to September 2025", "2021 to the first nine months of 2025"."""
    groups = m.groupdict()
    if n := groups.get("n"):
        month = number_of(n) * (3 if groups["unit"] == "quarters" else 1)
    else:
        month = int(m["month"]) if m["month"].isdigit() else _number(m["month"])
    return Period(date(int(m["first"]), 1, 1), _end_of(int(m["last"]), month).end)


def day(m: re.Match[str], c: Calendar) -> Period:
    """A day: "22 October 2025", 2025年10月22日."""
    month = int(m["month"]) if m["month"].isdigit() else _number(m["month"])
    found = date(year_of(m["year"], c), month, int(m["day"]))
    return Period(found, found)


def span(m: re.Match[str], c: Calendar) -> Period:
    """From one month to another: "January to August 2025"."""
    year = m.groupdict().get("before") or m["year"]
    return _of(_number(m["first"]), _number(m["last"]), year_of(year, c), c, year)


def first(m: re.Match[str], c: Calendar) -> Period:
    """The months or quarters that a year begins with: "the first three quarters"."""
    n = number_of(m["n"]) * (3 if m["unit"].lower().startswith("quarter") else 1)
    year = m.groupdict().get("before") or m["year"]
    return _of(1, n, year_of(year, c), c, year)


def half(m: re.Match[str], c: Calendar) -> Period:
    """A half of a year: "the second half of 2024"."""
    early = m["nth"].lower() in ("first", "opening")
    year = m.groupdict().get("before") or m["year"]
    return _of(1 if early else 7, 6 if early else 12, year_of(year, c), c, year)


def code(m: re.Match[str], c: Calendar) -> Period:
    """A part of a year by its code: "H1 2025", "Q3 25"."""
    groups = m.groupdict()
    year = next((groups[name] for name in ("a", "b", "c", "d") if groups.get(name)), None)
    y = year_of(year, c)
    if n := m["h"] or m["h2"]:
        return _of(int(n) * 6 - 5, int(n) * 6, y, c, year)
    if m["q"] is None:
        return _of(1, 9, y, c, year)
    return _of(int(m["q"]) * 3 - 2, int(m["q"]) * 3, y, c, year)


def to_month(m: re.Match[str], c: Calendar) -> Period:
    """The months or quarters that a year begins with by their code: "9M25", "8M 2025", "1-3Q25"."""
    last = int(m["n"]) if m["n"] else 3 * int(m["q"] or m["q2"])
    return _of(1, last, year_of(m["c"], c), c, m["c"])


def quarter(m: re.Match[str], c: Calendar) -> Period:
    """A quarter of a year: "the first quarter of 2025"."""
    n = _ORDINALS[m["nth"].lower()]
    return _of(3 * n - 2, 3 * n, year_of(m["year"], c), c, m["year"])


def up_to(m: re.Match[str], c: Calendar) -> Period:
    """The months up to one: "the eight months to August 2025"."""
    n, last = number_of(m["n"]), _number(m["last"])
    n *= 3 if m["unit"].lower() == "quarters" else 1
    if n != last:
        raise ValueError("not from January")
    return _of(1, last, year_of(m["year"], c), c, m["year"])


def year_to(m: re.Match[str], c: Calendar) -> Period:
    """The months from the beginning of this year to the one named: "this year through August"."""
    return _of(1, _number(m["last"]), year_of("this year", c), c, "this year")


def changed_through(m: re.Match[str], c: Calendar) -> Period:
    """The months up to one that a change is told for: "up 40.7 percent year on year through September 2025"."""
    return _of(1, _number(m["last"]), year_of(m["year"], c), c, m["year"])


def through(m: re.Match[str], c: Calendar) -> Period:
    """The months of the year named beside, up to one: "Through September, … this year", "In 2025, … through September"."""
    last = _number(m["last"])
    if c.period and c.period.is_part_of_year and c.period.end and c.period.end.month == last:
        return c.period
    if not m["now"] and not (c.period and c.period.is_year):
        raise ValueError("no year was named before")
    year = None if not m["now"] and c.period else "this year"
    return _of(1, last, year_of(year, c), c, year)


def half_way(m: re.Match[str], c: Calendar) -> Period:
    """The half of a year that is over: "midway through 2025"."""
    return _of(1, 6, year_of(m["year"], c), c, m["year"])


def close(m: re.Match[str], c: Calendar) -> Period:
    """The last day of a month or a year: "the end of September 2025", "when 2024 ended"."""
    if m["month"]:
        return _end_of(year_of(m["year"], c), _number(m["month"]))
    return _end_of(year_of(m["only"], c), 12)


def close_of(m: re.Match[str], c: Calendar) -> Period:
    """The last day of a part of a year by its code: "end-3Q25", "end-1H25"."""
    quarter, half = m["q"] or m["q2"], m["h"] or m["h2"]
    return _end_of(year_of(m["year"], c), 3 * int(quarter) if quarter else 6 * int(half))


def close_of_part(m: re.Match[str], c: Calendar) -> Period:
    """The last day of a part of a year in words: "the end of the third quarter of 2025"."""
    quarters = m["nth"] or m["unit"].lower().startswith("quarter")
    n = _ORDINALS[m["nth"].lower()] if m["nth"] else number_of(m["n"])
    return _end_of(year_of(m["year"], c), 3 * n if quarters else n)


def han_first(m: re.Match[str], c: Calendar) -> Period:
    """The months or quarters that a year begins with: 前三季度."""
    return _of(1, number_of(m["n"]) * (3 if "季" in m["unit"] else 1), year_of(m["year"], c), c, m["year"])


def han_span(m: re.Match[str], c: Calendar) -> Period:
    """From one month to another: 2025年1-9月."""
    return _of(number_of(m["first"]), number_of(m["last"]), year_of(m["year"], c), c, m["year"])


def han_half(m: re.Match[str], c: Calendar) -> Period:
    """A half of a year: 2025年上半年."""
    early = m["nth"] in ("上", "过半")
    return _of(1 if early else 7, 6 if early else 12, year_of(m["year"], c), c, m["year"])


def han_quarter(m: re.Match[str], c: Calendar) -> Period:
    """A quarter of a year: 2025年第一季度."""
    n = number_of(m["n"])
    return _of(3 * n - 2, 3 * n, year_of(m["year"], c), c, m["year"])


def han_close(m: re.Match[str], c: Calendar) -> Period:
    """The last day of a month, a quarter or a year: 2024年底."""
    month = number_of(m["month"]) if m["month"] else 3 * number_of(m["quarter"]) if m["quarter"] else 12
    return _end_of(year_of(m["year"], c), month)


def han_month(m: re.Match[str], c: Calendar) -> Period:
    """A month: 2025年9月."""
    n = number_of(m["n"])
    return _of(n, n, year_of(m["year"], c), c, m["year"])


def one(m: re.Match[str], c: Calendar) -> Period:
    """A month: "September 2025", "in September"."""
    n, year = _number(m["first"]), m.groupdict().get("year")
    return _of(n, n, year_of(year, c), c, year)
