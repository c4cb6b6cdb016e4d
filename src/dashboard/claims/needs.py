"""The verdict on what is still needed to reach an aim: "would have to grow by 19.3 per cent", 还需增加540亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from typing import Final

from dashboard.catalog import Fact
from dashboard.claims import derivations, sayings, subjects
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling
from dashboard.claims.derivations import Computed
from dashboard.claims.finding import Verdict
from dashboard.claims.intervals import Match, against_fact, against_value
from dashboard.claims.moments import When
from dashboard.claims.vocabulary import Word
from dashboard.model import Comparator, Status, Unit
from dashboard.periods import Period

_DONE: Final = "grow|expand|add|increase|rise|climb|jump|surge|gain|leap|bring|bring in|deliver|yield|contribute|produce|generate|find"
_NEEDED: Final = re.compile(
    rf"\b(?:(?:has|have|had|need|needs|needed) (?:still )?to (?:{_DONE}|be added|make up)"
    r"|need(?:s|ed)?(?: (?:another|a further|some|about|roughly|a little|just|only|still|close to|almost|at least)|\Z)"
    rf"|must (?:still )?(?:{_DONE})|(?:is|are) still (?:needed|missing|required))\b"
    r"|(?:需要?|必?须|得)(?:同比|比|较)?再?(?:增加|完成|增长|新增|提升|提高|扩大|净增|多出)"
    r"|还[要得需](?:在.{0,4}基础上)?再?(?:增加|新增|增长|提升|多出|补上)"
)
"""What says that something is still needed."""
_RATE_NEEDED: Final = re.compile(
    r"(?:需要?|必?须|得|要|应当?)(?:达到?|保持在?|维持在?|提高到|提升到|提升至|提高至|不低于)(?:约|大约)?\Z"
)
"""What says so of a rate: 当年增速需达到19.3%."""
_MISSING: Final = re.compile(
    r"(?:(?:is|are|was|were) still (?:needed|missing|required|lacking)|(?:would|will) (?:still )?be (?:needed|required|necessary))\b"
)
"""What says so after the quantity."""


def asked_by_plan(words: Sequence[Word]) -> bool:
    """Whether words name a plan, so that what they ask for is aimed at: "The plan of 2021 asks for"."""
    return any(word.concepts & {"goal", "plan-14"} and word.text.lower().endswith(_PLANS) for word in words)


_PLANS: Final = ("plan", "goal", "target", "blueprint")


def is_needed(case: Case) -> bool:
    """Whether the words before a quantity say that so much is still needed."""
    if case.amount.unit is not Unit.PERCENT and not case.amount.is_money:
        return False
    before = [word.text.lower() for word in case.own.words_before(case.amount.start)]
    gap = "" if before and not before[-1].isascii() else " "
    if case.amount.unit is Unit.PERCENT and case.own.has("growth") and _RATE_NEEDED.search(gap.join(before)):
        return True
    if any("goal" in word.concepts for word in case.before()[-2:]):
        return False
    after = " ".join(word.text.lower() for word in case.after()[:4])
    return bool(_NEEDED.search(gap.join(before)) or _MISSING.match(after))


def by_need(case: Case) -> Ruling | None:
    """Supported where an aim less what was reached is that, whatever the aim and the start are."""
    subject = subjects.levels(case, derivations.LEVELS)
    if subject is None:
        return None
    facts = [fact for fact in case.court.facts[subject.id] if fact.grade.reliable and fact.value]
    if not _names_marks(case, facts):
        return None
    aims = [fact for fact in facts if fact.observation.status in (Status.TARGET, Status.AIM)]
    for aim in aims:
        for start in _starts(case, facts, aim):
            if not _are_years_of(case, aim, start):
                continue
            computed = _computed(case, aim, start)
            if against_value(case.amount, computed.value) is Match.MATCHED:
                when = When(aim.observation.period)
                return case.made(Verdict.SUPPORTED, sayings.computed(computed), subject, when, [aim, start])
    return None


def _are_years_of(case: Case, aim: Fact, start: Fact) -> bool:
    """Whether its sentence names no year but those of an aim and of what it starts from."""
    periods = [fact.observation.period for fact in (aim, start)]
    known = {period.start.year for period in periods if period}
    named = {
        mention.period.start.year
        for clause in case.one.around.clauses
        for mention in clause.mentions
        if mention.period and not mention.aside
    }
    return named <= known


def _names_marks(case: Case, facts: list[Fact]) -> bool:
    """Whether every larger sum of its sentence is an aim or a level that is known, not "to pass 1.5 trillion"."""
    amounts = (one for clause in case.one.around.clauses for one in clause.amounts if one.is_money)
    rate = case.amount.unit is Unit.PERCENT
    larger = [one for one in amounts if rate or (one.unit == case.amount.unit and one.value > case.amount.value)]
    return all(any(against_fact(one, fact) is Match.MATCHED for fact in facts) for one in larger)


def _starts(case: Case, facts: list[Fact], aim: Fact) -> Iterator[Fact]:
    """What was reached before: in the years that the sentence names, the year before the aim, or its first half."""
    clauses = (*case.one.around.clauses, *(one for sentence in case.one.around.topic.sentences for one in sentence))
    named = {mention.period for clause in clauses for mention in clause.mentions}
    end = aim.observation.period
    if end is None:
        return
    year = Period.of_year(end.start.year - 1)
    half = Period.of_months(end.start.year, 1, 6)
    for fact in facts:
        reached = fact.observation.status is Status.ACTUAL and fact.observation.comparator is Comparator.EXACT
        if (
            reached
            and fact.observation.unit is aim.observation.unit
            and fact.observation.period in {*named, year, half}
        ):
            yield fact


def _computed(case: Case, aim: Fact, start: Fact) -> Computed:
    assert aim.value
    assert start.value
    assert aim.observation.period
    written = aim.value_as_written
    if case.amount.is_money:
        value, formula = aim.value - start.value, f"{written} − {start.value_as_written}"
    else:
        with localcontext(prec=28):
            value = (aim.value / start.value - 1) * Decimal(100)
        formula = f"({written} ÷ {start.value_as_written} − 1) × 100"
    unit = Unit(case.amount.unit)
    return Computed("needed", value, unit, aim.indicator.id, aim.observation.period, formula, (aim, start))
