"""Figures that follow exactly from facts graded A or B, and the words by which a claim asks for them.

growth            from one year to another of a level, in per cent: "grew", with two years or one
yearly growth     the same, compounded: "a year", 年均
multiple          one year of a level in terms of an earlier one: "doubled", 翻番
difference        a level less another of the same thing: "more than in", "increased by", 增加了
shortfall         a round amount named in the same words less a level: "short of", 差
share             manufacturing in per cent of the industry: "share", 占
remainder         100 per cent less a share: "the rest of the country"
average           an amount for each event or deal: "average", "per deal", 单笔
whole             a level by the share that it is of it: "a national total of"
yearly average    an amount for each year of a span: "a year", 每年
lead              one growth rate less another, in percentage points: "faster", 低…个百分点
sum               drugs and devices approved together: "in total", 合计
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Final

from dashboard.catalog import Catalog, Fact
from dashboard.checks.arithmetic import compound_growth
from dashboard.model import Area, Comparator, Status, Unit
from dashboard.periods import Period

LEVELS: Final = ("industry-scale", "manufacturing-output")
"""The indicators whose yearly figures may be compared with each other."""
PER: Final = {
    "financing-amount": "financing-events",
    "license-out-amount": "license-out-deals",
    "mother-fund-size": "sub-funds",
}
"""Amounts, and the numbers of events that they are made of."""
NATIONAL: Final = {
    "license-out-amount": "license-out-amount-share",
    "license-out-deals": "license-out-deals-share",
}
"""What Shanghai has, and its share of that of the country."""
_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True)
class Computed:
    """A value that follows from facts: the formula in words, and the facts."""

    kind: str
    value: Decimal
    unit: Unit
    indicator: str
    period: Period
    formula: str
    inputs: tuple[Fact, ...]

    @property
    def one_source(self) -> bool:
        """Whether all its facts stand in one article, so that their definitions are the same."""
        return len({fact.source.id for fact in self.inputs}) == 1


def level(catalog: Catalog, indicator: str, period: Period, unit: Unit | None = None) -> Fact | None:
    """The one reliable figure of Shanghai that has happened, for exactly that period."""
    fitting = [
        fact
        for fact in catalog.facts
        if fact.indicator.id == indicator
        and fact.observation.period == period
        and fact.observation.area is Area.SHANGHAI
        and fact.observation.status is Status.ACTUAL
        and fact.observation.comparator is Comparator.EXACT
        and fact.grade.reliable
        and fact.value is not None
        and fact.observation.unit is (unit or fact.indicator.unit)
    ]
    return fitting[0] if len(fitting) == 1 else None


def timeless(catalog: Catalog, indicator: str) -> Fact | None:
    """The one reliable figure that is of no period."""
    facts = [fact for fact in catalog.facts if fact.indicator.id == indicator and fact.grade.reliable]
    return facts[0] if len(facts) == 1 and facts[0].observation.period is None else None


def growth(catalog: Catalog, indicator: str, first: Period, last: Period, *, yearly: bool = False) -> Computed | None:
    """The growth of a level from one whole year to another, in per cent."""
    a, b = level(catalog, indicator, first), level(catalog, indicator, last)
    if not (a and b and first.is_year and last.is_year and first.year < last.year) or indicator not in LEVELS:
        return None
    years = last.year - first.year
    with localcontext(prec=28):
        value = compound_growth(_value(a), _value(b), years) if yearly else (_value(b) / _value(a) - 1) * _HUNDRED
    written = f"{b.value_as_written} ÷ {a.value_as_written}"
    formula = f"(({written})^(1/{years}) − 1) × 100" if yearly and years > 1 else f"({written} − 1) × 100"
    span = Period(first.start, last.end)
    return Computed("growth", value, Unit.PERCENT, indicator, span, formula, (a, b))


def multiple(catalog: Catalog, indicator: str, first: Period, last: Period) -> Computed | None:
    """How many times a level is that of an earlier year."""
    risen = growth(catalog, indicator, first, last)
    if risen is None:
        return None
    a, b = risen.inputs
    formula = f"{b.value_as_written} ÷ {a.value_as_written}"
    with localcontext(prec=28):
        value = _value(b) / _value(a)
    return Computed("ratio", value, Unit.TIMES, indicator, risen.period, formula, risen.inputs)


def difference(catalog: Catalog, indicator: str, first: Period, last: Period) -> Computed | None:
    """By how much a level exceeds that of an earlier year."""
    a, b = level(catalog, indicator, first), level(catalog, indicator, last)
    if not (a and b and first.is_year and last.is_year) or indicator not in LEVELS:
        return None
    formula = f"{b.value_as_written} − {a.value_as_written}"
    unit = b.observation.unit
    return Computed("difference", _value(b) - _value(a), unit, indicator, last, formula, (a, b))


def shortfall(catalog: Catalog, indicator: str, period: Period, mark: Decimal, written: str) -> Computed | None:
    """By how much a level is below a round amount."""
    fact = level(catalog, indicator, period)
    if fact is None or _value(fact) >= mark:
        return None
    formula = f"{written} − {fact.value_as_written}"
    return Computed("shortfall", mark - _value(fact), fact.observation.unit, indicator, period, formula, (fact,))


def share(catalog: Catalog, period: Period) -> Computed | None:
    """Manufacturing in per cent of the whole industry."""
    part, whole = level(catalog, "manufacturing-output", period), level(catalog, "industry-scale", period)
    if part is None or whole is None:
        return None
    with localcontext(prec=28):
        value = _value(part) / _value(whole) * _HUNDRED
    formula = f"{part.value_as_written} ÷ {whole.value_as_written} × 100"
    return Computed("share", value, Unit.PERCENT, "manufacturing-output", period, formula, (part, whole))


def remainder(catalog: Catalog, indicator: str, period: Period) -> Computed | None:
    """What a share leaves of the whole, in per cent."""
    fact = level(catalog, indicator, period)
    if fact is None or fact.observation.unit is not Unit.PERCENT:
        return None
    formula = f"100 − {fact.value_as_written}"
    return Computed("remainder", _HUNDRED - _value(fact), Unit.PERCENT, indicator, period, formula, (fact,))


def national(catalog: Catalog, indicator: str, period: Period) -> Computed | None:
    """What the country has, by what Shanghai has and its share of it."""
    part, share = level(catalog, indicator, period), level(catalog, NATIONAL[indicator], period)
    if part is None or share is None:
        return None
    with localcontext(prec=28):
        value = _value(part) / _value(share) * _HUNDRED
    formula = f"{part.value_as_written} ÷ {share.value_as_written} × 100"
    return Computed("whole", value, part.observation.unit, indicator, period, formula, (part, share))


def average(catalog: Catalog, indicator: str, period: Period) -> Computed | None:
    """An amount for each of the events or deals that it is made of."""
    if indicator not in PER:
        return None
    amount = level(catalog, indicator, period)
    number = level(catalog, PER[indicator], period) or timeless(catalog, PER[indicator])
    if amount is None or number is None:
        return None
    with localcontext(prec=28):
        value = _value(amount) / _value(number)
    formula = f"{amount.value_as_written} ÷ {number.value_as_written}"
    return Computed("average", value, amount.observation.unit, indicator, period, formula, (amount, number))


def yearly_average(catalog: Catalog, indicator: str, period: Period) -> Computed | None:
    """The total of a span for each of its years."""
    fact = level(catalog, indicator, period)
    if fact is None or not period.is_span or period.months is None or period.months % 12:
        return None
    years = period.months // 12
    with localcontext(prec=28):
        value = _value(fact) / years
    formula = f"{fact.value_as_written} ÷ {years}"
    return Computed("yearly-average", value, fact.observation.unit, indicator, period, formula, (fact,))


def monthly_average(catalog: Catalog, indicator: str, period: Period) -> Computed | None:
    """The total of some months for each of them."""
    fact = level(catalog, indicator, period)
    if fact is None or not period.months:
        return None
    with localcontext(prec=28):
        value = _value(fact) / period.months
    formula = f"{fact.value_as_written} ÷ {period.months}"
    return Computed("monthly-average", value, fact.observation.unit, indicator, period, formula, (fact,))


def funds_together(catalog: Catalog, *, apart: bool = False) -> Computed | None:
    """The mother fund and the fund for mergers and acquisitions, added up, or the larger less the other."""
    facts = [fact for fact in catalog.facts if fact.indicator.id in ("mother-fund-size", "merger-fund-size")]
    facts = [fact for fact in facts if fact.grade.reliable and fact.value is not None]
    if len(facts) != 2 or facts[0].observation.period != facts[1].observation.period:
        return None
    period = facts[0].observation.period
    assert period is not None
    facts.sort(key=_value, reverse=True)
    large, small = facts
    value = _value(large) - _value(small) if apart else _value(large) + _value(small)
    formula = (" − " if apart else " + ").join(fact.value_as_written for fact in facts)
    kind = "difference" if apart else "sum"
    return Computed(kind, value, large.observation.unit, large.indicator.id, period, formula, (large, small))


_LEADS: Final = (
    (
        "leading-industries-output-growth",
        "manufacturing-output-growth",
        frozenset(("biomedicine", "leading-industries")),
    ),
    (
        "bulk-chemicals-exports-growth",
        "pharmaceutical-exports-growth",
        frozenset(("bulk-chemicals", "pharmaceutical-products")),
    ),
    ("license-out-amount-share", "license-out-deals-share", frozenset(("amount", "number", "license-out", "share"))),
)


def leads(catalog: Catalog, named: Iterable[str], period: Period) -> Computed | None:
    """One rate less another, in percentage points, where a claim names both."""
    concepts = frozenset(named)
    if "all-industry" in concepts:
        return _lag_of_manufacturing(catalog, concepts, period)
    for first, second, needed in _LEADS:
        a, b = level(catalog, first, period), level(catalog, second, period)
        if needed <= concepts and a and b:
            formula = f"{a.value_as_written} − {b.value_as_written}"
            value = _value(a) - _value(b)
            return Computed("lead", value, Unit.PERCENTAGE_POINTS, first, period, formula, (a, b))
    return None


def _lag_of_manufacturing(catalog: Catalog, concepts: frozenset[str], period: Period) -> Computed | None:
    """By how much all industry grew faster than biomedical manufacturing, in percentage points."""
    whole = all_industry_growth(catalog, period)
    part = level(catalog, "manufacturing-output-growth", period)
    if whole is None or part is None or "leading-industries" in concepts or not concepts >= _MANUFACTURING:
        return None
    formula = f"({whole.formula}) − {part.value_as_written}"
    value, inputs = whole.value - _value(part), (*whole.inputs, part)
    return Computed("lead", value, Unit.PERCENTAGE_POINTS, part.indicator.id, period, formula, inputs)


_MANUFACTURING: Final = frozenset(("biomedicine", "output"))


def all_industry_growth(catalog: Catalog, period: Period) -> Computed | None:
    """The growth of all industry that the lead of the three leading industries implies, in per cent."""
    a, b = level(catalog, "leading-industries-output-growth", period), level(catalog, "leading-industries-lead", period)
    if a is None or b is None:
        return None
    formula = f"{a.value_as_written} − {b.value_as_written}"
    return Computed("all-industry", _value(a) - _value(b), Unit.PERCENT, a.indicator.id, period, formula, (a, b))


def approvals_together(catalog: Catalog, period: Period, *, domestic: bool) -> Computed | None:
    """Innovative drugs and devices approved, added up."""
    prefix = "domestic-" if domestic else ""
    a = level(catalog, f"{prefix}innovative-drugs-approved", period)
    b = level(catalog, f"{prefix}innovative-devices-approved", period)
    if a is None or b is None:
        return None
    formula = f"{a.value} + {b.value}"
    return Computed("sum", _value(a) + _value(b), Unit.COUNT, a.indicator.id, period, formula, (a, b))


def approvals_share(catalog: Catalog, kind: str, period: Period) -> Computed | None:
    """Innovative drugs or devices in per cent of both approved."""
    both = approvals_together(catalog, period, domestic=False)
    if both is None:
        return None
    part = next(fact for fact in both.inputs if kind in fact.indicator.id)
    with localcontext(prec=28):
        value = _value(part) / both.value * _HUNDRED
    formula = f"{part.value} ÷ ({both.formula}) × 100"
    return Computed("share", value, Unit.PERCENT, part.indicator.id, period, formula, both.inputs)


def _value(fact: Fact) -> Decimal:
    assert fact.value is not None
    return fact.value
