"""The verdict on what follows from facts: which computed figure the words ask for, and how it compares."""

from __future__ import annotations

from typing import Final

from dashboard.claims import averages, changes, derivations, directions, ratios, shortfalls, subjects, sums
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling, Subject
from dashboard.claims.finding import Doubt
from dashboard.claims.intervals import Match, against_value
from dashboard.claims.moments import When
from dashboard.claims.outcomes import at_its_time, by_computed
from dashboard.claims.surroundings import Evidence
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
        and _is_of_all_industry(case)
        and case.own.has("growth")
        and not case.own.has("leading-industries")
        and not any(case.role[concept] is Role.OTHER for concept in case.own.concepts)
    ):
        return _by_all_industry(case)
    if case.amount.is_money and sums.sets_funds_apart(case):
        return sums.by_funds(case, apart=True)
    if case.amount.unit is Unit.PERCENT and (kind := sums.kind_of_both(case)):
        return sums.by_kind(case, kind)
    if case.amount.is_money and sums.names_both_funds(case):
        return sums.by_funds(case)
    if case.amount.unit is Unit.TIMES and case.amount.vague and (ruling := _by_multiple(case)):
        return ruling
    if ratios.is_ratio(case) and (ruling := ratios.by_ratio(case)):
        return ruling
    adds = case.own.has("total") or case.own.bracketed  # "…, a total of 22", "…, or 22 products"
    if case.amount.unit is Unit.COUNT and adds and not case.own.has("innovative-drugs"):
        listed = [clause for clause in case.one.left[:3] if clause.has("innovative-drugs", "innovative-devices")]
        if len(listed) > 1 and not any(case.role[c] is Role.HEAD for c in case.own.concepts):
            return sums.by_approvals(case, domestic=any(clause.has("domestic") for clause in listed))
    if case.amount.unit is Unit.COUNT and sums.names_both_kinds(case):
        return sums.by_approvals(case, domestic=any(one.has("domestic") for one in case.one.around.clauses))
    if case.amount.unit is Unit.COUNT and (rest := sums.kind_of_the_rest(case)):
        case.one.not_meant |= {rest}
        return None
    if case.amount.unit is Unit.COUNT and sums.is_of_each_kind(case):
        if not sums.are_alike(case):
            return case.nothing(Doubt.NOTHING)
        case.one.not_meant |= {"innovative-devices"}  # what holds of one holds of the other
        return None
    if (
        case.amount.unit is Unit.COUNT
        and case.own.has("innovative-drugs")
        and case.own.has("innovative-devices")
        and sum(amount.unit is Unit.COUNT for amount in case.own.amounts) == 1
        and not case.own.has("as-many")
        and not (case.one.not_meant & {"innovative-drugs", "innovative-devices"} and _shares_sentence(case))
    ):
        return sums.by_approvals(case, domestic=case.own.has("domestic"))
    return None


def _shares_sentence(case: Case) -> bool:
    """Whether its sentence has another number: 创新药、创新医疗器械分别获批7款、15款."""
    return any(one is not case.amount for clause in case.one.around.clauses for one in clause.amounts)


def _is_of_all_industry(case: Case) -> bool:
    """Whether its clause names all industry, or takes up the clause that does: ", which therefore grew by 5.7%"."""
    relative = case.own.words[:1] and case.own.words[0].text.lower() == "which"
    return case.own.has("all-industry") or any(clause.has("all-industry") for clause in case.one.left[:1] if relative)


def followed(case: Case) -> Ruling | None:
    """The verdict by what follows from what sources state."""
    if case.amount.unit is Unit.PERCENT:
        if case.is_share():
            return _by_share(case)
        grows = case.own.has("growth", "decline", "more-than") or case.in_reach("growth") or _is_above_earlier(case)
        return _by_growth(case) if grows else None
    if averages.is_monthly(case):
        return averages.by_month(case)
    if case.amount.unit is Unit.COUNT and case.own.has("per-year", "compound", "average"):
        return averages.by_year(case)
    if not case.amount.is_money:
        return None
    if shortfalls.is_shortfall(case):
        return shortfalls.by_shortfall(case)
    if averages.is_average(case):
        return averages.by_average(case)
    if changes.is_difference(case.one):
        return _by_difference(case)
    return averages.by_year(case) if case.own.has("per-year", "compound", "average") else None


def _is_above_earlier(case: Case) -> bool:
    """Whether it is said to be above that of an earlier year: "was 17.5 percent above the 2021 level"."""
    after = case.after()[:1]
    bases = [one for one in case.own.mentions if one.start > case.amount.end and one.base and one.period]
    return bool(after and bases) and after[0].text.lower() in _ABOVE


_ABOVE: Final = frozenset(("above", "over", "on", "above that of", "over that of"))


def _by_growth(case: Case) -> Ruling | None:
    subject = subjects.levels(case, derivations.LEVELS)
    if subject is None:
        return None
    when = case.when(relative=True)
    yearly = case.own.has("compound", "per-year")
    first, last = _ends(when)
    if when.unsure or last is None:
        return case.elsewhen(subject, when)
    for earlier in () if yearly or when.base else _years_before(case, last):
        risen = derivations.growth(case.court.catalog, subject.id, earlier, last)
        if risen and against_value(case.signed(), risen.value) is Match.MATCHED:
            return by_computed(case, subject, When(last, earlier), risen)
    computed = first and derivations.growth(case.court.catalog, subject.id, first, last, yearly=yearly)
    return by_computed(case, subject, when, computed or None)


def _by_multiple(case: Case) -> Ruling | None:
    """The verdict on "doubled" where it is the thing itself that did, and both its ends are known."""
    after = case.after()[:1]
    if averages.is_monthly(case) or any(w.text[:1].isalpha() and w.text.lower() not in _NO_OBJECT for w in after):
        return None
    subject = subjects.levels(case, derivations.LEVELS)
    when = case.when(relative=True)
    first, last = _ends(when)
    if subject is None or when.unsure or when.tentative or first is None or last is None:
        return None
    computed = derivations.multiple(case.court.catalog, subject.id, first, last)
    return by_computed(case, subject, when, computed) if computed else None


_NO_OBJECT: Final = frozenset(
    ("in", "between", "from", "over", "during", "and", "within", "by", "to", "again", "since", "compared", "versus",
     "了")
)  # fmt: skip
"""What follows a verb that has no object: "doubled in scale", "doubled from 2021"."""


def _years_before(case: Case, last: Period) -> list[Period]:
    """The earlier years named before it, where it is said to have grown by a year: "By 2024 it had risen"."""
    by = any(word.text.lower() in ("by", "到", "至") and 0 < m.start - word.end <= 1
             for word in case.own.words for m in case.own.mentions)  # fmt: skip
    before = (*case.one.left, *(clause for sentence in case.one.around.topic.sentences[:1] for clause in sentence))
    named = {mention.period for clause in before for mention in clause.mentions}
    return [period for period in named if by and period and period.is_year and period.year < last.year]


def _by_difference(case: Case) -> Ruling | None:
    subject = subjects.levels(case, derivations.LEVELS)
    if subject is None:
        return None
    when = case.when(relative=True)
    first, last = _ends(when)
    if when.unsure or last is None or first is None or case.falls():
        return case.elsewhen(subject, when)
    return by_computed(case, subject, when, derivations.difference(case.court.catalog, subject.id, first, last))


def _by_share(case: Case) -> Ruling | None:
    case.one.of_whole = True
    subject = subjects.levels(case, ("manufacturing-output",), "scale")
    if subject is None or case.area != "CN-SH" or not case.anywhere("industry", "biomedicine"):
        return None
    return at_its_time(case, subject, lambda end: derivations.share(case.court.catalog, end))


def _by_share_left(case: Case) -> Ruling | None:
    """What a share of Shanghai leaves to others: that of the share named, or else of either."""
    case.area = "CN-SH" if case.area in (Doubt.NO_PLACE, Doubt.OTHER_PLACE, "CN") else case.area
    names = [name for name in case.court.known if name.endswith("-share") and name.startswith("license")]
    subject = subjects.levels(case, names)
    if subject is None:
        return None
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    left = [derivations.remainder(case.court.catalog, name, when.end) for name in names]
    fitting = [one for one in left if one and against_value(case.amount, one.value) is Match.MATCHED]
    if len(fitting) == 1 and not case.own.has("number", "deals", "amount", "worth"):
        return by_computed(case, Subject(fitting[0].indicator, subject.evidence, subject.grasp), when, fitting[0])
    return by_computed(case, subject, when, derivations.remainder(case.court.catalog, subject.id, when.end))


def _by_lead(case: Case) -> Ruling | None:
    if not case.one.own.has("lead", "lag", "gap", "growth", "more-than", "decline") or case.area != "CN-SH":
        return None
    if case.own.has("year-on-year") and not case.own.has("all-industry", "leading-industries", "biomedicine"):
        return None  # 比去年同期低了2.1个百分点 sets a rate beside that of the year before
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
    if when.unsure or when.end is None or not subjects.is_enough(case, case.one.understood(used)):
        return None
    computed = None
    near = frozenset[str]()
    for clause in (case.own, *case.one.left[:2], *(topic[0] if topic else ())):
        near |= clause.concepts
        computed = derivations.leads(case.court.catalog, near, when.end)
        if computed or {"all-industry", "leading-industries"} <= near:
            break
    if computed is not None and not directions.is_reversed(case, computed):
        subject = Subject(computed.indicator, Evidence(concepts, tuple(used), inherited=False))
        return by_computed(case, subject, when, computed)
    return None


def _by_all_industry(case: Case) -> Ruling | None:
    if case.area != "CN-SH" or not subjects.is_enough(case, case.one.understood([case.own])):
        return None
    when = case.when(relative=False)
    computed = (
        None if when.unsure or when.end is None else derivations.all_industry_growth(case.court.catalog, when.end)
    )
    if computed is None or case.falls():
        return None
    return by_computed(case, Subject(computed.indicator, Evidence(frozenset(), (), inherited=False)), when, computed)


def _ends(when: When) -> tuple[Period | None, Period | None]:
    """The first and the last year of a change: a span has both, a year alone follows the year before, and the
    last day of a year stands for it."""
    end = when.end
    if end is None:
        return None, None
    if end.is_day and (end.start.month, end.start.day) == (12, 31):
        end = Period.of_year(end.start.year)
    if end.is_span and end.end and end.months and end.months % 12 == 0:
        return Period.of_year(end.start.year), Period.of_year(end.year)
    if when.base is not None:
        return when.base, end
    return (Period.of_year(end.year - 1), end) if end.is_year else (None, end)
