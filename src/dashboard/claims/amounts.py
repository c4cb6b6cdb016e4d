"""The quantities of a text: a number with its hedge, scale and unit, wherever one stands."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from dashboard.claims import hedges
from dashboard.claims.fractions import english_fraction, fraction, multiple, past_half, tenths
from dashboard.claims.neighbours import MARK, in_yuan_unsaid, named_before, ranges, with_spreads, with_units_shared
from dashboard.claims.numerals import DIGITS, HAN_NUMERAL, SCALES, WORDS, Numeral, of_digits, of_han, of_words
from dashboard.claims.quantities import OTHER_UNIT, Amount
from dashboard.claims.units import CLASSIFIERS, CURRENCIES, HAN_NOT_COUNTED, JUNK, SIGN, UNITS
from dashboard.model import Comparator, Unit

_AFTER_CODE: Final = r"(?:(?<![A-Za-z0-9_./])|(?<=RMB)|(?<=[Rr]mb)|(?<=CNY)|(?<=USD)|(?<=HKD)|(?<=EUR)|(?<=GBP)|(?<=JPY)|(?<=CHF)|(?<=[ -]out)|(?<=BD))"
__all__ = ["OTHER_UNIT", "Amount", "amounts"]

_SCALE_HAN: Final = "万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百"
_NUMBER: Final = re.compile(
    rf"(?P<percent>百分之(?P<hundredth>{HAN_NUMERAL}|[0-9]{{1,6}}(?:\.[0-9]{{1,6}})?))"
    rf"|(?P<part>[一二两三四五六七八九十]分之[一二两三四五六七八九])"
    r"|(?P<tenths>(?:(?<![0-9.])[1-9](?:\.[0-9])?|[一二两三四五六七八九])成(?P<halftenth>半|多|[一二三四五六七八九](?![一二三四五六七八九十百千万亿成]))?(?![为立功果员本长绩都熟人交分因效])(?:以上|左右)?)"
    r"|(?P<half>(?:超|过|近|约|超过|接近|将近|不到|不足)(?:一半|半数)|一半(?=以上|左右)|(?<=年的)一半|(?<=全年)一半|(?<=全国)一半|(?<=[国额量数\x00]的)一半|(?<=占[了去据到])一半|过半(?!年)|(?<=[占国约])(?:近|超|将近|接近)半(?=[，。,;；、)）的]|$))"
    r"|(?<![0-9./])(?P<slash>[1-9]/(?:[2-9]|1[0-9]|20)(?![0-9/.]))"
    rf"|(?!(?<=[0-9],)[0-9]{{1,2}} ?(?:trillion|billion|million|bn|[万亿%])){_AFTER_CODE}(?P<digits>{DIGITS})"
    rf"|(?<![第首其每各这那某某初十百千万零一二两三四五六七八九0-9])(?<!数(?=[十百千万亿]))(?P<han>{HAN_NUMERAL})"
    r"|(?P<fraction>(?i:(?:(?<=almost )|(?<=nearly )|(?<=roughly )|(?<=about )|(?<=around )|(?<=close to )|(?<=more than ))half(?=[.,;)])|(?<![A-Za-z0-9-])(?:(?:one|two|three|four) in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten)(?= \w)|(?:one|two|three|four|a)[ -](?:third|quarter|fifth|sixth|seventh"
    r"|eighth|ninth|tenth)s?|half(?= (?:of|the|its|their|that|by (?:value|number|amount))\b))(?![A-Za-z-])(?! (?:quarter|half|time|year"
    r"|place|consecutive|straight|party|person|generation|major|largest|biggest))))"
    rf"|(?P<words>(?i:(?<![A-Za-z0-9-]){WORDS}(?!(?!fold\b)[A-Za-z])))"
    r"|(?P<scale>(?i:(?<![A-Za-z0-9-])(?<![²³0-9] )(?<![²³])(?:trillion|billion|million)(?=[ -](?:yuan|dollar|rmb|renminbi|us dollar))))"
    r"|(?P<mark>(?i:(?<=\bthe )trillion(?= (?:foreseen|envisaged|targeted|planned|promised) (?:in|by|for)\b)))"
    r"|(?P<double>(?i:(?<![A-Za-z0-9-])(?:doubl(?:e|ed|es|ing)|tripl(?:e|ed|es|ing)|quadrupl(?:e|ed|es|ing))"
    r"(?![A-Za-z-])(?! (?:digit|down|blind|check|whammy|track))))"
    r"|(?P<fan>翻(?:了)?(?:一|两|三)?(?:番|倍)|(?<=实现)倍增|(?<=规模)倍增|(?<=规模[要将])倍增)(?!计划|效应)"
)
_ENDING: Final = re.compile(
    rf"(?P<plus>\+)?(?:[ \u00a0-]?(?P<word>(?i:hundred (?:million|thousand)|trillion|trn|tn|billion|bln|bn|million|mln|mn|thousand))(?![A-Za-z])"
    rf"|(?P<letter>[kKmMbBtT])(?![A-Za-z])(?:(?<=[kKBMT])|(?=\s?(?:yuan|RMB|dollars|USD|people))|)"
    rf"|(?P<more>[多余])?[ ]?(?P<han>{_SCALE_HAN})(?P<more2>[多余])?)"
)
_PLUS: Final = re.compile(r"\+|[ -]odd\b|-plus\b| plus\b(?! [a-z])|[多余几]")
_DEFINITE: Final = re.compile(
    r"(?i:\b(?:the|these|those|other|last|past|next|another|every|any|all|both|no|or|of its|my|our|your|her|his"
    r"|their|first|top|each|twenty|class|type|phase|no\.|number)\s)\Z"
)
_COUNTED: Final = re.compile(
    r"\s(?:CAR-T|(?:(?:domestic|homegrown|home-grown|innovative|more|such) )*class (?:1|I|III)\b|sub-?funds|licen[cs]e-out|rAAV|(?:biomedical |industrial |biopharma )*parks)",
    re.IGNORECASE,
)
"""What is counted even where it is known already: "the two CAR-T products"."""
_PARTITIVE: Final = re.compile(
    r"(?i:\s?-?(?:of|on|by|or|and|way|sided|step|stop|dimensional|to|time|thing|things|ways|sides|hand|hands"
    r"|another|day|leading|pillar|(?:key|main|major|top)(?! \"?future)|pronged)\b)"
)
_FOLD: Final = re.compile(r"[ -]?fold\b", re.IGNORECASE)
_TOLD_LAST: Final = re.compile(
    r"\b(?:number|count|tally|total) (?:of|for|in)\b[^.,;:!?]{1,90}\b(?:was|is|were|stood at|came to|stands at|reached)"
    r"(?: just| only| exactly)? \Z|\bnumbered(?: just| only| exactly)? \Z",
    re.IGNORECASE,
)
"""What a small number in words ends: "The number of such drugs approved before that was eight."."""
_OF_TOP: Final = re.compile(
    r" of the (?:(?:world|globe)'s |global )?(?:top|[0-9]+ (?:big|larg))"
    r"|,? of (?:the|its|their|these|those|such|them|which|(?:Shanghai|the city|China|the country|the nation)'s)(?: (?:being|were|are))?"
    r"(?: (?:(?:domestic|homegrown|innovative|new|novel|medical) )*class (?:1|I|III)| innovative (?:drug|device|medical))",
    re.IGNORECASE,
)
_SLASHED: Final = re.compile(
    r"(?:占(?:到|了|据|全国)?(?:的|约|近|超过|超)?|占全国(?:的|约|近)?|约|近|about|nearly|over|than|for|a|some|almost|with) ?\Z|\(\Z"
)


def amounts(text: str, masked: str, most: int) -> list[Amount]:
    """The quantities of a text, in their order, no more are looked for after `most`; `masked` is the text
    with what is none blotted out."""
    found: list[Amount] = []
    at = 0
    while len(found) <= most and (match := _NUMBER.search(masked, at)):
        at = match.end()
        if found and match.start() < found[-1].end:
            at = max(at, found[-1].end)
            continue
        amount = _amount(text, masked, match)
        if amount is not None:
            if found and amount.start < found[-1].end:  # "5 US$6"
                amount = replace(amount, start=found[-1].end)
            found.append(amount)
            at = max(at, amount.end)
    named = [named_before(text, amount, before) for before, amount in pairwise([None, *found]) if amount]
    return in_yuan_unsaid(text, with_spreads(text, with_units_shared(text, ranges(text, named))))


def _amount(text: str, masked: str, match: re.Match[str]) -> Amount | None:
    kind = match.lastgroup
    start, end = match.span()
    if kind in ("hundredth", "percent"):
        digits = match["hundredth"]
        number = of_digits(digits) if digits[0].isdigit() and digits.isascii() else of_han(digits)
        if number is None:
            return None
        return hedges.hedged(text, Amount(start, end, start, number.value, number.step, Unit.PERCENT))
    if kind == "part":
        of, n = (of_han(side) for side in (match[0][0], match[0][-1]))
        return fraction(text, start, end, n.value, of.value) if n and of and n.value < of.value else None
    if kind == "slash":
        part, whole = (Decimal(side) for side in match[0].split("/"))
        return (
            fraction(text, start, end, part, whole)
            if part < whole and _SLASHED.search(text, max(0, start - 12), start)
            else None
        )
    if kind in ("tenths", "halftenth"):
        return tenths(text, match)
    if kind == "half":
        at = match.end() - (1 if match[0].endswith(("近半", "超半", "接近半")) else 2)
        return fraction(text, at, end, Decimal(1), Decimal(2)) if match[0] != "过半" else past_half(start, end)
    if kind == "fraction":
        return english_fraction(text, match)
    if kind in ("double", "fan"):
        return multiple(text, match)
    if kind == "digits":
        return _of_digits(text, masked, match)
    if kind == "han":
        return _of_han(text, masked, match)
    if kind == "mark":  # "to reach the trillion foreseen by the plan"
        number = Numeral(Decimal(1), Decimal(1)).times(SCALES["trillion"])
        return Amount(start, end, start, number.value, number.step, Unit.CNY, scaled=True)
    if kind == "scale":
        number = Numeral(Decimal(1), Decimal(1)).times(SCALES[match[0].lower()])
        return _finished(text, start, end, number, scaled=True, counted=False)
    return _of_words(text, match)


def _of_digits(text: str, masked: str, match: re.Match[str]) -> Amount | None:
    digits = match["digits"]
    if len(digits.replace(",", "")) > 18 or (digits[0] == "0" and len(digits) > 1 and digits[1] != "."):
        return None
    number, end, scaled, over = of_digits(digits), match.end(), False, False
    ending = _ENDING.match(masked, end)
    if ending:
        word = ending["word"] or ending["letter"] or ending["han"]
        if ending["letter"] and not _letter_scale(text, match.start(), ending):
            return None
        number, scaled, end = number.times(SCALES[word.lower()]), True, ending.end()
        over = bool(ending["plus"] or ending["more"] or ending["more2"])
    return _finished(text, match.start(), end, number, scaled=scaled, counted=True, over=over)


def _letter_scale(text: str, start: int, ending: re.Match[str]) -> bool:
    """Whether a single letter is a scale: behind money, or a k."""
    if ending["letter"] in "kK":
        return True
    before = text[max(0, start - 4) : start].rstrip()
    after = text[ending.end() : ending.end() + 9].lstrip(" -").lower()
    return before.upper().endswith(("$", "¥", "RMB", "CNY", "USD", "€", "£")) or after.startswith(
        ("yuan", "rmb", "dollar", "usd")
    )


def _of_han(text: str, masked: str, match: re.Match[str]) -> Amount | None:
    words = match["han"]
    ending = _OVER_SCALE.match(masked, match.end())
    if ending and (number := of_han(words)):  # 两千两百多亿元
        scaled = number.times(SCALES[ending["scale"]])
        return _finished(text, match.start(), ending.end(), scaled, scaled=True, counted=True, over=True)
    if masked[match.end() : match.end() + 1] in ("几", "多") and len(words) == 1:
        return None
    number = of_han(words)
    if number is None:
        return None
    large = number.value >= 100
    counted = len(words) > 1 if large else words != "一"
    return _finished(text, match.start(), match.end(), number, scaled=large, counted=counted)


_OVER_SCALE: Final = re.compile(r"[多余](?P<scale>万亿|[万亿])")
_AND_A_HALF: Final = re.compile(r"[ -]and[ -]a[ -]half\b", re.IGNORECASE)


def _of_words(text: str, match: re.Match[str]) -> Amount | None:
    words = match["words"].lower()
    number = of_words(words)
    if number is None:
        return None
    scaled = any(name in words for name in ("thousand", "million", "billion", "trillion"))
    if words.startswith("half") and scaled:
        amount = _finished(text, match.start(), match.end(), number, scaled=True, counted=False)
        return amount and replace(amount, vague=True)
    if not scaled and _FOLD.match(text, match.end()):
        if number.value < 4 or _DEFINITE.search(text, max(0, match.start() - 12), match.start()):
            return None  # "a twofold task"
    elif not scaled:
        follow = text[match.end() : match.end() + 12]
        if words in ("one", "zero") or (
            number.value < 13
            and _DEFINITE.search(text, max(0, match.start() - 12), match.start())
            and not _COUNTED.match(text, match.end())
        ):
            return None
        halved = _AND_A_HALF.match(text, match.end())
        if (
            number.value < 13
            and not halved
            and (
                (_PARTITIVE.match(text, match.end()) and not _OF_TOP.match(text, match.end()))
                or (
                    not follow.lstrip(' "')[:1].isalpha()
                    and not _TOLD_LAST.search(text, max(0, match.start() - 120), match.start())
                )
            )
        ):
            point = follow.lstrip(" -").lower()
            if not point.startswith(("percent", "per cent", "times")):
                return None
    end = match.end()
    if not scaled and (half := _AND_A_HALF.match(text, end)):
        number, end = Numeral(number.value + Decimal("0.5"), Decimal("0.1")), half.end()
    ending = _ENDING.match(text, end)
    if not scaled and ending and ending["word"]:
        number, scaled, end = number.times(SCALES[ending["word"].lower()]), True, ending.end()
    return _finished(text, match.start(), end, number, scaled=scaled, counted=True)


def _finished(
    text: str, start: int, end: int, number: Numeral, *, scaled: bool, counted: bool, over: bool = False
) -> Amount | None:
    """The amount with its unit and hedges; None where it is no quantity."""
    if not over and (plus := _PLUS.match(text, end)) and not text.startswith("几", plus.start()):
        end, over = plus.end(), True
    spoilt = _SPOILT.search(text, max(0, start - 10), start) or _SPOILT_AFTER.match(text, end)
    sign = re.compile(rf"{SIGN}[ \u00a0]?\Z").search(text, max(0, start - 7), start)
    unit, classifier = "", ""
    for name, pattern in UNITS:
        if found := pattern.match(text, end):
            unit, end = name, found.end()
            break
    begin = start
    if sign:
        begin = sign.start()
        currency = CURRENCIES.get(sign[0].strip(" \u00a0").lower().rstrip("¥") or "¥", OTHER_UNIT)
        if not unit or currency is Unit.USD or unit == Unit.CNY or unit not in (Unit.CNY, Unit.USD):
            unit = currency
    if not unit:
        if HAN_NOT_COUNTED.match(text, end) or JUNK.match(text, end):
            return None
        if text[start:end] == "一":
            return None
        if found := CLASSIFIERS.match(text, end):
            classifier, end = found[1], found.end()
        elif (not counted and not MARK.match(text, end)) or _is_han_word(text, start, end, number, scaled=scaled):
            return None
        unit = Unit.COUNT
        if scaled and not classifier and (MARK.match(text, end) or (number.value >= 10**12 and _ENDS.match(text, end))):
            unit = Unit.CNY
    if spoilt or _SPOILT.search(text, max(0, begin - 10), begin) or _SPOILT_AFTER.match(text, end):
        unit = OTHER_UNIT
    amount = Amount(begin, end, start, number.value, number.step, unit, scaled=scaled, classifier=classifier)
    if over:
        amount = replace(amount, comparator=Comparator.OVER, bound=True)
    if unit is Unit.PERCENT and re.search(r"(?:^|[\s(])-\Z", text[max(0, begin - 2) : begin]):
        amount = replace(amount, start=begin - 1, value=-amount.value)
    return hedges.hedged(text, amount)


_SPOILT: Final = re.compile(
    r"(?:≠|!=|>>|<<|~~|[*×^¬÷]|(?<![A-Za-z])[0-9]+ ?x|[0-9]/[0-9]+ of|[²³]|[0-9]_|[0-9]万)[ ]?\Z"
    r"|[a-z] -\Z"
)
_SPOILT_AFTER: Final = re.compile(
    r"[²³]|[ ]?(?:~~|[×*^]|\(?[x×] ?[0-9])|/(?:天|日|月|人|户|家|day|week|month|person|head|capita)|[亿万](?=[亿万元])"
    r"|每(?:平方|人|天|日|家|户)"
)
"""What makes another number of the one beside it: signs of arithmetic, and units that it is for each of."""
_ENDS: Final = re.compile(r"\s*(?:$|[,.;:!?)\"，。；、）\n])")


def _is_han_word(text: str, start: int, end: int, number: Numeral, *, scaled: bool) -> bool:
    """Whether a bare Chinese numeral is part of a word rather than a number."""
    return not text[start:end][:1].isascii() and (not scaled or number.value < 10_000 or end - start < 2)
