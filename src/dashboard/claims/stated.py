"""The verdict by what sources state: the facts on the same thing, and how they stand to the claim."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from dashboard.catalog import Fact
from dashboard.claims import averages, changes, derivations, moments, sayings, shortfalls, spans, subjects, unnamed
from dashboard.claims.case import RATES, Case
from dashboard.claims.computed import followed
from dashboard.claims.court import Ruling, Subject
from dashboard.claims.finding import Doubt, Verdict
from dashboard.claims.hopes import is_of_year_begun
from dashboard.claims.intervals import Match, against_fact, wide
from dashboard.claims.marks import names_mark
from dashboard.claims.moments import When
from dashboard.claims.states import HOPED, Status
from dashboard.claims.todays import is_today
from dashboard.model import Kind, Unit
from dashboard.model import Status as FactStatus
from dashboard.periods import Period

_OF_CHINA: Final = ("license-out-amount-share", "license-out-deals-share")
"""Shares of what all of China has, not of what the world has."""
_RATES_DIFFER: Final = Decimal("0.05")
_OF_ANOTHER_KIND: Final = 10**6
"""How much smaller an amount is where it is no slip but of something else."""


def stated(case: Case) -> Ruling | None:
    """The verdict by what sources state."""
    length = _is_length(case)
    names = [name for name in case.court.with_unit(case.amount.unit) if (name in subjects.TOP_LISTS) == length]
    subject = subjects.subject(case, names)
    if subject is None:
        return None
    if _is_computed(case, subject):
        return None
    if case.amount.is_money and any(word.text.lower() == "market share" for word in case.own.words):
        return None
    follows = len(case.own.amounts) == 1 and any("gap" in word.concepts for word in case.after())
    if follows and names_mark(case.one) and not case.own.has("goal"):
        case.why = Doubt.NOTHING
        return None  # 离万亿只差一步 says of no quantity how large it is
    if subject.id in _OF_CHINA and case.own.has("world", "asia"):
        return None
    when = case.when(relative=case.amount.unit in RATES and not case.is_share())
    facts = [fact for fact in case.court.facts[subject.id] if _is_about(case, fact, subject)]
    fitting = [fact for fact in facts if _is_then(case, fact, subject, when)]
    if not fitting and subject.id in derivations.LEVELS and (end := _end_of_change(case, when)):
        when = When(end, local=True)
        fitting = [fact for fact in facts if _is_then(case, fact, subject, when)]
    if fitting:
        periods = [fact.observation.period for fact in fitting]
        today = case.claimed(when) is None and is_today(case)
        supposed = when.end is not None and any(one and spans.runs_to(case, when.end, one) for one in periods)
        begun = any(is_of_year_begun(case, fact, when) and fact.observation.period != when.end for fact in fitting)
        begun = begun and moments.names_period(case.one, before=True)
        undated = case.status is Status.FORECAST and case.claimed(when) is None
        when = (
            replace(when, tentative=True)
            if undated or today or begun or (supposed and not moments.is_so_far(case.one))
            else when
        )
        ruling = _by_facts(case, subject, fitting, when)
        is_other = ruling.verdict is Verdict.CONTRADICTED and names_mark(case.one)
        return case.elsewhen(subject, when) if is_other else ruling
    computed = followed(case)
    if computed is not None and computed.verdict is not Verdict.NO_DATA:
        return computed
    return spans.by_span(case, subject, when) or case.elsewhen(subject, when)


def _is_length(case: Case) -> bool:
    """Whether a quantity is the length of a list: "the top 20", "the 40 largest"."""
    if case.amount.unit is not Unit.COUNT:
        return False
    if any(word.text.lower().split(" ")[0] == "of" for word in case.after()[:1]):
        return False  # "nineteen of the world's 20 biggest"
    before = case.own.words_before(case.amount.number)[-1:]
    after = [word for word in case.own.words if word.start >= case.amount.end][:1]
    before += [word for word in after if word.text.isascii()]
    near = (word for word in before if case.amount.number - word.end <= 1 and word.start - case.amount.end <= 1)
    return any("top-list" in word.concepts or word.text == "前" for word in near)  # 全球前30家药企


def _is_computed(case: Case, subject: Subject) -> bool:
    """Whether the words ask for something other than the level itself."""
    if case.amount.unit in RATES or subject.id == "park-output":
        return False
    if case.amount.unit is Unit.COUNT and subject.id in ("financing-events", "license-out-deals"):
        split = any(one.is_money and one.start >= case.amount.end for one in case.own.amounts)  # 38笔交易平均每笔…
        words = case.before() if split else case.own.words
        return any(word.concepts & {"compound", "per-year", "average"} for word in words) or averages.is_monthly(case)
    if case.amount.is_money and averages.is_monthly(case):
        return True
    return (
        changes.is_difference(case.one)
        or shortfalls.is_shortfall(case)
        or averages.is_average(case)
        or averages.is_yearly(case, subject.id)
    )


def _end_of_change(case: Case, when: When) -> Period | None:
    """The year that one of two amounts is for where a span stands for both: "from 1 to 2 between"."""
    if when.end is None or not when.end.is_span or when.end.end is None or case.amount.unit in RATES:
        return None
    clauses = list(case.one.around.clauses)
    place = next(n for n, clause in enumerate(clauses) if clause is case.own)
    following = clauses[place + 1] if place + 1 < len(clauses) else None
    if case.own.joined and changes.is_end(case.own) and place and clauses[place - 1].amounts:
        return Period.of_year(when.end.end.year)
    if changes.is_end(case.own) and any(clause.has("growth", "decline") for clause in case.one.left[:1]):
        return Period.of_year(when.end.end.year)
    if following and following.joined and changes.is_end(following) and following.amounts:
        return Period.of_year(when.end.start.year)
    return None


def _is_about(case: Case, fact: Fact, subject: Subject) -> bool:
    if fact.observation.unit.value != case.amount.unit:
        return False
    area = fact.observation.area.value
    return area in (case.area, "001") or case.court.vocabulary.subjects[subject.id].implied


def _is_then(case: Case, fact: Fact, subject: Subject, when: When) -> bool:
    """Whether a fact is for the period and of the status claimed."""
    rules = case.court.vocabulary.subjects[subject.id]
    if fact.grade.reliable and fact.observation.status not in HOPED[case.status]:
        return False
    period = fact.observation.period
    elsewhere = bool(rules.also) and not case.own.mentions  # 注射液4月获批，在它之前全球才8款
    if when.unsure and (period or fact.grade.reliable) and not elsewhere:
        return False
    claimed = case.claimed(when)
    if period is None:
        named = when.local or bool(rules.also)
        return claimed is None or not named or claimed.code in rules.also or not fact.grade.reliable
    if fact.observation.status is not FactStatus.ACTUAL and names_mark(case.one):
        return claimed is None or claimed.year <= period.year
    if claimed is None and case.status is Status.FORECAST and not moments.names_period(case.one):
        return fact.observation.status is FactStatus.FORECAST  # "is on the verge of exceeding a trillion"
    if claimed is None and period.is_day and is_today(case) and fact.observation.status is FactStatus.ACTUAL:
        return True
    if fact.id in case.court.miscounted and not moments.names_period(case.one, before=True):
        return True
    if claimed is None or (not (fact.grade.reliable or when.local or case.is_dated_in_front())):
        return rules.undated or _spans_named(case, fact) or claimed is not None
    if claimed == period or claimed.code in rules.also:
        return True
    if rules.undated and fact.observation.status is not FactStatus.ACTUAL and claimed.end == period.end:
        return True  # "the plan for 2021-2025"
    if claimed.end is None and "compound" in fact.indicator.id and claimed.start.year == period.start.year:
        return True  # "8.94 percent a year since 2021"
    if claimed.is_day and claimed.end == period.end and moments.is_so_far(case.one):
        return True
    if spans.runs_to(case, claimed, period):
        return True
    if period.end is None and when.base and when.base.start == period.start:
        return True
    if (not when.local or _ends_span(case)) and _spans_named(case, fact):
        return True
    if is_of_year_begun(case, fact, when):
        return True
    return _same_moment(claimed, fact)


def _ends_span(case: Case) -> bool:
    """Whether the year beside it is only where a span ends that a clause before it begins: "from 171.2 billion yuan in
    2021, it grew by 6.9 percent a year to 2024"."""
    ends = {mention.start for mention in case.own.mentions}
    return any(word.text.lower() in _UP_TO and {word.end, word.end + 1} & ends for word in case.after())


_UP_TO: Final = frozenset(("to", "through", "up to"))


def _spans_named(case: Case, fact: Fact) -> bool:
    """Whether the years named around a compound growth rate are the ends of its span."""
    if "compound" not in fact.indicator.id and "per-year" not in case.own.concepts:
        return False
    years = moments.years_named(case.one)
    period = fact.observation.period
    if not years or period is None or period.end is None:
        return False
    ends = [year.end for year in years if year.end]
    return years[0].start == period.start and max(ends) == period.end


def _by_facts(case: Case, subject: Subject, facts: list[Fact], when: When) -> Ruling:
    """The verdict by the facts on the same thing."""
    case.grows = facts[0].indicator.kind is Kind.GROWTH
    good = [fact for fact in facts if fact.grade.reliable]
    if not good:
        return _by_pages(case, subject, facts, when)
    amount = case.signed()
    for fact in good:
        if fact.id in case.court.miscounted:
            return _by_miscounted(case, subject, fact, when)
    matches = {fact.id: against_fact(amount, fact) for fact in good}
    matched = [fact for fact in good if matches[fact.id] is Match.MATCHED]
    opposed = [fact for fact in good if matches[fact.id] is Match.EXCLUDED and _is_firm(case, fact, when)]
    rivals = {
        name
        for fact in good
        for name in case.court.rivals.get(fact.id, ())
        if case.court.catalog.by_id[name].grade <= fact.grade
    }
    if rivals and (matched or not opposed):
        shown = [*good, *(case.court.catalog.by_id[name] for name in sorted(rivals) if name not in matches)]
        return case.made(Verdict.DISPUTED, sayings.rivals(shown), subject, when, shown)
    if matched:
        said = sayings.unnamed(matched) if unnamed.is_industry(case) else sayings.stated(matched)
        return case.made(Verdict.SUPPORTED, said, subject, when, matched)
    if opposed and len(opposed) == len(good):
        if when.tentative or not case.is_firm(subject):
            return case.made(Verdict.NO_DATA, sayings.near(opposed), subject, when, opposed, sayings.correct(opposed))
        if subject.id == "manufacturing-output" and not subject.evidence.concepts & {"manufacturing", "industrial"}:
            return case.made(Verdict.NO_DATA, sayings.near(opposed), subject, when, opposed, sayings.correct(opposed))
        said = sayings.not_this(opposed)
        return case.made(Verdict.CONTRADICTED, said, subject, when, opposed, sayings.correct(opposed))
    return case.made(Verdict.NO_DATA, sayings.near(good), subject, when, good, sayings.correct(good))


def _is_firm(case: Case, fact: Fact, when: When) -> bool:
    """Whether a fact can contradict: not one without a period a claim with one, and no converted
    amount another that is near it, since rates differ."""
    if case.court.vocabulary.subjects[fact.indicator.id].loose:
        return False
    if case.amount.is_money and fact.value and case.amount.value * _OF_ANOTHER_KIND < fact.value:
        return False  # 每100元产业规模中，…
    if case.amount.unit is Unit.COUNT and fact.value and case.amount.value > fact.value * _OF_ANOTHER_KIND:
        return False  # "the dollar value of deals was 30.7 billion"
    if fact.observation.period is None:
        return case.claimed(when) is None or not when.local
    if fact.observation.unit is not fact.indicator.unit and fact.value is not None:
        return abs(case.amount.value / fact.value - 1) > _RATES_DIFFER
    return True


def _by_miscounted(case: Case, subject: Subject, fact: Fact, when: When) -> Ruling:
    """The verdict where a source's own arithmetic fails: a claim of either figure is disputed."""
    lowest, highest = case.court.miscounted[fact.id]
    amount = case.signed()
    if against_fact(amount, fact) is not Match.EXCLUDED or wide(amount).meets(lowest, highest):
        said = sayings.own_arithmetic(fact, lowest, highest)
        return case.made(Verdict.DISPUTED, said, subject, when, [fact], sayings.neither(fact, lowest, highest))
    return case.made(
        Verdict.CONTRADICTED,
        sayings.not_this([fact]),
        subject,
        when,
        [fact],
        sayings.neither(fact, lowest, highest),
    )


def _by_pages(case: Case, subject: Subject, facts: list[Fact], when: When) -> Ruling:
    """The verdict where only sources graded C or D have a figure."""
    matched = [fact for fact in facts if against_fact(case.signed(), fact) is Match.MATCHED]
    if not matched:
        return case.made(Verdict.NO_DATA, sayings.only_others(facts), subject, when, facts)
    rivals = sorted({name for fact in matched for name in case.court.rivals.get(fact.id, ())})
    if rivals:
        shown = [*matched, *(case.court.catalog.by_id[name] for name in rivals)]
        return case.made(Verdict.DISPUTED, sayings.rivals(shown), subject, when, shown)
    return case.made(Verdict.UNVERIFIED, sayings.only_pages(matched), subject, when, matched)


def _same_moment(claimed: Period, fact: Fact) -> bool:
    """Whether the end of a year stands for the year: of a number on a day, of a scale, of an aim."""
    period = fact.observation.period
    if period is None or period.end is None or claimed.end != period.end:
        return False
    if period.is_day:
        return claimed.is_year or claimed.months == 1
    ends_year = period.is_year and claimed.is_day
    return ends_year and (fact.indicator.id in derivations.LEVELS or fact.observation.status is not FactStatus.ACTUAL)
