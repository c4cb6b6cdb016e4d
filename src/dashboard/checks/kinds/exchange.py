"""The rate at which one amount is given in yuan and in dollars."""

from __future__ import annotations

from dashboard.checks.kinds.case import Case, Kinds, Outcome, growth_of, number, require
from dashboard.model import Observation, Unit
from dashboard.relations import RelationKind


def pair(yuan: Observation, dollars: Observation) -> tuple[Observation, Observation]:
    """One amount in both currencies. Raises UnfitError where it is not."""
    require((yuan.unit, dollars.unit) == (Unit.CNY, Unit.USD), "yuan and US dollars are needed, in this order")
    same = (yuan.indicator, yuan.period, yuan.area, yuan.status, yuan.quote)
    require(
        same == (dollars.indicator, dollars.period, dollars.area, dollars.status, dollars.quote),
        "the two are not one amount in both currencies",
    )
    return yuan, dollars


def _implied_rate(case: Case) -> Outcome:
    yuan, dollars = pair(*case.take(2))
    return Outcome(number(yuan) / number(dollars), Unit.EXCHANGE_RATE, "{0} ÷ {1}")


def _same_rate(case: Case) -> Outcome:
    """How far two conversions are apart: of one article they must agree, of two the days differ."""
    case.take(4)
    pairs = [pair(*case.inputs[n : n + 2]) for n in (0, 2)]
    first, second = (number(yuan) / number(dollars) for yuan, dollars in pairs)
    apart = growth_of(first / second)
    one_article = len({one.source for one in case.inputs}) == 1
    meets = first.meets(second)
    return Outcome(
        apart,
        Unit.PERCENT,
        "(({0} ÷ {1}) ÷ ({2} ÷ {3}) − 1) × 100",
        agrees=meets if meets or one_article else None,
        step=((first, Unit.EXCHANGE_RATE), (second, Unit.EXCHANGE_RATE)),
        doubted=(1, 3),
    )


KINDS: Kinds = {
    RelationKind.IMPLIED_RATE: _implied_rate,
    RelationKind.SAME_RATE: _same_rate,
}
