"""What a reader has chosen to see: currency, sources and period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from dashboard.catalog import Fact


class Currency(StrEnum):
    """The money that amounts are shown in."""

    REPORTED = "reported"
    CNY = "cny"
    USD = "usd"


class Sources(StrEnum):
    """Which sources may be drawn."""

    RELIABLE = "reliable"
    ALL = "all"


class Since(StrEnum):
    """The first year that is shown."""

    ALL = "all"
    Y2023 = "2023"
    Y2024 = "2024"
    Y2025 = "2025"


@dataclass(frozen=True, slots=True)
class View:
    """One choice of the three filters."""

    currency: Currency = Currency.REPORTED
    sources: Sources = Sources.RELIABLE
    since: Since = Since.ALL

    def admits(self, fact: Fact) -> bool:
        """Whether a fact may be drawn: reliable or all wanted, and its period not begun too early."""
        if self.sources is Sources.RELIABLE and not fact.grade.reliable:
            return False
        period = fact.observation.period
        if self.since is Since.ALL or period is None:
            return True
        return period.start.year >= int(self.since)

    def admitted(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """The facts that may be drawn, in their order."""
        return tuple(fact for fact in facts if self.admits(fact))


DEFAULT = View()
ALL_VIEWS = tuple(View(*choice) for choice in product(Currency, Sources, Since))
