"""How much more there is of something than there was."""

from __future__ import annotations

from dashboard.checks.kinds.case import (
    Case,
    Kinds,
    Outcome,
    factor,
    growth_of,
    known,
    number,
    require,
    same_thing,
    whole_months,
    year,
)
from dashboard.model import Unit
from dashboard.periods import Period
from dashboard.relations import RelationKind


def _compound_growth(case: Case) -> Outcome:
    first, last = case.take(2)
    same_thing(first, last)
    years = year(last) - year(first)
    require(years >= 1, "the second input must be later")
    require(number(last).low != 0, "the last value may be nothing")
    if case.claim is not None and case.claim.period != Period(known(first).start, known(last).end):
        case.judged.append("the claim is not for the years of its inputs")
    rate = growth_of((number(last) / number(first)).root(years))
    return Outcome(rate, Unit.PERCENT, f"(({{1}} ÷ {{0}})^(1/{years}) − 1) × 100")


def _simple_growth(case: Case) -> Outcome:
    first, last = case.take(2)
    same_thing(first, last)
    require(known(first) < known(last), "the second input must be later")
    require(whole_months(first) == whole_months(last), "the periods differ in length")
    return Outcome(growth_of(number(last) / number(first)), Unit.PERCENT, "({1} ÷ {0} − 1) × 100")


def _growth_per_year(case: Case) -> Outcome:
    rate = case.inputs[0] if case.inputs else None
    require(rate is not None and len(case.inputs) <= 2, "a growth, and the value it led to, are needed")
    assert rate is not None
    period = known(rate)
    end = year(case.inputs[1]) if len(case.inputs) == 2 else period.year if period.end else 0
    years = end - period.start.year
    require(years >= 1, "the growth does not say how many years it took")
    return Outcome(growth_of(factor(rate).root(years)), Unit.PERCENT, f"((1 + {{0}})^(1/{years}) − 1) × 100")


def _average_change(case: Case) -> Outcome:
    amount, count, later_amount, later_count = case.take(4)
    same_thing(amount, later_amount)
    same_thing(count, later_count)
    require(count.unit is Unit.COUNT, "amounts and numbers are needed")
    require(amount.period == count.period and later_amount.period == later_count.period, "the periods differ")
    require(known(amount) < known(later_amount), "the second pair must be later")
    before, after = number(amount) / number(count), number(later_amount) / number(later_count)
    formula = "(({2} ÷ {3}) ÷ ({0} ÷ {1}) − 1) × 100"
    return Outcome(growth_of(after / before), Unit.PERCENT, formula, step=((before, amount.unit), (after, amount.unit)))


def _rebased_growth(case: Case) -> Outcome:
    """The growth that another figure for the end would mean, from the beginning that a growth implies."""
    level, rate, rival = case.take(3)
    same_thing(level, rival)
    require(level.period == rival.period, "the two ends are not of one period")
    grown = growth_of(number(rival) * factor(rate) / number(level))
    return Outcome(grown, Unit.PERCENT, "({2} ÷ ({0} ÷ (1 + {1})) − 1) × 100")


KINDS: Kinds = {
    RelationKind.COMPOUND_GROWTH: _compound_growth,
    RelationKind.GROWTH: _simple_growth,
    RelationKind.GROWTH_PER_YEAR: _growth_per_year,
    RelationKind.AVERAGE_CHANGE: _average_change,
    RelationKind.REBASED_GROWTH: _rebased_growth,
}
