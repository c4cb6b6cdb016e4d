"""Every check and every disagreement as a report: text for people, JSON for programs.

The JSON is a list of objects with exactly the keys of `KEYS`. `result`, `claimed` and the two ends of
`interval` are numbers in base units (yuan, US dollars, per cent, percentage points, times, a count, yuan to
the US dollar) or null; an end without a bound is null, and so is the interval where nothing could be
computed. A conflict has none of these numbers; its explanation ends with what a careful reader should take.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from decimal import Context, Decimal
from itertools import groupby
from json import dumps
from typing import Final

from dashboard.catalog import Catalog
from dashboard.findings import Finding, FindingKind, findings, said
from dashboard.texts import plural, text

KEYS: Final = (
    "id",
    "kind",
    "verdict",
    "title",
    "explanation",
    "fact_ids",
    "formula",
    "result",
    "interval",
    "claimed",
)
"""The keys of a record, in their order."""

Record = dict[str, object]
_DIGITS: Final = Context(prec=15)
_WIDTH: Final = 100


def records(found: Iterable[Finding]) -> list[Record]:
    """Findings as plain values: texts, decimals of at most 15 digits, lists and None."""
    return [_record(one) for one in found]


def json(catalog: Catalog) -> str:
    """Every finding as a JSON list."""
    return "[\n" + ",\n".join(f"  {_literal(record)}" for record in records(findings(catalog))) + "\n]\n"


def report(catalog: Catalog) -> str:
    """Every finding for people, by verdict, what does not hold first."""
    lines: list[str] = []
    for (kind, verdict), group in groupby(findings(catalog), key=lambda one: (one.kind, one.verdict)):
        own = list(group)
        lines += [f"{text(f'audit.{kind}')}: {text(f'verdict.{verdict}')} ({len(own)})", ""]
        for one in own:
            lines += [*_entry(one), ""]
    conflicts, checks = (sum(one.kind is kind for one in findings(catalog)) for kind in reversed(FindingKind))
    lines.append(f"{plural('audit.conflicts', conflicts)}, {plural('audit.checks', checks)}")
    return "\n".join(lines) + "\n"


def _entry(one: Finding) -> Iterator[str]:
    yield f"  {one.title} [{one.id}]"
    formula = f"{one.formula}{f' = {said(one.number)}' if one.number else ''}" if one.formula else ""
    names = text("audit.facts", facts=", ".join(fact.id for fact in one.facts))
    for part in (formula, one.explanation, one.advice, names):
        if part:
            yield from textwrap.wrap(part, _WIDTH, initial_indent="    ", subsequent_indent="    ")


def _record(one: Finding) -> Record:
    values = (
        one.id,
        one.kind.value,
        one.verdict.value,
        one.title,
        f"{one.explanation} {one.advice}".strip(),
        [fact.id for fact in one.facts],
        one.formula,
        one.number.value if one.number else None,
        list(one.interval) if one.interval else None,
        one.claimed,
    )
    return dict(zip(KEYS, map(_short, values), strict=True))


def _short(value: object) -> object:
    """A value whose decimals have no more digits than a program can hold."""
    if isinstance(value, list):
        return [_short(one) for one in value]
    return _DIGITS.plus(value) if isinstance(value, Decimal) else value


def _literal(value: object) -> str:
    """A value as JSON, a decimal digit by digit."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{dumps(key)}: {_literal(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_literal(one) for one in value) + "]"
    if isinstance(value, Decimal):
        digits = f"{value:f}"
        return digits.rstrip("0").rstrip(".") if "." in digits else digits
    return dumps(value, ensure_ascii=False)
