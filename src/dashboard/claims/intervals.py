"""How far a claimed number may be from a fact: every tolerance stands here, but that of rates of exchange.

A claim is **matched** by a value in its narrow interval and **excluded** by one outside its wide
interval; between the two it is too near to be contradicted and too far to be supported.

    hedge             matched by                                    excluded beyond
    none              rounding to the last printed digit, where a   rounding to the last digit
                      scale follows at most 2.5 % either way (1 %   that is not zero, at most
                      of a power of ten); of a round number that    5 % either way, or that to
                      is neither a count below 1,000 nor per cent,  the last printed digit where
                      also rounding to its last digit that is not   no scale follows; of any
                      zero, at most 1 % either way; of any other    other count, it alone
                      whole count without a scale, it alone
    none, a fraction  2.5 % either way                              10 % either way
    in words
    about             ± the larger of one printed unit, at most     10 % either way, more where
                      10 %, and one unit of the last digit that is  matched by more
                      not zero, at most 2.5 % (a count below 100
                      without a scale: one)
    about, a          6 % either way                                10 % either way
    fraction in words
    nearly            up to it, from so far below as "about", but   from 10 % below up to it
                      at most 6 % in place of 2.5 %, of any count
    nearly, a         from 6 % below up to it                       from 10 % below up to it
    fraction in words
    over              above it, up to half as much again            below it, and it
    over, and it too  it and above, up to half as much again, but   below it
    (8800多亿)        where a scale follows not by more than one
                      unit of the last digit that is not zero
    at least          it and above, up to half as much again        below it
    under             below it, down to two thirds of it            above it, and it
    at most           it and below, down to two thirds of it        above it

A number cut short instead of rounded (5005亿 for 500.566 billion) is never excluded: its value lies less than one
unit of its last digit that is not zero above it, at most 5 %.

What is computed and counts things matches a whole count that it is no more than one half from. A hedged fact
also matches a claim of its number with its hedge; a mark aimed at or foreseen excludes any that is more than
5 % from it.

A fact is its printed value; it excludes a claim with the whole interval that its own precision and hedge
leave (186 billion: 185.5 to 186.5).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from dashboard.catalog import Fact
from dashboard.checks.conflicts import interval
from dashboard.claims.amounts import Amount
from dashboard.model import Comparator, Status, Unit

_ROUND: Final = Decimal("0.01")
_ROUND_WIDE: Final = Decimal("0.05")
_ABOUT: Final = Decimal("0.025")
_NEARLY: Final = Decimal("0.06")
_WIDE: Final = Decimal("0.1")
_BEYOND: Final = Decimal("1.5")
_SMALL_COUNT: Final = 1000
_INFINITY: Final = Decimal("Infinity")


class Match(StrEnum):
    """How a value stands to a claim."""

    MATCHED = "matched"
    EXCLUDED = "excluded"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Interval:
    """Numbers from `low` to `high`, each end in it or not."""

    low: Decimal
    high: Decimal
    with_low: bool = True
    with_high: bool = True

    def __contains__(self, value: Decimal) -> bool:
        above = self.low <= value if self.with_low else self.low < value
        return above and (value <= self.high if self.with_high else value < self.high)

    def meets(self, low: Decimal, high: Decimal) -> bool:
        """Whether it has a number in common with those from `low` to `high`."""
        below = low < self.high or (self.with_high and low == self.high)
        return below and (high > self.low or (self.with_low and high == self.low))


def narrow(amount: Amount) -> Interval:
    """The values that a claim is matched by."""
    value, half = amount.value, amount.step / 2
    if amount.vague and amount.comparator is Comparator.EXACT:
        return _around(value, abs(value) * _ABOUT)
    match amount.comparator:
        case Comparator.EXACT:
            if amount.unit == Unit.COUNT and amount.step >= 1 and not amount.scaled:
                half = Decimal(0)
            if _is_round(amount):
                half = max(half, min(_last_digit(amount) / 2, abs(value) * _ROUND))
            if amount.scaled:
                half = min(half, abs(value) * (_ROUND if _is_mark(value) else _ABOUT))
            return _around(value, half)
        case Comparator.ABOUT:
            return _around(value, abs(value) * _NEARLY if amount.vague else _leeway(amount, _ABOUT))
        case Comparator.NEARLY:
            leeway = _leeway(amount, _NEARLY) if not amount.vague else abs(value) * _NEARLY
            return Interval(value - leeway, value)
        case Comparator.OVER:
            high = (
                min(value * _BEYOND, value + _last_digit(amount)) if amount.bound and amount.scaled else value * _BEYOND
            )
            return Interval(value, high, with_low=amount.bound)  # 8800多亿 is less than 8900
        case Comparator.AT_LEAST:
            return Interval(value, value * _BEYOND)
        case Comparator.UNDER:
            return Interval(value / _BEYOND, value, with_high=amount.bound)


def wide(amount: Amount) -> Interval:
    """The values that do not exclude a claim."""
    value, matched = amount.value, narrow(amount)
    match amount.comparator:
        case Comparator.EXACT if not amount.vague:
            half = max(amount.step / 2, min(_last_digit(amount) / 2, abs(value) * _ROUND_WIDE))
            if amount.scaled:
                half = min(half, abs(value) * _ROUND_WIDE)
            if amount.unit == Unit.COUNT and amount.step >= 1 and not amount.scaled and not _is_round(amount):
                half = Decimal(0)
            return _around(value, half)
        case Comparator.EXACT | Comparator.ABOUT:
            return Interval(min(matched.low, value - abs(value) * _WIDE), max(matched.high, value + abs(value) * _WIDE))
        case Comparator.NEARLY:
            return Interval(min(matched.low, value - abs(value) * _WIDE), value)
        case Comparator.OVER | Comparator.AT_LEAST:
            return Interval(value, _INFINITY, with_low=matched.with_low)
        case Comparator.UNDER:
            return Interval(-_INFINITY, value, with_high=matched.with_high)


def against_value(amount: Amount, value: Decimal) -> Match:
    """How an exact value stands to a claim; what counts things is a whole number: 374 of 373.5."""
    is_exact = amount.comparator is Comparator.EXACT and amount.step == 1
    if amount.unit == Unit.COUNT and is_exact and abs(value - amount.value) <= Decimal("0.5"):
        value = amount.value
    if value in narrow(amount):
        return Match.MATCHED
    return Match.BETWEEN if value in wide(amount) or _is_cut_short(amount, value) else Match.EXCLUDED


def against_fact(amount: Amount, fact: Fact) -> Match:
    """How a fact stands to a claim, the hedges of both honoured."""
    value, bounds = fact.value, interval(fact.observation)
    if value is None or bounds is None:
        return against_value(amount, _fraction(fact)) if is_fraction(fact) else Match.BETWEEN
    stated = fact.observation.comparator
    if stated is Comparator.EXACT:
        if value in narrow(amount):
            return Match.MATCHED
        return Match.BETWEEN if wide(amount).meets(*bounds) or _is_cut_short(amount, value) else Match.EXCLUDED
    if value == amount.value and _says_the_same(amount, stated, hoped=fact.observation.status is not Status.ACTUAL):
        return Match.MATCHED
    if fact.observation.status is not Status.ACTUAL and abs(amount.value / value - 1) > _ROUND_WIDE:
        return Match.EXCLUDED  # another mark is another aim, whatever the hedges allow
    return Match.BETWEEN if wide(amount).meets(*_open(value, bounds, stated)) else Match.EXCLUDED


_FRACTION: Final = re.compile(r"([1-9])/([1-9])(?![0-9/])")


def is_fraction(fact: Fact) -> bool:
    """Whether a fact is printed as a fraction, which no exact decimal gives."""
    return fact.observation.unit is Unit.PERCENT and bool(_FRACTION.match(fact.value_as_written))


def _fraction(fact: Fact) -> Decimal:
    found = _FRACTION.match(fact.value_as_written)
    assert found
    return (Decimal(found[1]) / Decimal(found[2]) * 100).quantize(Decimal("0.0001"))


def _says_the_same(amount: Amount, stated: Comparator, *, hoped: bool) -> bool:
    """Whether the hedge of a claim says what that of the fact says; of what is aimed at, a mark to
    exceed may be called the mark."""
    over = (Comparator.OVER, Comparator.AT_LEAST)
    if amount.comparator is stated or (amount.comparator in over and stated in over):
        return True
    return hoped and amount.comparator is Comparator.EXACT and stated in over


def _open(value: Decimal, bounds: tuple[Decimal, Decimal], stated: Comparator) -> tuple[Decimal, Decimal]:
    """What a hedged fact allows: "over 200" is above 200, not above 199.5."""
    low, high = bounds
    return (max(low, value), high) if stated in (Comparator.OVER, Comparator.AT_LEAST) else (low, high)


def _around(value: Decimal, half: Decimal) -> Interval:
    return Interval(value - half, value + half)


def _last_digit(amount: Amount) -> Decimal:
    """The unit of the last digit that is not zero."""
    if not amount.value:
        return amount.step
    digits = amount.value.normalize().as_tuple()
    assert isinstance(digits.exponent, int)
    return max(Decimal(1).scaleb(digits.exponent), amount.step)


def _is_cut_short(amount: Amount, value: Decimal) -> bool:
    """Whether a claim prints the first digits of a value without rounding the last: 984 billion of 984.702."""
    if amount.comparator is not Comparator.EXACT or amount.vague:
        return False
    if amount.unit == Unit.COUNT and not amount.scaled and not _is_round(amount):
        return False  # nobody cuts a count short
    unit = min(_last_digit(amount), abs(amount.value) * _ROUND_WIDE)
    return abs(amount.value) <= abs(value) < abs(amount.value) + unit and amount.value * value > 0


def _is_mark(value: Decimal) -> bool:
    """Whether a value is a mark that may be passed, and is no rounding then: a trillion, ten billion."""
    return value.normalize().as_tuple().digits == (1,)


def _is_round(amount: Amount) -> bool:
    """Whether its zeros at the end may stand for rounding: not those of a small count."""
    if _last_digit(amount) <= amount.step or amount.unit == Unit.PERCENT:
        return False
    return amount.scaled or abs(amount.value) >= _SMALL_COUNT


def _leeway(amount: Amount, share: Decimal) -> Decimal:
    """One printed unit, or one unit of the last digit that is not zero as far as the share allows."""
    if amount.unit == Unit.COUNT and abs(amount.value) < 100 and not amount.scaled and share == _ABOUT:
        return Decimal(1)
    printed = min(amount.step, abs(amount.value) * _WIDE)
    return max(printed, min(_last_digit(amount), abs(amount.value) * share))
