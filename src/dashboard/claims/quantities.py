"""A quantity as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from dashboard.model import Comparator, Unit

OTHER_UNIT: Final = "other"
"""The unit of a quantity that the dataset has no unit for."""

_DISTINCT: Final = 3
DONE: Final = "done"
"""The classifier of a multiple that is said to have come about: "doubled"."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in a text: `value` in base units, `step` the unit of its last printed digit, `bound`
    whether a bound itself is included; `number` is where the number begins, `vague` a fraction in words,
    `upper` the other end of a range, `unsaid` money whose currency is left out: 盘子225亿. Positions are code points,
    end exclusive."""

    start: int
    end: int
    number: int
    value: Decimal
    step: Decimal
    unit: str
    comparator: Comparator = Comparator.EXACT
    bound: bool = False
    vague: bool = False
    upper: Decimal | None = None
    scaled: bool = False
    classifier: str = ""
    unsaid: bool = False

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of yuan or US dollars."""
        return self.unit in (Unit.CNY, Unit.USD)

    @property
    def is_of_deals(self) -> bool:
        """Whether its classifier says that it counts deals: 38笔."""
        return self.classifier in ("笔", "起", "宗", "单")

    @property
    def is_broken_count(self) -> bool:
        """Whether it is no whole number of things: a bare 5.59."""
        return self.unit == Unit.COUNT and not self.classifier and self.value != self.value.to_integral_value()

    @property
    def is_distinctive(self) -> bool:
        """Whether it is printed with so many digits that no other thing is likely to have its value."""
        return not self.vague and self.unit != Unit.COUNT and len(self.value.normalize().as_tuple().digits) >= _DISTINCT
