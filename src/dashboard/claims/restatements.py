"""A number told once more, and more exactly: "roughly a fifth of the scale, 20.4 percent, was manufacturing output"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from dashboard.claims.clauses import Clause
from dashboard.claims.quantities import Amount
from dashboard.model import Comparator

_NEAR: Final = Decimal("0.12")
"""How far what is told roughly may be from what is told exactly, as a part of it."""


def unfolded(clauses: Sequence[Clause], own: int, amount: Amount) -> tuple[Sequence[Clause], int, Amount]:
    """The clauses, the place and the amount that a number stands for: those of the rough one before it, where its own
    clause does no more than tell that one exactly."""
    clause, before = clauses[own], clauses[own - 1] if own else None
    if before is None or len(clause.amounts) != 1 or len(before.amounts) != 1 or not _only_restates(clause):
        return clauses, own, amount
    rough = before.amounts[0]
    hedged = rough.vague or rough.comparator in (Comparator.ABOUT, Comparator.NEARLY)
    same = rough.unit == amount.unit and amount.upper is None and amount.comparator is Comparator.EXACT
    if not (hedged and same and not amount.vague and abs(rough.value - amount.value) <= amount.value * _NEAR):
        return clauses, own, amount
    told = replace(amount, start=rough.start, end=rough.end, number=rough.number)
    return (*clauses[: own - 1], replace(before, amounts=(told,)), *clauses[own + 1 :]), own - 1, told


def _only_restates(clause: Clause) -> bool:
    """Whether a clause between two commas has no word but those that call its number the exact one."""
    if clause.joined or clause.compares or clause.fresh or clause.mentions:
        return False
    return all("exactly" in word.concepts for word in clause.words if word.text[:1].isalpha())
