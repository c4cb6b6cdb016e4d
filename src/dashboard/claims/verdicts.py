"""The verdict on one quantity: what it is about, the facts on that, and how they stand to it."""

from __future__ import annotations

from dashboard.claims import aims, conversions, doubts, nationals, needs, objections, places, recognition
from dashboard.claims.amounts import OTHER_UNIT
from dashboard.claims.case import Case
from dashboard.claims.computed import asked, followed
from dashboard.claims.court import Court, Ruling
from dashboard.claims.finding import Doubt, Verdict
from dashboard.claims.readings import Surrounded
from dashboard.claims.stated import stated
from dashboard.model import Area


def judge(court: Court, one: Surrounded) -> Ruling:
    """The verdict on a quantity."""
    case = Case(court, one)
    doubt = doubts.doubt(case.one)
    if doubt is None and (case.amount.unit == OTHER_UNIT or case.amount.is_broken_count):
        doubt = Doubt.UNIT
    if doubt in (None, Doubt.HYPOTHETICAL) and needs.is_needed(case):
        case.area = places.area(case.one, denominator=False)
        return needs.by_need(case) or case.nothing(doubt or Doubt.NOTHING)
    if doubt is Doubt.NEGATED:
        return _denied(case)
    if doubt is not None:
        return case.nothing(doubt)
    case.area = places.area(case.one, denominator=case.is_share())
    if nationals.is_national(case):
        return (stated(case) if case.area == Area.CHINA else None) or nationals.by_share(case)
    ruling = asked(case) or stated(case) or followed(case) or case.nothing(case.why)
    if ruling.verdict is Verdict.NO_DATA:
        ruling = recognition.recognised(case) or conversions.by_conversion(case) or ruling
    if ruling.verdict is Verdict.NO_DATA:
        ruling = aims.by_what_happened(case) or ruling
    if ruling.verdict is Verdict.SUPPORTED and doubts.is_rumour(case.one):
        return case.nothing(Doubt.HYPOTHETICAL)
    if ruling.verdict in (Verdict.SUPPORTED, Verdict.CONTRADICTED) and objections.objects(case, ruling):
        return case.nothing(Doubt.OTHER_THING)
    return ruling


def _denied(case: Case) -> Ruling:
    """No data where something is denied, but that a figure is disputed is said all the same."""
    case.area = places.area(case.one, denominator=case.is_share())
    ruling = stated(case)
    if ruling is not None and ruling.verdict is Verdict.DISPUTED:
        return ruling
    case.area = case.area if isinstance(case.area, str) else Doubt.NO_PLACE
    return case.nothing(Doubt.NEGATED)
