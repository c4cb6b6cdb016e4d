"""Conflicts: figures on the same thing that cannot both be true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from dashboard.model import Comparator, Observation, Unit


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two observations of one indicator, area, period, unit and status whose values exclude each other."""

    first: str
    second: str


def interval(observation: Observation) -> tuple[Decimal, Decimal] | None:
    """The base-unit values that the printed number allows: half a unit of its last printed decimal
    either way (a count or rank in whole numbers, without a scale word, is exact), open upwards after
    "over" and downwards after "under"; a tenth below or around it after "nearly" and "about"."""
    if observation.value is None or observation.obs_value is None:
        return None
    exponent = observation.value.as_tuple().exponent
    assert isinstance(exponent, int)
    whole = exponent >= 0 and observation.scale.factor == 1 and observation.unit in (Unit.COUNT, Unit.RANK)
    half = Decimal(0) if whole else Decimal(1).scaleb(exponent) * observation.scale.factor / 2
    value, tenth = observation.obs_value, abs(observation.obs_value) / 10
    match observation.comparator:
        case Comparator.OVER | Comparator.AT_LEAST:
            return value, Decimal("Infinity")
        case Comparator.UNDER:
            return Decimal("-Infinity"), value
        case Comparator.NEARLY:
            return value - tenth, value
        case Comparator.ABOUT:
            return value - tenth, value + tenth
        case Comparator.EXACT:
            return value - half, value + half


def find(observations: Iterable[Observation]) -> tuple[Conflict, ...]:
    """Every pair on the same thing whose intervals have no value in common."""
    same: dict[tuple[object, ...], list[Observation]] = {}
    for observation in observations:
        if observation.period is not None and observation.subject is None:
            thing = (
                observation.indicator,
                observation.area,
                observation.period,
                observation.unit,
                observation.status,
            )
            same.setdefault(thing, []).append(observation)
    conflicts = []
    for rivals in same.values():
        for one, other in combinations(rivals, 2):
            a, b = interval(one), interval(other)
            if a and b and (a[1] < b[0] or b[1] < a[0]):
                conflicts.append(Conflict(one.id, other.id))
    return tuple(conflicts)
