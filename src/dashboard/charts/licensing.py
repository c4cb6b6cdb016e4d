"""Charts of license-out deals: amounts, numbers, size, and the share of the country's."""

from __future__ import annotations

from dashboard import derived, wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts.assembly import exhibit, money_unit, span
from dashboard.charts.chart import Chart
from dashboard.charts.financing import span_label
from dashboard.charts.forms.columns import columns
from dashboard.charts.forms.rows import shares
from dashboard.charts.marks import mark
from dashboard.exhibits import Exhibit, Hue, Mark
from dashboard.model import Topic, Unit
from dashboard.texts import text
from dashboard.view import View


def _pair(id: str, marks: list[Mark], facts: tuple[Fact, ...], view: View) -> Exhibit | None:
    if not marks:
        return None
    title = text(
        f"chart.{id}.title.{'both' if len(marks) > 1 else 'plain'}",
        first=wording.value(marks[0].number),
        last=wording.value(marks[-1].number),
        start=wording.period(facts[0].observation.period),
        end=wording.period(facts[-1].observation.period),
    )
    subtitle = text(f"chart.{id}.subtitle", unit=money_unit(view, Unit.USD, marks), span=span(facts))
    return exhibit(id, Topic.LICENSING, marks, columns(plot=210), title=title, subtitle=subtitle)


def _amounts(catalog: Catalog, view: View) -> Exhibit | None:
    facts = view.admitted(catalog.select("license-out-amount"))
    marks = [mark(span_label(fact), fact, Hue.INDUSTRY, view, catalog) for fact in facts]
    return _pair("license-amount", marks, facts, view)


def _deals(catalog: Catalog, view: View) -> Exhibit | None:
    facts = view.admitted(catalog.select("license-out-deals"))
    marks = [mark(span_label(fact), fact, Hue.INDUSTRY, view, catalog) for fact in facts]
    return _pair("license-deals", marks, facts, view)


def _size(catalog: Catalog, view: View) -> Exhibit | None:
    deals = {fact.observation.period: fact for fact in view.admitted(catalog.select("license-out-deals"))}
    facts = tuple(
        fact for fact in view.admitted(catalog.select("license-out-amount")) if fact.observation.period in deals
    )
    marks = [
        mark(
            span_label(fact),
            derived.quotient(fact, deals[fact.observation.period], fact.observation.unit),
            Hue.INDUSTRY,
            view,
            catalog,
        )
        for fact in facts
    ]
    return _pair("license-size", marks, facts, view)


def _national(catalog: Catalog, view: View) -> Exhibit | None:
    facts = view.admitted(catalog.select("license-out-deals-share", "license-out-amount-share", unit=Unit.PERCENT))
    if not facts:
        return None
    marks: list[Mark] = []
    for fact in facts:
        group = text(f"chart.license-share.{fact.indicator.id}")
        marks.append(mark(text("chart.license-share.shanghai"), fact, Hue.INDUSTRY, view, catalog, group=group))
        rest = derived.remainder(fact)
        marks.append(mark(text("chart.license-share.rest"), rest, Hue.CONTEXT, view, catalog, group=group))
    said = {fact.indicator.id: wording.value(fact) for fact in facts}
    title = text(
        "chart.license-share.title",
        deals=said.get("license-out-deals-share", ""),
        amount=said.get("license-out-amount-share", ""),
        period=wording.period(facts[0].observation.period),
    )
    subtitle = text("chart.license-share.subtitle", period=wording.period(facts[0].observation.period))
    return exhibit("license-share", Topic.LICENSING, marks, shares(), title=title, subtitle=subtitle)


CHARTS = (
    Chart("license-amount", Topic.LICENSING, _amounts),
    Chart("license-deals", Topic.LICENSING, _deals),
    Chart("license-share", Topic.LICENSING, _national),
    Chart("license-size", Topic.LICENSING, _size),
)
