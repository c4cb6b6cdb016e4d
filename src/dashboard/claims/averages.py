"""Averages, for each deal, month or year: "159.6 million dollars a deal", 月均28.4亿元."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from dashboard.catalog import Catalog
from dashboard.claims import derivations, subjects
from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.court import Ruling
from dashboard.claims.derivations import Computed
from dashboard.claims.moments import When
from dashboard.claims.outcomes import at_its_time, by_computed
from dashboard.claims.vocabulary import Role
from dashboard.model import Unit
from dashboard.periods import Period

_A_DEAL: Final = tuple(
    f"{article} {noun}" for article in ("a", "an") for noun in ("deal", "transaction", "event", "round", "financing")
)
_THAT_FIGURE: Final = (
    "that figure", "the figure", "that average", "the average", "that number",
    "这一数字", "这一数值", "该数字", "这一均值",
)  # fmt: skip
_IT: Final = re.compile(r"(?:(?:in|for|during|over|by|as of|from|between|through) )?(?:it|this|that)(?:'s)? ")
"""What takes up the thing of the sentence before, a period set in front or not."""
_BRIEF: Final = 4


def is_average(case: Case) -> bool:
    """Whether it is for each of several: "a deal", 平均每笔."""
    if not case.amount.is_money or _is_per_year(case):
        return False
    after = " ".join(word.text.lower() for word in case.after())
    if case.own.has("average", "each") or after.startswith(_A_DEAL):
        return True
    if _continues(case):
        return True
    if any(_sets_average(clause) for clause in case.one.left[:1]):
        return True
    is_bare = not case.own.has("total") and not any(case.role[c] is Role.HEAD for c in case.own.concepts)
    before = [one for one in case.one.left[:1] if not any(amount.unit is Unit.PERCENT for amount in one.amounts)]
    return is_bare and any(clause.has("average", "each") and not clause.has("per-year") for clause in before)


def _is_per_year(case: Case) -> bool:
    """Whether its clause or a few words in front say that it is for each year: "Per year, … raised an average of"."""
    return case.own.has("per-year") or any(_sets_average(one, "per-year") for one in case.one.left[:1])


def _sets_average(clause: Clause, *concepts: str) -> bool:
    """Whether a clause set in front only says that an average follows: "Measured per transaction, …"."""
    return len(clause.words) <= _BRIEF and not clause.amounts and clause.has(*(concepts or ("average", "each")))


def _continues(case: Case) -> bool:
    """Whether it goes on with the average of the sentence before: "that figure slipped to"."""
    text = " ".join(word.text.lower() for clause in (case.own, *case.one.left) for word in clause.words)
    goes_on = bool(_IT.match(text)) or any(mark in text for mark in _THAT_FIGURE)
    topic = case.one.around.topic.sentences[:1]
    return goes_on and any(
        clause.has("average", "each") and not clause.has("per-year") for sentence in topic for clause in sentence
    )


def is_monthly(case: Case) -> bool:
    """Whether it is for each month, as its clause or a few words before it say: 平均每个月，…."""
    before = [one for one in case.one.left if len(one.words) <= _BRIEF and not one.amounts]
    return any(clause.has("per-month") for clause in (case.own, *before))


def is_yearly(case: Case, name: str) -> bool:
    """Whether it is an amount of that indicator for each year."""
    yearly = case.own.has("compound") or _is_per_year(case)
    return case.amount.is_money and yearly and name in derivations.PER


def by_average(case: Case) -> Ruling | None:
    """The verdict on an average for each of several."""
    subject = subjects.levels(case, derivations.PER, "scale", "sub-funds", "number")
    if subject is None:
        return None
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        if not case.court.vocabulary.subjects[subject.id].undated or when.unsure:
            return case.elsewhen(subject, when)
        when = When(next(fact.observation.period for fact in case.court.facts[subject.id]))
    assert when.end
    return by_computed(case, subject, when, derivations.average(case.court.catalog, subject.id, when.end))


def _by_rate(
    case: Case, names: Iterable[str], derive: Callable[[Catalog, str, Period], Computed | None]
) -> Ruling | None:
    """The verdict on a total for each month or year of its period, as `derive` works it out."""
    subject = subjects.levels(case, names)
    if subject is None:
        return None
    return at_its_time(case, subject, lambda end: derive(case.court.catalog, subject.id, end))


def by_month(case: Case) -> Ruling | None:
    """The verdict on an average for each month."""
    names = ("financing-amount",) if case.amount.is_money else ("license-out-deals", "financing-events")
    return _by_rate(case, names, derivations.monthly_average)


def by_year(case: Case) -> Ruling | None:
    """The verdict on an average for each year."""
    names = derivations.PER if case.amount.is_money else ("financing-events",)
    return _by_rate(case, names, derivations.yearly_average)
