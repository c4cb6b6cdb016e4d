"""Why a quantity is no plain statement, or cannot be compared."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from dashboard.claims.vocabulary import Word

if TYPE_CHECKING:
    from dashboard.claims.readings import Surrounded


class Doubt(StrEnum):
    """Why a claim is not compared."""

    NOTHING = "nothing"
    QUESTION = "question"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    OTHER_THING = "other-thing"
    OTHER_PLACE = "other-place"
    NO_PLACE = "no-place"
    UNKNOWN_WORDS = "unknown-words"
    NO_PERIOD = "no-period"
    UNKNOWN_PERIOD = "unknown-period"
    RANGE = "range"
    UNIT = "unit"


def doubt(reading: Surrounded) -> Doubt | None:
    """What keeps the quantity from being a plain statement."""
    if reading.around.asks:
        return Doubt.QUESTION
    if reading.amount.upper is not None:
        return Doubt.RANGE
    here = (reading.own, *reading.left, *reading.right)
    if reading.own.has("latter"):
        return Doubt.NOTHING
    if any(clause.has("denial") for clause in (*here, *reading.aside)):
        return Doubt.NEGATED
    if any("negation" in word.concepts and not _in_hedge(reading, word) for word in reading.own.words):
        return Doubt.NEGATED
    if any(clause.has("hypothetical") for clause in (reading.own, *reading.left, *reading.aside)):
        return Doubt.HYPOTHETICAL
    return None


def _in_hedge(reading: Surrounded, word: Word) -> bool:
    return reading.amount.start <= word.start < reading.amount.end
