"""Hedges: the words before and after a number that say how it bounds the value."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from dashboard.claims.quantities import Amount
from dashboard.model import Comparator, Unit

_SHARED: Final = r"(?:the |a |an |its |its own |the landmark |as |to |by |at |of |in |total |level |mark |threshold |milestone |barrier |milestone of |mark of |threshold of |barrier of |line of )"
_B4: Final = r"(?:(?<=^)|(?<=[^A-Za-z]))"
_MOVED: Final = "".join(
    rf"(?<!{verb} )"
    for verb in (
        "edged",
        "went",
        "inched",
        "crept",
        "ticked",
        "moved",
        "stepped",
        "pushed",
        "nudged",
        "climbed",
        "rose",
        "add",
        "adds",
        "added",
        "adding",
    )
)
"""What "up to" says where a number has moved: no bound."""
_HEDGES: Final[tuple[tuple[Comparator, bool, re.Pattern[str]], ...]] = tuple(
    (comparator, bound, re.compile(rf"(?:{words})\Z", re.IGNORECASE))
    for comparator, bound, words in (
        (Comparator.AT_LEAST, True, rf"{_B4}(?:at least|no less than|not less than|no fewer than|not fewer than"
                                    rf"|a minimum of|minimum|upwards? of)\s{_SHARED}{{0,2}}|(?:至少|不低于|不少于|不下"
                                    rf"|不小于|最少)(?:为|达)?\s?|≥\s?"),
        (Comparator.UNDER, True, rf"{_B4}(?:at most|no more than|not more than|{_MOVED}up to|a maximum of|maximum"
                                 rf"|not exceeding|capped at|did not exceed|not exceed|not over"
                                 rf"|has not exceeded|never exceeded|does not exceed|didn't exceed|didn't top"
                                 rf"|did not top|did not surpass|didn't surpass|not surpass|not surpassed"
                                 rf"|has not surpassed|not top)\s{_SHARED}{{0,2}}|(?:不超过|未超过|没有超过|至多|最多|不高于|不多于"
                                 rf"|并未超过|未突破|并未突破|没有突破|尚未突破|未能突破|未超|不超)(?:了)?\s?|≤\s?"),
        (Comparator.UNDER, False, rf"{_B4}(?:under|less than|below|fewer than|(?:fell |falls? |came |comes |stopped |ended )?(?:just |a little |slightly |narrowly "
                                  rf"|only just |a touch |well )?(?:short|shy) of|short of reaching|not reach|not reached"
                                  rf"|n't reached?|not yet reached|yet to reach|yet to hit|fail(?:ed"
                                  rf"|s)? to reach|(?:failed|fails) to hit|not hit|not quite|not even"
                                  rf"|did not reach|fell short of|falls short of|has not reached|not yet hit"
                                  rf"|never reached|not pass|not passed|did not pass|not cross|not crossed"
                                  rf"|not yet crossed|not break|did not attain|not attain|not exceed even"
                                  rf"|yet to cross|yet to exceed|yet to pass|yet to surpass|yet to break"
                                  rf"|failed to (?:exceed|pass|cross|top|surpass|break|attain)|not yet "
                                  rf"(?:exceed|surpass|pass|top)(?:ed)?)\s{_SHARED}{{0,2}}|(?:不到|不足|低于|少于|不及|小于"
                                  rf"|未达到?|尚未达到?|没有达到|未能达到?|还没达到?|并未达到?|没到|未到|没达到|还未达到|不满)(?:了)?\s?|"
                                  rf"(?<![A-Za-z])<\s?"),
        (Comparator.NEARLY, False, rf"{_B4}(?:(?:nearly|almost|all but) touching|(?:edg|inch|mov)(?:ed|es|ing) closer to|(?:crept|came|drew) closer to|brushing (?:up )?against|nudging|within (?:reach|a whisker|a hair|a hair's breadth|striking distance|touching distance|sight) of|flirting with|nearly|almost|close to|just under|just below|just short of"
                                   rf"|just shy of|a shade under|a little under|slightly under"
                                   rf"|(?:just|narrowly|barely|only just) missed|slightly less than|slightly below|a touch under|a bit under"
                                   rf"|little less than|a little less than|near|nears|neared|nearing"
                                   rf"|approaching|approach|approaches|approached|on the verge of|verging on"
                                   rf"|closing in on|closed in on|close on|knocking on the door of"
                                   rf"|edging towards?)\s{_SHARED}{{0,2}}|(?:近|接近|将近|逼近|直逼|临近|逼近于|趋近|趋近于|几近|近乎"
                                   rf"|约近|几乎达到?|几乎)\s?"),
        (Comparator.ABOUT, False, rf"{_B4}(?:about|around|approximately|approx\.?|roughly|some|circa|ca\.?|c\."
                                  rf"|an estimated|estimated|in the region of|in the order of|or so"
                                  rf"|more or less|in the neighbou?rhood of|somewhere around|something like"
                                  rf"|or about|equal to about|closer to)\s{_SHARED}{{0,2}}|(?:约|大约|约为|大概|大致|约合|约有|约占|约达"
                                  rf"|大约为|大约有|差不多|左右|约等于)\s?|[~≈]\s?"),
        (Comparator.OVER, False, rf"{_B4}(?:(?<!spread )(?<!split )(?<!stretched )(?<!stretches )(?<!stretch )(?<!extended )(?<!extends )(?<!bn )(?<!billion )(?<!yuan )(?<!dollars )over|more than"
                                 rf"|above|exceeding|exceeds?|exceeded|in excess of|north of|surpass(?:es|ed"
                                 rf"|ing)?|top(?:s|ped|ping)|(?:(?<=to )|(?<=will )|(?<=would )|(?<=should )|(?<=could ))top|cross(?:es"
                                 rf"|ed|ing)?|pass(?:es|ed|ing)|breach(?:es|ed|ing)?|enter(?:ed|s|ing)(?= the)|(?:break|breaks|broke"
                                 rf"|breaking|broken|burst|pushed|push|pushing)(?: through| past| above| the)?"
                                 rf"|past|beyond|bigger than|(?:barely|scarcely|hardly) (?:more than|above|over)|greater than|larger than|well over|just over|a little over"
                                 rf"|slightly over|little over|slightly more than|just above|went past"
                                 rf"|gone past|climbed past|outstripp(?:ed|ing)|broke through|crack(?:ed|s"
                                 rf"|ing)?|higher than|smashed|smash|smashing)\s{_SHARED}{{0,2}}|(?:超过|超|逾|突破"
                                 rf"|超出|略?高于|略超过?|大于|多于|冲破|跨过|跨越|迈过|迈上|站上|跃上|越过|冲上|破|突破了|超过了|冲过|登上|(?:(?<=已经)|(?<![不准批有现成签通经]))过)(?:了)?\s?|"
                                 rf"(?<![A-Za-z])>\s?"),
    )
)  # fmt: skip
_UNMARKED: Final = re.compile(
    r"(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?|cross(?:es|ed|ing)?|pass(?:es|ed|ing)"
    r"|突破了?|冲破|跨过|迈上|站上)\b|约占"
)
_MORE_AFTER: Final[tuple[tuple[Comparator, bool, re.Pattern[str]], ...]] = (
    (Comparator.AT_LEAST, True, re.compile(r"\s?(?:or more|and more|or above|及?以上|起步)(?![a-z])", re.IGNORECASE)),
    (
        Comparator.ABOUT,
        False,
        re.compile(r"\s?(?:or so|or thereabouts|左右|上下|more or less)(?![a-z])", re.IGNORECASE),
    ),
    (Comparator.ABOUT, False, re.compile(r"(?<=[一二三四五六七八九成半])强(?=[，,。；;、：:)的]|\Z)")),
    (
        Comparator.OVER,
        False,
        re.compile(
            r"(?=,? (?:is|was) (?:what|(?:the|a) (?:\w+ ){1,3}?(?:that|which)?)(?:(?! not\b|n't\b| never\b| fail)[^,;:.0-9]){3,70}?"
            r" (?:to|will|would|should|has|had|have) (?:top(?:ped)?|exceed(?:ed)?|surpass(?:ed)?|pass(?:ed)?|cross(?:ed)?)\b)",
            re.IGNORECASE,
        ),
    ),  # "A trillion yuan is the size that the industry is expected to top"
    (Comparator.UNDER, True, re.compile(r"\s?(?:or less|or fewer|or below|以下|以内|之内)(?![a-z])", re.IGNORECASE)),
)
_WINDOW: Final = 44
_HAN_WINDOW: Final = 12
"""How far before a number its hedge can begin; in Chinese, hedges are short."""
_HAN: Final = "\u2e80"
_HAN_SIGNS: Final = frozenset(sign for *_, hedge in _HEDGES for sign in hedge.pattern if sign >= _HAN)
"""The signs that a Chinese hedge can end with, and more: where none stands, none is looked for."""


def before(text: str, start: int) -> tuple[int, Comparator, bool] | None:
    """The hedge right before a number: where the quantity begins with it, and how it bounds the value.

    A verb ("exceeded", 突破) is no part of the quantity.
    """
    last = text[max(0, start - 2) : start].rstrip()[-1:]
    follows_han = last >= _HAN
    if follows_han and last not in _HAN_SIGNS:
        return None
    low = max(0, start - (_HAN_WINDOW if follows_han else _WINDOW))
    for comparator, bound, pattern in _HEDGES:
        if found := pattern.search(text, low, start):
            return (start if _UNMARKED.match(text, found.start()) else found.start()), comparator, bound
    return None


def _before_whole(text: str, amount: Amount) -> tuple[int, Comparator, bool] | None:
    """The hedge before the whole that a part is of: 接近全国的一半, 约占全国三分之一."""
    whole = _WHOLE.search(text, max(0, amount.start - _WINDOW), amount.start) if amount.unit is Unit.PERCENT else None
    found = before(text, whole.start()) if whole else None
    return found and (amount.start, *found[1:])


_WHOLE: Final = re.compile(
    r"(?:占(?:到|据|了)?)?(?:全国|国内|中国|我国|全行业|全产业|整个(?:产业|行业)|产业)"
    r"(?:总体?|产业)?(?:[量额数]|规模|金额|笔数|交易额)?的?\Z"
)


def after(text: str, end: int) -> tuple[int, Comparator, bool] | None:
    """The hedge right after a quantity: where it ends, and how it bounds the value."""
    for comparator, bound, pattern in _MORE_AFTER:
        if found := pattern.match(text, end):
            return found.end(), comparator, bound
    return None


def hedged(text: str, amount: Amount) -> Amount:
    """The amount with the hedges right before and after it."""
    if found := before(text, amount.start) or _before_whole(text, amount):
        start, comparator, bound = found
        if comparator is not Comparator.NEARLY or amount.comparator is not Comparator.OVER:
            amount = replace(amount, start=start, comparator=comparator, bound=bound)
    if found := after(text, amount.end):
        end, comparator, bound = found
        exact = amount.comparator is Comparator.EXACT
        if exact:
            amount = replace(amount, end=end, comparator=comparator, bound=bound)
        elif amount.comparator is Comparator.ABOUT or comparator is Comparator.ABOUT:
            amount = replace(amount, end=end)
    return amount
