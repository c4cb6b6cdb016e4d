"""What is found of a claim: a quantity, how it was read, and the verdict on it.

check(text) -> Finding, ...
├── supported      a source graded A or B states it, or it follows from what such sources state
├── contradicted   such a source states another value for the same thing
├── disputed       the articles contradict each other or themselves on it
├── unverified     only sources graded C or D state it
└── no_data        nothing here is about it, or it is not certain what it is about
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

MAX_BYTES: Final = 200_000
"""The longest text that is checked, in bytes of UTF-8: some thirty thousand words."""
MAX_QUANTITIES: Final = 4_000
"""The most quantities that are checked in a text: twenty times what a dense page holds."""


class Verdict(StrEnum):
    """What the facts say of a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    NO_DATA = "no_data"


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


class ClaimTooLong(ValueError):
    """A text too long to be checked, or with too many quantities."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A quantity of a pasted text and the verdict on it.

    `start` and `end` count code points of the text as it was pasted, end exclusive; `value` is in base
    units, as printed; `indicator_id`, `ref_area` and `time_period` say what it was read as, None where
    that is not certain.
    """

    text: str
    start: int
    end: int
    value: Decimal
    unit: str
    comparator: str
    indicator_id: str | None
    ref_area: str | None
    time_period: str | None
    verdict: Verdict
    fact_ids: tuple[str, ...]
    explanation: str
    suggestion: str


def as_plain(finding: Finding) -> dict[str, object]:
    """The finding as values that JSON has."""
    whole = finding.value == finding.value.to_integral_value()
    return {
        "text": finding.text,
        "start": finding.start,
        "end": finding.end,
        "value": int(finding.value) if whole else float(finding.value),
        "unit": finding.unit,
        "comparator": finding.comparator,
        "indicator_id": finding.indicator_id,
        "ref_area": finding.ref_area,
        "time_period": finding.time_period,
        "verdict": str(finding.verdict),
        "fact_ids": list(finding.fact_ids),
        "explanation": finding.explanation,
        "suggestion": finding.suggestion,
    }
