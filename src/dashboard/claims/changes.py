"""What something changed from and to, and by how much: "from 933.7 billion yuan in 2023 to 984.7 billion", 由9337亿元增至9847亿元."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dashboard.claims.calendars import Mention
from dashboard.claims.clauses import Clause
from dashboard.claims.vocabulary import Role
from dashboard.model import Unit
from dashboard.periods import Period

if TYPE_CHECKING:
    from dashboard.claims.readings import Surrounded

_REACHING: Final = frozenset(
    ("至", "到", "reaching", "hitting", "attaining", "topping", "exceeding", "surpassing", "达", "达到")
)


def end_named(clause: Clause, period: Period) -> Period:
    """The first or the last year of a span where a clause is of one of its ends: "It was 761.7 billion at the start"."""
    said = " ".join(word.text.lower() for word in clause.words)
    if not period.is_span or period.end is None or clause.mentions:
        return period
    if _AT_FIRST.search(said):
        return Period.of_year(period.start.year)
    return Period.of_year(period.end.year) if _AT_LAST.search(said) else period


_AT_FIRST: Final = re.compile(
    r"\b(?:at|in|from) the (?:start|beginning|outset|opening)(?! of)\b|\b(?:at first|initially|to begin with|to start with)\b"
    r"|期初|起初|起点|之初"
)
_AT_LAST: Final = re.compile(r"\b(?:at|by|in) the (?:end|close|finish)(?! of)\b|期末|末年|终点")


def is_start(reading: Surrounded) -> bool:
    """Whether it is what something changed from, and so of an earlier period than the sentence."""
    before = reading.own.words_before(reading.amount.start)
    near = [word.text.lower() for word in before[-3:]]
    if _is_beside_another(reading):
        return False
    if reading.own.compares or any(word in ("从", "由", "比", "较", "than") for word in near):
        return True
    clauses = list(reading.around.clauses)
    following = clauses[clauses.index(reading.own) + 1 :][:1]
    return "from" in near and any(clause.joined and is_end(clause) for clause in following)


def is_end(clause: Clause) -> bool:
    """Whether a clause begins with what something changed to: "to 984.7", 增至."""
    first = next((word for word in clause.words if word.concepts), None)
    return first is not None and ("to" in first.concepts or first.text.lower() in _REACHING)


def comes_after(reading: Surrounded) -> bool:
    """Whether it is what came before another like it: "37 deals, after 38 deals and …"."""
    follows = [word.text.lower() for word in reading.own.words[:1]] in (["after"], ["following"])
    return follows and any(one.unit == reading.amount.unit for clause in reading.left for one in clause.amounts)


def _is_beside_another(reading: Surrounded) -> bool:
    """Whether it is set beside another thing, not another time: "47 percent by value against 35 of deals",
    "25.5 billion yuan from 169 deals"."""
    heads = {concept for concept in reading.own.named if reading.vocabulary.role[concept] is Role.HEAD}
    before = reading.left[0] if reading.left else None
    if before is None or not reading.own.compares:
        return False
    rivals = frozenset[str]().union(*(reading.vocabulary.rivals.get(concept, ()) for concept in heads))
    counts = ("deals", "number"), ("amount", "worth")
    further = [one for one in reading.left[1:2] if not one.amounts]  # "By value, it was 47%, against 35% by number"
    named = frozenset[str]().union(*(one.concepts for one in (before, *further)))
    if any(reading.own.has(*one) and named & {*other} for one, other in (counts, counts[::-1])):
        return reading.amount.unit == Unit.PERCENT
    units = {amount.unit for amount in before.amounts}
    begins = reading.own.words[:1] and reading.own.words[0].text.lower() == "from"
    return before.has(*rivals) or bool(begins and units and reading.amount.unit not in units)


def sets_out(clause: Clause, mention: Mention) -> bool:
    """Whether a clause has something set out from a year: 从2021年的7617亿元起步."""
    before = clause.words_before(mention.start)[-1:]
    leaves = any(word.text in ("从", "自", "由") and mention.start == word.end for word in before)
    return leaves and mention.period is not None and mention.period.is_year and len(clause.amounts) <= 1


def is_difference(reading: Surrounded) -> bool:
    """Whether it is by how much something is more or less: "some 223 billion yuan more", 再添153亿元."""
    amount, own = reading.amount, reading.own
    if amount.unit in (Unit.PERCENT, Unit.PERCENTAGE_POINTS, Unit.TIMES):
        return False
    after = [word.text.lower() for word in own.words if word.start >= amount.end][:2]
    if after and amount.is_money and (after[0].startswith((*_MORE, *_CHANGES)) or after in _WAS_ADDED):
        return True
    before = own.words_before(amount.start)
    before = [word for word in before if word.concepts or word.text.isalpha()]
    if amount.is_money and [word.text.lower() for word in before] == ["or"]:
        rates = [clause for clause in reading.left[:1] if clause.has("growth") and clause.is_all_in(Unit.PERCENT)]
        return bool(rates)  # "rose by about 5.5%, or 51 billion yuan"
    if not before:
        return False
    last = before[-1]
    if amount.is_money and last.text in _AGAIN:
        return True
    if any(one.text.lower() in _CHANGES and "passed" in two.concepts for one, two in pairwise(before[-4:])):
        return True  # "The gain was just under 223 billion yuan"
    if last.text == "了" and before[-2:-1] and before[-2].text in ("多", "少"):
        last = before[-2]
    if last.text in ("多", "少") and any(mention.base for mention in own.mentions):
        return True
    if last.text.lower() in ("by", *_EXTRA, "了"):
        takes_up = last.text.lower() in _EXTRA and before[0].text.lower().split(" ")[0] in _IT
        return takes_up or any(word.concepts & {"growth", "decline"} for word in before[-4:])
    if last.text.lower() in ("an", "a", "of") and len(before) > 1:
        last = before[-2]
    return bool(last.concepts & {"growth", "decline", "more-than"}) and "to" not in last.concepts


_MORE: Final = ("more", "higher", "larger", "bigger", "less", "lower", "above", "below")
_CHANGES: Final = (
    "increase", "rise", "growth", "gain", "jump", "drop", "decline", "decrease", "fall", "surge", "expansion",
)  # fmt: skip
_AGAIN: Final = frozenset(("再添", "再增", "再加", "再多", "再涨", "再增加", "再增长"))
"""What says that it comes on top: 再添153亿元，…就满万亿了."""
_IT: Final = ("that", "this", "which", "it", "or")
_EXTRA: Final = ("another", "additional", "further", "extra")
_WAS_ADDED: Final = (["was", "added"], ["were", "added"])
