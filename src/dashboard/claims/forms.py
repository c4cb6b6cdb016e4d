"""The forms of words that name a period, each with how it is read."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Final

from dashboard.claims.calendars import Calendar, Form, number_of, year_of
from dashboard.periods import Period

_MONTHS: Final = (
    "January|Jan|February|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|August|Aug|September|Sept|Sep|October|Oct"
    "|November|Nov|December|Dec"
)
_MONTH: Final = rf"(?:{_MONTHS}|{_MONTHS.upper()})\b\.?"
_N: Final = r"(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HN: Final = r"(?:1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])"
_Y4: Final = r"(?:19|20)[0-9]{2}(?![0-9])"
_YEAR: Final = (
    rf"(?:{_Y4}|this year|last year|the year before last|that(?: same)? year|the same year"
    r"|the (?:previous|preceding|prior|following) year|the year before|next year|the current year|the year)"
)
_HYEAR: Final = r"(?:(?:19|20)[0-9]{2}年度?|今年|去年|前年|明年|当年|同年|该年|本年度?|上一?年|[12二][零0一二三四五六七八九0-9]{3}年)"
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
                    "opening": 1, "latter": 2, "final": 4, "last": 4}  # fmt: skip


Reading = Callable[[re.Match[str], Calendar], "Period | Form | None"]


def _months(first: int, last: int, year: int, calendar: Calendar, named: str | None) -> Period:
    """Months of a year; where the year is only that of publication, they must have passed by then."""
    if first > last:
        raise ValueError("the months are not in order")
    period = Period.of_months(year, first, last)
    if not named and calendar.year is None and calendar.published and period.end and period.end > calendar.published:
        raise ValueError("not over when published")
    return period


def _month(name: str) -> int:
    return _MONTH_NUMBERS[name.strip(".").lower()[:3]]


_MONTH_NUMBERS: Final = {
    name: n
    for n, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}


def _end_of(year: int, month: int) -> Period:
    day = date(year, month, monthrange(year, month)[1])
    return Period(day, day)


def _span(first: str, last: str) -> Period:
    end = last.rstrip("年")
    end = first[:2] + end if len(end) == 2 else end
    return Period(date(int(first.rstrip("年")), 1, 1), date(int(end), 12, 31))


def _to_month(m: re.Match[str], c: Calendar) -> Period:
    month = int(m["month"]) if m["month"].isdigit() else _month(m["month"])
    return Period(date(int(m["first"]), 1, 1), _end_of(int(m["last"]), month).end)


def _day(m: re.Match[str], c: Calendar) -> Period:
    month = int(m["month"]) if m["month"].isdigit() else _month(m["month"])
    day = date(year_of(m["year"], c), month, int(m["day"]))
    return Period(day, day)


def _range_of_months(m: re.Match[str], c: Calendar) -> Period:
    year = m.groupdict().get("before") or m["year"]
    return _months(_month(m["first"]), _month(m["last"]), year_of(year, c), c, year)


def _first_months(m: re.Match[str], c: Calendar) -> Period:
    n = number_of(m["n"]) * (3 if m["unit"].lower().startswith("quarter") else 1)
    year = m.groupdict().get("before") or m["year"]
    return _months(1, n, year_of(year, c), c, year)


def _half(m: re.Match[str], c: Calendar) -> Period:
    first = m["nth"].lower() in ("first", "opening")
    year = m.groupdict().get("before") or m["year"]
    return _months(1 if first else 7, 6 if first else 12, year_of(year, c), c, year)


def _code(m: re.Match[str], c: Calendar) -> Period:
    groups = m.groupdict()
    year = next((groups[name] for name in ("a", "b", "c", "d") if groups.get(name)), None)
    y = year_of(year, c)
    if half := m["h"] or m["h2"]:
        return _months(int(half) * 6 - 5, int(half) * 6, y, c, year)
    if m["q"] is None:
        return _months(1, 9, y, c, year)
    return _months(int(m["q"]) * 3 - 2, int(m["q"]) * 3, y, c, year)


def _quarter(m: re.Match[str], c: Calendar) -> Period:
    n = _ORDINALS[m["nth"].lower()]
    return _months(3 * n - 2, 3 * n, year_of(m["year"], c), c, m["year"])


def _months_to(m: re.Match[str], c: Calendar) -> Period:
    n, last = number_of(m["n"]), _month(m["last"])
    if n != last:
        raise ValueError("not from January")
    return _months(1, last, year_of(m["year"], c), c, m["year"])


def _half_way(m: re.Match[str], c: Calendar) -> Period:
    return _months(1, 6, year_of(m["year"], c), c, m["year"])


def _years_to(m: re.Match[str], c: Calendar) -> Period:
    last = int(m["last"])
    return Period(date(last - number_of(m["n"]) + 1, 1, 1), date(last, 12, 31))


def _close(m: re.Match[str], c: Calendar) -> Period:
    if m["month"]:
        return _end_of(year_of(m["year"], c), _month(m["month"]))
    if m["quarter"]:
        return _end_of(year_of(m["qyear"], c), 3 * _ORDINALS[m["quarter"].lower()])
    return _end_of(year_of(m["only"], c), 12)


def _han_months(m: re.Match[str], c: Calendar) -> Period:
    return _months(1, number_of(m["n"]) * (3 if "季" in m["unit"] else 1), year_of(m["year"], c), c, m["year"])


def _han_range(m: re.Match[str], c: Calendar) -> Period:
    return _months(number_of(m["first"]), number_of(m["last"]), year_of(m["year"], c), c, m["year"])


def _han_half(m: re.Match[str], c: Calendar) -> Period:
    first = m["nth"] == "上"
    return _months(1 if first else 7, 6 if first else 12, year_of(m["year"], c), c, m["year"])


def _han_quarter(m: re.Match[str], c: Calendar) -> Period:
    n = number_of(m["n"])
    return _months(3 * n - 2, 3 * n, year_of(m["year"], c), c, m["year"])


def _han_close(m: re.Match[str], c: Calendar) -> Period:
    month = number_of(m["month"]) if m["month"] else 3 * number_of(m["quarter"]) if m["quarter"] else 12
    return _end_of(year_of(m["year"], c), month)


def _han_month(m: re.Match[str], c: Calendar) -> Period:
    n = number_of(m["n"])
    return _months(n, n, year_of(m["year"], c), c, m["year"])


def _years_before(m: re.Match[str], c: Calendar) -> Period:
    n = 1 if m["n"].lower() == "a" else number_of(m["n"])
    ago = m["way"].lower() in ("ago", "前", "之前", "以前")
    n = -n if m["way"].lower() in ("later", "on") else n
    year = c.published.year if ago and c.published else None if ago else c.year
    if year is None:
        raise ValueError("it is not known what it is counted from")
    return Period.of_year(year - n)


def _since(m: re.Match[str], c: Calendar) -> Period:
    return Period(date(year_of(m["year"], c), 1, 1), None)


def _of_year(m: re.Match[str], c: Calendar) -> Period:
    return Period.of_year(year_of(m["year"], c))


def _whole_year(m: re.Match[str], c: Calendar) -> Period:
    """The year of which the sentence has named a part, or else the last one named."""
    return Period.of_year(c.begun or year_of(None, c))


def of_bare_year(m: re.Match[str], c: Calendar) -> Period:
    """The year of four digits alone."""
    return _of_year(m, c)


def _same(m: re.Match[str], c: Calendar) -> Period | None:
    if (n := years_counted(m[0])) and c.period and c.period.is_year:  # "in 2024 …, in three years up by"
        first = c.period.year if c.based else c.period.year - n  # 与2021年相比，…三年间
        return Period(date(first, 1, 1), date(first + n, 12, 31))
    return Period(min(c.years).start, max(c.years).end) if len(c.years) > 1 else c.period


def _end_year(m: re.Match[str], c: Calendar) -> Period | None:
    """The first or the last year of the years named: "the final year", "the first of these years"."""
    named = [one for one in (*c.years, *([c.period] if c.period else ())) if one.end]
    if not named:
        return None
    if m["a"] or m["b"]:
        return Period.of_year(min(one.start.year for one in named)) if len(named) > 1 or named[0].is_span else None
    return Period.of_year(max(one.year for one in named))


def years_counted(words: str) -> int | None:
    """How many years words count: three for 三年间 or "over three years"."""
    count = _SPAN_OF.match(words)
    return number_of(count["n"] or count["m"]) if count else None


_SPAN_OF: Final = re.compile(r"(?P<n>[两三四五])年(?:间|里|累计)?\Z|(?i:in|over) (?P<m>two|three|four|five) years")


def _forms(*forms: tuple[str, Reading]) -> tuple[tuple[re.Pattern[str], Reading], ...]:
    return tuple((re.compile(pattern), reading) for pattern, reading in forms)


_B: Final = r"(?<![A-Za-z0-9_])"
_I: Final = r"(?i:"
_POSSESSIVE: Final = rf"(?:(?P<before>{_YEAR})'s )?"
FORMS: Final = _forms(
    # days
    (rf"{_B}(?P<year>{_Y4})[-/.](?P<month>[0-9]{{1,2}})[-/.](?P<day>[0-9]{{1,2}})(?![0-9])", _day),
    (rf"{_B}(?P<month>{_MONTH}) (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9])(?:\s?-\s?[0-9]{{1,2}}(?![0-9])| "
     rf"(?:to|and|through) [0-9]{{1,2}}(?![0-9,.]| (?:[a-z]|billion)))?(?:,? (?P<year>{_Y4}))?(?! (?:billion"
     rf"|million|domestic|homegrown|innovative))", _day),
    (rf"{_B}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:-[0-9]{{1,2}}| to [0-9]{{1,2}}| and [0-9]{{1,2}})? (?:of )?"
     rf"(?P<month>{_MONTH})(?:,? (?P<year>{_Y4}))?", _day),
    (rf"(?P<year>{_HYEAR})?的?(?P<month>[0-9]{{1,2}})月(?P<day>[0-9]{{1,2}})[日号]", _day),
    # parts of a year
    (rf"{_B}(?P<first>{_MONTH})(?:\s?-\s?| to | through | and )(?P<last>{_MONTH})(?: period)?(?:,? (?:of |in )?"
     rf"(?P<year>(?i:{_YEAR})))?", _range_of_months),
    (rf"{_B}{_I}{_POSSESSIVE}(?:the )?(?:first|opening|initial) (?P<n>{_N})[ -](?P<unit>months?|quarters?)\b"
     rf"(?: (?:of|in) (?P<year>{_YEAR}))?)", _first_months),
    (rf"{_B}{_I}(?P<n>nine|eight|six|three) (?P<unit>months|quarters) (?:of|into) (?P<year>{_YEAR}))", _first_months),
    (rf"{_B}(?:(?i:the |first )?(?i:(?P<n>{_N})) (?i:months) (?i:to|through|until|ended|ending|ending in"
     rf"|ended in) (?i:the )?(?i:end of )?(?P<last>{_MONTH})(?:,? (?:of )?(?P<year>(?i:{_YEAR})))?)", _months_to),
    (rf"{_B}{_I}{_POSSESSIVE}(?:the )?(?P<nth>first|second|latter|opening)[ -]half(?:[ -]year)?\b(?:,? (?:of "
     rf"|in )?(?P<year>{_YEAR}))?)", _half),
    (rf"{_B}(?:(?P<a>{_Y4}) ?)?(?:[Hh](?P<h>[12])|(?P<h2>[12])[Hh]|Q1 ?- ?Q3|9M|[Qq](?P<q>[1-4]))"
     rf"(?![A-Za-z0-9])(?:(?: of)? ?(?:FY ?)?'?(?P<b>{_Y4}|2[0-9](?![0-9])))?", _code),
    (rf"{_B}(?P<h2>[12])[Hh](?P<c>2[0-9])(?![0-9A-Za-z])(?P<h>)(?P<q>)(?P<d>)", _code),
    (rf"{_B}9M ?(?P<c>(?:20)?2[0-9])(?![0-9A-Za-z])", lambda m, c: _months(1, 9, year_of(m["c"], c), c, m["c"])),
    (rf"{_B}{_I}(?:the )?(?P<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th) quarter(?: (?:of |in )?"
     rf"(?P<year>{_YEAR}))?)", _quarter),
    (rf"(?P<year>{_HYEAR})?的?[前头首](?P<n>{_HN})个?(?P<unit>月|季度?)份?", _han_months),
    (rf"(?P<year>{_HYEAR})?的?(?P<first>{_HN})月?(?:份)?[-至到](?P<last>{_HN})月份?", _han_range),
    (rf"(?P<year>{_HYEAR})?的?(?P<nth>[上下])半年", _han_half),
    (rf"(?P<year>{_HYEAR})?(?:的|第)?(?P<quarter>[1-4一二三四])季度[末底](?P<month>)", _han_close),
    (rf"(?P<year>{_HYEAR})?的?第?(?P<n>[1-4一二三四])季度?", _han_quarter),
    (rf"{_B}{_I}(?:(?:halfway|midway|half way|mid-way) (?:through|into)|(?:at )?the (?:halfway|midway) (?:mark|point|stage)"
     rf" (?:of|in)|by (?:the )?mid(?:dle|point|-point)? of|(?:by|at) mid-?(?:year)?) ?(?P<year>{_YEAR}))(?P<nth>first)?", _half_way),
    # spans
    (rf"{_B}{_I}(?:over |in |during )?(?:the )?(?P<n>{_N}) years (?:to|through|ending(?: in)?|ended|up to|until) "
     rf"(?:the end of )?(?P<last>{_Y4}))", _years_to),
    (rf"截至(?P<last>{_Y4})年[底末]?的(?P<n>{_HN})年(?:间|里)?", _years_to),
    (rf"{_B}{_I}(?:over |in |during |across )?(?:the |those )?(?:{_N}) (?:full |calendar )?years? ?(?:from|between|of|spanning|\()? ?"
     rf"(?P<first>{_Y4})(?:\s?-\s?|\s(?:to|through|until|till|and)\s)(?P<last>{_Y4})\)?)", lambda m, c: _span(m["first"], m["last"])),
    (rf"(?<![0-9])(?P<first>{_Y4})年?[-至到](?P<last>{_Y4})年?(?:这|的)?{_HN}年(?:间|里|来|期间)?", lambda m, c: _span(m["first"], m["last"])),
    (rf"{_HN}年(?:间|来)?\((?P<first>{_Y4})年?[-至到](?P<last>{_Y4})年?\)", lambda m, c: _span(m["first"], m["last"])),
    (rf"{_B}(?P<first>{_Y4})(?:\s?-\s?|\s(?:to|through|until|till)\s)(?P<last>{_Y4}|[0-9]{{2}}(?![0-9]))(?!年)", lambda m, c: _span(m["first"], m["last"])),
    (rf"{_I}between (?P<first>{_Y4}) and (?P<last>{_Y4}))", lambda m, c: _span(m["first"], m["last"])),
    (rf"(?<![0-9])(?P<first>{_Y4})年?[-至到](?P<last>{_Y4})年(?P<month>1[0-2]|[1-9])月[底末]?", _to_month),
    (rf"{_B}(?P<first>{_Y4}) (?:to|through|until|till) (?P<month>{_MONTH}) (?P<last>{_Y4})", _to_month),
    (rf"(?<![0-9])(?P<first>{_Y4})年?[-至到](?P<last>{_Y4})年(?![底末])(?:间|期间)?", lambda m, c: _span(m["first"], m["last"])),
    (rf"(?<![0-9])(?P<first>{_Y4})年?[-至到](?P<last>{_Y4})年[底末]", lambda m, c: _span(m["first"], m["last"])),
    (rf"{_B}{_I}(?<!from )(?<!than )(?<!with )(?<!on )(?<!over )(?<!against )(?<!versus )(?P<n>{_N}|a) years? "
     rf"(?P<way>earlier|before|ago|prior|previously|later|on(?=,| it\b| the\b)))(?! last| year)", _years_before),
    (rf"{_B}{_I}(?P<n>a|one) year (?P<way>earlier|before|prior|previously)(?=,? when\b))", _years_before),
    (rf"(?P<n>{_HN})年(?P<way>前|之前|以前)", _years_before),
    # ends
    (rf"{_B}(?:(?i:the )?(?i:end|close)(?: |-)(?i:of )?(?:(?P<month>{_MONTH})(?:,? (?:of )?(?P<year>"
     rf"(?i:{_YEAR})))?|(?i:the (?P<quarter>first|second|third|fourth) quarter(?: of (?P<qyear>{_YEAR}))?)|"
     rf"(?P<only>(?i:{_YEAR}))))", _close),
    (rf"{_B}{_I}year[ -]end (?P<only>{_Y4}))(?P<month>)(?P<quarter>)", _close),
    (rf"{_B}(?P<only>{_Y4}) (?i:year[ -]end)(?P<month>)(?P<quarter>)", _close),
    (rf"(?P<year>{_HYEAR})?的?(?P<month>{_HN})月[底末](?P<quarter>)", _han_close),
    (rf"(?P<year>{_HYEAR})(?:的?年)?[底末](?P<month>)(?P<quarter>)", _han_close),
    # open ones
    (rf"{_B}{_I}(?:so far|thus far) this year|(?:since|from) the (?:beginning|start) of (?:this |the )?(?:year"
     rf"|{_Y4})|(?:this )?year to date|ytd)(?![A-Za-z])", lambda m, c: Form.SO_FAR),
    (r"(?:今|本)?年年?内(?=将|有望|可望|料|或|就|突破|迈过|跨过)|(?<=预计|有望|可望|预期|料将)(?:今|本)?年年?内", _whole_year),
    (r"(?:自?今年以来|(?:自?今年)?年初(?:以来|至今)|今年内|年内|今年至今|今年迄今)", lambda m, c: Form.SO_FAR),
    (rf"{_B}{_I}(?:ever )?since (?P<year>{_YEAR}))", _since),
    (rf"自?(?P<year>{_HYEAR})(?:以来|至今|起)", _since),
    # months and years
    (rf"{_B}(?P<first>{_MONTH})(?P<last>),? (?:of )?(?P<year>(?i:{_YEAR}))", lambda m, c: _months(_month(m["first"]), _month(m["first"]), year_of(m["year"], c), c, m["year"])),
    (rf"(?<=[Ii]n )(?P<first>{_MONTH})(?! [0-9])", lambda m, c: _months(_month(m["first"]), _month(m["first"]), year_of(None, c), c, None)),
    (rf"(?P<year>{_HYEAR})?的?(?<![0-9])(?P<n>1[0-2]|[1-9])月份?(?!度)", _han_month),
    (rf"{_B}{_I}(?:the )?(?:full|whole|entire)(?:[ -](?:year|of))?(?: of)? (?P<year>{_YEAR}))", _of_year),
    (rf"{_B}{_I}(?:the )?(?:full|whole|entire)[ -]year(?P<year>)|the year as a whole)", _whole_year),
    (rf"{_B}(?:FY|CY|(?i:fiscal|calendar)(?i:[ -]year)?) ?'?(?P<year>{_Y4}|2[0-9](?![0-9]))", _of_year),
    (rf"(?P<year>{_HYEAR})(?:全年)?", _of_year),
    (r"全年(?P<year>)", _whole_year),
    (rf"{_B}(?<!(?:from|than|with) ){_I}(?P<year>this year|last year|the year before last|that(?: same)? year"
     rf"|the same year|the (?:previous|preceding|prior|following) year|the year before|the year after(?=,| (?:it|this|that|the figure|came|brought)\b)|next year"
     rf"|the current year))(?! (?:on|over) year)", _of_year),
    (rf"{_B}{_I}(?:in|over|during|for) (?:that|the|those|these)(?: same)? (?:period|span|stretch|(?:two|three"
     rf"|four|five) years)(?!,? (?:from |of |between )?20[0-9]{{2}}))", _same),
    (rf"{_B}{_I}(?:those|these) (?:two|three|four|five) years)", _same),
    (rf"{_B}{_I}the (?:latter|final|closing|(?P<a>opening|starting|initial)) year(?: of (?:the|that|this|those) (?:period|span|years))?"
     rf"|the (?:last|(?P<b>first)) (?:year )?of (?:the|that|this|those|these) (?:period|span|(?:two |three |four )?years))", _end_year),
    (r"同期(?!成立|设立|组建|发起|启动|推出)|这一时期|(?:这|上述|此|该)(?:一|段)?(?:期间|时间段?)内?|这[两三四五]年|[三四五]年间|(?<![近前后这])[三四五]年(?=累计|增长|增加|净增|扩大)", _same),
    (rf"(?<![A-Za-z0-9_.,$¥€£%])(?P<year>{_Y4})(?![.,][0-9]|\s?%|\s?[-]?(?:billion|million|trillion|bn|thousand"
     rf"|yuan|dollars|percent|per cent|times|square|km)\b|[万亿千百个家笔款项件位名元只起倍成种条座场]|\u00a0?[万亿])", of_bare_year),

)  # fmt: skip
