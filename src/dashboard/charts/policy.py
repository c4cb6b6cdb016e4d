"""Charts of policy: what was aimed at, what was reached, and the growth still needed."""

from __future__ import annotations

from dashboard import derived, wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts.assembly import exhibit, money_unit
from dashboard.charts.chart import Chart, latest
from dashboard.charts.forms.rows import bars
from dashboard.charts.marks import in_currency, mark
from dashboard.exhibits import Exhibit, Hue, Look, Mark
from dashboard.model import Status, Topic, Unit
from dashboard.texts import text
from dashboard.view import View

_AIMED = (("industry-scale", Hue.INDUSTRY, Status.TARGET), ("manufacturing-output", Hue.MANUFACTURING, Status.AIM))


def _stated(indicator: str, catalog: Catalog, view: View) -> tuple[Fact, ...]:
    """The last whole year and, once each, what the plan, the city and the newspaper say of 2025."""
    reached = latest(view.admitted(catalog.select(indicator, unit=Unit.CNY, status=Status.ACTUAL)))
    ahead = [
        facts[-1]
        for status in (Status.TARGET, Status.AIM, Status.FORECAST)
        if (facts := view.admitted(catalog.select(indicator, unit=Unit.CNY, status=status)))
    ]
    return (*([reached] if reached else []), *ahead)


def _targets(catalog: Catalog, view: View) -> Exhibit | None:
    marks: list[Mark] = []
    for indicator, hue, _ in _AIMED:
        group = text(f"chart.targets.{indicator}")
        for fact in _stated(indicator, catalog, view):
            label = text(f"chart.targets.{fact.observation.status}", period=wording.period(fact.observation.period))
            marks.append(mark(label, fact, hue, view, catalog, group=group))
    pairs = _pairs(catalog, view)
    if not pairs:
        return None
    title = text("chart.targets.title.plain")
    if len(pairs) == 2:
        (scale, plan), (output, aim) = (
            tuple(wording.value(in_currency(fact, view, catalog)) for fact in pair) for pair in pairs
        )
        title = text("chart.targets.title.both", scale=scale, plan=plan, output=output, aim=aim)
    subtitle = text("chart.targets.subtitle", year=_year(pairs[0][1]), unit=money_unit(view, Unit.CNY))
    return exhibit("targets", Topic.POLICY, marks, bars(46), title=title, subtitle=subtitle)


def _pairs(catalog: Catalog, view: View) -> list[tuple[Fact, Fact]]:
    """The last whole year of each indicator with what is aimed at for 2025."""
    pairs = []
    for indicator, _, status in _AIMED:
        reached = latest(view.admitted(catalog.select(indicator, unit=Unit.CNY, status=Status.ACTUAL)))
        aims = view.admitted(catalog.select(indicator, unit=Unit.CNY, status=status))
        if reached and aims:
            pairs.append((reached, aims[-1]))
    return pairs


def _year(fact: Fact) -> str:
    return wording.period(fact.observation.period)


def _progress(catalog: Catalog, view: View) -> Exhibit | None:
    pairs = _pairs(catalog, view)
    marks = [
        mark(
            text(f"chart.progress.{reached.indicator.id}"),
            derived.share(reached, aim),
            hue,
            view,
            catalog,
            drawn=Look.SOLID,
        )
        for (reached, aim), (_, hue, _) in zip(pairs, _AIMED, strict=False)
    ]
    if len(marks) != 2:
        return None
    scale, output = (wording.value(one.number) for one in marks)
    said = {"year": _year(pairs[0][0]), "aimed": _year(pairs[0][1])}
    title = text("chart.progress.title", scale=scale, output=output, **said)
    subtitle = text("chart.progress.subtitle", **said)
    notes = [text("chart.progress.note")]
    return exhibit("target-progress", Topic.POLICY, marks, bars(), title=title, subtitle=subtitle, notes=notes)


def _needed(catalog: Catalog, view: View) -> Exhibit | None:
    pairs = _pairs(catalog, view)
    grown = view.admitted(catalog.select("manufacturing-output-growth"))
    if len(pairs) != 2 or not grown:
        return None
    year = _year(pairs[0][1])
    marks = [
        mark(
            text(f"chart.needed.{reached.indicator.id}", year=year),
            derived.growth_needed(reached, aim),
            hue,
            view,
            catalog,
        )
        for (reached, aim), (_, hue, _) in zip(pairs, _AIMED, strict=True)
    ]
    period = wording.period(grown[-1].observation.period)
    marks.append(mark(text("chart.needed.grown", period=period), grown[-1], Hue.MANUFACTURING, view, catalog))
    title = text(
        "chart.needed.title",
        needed=wording.value(marks[1].number),
        grown=wording.value(marks[2].number),
        period=period,
        year=year,
    )
    subtitle = text("chart.needed.subtitle", before=_year(pairs[0][0]), year=year)
    return exhibit("growth-needed", Topic.POLICY, marks, bars(), title=title, subtitle=subtitle)


CHARTS = (
    Chart("targets", Topic.POLICY, _targets),
    Chart("target-progress", Topic.POLICY, _progress),
    Chart("growth-needed", Topic.POLICY, _needed),
)
