"""The rival values of a disagreement, as dots on one scale."""

from __future__ import annotations

from dashboard.catalog import Catalog
from dashboard.charts.assembly import exhibit
from dashboard.charts.forms.rows import dots
from dashboard.charts.marks import mark
from dashboard.derived import Derived
from dashboard.exhibits import Exhibit, Hue
from dashboard.findings import Finding
from dashboard.texts import text
from dashboard.view import Sources, View
from dashboard.wording import terms

_EVERYTHING = View(sources=Sources.ALL)


def draw(catalog: Catalog, finding: Finding) -> Exhibit | None:
    """The exhibit of a disagreement; None where its figures have no scale in common."""
    if not finding.rivals:
        return None
    marks = [
        mark(label, number, Hue.CONTEXT if isinstance(number, Derived) else Hue.INDUSTRY, _EVERYTHING, catalog)
        for label, number in finding.rivals
    ]
    unit = text(f"unit.name.{terms(finding.rivals[0][1])[0]}")
    subtitle = text("chart.disagreement.subtitle", kind=text(f"verdict.{finding.verdict}"), unit=unit)
    topic = finding.facts[0].indicator.topic
    return exhibit(
        finding.id,
        topic,
        marks,
        dots(),
        title=finding.title,
        subtitle=subtitle[:1].upper() + subtitle[1:],
        key="chart.dots",
    )
