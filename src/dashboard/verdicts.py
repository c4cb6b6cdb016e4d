"""What the checks found, each as one plain record: for the command, the API and the pages of figures."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from decimal import Context, Decimal
from typing import Any, Final

from dashboard.catalog import Catalog
from dashboard.findings import Finding, findings

_DIGITS: Final = Context(prec=15)
"""No more digits than a program can hold."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A check with its outcome: `result` follows from the formula, `interval` is what the printed precision
    of the inputs allows (None at an end without a bound), `claimed` is what the article says; all in base
    units."""

    id: str
    kind: str
    verdict: str
    title: str
    explanation: str
    fact_ids: tuple[str, ...]
    formula: str | None
    result: Decimal | None
    interval: tuple[Decimal | None, Decimal | None] | None
    claimed: Decimal | None

    @classmethod
    def of(cls, found: Finding) -> Verdict:
        """The record of a finding; what a careful reader should take ends its explanation."""
        return cls(
            id=found.id,
            kind=found.kind.value,
            verdict=found.verdict.value,
            title=found.title,
            explanation=f"{found.explanation} {found.advice}".strip(),
            fact_ids=tuple(fact.id for fact in found.facts),
            formula=found.formula,
            result=_short(found.number.value if found.number else None),
            interval=(_short(found.interval[0]), _short(found.interval[1])) if found.interval else None,
            claimed=_short(found.claimed),
        )

    @property
    def row(self) -> dict[str, Any]:
        """It as plain values by name."""
        return asdict(self)


COLUMNS: Final = tuple(Verdict.__dataclass_fields__)
"""The names of a record's values, in their order."""


def verdicts(catalog: Catalog) -> tuple[Verdict, ...]:
    """Every disagreement and every check of the catalog."""
    return tuple(Verdict.of(found) for found in findings(catalog))


def checks_of(catalog: Catalog, fact_id: str) -> tuple[Verdict, ...]:
    """The checks that involve a fact."""
    return tuple(Verdict.of(found) for found in findings(catalog) if fact_id in {fact.id for fact in found.facts})


def _short(value: Decimal | None) -> Decimal | None:
    return None if value is None else _DIGITS.plus(value)
