"""Every check and every disagreement as a report: text for people, JSON for programs.

The JSON is a list of objects with exactly the keys of `verdicts.COLUMNS`. `result`, `claimed` and the two ends of
`interval` are numbers in base units (yuan, US dollars, per cent, percentage points, times, a count, yuan to
the US dollar) or null; an end without a bound is null, and so is the interval where nothing could be
computed. A conflict has none of these numbers; its explanation ends with what a careful reader should take.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from dashboard import wrapping
from dashboard.catalog import Catalog
from dashboard.exports import exact
from dashboard.findings import Finding, FindingKind, findings
from dashboard.findings.phrases import said
from dashboard.texts import aside, pair, plural, text
from dashboard.verdicts import verdicts

_WIDTH: Final = 100


def json(catalog: Catalog) -> str:
    """Every finding as a JSON list."""
    return exact.json_lines(one.row for one in verdicts(catalog))


def report(catalog: Catalog) -> str:
    """Every finding for people, by verdict, what does not hold first."""
    lines: list[str] = []
    for (kind, verdict), group in groupby(findings(catalog), key=lambda one: (one.kind, one.verdict)):
        own = list(group)
        lines += [aside(pair(text(f"audit.{kind}"), text(f"verdict.{verdict}")), str(len(own))), ""]
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
            yield from (f"    {line}" for line in wrapping.lines(part, _WIDTH - 4))
