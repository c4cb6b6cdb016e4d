"""What the checks found, in words: every relation worked out and every disagreement, one record each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from dashboard import wording
from dashboard.catalog import Catalog, Fact
from dashboard.checks.arithmetic import Recomputation, Verdict
from dashboard.checks.conflicts import Disagreement
from dashboard.checks.reliability import Criterion
from dashboard.derived import Derived
from dashboard.model import CURRENCIES, Comparator, ConflictKind, RelationKind, Topic, Unit
from dashboard.texts import Language, aside, capital, joined, language, pair, plural, sentences, text


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
    found = [_recomputation(catalog, result) for result in catalog.recomputations]
    return tuple(sorted(found, key=lambda one: order.index(one.verdict)))  # type: ignore[arg-type]


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
    return Finding(
        id=relation.id,
        kind=FindingKind.ARITHMETIC,
        verdict=result.verdict,
        title=relation.title or text(f"check.title.{relation.kind}", name=subject.indicator.name),
        explanation=_explanation(result, claim, inputs),
        facts=facts,
        formula=result.formula,
        number=computed(result, facts),
        interval=None if result.result is None else (_bound(result.lowest), _bound(result.highest)),
        claimed=claim.value if claim else None,
        disputed=result.doubted,
    )


def computed(result: Recomputation, facts: tuple[Fact, ...]) -> Derived | None:
    """The result of a check as a computed number; a bound where the inputs leave one side open."""
    if result.result is None or result.unit is None:
        return None
    return Derived(result.result, result.unit, result.formula, facts, _comparator(result))


def said(number: Derived) -> str:
    """A computed number with its hedge, in as many digits as a reader wants to compare it with others."""
    shown = _amount(number.value, number.unit)
    return shown if number.comparator is Comparator.EXACT else text(f"comparator.{number.comparator}", value=shown)


def _bound(value: Decimal | None) -> Decimal | None:
    return value if value is not None and value.is_finite() else None


def _comparator(result: Recomputation) -> Comparator:
    """How a result bounds the true number, where the inputs leave it open on one side."""
    if result.highest is not None and not result.highest.is_finite():
        return Comparator.OVER
    return Comparator.UNDER if result.lowest is not None and result.lowest == 0 else Comparator.EXACT


def _amount(value: Decimal, unit: Unit) -> str:
    digits = 3
    if unit is Unit.TIMES:
        return wording.rounded(value, digits)
    if unit in CURRENCIES and abs(value) >= 10**6:
        digits = 4
    elif unit is Unit.COUNT and value != value.to_integral_value():
        digits = len(str(int(abs(value)))) + 1
    return wording.amount(value, unit, digits).replace("-", "−")


_CHANGES = frozenset(
    {
        RelationKind.GROWTH,
        RelationKind.PACE_CHANGE,
        RelationKind.AVERAGE_CHANGE,
    }
)


def _explanation(result: Recomputation, claim: Fact | None, inputs: Sequence[Fact]) -> str:
    relation, parts = result.relation, []
    values = _values(result, claim, inputs)
    if result.result is not None:
        key = "claimed" if relation.kind is RelationKind.LISTED and claim else "plain"
        parts.append(text(f"check.{relation.kind}.{key}", **values))
    parts.append(_judgement(result, claim, values))
    if len({fact.source.id for fact in (*inputs, *([claim] if claim else []))}) > 1:
        parts.append(text("check.articles"))
    return sentences(*(capital(part) for part in (*parts, relation.note) if part))


def _judgement(result: Recomputation, claim: Fact | None, values: dict[str, str]) -> str:
    kind = result.relation.kind
    match result.verdict:
        case Verdict.CANNOT_BE_CHECKED if result.relation.missing:
            return text("check.cannot-be-checked", missing=result.relation.missing, **values)
        case Verdict.CANNOT_BE_CHECKED:
            return text("check.listed.some")
        case Verdict.DERIVED:
            return text("check.interval", **values) if values["low"] != values["high"] and values["low"] else ""
        case verdict if kind in (RelationKind.SAME_RATE, RelationKind.PARTS, RelationKind.RANKED_SHARE):
            return text(f"check.{kind}.{verdict}", **values)
        case verdict if kind is RelationKind.LISTED:
            return text(f"check.listed.{verdict}", **values)
        case verdict:
            return text(f"check.{verdict}", **values)


def _values(result: Recomputation, claim: Fact | None, inputs: Sequence[Fact]) -> dict[str, str]:
    """What the sentences of a check may name: its inputs `a` to `d` and their periods `ap` to `dp`, the
    `result`, its bounds `low` and `high`, the numbers on the way `s` and `t`, and what is `claimed` where,
    and how it is `written`."""
    values = dict.fromkeys(("low", "high", "s", "t", "rest", "all", "end"), "")
    for letter, fact in zip("abcd", inputs, strict=False):
        values[letter] = _stated(fact)
        values[f"{letter}p"] = wording.period(fact.observation.period)
    stated = [_stated(fact) for fact in inputs]
    values["all"], values["rest"] = _listed(stated), _listed(stated[1:])
    last = inputs[-1].observation.period if inputs else None
    values["end"] = str(last.year) if last else ""
    for letter, step in zip("st", result.steps, strict=False):
        values[letter] = _amount(step.value, step.unit)
    if result.result is not None and result.unit is not None:
        derived = computed(result, ())
        assert derived is not None
        sign = "+" if result.relation.kind in _CHANGES and result.result > 0 else ""
        values["result"] = sign + said(derived)
        values["size"] = _amount(abs(result.result), result.unit)
        values["number"] = wording.rounded(result.result, 3)
        values["n"] = str(int(result.result))
        bounds = (_bound(result.lowest), _bound(result.highest))
        if bounds[0] and bounds[1] is not None:
            values["low"], values["high"] = _bounds_said(bounds[0], bounds[1], result.unit)
    if claim is not None:
        values["claimed"] = _stated(claim)
        values["written"] = f"“{claim.value_as_written}”"
        values["source"] = claim.source.short_title
    return values


_BARE = {Unit.PERCENTAGE_POINTS, Unit.EXCHANGE_RATE}
"""Units that are said once, after the second of two numbers."""


def _bounds_said(low: Decimal, high: Decimal, unit: Unit) -> tuple[str, str]:
    """Two bounds in words, in as many digits as tell them apart, up to six; of a count the whole numbers."""
    if unit is Unit.COUNT and (least := low.to_integral_value(ROUND_CEILING)) <= high:
        low, high = least, high.to_integral_value(ROUND_FLOOR)
    for digits in range(3, 7):
        first, last = (wording.amount(bound, unit, digits).replace("-", "−") for bound in (low, high))
        if first != last:
            first = wording.rounded(low, digits).replace("-", "−") if unit in _BARE else first
            return (
                (wording.rounded(low, digits), wording.rounded(high, digits)) if unit is Unit.TIMES else (first, last)
            )
    return "", ""


def _stated(fact: Fact) -> str:
    """What an article states, to stand in a sentence: a count with its noun, a multiple as its number,
    words in quotation marks."""
    unit = fact.observation.unit
    if fact.value is None:
        words = fact.value_as_written
        return words if words[:1].isdigit() else f"“{words}”"
    if unit is Unit.COUNT and language() is Language.ENGLISH:
        return fact.value_as_written
    return wording.rounded(fact.value) if unit is Unit.TIMES else wording.value(fact)


def _listed(parts: Sequence[str]) -> str:
    """Parts in a row: one, two and three."""
    *first, last = parts or [""]
    return f"{joined(first)}{text('list.and')}{last}" if first else last


# disagreements


def _disagreement(catalog: Catalog, one: Disagreement, results: dict[str, Recomputation]) -> Finding:
    facts = tuple(catalog.by_id[name] for name in one.facts)
    by_rule = _by_rule(facts)
    return Finding(
        id=one.id,
        kind=FindingKind.CONFLICT,
        verdict=one.kind,
        title=one.title or by_rule["title"],
        explanation=one.explanation or by_rule["explanation"],
        facts=facts,
        advice=one.advice or by_rule["advice"],
        rule=_shown_elsewhere(facts),
        rivals=_rivals(catalog, one, facts, [results[name] for name in one.checks]),
        disputed=one.disputed,
    )


def _by_rule(facts: Sequence[Fact]) -> dict[str, str]:
    """What is said of two figures on the same thing that exclude each other."""
    first, second = facts[:2]
    better, worse = sorted((first, second), key=lambda fact: fact.grade)
    values = {
        "name": first.indicator.name,
        "period": wording.period(first.observation.period),
        "area": text(f"area.{first.observation.area}"),
        "a": wording.value(first),
        "b": wording.value(second),
        "a_source": first.source.short_title,
        "b_source": second.source.short_title,
        "better": wording.value(better),
        "better_source": better.source.short_title,
        "better_grade": better.grade.value,
        "worse_grade": worse.grade.value,
    }
    key = "neither" if not better.grade.reliable else "better" if better.grade < worse.grade else "both"
    return {
        "title": text("conflict.rule.title", **values),
        "explanation": text("conflict.rule.explanation", **values),
        "advice": text(f"conflict.rule.advice.{key}", **values),
    }


def _shown_elsewhere(facts: Sequence[Fact]) -> str:
    """By which rule one of the figures stands in charts and headlines, and another does not."""
    reliable = [fact for fact in facts if fact.grade.reliable]
    hidden = [fact for fact in facts if not fact.grade.reliable]
    doubted = [fact for fact in reliable if Criterion.AGREES_WITH_ITSELF in fact.reliability.failed]
    parts = []
    if reliable and hidden:
        parts.append(text("conflict.shown", shown=_named(reliable)))
        parts.append(plural("conflict.hidden", len(hidden), hidden=_named(hidden)))
    elif reliable:
        parts.append(text("conflict.all-shown"))
    else:
        parts.append(text("conflict.none-shown"))
    if doubted:
        parts.append(plural("conflict.doubted", len(doubted), doubted=_named(doubted)))
    return sentences(*parts)


def _named(facts: Sequence[Fact]) -> str:
    return _listed([aside(_known_as(fact), fact.grade) for fact in facts])


def _known_as(fact: Fact) -> str:
    """A figure in a row of others: a rank says of what."""
    stated = _stated(fact)
    return pair(fact.indicator.name, stated) if fact.observation.unit is Unit.RANK else stated


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
