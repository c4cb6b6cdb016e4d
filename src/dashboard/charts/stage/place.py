"""Where a figure is to stand, and what fitting it there takes for every form."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dashboard.charts.style import CAPTION

Plain = dict[str, Any]
"""A figure as plain data: its traces (`data`) and its `layout`."""

_SMALL: Final = re.compile(r"font-size:\d+px")

Reach = tuple[float, float]
"""The least and the greatest of some values."""


@dataclass(frozen=True)
class Place:
    """Where a figure is to stand and its type; `reach` is the span of values it must show at least, `forced`
    says that there is no smaller type to try."""

    width: int
    height: int | None
    size: int
    least: int
    reach: Reach
    forced: bool


@dataclass(frozen=True)
class Fitting:
    """How figures of one form are fitted: `draw` gives a figure for a size of type, or None where that is
    too large; `count` and `part` say into what it can be split; `reach` is the span of its values."""

    draw: Callable[[Plain, Place], Plain | None]
    count: Callable[[Plain], int] = lambda _figure: 1
    part: Callable[[Plain, int, int], Plain] = lambda figure, _start, _end: figure
    reach: Callable[[Plain], Reach] = lambda _figure: (0.0, 0.0)


def typed(figure: Plain, size: int, least: int) -> None:
    """Gives all type of a figure its size: that of labels, or the smaller one of notes."""
    layout, scale = figure["layout"], size / 13
    small = max(least, size - 2)
    layout["font"] = {**layout.get("font", {}), "size": size}
    if "hoverlabel" in layout:
        layout["hoverlabel"]["font"]["size"] = max(least, 14)
    for axis in ("xaxis", "yaxis"):
        if axis in layout:
            layout[axis]["tickfont"] = {**layout[axis].get("tickfont", {}), "size": size}
    for note in layout["annotations"]:
        note["font"]["size"] = small if note["font"].get("size", 0) <= CAPTION else size
    for trace in figure["data"]:
        if "textfont" in trace:
            trace["textfont"]["size"] = size
        if isinstance(trace.get("text"), list):
            trace["text"] = [_SMALL.sub(f"font-size:{small}px", text) for text in trace["text"]]
        marker = trace.get("marker", {})
        if "size" in marker:
            marker["size"] = round(marker["size"] * scale)
        if "line" in marker:
            marker["line"]["width"] = round(marker["line"].get("width", 1) * 1.4, 1)
        if "pattern" in marker:
            marker["pattern"]["size"] = round(7 * scale)
        if "line" in trace:
            trace["line"]["width"] = 3


def sized(figure: Plain, width: int, height: float, **margins: float) -> Plain:
    """A figure of a size in pixels, with its margins."""
    layout = figure["layout"]
    layout |= {"width": width, "height": round(height), "autosize": False}
    layout["margin"] = {"l": 2, "r": 2, "t": 0, "b": 0, "pad": 0} | {name: round(px) for name, px in margins.items()}
    return figure


def room_for(values: Sequence[float], widths: Sequence[float], width: int) -> Reach:
    """The span of an axis on which every value has room for its text beyond it."""
    low, high = min(0.0, *values), max(0.0, *values)
    if low == high:
        high = 1.0
    for _ in range(30):
        scale = width / (high - low)
        high = max(high, *(value + text / scale for value, text in zip(values, widths, strict=True) if value >= 0), 0.0)
        low = min(low, *(value - text / scale for value, text in zip(values, widths, strict=True) if value < 0), 0.0)
    return low, high


def pick(value: Plain, places: Sequence[int], of: int) -> None:
    """Keeps some places of every list that is as long as there are marks."""
    for name, inner in value.items():
        if isinstance(inner, dict):
            pick(inner, places, of)
        elif isinstance(inner, list) and len(inner) == of:
            value[name] = [inner[n] for n in places]
