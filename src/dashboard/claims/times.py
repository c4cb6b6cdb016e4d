"""The words of a claim that name a period, and the periods they name."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from dashboard.claims.calendars import Calendar, Form, Mention
from dashboard.claims.forms import FORMS, WITHOUT_LETTERS, Reading
from dashboard.claims.years import bare_year, ending, years_counted
from dashboard.periods import Period

__all__ = ["Calendar", "Form", "Mention", "mentions"]


def mentions(text: str, start: int, end: int, calendar: Calendar) -> tuple[tuple[Mention, ...], Calendar]:
    """The periods that a sentence names, in their order, and what is known after it."""
    if not _TIME.search(text, start, end):
        return (), calendar
    found: list[tuple[int, int, re.Match[str], Reading]] = []
    taken = bytearray(end - start)
    for pattern, reading in FORMS if _LETTER.search(text, start, end) else WITHOUT_LETTERS:
        for match in pattern.finditer(text, start, end):
            low, high = match.span()
            if reading is bare_year and _counts(text, low, high):
                continue
            if low < high and not any(taken[low - start : high - start]):
                found.append((low, high, match, reading))
                taken[low - start : high - start] = b"\x01" * (high - low)
    result: list[Mention] = []
    calendar = replace(calendar, begun=None)
    for low, high, match, reading in sorted(found, key=lambda one: one[0]):
        known = _years_known(text, start, low, high, end, calendar)
        if _FROM_YEAR.search(text, start, low) and _CHANGES.match(text, high) and (so_far := _years(result)):
            known = replace(known, years=so_far)  # 由2021年…增至2024年…；同期制造业产值由…
        known = replace(known, based=bool(result) and result[-1].base)
        try:
            read = reading(match, known)
        except (ValueError, OverflowError):  # no such day or month
            read = _as_of(match, reading, calendar)
        if _is_beside(text, start, end, low, high):
            late = isinstance(read, Period) and read.is_year and _LATE.search(text, max(start, low - 9), low + 2)
            calendar = replace(calendar, year=read.year) if late and isinstance(read, Period) else calendar
            read = None  # "late 2017" is no year, but that of the months named after it
        if (read is None and _is_of_words(text, start, low, high, end)) or _dates_base(result, low):
            continue
        if isinstance(read, Period):
            since = Form.SINCE if read.end is None else Form.COUNTED if reading is ending else Form.EXACT
            base = since is Form.SINCE or bool(_BASE.search(text, max(start, low - 40), low))
            base = base and not _is_second(text, result, low, high)
            base = base or bool(_BASE_AFTER.match(text, high)) or _is_starting_point(text, low, high)
            added = _ADDED_TO.search(text, max(start, low - 80), low) and _LEVEL.match(text, high)
            base = base or bool(added) or (read.is_year and bool(_BASE_OF_RATE.search(text, max(start, low - 80), low)))
            published = _PUBLISHED.search(text, max(start, low - 24), low) or _PUBLISHED_AFTER.match(text, high)
            aside = bool(published) and not _FUND.search(text, start, low)
            aside = aside or _is_of_words(text, start, low, high, end)
            result.append(Mention(low, high, read, since, base, aside))
            if aside or _is_cited(text, start, low, high):
                continue
            begun = read.year if read.is_part_of_year else calendar.begun
            calendar = replace(calendar, year=read.year if read.end else read.start.year, period=read, begun=begun)
        elif isinstance(read, Form):
            result.append(Mention(low, high, None, read))
            if read is Form.SO_FAR and calendar.published:
                calendar = replace(calendar, year=calendar.published.year)
        else:
            result.append(Mention(low, high, None, Form.UNKNOWN))
    years = _years(result)
    result = [
        _between(text, one, years or _ends_of_span(result)) if one.form is Form.UNKNOWN else one for one in result
    ]
    return tuple(result), replace(calendar, years=years) if result else calendar


def _years_known(text: str, start: int, low: int, high: int, end: int, calendar: Calendar) -> Calendar:
    """The calendar with what the sentence itself says of "the same year" and "this year"."""
    named = text[low:high].lower().removeprefix("in ")
    if calendar.year is None and named in _SAME_YEAR:
        return replace(calendar, year=_year_ahead(text, high, end))
    if named in _THIS_YEAR and calendar.published is None and (told := _AS_OF_MONTH.search(text, start, low)):
        return replace(calendar, published=date(int(told["year"]), 12, 31))
    return calendar


def _dates_base(found: list[Mention], low: int) -> bool:
    """Whether what begins there only dates the period before it: "than in the same period a year before"."""
    return bool(found) and found[-1].base and found[-1].end == low - 1


def _is_second(text: str, found: list[Mention], low: int, high: int) -> bool:
    """Whether a period only stands with the one before it, and nothing is compared: 2024年全年与2025年前8个月，…"""
    follows = bool(found) and found[-1].end == low - 1 and text[low - 1 : low] in ("与", "同")
    return follows and not _COMPARED.match(text, high)


_COMPARED: Final = re.compile(r"[^，,。；;：:]{0,12}?(?:相比|比较|对比|比起|之比|相较|同比|[增降])")


def _is_starting_point(text: str, low: int, high: int) -> bool:
    """Whether a change is counted from a period: 以2021年为起点."""
    return text[low - 1 : low] in ("以", "将", "把") and bool(_STARTING.match(text, high))


def _is_cited(text: str, start: int, low: int, high: int) -> bool:
    """Whether a year is that of a source: "(Shi, 2025)", "Ding (2024) reports"."""
    return bool(
        (_CITING.search(text, max(start, low - 40), low) and text.startswith(")", high))
        or (_NAMING.search(text, max(start, low - 24), low) and _NAMED.match(text, high))
    )


def _is_of_words(text: str, start: int, low: int, high: int, end: int) -> bool:
    """Whether a period is that in which something was only said or laid down: "wrote in 2021 that", "the 2021 plan …
    by 2025"."""
    if _SAYING.search(text, max(start, low - 24), low) and _THAT.match(text, high):
        return True
    if _HOPED.match(text, high) and _BY.search(text, high, end):
        return True
    later = _YEAR.search(text, high, end)
    planned = (_THE.search(text, start, low) and _PLAN.match(text, high)) or _PLAN_OF.search(text, start, low)
    return bool(planned and later and later[0] > text[low:high])


_HOPED: Final = re.compile(
    r"[^,;:0-9]{0,40}?\b(?:(?:was|were|is|still|already) (?:\w+ )?(?:aiming|hoping|planning|targeting)|aimed|hoped|planned to|pledged"
    r"|vowed|set (?:itself|out|a|the|its)|proposed|promised)\b"
)
_BY: Final = re.compile(r"\b(?:by|for|in) (?:the end of )?20[0-9]{2}\b")
"""What is aimed at by a year later than the one in which it is: "In April 2024 it was aiming for … by 2025"."""
_SAYING: Final = re.compile(
    r"\b(?:wrote|reported|said|says|announced|stated|noted|declared|decided|promised|predicted|estimated|forecast|foresaw"
    r"|confirmed|told \w+)(?: back)? (?:in|on)\s\Z",
    re.IGNORECASE,
)
_THAT: Final = re.compile(r",? that\b")
_THE: Final = re.compile(r"(?:\b(?:the|a|its|this|that|their|old)|'s)\s\Z", re.IGNORECASE)
_PLAN: Final = re.compile(
    r"(?: (?:[a-z-]+ ){0,2}| )(?:plan|blueprint|programme|program|roadmap|suggestions|proposals?|guidelines?|document"
    r"|report|article|story|paper)\b"
)
_PLAN_OF: Final = re.compile(
    r"\b(?:plan|blueprint|programme|program|roadmap|document) (?:of|from|dated|adopted in|approved in|drafted in) \Z"
)
_CITING: Final = re.compile(r"\([A-Z][A-Za-z.'& -]*, ?\Z")
_NAMING: Final = re.compile(r"(?:[A-Z][a-z]+|al\.) \(\Z")
_NAMED: Final = re.compile(r"\),? [a-z]")


def _ends_of_span(found: list[Mention]) -> tuple[Period, ...]:
    """The first and the last year of the one span among some periods."""
    spans = {one.period for one in found if one.period and one.period.is_span}
    return tuple(
        Period.of_year(day.year) for span in spans for day in (span.start, span.end) if day and len(spans) == 1
    )


def _years(found: list[Mention]) -> tuple[Period, ...]:
    """The years among some periods."""
    return tuple({one.period for one in found if one.period and one.period.is_year})


_FROM_YEAR: Final = re.compile(r"[由从自]20[0-9]{2}年")
_CHANGES: Final = re.compile(r"[^，,。；;0-9]{0,16}?(?:[由从自]|年均|(?:增|升|涨|扩大|提高)(?![至到]))")
_TIME: Final = re.compile(
    r"[0-9年月季期]|year|half|mid|quarter|month|since|ytd|period|span|stretch|(?:so|thus) far|at the end|january|february"
    r"|march|april|may|june|july|august|september|october|november|december",
    re.IGNORECASE,
)
"""What some word of every period has."""
_LETTER: Final = re.compile("[A-Za-z]")


def _as_of(match: re.Match[str], reading: Reading, calendar: Calendar) -> Period | None:
    """A part of a year that no word before dates, where its sentence says of when the figures are: "前三季度…,
    数据截至2025年9月"."""
    dated = None if calendar.year or calendar.published else _DATED.search(match.string, match.end(), match.endpos)
    if dated is None:
        return None
    try:
        read = reading(match, replace(calendar, year=int(dated[1] or dated[2] or dated[3])))
    except (ValueError, OverflowError):
        return None
    return read if isinstance(read, Period) and read.is_part_of_year else None


_DATED: Final = re.compile(
    r"截[至止](20[0-9]{2})年|(20[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:公布|发布|披露)"
    r"|\b(?:released|published|issued) (?:in|on) (?:[A-Z][a-z]+ )?(?:[0-9]{1,2},? )?(20[0-9]{2})"
)


def _year_ahead(text: str, start: int, end: int) -> int | None:
    """The year that is named next in a sentence: "in the same year as …, the fund established in 2024"."""
    found = _YEAR.search(text, start, end)
    return int(found[0]) if found else None


_THIS_YEAR: Final = ("今年", "本年", "本年度")
_AS_OF_MONTH: Final = re.compile(
    r"(?:截至|截止|截止到|到|至)(?P<year>20[0-9]{2})年[0-9]{1,2}月[末底份]?(?:[0-9]{1,2}日)?[，,][^，,。；;0-9]{0,12}\Z"
)
"""What says which year "this year" is, where the day of publication is not known: 截至2025年8月，上海药企今年…."""
_SAME_YEAR: Final = frozenset(("the same year", "that same year", "同年"))
_YEAR: Final = re.compile(r"(?<![0-9.,])20[0-9]{2}(?![0-9.,]*[0-9])")


def _between(text: str, mention: Mention, years: tuple[Period, ...]) -> Mention:
    """A number of years as the span between the two years named with it, or up to the one: 三年间，…由2021年…到2024年."""
    n = years_counted(text[mention.start : mention.end])
    if n is not None and len(years) == 1:
        return replace(mention, period=Period(date(years[0].year - n, 1, 1), years[0].end), form=Form.EXACT)
    if n is None or len(years) != 2 or max(years).year - min(years).year != n:
        return mention
    return replace(mention, period=Period(min(years).start, max(years).end), form=Form.EXACT)


def _is_beside(text: str, start: int, end: int, low: int, high: int) -> bool:
    """Whether the words beside a period make another of it: "before 2024", "in 2023 or 2024", 2024年初."""
    found = (
        _BESIDE.search(text, max(start, low - 40), low)
        or _LATE.search(text, max(start, low - 9), low + 2)
        or _BESIDE_AFTER.match(text, high)
    )
    if found is None or text.startswith("'s", high):
        return False
    both = " and " in f" {found[0]} " or " or " in f" {found[0]} "
    return not (both and (not text[low].isdigit() or "respectively" in text[start:end] or text[low - 1 : low] == "("))


def _counts(text: str, start: int, end: int) -> bool:
    """Whether four digits that look like a year count something: "over 2000 companies"."""
    return bool(_COUNTING.search(text, max(0, start - 20), start) and _NOUN.match(text, end))


_COUNTING: Final = re.compile(
    r"(?i:\b(?:over|than|nearly|about|some|around|least|almost|approximately|roughly|exactly|only|just|of|has"
    r"|had|have|are|were|employs?|with|to)\s)\Z"
)
_NOUN: Final = re.compile(
    r"\s(?:[a-z-]+ ){0,4}?(?:enterprises|companies|firms|deals|events|people|researchers|workers|patents|drugs"
    r"|devices|roadshows|transactions|startups|start-ups|jobs|hospitals|laboratories|centers|centres)\b"
)
_BASE: Final = re.compile(
    r"(?:\b(?:than(?: it (?:was|had been|did|has been))?(?: in| that of| at)?|compared (?:with|to)|up from"
    r"|down from|versus|vs\.?|against|relative to|from its?|from the)"
    r"\s(?:(?:the|in|level|levels|of|that|figure|its|for|at|same|corresponding|comparable|period|months|span)\s){0,6}|[比较]|与|相比于|同)\Z",
    re.IGNORECASE,
)
_BASE_OF_RATE: Final = re.compile(
    r"(?:%|per ?cent|points?|fold|times|\b(?:increase|rise|gain|growth|jump|climb|addition|advance|improvement|expansion) of"
    r" [^,;:()]{0,30}?(?:yuan|dollars?|bn|[mb]illion|trillion)) (?:(?:up|more|higher|larger|bigger|greater|down|lower) )?(?:from|on|over|above"
    r"|below|against|than) (?:(?:the|its|that|those|levels?|figure|scale|size|output|value|total|of|in|for) ){0,4}\Z",
    re.IGNORECASE,
)
"""What says that a rate or a gain is counted from the year that follows: "up 5.5 percent from 2023", "an increase of
51 billion yuan over 2023"."""
_ADDED_TO: Final = re.compile(r"\badd(?:s|ed|ing)? [^,;:]{3,60} (?:to|on) (?:the|its) \Z", re.IGNORECASE)
_LEVEL: Final = re.compile(r" (?:total|level|figure|scale|size|output|value|sum|base|result|tally)\b")
"""What something of the year before it is added to: "adding 51 billion yuan to the 2023 total"."""
_BESIDE: Final = re.compile(
    r"(?:\b(?:before|(?<!years )up to|until|till|ahead of|prior to|eve of|early(?: in)?|mid|spring|summer|autumn|winter|20[0-9]{2} (?:and|or)"
    r"|(?:beginning|start|outset|opening|first (?:week|weeks|day|days)) of|decades? (?:up )?to|years up to"
    r"|last|latter|final|closing|every year (?:to|until)|after)[ -](?:(?:in|of|the) ){0,2}"
    r"|(?<!最)后|(?:近|过去)(?:[一二三四五六七八九十几两]{1,3}|[0-9]{1,3})年(?:至|到))\Z",
    re.IGNORECASE,
)
"""What makes another period of the one that follows."""
_LATE: Final = re.compile(r"\blate(?: in)? 20\Z", re.IGNORECASE)
_BESIDE_AFTER: Final = re.compile(
    r"'s\Z|/[0-9]{2}(?![0-9])|\s(?:and|or) (?:20[0-9]{2}(?!-)|the [a-z]+ years)|初(?!步)|伊始|中期|之前|以前|之后|以后|[ -](?:minutes|prices|dollars|budget|edition)\b"
)
_PUBLISHED: Final = re.compile(
    r"(?:published|released|issued|adopted|unveiled|drawn up|passed|launched|proposed|pledged|vowed)(?: back)? in\s\Z",
    re.IGNORECASE,
)
_FUND: Final = re.compile(r"\bfunds?\b|基金", re.IGNORECASE)
"""What is launched in a year is then no document."""
_PUBLISHED_AFTER: Final = re.compile(
    r"(?:发布|出台|印发|公布|制定|通过|颁布|编制)的[^，,。]{0,24}?(?:规划|计划|方案|意见|政策|文件|纲要)|(?:在[^，,。]{0,16}?中?)?提出"
)
_STARTING: Final = re.compile(
    r"(?:的?(?:数据|水平|规模|产值|数值|数字))?(?:作为|作|为|当作)(?:起点|基数|基期|基准年?|基点|起算点|参照系?|参考|对比|比较|底数)"
)
"""What follows the year that a change is counted from: 以2021年为起点."""
_BASE_AFTER: Final = re.compile(r"\s?相比|\s?的?基础上")
