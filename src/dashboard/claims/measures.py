"""What a share of deals is measured by, their number or what they are worth: "35% of the deals and 47% of the money"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dashboard.claims.clauses import Clause
from dashboard.claims.vocabulary import Role
from dashboard.model import Unit

if TYPE_CHECKING:
    from dashboard.claims.readings import Surrounded

MEASURES: Final = frozenset(("amount", "number", "worth"))
_SHORT: Final = 6
_PAIR: Final = 3
_MONEY: Final = frozenset(("dollars", "yuan", "renminbi", "money", "cash"))
_BY_MEANS_OF: Final = frozenset(("以", "用", "凭", "凭借", "靠", "仅以", "仅用", "仅凭"))
"""What begins a share that another of the same whole is had with: 以三成半的交易笔数，拿下近一半的金额."""


def is_of_deals(one: Surrounded) -> bool:
    """Whether it is a share of deals, and its clause does not say by what they are measured."""
    of_deals = one.amount.unit == Unit.PERCENT and one.own.has("deals")
    return of_deals and not one.own.concepts & MEASURES


def is_of_value(one: Surrounded, clause: Clause) -> bool:
    """Whether a clause before it, with the one that it goes on from, has a share of what deals are worth."""
    shares = any(amount.unit == Unit.PERCENT for amount in clause.amounts)
    place = one.left.index(clause)
    return shares and any(before.has("amount", "worth") for before in one.left[place : place + 2])


def implied(one: Surrounded, following: Sequence[Clause]) -> frozenset[str]:
    """That a share of deals beside one of what they are worth is of their number: "47 percent of the value, against
    35 percent of deals", "Of the value …, Shanghai took 47 per cent, on 35 per cent of the transactions"."""
    if not is_of_deals(one):
        return frozenset()
    paired = one.own.compares or any(is_pair(one, clause) for clause in following)
    beside = not one.meant and any(is_of_value(one, clause) for clause in one.left[:2])
    return frozenset(("number",)) if paired or beside else frozenset()


def told_before(one: Surrounded) -> frozenset[str]:
    """What a short clause set in front says that a share is of: "Measured by value, …", 按金额计算，…"""
    if one.amount.unit != Unit.PERCENT or one.own.concepts & MEASURES:
        return frozenset()
    for clause in one.left[:1]:
        named = {one.vocabulary.role[concept] for concept in clause.concepts}
        short = len(clause.words) <= _SHORT and not clause.amounts and Role.SCOPE not in named
        if short and clause.concepts & MEASURES:
            return clause.concepts & MEASURES
        texts = [word.text.lower() for word in clause.words if word.text[:1].isalpha()]
        if texts[:1] == ["in"] and len(texts) <= _PAIR and texts[-1].split(" ")[-1] in _MONEY:
            return frozenset(("amount",))  # "In US dollars, its share was"
        if _IN_MONEY.match("".join(texts)) and not clause.amounts:
            return frozenset(("amount",))  # 以美元计，占全国的35%
    return frozenset()


_IN_MONEY: Final = re.compile(
    r"(?:若|如果|如)?(?:以|按|按照|从|就|换成|换算成|换算为|折成|折算成|折合成)(?:美元|人民币|金钱|钱)(?:价值|口径)?"
    r"(?:计|计算|算|衡量|看|来看|来算|来说|而言|论|统计)?$"
)


def reckoned_by(one: Surrounded) -> frozenset[str]:
    """What a short clause set in front says that an industry is measured by: 以制造业产值计，上海生物医药…."""
    for clause in one.left[:1]:
        texts = [word.text for word in clause.words]
        framed = bool(texts) and texts[0] in _BY and "".join(texts).endswith(_RECKONED)
        if framed and one.amount.is_money and not clause.amounts and not clause.mentions:
            return frozenset(c for c in clause.concepts if one.vocabulary.role[c] is Role.HEAD)
    return frozenset()


_BY: Final = ("以", "按", "按照", "从", "就", "若按", "若以")
_RECKONED: Final = ("计", "计算", "算", "衡量", "看", "来看", "来说", "而言", "论", "统计", "口径")


def clears_up(one: Surrounded, clause: Clause) -> bool:
    """Whether a bracket or a clause right after a share says what it is a share of: 35%（金额）, 指金额."""
    words = [word for word in clause.words if word.text[:1].isalpha()]
    near = 0 <= clause.start - one.own.end <= 2 and not clause.amounts and len(words) <= 2
    return near and one.amount.unit == Unit.PERCENT and not one.own.concepts & MEASURES


def is_pair(one: Surrounded, clause: Clause) -> bool:
    """Whether a clause after it has another share of the same whole: "35% of the deals and 47% of the money"."""
    unit, counts, sums = one.amount.unit, ("deals", "number"), ("amount", "worth")
    goes_on = clause.joined or any(word.text in _BY_MEANS_OF for word in one.own.words[:3])
    if clause.start <= one.own.start or not (goes_on and clause.is_all_in(unit) and one.own.is_all_in(unit)):
        return False
    return any(one.own.has(*own) and clause.has(*other) for own, other in ((counts, sums), (sums, counts)))
