"""Upright columns from zero."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import wording, wrapping
from dashboard.charts.forms.form import Figure, Form, addresses, axis, hover, linked, money_factor, note, value
from dashboard.charts.style import CAPTION, LABEL, Palette, bar_marker, layout, safe
from dashboard.exhibits import Mark, Shape


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
                    "y": [value(mark.number) for mark in own],
                    "text": [_columned(mark, factor) for mark in own],
                    "textposition": "outside",
                    "textangle": 0,
                    "cliponaxis": False,
                    "constraintext": "none",
                    "customdata": [hover(mark) for mark in own],
                    "ids": addresses(own),
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
                frame["annotations"].append(note(absent, palette, x=place, y=0, yshift=12))
        highest = max(value(mark.number) for mark in marks)
        frame |= {
            "bargap": 0.35 if len(groups) == 1 else 0.25,
            "bargroupgap": 0.12,
            "xaxis": axis(palette, line=True)
            | {
                "tickangle": 0,
                "tickvals": list(range(len(order))),
                "ticktext": labels,
                "range": [-0.6, len(order) - 0.4],
            },
            "yaxis": axis(palette)
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
    converted = [wording.label(mark.reported)] if mark.converted else []
    return [wording.bare(mark.number, factor), *converted, *([mark.group] if mark.group else [])]
