"""Dated events from first to last, down the page."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import wrapping
from dashboard.charts.forms.form import Figure, Form, addresses, axis, hover, linked, note
from dashboard.charts.style import LABEL, Palette, layout, safe
from dashboard.exhibits import Hue, Look, Mark, Shape


def timeline() -> Form:
    """Dated events from first to last, each a dot on a line down the page with what it was."""
    line, gap = 17, 16

    def draw(marks: Sequence[Mark], palette: Palette, title: str, subtitle: str, caption: str) -> Figure:
        events = [
            [f"<b>{safe(mark.group)}</b>", *(safe(part) for part in wrapping.lines(mark.label, 46))] for mark in marks
        ]
        tops = [gap]
        for lines in events:
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
            "ids": addresses(marks),
            "hovertemplate": "%{customdata}<extra></extra>",
            "cliponaxis": False,
        }
        frame = layout(title, subtitle, caption, palette, plot=tops[-1], below=4)
        for top, mark, (when, *lines) in zip(tops, marks, events, strict=False):
            event = note(f"{when}<br>{linked(mark, '<br>'.join(lines))}", palette, x=0, y=top, yshift=0)
            event |= {"xanchor": "left", "yanchor": "top", "align": "left", "xshift": 16}
            event["font"] = {"size": LABEL, "color": palette.ink}
            frame["annotations"].append(event)
        frame |= {
            "xaxis": axis(palette) | {"visible": False, "range": [-0.03, 1]},
            "yaxis": axis(palette) | {"visible": False, "range": [tops[-1], 0]},
        }
        return [trace], frame

    return Form(Shape.TIMELINE, draw)
