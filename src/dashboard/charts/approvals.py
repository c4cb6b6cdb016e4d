"""Charts of approvals: how many, and what each was first in."""

from __future__ import annotations

from dashboard import wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts.assembly import exhibit, span
from dashboard.charts.chart import Chart
from dashboard.charts.forms.columns import columns
from dashboard.charts.forms.rows import bars
from dashboard.charts.forms.timeline import timeline
from dashboard.charts.marks import mark
from dashboard.exhibits import Exhibit, Hue, Look
from dashboard.model import Topic
from dashboard.texts import text
from dashboard.view import View

_DRUGS = ("innovative-drugs-approved", "domestic-innovative-drugs-approved")
_DEVICES = ("innovative-devices-approved", "domestic-innovative-devices-approved")


def _counts(catalog: Catalog, view: View) -> Exhibit | None:
    drugs, devices = (view.admitted(catalog.select(*names)) for names in (_DRUGS, _DEVICES))
    if not drugs or not devices:
        return None
    marks = [
        mark(_label(fact), fact, hue, view, catalog, group=text(f"chart.approvals.{group}"))
        for group, hue, facts in (("drugs", Hue.INDUSTRY, drugs), ("devices", Hue.DEVICES, devices))
        for fact in facts
    ]
    said = {
        "drugs": wording.value(drugs[-1]),
        "devices": wording.value(devices[-1]),
        "before_drugs": wording.value(drugs[0]),
        "before_devices": wording.value(devices[0]),
        "period": wording.period(drugs[-1].observation.period),
        "before": wording.period(drugs[0].observation.period),
    }
    key = "both" if len(drugs) > 1 and len(devices) > 1 else "plain"
    title = text(f"chart.approvals.title.{key}", **said)
    notes = [text("chart.approvals.note")] if key == "both" else []
    subtitle = text("chart.approvals.subtitle", span=span((*drugs, *devices)))
    return exhibit("approvals", Topic.APPROVALS, marks, columns(), title=title, subtitle=subtitle, notes=notes)


def _label(fact: Fact) -> str:
    period = wording.period(fact.observation.period)
    domestic = fact.indicator.id.startswith("domestic-")
    return text("chart.approvals.domestic", period=period) if domestic else period


def _firsts(catalog: Catalog, view: View) -> Exhibit | None:
    facts = view.admitted(catalog.select("approval-firsts"))
    if not facts:
        return None
    marks = [
        mark(
            text("chart.approval-firsts.event", claim=_sentence(fact.value_as_written), product=fact.subject or ""),
            fact,
            Hue.INDUSTRY,
            view,
            catalog,
            group=wording.period(fact.observation.period),
            drawn=Look.SOLID,
        )
        for fact in facts
    ]
    title = text("chart.approval-firsts.title", n=len(facts), year=span(facts))
    subtitle = text("chart.approval-firsts.subtitle", year=span(facts))
    notes = [text("chart.approval-firsts.note")]
    return exhibit("approval-firsts", Topic.APPROVALS, marks, timeline(), title=title, subtitle=subtitle, notes=notes)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _claims(catalog: Catalog, view: View) -> Exhibit | None:
    claims = view.admitted(catalog.select("new-drug-approvals"))
    known = view.admitted(catalog.select("innovative-drugs-approved", "innovative-devices-approved"))
    if not claims or not known:
        return None
    marks = [
        mark(text(f"chart.approval-claims.{fact.indicator.id}"), fact, hue, view, catalog)
        for fact, hue in [(fact, Hue.INDUSTRY) for fact in (*known, *claims)]
    ]
    title = text("chart.approval-claims.title", claim=wording.value(claims[0]), drugs=wording.value(known[0]))
    subtitle = text("chart.approval-claims.subtitle", period=wording.period(claims[0].observation.period))
    notes = [text("chart.approval-claims.note")]
    return exhibit("approval-claims", Topic.APPROVALS, marks, bars(), title=title, subtitle=subtitle, notes=notes)


CHARTS = (
    Chart("approvals", Topic.APPROVALS, _counts),
    Chart("approval-firsts", Topic.APPROVALS, _firsts),
    Chart("approval-claims", Topic.APPROVALS, _claims, unverified_only=True),
)
