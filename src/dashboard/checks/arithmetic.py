"""Arithmetic: what an article claims, worked out again from the numbers it gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from dashboard.checks.conflicts import interval
from dashboard.loading import Reading
from dashboard.model import Observation, Relation, RelationKind, Unit
from dashboard.problems import Problem


@dataclass(frozen=True, slots=True)
class Recomputation:
    """A claim beside its own inputs: the exact `result`, the `lowest` and `highest` that the printed
    precision of the inputs allows, and whether the claim's own interval meets them."""

    relation: Relation
    result: Decimal
    lowest: Decimal
    highest: Decimal
    consistent: bool


def recompute(reading: Reading) -> tuple[tuple[Recomputation, ...], list[Problem]]:
    """Every relation worked out, and a problem for each that names no observation or cannot be
    worked out."""
    observations = {observation.id: observation for observation in reading.observations.values()}
    problems: list[Problem] = []
    results: list[Recomputation] = []
    for n, relation in reading.relations.items():
        places: dict[tuple[str | int, ...], str] = {("claim",): relation.claim}
        places |= {("inputs", k): name for k, name in enumerate(relation.inputs)}
        for place, name in places.items():
            if not reading.gives("observations", name):
                problems.append(reading.problem("unknown-fact", name, "relations", n, *place))
        if not all(name in observations for name in places.values()):
            continue
        result = _recomputed(relation, observations)
        if result is None:
            problems.append(reading.problem("relation-unfit", relation.id, "relations", n))
        else:
            results.append(result)
    return tuple(results), problems


def compound_growth(first: Decimal, last: Decimal, years: int) -> Decimal:
    """The yearly growth in per cent that leads from `first` to `last` in that many years."""
    with localcontext(prec=28):
        return ((last / first) ** (Decimal(1) / years) - 1) * 100


def _recomputed(relation: Relation, observations: Mapping[str, Observation]) -> Recomputation | None:
    match relation.kind:
        case RelationKind.COMPOUND_GROWTH:
            return _growth(relation, observations[relation.claim], [observations[name] for name in relation.inputs])


def _growth(relation: Relation, claim: Observation, inputs: Sequence[Observation]) -> Recomputation | None:
    """The compound growth between two years of one indicator, unit and area."""
    things = {(one.indicator, one.unit, one.area) for one in inputs}
    if len(inputs) != 2 or len(things) != 1 or claim.unit is not Unit.PERCENT:
        return None
    first, last = inputs
    claimed, early, late = interval(claim), interval(first), interval(last)
    if not (claimed and early and late and first.obs_value and last.obs_value):
        return None
    if not (first.period and first.period.is_year and last.period and last.period.is_year):
        return None
    years = last.period.year - first.period.year
    if years < 1 or early[0] <= 0 or late[0] <= 0:
        return None
    return Recomputation(
        relation,
        result=compound_growth(first.obs_value, last.obs_value, years),
        lowest=(lowest := compound_growth(early[1], late[0], years)),
        highest=(highest := compound_growth(early[0], late[1], years)),
        consistent=lowest <= claimed[1] and claimed[0] <= highest,
    )
