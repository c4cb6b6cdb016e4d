"""Several quantities of several things "respectively", each of the thing in its place: 2021年、2024年分别为…."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from dashboard.claims import rivals
from dashboard.claims.amounts import Amount
from dashboard.claims.calendars import Mention
from dashboard.claims.clauses import Clause
from dashboard.claims.vocabulary import Vocabulary
from dashboard.model import Unit
from dashboard.periods import Period


@dataclass(frozen=True, slots=True)
class Placed:
    """What its place says of a quantity: its period, what it is meant to be of and what not, and which clauses are
    of the `others`; `unsure` where it cannot be told which thing is in its place."""

    period: Period | None = None
    meant: frozenset[str] = frozenset()
    not_meant: frozenset[str] = frozenset()
    others: tuple[Clause, ...] = ()
    unsure: bool = False


def placed(amount: Amount, own: int, clauses: Sequence[Clause], vocabulary: Vocabulary) -> Placed:
    """What its place among several like it says of a quantity of the clause `own`."""
    first, last = _ends(own, clauses, amount.unit)
    group = [one for clause in clauses[first : last + 1] for one in clause.amounts]
    if len(group) < 2 or amount not in group or not clauses[own].is_all_in(amount.unit):
        following = clauses[own + 1 : own + 2]
        return Placed(unsure=any(one.joined and one.amounts and one.has("respectively") for one in following))
    before = [(one, clause) for clause in clauses[:first] for one in clause.amounts]
    shares = amount.unit == Unit.PERCENT and len(before) == len(group)
    place = group.index(amount)
    if not (shares or any(clause.has("respectively") for clause in clauses[first : last + 2])):
        return Placed(
            _period_in_turn(place, clauses[first : last + 1], (*clauses[:first], *clauses[last + 1 : last + 2]))
        )
    dated = (clauses[first], clauses[last], *clauses[max(0, first - 1) : first])
    periods = next(([m.period for m in one.mentions] for one in dated if len(one.mentions) == len(group)), [])
    if len(set(periods)) == len(group):  # 2021年、2023年、2024年分别为…
        return Placed(periods[place])
    sources = [clauses[first : first + 1], clauses[:first], *([clauses[last : last + 1]] if shares else [])]
    things = next((found for one in sources if (found := rivals.named(one, len(group), vocabulary))), [])
    if len(clauses[own].concepts & {*things}) == 1:
        return Placed()  # 创新药械…1类创新药7款、三类创新医疗器械15款，分别居第二、第一
    if things:
        rival = vocabulary.rivals.get(things[place], frozenset())
        return Placed(not_meant=(frozenset(things) | rival) - {things[place]})
    if len(before) < len(group):
        return Placed(unsure=any(clause.has("respectively") for clause in clauses[first : last + 1]))
    meant, at = before[-len(group) :][place]
    begin = clauses[first].start
    others = tuple(clause for clause in clauses if at.start < clause.start < begin)
    return Placed(meant=_measure(meant, at, shares=shares), others=others)


def _period_in_turn(place: int, own: Sequence[Clause], beside: Sequence[Clause]) -> Period | None:
    """The period of one of several quantities that name none, where those beside name as many: "38 in 2024 and 37 in the
    first eight months of 2025; the amounts were 30.7 billion and 18.8 billion dollars"."""
    count = sum(len(clause.amounts) for clause in own)
    mentions = [one for clause in beside for one in clause.mentions]
    periods = [one.period for one in mentions]
    dated = any(clause.mentions for clause in own) or any(one.base for one in mentions)  # 2024年…比2023年增长…，从…到…
    return periods[place] if not dated and len(periods) == len(set(periods)) == count else None


def _ends(own: int, clauses: Sequence[Clause], unit: str) -> tuple[int, int]:
    """The first and the last of the joined clauses that have quantities like its own."""
    first = last = own
    while clauses[first].joined and first and clauses[first - 1].is_all_in(unit):
        first -= 1
    while last + 1 < len(clauses) and clauses[last + 1].joined and clauses[last + 1].is_all_in(unit):
        last += 1
    return first, last


def _measure(amount: Amount, clause: Clause, *, shares: bool) -> frozenset[str]:
    """What a quantity is of that takes up an amount before it, in its place."""
    if amount.is_of_deals:
        return frozenset(("deals", "number")) if shares else frozenset(("deals",))
    if shares and amount.unit == Unit.COUNT and clause.has("deals", "events"):
        return frozenset(("deals", "number"))
    return frozenset(("amount",)) if shares and amount.is_money else frozenset()


def in_turn(amount: Amount, amounts: Sequence[Amount], mentions: Sequence[Mention]) -> Period | None:
    """Of periods that each stand a word or two before their own quantity, the one before it: "the 2024 scale of 984.7
    billion yuan leaves the 2025 goal of a trillion"."""
    if len(amounts) != len(mentions) or len(amounts) < 2:
        return None
    pairs = list(zip(mentions, amounts, strict=True))
    follow = all(0 <= one.start - mention.end <= _NEAR for mention, one in pairs)
    apart = all(one.end <= mention.start for (_, one), (mention, _) in pairwise(pairs))
    return next(mention.period for mention, one in pairs if one is amount) if follow and apart else None


_NEAR: Final = 16
