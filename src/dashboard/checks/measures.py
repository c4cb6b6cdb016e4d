"""Measures: exact numbers, each with the interval that its printed precision leaves.

The arithmetic is on fractions and exact; only roots are not, and their interval is rounded outwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from dashboard.model import Comparator, Observation, Unit

_PLACES = 24  # decimals of a root


class UnfitError(ValueError):
    """Numbers that cannot be reckoned with in that way."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number between `low` and `high`; None where there is no bound.

    Products, quotients and roots are of numbers that are not negative, and raise UnfitError of others,
    as does a quotient by what may be nothing.
    """

    value: Fraction
    low: Fraction | None
    high: Fraction | None

    @classmethod
    def exactly(cls, value: int | Decimal | Fraction) -> Measure:
        """A number without any play."""
        exact = Fraction(value)
        return cls(exact, exact, exact)

    @classmethod
    def between(cls, value: Decimal, bounds: tuple[Decimal, Decimal]) -> Measure:
        """A printed number with its bounds, either of them possibly infinite."""
        low, high = (Fraction(bound) if bound.is_finite() else None for bound in bounds)
        return cls(Fraction(value), low, high)

    def __add__(self, other: Measure | int) -> Measure:
        one = _measure(other)
        return Measure(self.value + one.value, _sum(self.low, one.low), _sum(self.high, one.high))

    def __neg__(self) -> Measure:
        return Measure(-self.value, _negative(self.high), _negative(self.low))

    def __sub__(self, other: Measure | int) -> Measure:
        return self + -_measure(other)

    def __mul__(self, other: Measure | int | Fraction) -> Measure:
        one = _measure(other)
        (a, b), (c, d) = self._bounds(), one._bounds()
        return Measure(self.value * one.value, a * c, None if b is None or d is None else b * d)

    def __truediv__(self, other: Measure | int) -> Measure:
        one = _measure(other)
        (a, b), (c, d) = self._bounds(), one._bounds()
        if c == 0 or one.value == 0:
            raise UnfitError("the divisor may be nothing")
        low = Fraction(0) if d is None else a / d
        return Measure(self.value / one.value, low, None if b is None else b / c)

    def __pow__(self, exponent: int) -> Measure:
        low, high = self._bounds()
        return Measure(self.value**exponent, low**exponent, None if high is None else high**exponent)

    def scaled(self, by: int | Fraction) -> Measure:
        """The number that many times, which must be more than none."""
        low, high = (None if bound is None else bound * by for bound in (self.low, self.high))
        return Measure(self.value * by, low, high)

    def root(self, degree: int) -> Measure:
        """The root of that degree, to 24 decimals, its interval rounded outwards."""
        low, high = self._bounds()
        return Measure(
            _root(self.value, degree, up=False),
            _root(low, degree, up=False),
            None if high is None else _root(high, degree, up=True),
        )

    def meets(self, other: Measure) -> bool:
        """Whether the two may be the same number."""
        return _reaches(self.high, other.low) and _reaches(other.high, self.low)

    def _bounds(self) -> tuple[Fraction, Fraction | None]:
        if self.low is None or self.low < 0 or self.value < 0:
            raise UnfitError("the number may be less than nothing")
        return self.low, self.high


def interval(observation: Observation) -> tuple[Decimal, Decimal] | None:
    """The base-unit values that the printed number allows: half a unit of its last printed decimal
    either way (a count or rank in whole numbers, without a scale word, is exact), open upwards after
    "over" and downwards after "under"; a tenth below or around it after "nearly" and "about"."""
    if observation.value is None or observation.obs_value is None:
        return None
    exponent = observation.value.as_tuple().exponent
    assert isinstance(exponent, int)
    whole = exponent >= 0 and observation.scale.factor == 1 and observation.unit in (Unit.COUNT, Unit.RANK)
    half = Decimal(0) if whole else Decimal(1).scaleb(exponent) * observation.scale.factor / 2
    value, tenth = observation.obs_value, abs(observation.obs_value) / 10
    match observation.comparator:
        case Comparator.OVER | Comparator.AT_LEAST:
            return value, Decimal("Infinity")
        case Comparator.UNDER:
            return Decimal("-Infinity"), value
        case Comparator.NEARLY:
            return value - tenth, value
        case Comparator.ABOUT:
            return value - tenth, value + tenth
        case Comparator.EXACT:
            return value - half, value + half


def decimal(value: Fraction | None, unbounded: str = "Infinity") -> Decimal:
    """A fraction as a decimal of 28 digits, exact where it has no more; None is infinite."""
    if value is None:
        return Decimal(unbounded)
    with localcontext(prec=28):
        return Decimal(value.numerator) / Decimal(value.denominator)


def _measure(number: Measure | int | Fraction) -> Measure:
    return number if isinstance(number, Measure) else Measure.exactly(number)


def _sum(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other


def _negative(bound: Fraction | None) -> Fraction | None:
    return None if bound is None else -bound


def _reaches(high: Fraction | None, low: Fraction | None) -> bool:
    return high is None or low is None or high >= low


def _root(value: Fraction, degree: int, *, up: bool) -> Fraction:
    """The root to so many decimals, rounded down, or up where it is not exact."""
    scale = 10**_PLACES
    scaled = value * Fraction(scale) ** degree
    whole = _whole_root(scaled.numerator // scaled.denominator, degree)
    exact = whole**degree == scaled
    return Fraction(whole if exact or not up else whole + 1, scale)


def _whole_root(n: int, degree: int) -> int:
    """The largest whole number whose power is not above `n` (Newton's method)."""
    if n < 2:
        return n
    root = 1 << -(-n.bit_length() // degree)
    while True:
        closer = ((degree - 1) * root + n // root ** (degree - 1)) // degree
        if closer >= root:
            return root
        root = closer
