"""Charts of the industry's scale, its manufacturing and its growth."""

from __future__ import annotations

from dashboard import derived, wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts.assembly import exhibit, money_unit, span
from dashboard.charts.chart import Chart, latest
from dashboard.charts.forms.columns import columns
from dashboard.charts.forms.rows import bars
from dashboard.charts.marks import in_currency, mark
from dashboard.checks.arithmetic import Verdict
from dashboard.exhibits import Exhibit, Hue, Mark
from dashboard.model import Status, Topic, Unit
from dashboard.relations import RelationKind
from dashboard.texts import text
from dashboard.view import View

_HELD_AGAINST_CLAIM = (Verdict.CONSISTENT, Verdict.INCONSISTENT)


def _by_year(indicator: str, hue: Hue, aimed: Status, catalog: Catalog, view: View) -> Exhibit | None:
    """A level year by year, with the years that no source gives left open, and what is aimed at."""
    results = view.admitted(catalog.select(indicator, unit=Unit.CNY, status=Status.ACTUAL))
    aims = view.admitted(catalog.select(indicator, unit=Unit.CNY, status=aimed))
    if not results:
        return None
    marks = [mark(wording.period(fact.observation.period), fact, hue, view, catalog) for fact in results]
    years = [
        fact.observation.period.year for fact in results if fact.observation.period and fact.observation.period.is_year
    ]
    whole = _every(years)
    parts = [one.label for one in marks if one.label not in whole]
    for aim in aims:
        label = text(f"chart.label.{aimed}", period=wording.period(aim.observation.period))
        marks.append(mark(label, aim, hue, view, catalog))
        parts.append(label)
    newest = latest(results) or results[-1]
    said = {
        "value": wording.value(in_currency(newest, view, catalog)),
        "period": wording.period(newest.observation.period),
    }
    if aims:
        said["aim"] = wording.value(in_currency(aims[0], view, catalog))
        said["year"] = wording.period(aims[0].observation.period)
    title = text(f"chart.{indicator}.title.{'aimed' if aims else 'plain'}", **said)
    form = columns([*whole, *parts], text("chart.no-figure"))
    subtitle = text(f"chart.{indicator}.subtitle", unit=money_unit(view, Unit.CNY, marks), span=span((*results, *aims)))
    return exhibit(indicator, Topic.SCALE, marks, form, title=title, subtitle=subtitle)


def _every(years: list[int]) -> list[str]:
    """The years from the first to the last, those between them too, as they are labelled."""
    return [wording.year(year) for year in range(min(years), max(years) + 1)] if years else []


def _industry_scale(catalog: Catalog, view: View) -> Exhibit | None:
    return _by_year("industry-scale", Hue.INDUSTRY, Status.TARGET, catalog, view)


def _manufacturing_output(catalog: Catalog, view: View) -> Exhibit | None:
    return _by_year("manufacturing-output", Hue.MANUFACTURING, Status.AIM, catalog, view)


def _manufacturing_share(catalog: Catalog, view: View) -> Exhibit | None:
    wholes = view.admitted(catalog.select("industry-scale", unit=Unit.CNY, status=Status.ACTUAL))
    parts = view.admitted(catalog.select("manufacturing-output", unit=Unit.CNY, status=Status.ACTUAL))
    pairs = [(part, whole) for part in parts for whole in wholes if part.observation.period == whole.observation.period]
    marks = [
        mark(wording.period(part.observation.period), derived.share(part, whole), Hue.MANUFACTURING, view, catalog)
        for part, whole in pairs
    ]
    if not marks:
        return None
    first, last = marks[0], marks[-1]
    key = "chart.manufacturing-share.title." + ("plain" if len(marks) == 1 else _direction(first, last))
    title = text(key, first=_short(first), last=_short(last), start=first.label, end=last.label)
    years = [whole.observation.period.year for _, whole in pairs if whole.observation.period]
    form = columns(_every(years), text("chart.no-figure"), plot=200)
    return exhibit(
        "manufacturing-share",
        Topic.SCALE,
        marks,
        form,
        title=title,
        subtitle=text("chart.manufacturing-share.subtitle", span=span([fact for one in marks for fact in one.facts])),
        notes=[text("chart.manufacturing-share.note")],
    )


def _direction(first: Mark, last: Mark) -> str:
    assert first.number.value is not None
    assert last.number.value is not None
    return "fell" if last.number.value < first.number.value else "rose"


def _short(one: Mark) -> str:
    return wording.value(one.number)


def _growth_this_year(catalog: Catalog, view: View) -> Exhibit | None:
    wanted = {
        "bulk-chemicals-exports-growth": Hue.CONTEXT,
        "pharmaceutical-exports-growth": Hue.CONTEXT,
        "leading-industries-output-growth": Hue.CONTEXT,
        "manufacturing-output-growth": Hue.MANUFACTURING,
    }
    facts = {fact.indicator.id: fact for fact in view.admitted(catalog.select(*wanted, "leading-industries-lead"))}
    if not facts.keys() >= {*wanted, "leading-industries-lead"}:
        return None
    marks = [mark(text(f"chart.growth-2025.{name}"), facts[name], hue, view, catalog) for name, hue in wanted.items()]
    city = derived.difference(facts["leading-industries-output-growth"], facts["leading-industries-lead"], Unit.PERCENT)
    marks.insert(3, mark(text("chart.growth-2025.all-industry"), city, Hue.CONTEXT, view, catalog))
    title = text(
        "chart.growth-2025.title", output=_short(marks[-1]), leading=_short(marks[2]), exports=_short(marks[1])
    )
    period = wording.period(facts["manufacturing-output-growth"].observation.period)
    subtitle = text("chart.growth-2025.subtitle", period=period)
    notes = [text("chart.growth-2025.note")]
    return exhibit("growth-2025", Topic.SCALE, marks, bars(), title=title, subtitle=subtitle, notes=notes)


def _growth_claims(catalog: Catalog, view: View) -> Exhibit | None:
    marks: list[Mark] = []
    doubtful: list[tuple[Fact, Mark]] = []
    for result in catalog.recomputations:
        if result.relation.kind is not RelationKind.COMPOUND_GROWTH or result.verdict not in _HELD_AGAINST_CLAIM:
            continue
        claim, first, last = (catalog.by_id[name] for name in result.fact_ids)
        if not all(view.admits(fact) for fact in (claim, first, last)):
            continue
        hue = Hue.MANUFACTURING if first.indicator.id == "manufacturing-output" else Hue.INDUSTRY
        group = text(f"chart.growth-claims.{first.indicator.id}")
        marks.append(mark(text("chart.growth-claims.claimed"), claim, Hue.CONTEXT, view, catalog, group=group))
        again = mark(
            text("chart.growth-claims.recomputed"), derived.yearly_growth(first, last), hue, view, catalog, group=group
        )
        marks.append(again)
        if not result.consistent:
            doubtful.append((claim, again))
    if not marks:
        return None
    title = text("chart.growth-claims.title.consistent")
    if doubtful:
        claim, again = doubtful[0]
        title = text("chart.growth-claims.title.doubtful", claimed=wording.value(claim), found=_short(again))
    subtitle = text("chart.growth-claims.subtitle", period=span([fact for one in marks for fact in one.facts]))
    return exhibit("growth-claims", Topic.SCALE, marks, bars(), title=title, subtitle=subtitle)


CHARTS = (
    Chart("industry-scale", Topic.SCALE, _industry_scale),
    Chart("manufacturing-output", Topic.SCALE, _manufacturing_output),
    Chart("manufacturing-share", Topic.SCALE, _manufacturing_share),
    Chart("growth-2025", Topic.SCALE, _growth_this_year),
    Chart("growth-claims", Topic.SCALE, _growth_claims),
)
