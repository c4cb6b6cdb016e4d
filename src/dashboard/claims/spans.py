"""Sums over two periods that follow each other: "1,663 financing events from 2021 to September 2025"."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from dashboard.catalog import Catalog
from dashboard.claims import derivations
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling, Subject
from dashboard.claims.derivations import Computed
from dashboard.claims.finding import Verdict
from dashboard.claims.moments import When
from dashboard.claims.outcomes import by_computed
from dashboard.periods import Period

_TWO: Final = 2
_FLOWS: Final = ("financing-events", "financing-amount", "license-out-deals", "license-out-amount")
"""The indicators that count what happens in a period."""


def by_span(case: Case, subject: Subject, when: When) -> Ruling | None:
    """The verdict where the figures of two periods make up the one that is named; it can only support."""
    if subject.id not in _FLOWS:
        return None
    periods = _together(case) if when.unsure else _halves(case, subject, when)
    computed = periods and together(case.court.catalog, subject.id, *periods)
    if not periods or computed is None:
        return None
    ruling = by_computed(case, subject, When(computed.period, local=True), computed)
    return ruling if ruling.verdict is Verdict.SUPPORTED else None


def together(catalog: Catalog, indicator: str, first: Period, last: Period) -> Computed | None:
    """The figures of two periods added up, the second beginning on the day after the first."""
    a, b = derivations.level(catalog, indicator, first), derivations.level(catalog, indicator, last)
    if a is None or b is None or not follows(first, last):
        return None
    assert a.value is not None
    assert b.value is not None
    assert last.end
    period = Period.parse(f"{first.start:%Y-%m}/{last.end:%Y-%m}")
    formula = f"{a.value_as_written} + {b.value_as_written}"
    return Computed("sum", a.value + b.value, a.observation.unit, indicator, period, formula, (a, b))


def follows(first: Period, last: Period) -> bool:
    """Whether a period begins on the day after another ends."""
    return first.end is not None and last.end is not None and first.end + timedelta(days=1) == last.start


def _halves(case: Case, subject: Subject, when: When) -> tuple[Period, Period] | None:
    """The two periods with figures that make up the one that is named."""
    known = [fact.observation.period for fact in case.court.facts[subject.id]]
    periods = [one for one in known if one and one.end]
    for first in periods:
        for last in periods:
            named = when.end is not None and (when.end.start, when.end.end) == (first.start, last.end)
            if named and follows(first, last):
                return first, last
    return None


def _together(case: Case) -> tuple[Period, Period] | None:
    """The two periods that its clause names and adds up: "in 2024 and the first eight months of 2025 combined"."""
    clause = next((one for one in (case.own, *case.one.left) if one.mentions), case.own)
    named = [one.period for one in clause.mentions]
    if len(named) != _TWO or not (clause.has("total") or case.own.has("total")):
        return None
    first, last = named
    return (first, last) if first and last else None


def runs_to(case: Case, claimed: Period, period: Period) -> bool:
    """Whether a day ends a part of a year that begins with it: "By the end of August 2025, … had signed", "By the end
    of August, … had signed 37 deals this year"."""
    if not period.is_part_of_year or period.start.month != 1 or claimed.year != period.year:
        return False
    days = [m.period for one in (case.own, *case.one.left) for m in one.mentions if m.period and m.period.is_day]
    return any(day.end == period.end for day in ([claimed] if claimed.is_day else days if claimed.is_year else []))
