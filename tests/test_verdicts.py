"""The checks of a catalog as records."""

from __future__ import annotations

from decimal import Decimal

from dashboard.catalog import Catalog
from dashboard.verdicts import COLUMNS, checks_of, verdicts

KEYS = ("id", "kind", "verdict", "title", "explanation", "fact_ids", "formula", "result", "interval", "claimed")


def test_the_names_of_a_record(catalog: Catalog) -> None:
    assert COLUMNS == KEYS
    for verdict in verdicts(catalog):
        assert tuple(verdict.row) == KEYS
        assert verdict.kind in {"arithmetic", "conflict"}
        assert all(name in catalog.by_id for name in verdict.fact_ids)
        assert verdict.title
        assert verdict.explanation


def test_ids_are_unique(catalog: Catalog) -> None:
    ids = [verdict.id for verdict in verdicts(catalog)]
    assert len(ids) == len(set(ids))


def test_a_claim_worked_out_again(catalog: Catalog) -> None:
    (check,) = (
        one
        for one in checks_of(catalog, "manufacturing-compound-growth-2021-2024")
        if one.verdict == "inconsistent" and one.kind == "arithmetic"
    )
    assert check.claimed == Decimal("6.9")
    assert {"manufacturing-output-2021", "manufacturing-output-2024"} < set(check.fact_ids)
    assert check.result is not None
    assert round(check.result, 2) == Decimal("5.52")
    assert check.interval is not None
    assert check.interval[0] is not None
    assert check.interval[0] < check.result
