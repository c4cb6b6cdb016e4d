"""What is said of figures that exclude each other: which of them is better, and which is shown."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import wording
from dashboard.catalog import Fact
from dashboard.checks.reliability import Criterion
from dashboard.findings.phrases import listed, stated
from dashboard.model import Unit
from dashboard.texts import aside, pair, plural, sentences, text


def by_rule(facts: Sequence[Fact]) -> dict[str, str]:
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


def shown_elsewhere(facts: Sequence[Fact]) -> str:
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
    return listed([aside(_known_as(fact), fact.grade) for fact in facts])


def _known_as(fact: Fact) -> str:
    """A figure in a row of others: a rank says of what."""
    words = stated(fact)
    return pair(fact.indicator.name, words) if fact.observation.unit is Unit.RANK else words
