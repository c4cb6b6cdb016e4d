"""An exhibit: figure, table, caption, alt text and citations, inseparable, made of the same marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import plotly.graph_objects as go

from dashboard.catalog import Fact
from dashboard.derived import Derived
from dashboard.model import Topic
from dashboard.texts import sentences


class Theme(StrEnum):
    """The ground that a figure is drawn on."""

    LIGHT = "light"
    DARK = "dark"


class Look(StrEnum):
    """How a mark is drawn, so that what it is can be told without colour."""

    SOLID = "solid"
    PARTIAL = "partial"
    TARGET = "target"
    UNVERIFIED = "unverified"


class Shape(StrEnum):
    """The form that a chart has, whatever draws it."""

    COLUMNS = "columns"
    BARS = "bars"
    SHARES = "shares"
    TIMELINE = "timeline"
    DOTS = "dots"


class Hue(StrEnum):
    """What a colour means; the same thing has the same colour on every page."""

    INDUSTRY = "industry"
    MANUFACTURING = "manufacturing"
    MONEY = "money"
    DEVICES = "devices"
    CONTEXT = "context"
    UNVERIFIED = "unverified"


class Drawing(go.Figure):
    """A figure whose dictionary is computed once, so that showing it again costs nothing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._plain: dict[str, Any] = super().to_dict()

    def to_dict(self) -> dict[str, Any]:
        """The figure as plain data; shared, not to be changed."""
        return self._plain


@dataclass(frozen=True)
class Shown:
    """One number that is shown: its label, the number, and the number it was converted from if it was."""

    label: str
    number: Fact | Derived
    reported: Fact | Derived

    @property
    def name(self) -> str:
        """What tells it from the others that it is shown with."""
        return self.label

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts it rests on."""
        return self.number.inputs

    @property
    def converted(self) -> bool:
        """Whether the number is shown in another currency than it was reported in."""
        return self.number is not self.reported and isinstance(self.number, Derived)


@dataclass(frozen=True)
class Mark(Shown):
    """One number in a chart: with its colour and look, and the group it stands in where a chart has several."""

    hue: Hue
    look: Look
    group: str = ""

    @property
    def name(self) -> str:
        """Its group, where there is one, and its label."""
        return f"{self.group} · {self.label}" if self.group else self.label


@dataclass(frozen=True)
class Row:
    """A line of an exhibit's table; `origin` is the number as written, or the formula."""

    label: str
    period: str
    value: str
    origin: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Exhibit:
    """A chart with everything that belongs to it; `facts` are its citations, each once, `marks` what it is
    drawn of. `categories` are the places of its columns in their order, those without a mark too. Its
    caption is the `key` of its looks, `notes` on how to read it, and its `source`."""

    id: str
    topic: Topic
    title: str
    subtitle: str
    key: str
    notes: str
    source: str
    alt: str
    rows: tuple[Row, ...]
    facts: tuple[Fact, ...]
    figures: Mapping[Theme, Drawing]
    marks: tuple[Mark, ...]
    shape: Shape
    categories: tuple[str, ...] = ()

    @property
    def caption(self) -> str:
        """What stands under it."""
        return captioned(self.key, self.notes, self.source)


def captioned(*parts: str) -> str:
    """A caption of its parts, those that there are."""
    return sentences(*parts)


@dataclass(frozen=True)
class Absence:
    """What stands in the place of an exhibit that a view leaves nothing of, and why."""

    id: str
    topic: Topic
    title: str
    reason: str
