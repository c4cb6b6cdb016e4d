"""Whether it is not the thing that is said to grow, but its share, its lead or its growth: "the growth slowed by"."""

from __future__ import annotations

from typing import Final

from dashboard.claims.case import Case
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


def _changes(word: Word) -> bool:
    """Whether a word is a verb by which something changes."""
    return word.text.lower() in _SLOWED or (
        bool(word.concepts & {"growth", "decline"}) and word.text.lower() not in _RATES
    )
