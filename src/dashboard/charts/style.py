"""The one chart style: colours, type and layout, light and dark."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from html import escape
from typing import Any

from dashboard.exhibits import Hue, Look, Mark, Theme

FONT = '"Source Sans", "Source Sans 3", "Noto Sans SC", sans-serif'
TITLE, SUBTITLE, LABEL, CAPTION = 17, 13, 13, 11
_FIRST_LINE = 20  # pixels from the top: Plotly counts a title of several lines from its first baseline
_TITLE_CHARS, _SUBTITLE_CHARS, _CAPTION_CHARS = 39, 47, 58


@dataclass(frozen=True)
class Palette:
    """The colours of a theme."""

    ground: str
    ink: str
    muted: str
    line: str
    hues: dict[Hue, str]


PALETTES = {
    Theme.LIGHT: Palette(
        "#ffffff",
        "#1b1f24",
        "#57606a",
        "#d0d7de",
        {
            Hue.INDUSTRY: "#1f5fa8",
            Hue.MANUFACTURING: "#0f7f73",
            Hue.MONEY: "#8a5a00",
            Hue.DEVICES: "#7a4fb5",
            Hue.CONTEXT: "#68717b",
            Hue.UNVERIFIED: "#b3471b",
        },
    ),
    Theme.DARK: Palette(
        "#11151c",
        "#eef1f4",
        "#a9b2bc",
        "#3a424c",
        {
            Hue.INDUSTRY: "#6aa9f0",
            Hue.MANUFACTURING: "#45c2b1",
            Hue.MONEY: "#e0b04d",
            Hue.DEVICES: "#b695e8",
            Hue.CONTEXT: "#8b949e",
            Hue.UNVERIFIED: "#f0883e",
        },
    ),
}


def safe(text: str) -> str:
    """A text as Plotly must be given it: never markup."""
    return escape(text, quote=False)


def wrapped(text: str, chars: int) -> list[str]:
    """A text in lines that fit a narrow figure, no number parted from its unit, made safe."""
    text = re.sub(r"(?<=[\d]) (?=(?:tn|bn|m|yuan)\b)", "\u00a0", text)
    return [safe(line) for line in textwrap.wrap(text, chars, break_long_words=False, break_on_hyphens=False)]


def heading(title: str, subtitle: str, palette: Palette) -> tuple[dict[str, Any], int]:
    """The title of a figure, still without its place, and the pixels it takes from the top."""
    first, second = wrapped(title, _TITLE_CHARS), wrapped(subtitle, _SUBTITLE_CHARS)
    said = "<br>".join(second)
    text = f"<b>{'<br>'.join(first)}</b><br><span style='font-size:{SUBTITLE}px;color:{palette.muted}'>{said}</span>"
    placed = {
        "text": text,
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        "yref": "container",
        "yanchor": "top",
        "pad": {"l": 8},
        "font": {"size": TITLE, "color": palette.ink},
    }
    return placed, round(1.3 * (TITLE * len(first) + SUBTITLE * len(second))) + 26


def footer(caption: str, palette: Palette, below: int) -> tuple[dict[str, Any], int]:
    """The caption under a figure, `below` pixels under its axis, and the pixels it takes."""
    lines = wrapped(caption, _CAPTION_CHARS)
    note = {
        "text": "<br>".join(lines),
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 0,
        "xanchor": "left",
        "yanchor": "top",
        "yshift": -below,
        "showarrow": False,
        "align": "left",
        "font": {"size": CAPTION, "color": palette.muted},
    }
    return note, round(1.35 * CAPTION * len(lines)) + 8


def layout(title: str, subtitle: str, caption: str, palette: Palette, *, plot: int, below: int) -> dict[str, Any]:
    """The layout that every figure shares, with `plot` pixels to draw in and `below` for axis labels."""
    head, top = heading(title, subtitle, palette)
    note, bottom = footer(caption, palette, below)
    height = top + plot + below + bottom
    head["y"] = 1 - _FIRST_LINE / height
    return {
        "template": "none",
        "font": {"family": FONT, "size": LABEL, "color": palette.ink},
        "paper_bgcolor": palette.ground,
        "plot_bgcolor": palette.ground,
        "title": head,
        "annotations": [note],
        "margin": {"l": 8, "r": 8, "t": top, "b": below + bottom, "pad": 0},
        "height": height,
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {"bgcolor": palette.ground, "font": {"color": palette.ink, "size": LABEL}, "align": "left"},
    }


def bar_marker(marks: list[Mark], palette: Palette) -> dict[str, Any]:
    """How bars are filled: solid for a whole period, hatched for part of a year, an outline for a
    target, a hatched outline for an unverified number."""
    fills, shapes, lines, strokes = [], [], [], []
    for mark in marks:
        colour = palette.hues[Hue.UNVERIFIED if mark.look is Look.UNVERIFIED else mark.hue]
        hollow = mark.look in (Look.TARGET, Look.UNVERIFIED)
        fills.append(palette.ground if hollow else colour)
        shapes.append({Look.PARTIAL: "/", Look.UNVERIFIED: "x"}.get(mark.look, ""))
        lines.append(palette.ink if mark.look is Look.TARGET else colour)
        strokes.append(palette.ground if mark.look is Look.PARTIAL else colour)
    return {
        "color": fills,
        "line": {"color": lines, "width": 1.6},
        "pattern": {
            "shape": shapes,
            "fgcolor": strokes,
            "bgcolor": fills,
            "fillmode": "overlay",
            "size": 7,
            "solidity": 0.25,
        },
    }
