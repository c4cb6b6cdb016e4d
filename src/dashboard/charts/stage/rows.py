"""Level rows in a place: bars, shares of a whole, dots on one scale."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from dashboard.charts.stage.place import Fitting, Place, Plain, Reach, pick, room_for, sized, typed
from dashboard.charts.stage.typesetting import LINE, measure, rewrapped, seen


@dataclass(frozen=True)
class _Rows:
    """The pixels of rows below each other: label, body, and the gap between two."""

    count: int
    head: float
    body: float
    gap: float

    @property
    def pitch(self) -> float:
        return self.head + self.body + self.gap

    @property
    def height(self) -> float:
        return self.count * (self.head + self.body) + (self.count - 1) * self.gap + 10

    def span(self, origin: float) -> list[float]:
        """The range of the axis on which row n from below stands at n, `origin` pixels under its top."""
        top = self.count - 1 + (origin + 5) / self.pitch
        return [top - self.height / self.pitch, top]


def _spread(place: Place, count: int, head: float, body: tuple[float, float], gap: tuple[float, float]) -> _Rows | None:
    """Rows that fill a place as well as they can, their bodies and gaps between two sizes in ems; None where
    they are too many for it."""
    least, most = ((size * place.size, space * place.size) for size, space in zip(body, gap, strict=True))
    rows = _Rows(count, head, *least)
    if place.height is None:
        return _Rows(count, head, *most)
    spare = place.height - rows.height
    if spare < 0:
        return rows if place.forced else None
    share = min(1.0, spare / (count * (most[0] - least[0]) + (count - 1) * (most[1] - least[1])))
    return _Rows(count, head, *(few + share * (many - few) for few, many in zip(least, most, strict=True)))


def _row_labels(figure: Plain, size: int, width: int) -> int:
    """Wraps the labels of rows anew; the lines of the longest."""
    most = 1
    for note in figure["layout"]["annotations"]:
        wrapped = rewrapped(note["text"], size, width * 0.97)
        note |= {"text": "<br>".join(wrapped), "xshift": -2}
        most = max(most, len(wrapped))
    return most


def _rows_of(figure: Plain) -> int:
    return len({y for trace in figure["data"] for y in trace["y"]})


def _some_rows(figure: Plain, start: int, end: int) -> Plain:
    """The rows from `start` to before `end`, counted from above."""
    figure = deepcopy(figure)
    last = _rows_of(figure) - 1
    kept = {last - n: end - 1 - n for n in range(start, end)}
    for trace in figure["data"]:
        places = [n for n, y in enumerate(trace["y"]) if y in kept]
        pick(trace, places, len(trace["y"]))
        trace["y"] = [kept[y] for y in trace["y"]]
    layout = figure["layout"]
    layout["annotations"] = [note | {"y": kept[note["y"]]} for note in layout["annotations"] if note["y"] in kept]
    if "shapes" in layout:
        shapes = [(shape, (shape["y0"] + shape["y1"]) / 2) for shape in layout["shapes"]]
        layout["shapes"] = [
            shape | {end: shape[end] - place + kept[round(place)] for end in ("y0", "y1")}
            for shape, place in shapes
            if round(place) in kept
        ]
    return figure


def _values(figure: Plain) -> Reach:
    values = [x for trace in figure["data"] for x in trace["x"]]
    return min(0.0, *values), max(0.0, *values)


def _bars(figure: Plain, place: Place) -> Plain | None:
    typed(figure, place.size, place.least)
    head = _row_labels(figure, place.size, place.width) * LINE * place.size + 4
    (trace,) = figure["data"]
    rows = _spread(place, len(trace["y"]), head, (0.8, 3.2), (0.5, 2.6))
    if rows is None:
        return None
    trace["text"] = [_beside(text, x) for text, x in zip(trace["text"], trace["x"], strict=True)]
    widths = [measure(seen(text), place.size) + 10 for text in trace["text"]]
    low, high = room_for([*trace["x"], *place.reach], [*widths, 0.0, 0.0], place.width - 4)
    trace |= {"width": rows.body / rows.pitch, "offset": -(rows.body + 1) / rows.pitch}
    figure["layout"]["xaxis"]["range"] = [low, high]
    figure["layout"]["yaxis"]["range"] = rows.span(head)
    return sized(figure, place.width, rows.height)


_EN: Final = "\u2002"


def _beside(text: str, value: float) -> str:
    """A text with a space between it and its bar."""
    return f"{text}{_EN}" if value < 0 else f"{_EN}{text}"


def _shares(figure: Plain, place: Place) -> Plain | None:
    typed(figure, place.size, place.least)
    head = _row_labels(figure, place.size, place.width) * LINE * place.size + 4
    rows = _spread(place, _rows_of(figure), head, (1.7, 4.2), (0.6, 2.6))
    if rows is None:
        return None
    for trace in figure["data"]:
        fits = [
            measure(seen(text), place.size) + 8 <= share / 100 * place.width
            for text, share in zip(trace["text"], trace["x"], strict=True)
        ]
        if not all(fits) and not place.forced:
            return None
        trace["text"] = [f"{_EN}{text}" for text in trace["text"]]
        trace |= {"width": rows.body / rows.pitch, "offset": -(rows.body + 1) / rows.pitch}
    figure["layout"]["yaxis"]["range"] = rows.span(head)
    return sized(figure, place.width, rows.height)


def _dots(figure: Plain, place: Place) -> Plain | None:
    typed(figure, place.size, place.least)
    label = _row_labels(figure, place.size, place.width) * LINE * place.size
    (trace,) = figure["data"]
    half = 0.72 * place.size
    rows = _spread(place, len(trace["y"]), label + half, (0.72, 0.76), (0.25, 2.6))
    if rows is None:
        return None
    radius = trace["marker"]["size"] / 2
    trace["text"] = [f"{_EN}{text}" for text in trace["text"]]
    widths = [measure(seen(text), place.size) + radius + 8 for text in trace["text"]]
    low, high = room_for([*trace["x"], *place.reach], [*widths, radius, radius], place.width - 4)
    layout = figure["layout"]
    for note in layout["annotations"]:
        note["yshift"] = round(half)
    scale = (high - low) / place.width
    ends = {y: (x, x + wide * scale) for x, y, wide in zip(trace["x"], trace["y"], widths, strict=True)}
    layout["shapes"] = [
        piece for shape in layout.get("shapes", ()) for piece in _dot_lines(shape, ends, 8 / rows.pitch)
    ]
    layout["xaxis"]["range"] = [low - (high - low) * (radius + 2) / place.width, high]
    layout["yaxis"]["range"] = rows.span(rows.head)
    return sized(figure, place.width, rows.height)


def _dot_lines(shape: Plain, ends: dict[float, Reach], tick: float) -> list[Plain]:
    """A line behind dots, parted where a value stands on it; one that marks nothing is `tick` high on each side."""
    line = shape | {"line": shape["line"] | {"width": 2}}
    if shape["y0"] != shape["y1"]:
        middle = (shape["y0"] + shape["y1"]) / 2
        return [line | {"y0": middle - tick, "y1": middle + tick}]
    dot, end = ends[shape["y0"]]
    pieces = [line | {"x1": min(dot, shape["x1"])}]
    return [*pieces, line | {"x0": end}] if end < shape["x1"] else pieces


BARS: Final = Fitting(_bars, _rows_of, _some_rows, _values)
SHARES: Final = Fitting(_shares, _rows_of, _some_rows)
DOTS: Final = Fitting(_dots, _rows_of, _some_rows, _values)
