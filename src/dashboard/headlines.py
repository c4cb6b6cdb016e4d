"""The headline figures: the newest reliable facts, each beside what it is to be compared with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard import derived, wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts.marks import in_currency
from dashboard.checks.reliability import Criterion
from dashboard.derived import Derived
from dashboard.model import Status, Topic, Unit
from dashboard.texts import text
from dashboard.view import Sources, View


@dataclass(frozen=True)
class Headline:
    """A headline figure: what it is, its value, how it compares, and every fact it rests on, the one
    it states first."""

    id: str
    topic: Topic
    label: str
    value: str
    comparison: str
    facts: tuple[Fact, ...]

    @property
    def period(self) -> str:
        """When its value holds."""
        return wording.period(self.facts[0].observation.period)


def fit_for_headline(fact: Fact) -> bool:
    """Whether a fact is reliable, agrees with itself, and says when it holds."""
    return (
        fact.grade.reliable
        and Criterion.AGREES_WITH_ITSELF not in fact.reliability.failed
        and fact.value is not None
        and fact.observation.period is not None
    )


def headlines(catalog: Catalog, view: View) -> tuple[Headline, ...]:
    """The headline figures that the facts allow, in the order of the topics."""
    desk = _Desk(catalog, View(view.currency, Sources.RELIABLE, view.since))
    return tuple(card for compose in _COMPOSERS if (card := compose(desk)) is not None)


def headline(cards: Sequence[Headline]) -> str:
    """The sentence that stands over the cards."""
    said = {card.id: card for card in cards}
    scale, half = said.get("scale"), said.get("scale-part")
    if scale and half:
        return text("headline.both", value=scale.value, period=scale.period, part=half.value, part_period=half.period)
    if one := scale or half:
        return text("headline.one", value=one.value, period=one.period)
    return text("headline.none")


def news(catalog: Catalog, view: View, n: int = 10) -> tuple[Fact, ...]:
    """The results of the reliable sources with the latest end of their period, the latest first."""
    desk = _Desk(catalog, View(view.currency, Sources.RELIABLE, view.since))
    known = [fact for fact in desk.facts(*catalog.indicators) if fact.observation.unit is not Unit.RANK]
    return tuple(sorted(known, key=_end, reverse=True)[:n])


def _end(fact: Fact) -> date:
    period = fact.observation.period
    return period.end if period is not None and period.end is not None else date.min


class _Desk:
    """The facts that a headline may be made of, in a view."""

    def __init__(self, catalog: Catalog, view: View) -> None:
        self.catalog, self.view = catalog, view

    def facts(self, *indicators: str, status: Status = Status.ACTUAL, unit: Unit | None = None) -> list[Fact]:
        found = self.catalog.select(*indicators, status=status, unit=unit)
        return [fact for fact in self.view.admitted(found) if fit_for_headline(fact)]

    def last(self, *indicators: str, year: bool | None = None, unit: Unit | None = None) -> Fact | None:
        """The newest result; of a whole year only, or of none, where `year` says so."""
        fitting = [fact for fact in self.facts(*indicators, unit=unit) if year is None or _is_year(fact) is year]
        return fitting[-1] if fitting else None

    def aim(self, indicator: str, status: Status) -> Fact | None:
        fitting = self.facts(indicator, status=status, unit=Unit.CNY)
        return fitting[-1] if fitting else None

    def said(self, number: Fact | Derived) -> str:
        """The value in the currency of the view; one that was computed or converted has the sign of it."""
        shown = in_currency(number, self.view, self.catalog)
        return wording.label(shown) if isinstance(shown, Derived) else wording.value(shown)


def _is_year(fact: Fact) -> bool:
    return fact.observation.period is not None and fact.observation.period.is_year


def _period(fact: Fact) -> str:
    return wording.period(fact.observation.period)


def _card(id: str, desk: _Desk, fact: Fact, value: str, comparison: str, *others: Fact) -> Headline:
    return Headline(id, fact.indicator.topic, text(f"headline.{id}.label"), value, comparison, (fact, *others))


def _scale(desk: _Desk) -> Headline | None:
    results = [fact for fact in desk.facts("industry-scale", unit=Unit.CNY) if _is_year(fact)]
    if not results:
        return None
    first, last = results[0], results[-1]
    if first is last:
        return _card("scale", desk, last, desk.said(last), "")
    comparison = text(
        "headline.scale.comparison",
        growth=desk.said(derived.yearly_growth(first, last)),
        start=_period(first),
        first=desk.said(first),
    )
    return _card("scale", desk, last, desk.said(last), comparison, first)


def _scale_part(desk: _Desk) -> Headline | None:
    part, year = (
        desk.last("industry-scale", year=False, unit=Unit.CNY),
        desk.last("industry-scale", year=True, unit=Unit.CNY),
    )
    if part is None:
        return None
    target = desk.aim("industry-scale", Status.TARGET)
    if year is None or target is None:
        return _card("scale-part", desk, part, desk.said(part), "")
    comparison = text(
        "headline.scale-part.comparison",
        share=desk.said(derived.share(part, year)),
        year=_period(year),
        target=desk.said(target),
        aimed=_period(target),
    )
    return _card("scale-part", desk, part, desk.said(part), comparison, year, target)


def _manufacturing(desk: _Desk) -> Headline | None:
    result = desk.last("manufacturing-output", year=True, unit=Unit.CNY)
    if result is None:
        return None
    aim = desk.aim("manufacturing-output", Status.AIM)
    if aim is None:
        return _card("manufacturing", desk, result, desk.said(result), "")
    comparison = text(
        "headline.manufacturing.comparison",
        share=desk.said(derived.share(result, aim)),
        aim=desk.said(aim),
        aimed=_period(aim),
    )
    return _card("manufacturing", desk, result, desk.said(result), comparison, aim)


def _manufacturing_growth(desk: _Desk) -> Headline | None:
    growth = desk.last("manufacturing-output-growth")
    if growth is None:
        return None
    result, aim = (
        desk.last("manufacturing-output", year=True, unit=Unit.CNY),
        desk.aim("manufacturing-output", Status.AIM),
    )
    if result is None or aim is None:
        return _card("manufacturing-growth", desk, growth, desk.said(growth), "")
    comparison = text(
        "headline.manufacturing-growth.comparison",
        needed=desk.said(derived.growth_needed(result, aim)),
        aimed=_period(aim),
    )
    return _card("manufacturing-growth", desk, growth, desk.said(growth), comparison, result, aim)


def _financing(desk: _Desk) -> Headline | None:
    spans = desk.facts("financing-amount", unit=Unit.CNY)
    if not spans:
        return None
    first, last = spans[0], spans[-1]
    if first is last:
        return _card("financing", desk, last, desk.said(last), "")
    comparison = text(
        "headline.financing.comparison",
        pace=desk.said(derived.per_month(last)),
        before=desk.said(derived.per_month(first)),
        start=_period(first),
    )
    return _card("financing", desk, last, desk.said(last), comparison, first)


def _approvals(desk: _Desk) -> Headline | None:
    drugs = desk.last("domestic-innovative-drugs-approved")
    devices = desk.last("domestic-innovative-devices-approved")
    if drugs is None or devices is None:
        return None
    value = text("headline.approvals.value", drugs=desk.said(drugs), devices=desk.said(devices))
    before = desk.last("innovative-drugs-approved"), desk.last("innovative-devices-approved")
    if before[0] is None or before[1] is None:
        return _card("approvals", desk, drugs, value, "", devices)
    comparison = text(
        "headline.approvals.comparison",
        drugs=desk.said(before[0]),
        devices=desk.said(before[1]),
        period=_period(before[0]),
    )
    return _card("approvals", desk, drugs, value, comparison, devices, before[0], before[1])


def _licensing(desk: _Desk) -> Headline | None:
    amounts, deals = desk.facts("license-out-amount"), desk.facts("license-out-deals")
    if not amounts or not deals:
        return None
    amount, number = amounts[-1], deals[-1]
    if len(amounts) < 2 or len(deals) < 2:
        comparison = text("headline.licensing.plain", deals=desk.said(number))
        return _card("licensing", desk, amount, desk.said(amount), comparison, number)
    comparison = text(
        "headline.licensing.comparison",
        deals=desk.said(number),
        before=desk.said(amounts[-2]),
        before_deals=desk.said(deals[-2]),
        period=_period(amounts[-2]),
    )
    return _card("licensing", desk, amount, desk.said(amount), comparison, number, amounts[-2], deals[-2])


def _companies(desk: _Desk) -> Headline | None:
    listed, all_of_them = desk.last("listed-enterprises"), desk.last("enterprises")
    if listed is None:
        return None
    if all_of_them is None:
        return _card("companies", desk, listed, desk.said(listed), "")
    comparison = text("headline.companies.comparison", all=desk.said(all_of_them), period=_period(all_of_them))
    return _card("companies", desk, listed, desk.said(listed), comparison, all_of_them)


_COMPOSERS: tuple[Callable[[_Desk], Headline | None], ...] = (
    _scale,
    _scale_part,
    _manufacturing,
    _manufacturing_growth,
    _financing,
    _approvals,
    _licensing,
    _companies,
)
