"""Arithmetic: what the articles claim, worked out again from the numbers they give, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum
from fractions import Fraction

from dashboard.checks.kinds import KINDS, UNKNOWN
from dashboard.checks.kinds.case import Case, Outcome, as_written, number
from dashboard.checks.measures import UnfitError, decimal
from dashboard.loading import Reading
from dashboard.model import Observation, Unit
from dashboard.problems import Problem
from dashboard.relations import Relation, RelationKind


class Verdict(StrEnum):
    """What comes of working a claim out again: it agrees, it does not, something is missing, or there
    was no claim and the number is new."""

    INCONSISTENT = "inconsistent"
    CONSISTENT = "consistent"
    CANNOT_BE_CHECKED = "cannot-be-checked"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Step:
    """A number on the way to a result."""

    value: Decimal
    unit: Unit


@dataclass(frozen=True, slots=True)
class Recomputation:
    """A relation worked out: the `result` in base units, to 28 digits, and `exact` as a fraction, the
    `lowest` and `highest` that the printed precision of the inputs allows (possibly infinite), and the
    formula with the numbers as written. Without enough inputs there is no result.

    `doubted` are the facts that a verdict of inconsistent casts doubt on: the claim, or where there is
    none the inputs that cannot all be right.
    """

    relation: Relation
    verdict: Verdict
    formula: str
    unit: Unit | None = None
    result: Decimal | None = None
    exact: Fraction | None = None
    lowest: Decimal | None = None
    highest: Decimal | None = None
    steps: tuple[Step, ...] = ()
    doubted: tuple[str, ...] = ()

    @property
    def consistent(self) -> bool:
        """Whether nothing speaks against it: true of every verdict but inconsistent."""
        return self.verdict is not Verdict.INCONSISTENT

    @property
    def interval(self) -> tuple[Decimal | None, Decimal | None] | None:
        """The lowest and the highest, with None for a side that is open; none without a result."""
        return None if self.result is None else (_finite(self.lowest), _finite(self.highest))

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """The claim and the inputs, each once."""
        names = (*([self.relation.claim] if self.relation.claim else []), *self.relation.inputs)
        return tuple(dict.fromkeys(names))


def _finite(bound: Decimal | None) -> Decimal | None:
    return bound if bound is not None and bound.is_finite() else None


def recompute(reading: Reading) -> tuple[tuple[Recomputation, ...], list[Problem]]:
    """Every relation worked out, and a problem for each that names no observation, quotes what is not
    in the article, or cannot be worked out."""
    observations = {observation.id: observation for observation in reading.observations.values()}
    problems: list[Problem] = []
    results: list[Recomputation] = []
    for n, relation in reading.relations.items():
        places: dict[tuple[str | int, ...], str] = {("claim",): relation.claim} if relation.claim else {}
        places |= {("inputs", k): name for k, name in enumerate(relation.inputs)}
        for place, name in places.items():
            if not reading.gives("observations", name):
                problems.append(reading.problem("unknown-fact", name, "relations", n, *place))
        if not all(name in observations for name in places.values()):
            continue
        claim = observations[relation.claim] if relation.claim else None
        problems += _misquoted(reading, relation, claim, n)
        case = Case(tuple(observations[name] for name in relation.inputs), claim, len(relation.items), [])
        try:
            results.append(_recomputed(relation, case))
        except UnfitError as unfit:
            problems.append(reading.problem("relation-unfit", f"{relation.id} ({unfit})", "relations", n))
            continue
        if case.judged and not (relation.note or relation.missing):
            problems.append(reading.problem("note-missing", case.judged[0], "relations", n))
    return tuple(results), problems


def compound_growth(first: Decimal, last: Decimal, years: int) -> Decimal:
    """The yearly growth in per cent that leads from `first` to `last` in that many years."""
    with localcontext(prec=28):
        return ((last / first) ** (Decimal(1) / years) - 1) * 100


def _misquoted(reading: Reading, relation: Relation, claim: Observation | None, n: int) -> list[Problem]:
    """A problem for each thing listed that does not stand once in the article of the claim."""
    article = reading.articles.get(claim.source) if claim else None
    if article is None:
        return []
    problems = []
    for k, item in enumerate(relation.items):
        times = len(article.find(item))
        if times != 1:
            code = "quote-ambiguous" if times else "quote-absent"
            found = f"“{item.exact}” {times} times" if times else f"“{item.exact}”"
            problems.append(reading.problem(code, found, "relations", n, "items", k))
    return problems


def _recomputed(relation: Relation, case: Case) -> Recomputation:
    """Raises UnfitError where the observations do not fit the kind of the relation."""
    try:
        outcome = KINDS[relation.kind](case)
    except UnfitError:
        if not (relation.missing and relation.kind in UNKNOWN and len(case.inputs) < 2):
            raise
        return Recomputation(relation, Verdict.CANNOT_BE_CHECKED, _formula(UNKNOWN[relation.kind], case))
    verdict = _verdict(relation, case, outcome)
    doubted: tuple[str, ...] = ()
    if verdict is Verdict.INCONSISTENT:
        doubted = (relation.claim,) if relation.claim else tuple(relation.inputs[k] for k in outcome.doubted)
    return Recomputation(
        relation=relation,
        verdict=verdict,
        formula=_formula(outcome.formula, case),
        unit=outcome.unit,
        result=decimal(outcome.measure.value),
        exact=outcome.measure.value,
        lowest=decimal(outcome.measure.low, "-Infinity"),
        highest=decimal(outcome.measure.high),
        steps=tuple(Step(decimal(measure.value), unit) for measure, unit in outcome.step),
        doubted=doubted,
    )


def _verdict(relation: Relation, case: Case, outcome: Outcome) -> Verdict:
    if relation.missing:
        return Verdict.CANNOT_BE_CHECKED
    if outcome.agrees is not None:
        return Verdict.CONSISTENT if outcome.agrees else Verdict.INCONSISTENT
    if case.claim is None:
        return Verdict.DERIVED
    if relation.kind is RelationKind.LISTED:
        return Verdict.CANNOT_BE_CHECKED
    if case.claim.unit is not outcome.unit:
        raise UnfitError(f"the claim is in {case.claim.unit}, the result in {outcome.unit}")
    return Verdict.CONSISTENT if outcome.measure.meets(number(case.claim)) else Verdict.INCONSISTENT


def _formula(pattern: str, case: Case) -> str:
    """A formula with the numbers as the articles print them, and a question mark for what none gives."""
    written = [as_written(one) for one in case.inputs] or ["?"]
    return pattern.format(*written, claim=as_written(case.claim) if case.claim else "?")
