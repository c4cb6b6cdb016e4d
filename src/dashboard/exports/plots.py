"""The figures of exhibits as plain data: without heading and caption for pages that have these as text, and
with both, set anew for its width, for a picture."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final
from urllib.parse import unquote

from dashboard import links
from dashboard.charts.stage import lowest
from dashboard.charts.style import CAPTION, PALETTES, wrapped
from dashboard.exhibits import Exhibit, Shape, Theme
from dashboard.texts import joined, text

Plain = dict[str, Any]
Address = Callable[[str], str]
"""Where a link to the fact of an id leads; empty for no link."""

HEADROOM: Final = 10
"""Pixels above a figure that has no heading of its own."""

FOOTROOM: Final = 6
EDGE: Final = 24
"""Pixels around everything in a picture."""

_APART: Final = 14
"""Pixels at the least between what is drawn and its caption."""

_TITLE, _SUBTITLE, _LINE = 20, 14, 1.3
_LETTER, _BOLD = 0.5, 0.55
"""The width of a letter for its height, generously: a picture may be shown in another typeface."""

_LINK: Final = re.compile(r"<a href='([^']*)' target='_self' style='fill:inherit'>(.*?)</a>", re.DOTALL)


def nowhere(_fact_id: str) -> str:
    """No link."""
    return ""


def local(fact_id: str) -> str:
    """The page of the fact on the same server."""
    return links.of_id(fact_id)


def framed(exhibit: Exhibit, theme: Theme, width: int, version: str = "") -> Plain:
    """The figure as a picture of that width: title, subtitle, what is drawn, caption with the sources, credit with
    the version of the dataset where it is known."""
    figure, palette = bare(exhibit, theme), PALETTES[theme]
    room = width - 2 * EDGE
    if exhibit.shape is Shape.TIMELINE:
        figure = lowest(figure, room)
    first = wrapped(exhibit.title, round(room / (_TITLE * _BOLD)))
    second = wrapped(exhibit.subtitle, round(room / (_SUBTITLE * _LETTER)))
    last = [*wrapped(exhibit.caption, round(room / (CAPTION * _LETTER))), _credit(version)]
    layout = figure["layout"]
    above, beneath = layout["margin"]["t"], layout["margin"]["b"]
    below = max(beneath, _APART)
    head = round(_LINE * _TITLE * len(first)) + 6
    top = EDGE + head + round(_LINE * _SUBTITLE * len(second)) + HEADROOM + 8
    foot = round(1.35 * CAPTION * len(last))
    notes = (
        _words([f"<b>{line}</b>" for line in first], _TITLE, palette.ink, 1, top - EDGE + 4),
        _words(second, _SUBTITLE, palette.muted, 1, top - EDGE - head + 2),
        _words(last, CAPTION, palette.muted, 0, -below),
    )
    layout["annotations"] = [*notes, *layout["annotations"]]
    layout["height"] += top - above + below - beneath + foot + EDGE
    layout["width"] = width
    layout["margin"] = {"l": EDGE, "r": EDGE, "t": top, "b": below + foot + EDGE, "pad": 0}
    return figure


def _credit(version: str) -> str:
    named = f"<b>{text('app.title')}</b>"
    return joined([named, text("picture.version", version=version)], "list.parts") if version else named


def _words(lines: Sequence[str], size: int, colour: str, y: int, shift: int) -> Plain:
    return {
        "text": "<br>".join(lines),
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": y,
        "xanchor": "left",
        "yanchor": "top",
        "yshift": shift,
        "borderpad": 0,
        "showarrow": False,
        "align": "left",
        "font": {"size": size, "color": colour},
    }


def bare(exhibit: Exhibit, theme: Theme, address: Address = nowhere, target: str = "_blank") -> Plain:
    """The figure without heading and caption, its numbers leading elsewhere."""
    figure: Plain = _led(headless(exhibit, theme), address, target)
    return figure


def headless(exhibit: Exhibit, theme: Theme) -> Plain:
    """The figure without heading and caption, lower by as much."""
    figure = exhibit.figures[theme].to_dict()
    layout = {name: value for name, value in figure["layout"].items() if name != "title"}
    caption, *notes = layout["annotations"]
    margin = layout["margin"]
    below = FOOTROOM - caption["yshift"]
    layout["annotations"] = notes
    layout["height"] = layout["height"] - margin["t"] - margin["b"] + HEADROOM + below
    layout["margin"] = {**margin, "l": 1, "t": HEADROOM, "b": below}
    return {"data": figure["data"], "layout": layout}


def changes(figure: Any, other: Any) -> Any:
    """What another figure has otherwise, nested as the figures are: both grounds have all in common but colours.

    Raises ValueError where something has other names in it.
    """
    pairs: dict[str, tuple[Any, Any]]
    if isinstance(figure, dict) and isinstance(other, dict) and figure.keys() == other.keys():
        pairs = {name: (value, other[name]) for name, value in figure.items()}
    elif isinstance(other, dict):
        raise ValueError(f"figures that differ in their names: {sorted(other)}")
    elif isinstance(figure, (list, tuple)) and isinstance(other, (list, tuple)) and len(figure) == len(other):
        pairs = {str(place): both for place, both in enumerate(zip(figure, other, strict=True))}
    else:
        return other
    return {name: changes(*both) for name, both in pairs.items() if both[0] != both[1]}


def _led(value: Any, address: Address, target: str) -> Any:
    if isinstance(value, str):
        return _LINK.sub(lambda found: _anchor(found, address, target), value) if "<a " in value else value
    if isinstance(value, dict):
        return {name: _led(one, address, target) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_led(one, address, target) for one in value]
    return value


def _anchor(found: re.Match[str], address: Address, target: str) -> str:
    place = found[1]
    fact_id = unquote(place.removeprefix(links.FACTS).partition("?")[0])
    to = address(fact_id) if place.startswith(links.FACTS) else ""
    return f"<a href='{to}' target='{target}' style='fill:inherit'>{found[2]}</a>" if to else found[2]
