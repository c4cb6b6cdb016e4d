"""Conflicts: figures on the same or nearly the same thing that cannot both be true, and such as only look so.

Found by rule where indicator, area, period, unit and status agree; by curation (the dataset's section
`conflicts`) where definitions only look alike. What a kind of conflict asks of its figures is checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dashboard.checks.arithmetic import Recomputation, Verdict
from dashboard.checks.measures import interval
from dashboard.loading import Reading
from dashboard.model import Observation, Status, Unit
from dashboard.problems import Problem
from dashboard.relations import ConflictKind, CuratedConflict

__all__ = ["Conflict", "Disagreement", "curated", "disagreements", "find", "interval"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two observations of one indicator, area, period, unit and status whose values exclude each other."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Figures that disagree or seem to: their ids, the doubtful one first, the relations that show it,
    and what is said of it; title, explanation and advice are None where it was found by rule.

    `disputed` are the facts that cannot all be right.
    """

    id: str
    kind: ConflictKind
    facts: tuple[str, ...]
    disputed: tuple[str, ...]
    checks: tuple[str, ...] = ()
    unit: Unit | None = None
    title: str | None = None
    explanation: str | None = None
    advice: str | None = None


def find(observations: Iterable[Observation]) -> tuple[Conflict, ...]:
    """Every pair on the same thing whose intervals have no value in common."""
    same: dict[tuple[object, ...], list[Observation]] = {}
    for observation in observations:
        if observation.period is not None and observation.subject is None:
            same.setdefault(_thing(observation), []).append(observation)
    return tuple(
        Conflict(one.id, other.id)
        for rivals in same.values()
        for one, other in combinations(rivals, 2)
        if _exclude(one, other)
    )


def curated(reading: Reading, results: Sequence[Recomputation]) -> list[Problem]:
    """A problem for each curated conflict that names what is not there, or is not of the kind it says."""
    observations = {observation.id: observation for observation in reading.observations.values()}
    by_id = {result.relation.id: result for result in results}
    problems = []
    for n, conflict in reading.conflicts.items():
        for k, name in enumerate(conflict.facts):
            if not reading.gives("observations", name):
                problems.append(reading.problem("unknown-fact", name, "conflicts", n, "facts", k))
        for k, name in enumerate(conflict.checks):
            if not reading.gives("relations", name):
                problems.append(reading.problem("unknown-relation", name, "conflicts", n, "checks", k))
        if all(name in observations for name in conflict.facts) and all(name in by_id for name in conflict.checks):
            figures = [observations[name] for name in conflict.facts]
            if not _is_of_kind(conflict, figures, [by_id[name] for name in conflict.checks]):
                problems.append(reading.problem("conflict-unfit", conflict.id, "conflicts", n, "kind"))
    return problems


def disagreements(
    pairs: Iterable[Conflict], written: Iterable[CuratedConflict], results: Iterable[Recomputation]
) -> tuple[Disagreement, ...]:
    """The pairs found by rule that no curated conflict has, and the curated ones, in the order of their kinds."""
    doubted = {result.relation.id: result.doubted for result in results}
    written = list(written)
    found = [
        Disagreement(f"{pair.first}--{pair.second}", ConflictKind.CONTRADICTION, both, both)
        for pair in pairs
        for both in [(pair.first, pair.second)]
        if not any(_settles(conflict, both) for conflict in written)
    ]
    found += [
        Disagreement(
            id=conflict.id,
            kind=conflict.kind,
            facts=conflict.facts,
            disputed=_disputed(conflict, doubted),
            checks=conflict.checks,
            unit=conflict.unit,
            title=conflict.title,
            explanation=conflict.explanation,
            advice=conflict.advice,
        )
        for conflict in written
    ]
    order = list(ConflictKind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def _thing(observation: Observation) -> tuple[object, ...]:
    return (observation.indicator, observation.area, observation.period, observation.unit, observation.status)


def _exclude(one: Observation, other: Observation) -> bool:
    a, b = interval(one), interval(other)
    return a is not None and b is not None and (a[1] < b[0] or b[1] < a[0])


def _settles(conflict: CuratedConflict, pair: tuple[str, str]) -> bool:
    return conflict.kind is ConflictKind.CONTRADICTION and set(pair) <= set(conflict.facts)


def _disputed(conflict: CuratedConflict, doubted: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    match conflict.kind:
        case ConflictKind.CONTRADICTION:
            shown = tuple(name for check in conflict.checks for name in doubted[check] if name in conflict.facts)
            return tuple(dict.fromkeys(shown)) or conflict.facts
        case ConflictKind.WORDING:
            return conflict.facts[:1]
    return ()


def _is_of_kind(conflict: CuratedConflict, figures: Sequence[Observation], checks: Sequence[Recomputation]) -> bool:
    """Whether the figures are as the kind says."""
    match conflict.kind:
        case ConflictKind.CONTRADICTION:
            named = set(conflict.facts)
            rivals = any(_thing(a) == _thing(b) and _exclude(a, b) for a, b in combinations(figures, 2))
            return rivals or any(check.verdict is Verdict.INCONSISTENT and named & {*check.doubted} for check in checks)
        case ConflictKind.WORDING:
            return bool(checks) or figures[0].value is None
        case ConflictKind.TARGET_AGAINST_FORECAST:
            return len({one.status for one in figures}) > 1 and any(one.status is not Status.ACTUAL for one in figures)
        case ConflictKind.ANOTHER_DEFINITION:
            return len({one.indicator for one in figures}) > 1
        case ConflictKind.ANOTHER_SCOPE:
            return len({one.indicator for one in figures}) > 1 or len({one.area for one in figures}) > 1
        case ConflictKind.ANOTHER_PERIOD:
            return len({one.period for one in figures}) > 1
        case ConflictKind.APPARENT:
            return not any(_thing(a) == _thing(b) and _exclude(a, b) for a, b in combinations(figures, 2))
