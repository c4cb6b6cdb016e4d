"""What holds between observations: a number that follows from some, or that they disagree.

Relation          a number that follows from figures
CuratedConflict   figures that disagree, or seem to
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, field_validator, model_validator

from dashboard.model import Identifier, Record, TextQuoteSelector, Unit, Words, spelt_out


class RelationKind(StrEnum):
    """How a number follows from others; what each takes and gives is in `checks.kinds`."""

    COMPOUND_GROWTH = "compound-growth"
    GROWTH = "growth"
    GROWTH_PER_YEAR = "growth-per-year"
    PACE = "pace"
    PACE_CHANGE = "pace-change"
    DIFFERENCE = "difference"
    SHARE = "share"
    TOTAL = "total"
    SUM = "sum"
    PARTS = "parts"
    PRODUCT = "product"
    RATIO = "ratio"
    AVERAGE = "average"
    AVERAGE_CHANGE = "average-change"
    REACHED = "reached"
    GROWTH_NEEDED = "growth-needed"
    PROJECTED = "projected"
    COMPOUNDED = "compounded"
    BACKWARDS = "backwards"
    COMPOUNDED_BACKWARDS = "compounded-backwards"
    REBASED_GROWTH = "rebased-growth"
    IMPLIED_RATE = "implied-rate"
    SAME_RATE = "same-rate"
    LEAST_TOTAL = "least-total"
    RANKED_SHARE = "ranked-share"
    LISTED = "listed"


class Relation(Record):
    """A number that follows from figures, and the `claim` it is held against, if an article makes one.

    `items` quote, in the article of the claim, things that are counted; `missing` says what would be
    needed to check the claim, `note` what had to be judged.
    """

    id: Identifier
    kind: Annotated[RelationKind, Field(strict=False)]
    claim: Identifier | None = None
    inputs: Annotated[tuple[Identifier, ...], Field(strict=False)] = ()
    items: Annotated[tuple[TextQuoteSelector, ...], Field(strict=False)] = ()
    title: Words | None = None
    missing: Words | None = None
    note: Words | None = None

    @field_validator("items", mode="before")
    @classmethod
    def _items(cls, value: Any) -> Any:
        return [spelt_out(item) for item in value] if isinstance(value, list) else value

    @model_validator(mode="after")
    def _about_something(self) -> Relation:
        if not self.inputs and not (self.claim and (self.missing or self.items)):
            raise ValueError("give `inputs`, or a `claim` and what is `missing` to check it")
        if self.items and self.claim is None:
            raise ValueError("`items` are things that a `claim` counts: name it")
        return self


class ConflictKind(StrEnum):
    """How figures disagree. Of a contradiction something is wrong, of wording the words are; the
    others are easily mistaken for one another, and `apparent` ones only look like a conflict."""

    CONTRADICTION = "contradiction"
    WORDING = "wording"
    TARGET_AGAINST_FORECAST = "target-against-forecast"
    ANOTHER_DEFINITION = "another-definition"
    ANOTHER_SCOPE = "another-scope"
    ANOTHER_PERIOD = "another-period"
    APPARENT = "apparent"

    @property
    def is_real(self) -> bool:
        """Whether one of the figures, or the words about them, must be wrong."""
        return self in (ConflictKind.CONTRADICTION, ConflictKind.WORDING)


class CuratedConflict(Record):
    """Figures that disagree or seem to, found by a reader: `facts`, the doubtful one first, the
    relations (`checks`) that show it, an explanation, and what a careful reader should take.

    `unit` is that of the scale they are compared on, where it is not that of the first figure.
    """

    id: Identifier
    kind: Annotated[ConflictKind, Field(strict=False)]
    title: Words
    facts: Annotated[tuple[Identifier, ...], Field(strict=False, min_length=2)]
    checks: Annotated[tuple[Identifier, ...], Field(strict=False)] = ()
    unit: Annotated[Unit | None, Field(strict=False)] = None
    explanation: Words
    advice: Words
