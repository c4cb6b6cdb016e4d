"""The forms a chart can take: columns, bars, parts of a whole, a time line, dots on one scale."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dashboard import links, wording, wrapping
from dashboard.catalog import Fact
from dashboard.charts.style import CAPTION, LABEL, Palette, bar_marker, layout, safe
from dashboard.derived import Derived
from dashboard.exhibits import Hue, Look, Mark, Shape
from dashboard.model import CURRENCIES, Unit
from dashboard.texts import aside, joined, text

Figure = tuple[list[dict[str, Any]], dict[str, Any]]
"""The traces and the layout of a figure."""


@dataclass(frozen=True)
class Form:
    """A shape and what draws it: marks on a palette, with title, subtitle and caption. `categories` are
    the places of columns, where they are more than the marks have."""

    shape: Shape
    draw: Callable[[Sequence[Mark], Palette, str, str, str], Figure]
    categories: tuple[str, ...] = ()


def hover(mark: Mark) -> str:
    """What a pointer over a mark reads: the number as a sentence with its source."""
    sources = joined(dict.fromkeys(aside(fact.source.short_title, fact.grade) for fact in mark.facts), "list.clause")
    computed = [wording.value(mark.number)] if isinstance(mark.number, Derived) else []
    parts = [*([mark.group] if mark.group else []), mark.label, *computed, wording.origin(mark.number), sources]
    lines = [line for part in parts for line in wrapping.lines(part, 56)]
    return "<br>".join(safe(line) for line in lines)


def linked(mark: Mark, shown: str) -> str:
    """Markup that leads to the page of the fact a mark shows, or of the first it was computed from."""
    # Plotly has a colour of its own for links, which cannot be read on every bar.
    return f"<a href='{links.record(mark.facts[0])}' style='fill:inherit'>{shown}</a>"


def _value(number: Fact | Derived) -> float:
    assert number.value is not None
    return float(number.value)


def columns(categories: Sequence[str] | None = None, absent: str = "", plot: int = 230) -> Form:
    """Upright bars from zero, a category each in its order; a category without a mark stays open and
    says `absent`. Several marks of one category (groups) stand side by side."""

    def draw(marks: Sequence[Mark], palette: Palette, title: str, subtitle: str, caption: str) -> Figure:
        order = list(categories or dict.fromkeys(mark.label for mark in marks))
        groups = list(dict.fromkeys(mark.group for mark in marks))
        factor = money_factor(marks)[0]
        traces = []
        for group in groups:
            own = [mark for mark in marks if mark.group == group]
            traces.append(
                {
                    "type": "bar",
                    "name": safe(group),
                    "x": [order.index(mark.label) for mark in own],
                    "y": [_value(mark.number) for mark in own],
                    "text": [_columned(mark, factor) for mark in own],
                    "textposition": "outside",
                    "textangle": 0,
                    "cliponaxis": False,
                    "constraintext": "none",
                    "customdata": [hover(mark) for mark in own],
                    "hovertemplate": "%{customdata}<extra></extra>",
                    "marker": bar_marker(own, palette),
                    "textfont": {"color": palette.ink, "size": LABEL},
                }
            )
        width = 8 if len(order) > 4 else 13
        labels = ["<br>".join(safe(line) for line in wrapping.lines(label, width)) for label in order]
        below = 12 + 17 * max(label.count("<br>") + 1 for label in labels)
        frame = layout(title, subtitle, caption, palette, plot=plot, below=below)
        drawn = {mark.label for mark in marks}
        for place, label in enumerate(order):
            if label not in drawn:
                frame["annotations"].append(_note(absent, palette, x=place, y=0, yshift=12))
        highest = max(_value(mark.number) for mark in marks)
        frame |= {
            "bargap": 0.35 if len(groups) == 1 else 0.25,
            "bargroupgap": 0.12,
            "xaxis": _axis(palette, line=True)
            | {
                "tickangle": 0,
                "tickvals": list(range(len(order))),
                "ticktext": labels,
                "range": [-0.6, len(order) - 0.4],
            },
            "yaxis": _axis(palette)
            | {
                "visible": False,
                "range": [
                    0,
                    highest * (1.08 + 0.09 * max(_columned(mark, factor).count("<br>") + 1 for mark in marks)),
                ],
            },
        }
        return traces, frame

    return Form(Shape.COLUMNS, draw, tuple(categories or ()))


def _columned(mark: Mark, factor: int) -> str:
    number, *small = columned(mark, factor)
    sized = (f"<span style='font-size:{CAPTION}px'>{safe(part)}</span>" for part in small)
    return "<br>".join([linked(mark, safe(number)), *sized])


def columned(mark: Mark, factor: int) -> list[str]:
    """The words over a column: the number, and in small what it was converted from and its group."""
    converted = [wording.in_sign(mark.reported, factor)] if mark.converted else []
    return [wording.bare(mark.number, factor), *converted, *([mark.group] if mark.group else [])]


def money_factor(marks: Sequence[Mark]) -> tuple[int, str]:
    """What the amounts of some marks are counted in, and its name; one for what is no money."""
    if not marks or wording.terms(marks[0].number)[0] not in CURRENCIES:
        return 1, "one"
    return wording.money_factor(max(mark.number.value or Decimal(0) for mark in marks))


def bars(step: int = 54) -> Form:
    """Level bars from zero, each under its own label, so that long labels fit a narrow screen."""

    def draw(marks: Sequence[Mark], palette: Palette, title: str, subtitle: str, caption: str) -> Figure:
        order = list(range(len(marks)))[::-1]
        values = [0.0, *(_value(mark.number) for mark in marks)]
        trace = {
            "type": "bar",
            "orientation": "h",
            "y": order,
            "x": [_value(mark.number) for mark in marks],
            "width": 0.42,
            "offset": -0.42,
            "text": [linked(mark, safe(wording.label(mark.number))) for mark in marks],
            "textposition": "outside",
            "cliponaxis": False,
            "constraintext": "none",
            "customdata": [hover(mark) for mark in marks],
            "hovertemplate": "%{customdata}<extra></extra>",
            "marker": bar_marker(list(marks), palette),
            "textfont": {"color": palette.ink, "size": LABEL},
        }
        labels = [wrapping.lines(joined(said(mark), "list.parts"), 50) for mark in marks]
        lines = max(len(label) for label in labels)
        height = step + 20 * (lines - 1)
        frame = layout(title, subtitle, caption, palette, plot=height * len(marks) + 6, below=8)
        for place, label in zip(order, labels, strict=True):
            note = _note("<br>".join(safe(line) for line in label), palette, x=0, y=place, yshift=2)
            note |= {"xref": "paper", "xanchor": "left", "yanchor": "bottom", "align": "left"}
            note["font"] = {"size": LABEL, "color": palette.ink}
            frame["annotations"].append(note)
        room = 1.36
        frame |= {
            "xaxis": _axis(palette) | {"visible": False, "range": [min(values) * room, max(values) * room]},
            "yaxis": _axis(palette) | {"visible": False, "range": [-0.5, len(marks) - 0.5]},
        }
        return [trace], frame

    return Form(Shape.BARS, draw)


def said(mark: Mark) -> list[str]:
    """The words beside a bar: its group, its label, and what it was converted from."""
    key = "chart.computed-before" if isinstance(mark.reported, Derived) else "chart.reported"
    reported = [text(key, value=wording.value(mark.reported))] if mark.converted else []
    return [*([mark.group] if mark.group else []), mark.label, *reported]


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
                    "x": [_value(mark.number) for mark in own],
                    "width": 0.46,
                    "offset": -0.46,
                    "text": [linked(mark, f"{safe(wording.label(mark.number))} {safe(mark.label)}") for mark in own],
                    "textposition": "inside",
                    "insidetextanchor": "start",
                    "textangle": 0,
                    "constraintext": "none",
                    "customdata": [hover(mark) for mark in own],
                    "hovertemplate": "%{customdata}<extra></extra>",
                    "marker": marker,
                    "textfont": {"size": LABEL, "color": [_on(mark, palette) for mark in own]},
                }
            )
        frame = layout(title, subtitle, caption, palette, plot=step * len(groups), below=8)
        for group, row in rows.items():
            note = _note(safe(group), palette, x=0, y=row, yshift=2)
            note |= {"xref": "paper", "xanchor": "left", "yanchor": "bottom"}
            note["font"] = {"size": LABEL, "color": palette.ink}
            frame["annotations"].append(note)
        frame |= {
            "barmode": "stack",
            "xaxis": _axis(palette) | {"visible": False, "range": [0, 100]},
            "yaxis": _axis(palette) | {"visible": False, "range": [-0.6, len(groups) - 0.4]},
        }
        return traces, frame

    return Form(Shape.SHARES, draw)


def timeline() -> Form:
    """Dated events from first to last, each a dot on a line down the page with what it was."""
    line, gap = 17, 16

    def draw(marks: Sequence[Mark], palette: Palette, title: str, subtitle: str, caption: str) -> Figure:
        said = [
            [f"<b>{safe(mark.group)}</b>", *(safe(part) for part in wrapping.lines(mark.label, 46))] for mark in marks
        ]
        tops = [gap]
        for lines in said:
            tops.append(tops[-1] + line * len(lines) + gap)
        trace = {
            "type": "scatter",
            "mode": "lines+markers",
            "x": [0] * len(marks),
            "y": [top + line / 2 for top in tops[:-1]],
            "line": {"color": palette.line, "width": 2},
            "marker": {
                "size": 13,
                "color": [palette.hues[Hue.UNVERIFIED if mark.look is Look.UNVERIFIED else mark.hue] for mark in marks],
                "line": {"color": palette.ground, "width": 2},
            },
            "customdata": [hover(mark) for mark in marks],
            "hovertemplate": "%{customdata}<extra></extra>",
            "cliponaxis": False,
        }
        frame = layout(title, subtitle, caption, palette, plot=tops[-1], below=4)
        for top, mark, (when, *lines) in zip(tops, marks, said, strict=False):
            note = _note(f"{when}<br>{linked(mark, '<br>'.join(lines))}", palette, x=0, y=top, yshift=0)
            note |= {"xanchor": "left", "yanchor": "top", "align": "left", "xshift": 16}
            note["font"] = {"size": LABEL, "color": palette.ink}
            frame["annotations"].append(note)
        frame |= {
            "xaxis": _axis(palette) | {"visible": False, "range": [-0.03, 1]},
            "yaxis": _axis(palette) | {"visible": False, "range": [tops[-1], 0]},
        }
        return [trace], frame

    return Form(Shape.TIMELINE, draw)


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
        values = [_value(mark.number) for mark in marks]
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
            "hovertemplate": "%{customdata}<extra></extra>",
            "marker": {
                "size": 14,
                "symbol": [_DOTS[mark.look] for mark in marks],
                "color": colours,
                "line": {"color": colours, "width": 2},
            },
            "textfont": {"color": palette.ink, "size": LABEL},
        }
        labels = [wrapping.lines(joined(said(mark), "list.parts"), 50) for mark in marks]
        height = step + 16 * (max(len(label) for label in labels) - 1)
        frame = layout(title, subtitle, caption, palette, plot=height * len(marks) + 6, below=8)
        for place, label in zip(order, labels, strict=True):
            note = _note("<br>".join(safe(line) for line in label), palette, x=0, y=place, yshift=11)
            note |= {"xref": "paper", "xanchor": "left", "yanchor": "bottom", "align": "left"}
            note["font"] = {"size": LABEL, "color": palette.ink}
            frame["annotations"].append(note)
        frame |= {
            "shapes": [
                *(_scale_line(palette, x=(low, high), y=(place, place)) for place in order),
                *(_scale_line(palette, x=(0, 0), y=(place - 0.09, place + 0.09)) for place in order),
            ],
            "xaxis": _axis(palette) | {"visible": False, "range": [low - 0.05 * span, high + 0.42 * span]},
            "yaxis": _axis(palette) | {"visible": False, "range": [-0.4, len(marks) - 0.3]},
        }
        return [trace], frame

    return Form(Shape.DOTS, draw)


def dotted(number: Fact | Derived) -> str:
    """The value beside a dot; of a long unit, which the subtitle names, the number alone."""
    return wording.bare(number, 1) if wording.terms(number)[0] in _LONG_UNITS else wording.label(number)


def _scale_line(palette: Palette, *, x: tuple[float, float], y: tuple[float, float]) -> dict[str, Any]:
    ends = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}
    return {"type": "line", "layer": "below", "line": {"color": palette.line, "width": 1}, **ends}


def _on(mark: Mark, palette: Palette) -> str:
    """The colour of a text inside a bar."""
    hollow = mark.look in (Look.TARGET, Look.UNVERIFIED)
    return palette.ink if hollow else palette.on(palette.hues[mark.hue])


def _axis(palette: Palette, *, line: bool = False) -> dict[str, Any]:
    return {
        "showgrid": False,
        "zeroline": False,
        "showline": line,
        "linecolor": palette.muted,
        "ticks": "",
        "fixedrange": True,
        "tickfont": {"color": palette.ink, "size": LABEL},
    }


def _note(said: str, palette: Palette, *, x: float, y: float, yshift: int) -> dict[str, Any]:
    return {
        "text": said,
        "x": x,
        "y": y,
        "xref": "x",
        "yref": "y",
        "showarrow": False,
        "yshift": yshift,
        "font": {"size": CAPTION, "color": palette.muted},
    }
