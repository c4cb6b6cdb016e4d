"""What a verdict says of itself, in sentences for readers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from dashboard import wording
from dashboard.catalog import Fact
from dashboard.claims.derivations import Computed
from dashboard.claims.finding import Doubt
from dashboard.model import Comparator, Unit
from dashboard.texts import text

_EXACT = 15


def amount(value: Decimal, unit: Unit, comparator: Comparator = Comparator.EXACT) -> str:
    """A value with its unit and hedge, every digit of it."""
    shown = wording.amount(value, unit, _EXACT)
    return shown if comparator is Comparator.EXACT else text(f"comparator.{comparator}", value=shown)


def _value(fact: Fact) -> str:
    if fact.value is None:
        return fact.value_as_written
    return amount(fact.value, fact.observation.unit, fact.observation.comparator)


def _period(fact: Fact) -> str:
    when = wording.period(fact.observation.period)
    return (
        when
        if fact.observation.status == "actual"
        else text("claims.hoped", period=when, status=wording.status(fact.observation.status))
    )


def _listed(parts: Iterable[str]) -> str:
    """Words joined as a list."""
    items = list(dict.fromkeys(parts))
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + text("list.and") + items[-1]


def _sources(facts: Sequence[Fact]) -> str:
    return _listed(fact.source.short_title for fact in facts)


def _result(computed: Computed) -> str:
    return text("comparator.about", value=wording.amount(computed.value, computed.unit, 4))


def _said(key: str, facts: Sequence[Fact], **values: str) -> str:
    first = facts[0]
    return text(
        key,
        source=_sources(facts),
        value=_value(first),
        indicator=first.indicator.name,
        period=_period(first),
        **values,
    )


def stated(facts: Sequence[Fact]) -> str:
    """That sources state it."""
    return _said("claims.supported", facts)


def unnamed(facts: Sequence[Fact]) -> str:
    """That sources state it of an industry that the text leaves unnamed."""
    return _said("claims.supported-unnamed", facts)


def converted(reported: Sequence[Fact], result: Fact) -> str:
    """That sources state it in the other currency, and what that is."""
    assert result.value is not None
    value = text("comparator.about", value=wording.amount(result.value, result.observation.unit, 4))
    return _said("claims.converted", reported, converted=value)


def not_this(facts: Sequence[Fact]) -> str:
    """That sources state another value."""
    return _said("claims.contradicted", facts)


def near(facts: Sequence[Fact]) -> str:
    """That a source's value is neither within the claim's rounding nor clearly outside it."""
    return _said("claims.near", facts)


def correct(facts: Sequence[Fact]) -> str:
    """The figure that sources give instead."""
    return _said("claims.correct", facts)


def rivals(facts: Sequence[Fact]) -> str:
    """That sources contradict each other."""
    each = _listed(text("claims.rival", value=_value(fact), source=fact.source.short_title) for fact in facts)
    return text("claims.disputed", indicator=facts[0].indicator.name, period=_period(facts[0]), rivals=each)


def _end_points(lowest: Decimal, highest: Decimal) -> str:
    return wording.amount((lowest + highest) / 2, Unit.PERCENT, 3)


def own_arithmetic(fact: Fact, lowest: Decimal, highest: Decimal) -> str:
    """That a source contradicts its own arithmetic."""
    return _said("claims.disputed-arithmetic", [fact], result=_end_points(lowest, highest))


def neither(fact: Fact, lowest: Decimal, highest: Decimal) -> str:
    """Both figures of a source that contradicts itself."""
    return _said("claims.both-figures", [fact], result=_end_points(lowest, highest))


def only_pages(facts: Sequence[Fact]) -> str:
    """That only sources graded C or D state it."""
    return _said("claims.unverified", facts, grade=_listed(fact.grade.value for fact in facts))


def only_others(facts: Sequence[Fact]) -> str:
    """That only sources graded C or D have a figure, and another one."""
    return _said("claims.no-reliable", facts)


def otherwise(facts: Sequence[Fact]) -> str:
    """That there are figures, but not for that period, unit or status: what has happened first, then what is
    hoped for, each in the order of time."""
    ordered = sorted(facts, key=lambda fact: (fact.observation.period is not None, _from(fact)))
    happened = [fact for fact in ordered if fact.observation.status == "actual"]
    hoped: dict[str, list[str]] = {}
    for fact in ordered:
        if fact.observation.status != "actual":
            period = wording.period(fact.observation.period)
            hoped.setdefault(period, []).append(wording.status(fact.observation.status))
    parts = [wording.period(fact.observation.period) for fact in happened]
    parts += [
        text("claims.hoped-for", period=period, status=_listed(sorted(statuses))) for period, statuses in hoped.items()
    ]
    return text("claims.otherwise", indicator=facts[0].indicator.name, periods=_listed(parts))


def _from(fact: Fact) -> tuple[date, date]:
    """When a fact begins and ends, for an order in time."""
    period = fact.observation.period
    return (period.start, period.end or date.max) if period else (date.min, date.min)


def computed(result: Computed) -> str:
    """That it follows from what sources state."""
    return text("claims.computed", sources=_sources(result.inputs), formula=result.formula, value=_result(result))


def computes_to(result: Computed) -> str:
    """That what sources state gives another value."""
    return text("claims.computes-to", sources=_sources(result.inputs), formula=result.formula, value=_result(result))


def near_computed(result: Computed) -> str:
    """That what sources state gives another value, which does not settle it."""
    return text("claims.near-computed", sources=_sources(result.inputs), formula=result.formula, value=_result(result))


def doubt(reason: Doubt) -> str:
    """Why a claim was not compared."""
    return text(f"claims.doubt.{reason}")
