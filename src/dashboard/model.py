"""The nouns of the dataset: frozen, strict, without input or output.

    Outline           what stands at the top of the file
    ├── Source        who published an article, and the file it is stored in
    │   └── Attribution   a primary source that the article names, and the words that name it
    ├── Indicator     what is measured, with its unit and definition
    ├── Observation   one value of an indicator for an area and a period, with its quotation
    └── LedgerEntry   a numeral that is not a figure, and why

What holds between observations is in `relations`.

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


class Record(BaseModel):
    """What is written in the dataset: it cannot be changed, and has nothing that is not named here."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class TextQuoteSelector(Record):
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
    return TextQuoteSelector.model_validate(spelt_out(value))


def spelt_out(value: Any) -> Any:
    """The mapping of a selector that is written as its words alone."""
    return {"exact": value} if isinstance(value, str) else value


class AttributionKind(StrEnum):
    """Who an article names as the origin of a figure."""

    OFFICIAL = "official"
    PERSON = "person"


class Attribution(Record):
    """A primary source that an article names for some of its figures."""

    id: Identifier
    name: Words
    kind: Annotated[AttributionKind, Field(strict=False)]
    quote: TextQuoteSelector

    _quote = field_validator("quote", mode="before")(spelt_out)


class Source(Record):
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


class Indicator(Record):
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


class Observation(Record):
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

    _selectors = field_validator("quote", "value_as_written", "period_as_written", "subject", mode="before")(spelt_out)

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


class LedgerEntry(Record):
    """A numeral or number word that is not a figure, and why; `occurrences` is how often it stands so."""

    source: Identifier
    text: TextQuoteSelector
    reason: Annotated[NonFigure, Field(strict=False)]
    occurrences: int = Field(default=1, ge=1)
    note: Words | None = None

    _text = field_validator("text", mode="before")(spelt_out)


class Outline(Record):
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
