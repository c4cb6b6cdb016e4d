"""Charts of financing: totals, the pace by month, the average event, the funds."""

from __future__ import annotations

from collections.abc import Callable

from dashboard import derived, wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts.assembly import exhibit, money_unit, span
from dashboard.charts.chart import Chart
from dashboard.charts.forms.rows import bars
from dashboard.charts.marks import mark
from dashboard.derived import Derived
from dashboard.exhibits import Exhibit, Hue, Mark
from dashboard.model import Topic, Unit
from dashboard.texts import text
from dashboard.view import View


def span_label(fact: Fact) -> str:
    """A period with its length where it is no single year, so that spans are not taken for years."""
    period = fact.observation.period
    said = wording.period(period)
    if period is None or period.months is None or period.is_year:
        return said
    if period.is_part_of_year:
        return text("chart.label.months", period=said, n=period.months)
    return text("chart.label.years-together", period=said, n=period.months // 12)


def _compared(
    id: str,
    facts: tuple[Fact, ...],
    number: Callable[[Fact], Fact | Derived],
    catalog: Catalog,
    view: View,
) -> Exhibit | None:
    """The spans of one indicator beside each other, each as a bar of its own length."""
    if not facts:
        return None
    marks = [mark(span_label(fact), number(fact), Hue.MONEY, view, catalog) for fact in facts]
    title = _comparison(f"chart.{id}.title", marks, facts)
    subtitle = text(f"chart.{id}.subtitle", unit=money_unit(view, Unit.CNY), span=span(facts))
    return exhibit(id, Topic.FINANCING, marks, bars(), title=title, subtitle=subtitle)


def _comparison(key: str, marks: list[Mark], facts: tuple[Fact, ...]) -> str:
    first, last = marks[0].number, marks[-1].number
    said = {
        "first": wording.value(first),
        "last": wording.value(last),
        "start": wording.period(facts[0].observation.period),
        "end": wording.period(facts[-1].observation.period),
    }
    if len(marks) == 1:
        return text(f"{key}.plain", **said)
    assert first.value is not None
    assert last.value is not None
    return text(f"{key}.{'fell' if last.value < first.value else 'rose'}", **said)


def _totals(catalog: Catalog, view: View) -> Exhibit | None:
    facts = view.admitted(catalog.select("financing-amount", unit=Unit.CNY))
    if not facts:
        return None
    marks = [mark(span_label(fact), fact, Hue.MONEY, view, catalog) for fact in facts]
    title = text(
        f"chart.financing-totals.title.{'both' if len(marks) > 1 else 'plain'}",
        first=wording.value(marks[0].number),
        last=wording.value(marks[-1].number),
        start=wording.period(facts[0].observation.period),
        end=wording.period(facts[-1].observation.period),
    )
    unit = money_unit(view, Unit.CNY)
    subtitle = text("chart.financing-totals.subtitle", unit=unit, span=span(facts))
    notes = [text("chart.financing-totals.note")] if len(marks) > 1 else []
    return exhibit("financing-totals", Topic.FINANCING, marks, bars(), title=title, subtitle=subtitle, notes=notes)


def _per_month(catalog: Catalog, view: View) -> Exhibit | None:
    facts = view.admitted(catalog.select("financing-amount", unit=Unit.CNY))
    return _compared("financing-per-month", facts, derived.per_month, catalog, view)


def _events_per_month(catalog: Catalog, view: View) -> Exhibit | None:
    facts = view.admitted(catalog.select("financing-events"))
    return _compared("financing-events", facts, derived.per_month, catalog, view)


def _per_event(catalog: Catalog, view: View) -> Exhibit | None:
    amounts = view.admitted(catalog.select("financing-amount", unit=Unit.CNY))
    events = {fact.observation.period: fact for fact in view.admitted(catalog.select("financing-events"))}
    amounts = tuple(fact for fact in amounts if fact.observation.period in events)

    def each(amount: Fact) -> Derived:
        return derived.quotient(amount, events[amount.observation.period], Unit.CNY)

    return _compared("financing-per-event", amounts, each, catalog, view)


def _funds(catalog: Catalog, view: View) -> Exhibit | None:
    facts = view.admitted(catalog.select("mother-fund-size", "merger-fund-size"))
    if not facts:
        return None
    marks = [mark(text(f"chart.fund-family.{fact.indicator.id}"), fact, Hue.MONEY, view, catalog) for fact in facts]
    marks.sort(key=lambda one: one.number.value or 0, reverse=True)
    title = text(
        "chart.fund-family.title", first=wording.value(marks[0].number), second=wording.value(marks[-1].number)
    )
    unit = money_unit(view, Unit.CNY)
    subtitle = text("chart.fund-family.subtitle", unit=unit, period=span(facts))
    return exhibit("fund-family", Topic.FINANCING, marks, bars(), title=title, subtitle=subtitle)


def _venture_capital(catalog: Catalog, view: View) -> Exhibit | None:
    facts = view.admitted(catalog.select("venture-capital"))
    if not facts:
        return None
    marks = [mark(fact.source.short_title, fact, Hue.MONEY, view, catalog) for fact in facts]
    said = [wording.value(one.number) for one in marks]
    title = text("chart.venture-capital.title", claims=text("list.and").join(said))
    unit = money_unit(view, Unit.USD)
    period = wording.period(facts[0].observation.period)
    subtitle = text("chart.venture-capital.subtitle", unit=unit, period=period)
    return exhibit("venture-capital", Topic.FINANCING, marks, bars(), title=title, subtitle=subtitle)


CHARTS = (
    Chart("financing-totals", Topic.FINANCING, _totals),
    Chart("financing-per-month", Topic.FINANCING, _per_month),
    Chart("financing-events", Topic.FINANCING, _events_per_month),
    Chart("financing-per-event", Topic.FINANCING, _per_event),
    Chart("fund-family", Topic.FINANCING, _funds),
    Chart("venture-capital", Topic.FINANCING, _venture_capital, unverified_only=True),
)
