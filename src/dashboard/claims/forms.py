"""The forms of words that name a period, each with how it is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from dashboard.claims import months, years
from dashboard.claims.calendars import Calendar, Form
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
_YEAR_ON_YEAR: Final = r"(?<=[比较与和同跟])[去上]年同期(?!的|[0-9])"
"""The same months of the year before, which a growth rate is counted from: 比去年同期增长3.6%."""

Reading = Callable[[re.Match[str], Calendar], "Period | Form | None"]


def _forms(*forms: tuple[str, Reading]) -> tuple[tuple[re.Pattern[str], Reading], ...]:
    return tuple((re.compile(pattern), reading) for pattern, reading in forms)


def _is_of_letters(form: re.Pattern[str]) -> bool:
    return ("(?i:" in form.pattern or "January" in form.pattern) and not _HAN.search(form.pattern)


_HAN: Final = re.compile("[\u4e00-\u9fff]")


_B: Final = r"(?<![A-Za-z0-9_])"
_I: Final = r"(?i:"
_POSSESSIVE: Final = rf"(?:(?P<before>{_YEAR})'s )?"
FORMS: Final = _forms(
    # days
    (rf"{_B}(?P<year>{_Y4})[-/.](?P<month>[0-9]{{1,2}})[-/.](?P<day>[0-9]{{1,2}})(?![0-9])", months.day),
    (rf"{_B}(?P<month>{_MONTH}) (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9])(?:\s?-\s?[0-9]{{1,2}}(?![0-9])| "
     rf"(?:to|and|through) [0-9]{{1,2}}(?![0-9,.]| (?:[a-z]|billion)))?(?:,? (?P<year>{_Y4}))?(?! (?:billion"
     rf"|million|domestic|homegrown|innovative))", months.day),
    (rf"{_B}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:-[0-9]{{1,2}}| to [0-9]{{1,2}}| and [0-9]{{1,2}})? (?:of )?"
     rf"(?P<month>{_MONTH})(?:,? (?P<year>{_Y4}))?", months.day),
    (rf"(?P<year>{_HYEAR})?的?(?P<month>[0-9]{{1,2}})月(?P<day>[0-9]{{1,2}})[日号]", months.day),
    # parts of a year
    (rf"{_B}{_I}(?:the )?end(?: of |-| )(?:(?P<q>[1-4])Q|Q(?P<q2>[1-4])|(?P<h>[12])H|H(?P<h2>[12])) ?'?(?P<year>(?:20)?2[0-9]))(?![0-9A-Za-z])",
     months.close_of),
    (rf"{_B}{_I}(?:the )?(?:end|close) of (?:the )?(?:(?P<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th) quarter"
     rf"|first (?P<n>{_N}) (?P<unit>months|quarters))(?: (?:of |in )?(?P<year>{_YEAR}))?)", months.close_of_part),
    (rf"{_B}{_I}(?:when|once|as|after) the (?P<nth>first|second|third|fourth|final|last) quarter(?: of (?P<year>{_YEAR}))? (?P<unit>)(?P<n>)"
     rf"(?:had )?(?:ended|closed|finished|was over|drew to a close|came to an end))", months.close_of_part),
    (rf"{_B}(?i:when|once|as|after) (?P<month>{_MONTH})(?P<year>)(?P<only>) (?i:(?:had )?(?:ended|closed|was over|drew to a close|came to an end))", months.close),
    (rf"{_B}(?P<first>{_Y4}) (?:(?i:up )?to|through|until|till) (?i:the )?(?i:first )(?P<n>{_N}) (?P<unit>months|quarters)"
     rf" of (?P<last>{_Y4})", months.ending),
    (rf"{_B}(?P<first>{_MONTH})(?:\s?-\s?| to | through | and )(?P<last>{_MONTH})(?: period| stretch| window| run| spell| span)?(?:,? (?:of |in )?"
     rf"(?P<year>(?i:{_YEAR})))?", months.span),
    (rf"{_B}{_I}{_POSSESSIVE}(?:the )?(?:first|opening|initial) (?P<n>{_N})[ -](?P<unit>months?|quarters?)\b"
     rf"(?: (?:of|in) (?P<year>{_YEAR}))?)", months.first),
    (rf"{_B}{_I}(?:after )?(?P<n>nine|eight|six|three) (?P<unit>months|quarters) (?:of|into) (?P<year>{_YEAR}))", months.first),
    (rf"{_B}(?:(?i:the |first )?(?i:(?P<n>{_N})) (?P<unit>(?i:months|quarters)) (?i:to|through|until|ended|ending|ending in"
     rf"|ended in) (?i:the )?(?i:end of )?(?P<last>{_MONTH})(?:,? (?:of )?(?P<year>(?i:{_YEAR})))?)", months.up_to),
    (rf"{_B}{_I}{_POSSESSIVE}(?:the )?(?P<nth>first|second|latter|opening)[ -]half(?:[ -]year)?\b(?:,? (?:of "
     rf"|in )?(?P<year>{_YEAR}))?)", months.half),
    (rf"{_B}(?:(?P<a>{_Y4}) ?)?(?:[Hh](?P<h>[12])|(?P<h2>[12])[Hh]|Q1 ?- ?Q3|9M|[Qq](?P<q>[1-4]))"
     rf"(?![A-Za-z0-9])(?:(?: of)? ?(?:FY ?)?'?(?P<b>{_Y4}|2[0-9](?![0-9])))?", months.code),
    (rf"{_B}(?P<h2>[12])[Hh](?P<c>2[0-9])(?![0-9A-Za-z])(?P<h>)(?P<q>)(?P<d>)", months.code),
    (rf"{_B}(?<![$¥€£])(?:(?P<n>1[0-2]|[2-9])M|(?:1Q?|Q1)-(?:(?P<q>[2-4])Q|Q?(?P<q2>[2-4]))) ?'?(?P<c>(?:20)?2[0-9])(?![0-9A-Za-z%]|[.,][0-9])", months.to_month),
    (rf"{_B}(?P<q>[1-4])Q ?'?(?P<c>(?:20)?2[0-9])(?![0-9A-Za-z])(?P<h>)(?P<h2>)(?P<d>)", months.code),
    (rf"{_B}{_I}(?:the )?(?P<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th) quarter(?: (?:of |in )?"
     rf"(?P<year>{_YEAR}))?)", months.quarter),
    (rf"(?P<year>{_HYEAR})?的?(?<!提)[前头首](?P<n>{_HN})个?(?P<unit>月|季度?)份?", months.han_first),
    (rf"(?P<year>{_HYEAR})?的?(?P<first>{_HN})月?(?:份)?[-至到](?P<last>{_HN})月份?", months.han_span),
    (rf"(?P<year>{_HYEAR})?的?(?P<nth>[上下])半[年程]", months.han_half),
    (rf"(?P<year>{_HYEAR})(?:时间|行程|征程)?已?(?P<nth>过半)(?=[,，、之时])", months.han_half),
    (r"[“\"]?十四五[”\"]?(?:规划)?(?:期间|时期)?的?[头前首](?P<n>[一二两三四])年", years.of_plan),
    (rf"{_B}{_I}(?:the )?(?:first|opening) (?P<n>two|three|four) years of the (?:14th|fourteenth) (?:five-year plan|\x00+)(?: period)?)", years.of_plan),
    (rf"(?P<year>{_HYEAR})?(?:的|第)?(?P<quarter>[1-4一二三四])季度[末底](?P<month>)", months.han_close),
    (rf"(?P<year>{_HYEAR})?的?第?(?P<n>[1-4一二三四])季度?", months.han_quarter),
    (rf"{_B}{_I}(?:so far |thus far )?this year,? (?:through|up to|until|to) (?:the end of |end-)?)(?P<last>{_MONTH})(?! [0-9])", months.year_to),
    (rf"{_B}{_I}(?:(?<!from )through|up (?:to|until)) (?:the end of |end-)?)(?P<last>{_MONTH})(?i:,? (?:of )?this year)", months.year_to),
    (rf"(?:(?<=year on year )|(?<=year-on-year )|(?<=percent )|(?<=per cent )|(?<=% ))(?i:through|up to|to) (?i:the end of |end-)?"
     rf"(?P<last>{_MONTH}) (?P<year>{_Y4})", months.changed_through),
    (rf"(?<![A-Za-z0-9,;] )(?i:through|up to|up until) (?i:the end of |end-)?(?P<last>{_MONTH})(?:,? of)? (?P<year>{_Y4})", months.changed_through),
    (rf"{_B}{_I}(?:from |between )?the (?:start|beginning) of )(?P<year>{_Y4}) (?:to|through|until|and) (?:the end of |end-)?(?P<last>{_MONTH})"
     rf"(?! [0-9]|,? (?:of )?20)", months.changed_through),
    (rf"{_B}{_I}(?:the |a )?half(?:-| )?year (?:to|ended|ending|ending in|through|up to|until) (?:the end of |end-)?(?:30 )?)June(?: 30)?,?(?i:(?: of)? (?P<year>{_YEAR})|(?=[,. ]))", months.half_way),
    (rf"{_I}half(?:-| )year (?:had |was )?(?:closed|ended|finished|over|drew to a close|came to an end)(?: in| at the end of| with| by)?"
     rf" (?-i:June|30 June|June 30),?) ?(?:of )?(?P<year>{_YEAR})", months.half_way),
    (rf"{_B}{_I}(?<!from )(?<!to )through (?:the end of )?)(?P<last>{_MONTH})(?=(?P<now>,.{{1,120}}?\bthis year\b)?)(?! [0-9]|,? (?:of )?20)", months.through),
    (rf"{_B}{_I}(?:at|by) (?:the )?mid-?year)(?! ?(?:(?:of|in) )?(?:20|this|last|next|the))(?P<year>)", months.half_way),
    (rf"{_B}{_I}(?:(?:halfway|midway|half way|mid-way) (?:through|into)|(?:at )?the (?:halfway|midway) (?:mark|point|stage)"
     rf" (?:of|in)|(?:by|at) (?:the )?mid(?:dle|point|-point)? of|(?:by|at) mid-?(?:year)?) ?(?P<year>{_YEAR}))(?P<nth>first)?", months.half_way),
    # spans
    (rf"{_B}{_I}(?:over |in |during )?(?:the )?(?P<n>{_N}) years (?:to|through|ending(?: in)?|ended|up to|until) "
     rf"(?:the end of )?(?P<last>{_Y4}))", years.ending),
    (rf"截至(?P<last>{_Y4})年[底末]?的(?P<n>{_HN})年(?:间|里)?", years.ending),
    (rf"{_B}{_I}(?:over |in |during |across )?(?:the |those )?(?:{_N}) (?:full |calendar )?years? ?(?:from|between|of|spanning|\()? ?"
     rf"(?P<first>{_Y4})(?:\s?-\s?|\s(?:to|through|until|till|and)\s)(?P<last>{_Y4})\)?)", years.span),
    (rf"(?<![0-9])(?P<first>{_Y4})年?[-至到](?P<last>{_Y4})年?(?:这|的)?{_HN}年(?:间|里|来|期间)?", years.span),
    (rf"{_HN}年(?:间|来)?\((?P<first>{_Y4})年?[-至到](?P<last>{_Y4})年?\)", years.span),
    (rf"{_B}(?P<first>{_Y4})(?:\s?-\s?|\s(?:to|through|until|till)\s)(?P<last>{_Y4}|[0-9]{{2}}(?![0-9]| ?%| per ?cent))(?!年)", years.span),
    (rf"{_I}between (?P<first>{_Y4}) and (?P<last>{_Y4}))", years.span),
    (rf"(?<![0-9])(?P<first>{_Y4})年?[-至到](?P<last>{_Y4})年(?P<month>1[0-2]|[1-9])月[底末]?", months.ending),
    (rf"{_B}{_I}(?:(?:the )?(?:start|beginning) of |early |(?-i:Jan(?:uary|\.)?) )?)(?P<first>{_Y4}) (?:(?i:up )?to|through|until|till)"
     rf" (?i:the end of |end-?|late )?(?P<month>{_MONTH})(?:,|(?i: of))? (?P<last>{_Y4})", months.ending),
    (rf"{_B}{_I}between (?:(?:the )?(?:start|beginning) of |(?-i:Jan(?:uary|\.)?) )?)(?P<first>{_Y4}) and"
     rf" (?i:the end of |end-?|late )?(?P<month>{_MONTH})(?:,|(?i: of))? (?P<last>{_Y4})", months.ending),
    (rf"(?<![0-9])(?P<first>{_Y4})年?[-至到](?P<last>{_Y4})年(?![底末])(?:间|期间)?", years.span),
    (rf"(?<![0-9])(?P<first>{_Y4})年?[-至到](?P<last>{_Y4})年[底末]", years.span),
    (rf"{_B}{_I}(?<!from )(?<!than )(?<!with )(?<!\bon )(?<!over )(?<!against )(?<!versus )(?P<n>{_N}|a) years? "
     rf"(?P<way>earlier|before|ago|prior|previously|later|on(?=,| it\b| the\b)))(?! last| year)", years.counted),
    (rf"{_B}{_I}(?P<n>a|one) year (?P<way>earlier|before|prior|previously)(?=,? when\b))", years.counted),
    (rf"(?P<n>{_HN})年(?P<way>前|之前|以前|后|之后|以后|过后)(?!的)", years.counted),
    # ends
    (rf"{_B}{_I}before (?:the )?(?:end|close) of (?P<only>(?:the|this) year))(?P<month>)", months.close),
    (rf"{_B}{_I}before (?P<only>(?:the|this) year|{_Y4}) (?:is (?:out|over|up|through)|ends|closes|finishes))(?P<month>)", months.close),
    (rf"{_B}{_I}(?:by|before) (?:(?:the )?year[ -]end|(?:the )?year's (?:end|close)))(?! ?(?:of )?[0-9])(?P<only>)(?P<month>)", months.close),
    (rf"{_B}{_I}YE ?'?(?P<only>(?:20)?2[0-9]))(?![0-9A-Za-z])(?P<month>)", months.close),
    (rf"{_B}{_I}(?:when|as|by the time(?: that)?|at the time|once) (?:(?P<month>{_MONTH}) (?P<year>{_Y4})|(?P<only>{_Y4}|the year))"
     rf" (?:ended|closed|finished|expired|ran out|(?:came|drew) to (?:a close|an end|its end)|drew to its close|was (?:over|out)|had (?:ended|closed)))", months.close),
    (rf"{_B}(?:(?i:the )?(?i:end|close)(?: |-)(?i:of )?(?:(?P<month>{_MONTH})(?:,? (?:of )?(?P<year>"
     rf"(?i:{_YEAR})))?|(?P<only>(?i:{_YEAR}))))", months.close),
    (rf"{_B}{_I}year[ -]end (?P<only>{_Y4}))(?P<month>)", months.close),
    (rf"{_B}(?P<only>{_Y4}) (?i:year[ -]end)(?P<month>)", months.close),
    (rf"(?P<year>{_HYEAR})?的?(?P<month>{_HN})月[底末](?P<quarter>)", months.han_close),
    (rf"(?P<year>{_HYEAR})(?:的?年)?[底末](?P<month>)(?P<quarter>)", months.han_close),
    # open ones
    (rf"{_B}{_I}(?:so far|thus far) this year|(?:since|from) the (?:beginning|start) of (?:this |the )?(?:year"
     rf"|{_Y4})|(?:this )?year to date|ytd)(?![A-Za-z])", lambda m, c: Form.SO_FAR),
    (r"(?:今|本)?年年?内(?=将|有望|可望|料|或|就|突破|迈过|跨过)|(?<=预计|有望|可望|预期|料将)(?:今|本)?年年?内", years.whole),
    (r"(?:自?今年以来|(?:自?今年)?年初(?:以来|至今)|今年内|年内|今年至今|今年迄今)", lambda m, c: Form.SO_FAR),
    (rf"{_B}{_I}(?:ever )?since (?P<year>{_YEAR}))", years.since),
    (rf"自?(?P<year>{_HYEAR})(?:以来|至今|起)", years.since),
    # months and years
    (rf"{_B}(?:{_I}the|on|by) )?(?P<year>{_Y4}) (?:numbers|statistics)(?! (?:of|for|on)\b)", years.year),
    (rf"{_B}(?P<first>{_MONTH})(?P<last>),? (?:of )?(?P<year>(?i:{_YEAR}))", months.one),
    (rf"(?<=[Ii]n )(?P<first>{_MONTH})(?! [0-9])", months.one),
    (rf"(?P<year>{_HYEAR})?的?(?<![0-9])(?P<n>1[0-2]|[1-9])月份?(?!度)", months.han_month),
    (rf"{_B}{_I}(?:the )?(?:full|whole|entire)(?:[ -](?:year|of))?(?: of)? (?P<year>{_YEAR}))", years.year),
    (rf"{_B}{_I}(?:the )?(?:full|whole|entire)[ -]year(?P<year>)|the year as a whole|(?<= )for the year(?=[.,;)]|$| as\b))", years.whole),
    (rf"{_B}(?:FY|CY|(?i:fiscal|calendar)(?i:[ -]year)?) ?'?(?P<year>{_Y4}|2[0-9](?![0-9]))", years.year),
    (rf"(?!{_YEAR_ON_YEAR})(?P<year>{_HYEAR})(?:全年)?", years.year),
    (r"全年(?P<year>)", years.whole),
    (rf"{_B}(?<!(?:from|than|with) ){_I}(?P<year>this year|last year|the year before last|that(?: same)? year"
     rf"|the same year|the (?:previous|preceding|prior|following) year|the year before|the year after(?=,| (?:it|this|that|the figure|came|brought)\b)|next year"
     rf"|the current year))(?! (?:on|over) year)", years.year),
    (rf"{_B}{_I}(?:in|over|during|for) (?:that|the|those|these)(?: same)? (?:period|span|stretch|(?:two|three"
     rf"|four|five) years)(?!,? (?:from |of |between )?20[0-9]{{2}}))", years.same),
    (rf"{_B}{_I}(?:those|these) (?:two|three|four|five) years)", years.same),
    (rf"{_B}{_I}the (?:latter|final|closing|(?P<a>opening|starting|initial)) year(?: of (?:the|that|this|those) (?:period|span|years))?"
     rf"|the (?:last|(?P<b>first)) (?:year )?of (?:the|that|this|those|these) (?:period|span|(?:two |three |four )?years))", years.end),
    (r"(?:(?<![比较与和同跟][去上]年)|(?=同期(?:的|[0-9])))同期(?!成立|设立|组建|发起|启动|推出)|这一时期|(?:这|上述|此|该)(?:一|段)?(?:期间|时间段?)内?|这[两三四五]年|[三四五]年间|(?<![近前后这])[三四五]年(?=累计|增长|增加|净增|扩大)", years.same),
    (rf"(?<![A-Za-z0-9_.,$¥€£%])(?P<year>{_Y4})(?![.,][0-9]|\s?%|\s?[-]?(?:billion|million|trillion|bn|thousand"
     rf"|yuan|dollars|percent|per cent|times|square|km)\b|[万亿千百个家笔款项件位名元只起倍成种条座场]|\u00a0?[万亿])", years.bare_year),
)  # fmt: skip
WITHOUT_LETTERS: Final = tuple((form, reading) for form, reading in FORMS if not _is_of_letters(form))
"""Those that a text without Latin letters may have, so that Chinese is not searched for English."""
