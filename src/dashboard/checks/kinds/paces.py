"""What something comes to in a year, where it was counted over other months."""

from __future__ import annotations

from fractions import Fraction

from dashboard.checks.kinds.case import (
    Case,
    Kinds,
    Outcome,
    growth_of,
    known,
    number,
    require,
    same_thing,
    whole_months,
    year,
)
from dashboard.checks.kinds.exchange import pair
from dashboard.checks.measures import Measure
from dashboard.model import CURRENCIES, Observation, Unit
from dashboard.relations import RelationKind


def _pace(case: Case) -> Outcome:
    flow = case.inputs[0] if case.inputs else None
    require(flow is not None and len(case.inputs) in (1, 3), "a flow, and if need be an exchange rate, are needed")
    assert flow is not None
    months = whole_months(flow)
    require(months != 12, "the flow is of a year already")
    pace = number(flow).scaled(Fraction(12, months))
    formula = f"{{0}} {_in_a_year(months)}"
    if case.claim is not None:
        same_thing(flow, case.claim)
        require(year(case.claim) == known(flow).year, "the claim is not for the year of the input")
    if len(case.inputs) == 1:
        return Outcome(pace, flow.unit, formula)
    yuan, dollars = pair(*case.inputs[1:])
    require(flow.unit in CURRENCIES, "only money can be converted")
    into_dollars = flow.unit is Unit.CNY
    rate = number(yuan) / number(dollars)
    converted = pace / rate if into_dollars else pace * rate
    sign = "÷" if into_dollars else "×"
    return Outcome(converted, Unit.USD if into_dollars else Unit.CNY, f"{formula} {sign} ({{1}} ÷ {{2}})")


def _yearly(observation: Observation, place: int) -> tuple[Measure, str]:
    """What an observation comes to in a year, and the formula of it."""
    months = whole_months(observation)
    pace = number(observation).scaled(Fraction(12, months))
    if months == 12:
        return pace, f"{{{place}}}"
    return pace, f"({{{place}}} {_in_a_year(months)})"


def _in_a_year(months: int) -> str:
    """How that many months are brought to a year."""
    if months % 12 == 0:
        return f"÷ {months // 12}"
    return f"× {12 // months}" if 12 % months == 0 else f"÷ {months} × 12"


def _pace_change(case: Case) -> Outcome:
    before, after = case.take(2)
    same_thing(before, after)
    require(known(before) < known(after), "the second input must be later")
    (first, divisor), (second, dividend) = _yearly(before, 0), _yearly(after, 1)
    steps = ((first, before.unit), (second, after.unit))
    return Outcome(growth_of(second / first), Unit.PERCENT, f"({dividend} ÷ {divisor} − 1) × 100", step=steps)


KINDS: Kinds = {
    RelationKind.PACE: _pace,
    RelationKind.PACE_CHANGE: _pace_change,
}
