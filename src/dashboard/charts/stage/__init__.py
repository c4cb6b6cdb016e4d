"""A chart's figure for a place of another size than a page: a slide, a frame, a picture.

Its heading and caption are left to whoever shows it; its type is as large as the place allows and never
smaller than `least`; nothing of it is cut.

    staged, scenes     a figure for a place, or several for a chart that is too long
    lowest             a figure as low as it can be, for a place that stretches it
    ├── columns        upright columns in a place
    ├── rows           bars, shares and dots in a place
    ├── timeline       dated events in a place
    └── place          where a figure is to stand, and the type it gets there
        └── typesetting    words in lines, and how wide they are
"""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from dashboard.charts.stage.columns import COLUMNS
from dashboard.charts.stage.place import Fitting, Place, Plain, Reach, sized, typed
from dashboard.charts.stage.rows import BARS, DOTS, SHARES
from dashboard.charts.stage.timeline import TIMELINE
from dashboard.charts.style import CAPTION, LABEL
from dashboard.exhibits import Drawing

LEAST: Final = 18
"""Pixels of the smallest type on a slide of 1280 × 720."""


def staged(drawing: Drawing | Plain, width: int, height: int | None = None, *, least: int = LEAST) -> Plain:
    """A figure without its heading and caption, `width` pixels wide and, where it can be, at most `height` high.

    Where its marks need more with the smallest type, its `layout.height` says how much; without a height it
    takes what it needs.
    """
    bare = _bare(drawing)
    return _fitted(bare, width, height, least, _form(bare).reach(bare))


def lowest(drawing: Drawing | Plain, width: int) -> Plain:
    """A figure in the type of a page, `width` pixels wide and as low as it can be read; it can be drawn wider and
    higher than that, and nothing of it meets."""
    bare = _bare(drawing)
    form = _form(bare)
    figure = form.draw(bare, Place(width, 0, LABEL, CAPTION, form.reach(bare), forced=True))
    assert figure is not None
    return figure


def scenes(drawing: Drawing | Plain, width: int, height: int, *, least: int = LEAST) -> tuple[Plain, ...]:
    """The figures that show a chart, each within `width` and `height`: one, or several with some of its marks each."""
    bare = _bare(drawing)
    form = _form(bare)
    reach = form.reach(bare)
    count = form.count(bare)
    for parts in range(1, max(count, 1) + 1):
        cuts = [round(n * count / parts) for n in range(parts + 1)]
        pieces = [bare] if parts == 1 else [form.part(bare, cuts[n], cuts[n + 1]) for n in range(parts)]
        figures = tuple(_fitted(piece, width, height, least, reach) for piece in pieces)
        if all(figure["layout"]["height"] <= height for figure in figures):
            return figures
    return figures


def _fitted(bare: Plain, width: int, height: int | None, least: int, reach: Reach) -> Plain:
    form = _form(bare)
    for size in range(least + 6, least - 1, -2):
        figure = form.draw(deepcopy(bare), Place(width, height, size, least, reach, forced=False))
        if figure is not None:
            return figure
    forced = form.draw(deepcopy(bare), Place(width, height, least, least, reach, forced=True))
    assert forced is not None
    return forced


def _bare(drawing: Drawing | Plain) -> Plain:
    """The figure without title and caption."""
    shared = drawing.to_dict() if isinstance(drawing, Drawing) else drawing
    figure: Plain = deepcopy({"data": list(shared["data"]), "layout": dict(shared["layout"])})
    layout = figure["layout"]
    layout.pop("title", None)
    layout["annotations"] = [note for note in layout.get("annotations", ()) if not _is_caption(note)]
    return figure


def _is_caption(note: Plain) -> bool:
    return note.get("xref") == "paper" and note.get("yref") == "paper" and note.get("yanchor") == "top"


def _form(figure: Plain) -> Fitting:
    first = figure["data"][0] if figure["data"] else {}
    if first.get("type") == "bar" and first.get("orientation") != "h":
        return COLUMNS
    if first.get("type") == "bar":
        return SHARES if figure["layout"].get("barmode") == "stack" else BARS
    if first.get("type") == "scatter" and "text" in first.get("mode", ""):
        return DOTS
    if first.get("type") == "scatter" and len(figure["layout"]["annotations"]) == len(first.get("x", ())):
        return TIMELINE
    return _OTHER


def _other(figure: Plain, place: Place) -> Plain | None:
    """A figure of no form known here: its type enlarged, its own proportions kept."""
    margin = figure["layout"].get("margin", {})
    typed(figure, place.size, place.least)
    own = figure["layout"].get("height", 360)
    return sized(
        figure,
        place.width,
        own if place.height is None or place.forced else place.height,
        b=margin.get("b", 40),
        t=10,
        l=margin.get("l", 8),
    )


_OTHER: Final = Fitting(_other)
