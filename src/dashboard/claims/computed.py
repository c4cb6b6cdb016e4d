"""The verdict on what follows from facts: which computed figure the words ask for, and how it compares."""

from __future__ import annotations

from decimal import Decimal

from dashboard.claims import derivations, sayings
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling, Subject
from dashboard.claims.derivations import Computed
from dashboard.claims.finding import Verdict
from dashboard.claims.intervals import Match, against_value
from dashboard.claims.readings import Doubt, Evidence, Status, When
from dashboard.claims.vocabulary import Role
from dashboard.model import Unit
from dashboard.periods import Period


def asked(case: Case) -> Ruling | None:
    """The verdict where the words ask for a computed figure only."""
    if case.amount.unit is Unit.PERCENTAGE_POINTS:
        return _by_lead(case)
    if case.amount.unit is Unit.PERCENT and case.own.has("remainder") and case.in_reach("share"):
        return _by_share_left(case)
    if (
        case.amount.unit is Unit.PERCENT
        and case.own.has("all-industry")
        and case.own.has("growth")
        and not case.own.has("leading-industries")
        and not any(case.role[concept] is Role.OTHER for concept in case.own.concepts)
    ):
        return _by_all_industry(case)
    if case.amount.is_money and case.in_reach("total"):
        together = case.own.concepts.union(*(clause.concepts for clause in case.one.left[:2]))
        if {"mother-fund", "merger-fund"} <= together:
            return _by_funds(case)
    if case.amount.unit is Unit.COUNT and case.own.has("total") and not case.own.has("innovative-drugs"):
        listed = [clause for clause in case.one.left[:3] if clause.has("innovative-drugs", "innovative-devices")]
        if len(listed) > 1 and not any(case.role[c] is Role.HEAD for c in case.own.concepts):
            return _by_approvals(case, domestic=all(clause.has("domestic") for clause in listed))
    if (
        case.amount.unit is Unit.COUNT
        and case.own.has("innovative-drugs")
        and case.own.has("innovative-devices")
        and len(case.own.amounts) == 1
        and not case.own.has("as-many")
    ):
        return _by_approvals(case, domestic=case.own.has("domestic"))
    return None


def followed(case: Case) -> Ruling | None:
    """The verdict by what follows from what sources state."""
    if case.amount.unit is Unit.PERCENT:
        if case.is_share():
            return _by_share(case)
        return _by_growth(case) if case.own.has("growth", "decline") or case.in_reach("growth") else None
    if not case.amount.is_money:
        return None
    if case.is_shortfall():
        return _by_shortfall(case)
    if case.own.has("per-month"):
        return _by_month(case)
    if case.is_average():
        return _by_average(case)
    if case.is_difference():
        return _by_difference(case)
    return _by_yearly_average(case) if case.own.has("per-year", "compound", "average") else None


def _by_growth(case: Case) -> Ruling | None:
    subject = case.levels(derivations.LEVELS)
    if subject is None:
        return None
    when = case.when(relative=True)
    yearly = case.own.has("compound", "per-year")
    first, last = _ends(when)
    if when.unsure or last is None:
        return case.elsewhen(subject, when)
    computed = first and derivations.growth(case.court.catalog, subject.id, first, last, yearly=yearly)
    return _by_computed(case, subject, when, computed or None)


def _by_difference(case: Case) -> Ruling | None:
    subject = case.levels(derivations.LEVELS)
    if subject is None:
        return None
    when = case.when(relative=True)
    first, last = _ends(when)
    if when.unsure or last is None or first is None or case.falls():
        return case.elsewhen(subject, when)
    return _by_computed(case, subject, when, derivations.difference(case.court.catalog, subject.id, first, last))


def _by_shortfall(case: Case) -> Ruling | None:
    subject = case.levels(derivations.LEVELS)
    marks = _marks(case)
    if subject is None or not marks:
        return None
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    mark, written = marks[0]
    computed = derivations.shortfall(case.court.catalog, subject.id, when.end, mark, written)
    return _by_computed(case, subject, when, computed)


def _marks(case: Case) -> list[tuple[Decimal, str]]:
    """The round amounts that the words around name."""
    before = (clause for sentence in case.one.around.topic.sentences for clause in sentence)
    clauses = (case.own, *case.one.left, *case.one.right, *before)
    return [
        (amount.value, sayings.amount(amount.value, Unit(amount.unit)))
        for clause in clauses
        for amount in clause.amounts
        if amount is not case.amount and amount.unit == case.amount.unit and amount.value > case.amount.value * 2
    ]


def _by_share(case: Case) -> Ruling | None:
    subject = case.levels(("manufacturing-output",), "scale")
    if subject is None or case.area != "CN-SH" or not case.in_reach("industry", "biomedicine"):
        return None
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    return _by_computed(case, subject, when, derivations.share(case.court.catalog, when.end))


def _by_share_left(case: Case) -> Ruling | None:
    case.area = "CN-SH" if case.area in (Doubt.NO_PLACE, Doubt.OTHER_PLACE, "CN") else case.area
    subject = case.levels(name for name in case.court.known if name.endswith("-share") and name.startswith("license"))
    if subject is None:
        return None
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    return _by_computed(case, subject, when, derivations.remainder(case.court.catalog, subject.id, when.end))


def _by_average(case: Case) -> Ruling | None:
    subject = case.levels(derivations.PER, "scale")
    if subject is None:
        return None
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    return _by_computed(case, subject, when, derivations.average(case.court.catalog, subject.id, when.end))


def _by_month(case: Case) -> Ruling | None:
    subject = case.levels(("financing-amount",))
    if subject is None:
        return None
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    return _by_computed(case, subject, when, derivations.monthly_average(case.court.catalog, subject.id, when.end))


def _by_funds(case: Case) -> Ruling | None:
    """Both funds of the city together."""
    subject = case.levels(("mother-fund-size",), "merger-fund")
    if subject is None:
        return None
    computed, when = derivations.funds_together(case.court.catalog), case.when(relative=False)
    if when.unsure or (computed and when.end not in (None, computed.period)):
        return case.elsewhen(subject, when)
    return _by_computed(case, subject, when, computed)


def _by_yearly_average(case: Case) -> Ruling | None:
    subject = case.levels(derivations.PER)
    if subject is None:
        return None
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    return _by_computed(case, subject, when, derivations.yearly_average(case.court.catalog, subject.id, when.end))


def _by_lead(case: Case) -> Ruling | None:
    if not case.one.own.has("lead", "lag", "gap", "growth", "more-than", "decline") or case.area != "CN-SH":
        return None
    concepts = frozenset[str]()
    used = []
    for clause in (case.own, *case.one.left):
        concepts |= clause.concepts
        used.append(clause)
        if any(case.role[concept] is Role.OTHER for concept in concepts):
            return None
    when = case.when(relative=True)
    topic = case.one.around.topic.sentences[:1]
    if when.end is None and not when.unsure and topic:
        periods = {mention.period for clause in topic[0] for mention in clause.mentions}
        when = When(periods.pop()) if len(periods) == 1 else when
    if when.unsure or when.end is None or not case.one.is_understood(used):
        return None
    around = (*case.one.left[:2], *(topic[0] if topic and not case.one.left else ()))
    near = case.own.concepts.union(*(clause.concepts for clause in around))
    if near & {"all-industry", "industrial"}:
        return None
    computed = derivations.leads(case.court.catalog, near, when.end)
    if computed is not None:
        subject = Subject(computed.indicator, Evidence(concepts, tuple(used), inherited=False))
        return _by_computed(case, subject, when, computed)
    return None


def _by_all_industry(case: Case) -> Ruling | None:
    if case.area != "CN-SH" or not case.one.is_understood([case.own]):
        return None
    when = case.when(relative=False)
    computed = (
        None if when.unsure or when.end is None else derivations.all_industry_growth(case.court.catalog, when.end)
    )
    if computed is None or case.falls():
        return None
    return _by_computed(case, Subject(computed.indicator, Evidence(frozenset(), (), inherited=False)), when, computed)


def _by_approvals(case: Case, *, domestic: bool) -> Ruling | None:
    name = "domestic-innovative-drugs-approved" if domestic else "innovative-drugs-approved"
    drugs, devices = "innovative-drugs", "innovative-devices"
    subject = case.levels((name,), devices, "domestic", "class-1", "class-3", "medical-devices") or case.levels(
        (name.replace("drugs", "devices"),), drugs
    )
    if subject is None:
        return None
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    computed = derivations.approvals_together(case.court.catalog, when.end, domestic=domestic)
    return _by_computed(case, subject, when, computed)


def _by_computed(case: Case, subject: Subject, when: When, computed: Computed | None) -> Ruling:
    """The verdict by a computed figure; one made of two articles can support, but not contradict."""
    if computed is None:
        return case.elsewhen(subject, when)
    if computed.unit.value != case.amount.unit or case.one.status() is not Status.ACTUAL:
        return case.elsewhen(subject, when)
    match against_value(case.signed(), computed.value):
        case Match.MATCHED:
            verdict, said, better = Verdict.SUPPORTED, sayings.computed(computed), ""
        case Match.EXCLUDED if computed.one_source:
            verdict, said, better = Verdict.CONTRADICTED, sayings.computes_to(computed), sayings.computed(computed)
        case _:
            verdict, said, better = Verdict.NO_DATA, sayings.near_computed(computed), sayings.computed(computed)
    return case.made(verdict, said, subject, when, list(computed.inputs), better)


def _ends(when: When) -> tuple[Period | None, Period | None]:
    """The first and the last year of a change: a span has both, a year alone follows the year before."""
    if when.end is None:
        return None, None
    if when.end.is_span and when.end.end and when.end.months and when.end.months % 12 == 0:
        return Period.of_year(when.end.start.year), Period.of_year(when.end.year)
    if when.base is not None:
        return when.base, when.end
    return (Period.of_year(when.end.year - 1), when.end) if when.end.is_year else (None, when.end)
