"""The verdict on figures added up: both funds, drugs and devices approved."""

from __future__ import annotations

from dashboard.claims import derivations, subjects
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling, Subject
from dashboard.claims.doubts import Doubt
from dashboard.claims.outcomes import by_computed
from dashboard.claims.readings import Evidence
from dashboard.claims.vocabulary import Role


def names_both_funds(case: Case) -> bool:
    """Whether the words add up the two funds: after "combined", with both named before and no amount since
    the latter, or "together the two"."""
    if not case.in_reach("total") or not (case.anywhere("mother-fund") and case.anywhere("merger-fund")):
        return False
    return not {"mother-fund", "merger-fund"} & case.own.concepts or {"mother-fund", "merger-fund"} <= case.own.concepts


def by_funds(case: Case) -> Ruling | None:
    """Both funds of the city together."""
    here = (case.own, *case.one.left)
    computed, when = derivations.funds_together(case.court.catalog), case.when(relative=False)
    if any(case.role[concept] is Role.OTHER for clause in here for concept in clause.concepts):
        return case.nothing(Doubt.OTHER_THING)
    if (
        not (case.area in ("CN-SH", Doubt.NO_PLACE) and subjects.is_enough(case, case.one.understood(here)))
        or computed is None
    ):
        return case.nothing(case.area if isinstance(case.area, Doubt) else Doubt.UNKNOWN_WORDS)
    subject = Subject(computed.indicator, Evidence(case.own.concepts, (case.own,), inherited=False))
    if when.unsure or when.end not in (None, computed.period):
        return case.elsewhen(subject, when)
    return by_computed(case, subject, when, computed)


def by_approvals(case: Case, *, domestic: bool) -> Ruling | None:
    """Drugs and devices approved together."""
    name = "domestic-innovative-drugs-approved" if domestic else "innovative-drugs-approved"
    drugs, devices = "innovative-drugs", "innovative-devices"
    subject = subjects.levels(
        case, (name,), devices, "domestic", "class-1", "class-3", "medical-devices"
    ) or subjects.levels(case, (name.replace("drugs", "devices"),), drugs)
    if subject is None:
        return None
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    computed = derivations.approvals_together(case.court.catalog, when.end, domestic=domestic)
    return by_computed(case, subject, when, computed)
