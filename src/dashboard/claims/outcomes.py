"""How a quantity stands to a computed figure."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.claims import sayings
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling, Subject
from dashboard.claims.derivations import Computed
from dashboard.claims.finding import Verdict
from dashboard.claims.intervals import Match, against_value
from dashboard.claims.moments import When
from dashboard.claims.states import Status
from dashboard.periods import Period


def at_its_time(case: Case, subject: Subject, derive: Callable[[Period], Computed | None]) -> Ruling:
    """The verdict by what is computed for the period that it is of; by other periods where that cannot be told."""
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    return by_computed(case, subject, when, derive(when.end))


def by_computed(case: Case, subject: Subject, when: When, computed: Computed | None) -> Ruling:
    """The verdict by a computed figure; one made of two articles can support, but not contradict."""
    if computed is None:
        return case.elsewhen(subject, when)
    happened = case.status is Status.ACTUAL or computed.kind == "shortfall"
    if computed.unit.value != case.amount.unit or not happened:
        return case.elsewhen(subject, when)
    case.grows = computed.kind in ("growth", "all-industry")
    match against_value(case.signed(), computed.value):
        case Match.MATCHED:
            verdict, said, better = Verdict.SUPPORTED, sayings.computed(computed), ""
        case Match.EXCLUDED if computed.one_source and case.is_firm(subject):
            verdict, said, better = Verdict.CONTRADICTED, sayings.computes_to(computed), sayings.computed(computed)
        case _:
            verdict, said, better = Verdict.NO_DATA, sayings.near_computed(computed), sayings.computed(computed)
    return case.made(verdict, said, subject, when, list(computed.inputs), better)
