"""A chart's figure for a place of another size than a page: a slide, a frame, a picture.

Its heading and caption are left to whoever shows it; its type is as large as the place allows and never
smaller than `least`; nothing of it is cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from html import unescape
from typing import Any, Final

from dashboard.charts.style import CAPTION, safe
from dashboard.exhibits import Drawing

Plain = dict[str, Any]
"""A figure as plain data: its traces (`data`) and its `layout`."""

LEAST: Final = 18
"""Pixels of the smallest type on a slide of 1280 × 720."""

_LINE: Final = 1.28
_SMALL: Final = re.compile(r"font-size:\d+px")
_TAG: Final = re.compile(r"<[^>]+>")
_WORD: Final = re.compile(r"[\u2e80-\uffef]\s*|(?:\u00a0|[^\s\u2e80-\uffef])+\s*|\s+")
_EVENT: Final = re.compile(r"<b>(?P<when>.*?)</b><br>(?P<open><a [^>]*>)?(?P<what>.*?)(?P<close></a>)?", re.DOTALL)
_NARROW: Final = frozenset("iljtfrI.,:;'|!()[]·- ")
_WIDE: Final = frozenset("mwMWQ@%—…≈")


def measure(words: str, size: float, *, bold: bool = False) -> float:
    """The pixels that a line of words is wide, about and rather too many than too few."""
    ems = 0.0
    for sign in words:
        if ord(sign) >= 0x2E80:
            ems += 1.0
        elif sign in _NARROW:
            ems += 0.3
        elif sign in _WIDE:
            ems += 0.85
        else:
            ems += 0.6 if sign.isupper() else 0.51
    return ems * size * (1.07 if bold else 1.0)


def lines(words: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Words in lines of a type that are no wider than `width`."""
    found = [""]
    for word in _WORD.findall(words.strip()):
        if found[-1] and measure(f"{found[-1]}{word}".rstrip(), size, bold=bold) > width:
            found.append("")
        found[-1] += word
    return [line.strip() for line in found]


def staged(drawing: Drawing | Plain, width: int, height: int | None = None, *, least: int = LEAST) -> Plain:
    """A figure without its heading and caption, `width` pixels wide and, where it can be, at most `height` high.

    Where its marks need more with the smallest type, its `layout.height` says how much; without a height it
    takes what it needs.
    """
    bare = _bare(drawing)
    return _fitted(bare, width, height, least, _form(bare).reach(bare))


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


Reach = tuple[float, float]


@dataclass(frozen=True)
class _Place:
    """Where a figure is to stand and its type; `reach` is the span of values it must show at least, `forced`
    says that there is no smaller type to try."""

    width: int
    height: int | None
    size: int
    least: int
    reach: Reach
    forced: bool


@dataclass(frozen=True)
class _Form:
    """How figures of one form are fitted: `draw` gives a figure for a size of type, or None where that is
    too large; `count` and `part` say into what it can be split; `reach` is the span of its values."""

    draw: Callable[[Plain, _Place], Plain | None]
    count: Callable[[Plain], int] = lambda _figure: 1
    part: Callable[[Plain, int, int], Plain] = lambda figure, _start, _end: figure
    reach: Callable[[Plain], Reach] = lambda _figure: (0.0, 0.0)


def _fitted(bare: Plain, width: int, height: int | None, least: int, reach: Reach) -> Plain:
    form = _form(bare)
    for size in range(least + 6, least - 1, -2):
        figure = form.draw(deepcopy(bare), _Place(width, height, size, least, reach, forced=False))
        if figure is not None:
            return figure
    forced = form.draw(deepcopy(bare), _Place(width, height, least, least, reach, forced=True))
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


def _form(figure: Plain) -> _Form:
    first = figure["data"][0] if figure["data"] else {}
    if first.get("type") == "bar" and first.get("orientation") != "h":
        return _COLUMNS
    if first.get("type") == "bar":
        return _SHARES if figure["layout"].get("barmode") == "stack" else _BARS
    if first.get("type") == "scatter" and "text" in first.get("mode", ""):
        return _DOTS
    if first.get("type") == "scatter" and len(figure["layout"]["annotations"]) == len(first.get("x", ())):
        return _TIMELINE
    return _OTHER


def _typed(figure: Plain, size: int, least: int) -> None:
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


def _sized(figure: Plain, width: int, height: float, **margins: float) -> Plain:
    layout = figure["layout"]
    layout |= {"width": width, "height": round(height), "autosize": False}
    layout["margin"] = {"l": 2, "r": 2, "t": 0, "b": 0, "pad": 0} | {name: round(px) for name, px in margins.items()}
    return figure


def _rewrapped(note: str, size: int, width: float) -> list[str]:
    """The lines of a label, wrapped anew; one with markup stays as it is."""
    joined = note.replace("<br>", " ")
    if _TAG.search(joined):
        return note.split("<br>")
    return [safe(line) for line in lines(unescape(joined), size, width)]


def _seen(text: str) -> str:
    return unescape(_TAG.sub("", text))


def _room(values: Sequence[float], widths: Sequence[float], width: int) -> Reach:
    """The span of an axis on which every value has room for its text beyond it."""
    low, high = min(0.0, *values), max(0.0, *values)
    if low == high:
        high = 1.0
    for _ in range(30):
        scale = width / (high - low)
        high = max(high, *(value + text / scale for value, text in zip(values, widths, strict=True) if value >= 0), 0.0)
        low = min(low, *(value - text / scale for value, text in zip(values, widths, strict=True) if value < 0), 0.0)
    return low, high


# level rows: bars, dots, shares


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


def _spread(
    place: _Place, count: int, head: float, body: tuple[float, float], gap: tuple[float, float]
) -> _Rows | None:
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
        wrapped = _rewrapped(note["text"], size, width * 0.97)
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
        _pick(trace, places, len(trace["y"]))
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


def _pick(value: Plain, places: Sequence[int], of: int) -> None:
    """Keeps some places of every list that is as long as there are marks."""
    for name, inner in value.items():
        if isinstance(inner, dict):
            _pick(inner, places, of)
        elif isinstance(inner, list) and len(inner) == of:
            value[name] = [inner[n] for n in places]


def _values(figure: Plain) -> Reach:
    values = [x for trace in figure["data"] for x in trace["x"]]
    return min(0.0, *values), max(0.0, *values)


def _bars(figure: Plain, place: _Place) -> Plain | None:
    _typed(figure, place.size, place.least)
    head = _row_labels(figure, place.size, place.width) * _LINE * place.size + 4
    (trace,) = figure["data"]
    rows = _spread(place, len(trace["y"]), head, (0.8, 3.2), (0.5, 2.6))
    if rows is None:
        return None
    trace["text"] = [_beside(text, x) for text, x in zip(trace["text"], trace["x"], strict=True)]
    widths = [measure(_seen(text), place.size) + 10 for text in trace["text"]]
    low, high = _room([*trace["x"], *place.reach], [*widths, 0.0, 0.0], place.width - 4)
    trace |= {"width": rows.body / rows.pitch, "offset": -(rows.body + 1) / rows.pitch}
    figure["layout"]["xaxis"]["range"] = [low, high]
    figure["layout"]["yaxis"]["range"] = rows.span(head)
    return _sized(figure, place.width, rows.height)


_EN: Final = "\u2002"


def _beside(text: str, value: float) -> str:
    """A text with a space between it and its bar."""
    return f"{text}{_EN}" if value < 0 else f"{_EN}{text}"


def _shares(figure: Plain, place: _Place) -> Plain | None:
    _typed(figure, place.size, place.least)
    head = _row_labels(figure, place.size, place.width) * _LINE * place.size + 4
    rows = _spread(place, _rows_of(figure), head, (1.7, 4.2), (0.6, 2.6))
    if rows is None:
        return None
    for trace in figure["data"]:
        fits = [
            measure(_seen(text), place.size) + 8 <= share / 100 * place.width
            for text, share in zip(trace["text"], trace["x"], strict=True)
        ]
        if not all(fits) and not place.forced:
            return None
        trace["text"] = [f"{_EN}{text}" for text in trace["text"]]
        trace |= {"width": rows.body / rows.pitch, "offset": -(rows.body + 1) / rows.pitch}
    figure["layout"]["yaxis"]["range"] = rows.span(head)
    return _sized(figure, place.width, rows.height)


def _dots(figure: Plain, place: _Place) -> Plain | None:
    _typed(figure, place.size, place.least)
    label = _row_labels(figure, place.size, place.width) * _LINE * place.size
    (trace,) = figure["data"]
    half = 0.72 * place.size
    rows = _spread(place, len(trace["y"]), label + half, (0.72, 0.76), (0.25, 2.6))
    if rows is None:
        return None
    radius = trace["marker"]["size"] / 2
    trace["text"] = [f"{_EN}{text}" for text in trace["text"]]
    widths = [measure(_seen(text), place.size) + radius + 8 for text in trace["text"]]
    low, high = _room([*trace["x"], *place.reach], [*widths, radius, radius], place.width - 4)
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
    return _sized(figure, place.width, rows.height)


def _dot_lines(shape: Plain, ends: dict[float, Reach], tick: float) -> list[Plain]:
    """A line behind dots, parted where a value stands on it; one that marks nothing is `tick` high on each side."""
    line = shape | {"line": shape["line"] | {"width": 2}}
    if shape["y0"] != shape["y1"]:
        middle = (shape["y0"] + shape["y1"]) / 2
        return [line | {"y0": middle - tick, "y1": middle + tick}]
    dot, end = ends[shape["y0"]]
    pieces = [line | {"x1": min(dot, shape["x1"])}]
    return [*pieces, line | {"x0": end}] if end < shape["x1"] else pieces


# upright columns

_WIDEST: Final = 320
"""Pixels of the widest column with the space at its sides."""


def _columns(figure: Plain, place: _Place) -> Plain | None:
    _typed(figure, place.size, place.least)
    layout, traces = figure["layout"], figure["data"]
    axis = layout["xaxis"]
    count = len(axis["ticktext"])
    column = min((place.width - 4) / (count + 0.2), _WIDEST * max(1, len(traces) * 0.75))
    shown = [[_seen(line) for line in text.split("<br>")] for trace in traces for text in trace["text"]]
    own = column * (1 - layout.get("bargap", 0.2) * 0.5) / len(traces)
    if not place.forced and any(measure(line, place.size) > own for parts in shown for line in parts):
        return None
    labels = [_rewrapped(label, place.size, column * 0.94) for label in axis["ticktext"]]
    if not place.forced and any(measure(unescape(line), place.size) > column for label in labels for line in label):
        return None
    below = max(map(len, labels)) * _LINE * place.size + 12
    above = max(map(len, shown)) * _LINE * place.size + 8
    natural = below + above + 9 * place.size
    room = round(natural) if place.height is None else place.height
    if room < below + above + 4 * place.size:
        if not place.forced:
            return None
        room = round(below + above + 4 * place.size)
    plot = room - below
    values = [
        (y, len(text.split("<br>"))) for trace in traces for y, text in zip(trace["y"], trace["text"], strict=True)
    ]
    highest = max(y / (1 - (rows * _LINE * place.size + 8) / plot) for y, rows in values)
    axis |= {"ticktext": ["<br>".join(label) for label in labels], "range": [-0.6, count - 0.4]}
    layout["yaxis"]["range"] = [0, highest or 1]
    for note in layout["annotations"]:
        note["yshift"] = round(0.9 * place.size)
    return _sized(figure, place.width, room, b=below, r=place.width - 2 - column * (count + 0.2))


# a time line


def _timeline(figure: Plain, place: _Place) -> Plain | None:
    _typed(figure, place.size, place.least)
    drawn = None
    for columns in (1, 2) if place.width >= 2 * 24 * place.size else (1,):
        drawn = _timeline_in(deepcopy(figure), place.width, place.size, columns)
        if place.height is None or drawn["layout"]["height"] <= place.height:
            return drawn
    return drawn if place.forced else None


def _timeline_in(figure: Plain, width: int, size: int, columns: int) -> Plain:
    (trace,) = figure["data"]
    layout = figure["layout"]
    radius, line, gap = trace["marker"]["size"] / 2, _LINE * size, 0.7 * size
    beside = 2 * radius + 0.7 * size
    each = width / columns
    notes, heights = layout["annotations"], []
    for note in notes:
        event = _EVENT.fullmatch(note["text"])
        assert event is not None
        said = lines(unescape(event["what"].replace("<br>", " ")), size, each - beside - size)
        shown = "<br>".join(safe(one) for one in said)
        note["text"] = f"<b>{event['when']}</b><br>{event['open'] or ''}{shown}{event['close'] or ''}"
        heights.append((1 + len(said)) * line + gap)
    first = _half(heights) if columns == 2 else len(notes)
    pieces = []
    for column, (start, end) in enumerate(((0, first), (first, len(notes)))[:columns]):
        piece, left, top = deepcopy(trace), column * each + radius + 2, 4.0
        _pick(piece, range(start, end), len(notes))
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
    return _sized(figure, width, bottom, l=0, r=0)


def _half(heights: Sequence[float]) -> int:
    """After how many events the second column begins, so that the longer one is as short as can be."""
    return min(range(1, len(heights) + 1), key=lambda n: max(sum(heights[:n]), sum(heights[n:])))


def _events(figure: Plain) -> int:
    return len(figure["layout"]["annotations"])


def _some_events(figure: Plain, start: int, end: int) -> Plain:
    figure = deepcopy(figure)
    count = _events(figure)
    for trace in figure["data"]:
        _pick(trace, range(start, end), count)
    figure["layout"]["annotations"] = figure["layout"]["annotations"][start:end]
    return figure


def _other(figure: Plain, place: _Place) -> Plain | None:
    """A figure of no form known here: its type enlarged, its own proportions kept."""
    margin = figure["layout"].get("margin", {})
    _typed(figure, place.size, place.least)
    own = figure["layout"].get("height", 360)
    return _sized(
        figure,
        place.width,
        own if place.height is None else place.height,
        b=margin.get("b", 40),
        t=10,
        l=margin.get("l", 8),
    )


_COLUMNS: Final = _Form(_columns)
_BARS: Final = _Form(_bars, _rows_of, _some_rows, _values)
_SHARES: Final = _Form(_shares, _rows_of, _some_rows)
_DOTS: Final = _Form(_dots, _rows_of, _some_rows, _values)
_TIMELINE: Final = _Form(_timeline, _events, _some_events)
_OTHER: Final = _Form(_other)
