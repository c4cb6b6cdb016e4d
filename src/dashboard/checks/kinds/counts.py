"""What must be counted for a rank, a share or a list to be true."""

from __future__ import annotations

from fractions import Fraction

from dashboard.checks.kinds.case import PERCENT, Case, Kinds, Outcome, number, require
from dashboard.checks.measures import Measure
from dashboard.model import Observation, Unit
from dashboard.relations import RelationKind

_MOST_TOTALS = 100_000  # whole totals that are tried for one share


def _ranked(count: Observation, rank: Observation) -> int:
    """The least that all can have together where one has `count` and that rank."""
    value, place = number(count).value, number(rank).value
    require(count.unit is Unit.COUNT and rank.unit is Unit.RANK, "a number and a rank are needed")
    require(
        value.denominator == place.denominator == 1 and count.period == rank.period, "the two do not belong together"
    )
    return int(value + (place - 1) * (value + 1))


def _least_total(case: Case) -> Outcome:
    count, rank = case.take(2)
    return Outcome(Measure.exactly(_ranked(count, rank)), Unit.COUNT, "{0} + ({1} − 1) × ({0} + 1)")


def _ranked_share(case: Case) -> Outcome:
    """The totals of which a part no larger than a counted one makes the share that is claimed."""
    count, rank = case.take(2)
    claim = case.claim
    require(claim is not None and claim.unit is Unit.PERCENT and claim.period == count.period, "a share is claimed")
    assert claim is not None
    require(claim.area.startswith(count.area), "the share is not of a part of the counted area")
    share = number(claim).scaled(PERCENT)
    low, high = share.low or Fraction(0), share.high
    most = int(number(count).value)
    require(low > 0 and most / low < _MOST_TOTALS, "the share is too small to try every total")
    totals = [n for n in range(most, int(most / low) + 1) if _has_part(n, most, low, high)]
    require(bool(totals), "no total makes that share")
    least = _ranked(count, rank)
    found = Measure(Fraction(totals[-1]), Fraction(totals[0]), Fraction(totals[-1]))
    return Outcome(
        found,
        Unit.COUNT,
        "max(n : k ÷ n ≈ {claim}, k ≤ {0}) ≥ {0} + ({1} − 1) × ({0} + 1)",
        agrees=totals[-1] >= least,
        step=((Measure.exactly(least), Unit.COUNT),),
    )


def _has_part(total: int, most: int, low: Fraction, high: Fraction | None) -> bool:
    return any(
        low <= Fraction(part, total) and (high is None or Fraction(part, total) <= high) for part in range(most + 1)
    )


def _listed(case: Case) -> Outcome:
    """How many of the things that a number announces are named: no more than it, nor fewer where all are."""
    named = len(case.inputs) + case.items
    require(named > 0, "nothing is listed")
    claimed = None if case.claim is None else number(case.claim)
    agrees = None
    if claimed is not None:
        require(case.claim is not None and case.claim.unit is Unit.COUNT, "a number of things is announced")
        agrees = False if claimed.high is not None and named > claimed.high else claimed.value == named or None
    return Outcome(Measure.exactly(named), Unit.COUNT, "1" + " + 1" * (named - 1), agrees=agrees)


KINDS: Kinds = {
    RelationKind.LEAST_TOTAL: _least_total,
    RelationKind.RANKED_SHARE: _ranked_share,
    RelationKind.LISTED: _listed,
}
