"""Numbers computed here: a value, the formula that gave it, and the facts it was made of."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext

from dashboard.catalog import Catalog, Fact
from dashboard.checks.arithmetic import compound_growth
from dashboard.model import Comparator, Status, Unit


@dataclass(frozen=True)
class Derived:
    """A computed number in base units; its citations are those of its inputs. The comparator says
    how it bounds the true value, where an input is only a bound."""

    value: Decimal
    unit: Unit
    formula: str
    inputs: tuple[Fact, ...]
    comparator: Comparator = Comparator.EXACT


def _known(fact: Fact) -> Decimal:
    if fact.value is None:
        raise ValueError(f"{fact.id} has no number to compute with")
    return fact.value


def quotient(dividend: Fact, divisor: Fact, unit: Unit) -> Derived:
    """One fact for each of another, as an amount per event, in the unit of the dividend."""
    with localcontext(prec=28):
        value = _known(dividend) / _known(divisor)
    return Derived(value, unit, _formula("{} ÷ {}", dividend, divisor), (dividend, divisor))


def share(part: Fact, whole: Fact) -> Derived:
    """A part in per cent of its whole. Raises ValueError for two different units."""
    if part.observation.unit is not whole.observation.unit:
        raise ValueError(f"{part.id} and {whole.id} are in different units")
    with localcontext(prec=28):
        value = _known(part) / _known(whole) * 100
    bound = Comparator.UNDER if _bounded_below(whole) else Comparator.EXACT
    return Derived(value, Unit.PERCENT, _formula("{} ÷ {} × 100", part, whole), (part, whole), bound)


def remainder(part: Fact) -> Derived:
    """What a share leaves of its whole, in per cent."""
    return Derived(100 - _known(part), Unit.PERCENT, _formula("100 − {}", part), (part,))


def difference(minuend: Fact, subtrahend: Fact, unit: Unit) -> Derived:
    """One fact less another, in the unit given."""
    value = _known(minuend) - _known(subtrahend)
    return Derived(value, unit, _formula("{} − {}", minuend, subtrahend), (minuend, subtrahend))


def per_month(fact: Fact) -> Derived:
    """A flow for each month of its period. Raises ValueError for a period not of whole months."""
    period = fact.observation.period
    if period is None or period.months is None:
        raise ValueError(f"{fact.id} does not cover whole months")
    with localcontext(prec=28):
        value = _known(fact) / period.months
    return Derived(value, fact.observation.unit, _formula(f"{{}} ÷ {period.months}", fact), (fact,))


def yearly_growth(first: Fact, last: Fact) -> Derived:
    """The compound growth in per cent a year from one yearly fact to a later one."""
    start, end = first.observation.period, last.observation.period
    if start is None or end is None or end.year <= start.year:
        raise ValueError(f"{first.id} is not before {last.id}")
    years = end.year - start.year
    value = compound_growth(_known(first), _known(last), years)
    formula = _formula(f"(({{}} ÷ {{}})^(1/{years}) − 1) × 100", last, first)
    return Derived(value, Unit.PERCENT, formula, (first, last))


def rate(catalog: Catalog) -> Derived:
    """Yuan per US dollar, as the one reliable result that is printed in both currencies implies."""
    pairs = [
        (yuan, dollars)
        for yuan in catalog.select("industry-scale", unit=Unit.CNY, status=Status.ACTUAL)
        for dollars in catalog.select("industry-scale", unit=Unit.USD, status=Status.ACTUAL)
        if yuan.citation.quote == dollars.citation.quote and yuan.observation.period == dollars.observation.period
    ]
    yuan, dollars = pairs[0]
    return quotient(yuan, dollars, Unit.CNY)


def converted(number: Fact | Derived, rate: Derived, into: Unit) -> Derived:
    """Money in the other currency at a rate in yuan per US dollar that an article implies."""
    with localcontext(prec=28):
        amount = number.value if isinstance(number, Derived) else _known(number)
        value = amount * rate.value if into is Unit.CNY else amount / rate.value
    written = f"({number.formula})" if isinstance(number, Derived) else number.value_as_written
    formula = f"{written} {'×' if into is Unit.CNY else '÷'} ({rate.formula})"
    comparator = number.comparator if isinstance(number, Derived) else number.observation.comparator
    bound = Comparator.ABOUT if comparator is Comparator.EXACT else comparator
    return Derived(value, into, formula, (*number.inputs, *rate.inputs), bound)


def growth_needed(result: Fact, aim: Fact) -> Derived:
    """The growth in per cent from a result to an aim."""
    with localcontext(prec=28):
        value = (_known(aim) / _known(result) - 1) * 100
    bound = Comparator.OVER if _bounded_below(aim) else Comparator.EXACT
    return Derived(value, Unit.PERCENT, _formula("({} ÷ {} − 1) × 100", aim, result), (result, aim), bound)


def _bounded_below(fact: Fact) -> bool:
    return fact.observation.comparator in (Comparator.OVER, Comparator.AT_LEAST)


def _formula(pattern: str, *facts: Fact) -> str:
    return pattern.format(*(fact.value_as_written for fact in facts))
