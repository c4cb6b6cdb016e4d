"""Number formats of spreadsheets: a number in base units, shown with its unit and all its digits."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Final

from dashboard import wording
from dashboard.catalog import Fact
from dashboard.derived import Derived
from dashboard.exports import numbers
from dashboard.model import CURRENCIES, Unit
from dashboard.texts import text

DAY: Final = "yyyy-mm-dd"

SIGNED: Final = (Unit.PERCENT, Unit.KILOMETRES, Unit.SQUARE_KILOMETRES)
"""Units with a sign short enough to stand beside the number."""

_SLOT: Final = "\N{REPLACEMENT CHARACTER}"


def number(shown: Fact | Derived) -> float | None:
    """The value as a spreadsheet holds it; None where the article gives only words."""
    value = numbers.value(shown)
    return None if value is None else float(value)


def pattern(shown: Fact | Derived) -> str:
    """The format of a number: a fact with every digit it has, a computed number with three."""
    assert shown.value is not None
    unit = wording.terms(shown)[0]
    if unit is Unit.RANK:
        rank = str(int(shown.value))
        before, _, after = wording.ordinal(int(shown.value)).partition(rank)
        return f"{_quoted(before)}0{_quoted(after)}"
    steps, name = _counted_in(abs(shown.value)) if unit in CURRENCIES else (0, "")
    if unit in CURRENCIES:
        template = text(f"unit.money.{unit}.{name}", n=_SLOT)
    else:
        template = text(f"unit.value.{unit}", n=_SLOT) if unit in SIGNED else _SLOT
    before, _, after = template.partition(_SLOT)
    places = _places(shown.value.scaleb(-3 * steps), computed=isinstance(shown, Derived))
    fraction = f".{'0' * places}" if places else ""
    return f"{_quoted(before)}#,##0{fraction}{',' * steps}{_quoted(after)}"


def _counted_in(highest: Decimal) -> tuple[int, str]:
    """How many times an amount is shown divided by a thousand, and the name of what it is counted in.

    A spreadsheet divides by thousands alone: where a language counts otherwise, every digit is shown.
    """
    factor, name = wording.money_factor(highest)
    steps = {1: 0, 10**3: 1, 10**6: 2, 10**9: 3}.get(factor)
    return (0, "one") if steps is None else (steps, name)


def _places(value: Decimal, *, computed: bool) -> int:
    with localcontext(prec=28):
        exact = max(0, -int(value.normalize().as_tuple().exponent))
    return min(exact, max(0, 2 - value.adjusted())) if computed else exact


def _quoted(words: str) -> str:
    return f'"{words}"' if words else ""
