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
    (check,) = checks_of(catalog, "manufacturing-compound-growth-2021-2024")
    assert (check.kind, check.verdict, check.claimed) == ("arithmetic", "inconsistent", Decimal("6.9"))
    assert check.fact_ids[1:] == ("manufacturing-output-2021", "manufacturing-output-2024")
    assert check.result is not None
    assert round(check.result, 2) == Decimal("5.52")
    assert check.interval is not None
    assert check.interval[0] < check.result < check.interval[1]
    assert check.explanation == (
        "From 171.2 billion yuan (2021) to 201.167 billion yuan (2024) is 5.52% a year, not the 6.9% claimed "
        "(STAR Market Daily, 2025)."
    )


def test_figures_that_conflict_name_each_other(catalog: Catalog) -> None:
    (one,) = checks_of(catalog, "shmskj-venture-capital-2024")
    assert (one,) == checks_of(catalog, "yffice-venture-capital-2024")
    assert (one.kind, one.verdict, one.result, one.interval) == ("conflict", "contradiction", None, None)
    assert one.title == "Venture capital for biotech, 2024: US$9.8 bn or US$7.8 bn"


def test_most_facts_are_in_no_check(catalog: Catalog) -> None:
    assert checks_of(catalog, "talent-number-lead") == ()
