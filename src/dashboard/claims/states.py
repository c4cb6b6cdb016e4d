"""Whether a quantity is said to have happened, to be aimed at or to be expected."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from dashboard.claims.clauses import Clause, resumes
from dashboard.claims.vocabulary import Word
from dashboard.periods import Period

if TYPE_CHECKING:
    from dashboard.claims.readings import Surrounded


class Status(StrEnum):
    """Whether a claim says that something has happened."""

    ACTUAL = "actual"
    GOAL = "goal"
    FORECAST = "forecast"
    FUTURE = "future"


def status(reading: Surrounded) -> Status:
    """Whether the claim is about what has happened, is aimed at, or is expected."""
    status = _nearest_status(reading)
    before = [clause for clause in reading.aside if clause.start < reading.own.start]
    if status is Status.FUTURE and any(_status_of(reading, one) is Status.GOAL for one in (*reading.left, *before)):
        return Status.GOAL
    return status


def _nearest_status(reading: Surrounded) -> Status:
    """What the nearest words say of it."""
    own = _status_of(reading, reading.own)
    before = [clause for clause in reading.aside if clause.start < reading.own.start]
    if own is not None:
        return own
    periods = {mention.period for mention in reading.own.mentions}
    for clause in (*reading.left, *before):
        found = _status_of(reading, clause)
        if found is not None:
            here = _periods_of(reading, clause)
            return found if not periods or not here or periods & here else Status.ACTUAL
    for clause in reading.right:
        if resumes(clause) and reading.own.mentions and not clause.mentions and clause.has("growth", "decline"):
            continue
        is_own = clause.joined and clause.amounts  # "and aims for a trillion" says nothing of what is before
        words = [word for word in clause.words if not is_own or word.start >= clause.amounts[-1].end]
        found = _status_in(reading, words)
        if (resumes(clause) or clause.joined) and found not in (None, Status.ACTUAL):
            return found or Status.ACTUAL
    return Status.ACTUAL


def _periods_of(reading: Surrounded, clause: Clause) -> set[Period | None]:
    """The periods that a clause further left is about: its own, or those of the one before it."""
    for one in reading.left:
        if one.start <= clause.start and one.mentions:
            return {mention.period for mention in one.mentions}
    return set()


def _status_of(reading: Surrounded, clause: Clause) -> Status | None:
    before = [word for word in clause.words if clause is not reading.own or word.end <= reading.amount.start]
    after = [] if clause is not reading.own else [word for word in clause.words if word.start >= reading.amount.end]
    aims = bool(_AIMS.match(" ".join(word.text.lower() for word in clause.words[:2])))
    found = Status.GOAL if aims else None
    found = _status_in(reading, [word for word in before if not aims or word not in clause.words[:2]], found)
    if found in (None, Status.ACTUAL) and any(word.text.lower() in _WILL_BE for word in after):
        found = Status.FUTURE
    if found is None and any("goal" in word.concepts for word in after[:4]):
        found = Status.GOAL
    if found is None and any("forecast" in word.concepts for word in after[:4]):
        found = Status.FORECAST
    return found


def _status_in(reading: Surrounded, words: Iterable[Word], found: Status | None = None) -> Status | None:
    """What words say of it, the last of them first."""
    for word in words:
        if (
            word.text.lower() == "after"
            or "achieved" in word.concepts
            or (word.concepts & {"passed"} and found is None)
        ):
            found = Status.ACTUAL
        elif "goal" in word.concepts or ("plan-14" in word.concepts and word.text.lower().endswith(("plan", "规划"))):
            found = Status.GOAL
        elif "forecast" in word.concepts:
            found = Status.FORECAST
        elif "will" in word.concepts and found is not Status.GOAL and found is not Status.FORECAST:
            found = Status.FUTURE
    return found


_AIMS: Final = re.compile(
    r"(?:to|in order to) (?:hit|reach|meet|attain|achieve|get|deliver)|(?:要|为|若要|为了|要想) ?(?:实现|达到|完成)"
)
_WILL_BE: Final = frozenset(("are to", "is to", "will", "to be"))
