"""What quantities are judged by: the facts and the words, made ready, and the form of a ruling."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from dashboard.catalog import Catalog, Fact
from dashboard.claims.finding import Verdict
from dashboard.claims.intervals import is_fraction
from dashboard.claims.strangers import Grasp
from dashboard.claims.surroundings import Evidence
from dashboard.claims.vocabulary import Vocabulary
from dashboard.derived import Derived, rate
from dashboard.model import CURRENCIES, Unit

_ALIKE = frozenset(("biomedicine", "biotech", "life-sciences", "industry"))


@dataclass(frozen=True)
class Ruling:
    """A verdict with what it rests on."""

    verdict: Verdict
    explanation: str
    indicator: str | None = None
    area: str | None = None
    period: str | None = None
    fact_ids: tuple[str, ...] = ()
    suggestion: str = ""


@dataclass(frozen=True)
class Subject:
    """The indicator that a quantity is about, the words that say so, and how far they are understood."""

    id: str
    evidence: Evidence
    grasp: Grasp = Grasp.WHOLLY


class Court:
    """The facts and the words, made ready to judge quantities by; `abroad` are the courts that have all amounts in
    one currency."""

    def __init__(self, catalog: Catalog, vocabulary: Vocabulary) -> None:
        self.catalog, self.vocabulary = catalog, vocabulary
        self.facts: dict[str, list[Fact]] = {}
        for fact in catalog.facts:
            if fact.value is not None or is_fraction(fact):
                self.facts.setdefault(fact.indicator.id, []).append(fact)
        self.known = [name for name in vocabulary.subjects if name in self.facts]
        self.units = {name: {f.observation.unit for f in facts} for name, facts in self.facts.items()}
        self.unreliable = {name for name, facts in self.facts.items() if not any(f.grade.reliable for f in facts)}
        self.areas = {name: {f.observation.area.value for f in facts} for name, facts in self.facts.items()}
        self.miscounted: dict[str, tuple[Decimal, Decimal]] = {}
        for result in catalog.recomputations:
            claim = catalog.by_id.get(result.relation.claim or "")
            if result.consistent or claim is None or result.lowest is None or result.highest is None:
                continue
            if result.unit is claim.observation.unit and result.lowest.is_finite() and result.highest.is_finite():
                self.miscounted[claim.id] = (result.lowest, result.highest)
        self.rivals = self._rivals()
        self._with_unit: dict[str, list[str]] = {}
        self.abroad: dict[Unit, Court] = {}

    @cached_property
    def rate(self) -> Derived:
        """Yuan per US dollar, as the articles imply it."""
        return rate(self.catalog)

    def with_unit(self, unit: str) -> list[str]:
        """The indicators that have figures in a unit, or in any currency where it is one."""
        if unit not in self._with_unit:
            units = CURRENCIES if unit in CURRENCIES else {unit}
            self._with_unit[unit] = [name for name in self.known if self.units[name] & units]
        return self._with_unit[unit]

    def _rivals(self) -> dict[str, frozenset[str]]:
        """For each fact, those on the same thing that it cannot be true beside."""
        rivals: dict[str, frozenset[str]] = {}
        for conflict in self.catalog.conflicts:
            first, second = (self.catalog.by_id.get(name) for name in (conflict.first, conflict.second))
            if first and second and _thing(first) == _thing(second):
                rivals[first.id] = rivals.get(first.id, frozenset()) | {second.id}
                rivals[second.id] = rivals.get(second.id, frozenset()) | {first.id}
        return rivals

    def allowed(self, name: str) -> frozenset[str]:
        """What may stand beside an indicator; unsourced pages do not tell biotech and biomedicine apart."""
        allowed = self.vocabulary.allowed[name]
        return allowed | _ALIKE if name in self.unreliable else allowed


def _thing(fact: Fact) -> tuple[object, ...]:
    of = fact.observation
    return of.indicator, of.area, of.period, of.unit, of.status
