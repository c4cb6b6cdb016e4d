"""Charts of companies and talent."""

from __future__ import annotations

from dashboard import wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts.assembly import exhibit
from dashboard.charts.chart import Chart
from dashboard.charts.forms.rows import bars
from dashboard.charts.marks import mark
from dashboard.exhibits import Exhibit, Hue
from dashboard.model import Topic
from dashboard.texts import text
from dashboard.view import View


def _label(fact: Fact) -> str:
    name = fact.indicator.name
    if not fact.grade.reliable:
        return text("chart.label.claimed", name=name, source=fact.source.short_title)
    if fact.observation.period is None:
        return name
    return text("chart.label.dated", name=name, period=wording.period(fact.observation.period))


def _counts(catalog: Catalog, view: View) -> Exhibit | None:
    known = view.admitted(catalog.select("enterprises", "listed-enterprises"))
    claims = view.admitted(catalog.select("biotech-firms", "biotech-unicorns"))
    if not known:
        return None
    marks = [mark(_label(fact), fact, Hue.INDUSTRY, view, catalog) for fact in (*known, *claims)]
    said = {fact.indicator.id: wording.value(fact) for fact in known}
    key = "both" if len(said) == 2 else "plain"
    title = text(
        f"chart.company-counts.title.{key}",
        enterprises=said.get("enterprises", ""),
        listed=said.get("listed-enterprises", ""),
        name=known[0].indicator.name,
        value=wording.value(known[0]),
    )
    subtitle = text("chart.company-counts.subtitle")
    notes = [text("chart.company-counts.note")] if claims else []
    return exhibit("company-counts", Topic.COMPANIES, marks, bars(), title=title, subtitle=subtitle, notes=notes)


def _headquarters(catalog: Catalog, view: View) -> Exhibit | None:
    present = view.admitted(catalog.select("top-companies-present"))
    top = view.admitted(catalog.select("top-pharmaceutical-companies", "top-device-companies"))
    if not present or not top:
        return None
    marks = [mark(text(f"chart.headquarters.{fact.indicator.id}"), fact, Hue.CONTEXT, view, catalog) for fact in top]
    marks += [mark(text("chart.headquarters.present"), fact, Hue.INDUSTRY, view, catalog) for fact in present]
    title = text("chart.headquarters.title", n=wording.value(present[0]))
    subtitle = text("chart.headquarters.subtitle")
    notes = [text("chart.headquarters.note", n=wording.value(present[0]))]
    return exhibit("headquarters", Topic.COMPANIES, marks, bars(), title=title, subtitle=subtitle, notes=notes)


def _talent(catalog: Catalog, view: View) -> Exhibit | None:
    facts = view.admitted(catalog.select("skilled-workers", "phd-researchers"))
    if not facts:
        return None
    marks = [mark(_label(fact), fact, Hue.INDUSTRY, view, catalog) for fact in facts]
    marks.sort(key=lambda one: one.number.value or 0, reverse=True)
    title = text("chart.talent.title")
    subtitle = text("chart.talent.subtitle")
    return exhibit("talent", Topic.COMPANIES, marks, bars(), title=title, subtitle=subtitle)


CHARTS = (
    Chart("company-counts", Topic.COMPANIES, _counts),
    Chart("headquarters", Topic.COMPANIES, _headquarters),
    Chart("talent", Topic.COMPANIES, _talent, unverified_only=True),
)
