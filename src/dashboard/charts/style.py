"""The one chart style: colours, type and layout, light and dark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import Any

from dashboard.exhibits import Hue, Look, Mark, Theme
from dashboard.wrapping import lines

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

    def on(self, colour: str) -> str:
        """The colour of words on a colour: ink or ground, whichever stands out more."""
        return max(self.ink, self.ground, key=lambda words: contrast(words, colour))


PALETTES = {
    Theme.LIGHT: Palette(
        "#ffffff",
        "#1b1f24",
        "#57606a",
        "#d0d7de",
        {
            Hue.INDUSTRY: "#01256f",
            Hue.MANUFACTURING: "#237662",
            Hue.MONEY: "#bd8a2e",
            Hue.DEVICES: "#8e619d",
            Hue.CONTEXT: "#8c929a",
            Hue.UNVERIFIED: "#af3405",
        },
    ),
    Theme.DARK: Palette(
        "#11151c",
        "#eef1f4",
        "#a9b2bc",
        "#3a424c",
        {
            Hue.INDUSTRY: "#669df8",
            Hue.MANUFACTURING: "#9fefea",
            Hue.MONEY: "#f2bc6d",
            Hue.DEVICES: "#8d5797",
            Hue.CONTEXT: "#676c70",
            Hue.UNVERIFIED: "#e26440",
        },
    ),
}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def safe(text: str) -> str:
    """A text as Plotly must be given it: never markup."""
    return escape(text, quote=False)


def wrapped(text: str, chars: int) -> list[str]:
    """A text in lines that fit a narrow figure, no number parted from its unit, made safe."""
    text = re.sub(r"(?<=[\d]) (?=(?:tn|bn|m|yuan)\b)", "\u00a0", text)
    return [safe(line) for line in lines(text, chars)]


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
    rows = wrapped(caption, _CAPTION_CHARS)
    note = {
        "text": "<br>".join(rows),
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
    return note, round(1.35 * CAPTION * len(rows)) + 8


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
        "hoverlabel": {
            "bgcolor": palette.ground,
            "font": {"family": FONT, "color": palette.ink, "size": LABEL},
            "align": "left",
        },
    }


def bar_marker(marks: list[Mark], palette: Palette) -> dict[str, Any]:
    """How bars are filled: solid for a whole period, hatched for part of a year, an outline for a
    target, a crossed outline for an unverified number."""
    fills, shapes, strokes, solid = [], [], [], []
    for mark in marks:
        colour = palette.hues[Hue.UNVERIFIED if mark.look is Look.UNVERIFIED else mark.hue]
        fills.append(palette.ground if mark.look is Look.TARGET else colour)
        shapes.append({Look.PARTIAL: "/", Look.UNVERIFIED: "x"}.get(mark.look, ""))
        strokes.append(palette.ink if mark.look is Look.TARGET else colour)
        solid.append(0.7 if mark.look is Look.PARTIAL else 0.25)
    # The lines of a pattern have the colour of their bar, between them is the ground: where marks differ, Plotly
    # takes no other.
    return {
        "color": fills,
        "line": {"color": strokes, "width": 1.6},
        "pattern": {"shape": shapes, "fillmode": "replace", "size": 7, "solidity": solid},
    }
