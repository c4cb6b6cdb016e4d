"""What figures of one time come to together, or of one another: sums, shares, products and ratios."""

from __future__ import annotations

from dashboard.checks.kinds.case import PERCENT, Case, Kinds, Outcome, number, one_unit, require
from dashboard.model import CURRENCIES, Unit
from dashboard.relations import RelationKind


def _difference(case: Case) -> Outcome:
    require(len(case.inputs) >= 2, "at least two inputs are needed")
    first, *rest = case.inputs
    shares = {Unit.PERCENT, Unit.PERCENTAGE_POINTS}
    rates = all(one.unit in shares for one in case.inputs)
    unit = first.unit
    if rates:
        points = sum(one.unit is Unit.PERCENTAGE_POINTS for one in rest)
        unit = Unit.PERCENT if points == len(rest) else Unit.PERCENTAGE_POINTS
    else:
        one_unit(*case.inputs)
    if case.claim is not None:
        require({first.period} == {one.period for one in (*rest, case.claim)}, "the periods differ")
    else:
        case.same_time(case.inputs)
    total = number(first)
    for one in rest:
        total = total - number(one)
    return Outcome(total, unit, " − ".join(f"{{{n}}}" for n in range(len(case.inputs))))


def _share(case: Case) -> Outcome:
    part, whole = case.take(2)
    one_unit(part, whole)
    case.same_time((part, whole))
    return Outcome((number(part) / number(whole)).scaled(100), Unit.PERCENT, "{0} ÷ {1} × 100")


def _total(case: Case) -> Outcome:
    part, share = case.take(2)
    require(share.unit is Unit.PERCENT and part.unit not in (Unit.PERCENT, Unit.RANK), "a part and a share are needed")
    case.same_time((part, share))
    return Outcome(number(part) / number(share).scaled(PERCENT), part.unit, "{0} ÷ {1}")


def _sum(case: Case) -> Outcome:
    require(len(case.inputs) >= 2, "at least two inputs are needed")
    unit = one_unit(*case.inputs)
    case.same_time(case.inputs)
    total = number(case.inputs[0])
    for one in case.inputs[1:]:
        total = total + number(one)
    return Outcome(total, unit, " + ".join(f"{{{n}}}" for n in range(len(case.inputs))))


def _parts(case: Case) -> Outcome:
    """Shares of one whole, which cannot be more than all of it."""
    outcome = _sum(case)
    require(outcome.unit is Unit.PERCENT, "shares in per cent are needed")
    agrees = outcome.measure.low is None or outcome.measure.low <= 100
    return Outcome(
        outcome.measure, Unit.PERCENT, outcome.formula, agrees=agrees, doubted=tuple(range(len(case.inputs)))
    )


def _product(case: Case) -> Outcome:
    times, each = case.take(2)
    require(times.unit in (Unit.COUNT, Unit.TIMES, Unit.PERCENT), "a number of times or a share comes first")
    require(each.unit in (*CURRENCIES, Unit.COUNT), "what is multiplied must be an amount or a number")
    case.same_time((times, each))
    by = number(times).scaled(PERCENT) if times.unit is Unit.PERCENT else number(times)
    return Outcome(by * number(each), each.unit, "{0} × {1}")


def _ratio(case: Case) -> Outcome:
    one, other = case.take(2)
    one_unit(one, other)
    case.same_time((one, other))
    return Outcome(number(one) / number(other), Unit.TIMES, "{0} ÷ {1}")


def _average(case: Case) -> Outcome:
    amount, count = case.take(2)
    require(count.unit is Unit.COUNT and amount.unit in (*CURRENCIES, Unit.COUNT), "an amount and a number are needed")
    case.same_time((amount, count))
    return Outcome(number(amount) / number(count), amount.unit, "{0} ÷ {1}")


KINDS: Kinds = {
    RelationKind.DIFFERENCE: _difference,
    RelationKind.SHARE: _share,
    RelationKind.TOTAL: _total,
    RelationKind.SUM: _sum,
    RelationKind.PARTS: _parts,
    RelationKind.PRODUCT: _product,
    RelationKind.RATIO: _ratio,
    RelationKind.AVERAGE: _average,
}
