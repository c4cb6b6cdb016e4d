"""The verdict on an amount told in another currency than the sources: "US$135 billion" of 984.702 billion yuan.

Every reliable amount is converted at the one rate that the dashboard's view in US dollars uses, unless a source states
it in that currency itself; what the words ask for is then looked up and computed as ever. A conversion can support. It
contradicts only a slip of the unit, the reported digits in the other currency: "30.7 billion yuan" for US$30.7 billion.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from dashboard.catalog import Fact
from dashboard.claims import sayings
from dashboard.claims.case import Case
from dashboard.claims.computed import asked, followed
from dashboard.claims.court import Court, Ruling
from dashboard.claims.finding import Verdict
from dashboard.claims.intervals import Match, against_fact, against_value
from dashboard.claims.stated import stated
from dashboard.derived import Derived, converted
from dashboard.model import CURRENCIES, Comparator, Scale, Unit
from dashboard.texts import sentences
from dashboard.wording import converted_at

_ABOVE: Final = (Comparator.EXACT, Comparator.ABOUT, Comparator.OVER, Comparator.AT_LEAST)
"""The hedges that a mark to be exceeded may be told with."""


def by_conversion(case: Case) -> Ruling | None:
    """The verdict by what sources state in the other currency; None where that settles nothing."""
    if not case.amount.is_money:
        return None
    unit = Unit(case.amount.unit)
    at = case.court.rate
    twin = Case(_court(case.court, unit, at), case.one)
    twin.area = case.area
    ruling = asked(twin) or stated(twin) or followed(twin)
    if ruling is None:
        return None
    facts = [twin.court.catalog.by_id[name] for name in ruling.fact_ids]
    reported = [case.court.catalog.by_id[name] for name in ruling.fact_ids]
    if ruling.verdict is Verdict.SUPPORTED and all(map(partial(_may_tell, case), reported, facts)):
        is_stated = all(against_fact(case.amount, fact) is Match.MATCHED for fact in facts)
        said = sayings.converted(reported, facts[0]) if is_stated else ruling.explanation
        ids = tuple(dict.fromkeys((*ruling.fact_ids, *(fact.id for fact in at.inputs))))
        return replace(ruling, explanation=sentences(said, converted_at(at)), fact_ids=ids)
    if ruling.verdict is Verdict.CONTRADICTED and all(_is_slip(case, fact) for fact in reported):
        explanation, better = sayings.not_this(reported), sayings.correct(reported)
        return replace(ruling, explanation=explanation, suggestion=better)
    return None


def _may_tell(case: Case, reported: Fact, fact: Fact) -> bool:
    """Whether a quantity may tell a figure: of a mark to be exceeded that mark and no other, and no bound above what
    only the rate sets apart from it."""
    if fact.value is None:
        return True
    near = against_value(replace(case.amount, comparator=Comparator.ABOUT), fact.value) is Match.MATCHED
    if case.amount.comparator is Comparator.UNDER:
        return not near
    return reported.observation.comparator is Comparator.EXACT or (near and case.amount.comparator in _ABOVE)


def _is_slip(case: Case, reported: Fact) -> bool:
    """Whether a quantity has the digits of a figure, or nearly, and the other currency: 2383亿美元 of 2383.72亿元."""
    if case.amount.unsaid or case.amount.unit == reported.observation.unit:
        return False
    amount = replace(case.amount, unit=reported.observation.unit, comparator=Comparator.ABOUT)
    return against_fact(amount, reported) is Match.MATCHED


def _court(court: Court, unit: Unit, at: Derived) -> Court:
    """The court before which all amounts are in one currency; made once."""
    if unit not in court.abroad:
        facts = tuple(_facts(court, unit, at))
        court.abroad[unit] = Court(replace(court.catalog, facts=facts), court.vocabulary)
    return court.abroad[unit]


def _facts(court: Court, unit: Unit, at: Derived) -> Iterator[Fact]:
    """The facts, each reliable amount once, in the currency given: as stated in it, or else converted."""
    own = {_thing(fact) for fact in court.catalog.facts if fact.observation.unit is unit and fact.grade.reliable}
    for fact in court.catalog.facts:
        if fact.observation.unit not in CURRENCIES or not fact.grade.reliable or fact.value is None:
            yield fact
        elif fact.observation.unit is unit:
            yield replace(fact, indicator=fact.indicator.model_copy(update={"unit": unit}))
        elif _thing(fact) not in own:
            yield _converted(fact, unit, at)


def _thing(fact: Fact) -> tuple[object, ...]:
    of = fact.observation
    return of.indicator, of.area, of.period, of.status


def _converted(fact: Fact, unit: Unit, at: Derived) -> Fact:
    """A fact in another currency, exact but for what is a hedge of its own."""
    result = converted(fact, at, unit)
    return replace(
        fact,
        observation=fact.observation.model_copy(
            update={"value": result.value, "scale": Scale.ONE, "unit": unit, "comparator": Comparator.EXACT}
        ),
        indicator=fact.indicator.model_copy(update={"unit": unit}),
        value_as_written=f"({result.formula})",
    )
