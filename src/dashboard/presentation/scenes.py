"""The scenes of a run-sheet: what stands on the screen at one time, and in how large a type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

from dashboard.catalog import Catalog
from dashboard.charts.stage import scenes
from dashboard.charts.stage.place import Plain
from dashboard.charts.stage.typesetting import lines, measure
from dashboard.exhibits import Exhibit, Row, Theme
from dashboard.model import Topic
from dashboard.runsheets import Item, Kind, RunSheet
from dashboard.slides import Slide, caption, slides, source_line
from dashboard.texts import joined, text
from dashboard.view import View

WIDTH: Final = 1184
"""Pixels between the margins of a slide of 1280 × 720."""

BOTTOM: Final = 664
"""Where a slide ends and the strip with the filters begins."""

TOP: Final = 40

TITLES: Final = (38, 34, 30)
"""Type of a title in pixels: the largest in which it takes two lines."""

SUBTITLE, NOTE, SOURCE = 22, 18, 14

TEXTS: Final = (26, 24, 22, 20)
"""Type of sentences and of tables in pixels: the largest that fits."""

LEADING: Final = 1.3

GAP: Final = 18

BESIDE: Final = 660
"""Pixels for the dots of a disagreement, beside its words."""

COLUMNS: Final = {"what": 440, "period": 172, "value": 236, "source": 336}
"""Pixels of the columns of a table."""

VALUES: Final = (168, 140, 116, 96, 80, 64)


@dataclass(frozen=True)
class Scene:
    """What stands on the screen at one time: a slide, or a part of one that is too long."""

    slide: Slide
    part: int = 1
    parts: int = 1
    kind: str = "words"
    size: int = TITLES[0]
    height: int = 0
    text_size: int = TEXTS[0]
    figures: Mapping[str, Plain] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def subtitle(self) -> str:
        """The line under the title, with the part where there are several."""
        if self.parts == 1:
            return self.slide.subheading
        part = text("present.part", part=self.part, parts=self.parts)
        return f"{self.slide.subheading} {part}".strip()

    @property
    def note(self) -> str:
        """What a reader of the chart must know: the key of its marks, and what it leaves out."""
        return caption(self.slide.source)[0]

    @property
    def source(self) -> str:
        """The line that names the articles of what stands on the screen."""
        if self.rows:
            return source_line([fact for row in self.rows for fact in row.facts])
        return caption(self.slide.source)[1]

    @property
    def alt(self) -> str:
        """The chart in words."""
        return self.slide.exhibit.alt if self.slide.exhibit else ""

    @property
    def value_size(self) -> int:
        """Type of a headline figure, in pixels."""
        fitting = (size for size in VALUES if measure(self.slide.value, size, bold=True) <= WIDTH)
        return next(fitting, VALUES[-1])


def screens(catalog: Catalog, view: View, sheet: RunSheet) -> tuple[Scene, ...]:
    """Everything that is shown of a run-sheet, one after the other."""
    return tuple(scene for slide in slides(catalog, view, sheet) for scene in _scenes(slide))


def nothing() -> Scene:
    """The one scene of a run-sheet that shows nothing."""
    slide = Slide(
        Item(Kind.TABLE, "none"),
        Topic.SCALE,
        text("present.nothing.title"),
        "",
        "",
        (),
        absence=text("present.nothing.reason"),
    )
    return Scene(slide, kind="absent")


def _scenes(slide: Slide) -> Iterator[Scene]:
    size = next((size for size in TITLES if len(lines(slide.heading, size, WIDTH, bold=True)) <= 2), TITLES[-1])
    height = _room(slide, size)
    if slide.absence:
        yield Scene(slide, kind="absent", size=size, height=height)
    elif slide.value:
        yield Scene(slide, kind="figure", size=size, height=height, words=slide.words)
    elif slide.words:
        yield from _argued(slide, size, height)
    elif slide.exhibit is not None:
        drawn = _drawn(slide.exhibit, WIDTH, height)
        for n, figures in enumerate(drawn, 1):
            yield Scene(slide, n, len(drawn), "chart", size, height, figures=figures)
    else:
        text_size, pages = _pages(slide.rows, height)
        for n, rows in enumerate(pages, 1):
            yield Scene(slide, n, len(pages), "table", size, height, text_size, rows=tuple(rows))


def _room(slide: Slide, size: int) -> int:
    """The pixels between the title and the source line."""
    note, source = caption(slide.source)
    above = TOP + 1.18 * size * len(lines(slide.heading, size, WIDTH, bold=True)) + GAP
    # A part is named in the subtitle.
    subtitle = f"{slide.subheading} {text('present.part', part=9, parts=9)}" if slide.subheading else ""
    above += LEADING * SUBTITLE * len(lines(subtitle, SUBTITLE, WIDTH)) + 6 if subtitle else 0
    below = LEADING * NOTE * len(lines(note, NOTE, WIDTH)) if note else 0
    below += LEADING * SOURCE * len(lines(source, SOURCE, WIDTH)) if source else 0
    return int(BOTTOM - above - below - 26)


def _argued(slide: Slide, size: int, height: int) -> Iterator[Scene]:
    """A disagreement: its dots beside its words; each alone where they are too much for one screen."""
    if slide.exhibit is None:
        yield Scene(slide, 1, 1, "words", size, height, words=slide.words)
        return
    text_size = next((size for size in TEXTS if _tall(slide.words, size) <= height), 0)
    drawn = _drawn(slide.exhibit, BESIDE, height)
    if len(drawn) == 1 and text_size:
        yield Scene(slide, 1, 1, "beside", size, height, text_size, drawn[0], words=slide.words)
        return
    drawn = _drawn(slide.exhibit, WIDTH, height)
    for n, figures in enumerate(drawn, 1):
        yield Scene(slide, n, len(drawn) + 1, "chart", size, height, figures=figures)
    yield Scene(slide, len(drawn) + 1, len(drawn) + 1, "words", size, height, words=slide.words)


def _tall(words: Sequence[str], size: int) -> float:
    """The pixels that sentences take beside a chart."""
    return sum(LEADING * size * len(lines(one, size, WIDTH - BESIDE - 48)) + 2 * size for one in words)


def _drawn(exhibit: Exhibit, width: int, height: int) -> list[dict[str, Plain]]:
    """The figures of a chart in both themes, one or several."""
    both = {theme: scenes(exhibit.figures[theme], width, height) for theme in Theme}
    count = len(both[Theme.LIGHT])
    return [{theme.value: _silent(both[theme][n]) for theme in Theme} for n in range(count)]


_LINK: Final = re.compile(r"</?a\b[^>]*>")


def _silent(figure: Plain) -> Plain:
    """A figure without what a pointer would find on it: links and boxes; its ground is that of the slide."""

    def without(value: Any) -> Any:
        if isinstance(value, str):
            return _LINK.sub("", value)
        if isinstance(value, list):
            return [without(one) for one in value]
        if isinstance(value, dict):
            hidden = ("customdata", "hovertemplate", "hoverlabel")
            return {key: without(one) for key, one in value.items() if key not in hidden}
        return value

    plain: Plain = without(figure)
    plain["layout"] |= {"hovermode": False, "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)"}
    return plain


def _pages(rows: Sequence[Row], height: int) -> tuple[int, list[Sequence[Row]]]:
    """The rows of a table in portions that fit a height, and their type: the largest that needs no more
    portions than the smallest does."""
    room = height - LEADING * NOTE - 16
    least = _split(rows, TEXTS[-1], room)
    larger = ((size, _split(rows, size, room)) for size in TEXTS[1:])
    return next(((size, parts) for size, parts in larger if len(parts) == len(least)), (TEXTS[-1], least))


def _split(rows: Sequence[Row], size: int, room: float) -> list[Sequence[Row]]:
    heights = [_row_height(row, size) for row in rows]
    for parts in range(1, len(rows) + 1):
        ends = [round(n * len(rows) / parts) for n in range(parts + 1)]
        if all(sum(heights[start:end]) <= room for start, end in pairwise(ends)):
            break
    return [rows[start:end] for start, end in pairwise(ends)]


def _row_height(row: Row, size: int) -> float:
    cells = {"what": row.label, "period": row.period, "value": row.value, "source": origin(row)}
    most = max(len(lines(words, size, COLUMNS[name] - 20, bold=name == "value")) for name, words in cells.items())
    return LEADING * size * most + 17


def origin(row: Row) -> str:
    """The articles of a row with the grade of its figures, those that are not reliable named so."""
    named = (
        text("chart.source" if fact.grade.reliable else "chart.source-unverified", source=fact.source.short_title)
        + f"\u00a0·\u00a0{fact.grade}"
        for fact in row.facts
    )
    return joined(dict.fromkeys(named), "list.semicolon")
