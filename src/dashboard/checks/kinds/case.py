"""What a relation is worked out from and gives, and what its observations must be for that."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from dashboard import quantities
from dashboard.checks.measures import Measure, UnfitError, interval
from dashboard.model import Observation, Unit
from dashboard.periods import Period
from dashboard.relations import RelationKind

_FRACTION = re.compile(r"([0-9]+)/([0-9]+)")
PERCENT = Fraction(1, 100)


@dataclass(frozen=True)
class Case:
    """The observations of a relation, the claim it is held against, and how many things are listed.

    `judged` gathers what only a reader could decide, as that two periods may be compared.
    """

    inputs: tuple[Observation, ...]
    claim: Observation | None
    items: int
    judged: list[str]

    def take(self, count: int) -> tuple[Observation, ...]:
        """All inputs, of which there must be that many."""
        require(len(self.inputs) == count, f"{count} inputs are needed")
        return self.inputs

    def same_time(self, observations: Sequence[Observation]) -> None:
        """Notes for judgement that observations do not hold for one known period."""
        periods = {one.period for one in observations}
        if len(periods) > 1 or None in periods:
            self.judged.append("the periods of its inputs are not one and the same")


@dataclass(frozen=True)
class Outcome:
    """What a kind gives: the number, its unit, the formula with `{0}` for the first input as written,
    and whether the numbers agree among themselves, where that can be said without a claim.

    `step` has numbers on the way that a reader may want to see, `doubted` the inputs that cannot all
    be right where they do not agree.
    """

    measure: Measure
    unit: Unit
    formula: str
    agrees: bool | None = None
    step: tuple[tuple[Measure, Unit], ...] = ()
    doubted: tuple[int, ...] = ()


Kinds = dict[RelationKind, Callable[[Case], Outcome]]
"""How each of some kinds is worked out."""


def number(observation: Observation) -> Measure:
    """The number of an observation in base units, with what its printed precision allows; a fraction
    of words, as 1/3, is exact. Raises UnfitError for words alone."""
    bounds = interval(observation)
    if bounds is not None and observation.obs_value is not None:
        return Measure.between(observation.obs_value, bounds)
    found = _FRACTION.match(observation.value_as_written.exact)
    if found is None:
        raise UnfitError(f"{observation.id} has no number")
    return Measure.exactly(Fraction(int(found[1]), int(found[2])) / PERCENT)


def as_written(observation: Observation) -> str:
    """The number of an observation as the article prints it, without the noun that it counts; a rank in digits."""
    words = observation.value_as_written.exact
    if observation.unit is Unit.RANK and observation.value is not None:
        return f"{observation.value:f}"
    read = quantities.read(words)
    return words if read is None else words[: read.end].strip()


def require(held: bool, why: str) -> None:
    """Raises UnfitError, with the reason, where something does not hold."""
    if not held:
        raise UnfitError(why)


def factor(rate: Observation) -> Measure:
    """What a growth in per cent multiplies by."""
    require(rate.unit is Unit.PERCENT, "a rate in per cent is needed")
    return number(rate).scaled(PERCENT) + 1


def known(observation: Observation) -> Period:
    """The period of an observation. Raises UnfitError where there is none."""
    if observation.period is None:
        raise UnfitError(f"the period of {observation.id} is not known")
    return observation.period


def year(observation: Observation) -> int:
    """The whole year that an observation is of. Raises UnfitError where it is of another period."""
    period = known(observation)
    require(period.is_year, f"{observation.id} is not of a whole year")
    return period.year


def whole_months(observation: Observation) -> int:
    """The months that an observation covers: whole ones, or from a day to the same day of a month."""
    period = known(observation)
    if period.months is not None:
        return period.months
    after = period.end + timedelta(days=1) if period.end else period.start
    require(after.day == period.start.day and after > period.start, f"{observation.id} does not cover whole months")
    return (after.year - period.start.year) * 12 + after.month - period.start.month


def same_thing(*observations: Observation) -> None:
    """Raises UnfitError where observations are not of one indicator, unit and area."""
    things = {(one.indicator, one.unit, one.area) for one in observations}
    require(len(things) == 1, "the inputs are not of one indicator, unit and area")


def one_unit(*observations: Observation) -> Unit:
    """The unit that observations have in common. Raises UnfitError where they have none."""
    units = {one.unit for one in observations}
    require(len(units) == 1 and Unit.RANK not in units, "the inputs are not in one unit")
    return observations[0].unit


def growth_of(ratio: Measure) -> Measure:
    """What a ratio is as a growth in per cent."""
    return (ratio - 1).scaled(100)
