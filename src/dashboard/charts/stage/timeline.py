"""Dated events in a place, in one column or two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from html import unescape
from typing import Final

from dashboard.charts.stage.place import Fitting, Place, Plain, pick, sized, typed
from dashboard.charts.stage.typesetting import LINE, lines
from dashboard.charts.style import safe
from dashboard.wrapping import unbroken

_EVENT: Final = re.compile(r"<b>(?P<when>.*?)</b><br>(?P<open><a [^>]*>)?(?P<what>.*?)(?P<close></a>)?", re.DOTALL)


def _timeline(figure: Plain, place: Place) -> Plain | None:
    typed(figure, place.size, place.least)
    drawn = None
    for columns in (1, 2) if place.width >= 2 * 24 * place.size else (1,):
        drawn = _timeline_in(deepcopy(figure), place.width, place.size, columns)
        if place.height is None or drawn["layout"]["height"] <= place.height:
            return drawn
    return drawn if place.forced else None


def _timeline_in(figure: Plain, width: int, size: int, columns: int) -> Plain:
    (trace,) = figure["data"]
    layout = figure["layout"]
    radius, line, gap = trace["marker"]["size"] / 2, LINE * size, 0.7 * size
    beside = 2 * radius + 0.7 * size
    each = width / columns
    notes, heights = layout["annotations"], []
    for note in notes:
        event = _EVENT.fullmatch(note["text"])
        assert event is not None
        said = lines(unescape(unbroken(event["what"].replace("<br>", "\n"))), size, each - beside - size)
        shown = "<br>".join(safe(one) for one in said)
        note["text"] = f"<b>{event['when']}</b><br>{event['open'] or ''}{shown}{event['close'] or ''}"
        heights.append((1 + len(said)) * line + gap)
    first = _half(heights) if columns == 2 else len(notes)
    pieces = []
    for column, (start, end) in enumerate(((0, first), (first, len(notes)))[:columns]):
        piece, left, top = deepcopy(trace), column * each + radius + 2, 4.0
        pick(piece, range(start, end), len(notes))
        piece["x"], piece["y"] = [left] * (end - start), []
        for note, height in zip(notes[start:end], heights[start:end], strict=True):
            note |= {"x": left, "y": top, "xshift": round(beside - radius)}
            piece["y"].append(top + line / 2 + 2)
            top += height
        pieces.append(piece)
    figure["data"] = pieces
    bottom = max(sum(heights[:first]), sum(heights[first:])) + 4
    layout["xaxis"]["range"] = [0, width]
    layout["yaxis"]["range"] = [bottom, 0]
    return sized(figure, width, bottom, l=0, r=0)


def _half(heights: Sequence[float]) -> int:
    """After how many events the second column begins, so that the longer one is as short as can be."""
    return min(range(1, len(heights) + 1), key=lambda n: max(sum(heights[:n]), sum(heights[n:])))


def _events(figure: Plain) -> int:
    return len(figure["layout"]["annotations"])


def _some_events(figure: Plain, start: int, end: int) -> Plain:
    figure = deepcopy(figure)
    count = _events(figure)
    for trace in figure["data"]:
        pick(trace, range(start, end), count)
    figure["layout"]["annotations"] = figure["layout"]["annotations"][start:end]
    return figure


TIMELINE: Final = Fitting(_timeline, _events, _some_events)
