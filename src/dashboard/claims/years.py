"""Years and spans of them: "last year", "2021 to 2024", 三年间."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dashboard.claims.calendars import Calendar, number_of, year_of
from dashboard.periods import Period

_SPAN_OF: Final = re.compile(r"(?P<n>[两三四五])年(?:间|里|累计)?\Z|(?i:in|over) (?P<m>two|three|four|five) years")


def span(m: re.Match[str], c: Calendar) -> Period:
    """From one year to another: "2021-2024", "2021-24"."""
    first, last = m["first"].rstrip("年"), m["last"].rstrip("年")
    last = first[:2] + last if len(last) == 2 else last
    return Period(date(int(first), 1, 1), date(int(last), 12, 31))


def ending(m: re.Match[str], c: Calendar) -> Period:
    """So many years up to one: "the three years to 2024"."""
    last = int(m["last"])
    return Period(date(last - number_of(m["n"]) + 1, 1, 1), date(last, 12, 31))


def counted(m: re.Match[str], c: Calendar) -> Period:
    """A year told by how many years it is from another: "three years earlier", 两年前."""
    n = 1 if m["n"].lower() == "a" else number_of(m["n"])
    ago = m["way"].lower() in ("ago", "前", "之前", "以前")
    n = -n if m["way"].lower() in ("later", "on", "后", "之后", "以后", "过后") else n
    if ago and m.string[m.start() - 1 : m.start()] in ("比", "较") and c.year:
        ago = False  # 2024年…比三年前多出2230亿元
    start = c.published.year if ago and c.published else None if ago else c.year
    if start is None:
        raise ValueError("it is not known what it is counted from")
    return Period.of_year(start - n)


def of_plan(m: re.Match[str], c: Calendar) -> Period:
    """The years that the 14th Five-Year Plan began with: “十四五”头四年."""
    return Period(date(2021, 1, 1), date(2020 + number_of(m["n"]), 12, 31))


def since(m: re.Match[str], c: Calendar) -> Period:
    """A year and all after it: "since 2021"."""
    return Period(date(year_of(m["year"], c), 1, 1), None)


def year(m: re.Match[str], c: Calendar) -> Period:
    """A year: "2024", "last year", 去年."""
    return Period.of_year(year_of(m["year"], c))


def whole(m: re.Match[str], c: Calendar) -> Period:
    """The year of which the sentence has named a part, or else the last one named."""
    return Period.of_year(c.begun or year_of(None, c))


def bare_year(m: re.Match[str], c: Calendar) -> Period:
    """The year of four digits alone."""
    return year(m, c)


def same(m: re.Match[str], c: Calendar) -> Period | None:
    """The period named before, or the years from the first to the last of several: "over the same period"."""
    if (n := years_counted(m[0])) and c.period and c.period.is_year:  # "in 2024 …, in three years up by"
        first = c.period.year if c.based else c.period.year - n  # 与2021年相比，…三年间
        return Period(date(first, 1, 1), date(first + n, 12, 31))
    return Period(min(c.years).start, max(c.years).end) if len(c.years) > 1 else c.period


def end(m: re.Match[str], c: Calendar) -> Period | None:
    """The first or the last year of the years named: "the final year", "the first of these years"."""
    named = [one for one in (*c.years, *([c.period] if c.period else ())) if one.end]
    if not named:
        return None
    if m["a"] or m["b"]:
        return Period.of_year(min(one.start.year for one in named)) if len(named) > 1 or named[0].is_span else None
    return Period.of_year(max(one.year for one in named))


def years_counted(words: str) -> int | None:
    """How many years words count: three for 三年间 or "over three years"."""
    found = _SPAN_OF.match(words)
    return number_of(found["n"] or found["m"]) if found else None
