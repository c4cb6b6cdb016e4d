"""The kinds of relation: what each takes, the formula it stands for, and how it is worked out.

A kind is one function from a `Case` to an `Outcome`. It raises UnfitError where the observations do
not fit it, by number, unit, period or status; nothing in it knows any one article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from dashboard import quantities
from dashboard.checks.measures import Measure, UnfitError, interval
from dashboard.model import CURRENCIES, Observation, RelationKind, Status, Unit
from dashboard.periods import Period

_FRACTION = re.compile(r"([0-9]+)/([0-9]+)")
_PERCENT = Fraction(1, 100)
_MOST_TOTALS = 100_000  # whole totals that are tried for one share


@dataclass(frozen=True)
class Case:
    """The observations of a relation, the claim it is held against, and how many things are listed.

    `judged` gathers what only a reader could decide, as that two periods may be compared.
    """

    inputs: tuple[Observation, ...]
    claim: Observation | None
    items: int
    judged: list[str]

    def take(self, count: int) -> tuple[Observation, ...]:
        """All inputs, of which there must be that many."""
        _require(len(self.inputs) == count, f"{count} inputs are needed")
        return self.inputs

    def same_time(self, observations: Sequence[Observation]) -> None:
        """Notes for judgement that observations do not hold for one known period."""
        periods = {one.period for one in observations}
        if len(periods) > 1 or None in periods:
            self.judged.append("the periods of its inputs are not one and the same")


@dataclass(frozen=True)
class Outcome:
    """What a kind gives: the number, its unit, the formula with `{0}` for the first input as written,
    and whether the numbers agree among themselves, where that can be said without a claim.

    `step` has numbers on the way that a reader may want to see, `doubted` the inputs that cannot all
    be right where they do not agree.
    """

    measure: Measure
    unit: Unit
    formula: str
    agrees: bool | None = None
    step: tuple[tuple[Measure, Unit], ...] = ()
    doubted: tuple[int, ...] = ()


def number(observation: Observation) -> Measure:
    """The number of an observation in base units, with what its printed precision allows; a fraction
    of words, as 1/3, is exact. Raises UnfitError for words alone."""
    bounds = interval(observation)
    if bounds is not None and observation.obs_value is not None:
        return Measure.between(observation.obs_value, bounds)
    found = _FRACTION.match(observation.value_as_written.exact)
    if found is None:
        raise UnfitError(f"{observation.id} has no number")
    return Measure.exactly(Fraction(int(found[1]), int(found[2])) / _PERCENT)


def as_written(observation: Observation) -> str:
    """The number of an observation as the article prints it, without the noun that it counts; a rank in digits."""
    words = observation.value_as_written.exact
    if observation.unit is Unit.RANK and observation.value is not None:
        return f"{observation.value:f}"
    read = quantities.read(words)
    return words if read is None else words[: read.end].strip()


def _require(held: bool, why: str) -> None:
    if not held:
        raise UnfitError(why)


def _factor(rate: Observation) -> Measure:
    """What a growth in per cent multiplies by."""
    _require(rate.unit is Unit.PERCENT, "a rate in per cent is needed")
    return number(rate).scaled(_PERCENT) + 1


def _known(observation: Observation) -> Period:
    if observation.period is None:
        raise UnfitError(f"the period of {observation.id} is not known")
    return observation.period


def _year(observation: Observation) -> int:
    period = _known(observation)
    _require(period.is_year, f"{observation.id} is not of a whole year")
    return period.year


def _months(observation: Observation) -> int:
    """The months that an observation covers: whole ones, or from a day to the same day of a month."""
    period = _known(observation)
    if period.months is not None:
        return period.months
    after = period.end + timedelta(days=1) if period.end else period.start
    _require(after.day == period.start.day and after > period.start, f"{observation.id} does not cover whole months")
    return (after.year - period.start.year) * 12 + after.month - period.start.month


def _same_thing(*observations: Observation) -> None:
    things = {(one.indicator, one.unit, one.area) for one in observations}
    _require(len(things) == 1, "the inputs are not of one indicator, unit and area")


def _one_unit(*observations: Observation) -> Unit:
    units = {one.unit for one in observations}
    _require(len(units) == 1 and Unit.RANK not in units, "the inputs are not in one unit")
    return observations[0].unit


def _growth(ratio: Measure) -> Measure:
    return (ratio - 1).scaled(100)


def _compound_growth(case: Case) -> Outcome:
    first, last = case.take(2)
    _same_thing(first, last)
    years = _year(last) - _year(first)
    _require(years >= 1, "the second input must be later")
    _require(number(last).low != 0, "the last value may be nothing")
    if case.claim is not None and case.claim.period != Period(_known(first).start, _known(last).end):
        case.judged.append("the claim is not for the years of its inputs")
    rate = _growth((number(last) / number(first)).root(years))
    return Outcome(rate, Unit.PERCENT, f"(({{1}} ÷ {{0}})^(1/{years}) − 1) × 100")


def _simple_growth(case: Case) -> Outcome:
    first, last = case.take(2)
    _same_thing(first, last)
    _require(_known(first) < _known(last), "the second input must be later")
    _require(_months(first) == _months(last), "the periods differ in length")
    return Outcome(_growth(number(last) / number(first)), Unit.PERCENT, "({1} ÷ {0} − 1) × 100")


def _growth_per_year(case: Case) -> Outcome:
    rate = case.inputs[0] if case.inputs else None
    _require(rate is not None and len(case.inputs) <= 2, "a growth, and the value it led to, are needed")
    assert rate is not None
    period = _known(rate)
    end = _year(case.inputs[1]) if len(case.inputs) == 2 else period.year if period.end else 0
    years = end - period.start.year
    _require(years >= 1, "the growth does not say how many years it took")
    return Outcome(_growth(_factor(rate).root(years)), Unit.PERCENT, f"((1 + {{0}})^(1/{years}) − 1) × 100")


def _pace(case: Case) -> Outcome:
    flow = case.inputs[0] if case.inputs else None
    _require(flow is not None and len(case.inputs) in (1, 3), "a flow, and if need be an exchange rate, are needed")
    assert flow is not None
    months = _months(flow)
    _require(months != 12, "the flow is of a year already")
    pace = number(flow).scaled(Fraction(12, months))
    formula = f"{{0}} {_in_a_year(months)}"
    if case.claim is not None:
        _same_thing(flow, case.claim)
        _require(_year(case.claim) == _known(flow).year, "the claim is not for the year of the input")
    if len(case.inputs) == 1:
        return Outcome(pace, flow.unit, formula)
    yuan, dollars = _pair(*case.inputs[1:])
    _require(flow.unit in CURRENCIES, "only money can be converted")
    into_dollars = flow.unit is Unit.CNY
    rate = number(yuan) / number(dollars)
    converted = pace / rate if into_dollars else pace * rate
    sign = "÷" if into_dollars else "×"
    return Outcome(converted, Unit.USD if into_dollars else Unit.CNY, f"{formula} {sign} ({{1}} ÷ {{2}})")


def _yearly(observation: Observation, place: int) -> tuple[Measure, str]:
    """What an observation comes to in a year, and the formula of it."""
    months = _months(observation)
    pace = number(observation).scaled(Fraction(12, months))
    if months == 12:
        return pace, f"{{{place}}}"
    return pace, f"({{{place}}} {_in_a_year(months)})"


def _in_a_year(months: int) -> str:
    """How that many months are brought to a year."""
    if months % 12 == 0:
        return f"÷ {months // 12}"
    return f"× {12 // months}" if 12 % months == 0 else f"÷ {months} × 12"


def _pace_change(case: Case) -> Outcome:
    before, after = case.take(2)
    _same_thing(before, after)
    _require(_known(before) < _known(after), "the second input must be later")
    (first, divisor), (second, dividend) = _yearly(before, 0), _yearly(after, 1)
    steps = ((first, before.unit), (second, after.unit))
    return Outcome(_growth(second / first), Unit.PERCENT, f"({dividend} ÷ {divisor} − 1) × 100", step=steps)


def _difference(case: Case) -> Outcome:
    _require(len(case.inputs) >= 2, "at least two inputs are needed")
    first, *rest = case.inputs
    shares = {Unit.PERCENT, Unit.PERCENTAGE_POINTS}
    rates = all(one.unit in shares for one in case.inputs)
    unit = first.unit
    if rates:
        points = sum(one.unit is Unit.PERCENTAGE_POINTS for one in rest)
        unit = Unit.PERCENT if points == len(rest) else Unit.PERCENTAGE_POINTS
    else:
        _one_unit(*case.inputs)
    if case.claim is not None:
        _require({first.period} == {one.period for one in (*rest, case.claim)}, "the periods differ")
    else:
        case.same_time(case.inputs)
    total = number(first)
    for one in rest:
        total = total - number(one)
    return Outcome(total, unit, " − ".join(f"{{{n}}}" for n in range(len(case.inputs))))


def _share(case: Case) -> Outcome:
    part, whole = case.take(2)
    _one_unit(part, whole)
    case.same_time((part, whole))
    return Outcome((number(part) / number(whole)).scaled(100), Unit.PERCENT, "{0} ÷ {1} × 100")


def _total(case: Case) -> Outcome:
    part, share = case.take(2)
    _require(share.unit is Unit.PERCENT and part.unit not in (Unit.PERCENT, Unit.RANK), "a part and a share are needed")
    case.same_time((part, share))
    return Outcome(number(part) / number(share).scaled(_PERCENT), part.unit, "{0} ÷ {1}")


def _sum(case: Case) -> Outcome:
    _require(len(case.inputs) >= 2, "at least two inputs are needed")
    unit = _one_unit(*case.inputs)
    case.same_time(case.inputs)
    total = number(case.inputs[0])
    for one in case.inputs[1:]:
        total = total + number(one)
    return Outcome(total, unit, " + ".join(f"{{{n}}}" for n in range(len(case.inputs))))


def _parts(case: Case) -> Outcome:
    """Shares of one whole, which cannot be more than all of it."""
    outcome = _sum(case)
    _require(outcome.unit is Unit.PERCENT, "shares in per cent are needed")
    agrees = outcome.measure.low is None or outcome.measure.low <= 100
    return Outcome(
        outcome.measure, Unit.PERCENT, outcome.formula, agrees=agrees, doubted=tuple(range(len(case.inputs)))
    )


def _product(case: Case) -> Outcome:
    times, each = case.take(2)
    _require(times.unit in (Unit.COUNT, Unit.TIMES, Unit.PERCENT), "a number of times or a share comes first")
    _require(each.unit in (*CURRENCIES, Unit.COUNT), "what is multiplied must be an amount or a number")
    case.same_time((times, each))
    by = number(times).scaled(_PERCENT) if times.unit is Unit.PERCENT else number(times)
    return Outcome(by * number(each), each.unit, "{0} × {1}")


def _ratio(case: Case) -> Outcome:
    one, other = case.take(2)
    _one_unit(one, other)
    case.same_time((one, other))
    return Outcome(number(one) / number(other), Unit.TIMES, "{0} ÷ {1}")


def _average(case: Case) -> Outcome:
    amount, count = case.take(2)
    _require(count.unit is Unit.COUNT and amount.unit in (*CURRENCIES, Unit.COUNT), "an amount and a number are needed")
    case.same_time((amount, count))
    return Outcome(number(amount) / number(count), amount.unit, "{0} ÷ {1}")


def _average_change(case: Case) -> Outcome:
    amount, count, later_amount, later_count = case.take(4)
    _same_thing(amount, later_amount)
    _same_thing(count, later_count)
    _require(count.unit is Unit.COUNT, "amounts and numbers are needed")
    _require(amount.period == count.period and later_amount.period == later_count.period, "the periods differ")
    _require(_known(amount) < _known(later_amount), "the second pair must be later")
    before, after = number(amount) / number(count), number(later_amount) / number(later_count)
    formula = "(({2} ÷ {3}) ÷ ({0} ÷ {1}) − 1) × 100"
    return Outcome(_growth(after / before), Unit.PERCENT, formula, step=((before, amount.unit), (after, amount.unit)))


def _towards(case: Case) -> tuple[Observation, Observation]:
    """What was reached, and what is aimed at for later."""
    reached, aim = case.take(2)
    _same_thing(reached, aim)
    _require(reached.status is Status.ACTUAL and aim.status is not Status.ACTUAL, "a result and an aim are needed")
    _require(
        _known(reached) < _known(aim) or _known(reached).year == _known(aim).year, "the aim lies before the result"
    )
    return reached, aim


def _reached(case: Case) -> Outcome:
    reached, aim = _towards(case)
    return Outcome((number(reached) / number(aim)).scaled(100), Unit.PERCENT, "{0} ÷ {1} × 100")


def _growth_needed(case: Case) -> Outcome:
    reached, aim = _towards(case)
    _require(_year(aim) > _year(reached), "the aim lies before the result")
    return Outcome(_growth(number(aim) / number(reached)), Unit.PERCENT, "({1} ÷ {0} − 1) × 100")


def _projected(case: Case) -> Outcome:
    level, rate = case.take(2)
    _require(_known(rate).year == _year(level) + 1, "the growth does not follow on the year of the level")
    if not _known(rate).is_year:
        case.judged.append("the growth is of part of a year")
    return Outcome(number(level) * _factor(rate), level.unit, "{0} × (1 + {1})")


def _compounded(case: Case) -> Outcome:
    level, rate = case.take(2)
    period = _known(rate)
    years = period.year - period.start.year
    _require(period.end is not None and years >= 1, "the rate is not of a span of years")
    _require(_year(level) == period.start.year, "the level is not that of the year the rate begins with")
    return Outcome(number(level) * _factor(rate) ** years, level.unit, f"{{0}} × (1 + {{1}})^{years}")


def _backwards(case: Case) -> Outcome:
    level, rate = case.take(2)
    _require(_known(rate).start.year < _year(level), "the growth does not begin before the level")
    return Outcome(number(level) / _factor(rate), level.unit, "{0} ÷ (1 + {1})")


def _compounded_backwards(case: Case) -> Outcome:
    level, rate = case.take(2)
    years = _year(level) - _known(rate).start.year
    _require(years >= 1, "the rate does not begin before the level")
    return Outcome(number(level) / _factor(rate) ** years, level.unit, f"{{0}} ÷ (1 + {{1}})^{years}")


def _rebased_growth(case: Case) -> Outcome:
    """The growth that another figure for the end would mean, from the beginning that a growth implies."""
    level, rate, rival = case.take(3)
    _same_thing(level, rival)
    _require(level.period == rival.period, "the two ends are not of one period")
    grown = _growth(number(rival) * _factor(rate) / number(level))
    return Outcome(grown, Unit.PERCENT, "({2} ÷ ({0} ÷ (1 + {1})) − 1) × 100")


def _pair(yuan: Observation, dollars: Observation) -> tuple[Observation, Observation]:
    """One amount in both currencies."""
    _require((yuan.unit, dollars.unit) == (Unit.CNY, Unit.USD), "yuan and US dollars are needed, in this order")
    same = (yuan.indicator, yuan.period, yuan.area, yuan.status, yuan.quote)
    _require(
        same == (dollars.indicator, dollars.period, dollars.area, dollars.status, dollars.quote),
        "the two are not one amount in both currencies",
    )
    return yuan, dollars


def _implied_rate(case: Case) -> Outcome:
    yuan, dollars = _pair(*case.take(2))
    return Outcome(number(yuan) / number(dollars), Unit.EXCHANGE_RATE, "{0} ÷ {1}")


def _same_rate(case: Case) -> Outcome:
    """How far two conversions are apart: of one article they must agree, of two the days differ."""
    case.take(4)
    pairs = [_pair(*case.inputs[n : n + 2]) for n in (0, 2)]
    first, second = (number(yuan) / number(dollars) for yuan, dollars in pairs)
    apart = _growth(first / second)
    one_article = len({one.source for one in case.inputs}) == 1
    meets = first.meets(second)
    return Outcome(
        apart,
        Unit.PERCENT,
        "(({0} ÷ {1}) ÷ ({2} ÷ {3}) − 1) × 100",
        agrees=meets if meets or one_article else None,
        step=((first, Unit.EXCHANGE_RATE), (second, Unit.EXCHANGE_RATE)),
        doubted=(1, 3),
    )


def _ranked(count: Observation, rank: Observation) -> int:
    """The least that all can have together where one has `count` and that rank."""
    value, place = number(count).value, number(rank).value
    _require(count.unit is Unit.COUNT and rank.unit is Unit.RANK, "a number and a rank are needed")
    _require(
        value.denominator == place.denominator == 1 and count.period == rank.period, "the two do not belong together"
    )
    return int(value + (place - 1) * (value + 1))


def _least_total(case: Case) -> Outcome:
    count, rank = case.take(2)
    return Outcome(Measure.exactly(_ranked(count, rank)), Unit.COUNT, "{0} + ({1} − 1) × ({0} + 1)")


def _ranked_share(case: Case) -> Outcome:
    """The totals of which a part no larger than a counted one makes the share that is claimed."""
    count, rank = case.take(2)
    claim = case.claim
    _require(claim is not None and claim.unit is Unit.PERCENT and claim.period == count.period, "a share is claimed")
    assert claim is not None
    _require(claim.area.startswith(count.area), "the share is not of a part of the counted area")
    share = number(claim).scaled(_PERCENT)
    low, high = share.low or Fraction(0), share.high
    most = int(number(count).value)
    _require(low > 0 and most / low < _MOST_TOTALS, "the share is too small to try every total")
    totals = [n for n in range(most, int(most / low) + 1) if _has_part(n, most, low, high)]
    _require(bool(totals), "no total makes that share")
    least = _ranked(count, rank)
    found = Measure(Fraction(totals[-1]), Fraction(totals[0]), Fraction(totals[-1]))
    return Outcome(
        found,
        Unit.COUNT,
        "the largest n of which k ≤ {0} is {claim}, against {0} + ({1} − 1) × ({0} + 1)",
        agrees=totals[-1] >= least,
        step=((Measure.exactly(least), Unit.COUNT),),
    )


def _has_part(total: int, most: int, low: Fraction, high: Fraction | None) -> bool:
    return any(
        low <= Fraction(part, total) and (high is None or Fraction(part, total) <= high) for part in range(most + 1)
    )


def _listed(case: Case) -> Outcome:
    """How many of the things that a number announces are named: no more than it, nor fewer where all are."""
    named = len(case.inputs) + case.items
    _require(named > 0, "nothing is listed")
    claimed = None if case.claim is None else number(case.claim)
    agrees = None
    if claimed is not None:
        _require(case.claim is not None and case.claim.unit is Unit.COUNT, "a number of things is announced")
        agrees = False if claimed.high is not None and named > claimed.high else claimed.value == named or None
    return Outcome(Measure.exactly(named), Unit.COUNT, "1" + " + 1" * (named - 1), agrees=agrees)


KINDS: dict[RelationKind, Callable[[Case], Outcome]] = {
    RelationKind.COMPOUND_GROWTH: _compound_growth,
    RelationKind.GROWTH: _simple_growth,
    RelationKind.GROWTH_PER_YEAR: _growth_per_year,
    RelationKind.PACE: _pace,
    RelationKind.PACE_CHANGE: _pace_change,
    RelationKind.DIFFERENCE: _difference,
    RelationKind.SHARE: _share,
    RelationKind.TOTAL: _total,
    RelationKind.SUM: _sum,
    RelationKind.PARTS: _parts,
    RelationKind.PRODUCT: _product,
    RelationKind.RATIO: _ratio,
    RelationKind.AVERAGE: _average,
    RelationKind.AVERAGE_CHANGE: _average_change,
    RelationKind.REACHED: _reached,
    RelationKind.GROWTH_NEEDED: _growth_needed,
    RelationKind.PROJECTED: _projected,
    RelationKind.COMPOUNDED: _compounded,
    RelationKind.BACKWARDS: _backwards,
    RelationKind.COMPOUNDED_BACKWARDS: _compounded_backwards,
    RelationKind.REBASED_GROWTH: _rebased_growth,
    RelationKind.IMPLIED_RATE: _implied_rate,
    RelationKind.SAME_RATE: _same_rate,
    RelationKind.LEAST_TOTAL: _least_total,
    RelationKind.RANKED_SHARE: _ranked_share,
    RelationKind.LISTED: _listed,
}
"""How each kind is worked out."""

UNKNOWN: dict[RelationKind, str] = {
    RelationKind.COMPOUND_GROWTH: "((? ÷ ?)^(1/?) − 1) × 100",
    RelationKind.GROWTH: "({0} ÷ ? − 1) × 100",
    RelationKind.SHARE: "{0} ÷ ? × 100",
    RelationKind.DIFFERENCE: "{0} − ?",
    RelationKind.RATIO: "{0} ÷ ?",
    RelationKind.LISTED: "?",
    RelationKind.LEAST_TOTAL: "?",
}
"""The formula of a kind where its second input, or both, are not given anywhere."""
