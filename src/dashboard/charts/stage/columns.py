"""Upright columns in a place."""

from __future__ import annotations

from html import unescape
from typing import Final

from dashboard.charts.stage.place import Fitting, Place, Plain, sized, typed
from dashboard.charts.stage.typesetting import LINE, measure, rewrapped, seen

_WIDEST: Final = 240
"""Pixels of the widest column; two beside each other are narrower."""

_LOWEST: Final = 2.5
"""The height of the highest column where there is no room at all, in sizes of its type."""


def _columns(figure: Plain, place: Place) -> Plain | None:
    typed(figure, place.size, place.least)
    layout, traces = figure["layout"], figure["data"]
    axis = layout["xaxis"]
    count = len(axis["ticktext"])
    column = (place.width - 4) / (count + 0.2)
    layout["bargap"] = max(layout.get("bargap", 0.2), 1 - _WIDEST * max(1, len(traces) * 0.75) / column)
    shown = [[seen(line) for line in text.split("<br>")] for trace in traces for text in trace["text"]]
    own = column * (1 - layout["bargap"] * 0.5) / len(traces)
    if not place.forced and any(measure(line, place.size) > own for parts in shown for line in parts):
        return None
    labels = [rewrapped(label, place.size, column * 0.94) for label in axis["ticktext"]]
    if not place.forced and any(measure(unescape(line), place.size) > column for label in labels for line in label):
        return None
    below = max(map(len, labels)) * LINE * place.size + 12
    above = max(map(len, shown)) * LINE * place.size + 8
    natural = below + above + 9 * place.size
    room = round(natural) if place.height is None else place.height
    if room < below + above + 4 * place.size:
        if not place.forced:
            return None
        room = round(below + above + _LOWEST * place.size)
    axis |= {"ticktext": ["<br>".join(label) for label in labels], "range": [-0.6, count - 0.4]}
    layout["yaxis"]["range"] = [0, max(y for trace in traces for y in trace["y"]) or 1]
    for note in layout["annotations"]:
        note["yshift"] = round(0.9 * place.size)
    return sized(figure, place.width, room, t=above, b=below)


COLUMNS: Final = Fitting(_columns)
