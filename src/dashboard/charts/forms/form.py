"""A shape and what draws it, with what all shapes have in common: the marks' numbers, words and addresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dashboard import links, wording, wrapping
from dashboard.catalog import Fact
from dashboard.charts.style import CAPTION, LABEL, Palette, safe
from dashboard.derived import Derived
from dashboard.exhibits import Mark, Shape, Shown
from dashboard.model import CURRENCIES
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
    number, sources = mark.number, joined(dict.fromkeys(aside(one.source.short_title, one.grade) for one in mark.facts))
    what = joined([*([mark.group] if mark.group else []), mark.label], "list.clause")
    if isinstance(number, Derived):
        value = wording.value(number)
        said = text("chart.hover.computed", what=what, value=value, formula=number.formula, sources=sources)
    else:
        said = text("chart.hover.reported", what=what, written=number.value_as_written, sources=sources)
    return "<br>".join(safe(line) for line in wrapping.lines(said, 56))


def address(mark: Mark) -> str:
    """The page of the fact a mark shows, or of the first it was computed from."""
    return links.record(mark.facts[0])


def addresses(marks: Sequence[Mark]) -> list[str]:
    """The pages of marks, no two the same: Plotly leaves out a mark that has the id of another."""
    taken: Counter[str] = Counter()
    found = []
    for page in map(address, marks):
        found.append(f"{page}#{taken[page]}" if taken[page] else page)
        taken[page] += 1
    return found


def linked(mark: Mark, shown: str) -> str:
    """Markup that leads to the page of a mark."""
    # Plotly has a colour of its own for links, which cannot be read on every bar.
    return f"<a href='{address(mark)}' target='_self' style='fill:inherit'>{shown}</a>"


def value(number: Fact | Derived) -> float:
    """The number of a mark as Plotly takes it."""
    assert number.value is not None
    return float(number.value)


def money_factor(marks: Sequence[Mark]) -> tuple[int, str]:
    """What the amounts of some marks are counted in, and its name; one for what is no money."""
    if not marks or wording.terms(marks[0].number)[0] not in CURRENCIES:
        return 1, "one"
    return wording.money_factor(max(mark.number.value or Decimal(0) for mark in marks))


def said(mark: Mark) -> list[str]:
    """The words beside a bar: its group, its label, and what it was converted from."""
    return list(filter(None, (mark.group, mark.label, reported(mark))))


def reported(shown: Shown) -> str:
    """What a number was converted from, in words; empty where it was not."""
    key = "chart.computed-before" if isinstance(shown.reported, Derived) else "chart.reported"
    return text(key, value=wording.stated(shown.reported)) if shown.converted else ""


def axis(palette: Palette, *, line: bool = False) -> dict[str, Any]:
    """An axis without grid or ticks, that nobody can zoom."""
    return {
        "showgrid": False,
        "zeroline": False,
        "showline": line,
        "linecolor": palette.muted,
        "ticks": "",
        "fixedrange": True,
        "tickfont": {"color": palette.ink, "size": LABEL},
    }


def note(said: str, palette: Palette, *, x: float, y: float, yshift: int) -> dict[str, Any]:
    """A small note at a place of the plot."""
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
