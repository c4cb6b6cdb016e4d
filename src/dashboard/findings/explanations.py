"""What a check of arithmetic found, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import wording
from dashboard.catalog import Fact
from dashboard.checks.arithmetic import Recomputation, Verdict
from dashboard.derived import Derived
from dashboard.findings.phrases import amount, bounds, listed, said, stated
from dashboard.relations import RelationKind
from dashboard.texts import capital, sentences, text

_CHANGES = frozenset({RelationKind.GROWTH, RelationKind.PACE_CHANGE, RelationKind.AVERAGE_CHANGE})


def explanation(result: Recomputation, number: Derived | None, claim: Fact | None, inputs: Sequence[Fact]) -> str:
    """What a check found: how the `number` comes about, and what that says of the claim."""
    relation, parts = result.relation, []
    values = _values(result, number, claim, inputs)
    if number is not None:
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


def _values(
    result: Recomputation, number: Derived | None, claim: Fact | None, inputs: Sequence[Fact]
) -> dict[str, str]:
    """What the sentences of a check may name: its inputs `a` to `d` and their periods `ap` to `dp`, the
    `result`, its bounds `low` and `high`, the numbers on the way `s` and `t`, and what is `claimed` where,
    and how it is `written`."""
    values = dict.fromkeys(("low", "high", "s", "t", "rest", "all", "end"), "")
    for letter, fact in zip("abcd", inputs, strict=False):
        values[letter] = stated(fact)
        values[f"{letter}p"] = wording.period(fact.observation.period)
    each = [stated(fact) for fact in inputs]
    values["all"], values["rest"] = listed(each), listed(each[1:])
    last = inputs[-1].observation.period if inputs else None
    values["end"] = str(last.year) if last else ""
    for letter, step in zip("st", result.steps, strict=False):
        values[letter] = amount(step.value, step.unit)
    if number is not None:
        sign = "+" if result.relation.kind in _CHANGES and number.value > 0 else ""
        values["result"] = sign + said(number)
        values["size"] = amount(abs(number.value), number.unit)
        values["number"] = wording.rounded(number.value, 3)
        values["n"] = str(int(number.value))
        low, high = result.interval or (None, None)
        if low and high is not None:
            values["low"], values["high"] = bounds(low, high, number.unit)
    if claim is not None:
        values["claimed"] = stated(claim)
        values["written"] = f"“{claim.value_as_written}”"
        values["source"] = claim.source.short_title
    return values
