"""What the checks of a catalog found, each as one record: claims worked out again, and figures that conflict."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, Final

from dashboard import wording
from dashboard.catalog import Catalog
from dashboard.checks.arithmetic import Recomputation
from dashboard.checks.conflicts import Conflict
from dashboard.derived import yearly_growth
from dashboard.model import Unit
from dashboard.texts import text


@dataclass(frozen=True, slots=True)
class Verdict:
    """A check with its outcome: `result` follows from the formula, `interval` is what the printed precision
    of the inputs allows, `claimed` is what the article says."""

    id: str
    kind: str
    verdict: str
    title: str
    explanation: str
    fact_ids: tuple[str, ...]
    formula: str | None
    result: Decimal | None
    interval: tuple[Decimal, Decimal] | None
    claimed: Decimal | None

    @property
    def row(self) -> dict[str, Any]:
        """It as plain values by name."""
        return asdict(self)


COLUMNS: Final = tuple(Verdict.__dataclass_fields__)
"""The names of a record's values, in their order."""


def verdicts(catalog: Catalog) -> tuple[Verdict, ...]:
    """Every check of the catalog."""
    return (
        *(_recomputed(catalog, one) for one in catalog.recomputations),
        *(_conflicting(catalog, one) for one in catalog.conflicts),
    )


def checks_of(catalog: Catalog, fact_id: str) -> tuple[Verdict, ...]:
    """The checks that involve a fact."""
    return tuple(verdict for verdict in verdicts(catalog) if fact_id in verdict.fact_ids)


def _recomputed(catalog: Catalog, one: Recomputation) -> Verdict:
    claim, *inputs = (catalog.by_id[name] for name in (one.relation.claim, *one.relation.inputs))
    outcome = "consistent" if one.consistent else "inconsistent"
    found = wording.amount(one.result, Unit.PERCENT, 3)
    said = {"claimed": wording.value(claim), "found": found, "claim": claim.indicator.name}
    return Verdict(
        id=one.relation.id,
        kind="arithmetic",
        verdict=outcome,
        title=text(f"check.arithmetic.{outcome}.title", **said),
        explanation=text(
            f"check.arithmetic.{outcome}.explanation",
            **said,
            first=inputs[0].value_as_written,
            last=inputs[-1].value_as_written,
            start=wording.period(inputs[0].observation.period),
            end=wording.period(inputs[-1].observation.period),
            source=claim.source.short_title,
        ),
        fact_ids=(claim.id, *(fact.id for fact in inputs)),
        formula=yearly_growth(inputs[0], inputs[-1]).formula,
        result=one.result,
        interval=(one.lowest, one.highest),
        claimed=claim.value,
    )


def _conflicting(catalog: Catalog, one: Conflict) -> Verdict:
    first, second = catalog.by_id[one.first], catalog.by_id[one.second]
    said = {
        "indicator": first.indicator.name,
        "period": wording.period(first.observation.period),
        "first": wording.value(first),
        "second": wording.value(second),
        "first_source": first.source.short_title,
        "second_source": second.source.short_title,
    }
    return Verdict(
        id=f"{first.id}-or-{second.id}",
        kind="conflict",
        verdict="contradiction",
        title=text("check.conflict.title", **said),
        explanation=text("check.conflict.explanation", **said),
        fact_ids=(first.id, second.id),
        formula=None,
        result=None,
        interval=None,
        claimed=None,
    )
