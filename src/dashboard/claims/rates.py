"""Whether it is not the thing that is said to grow, but its share, its lead or its growth: "the growth slowed by"."""

from __future__ import annotations

import re
from typing import Final

from dashboard.claims.case import Case
from dashboard.claims.court import Ruling
from dashboard.claims.vocabulary import Word
from dashboard.model import Unit

_RATES: Final = frozenset(("growth", "growth rate", "lead", "pace", "gap", "增速", "增幅", "增长率"))
_SHARES: Final = frozenset(("share", "proportion", "份额", "占比", "比重"))
_SLOWED: Final = frozenset(("slowed", "slows", "slow", "cooled", "eased", "放缓", "放缓了", "回落", "回落了"))


def is_of_rate(case: Case, name: str) -> bool:
    """Whether a growth rate is said to be the change of a rate or a share, or for each month."""
    if case.amount.unit is not Unit.PERCENT:
        return False
    if case.own.has("per-month"):
        return True
    if not name.endswith("growth"):
        return False
    before = case.before()
    for n, word in enumerate(before):
        text = word.text.lower()
        if (text in _SHARES or text in _RATES) and any(_changes(one) for one in before[n + 1 :]):
            return before[-1].text.lower() != "to" and "to" not in before[-1].concepts
    return False


def is_of_another_kind(case: Case, ruling: Ruling) -> bool:
    """Whether a rate is told as one that its figure is not: compounded over less than years, against a target, or the
    pace at which something slows: "slowed at a compound rate of 8.94 percent"."""
    if case.amount.unit is not Unit.PERCENT or not (ruling.indicator or "").endswith(("growth", "scale", "output")):
        return False
    before = [word.text.lower() for word in case.before()]
    text = " ".join(word.text.lower() for word in case.own.words)
    over_years = re.fullmatch(r"[0-9]{4}/[0-9]{4}", ruling.period or "")
    compounds = (ruling.indicator or "").endswith("compound-growth")
    if (
        not over_years
        and not compounds
        and (_COMPOUND.search(text) or (_PART_YEAR.fullmatch(ruling.period or "") and _yearly(case)))
    ):
        return True
    if _AGAINST_TARGET.search(text):
        return True
    if _HAN_SLOWED.search("".join(before)):
        return True
    slows = next((n for n, word in enumerate(before) if word in _SLOWED), None)
    if slows is None:
        slows = next((n for n, _ in enumerate(before) if " ".join(before[n : n + 2]) == "stopped growing"), None)
    if slows is None or any(word in _RATES for word in before):
        return False
    return not any(_TO.search(word) for word in before[slows:])


def _yearly(case: Case) -> bool:
    """Whether it is told right after it that it is so in each year: "21.5 percent per year"."""
    after = " ".join(word.text.lower() for word in case.after()[:2])
    return after.startswith(("per year", "a year", "annually")) and not after.startswith("a year ago")


_COMPOUND: Final = re.compile(r"\bcompound(?:ed)?\b|复\s?合")
_PART_YEAR: Final = re.compile(r"[0-9]{4}-[0-9]{2}/[0-9]{4}-[0-9]{2}")
_AGAINST_TARGET: Final = re.compile(
    r"\b(?:against|versus|relative to|compared with) (?:the |its |their )?(?:target|plan|budget)\b|[比较]\s?(?:目标|计划|预算)"
)
_HAN_SLOWED: Final = re.compile(r"(?:少增|停止增长)[^至到为]*$|(?<!速)(?<!幅)(?<!率)(?:放缓|放慢|减速)[^至到为]*$")
_TO: Final = re.compile(r"\bto\b")


def _changes(word: Word) -> bool:
    """Whether a word is a verb by which something changes."""
    return word.text.lower() in _SLOWED or (
        bool(word.concepts & {"growth", "decline"}) and word.text.lower() not in _RATES
    )
