"""What something changed from and to: "from 933.7 billion yuan in 2023 to 984.7 billion", 由9337亿元增至9847亿元."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dashboard.claims.calendars import Mention
from dashboard.claims.clauses import Clause
from dashboard.claims.vocabulary import Role
from dashboard.model import Unit

if TYPE_CHECKING:
    from dashboard.claims.readings import Surrounded

_REACHING: Final = frozenset(
    ("至", "到", "reaching", "hitting", "attaining", "topping", "exceeding", "surpassing", "达", "达到")
)


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
