"""The headline figures: the newest reliable facts, each beside what it is to be compared with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dashboard import derived, wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts import assembly, marks
from dashboard.charts.forms import form
from dashboard.checks.reliability import Criterion
from dashboard.derived import Derived
from dashboard.exhibits import Shown, captioned
from dashboard.model import Status, Topic, Unit
from dashboard.texts import joined, text
from dashboard.view import Sources, View


@dataclass(frozen=True)
class Headline:
    """A headline figure: what it is, what it finds in a sentence, its value, how it compares, and every number
    that is said in it, the value first."""

    id: str
    topic: Topic
    label: str
    finding: str
    value: str
    comparison: str
    shown: tuple[Shown, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact it rests on, each once, the one it states first."""
        return tuple(dict.fromkeys(fact for one in self.shown for fact in one.facts))

    @property
    def period(self) -> str:
        """When its value holds."""
        return _period(self.facts[0])

    @property
    def subtitle(self) -> str:
        """When its value holds, and what it was converted from if it was."""
        return joined(filter(None, (self.period, form.reported(self.shown[0]))), "list.parts")

    @property
    def stated(self) -> str:
        """Its value in a sentence, with what was reported beside one that was converted."""
        return _said(self.shown[0]) if self.shown[0].converted else self.value


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
        return text("headline.both", value=scale.stated, period=scale.period, part=half.stated, part_period=half.period)
    if one := scale or half:
        return text("headline.one", value=one.stated, period=one.period)
    return text("headline.none")


def key(cards: Sequence[Headline]) -> str:
    """What the signs on some cards mean, and at which rate they were converted; empty where they have neither."""
    shown = [one for card in cards for one in card.shown]
    return captioned(assembly.computed(shown), assembly.rate(shown))


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

    def card(
        self, id: str, *values: Fact, told: str = "comparison", found: str = "", **compared: Fact | Derived | str
    ) -> Headline:
        """The card that states some values and tells, where there are any, of the numbers they compare with; `found`
        is what the comparison shows, where it shows something."""
        words = {"period": _period(values[0])} | {name: one for name, one in compared.items() if isinstance(one, str)}
        stated = [self._shown(fact) for fact in values]
        others = {
            name: self._shown(one, text(f"headline.{id}.{name}", **words) if isinstance(one, Derived) else "")
            for name, one in compared.items()
            if not isinstance(one, str)
        }
        said = words | {name: _said(one) for name, one in others.items()}
        own = [wording.stated(one.number) for one in stated]
        found = f"headline.{id}.finding{'.' if found else ''}{found}"
        return Headline(
            id,
            values[0].indicator.topic,
            text(f"headline.{id}.label"),
            text(found, **said | {"period": _period(values[0]), "value": own[0], "other": own[-1]}),
            joined(own, "headline.and"),
            text(f"headline.{id}.{told}", **said) if compared else "",
            (*stated, *others.values()),
        )

    def _shown(self, number: Fact | Derived, name: str = "") -> Shown:
        """A number in the currency of the view, under a name, which a fact has of itself."""
        if not isinstance(number, Derived):
            name = joined((wording.name(number), _period(number)), "list.parts")
        return marks.shown(name, number, self.view, self.catalog)


def _said(shown: Shown) -> str:
    return wording.beside(shown.number, shown.reported) if shown.converted else wording.stated(shown.number)


def _is_year(fact: Fact) -> bool:
    return fact.observation.period is not None and fact.observation.period.is_year


def _period(fact: Fact) -> str:
    return wording.period(fact.observation.period)


def _number(fact: Fact) -> Decimal:
    assert fact.value is not None
    return fact.value


def _moved(now: Decimal, before: Decimal) -> str:
    """Which way a number went."""
    return "more" if now > before else "less" if now < before else ""


def _follows(later: Fact, earlier: Fact) -> bool:
    """Whether one year comes right after another."""
    after, before = later.observation.period, earlier.observation.period
    return after is not None and before is not None and after.year == before.year + 1


def _scale(desk: _Desk) -> Headline | None:
    results = [fact for fact in desk.facts("industry-scale", unit=Unit.CNY) if _is_year(fact)]
    if not results:
        return None
    first, last = results[0], results[-1]
    if first is last:
        return desk.card("scale", last)
    growth, start = derived.yearly_growth(first, last), _period(first)
    before = results[-2]
    if before is first or not _follows(last, before) or _number(last) <= _number(before):
        return desk.card("scale", last, growth=growth, start=start, first=first)
    yearly, year = derived.yearly_growth(before, last), _period(before)
    return desk.card(
        "scale", last, told="both", found="more", yearly=yearly, year=year, growth=growth, start=start, first=first
    )


def _scale_part(desk: _Desk) -> Headline | None:
    part, year = (
        desk.last("industry-scale", year=False, unit=Unit.CNY),
        desk.last("industry-scale", year=True, unit=Unit.CNY),
    )
    if part is None:
        return None
    target = desk.aim("industry-scale", Status.TARGET)
    if year is None or target is None:
        return desk.card("scale-part", part)
    share = derived.share(part, year)
    found = "half" if 50 < share.value < 60 else ""
    aimed = _period(target)
    return desk.card("scale-part", part, found=found, share=share, year=_period(year), target=target, aimed=aimed)


def _manufacturing(desk: _Desk) -> Headline | None:
    result = desk.last("manufacturing-output", year=True, unit=Unit.CNY)
    if result is None:
        return None
    aim = desk.aim("manufacturing-output", Status.AIM)
    if aim is None:
        return desk.card("manufacturing", result)
    share = derived.share(result, aim)
    found = "below" if share.value < 100 else ""
    return desk.card("manufacturing", result, found=found, share=share, aim=aim, aimed=_period(aim))


def _manufacturing_growth(desk: _Desk) -> Headline | None:
    growth = desk.last("manufacturing-output-growth")
    if growth is None:
        return None
    result, aim = (
        desk.last("manufacturing-output", year=True, unit=Unit.CNY),
        desk.aim("manufacturing-output", Status.AIM),
    )
    if result is None or aim is None:
        return desk.card("manufacturing-growth", growth)
    needed = derived.growth_needed(result, aim)
    found = "below" if _number(growth) < needed.value else ""
    return desk.card("manufacturing-growth", growth, found=found, needed=needed, aimed=_period(aim))


def _financing(desk: _Desk) -> Headline | None:
    spans = desk.facts("financing-amount", unit=Unit.CNY)
    if not spans:
        return None
    first, last = spans[0], spans[-1]
    if first is last:
        return desk.card("financing", last)
    pace, before = derived.per_month(last), derived.per_month(first)
    found = _moved(pace.value, before.value)
    return desk.card("financing", last, found=found, pace=pace, before=before, start=_period(first))


def _approvals(desk: _Desk) -> Headline | None:
    drugs = desk.last("domestic-innovative-drugs-approved")
    devices = desk.last("domestic-innovative-devices-approved")
    if drugs is None or devices is None:
        return None
    before = desk.last("innovative-drugs-approved"), desk.last("innovative-devices-approved")
    if before[0] is None or before[1] is None:
        return desk.card("approvals", drugs, devices)
    return desk.card("approvals", drugs, devices, drugs=before[0], devices=before[1], period=_period(before[0]))


def _licensing(desk: _Desk) -> Headline | None:
    amounts, deals = desk.facts("license-out-amount"), desk.facts("license-out-deals")
    if not amounts or not deals:
        return None
    amount, number = amounts[-1], deals[-1]
    if len(amounts) < 2 or len(deals) < 2:
        return desk.card("licensing", amount, told="plain", deals=number)
    before, period = amounts[-2], _period(amounts[-2])
    return desk.card("licensing", amount, deals=number, before=before, before_deals=deals[-2], period=period)


def _companies(desk: _Desk) -> Headline | None:
    listed, all_of_them = desk.last("listed-enterprises"), desk.last("enterprises")
    if listed is None:
        return None
    if all_of_them is None:
        return desk.card("companies", listed)
    return desk.card("companies", listed, all=all_of_them, period=_period(all_of_them))


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
