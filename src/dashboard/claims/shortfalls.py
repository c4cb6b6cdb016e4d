"""How much an amount is short of a mark: "15.3 billion yuan short of a trillion", 距万亿元还差153亿元."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from dashboard.claims import derivations, sayings, subjects
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling
from dashboard.claims.intervals import Match, against_value
from dashboard.claims.marks import names_mark
from dashboard.claims.moments import When
from dashboard.claims.outcomes import by_computed
from dashboard.model import Status, Unit
from dashboard.periods import Period

_FAR_FROM: Final = ("距离", "距", "离")
_TRILLION: Final = Decimal(10**12)
"""The mark that the industry is said to be short of where no other is named."""


def is_shortfall(case: Case) -> bool:
    """Whether it is what an amount is short of a mark, and not that amount or the mark."""
    if names_mark(case.one):
        return False
    if _is_below_another(case) or _is_below_goal(case):
        return True
    gaps = [word for word in case.own.words if "gap" in word.concepts]
    marks: tuple[str, ...] = ("of", "from", "shy", "of reaching")
    follows = [one for one in gaps if one.start >= case.amount.end and not one.text.isascii()]
    if gaps and len(follows) == len(gaps) and any(one.start >= gaps[-1].end for one in case.own.amounts):
        return False  # it is what another amount is short of: 离万亿还差5000亿
    if follows and any(case.amount.end <= one.start and one.end <= follows[-1].start for one in case.own.amounts):
        return False  # it is what has the gap: 2012亿元还有约388亿元的差距
    aimed = any(one.start >= case.amount.end and "goal" in one.concepts for one in case.own.words)
    marks += _FAR_FROM if aimed else ()  # 距离2400亿元的目标
    named = (one.end <= case.amount.number and one.text.lower().endswith(marks) for one in gaps)
    return case.amount.is_money and bool(gaps) and not all(named)


def _of_next_mark(case: Case) -> Period | None:
    """The one period beside the mark that follows: "15.3 billion separated it from the trillion mark at the end of 2024"."""
    beside = [one for one in case.one.right[:1] if one.joined and one.amounts]
    periods = {mention.period for one in beside for mention in one.mentions}
    return periods.pop() if len(periods) == 1 else None


def _of_year_closed(when: When) -> When:
    """The year of what is said of its last day: "At the end of 2024 only 15.3 billion yuan separated it from a trillion"."""
    ends = when.end
    if ends and ends.is_day and ends.end == Period.of_year(ends.year).end and not when.unsure:
        return When(Period.of_year(ends.year))
    return when


def _is_below_another(case: Case) -> bool:
    """Whether it is by how much something is below a larger sum after it: "38.8 billion yuan below the 240 billion yuan
    targeted"."""
    larger = [one for one in case.own.amounts if one.start >= case.amount.end and one.unit == case.amount.unit]
    texts = [word.text.lower() for word in case.after() if larger and word.end <= larger[0].start]
    below = texts[:1] and texts[0].split(" ")[0] in ("below", "under")
    return bool(below and len(texts) < _NEAR and case.amount.is_money and larger[0].value > case.amount.value)


_NEAR: Final = 5


def _is_below_goal(case: Case) -> bool:
    """Whether it is by how much something is below an aim: "was 15.3 billion yuan below its target for 2025"."""
    texts = [word.text.lower() for word in case.after()]
    below = bool(texts) and texts[0].split(" ")[0] in ("below", "under", "behind", "beneath", "away")
    return case.amount.is_money and below and any("goal" in word.concepts for word in case.after()[1:_NEAR])


def _without_goal(case: Case, when: When) -> When:
    """The period of what is below an aim, where its own clause only dates the aim: "38.8 billion short of the 2025 goal"."""
    goal = next((word.start for word in case.after() if "goal" in word.concepts), None)
    dated = [one for one in case.own.mentions if one.end <= case.amount.start]
    if goal is not None and len(dated) == 1 and dated[0].period:
        return When(dated[0].period)
    if goal is None or dated or not case.own.mentions:
        return when
    before = case.one.around.topic.sentences[:1]
    clauses = (*case.one.left, *(clause for sentence in before for clause in sentence))
    periods = list(dict.fromkeys(m.period for clause in clauses for m in clause.mentions))
    return When(periods[0]) if len(periods) == 1 and periods[0] else when


def _names_mark_after(case: Case) -> bool:
    """Whether a sum after it says how large the aim is: "short of the goal of 240 billion yuan"."""
    after = [one for clause in (case.own, *case.one.right) for one in clause.amounts if one.start >= case.amount.end]
    return any(one.unit == case.amount.unit for one in after)


def _aims(case: Case, name: str) -> list[tuple[Decimal, str]]:
    """What is aimed at, in the years that the words name or in any."""
    years = {mention.period for mention in case.own.mentions if mention.start >= case.amount.end}
    facts = [fact for fact in case.court.facts[name] if fact.observation.status is not Status.ACTUAL and fact.value]
    values = {fact.value for fact in facts if fact.value and (not years or fact.observation.period in years)}
    return [(value, sayings.amount(value, Unit.CNY)) for value in sorted(values)]


def by_shortfall(case: Case) -> Ruling | None:
    """The verdict by the marks that the words name, or else by a trillion."""
    subject = subjects.levels(case, derivations.LEVELS)
    if subject is None:
        return None
    when = case.when(relative=False)
    if when.end is None and not when.unsure and (ends := _of_next_mark(case)):
        when = When(ends)
    when = _of_year_closed(_without_goal(case, when))
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    marks = _marks(case)
    if any("goal" in word.concepts for word in case.after()) and not _names_mark_after(case):
        marks = _aims(case, subject.id)
    elif case.amount.value < _TRILLION * 3 / 4:
        marks.append((_TRILLION, sayings.amount(_TRILLION, Unit.CNY)))
    for mark, written in marks:
        computed = derivations.shortfall(case.court.catalog, subject.id, when.end, mark, written)
        if computed is not None:
            return by_computed(case, subject, when, computed)
    before = (clause for sentence in case.one.around.topic.sentences[:1] for clause in sentence)
    for period in dict.fromkeys(m.period for clause in (*case.one.left, *before) for m in clause.mentions if m.period):
        for mark, written in marks:  # "5,006 in the first half, 5,000 short of the aim of the year"
            computed = derivations.shortfall(case.court.catalog, subject.id, period, mark, written)
            if computed and against_value(case.amount, computed.value) is Match.MATCHED:
                return by_computed(case, subject, When(period), computed)
    return case.elsewhen(subject, when)


def _marks(case: Case) -> list[tuple[Decimal, str]]:
    """The round amounts that the words around name, the largest first: that is what others are short of."""
    before = (clause for sentence in case.one.around.topic.sentences for clause in sentence)
    clauses = (case.own, *case.one.left, *case.one.right, *before)
    named = {
        amount.value
        for clause in clauses
        for amount in clause.amounts
        if amount is not case.amount and amount.unit == case.amount.unit and amount.value * 3 / 4 > case.amount.value
    }
    return [(value, sayings.amount(value, Unit(case.amount.unit))) for value in sorted(named, reverse=True)]
