"""What the checks found, in words: every relation worked out and every disagreement, one record each.

Finding           a check or a disagreement
├── explanations  what a check of arithmetic found, in sentences
├── disputes      what is said of figures that exclude each other
└── phrases       numbers and figures as they stand in such sentences
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from dashboard import wording
from dashboard.catalog import Catalog, Fact
from dashboard.checks.arithmetic import Recomputation, Verdict
from dashboard.checks.conflicts import Disagreement
from dashboard.derived import Derived
from dashboard.findings.disputes import by_rule, shown_elsewhere
from dashboard.findings.explanations import explanation
from dashboard.model import Comparator, Topic, Unit
from dashboard.relations import ConflictKind
from dashboard.texts import aside, joined, text


class FindingKind(StrEnum):
    """Which check found it."""

    ARITHMETIC = "arithmetic"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class Finding:
    """A check or a disagreement: what it says and the facts it rests on.

    `verdict` is that of a check (`Verdict`) or the kind of a conflict (`ConflictKind`). Numbers are in
    base units; an interval without a bound on a side has None there. `advice` and `rule`, what a careful
    reader should take and what is shown elsewhere, are of conflicts only; `rivals` are the numbers that
    can be set on one scale, each with its label.
    """

    id: str
    kind: FindingKind
    verdict: Verdict | ConflictKind
    title: str
    explanation: str
    facts: tuple[Fact, ...]
    formula: str | None = None
    number: Derived | None = None
    interval: tuple[Decimal | None, Decimal | None] | None = None
    claimed: Decimal | None = None
    advice: str = ""
    rule: str = ""
    rivals: tuple[tuple[str, Fact | Derived], ...] = ()
    disputed: tuple[str, ...] = ()

    @property
    def topics(self) -> frozenset[Topic]:
        """The parts of the industry's picture that it touches."""
        return frozenset(fact.indicator.topic for fact in self.facts)

    @property
    def is_real(self) -> bool:
        """Whether it is a disagreement that is one, and does not only look like it."""
        return isinstance(self.verdict, ConflictKind) and self.verdict.is_real

    @property
    def reliable(self) -> bool:
        """Whether every fact it rests on may be relied on."""
        return all(fact.grade.reliable for fact in self.facts)


def findings(catalog: Catalog) -> tuple[Finding, ...]:
    """Every disagreement and then every check, each in the order of its verdicts."""
    return (*disagreements(catalog), *recomputations(catalog))


def disagreements(catalog: Catalog) -> tuple[Finding, ...]:
    """Every disagreement, what is really one first."""
    results = {result.relation.id: result for result in catalog.recomputations}
    return tuple(_disagreement(catalog, one, results) for one in catalog.disagreements)


def recomputations(catalog: Catalog) -> tuple[Finding, ...]:
    """Every check of arithmetic, what does not hold first."""
    order = list(Verdict)
    results = sorted(catalog.recomputations, key=lambda result: order.index(result.verdict))
    return tuple(_recomputation(catalog, result) for result in results)


def touching(found: Iterable[Finding], facts: Sequence[Fact]) -> tuple[Finding, ...]:
    """The real disagreements that some facts are drawn into: one of them is disputed, or two stand
    against a disputed wording of their own article."""
    shown = {fact.id for fact in facts}
    return tuple(one for one in found if _touches(one, shown))


def _touches(finding: Finding, shown: set[str]) -> bool:
    if not finding.is_real:
        return False
    if shown & {*finding.disputed}:
        return True
    home = finding.facts[0].source.id
    return finding.verdict is ConflictKind.WORDING and (
        sum(fact.id in shown and fact.source.id == home for fact in finding.facts) >= 2
    )


# checks of arithmetic


def _recomputation(catalog: Catalog, result: Recomputation) -> Finding:
    relation = result.relation
    facts = tuple(catalog.by_id[name] for name in result.fact_ids)
    claim = catalog.by_id[relation.claim] if relation.claim else None
    inputs = [catalog.by_id[name] for name in relation.inputs]
    subject = claim or inputs[0]
    number = computed(result, facts)
    return Finding(
        id=relation.id,
        kind=FindingKind.ARITHMETIC,
        verdict=result.verdict,
        title=relation.title or text(f"check.title.{relation.kind}", name=subject.indicator.name),
        explanation=explanation(result, number, claim, inputs),
        facts=facts,
        formula=result.formula,
        number=number,
        interval=result.interval,
        claimed=claim.value if claim else None,
        disputed=result.doubted,
    )


def computed(result: Recomputation, facts: tuple[Fact, ...]) -> Derived | None:
    """The result of a check as a computed number; a bound where the inputs leave one side open."""
    if result.result is None or result.unit is None:
        return None
    return Derived(result.result, result.unit, result.formula, facts, _comparator(result))


def _comparator(result: Recomputation) -> Comparator:
    """How a result bounds the true number, where the inputs leave it open on one side."""
    if result.highest is not None and not result.highest.is_finite():
        return Comparator.OVER
    return Comparator.UNDER if result.lowest is not None and result.lowest == 0 else Comparator.EXACT


# disagreements


def _disagreement(catalog: Catalog, one: Disagreement, results: dict[str, Recomputation]) -> Finding:
    facts = tuple(catalog.by_id[name] for name in one.facts)
    ruled = by_rule(facts)
    return Finding(
        id=one.id,
        kind=FindingKind.CONFLICT,
        verdict=one.kind,
        title=one.title or ruled["title"],
        explanation=one.explanation or ruled["explanation"],
        facts=facts,
        advice=one.advice or ruled["advice"],
        rule=shown_elsewhere(facts),
        rivals=_rivals(catalog, one, facts, [results[name] for name in one.checks]),
        disputed=one.disputed,
    )


def _rivals(
    catalog: Catalog, one: Disagreement, facts: Sequence[Fact], checks: Sequence[Recomputation]
) -> tuple[tuple[str, Fact | Derived], ...]:
    """The figures and the results of the checks that are in one unit: that asked for, or that of the
    first figure, or the one that most are in; none where a unit has fewer than two."""
    numbers: list[tuple[str, Fact | Derived]] = [(_label(fact), fact) for fact in facts if fact.value is not None]
    for check in checks:
        derived = computed(check, tuple(catalog.by_id[name] for name in check.fact_ids))
        if derived is not None and check.verdict is not Verdict.CANNOT_BE_CHECKED:
            numbers.append((check.relation.title or check.relation.id, derived))
    by_unit: dict[Unit, list[tuple[str, Fact | Derived]]] = {}
    for label, number in numbers:
        by_unit.setdefault(wording.terms(number)[0], []).append((label, number))
    enough = {unit: own for unit, own in by_unit.items() if len(own) > 1}
    if not enough:
        return ()
    first = one.unit or facts[0].observation.unit
    fits = first in enough and (one.unit is not None or facts[0].value is not None)
    return tuple(enough[first] if fits else max(enough.values(), key=lambda own: len(tuple(own))))


def _label(fact: Fact) -> str:
    parts = [fact.indicator.name, wording.period(fact.observation.period)]
    if fact.observation.status != "actual":
        parts.append(wording.status(fact.observation.status))
    return aside(joined(parts, "list.clause"), fact.source.short_title)
