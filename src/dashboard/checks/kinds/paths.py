"""What a level and a growth lead to, forwards or backwards, and how far it is to an aim."""

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
    year,
)
from dashboard.model import Observation, Status, Unit
from dashboard.relations import RelationKind


def _towards(case: Case) -> tuple[Observation, Observation]:
    """What was reached, and what is aimed at for later."""
    reached, aim = case.take(2)
    same_thing(reached, aim)
    require(reached.status is Status.ACTUAL and aim.status is not Status.ACTUAL, "a result and an aim are needed")
    require(known(reached) < known(aim) or known(reached).year == known(aim).year, "the aim lies before the result")
    return reached, aim


def _reached(case: Case) -> Outcome:
    reached, aim = _towards(case)
    return Outcome((number(reached) / number(aim)).scaled(100), Unit.PERCENT, "{0} ÷ {1} × 100")


def _growth_needed(case: Case) -> Outcome:
    reached, aim = _towards(case)
    require(year(aim) > year(reached), "the aim lies before the result")
    return Outcome(growth_of(number(aim) / number(reached)), Unit.PERCENT, "({1} ÷ {0} − 1) × 100")


def _projected(case: Case) -> Outcome:
    level, rate = case.take(2)
    require(known(rate).year == year(level) + 1, "the growth does not follow on the year of the level")
    if not known(rate).is_year:
        case.judged.append("the growth is of part of a year")
    return Outcome(number(level) * factor(rate), level.unit, "{0} × (1 + {1})")


def _compounded(case: Case) -> Outcome:
    level, rate = case.take(2)
    period = known(rate)
    years = period.year - period.start.year
    require(period.end is not None and years >= 1, "the rate is not of a span of years")
    require(year(level) == period.start.year, "the level is not that of the year the rate begins with")
    return Outcome(number(level) * factor(rate) ** years, level.unit, f"{{0}} × (1 + {{1}})^{years}")


def _backwards(case: Case) -> Outcome:
    level, rate = case.take(2)
    require(known(rate).start.year < year(level), "the growth does not begin before the level")
    return Outcome(number(level) / factor(rate), level.unit, "{0} ÷ (1 + {1})")


def _compounded_backwards(case: Case) -> Outcome:
    level, rate = case.take(2)
    years = year(level) - known(rate).start.year
    require(years >= 1, "the rate does not begin before the level")
    return Outcome(number(level) / factor(rate) ** years, level.unit, f"{{0}} ÷ (1 + {{1}})^{years}")


KINDS: Kinds = {
    RelationKind.REACHED: _reached,
    RelationKind.GROWTH_NEEDED: _growth_needed,
    RelationKind.PROJECTED: _projected,
    RelationKind.COMPOUNDED: _compounded,
    RelationKind.BACKWARDS: _backwards,
    RelationKind.COMPOUNDED_BACKWARDS: _compounded_backwards,
}
