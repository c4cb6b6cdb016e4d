"""Marks to an exhibit: figure, table, caption, alt text and citations out of the same marks."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import wording
from dashboard.catalog import Fact
from dashboard.charts.forms.form import Form, money_factor
from dashboard.charts.style import PALETTES
from dashboard.derived import Derived
from dashboard.exhibits import Drawing, Exhibit, Look, Mark, Row, Shown, captioned
from dashboard.model import Topic, Unit
from dashboard.texts import joined, pair, sentences, text
from dashboard.view import Currency, View


def exhibit(
    id: str,
    topic: Topic,
    marks: Sequence[Mark],
    form: Form,
    *,
    title: str,
    subtitle: str,
    notes: Sequence[str] = (),
    key: str = "chart.key",
) -> Exhibit:
    """The exhibit of some marks; `notes` are sentences that the caption adds to the `key` of the looks
    and to the sources."""
    title = title[:1].upper() + title[1:]
    facts = tuple({fact.id: fact for mark in marks for fact in mark.facts}.values())
    said = (looks(marks, key), captioned(rate(marks), *notes), _sources(facts))
    figures = {}
    for theme, palette in PALETTES.items():
        traces, layout = form.draw(marks, palette, title, subtitle, captioned(*said))
        figures[theme] = Drawing(traces, layout)
    rows = tuple(row(mark) for mark in marks)
    numbers = joined((pair(row.label, row.value) for row in rows), "list.semicolon")
    alt = text("chart.alt", title=title, subtitle=subtitle, numbers=numbers)
    drawn = (tuple(marks), form.shape, form.categories)
    return Exhibit(id, topic, title, subtitle, *said, alt, rows, facts, figures, *drawn)


def looks(marks: Sequence[Mark], key: str = "chart.key") -> str:
    """What the looks of some marks mean, in the words of a `key`; empty where all are plain."""
    seen = {mark.look for mark in marks}
    said = [text(f"{key}.{look}") for look in Look if look in seen and look is not Look.SOLID]
    return sentences(*said, computed(marks))


def computed(shown: Sequence[Shown]) -> str:
    """That some of the numbers shown are computed here; empty where none is."""
    return text("chart.key.computed") if any(isinstance(one.number, Derived) for one in shown) else ""


def rate(shown: Sequence[Shown]) -> str:
    """The rate that the converted of the numbers shown were converted at; empty where none is."""
    return next((wording.converted_at(one.number) for one in shown if one.converted), "")


def _sources(facts: Sequence[Fact]) -> str:
    return text("chart.sources", sources=joined(dict.fromkeys(_source(fact) for fact in facts), "list.semicolon"))


def _source(fact: Fact) -> str:
    key = "chart.source" if fact.grade.reliable else "chart.source-unverified"
    return text(key, source=fact.source.short_title)


def row(shown: Shown) -> Row:
    """A number that is shown as a line of a table."""
    number = shown.number
    value = wording.beside(number, shown.reported) if shown.converted else wording.label(number)
    times = dict.fromkeys(wording.period(fact.observation.period) for fact in shown.reported.inputs)
    return Row(shown.name, joined(times), value, wording.origin(number), shown.facts)


def money_unit(view: View, reported: Unit, marks: Sequence[Mark] = ()) -> str:
    """The currency of a chart in words, whether amounts are converted into it, and, for the columns
    of some marks, what they are counted in."""
    wanted = {Currency.CNY: Unit.CNY, Currency.USD: Unit.USD}.get(view.currency, reported)
    name = text(f"chart.unit.{wanted}.{'reported' if wanted is reported else 'converted'}")
    return text(f"chart.unit.{money_factor(marks)[1]}", unit=name)


def span(facts: Sequence[Fact]) -> str:
    """The years that some facts reach over, as 2021–2025."""
    periods = [fact.observation.period for fact in facts if fact.observation.period is not None]
    first, last = min(one.start.year for one in periods), max(one.year for one in periods)
    return wording.year(first) if first == last else text("period.years", first=first, last=last)
