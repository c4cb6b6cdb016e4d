"""Level rows, each under its own label: bars, parts of a whole, dots on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard import wording, wrapping
from dashboard.catalog import Fact
from dashboard.charts.forms.form import Figure, Form, addresses, axis, hover, linked, note, said, value
from dashboard.charts.style import LABEL, Palette, bar_marker, layout, safe
from dashboard.derived import Derived
from dashboard.exhibits import Hue, Look, Mark, Shape
from dashboard.model import Unit
from dashboard.texts import joined


def bars(step: int = 54) -> Form:
    """Level bars from zero, each under its own label, so that long labels fit a narrow screen."""

    def draw(marks: Sequence[Mark], palette: Palette, title: str, subtitle: str, caption: str) -> Figure:
        order = list(range(len(marks)))[::-1]
        values = [0.0, *(value(mark.number) for mark in marks)]
        trace = {
            "type": "bar",
            "orientation": "h",
            "y": order,
            "x": [value(mark.number) for mark in marks],
            "text": [linked(mark, safe(wording.label(mark.number))) for mark in marks],
            "textposition": "outside",
            "cliponaxis": False,
            "constraintext": "none",
            "customdata": [hover(mark) for mark in marks],
            "ids": addresses(marks),
            "hovertemplate": "%{customdata}<extra></extra>",
            "marker": bar_marker(list(marks), palette),
            "textfont": {"color": palette.ink, "size": LABEL},
        }
        labels = [_label(mark) for mark in marks]
        lines = max(len(label) for label in labels)
        height = step + 17 * (lines - 1)
        thick = 0.42 * step / height
        trace |= {"width": thick, "offset": -thick}
        frame = layout(title, subtitle, caption, palette, plot=height * len(marks) + 6, below=8)
        for place, label in zip(order, labels, strict=True):
            frame["annotations"].append(_named(label, palette, place, yshift=2))
        room = 1.36
        frame |= {
            "xaxis": axis(palette) | {"visible": False, "range": [min(values) * room, max(values) * room]},
            "yaxis": axis(palette) | {"visible": False, "range": [-0.5, len(marks) - 0.5]},
        }
        return [trace], frame

    return Form(Shape.BARS, draw)


def shares(step: int = 70) -> Form:
    """Parts of a whole: one level bar of 100 % for each group, its parts side by side."""

    def draw(marks: Sequence[Mark], palette: Palette, title: str, subtitle: str, caption: str) -> Figure:
        groups = list(dict.fromkeys(mark.group for mark in marks))
        rows = {group: len(groups) - 1 - n for n, group in enumerate(groups)}
        traces = []
        parts = max(sum(mark.group == group for mark in marks) for group in groups)
        for part in range(parts):
            own = [
                mine[part] for group in groups if len(mine := [mark for mark in marks if mark.group == group]) > part
            ]
            marker = bar_marker(own, palette)
            traces.append(
                {
                    "type": "bar",
                    "orientation": "h",
                    "y": [rows[mark.group] for mark in own],
                    "x": [value(mark.number) for mark in own],
                    "width": 0.46,
                    "offset": -0.46,
                    "text": [linked(mark, f"{safe(wording.label(mark.number))} {safe(mark.label)}") for mark in own],
                    "textposition": "inside",
                    "insidetextanchor": "start",
                    "textangle": 0,
                    "constraintext": "none",
                    "customdata": [hover(mark) for mark in own],
                    "ids": addresses(own),
                    "hovertemplate": "%{customdata}<extra></extra>",
                    "marker": marker,
                    "textfont": {"size": LABEL, "color": [_on(mark, palette) for mark in own]},
                }
            )
        frame = layout(title, subtitle, caption, palette, plot=step * len(groups), below=8)
        for group, row in rows.items():
            frame["annotations"].append(_named([group], palette, row, yshift=2))
        frame |= {
            "barmode": "stack",
            "xaxis": axis(palette) | {"visible": False, "range": [0, 100]},
            "yaxis": axis(palette) | {"visible": False, "range": [-0.6, len(groups) - 0.4]},
        }
        return traces, frame

    return Form(Shape.SHARES, draw)


_DOTS = {
    Look.SOLID: "circle",
    Look.PARTIAL: "diamond",
    Look.TARGET: "circle-open",
    Look.UNVERIFIED: "circle-x-open",
}

_LONG_UNITS = (Unit.EXCHANGE_RATE, Unit.PERCENTAGE_POINTS)


def dots(step: int = 58) -> Form:
    """Numbers as dots on one scale from nothing, each on a line of its own under its label, the value beside it."""

    def draw(marks: Sequence[Mark], palette: Palette, title: str, subtitle: str, caption: str) -> Figure:
        order = list(range(len(marks)))[::-1]
        values = [value(mark.number) for mark in marks]
        low, high = min(0.0, *values), max(0.0, *values)
        span = high - low or 1.0
        colours = [palette.hues[Hue.UNVERIFIED if mark.look is Look.UNVERIFIED else mark.hue] for mark in marks]
        trace = {
            "type": "scatter",
            "mode": "markers+text",
            "x": values,
            "y": order,
            "text": [safe(dotted(mark.number)) for mark in marks],
            "textposition": "middle right",
            "cliponaxis": False,
            "customdata": [hover(mark) for mark in marks],
            "ids": addresses(marks),
            "hovertemplate": "%{customdata}<extra></extra>",
            "marker": {
                "size": 14,
                "symbol": [_DOTS[mark.look] for mark in marks],
                "color": colours,
                "line": {"color": colours, "width": 2},
            },
            "textfont": {"color": palette.ink, "size": LABEL},
        }
        labels = [_label(mark) for mark in marks]
        height = step + 16 * (max(len(label) for label in labels) - 1)
        frame = layout(title, subtitle, caption, palette, plot=height * len(marks) + 6, below=8)
        for place, label in zip(order, labels, strict=True):
            frame["annotations"].append(_named(label, palette, place, yshift=11))
        frame |= {
            "shapes": [
                *(_scale_line(palette, x=(low, high), y=(place, place)) for place in order),
                *(_scale_line(palette, x=(0, 0), y=(place - 0.09, place + 0.09)) for place in order),
            ],
            "xaxis": axis(palette) | {"visible": False, "range": [low - 0.05 * span, high + 0.42 * span]},
            "yaxis": axis(palette) | {"visible": False, "range": [-0.4, len(marks) - 0.3]},
        }
        return [trace], frame

    return Form(Shape.DOTS, draw)


def dotted(number: Fact | Derived) -> str:
    """The value beside a dot; of a long unit, which the subtitle names, the number alone."""
    return wording.bare(number, 1) if wording.terms(number)[0] in _LONG_UNITS else wording.label(number)


def _scale_line(palette: Palette, *, x: tuple[float, float], y: tuple[float, float]) -> dict[str, Any]:
    ends = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}
    return {"type": "line", "layer": "below", "line": {"color": palette.line, "width": 1}, **ends}


def _label(mark: Mark) -> list[str]:
    return wrapping.labelled(joined(said(mark), "list.parts"), lambda words: wrapping.lines(words, 50))


def _on(mark: Mark, palette: Palette) -> str:
    """The colour of a text inside a bar."""
    hollow = mark.look in (Look.TARGET, Look.UNVERIFIED)
    return palette.ink if hollow else palette.on(palette.hues[mark.hue])


def _named(lines: Sequence[str], palette: Palette, place: int, *, yshift: int) -> dict[str, Any]:
    """The label of a row, above it at its left."""
    named = note("<br>".join(safe(line) for line in lines), palette, x=0, y=place, yshift=yshift)
    named |= {"xref": "paper", "xanchor": "left", "yanchor": "bottom", "align": "left"}
    named["font"] = {"size": LABEL, "color": palette.ink}
    return named
