"""Marks to an exhibit: figure, table, caption, alt text and citations out of the same marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard import wording
from dashboard.catalog import Fact
from dashboard.charts.forms import Form, number_label
from dashboard.charts.style import PALETTES
from dashboard.derived import Derived
from dashboard.exhibits import Drawing, Exhibit, Look, Mark, Row, Theme
from dashboard.model import CURRENCIES, Topic, Unit
from dashboard.texts import text


def exhibit(
    id: str,
    topic: Topic,
    marks: Sequence[Mark],
    form: Form,
    *,
    title: str,
    subtitle: str,
    notes: Sequence[str] = (),
) -> Exhibit:
    """The exhibit of some marks; `notes` are sentences that the caption adds to the key and sources."""
    facts = tuple(dict.fromkeys(fact for mark in marks for fact in mark.facts))
    caption = _caption(marks, facts, notes)
    figures = {}
    for theme, palette in PALETTES.items():
        traces, layout = form(marks, palette, title, subtitle, caption)
        figures[theme] = Drawing(traces, layout)
    rows = tuple(_row(mark) for mark in marks)
    numbers = "; ".join(f"{row.label}: {row.value}" for row in rows)
    alt = text("chart.alt", title=title, subtitle=subtitle, numbers=numbers)
    return Exhibit(id, topic, title, subtitle, caption, alt, rows, facts, figures)


def _caption(marks: Sequence[Mark], facts: Sequence[Fact], notes: Sequence[str]) -> str:
    looks = {mark.look for mark in marks}
    key = [text(f"chart.key.{look}") for look in Look if look in looks and look is not Look.SOLID]
    if any(isinstance(mark.number, Derived) for mark in marks):
        key.append(text("chart.key.computed"))
    sources = "; ".join(dict.fromkeys(_source(fact) for fact in facts))
    rates = [text("chart.rate")] if any(mark.number is not mark.reported for mark in marks if _money(mark)) else []
    return " ".join([*key, *rates, *notes, text("chart.sources", sources=sources)])


def _money(mark: Mark) -> bool:
    return isinstance(mark.number, Derived) and mark.number.unit in CURRENCIES


def _source(fact: Fact) -> str:
    key = "chart.source" if fact.grade.reliable else "chart.source-unverified"
    return text(key, source=fact.source.short_title)


def _row(mark: Mark) -> Row:
    number = mark.number
    label = f"{mark.group} · {mark.label}" if mark.group else mark.label
    if isinstance(number, Derived):
        origin = text("chart.computed", formula=number.formula)
    else:
        origin = number.value_as_written
    shown = number_label(mark)
    if isinstance(number, Fact) and number.observation.unit is Unit.RANK:
        shown = wording.value(number)
    times = dict.fromkeys(wording.period(fact.observation.period) for fact in mark.reported.inputs)
    return Row(label, ", ".join(times), shown, origin, mark.facts)


def with_group(mark: Mark, group: str) -> Mark:
    """The same mark in another group."""
    return replace(mark, group=group)


__all__ = ["Theme", "exhibit", "with_group"]
