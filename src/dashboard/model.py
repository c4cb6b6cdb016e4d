"""The nouns of the dataset: frozen, strict, without input or output.

    Outline           what stands at the top of the file
    ├── Source        who published an article, and the file it is stored in
    │   └── Attribution   a primary source that the article names, and the words that name it
    ├── Indicator     what is measured, with its unit and definition
    ├── Observation   one value of an indicator for an area and a period, with its quotation
    ├── LedgerEntry   a numeral that is not a figure, and why
    ├── Relation      a number that follows from figures
    └── CuratedConflict   figures that disagree, or seem to

Words after SDMX (observation, indicator, ref_area, time_period, obs_status) and the W3C Web
Annotation model (TextQuoteSelector, TextPositionSelector).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator
from pydantic_core import PydanticCustomError

from dashboard.periods import Period

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=48)]
FileName = Annotated[str, StringConstraints(pattern=r"^[^./\\\x00-\x1f][^/\\\x00-\x1f]*$", max_length=200)]
FolderName = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f]+$", max_length=1000)]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Topic(StrEnum):
    """A part of the industry's picture; each has a page, except `technology`."""

    SCALE = "scale"
    FINANCING = "financing"
    APPROVALS = "approvals"
    LICENSING = "licensing"
    COMPANIES = "companies"
    POLICY = "policy"
    RESEARCH = "research"
    TECHNOLOGY = "technology"


class Scope(StrEnum):
    """What an indicator covers; figures of different scopes never share a series."""

    BIOMEDICINE = "biomedicine"
    BIOMEDICAL_MANUFACTURING = "biomedical-manufacturing"
    LEADING_INDUSTRIES = "three-leading-industries"
    ALL_INDUSTRY = "all-industry"
    TECHNOLOGY = "technology"


class Kind(StrEnum):
    """What sort of number an indicator gives; different kinds never share a series."""

    LEVEL = "level"
    SHARE = "share"
    GROWTH = "growth"
    RANK = "rank"
    DIFFERENCE = "difference"


class Unit(StrEnum):
    """The base unit of a value."""

    CNY = "CNY"
    USD = "USD"
    COUNT = "count"
    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage_points"
    TIMES = "times"
    RANK = "rank"
    MONTHS = "months"
    YEARS = "years"
    KILOMETRES = "km"
    SQUARE_KILOMETRES = "km2"
    EXCHANGE_RATE = "CNY/USD"


CURRENCIES = frozenset({Unit.CNY, Unit.USD})


class Status(StrEnum):
    """Whether a value has happened: a target (of a plan), an aim (of an official) and a
    forecast (of a newspaper) stay three things."""

    ACTUAL = "actual"
    TARGET = "target"
    AIM = "aim"
    FORECAST = "forecast"


class Comparator(StrEnum):
    """How the written number bounds the value."""

    EXACT = "exact"
    OVER = "over"
    AT_LEAST = "at-least"
    NEARLY = "nearly"
    ABOUT = "about"
    UNDER = "under"


class Area(StrEnum):
    """Where a value holds; ISO 3166 where it has a code."""

    SHANGHAI = "CN-SH"
    ZHANGJIANG = "CN-SH-ZJ"
    CHINA = "CN"
    YANGTZE_DELTA = "CN-YRD"
    ASIA = "142"
    WORLD = "001"


class Scale(StrEnum):
    """The scale word a number is printed with (`unit_mult`)."""

    ONE = "one"
    THOUSAND = "thousand"
    MILLION = "million"
    BILLION = "billion"
    TRILLION = "trillion"

    @property
    def factor(self) -> int:
        """The number of base units in one of this scale."""
        return {"one": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}[self]


class NonFigure(StrEnum):
    """Why a numeral is not a figure."""

    LIST_MARKER = "list-marker"
    TICKER = "ticker"
    NAME = "name"
    DATE = "date"
    DATE_IN_PASSING = "date-in-passing"
    SELF_REFERENCE = "self-reference"
    CLASSIFICATION = "classification"
    DESCRIPTION = "description"
    ENUMERATION = "enumeration"
    FIGURE_OF_SPEECH = "figure-of-speech"
    PAGE_FURNITURE = "page-furniture"
    ADVERTISING = "advertising"


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class TextQuoteSelector(_Record):
    """Where words stand in an article, by the words themselves (W3C TextQuoteSelector)."""

    exact: str = Field(min_length=1)
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class TextPositionSelector:
    """Where words stand in the stored article: code points, end exclusive."""

    start: int
    end: int


def selector(value: Any) -> TextQuoteSelector:
    """The selector of a plain value: the words alone, or a mapping. Raises ValidationError."""
    return TextQuoteSelector.model_validate(_selector(value))


def _selector(value: Any) -> Any:
    return {"exact": value} if isinstance(value, str) else value


class AttributionKind(StrEnum):
    """Who an article names as the origin of a figure."""

    OFFICIAL = "official"
    PERSON = "person"


class Attribution(_Record):
    """A primary source that an article names for some of its figures."""

    id: Identifier
    name: Words
    kind: Annotated[AttributionKind, Field(strict=False)]
    quote: TextQuoteSelector

    _quote = field_validator("quote", mode="before")(_selector)


class Source(_Record):
    """Who published an article, when, and the file that holds it."""

    id: Identifier
    file: FileName
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    title: Words
    short_title: Words
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    publisher: Words | None = None
    author: Words | None = None
    published: date | None = None
    published_note: Words | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")] | None = None
    description: Words
    attributions: Annotated[tuple[Attribution, ...], Field(strict=False)] = ()


class Indicator(_Record):
    """What is measured: its unit, its scope and its definition."""

    id: Identifier
    name: Words
    topic: Annotated[Topic, Field(strict=False)]
    scope: Annotated[Scope, Field(strict=False)]
    kind: Annotated[Kind, Field(strict=False)]
    unit: Annotated[Unit, Field(strict=False)]
    counts: Annotated[tuple[Words, ...], Field(strict=False)] = ()
    definition: Words

    @model_validator(mode="after")
    def _counted_noun(self) -> Indicator:
        if (self.unit is Unit.COUNT) != bool(self.counts):
            raise ValueError("`counts` names the nouns counted: give it exactly when the unit is `count`")
        return self


class Observation(_Record):
    """One value of an indicator for an area and a period, with the words that state it.

    `value` and `scale` are as printed (984.702, billion); `subject` quotes the name of the one
    product, fund or event the value is about, as the article prints it.
    """

    id: Identifier
    indicator: Identifier
    source: Identifier
    area: Annotated[Area, Field(strict=False)]
    period: Period | None
    period_as_written: TextQuoteSelector | None = None
    status: Annotated[Status, Field(strict=False)]
    value: Decimal | None
    scale: Annotated[Scale, Field(strict=False)] = Scale.ONE
    unit: Annotated[Unit, Field(strict=False)]
    comparator: Annotated[Comparator, Field(strict=False)] = Comparator.EXACT
    value_as_written: TextQuoteSelector
    quote: TextQuoteSelector
    attribution: Identifier | None = None
    subject: TextQuoteSelector | None = None
    note: Words | None = None

    _selectors = field_validator("quote", "value_as_written", "period_as_written", "subject", mode="before")(_selector)

    @field_validator("value", mode="before")
    @classmethod
    def _whole_number(cls, value: Any) -> Any:
        return Decimal(value) if type(value) is int else value

    @field_validator("period", mode="before")
    @classmethod
    def _period(cls, value: Any) -> Any:
        if not isinstance(value, str | Period | None):
            raise PydanticCustomError("period_type", 'write the period in quotes, as "2024" or "2025-09"')
        return Period.parse(value) if isinstance(value, str) else value

    @property
    def obs_value(self) -> Decimal | None:
        """The value in base units, or None where the article gives only words."""
        return None if self.value is None else self.value * self.scale.factor


class LedgerEntry(_Record):
    """A numeral or number word that is not a figure, and why; `occurrences` is how often it stands so."""

    source: Identifier
    text: TextQuoteSelector
    reason: Annotated[NonFigure, Field(strict=False)]
    occurrences: int = Field(default=1, ge=1)
    note: Words | None = None

    _text = field_validator("text", mode="before")(_selector)


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


class Relation(_Record):
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
        return [_selector(item) for item in value] if isinstance(value, list) else value

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


class CuratedConflict(_Record):
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


class Outline(_Record):
    """What stands at the top of the dataset file: its version, the folder of the articles, and the
    sections of records."""

    version: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}\.[0-9]{2}\.[0-9]{2}(\.[0-9]+)?$")]
    articles: FolderName
    sources: list[Any] = Field(min_length=1)
    indicators: list[Any] = Field(min_length=1)
    observations: list[Any] = Field(min_length=1)
    ledger: list[Any] = []
    relations: list[Any] = []
    conflicts: list[Any] = []
