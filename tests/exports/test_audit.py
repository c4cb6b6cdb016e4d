"""The audit as JSON and as text."""

from __future__ import annotations

import json
from decimal import Decimal

from dashboard.catalog import Catalog
from dashboard.checks.arithmetic import Verdict
from dashboard.exports import audit
from dashboard.findings import findings
from dashboard.relations import ConflictKind
from dashboard.verdicts import COLUMNS, verdicts


def test_each_record_has_exactly_the_keys(catalog: Catalog) -> None:
    found = json.loads(audit.json(catalog), parse_float=Decimal, parse_int=Decimal)
    assert len(found) == len(findings(catalog)) == len({one["id"] for one in found})
    for one in found:
        assert tuple(one) == COLUMNS
        assert one["kind"] in ("arithmetic", "conflict")
        assert one["verdict"] in {*Verdict, *ConflictKind}
        assert set(one["fact_ids"]) <= set(catalog.by_id)
        for key in ("result", "claimed"):
            assert one[key] is None or isinstance(one[key], Decimal)
        if one["interval"] is not None:
            low, high = one["interval"]
            assert low is None or low <= one["result"]
            assert high is None or one["result"] <= high
        if one["kind"] == "conflict":
            assert (one["formula"], one["result"], one["interval"], one["claimed"]) == (None, None, None, None)


def test_a_record(catalog: Catalog) -> None:
    found = {one.id: one.row for one in verdicts(catalog)}
    one = found["manufacturing-compound-growth"]
    assert (one["kind"], one["verdict"], one["claimed"]) == ("arithmetic", "inconsistent", Decimal("6.9"))
    assert one["fact_ids"] == (
        "manufacturing-compound-growth-2021-2024",
        "manufacturing-output-2021",
        "manufacturing-output-2024",
    )
    assert one["formula"] == "((201.167 billion yuan ÷ 171.2 billion yuan)^(1/3) − 1) × 100"
    assert isinstance(one["result"], Decimal)
    assert one["result"].quantize(Decimal("0.0001")) == Decimal("5.5239")
    assert found["scale-growth-needed"]["interval"] == (Decimal("1.55351489409238"), None)
    assert str(found["manufacturing-growth"]["explanation"]).endswith(
        "Do not quote 6.9% without saying that it does not fit."
    )


def test_numbers_are_written_digit_by_digit(catalog: Catalog) -> None:
    assert '"result": 1001132000000, "interval": [1001131000000, 1001133000000]' in audit.json(catalog)


def test_the_report_says_everything_by_verdict(catalog: Catalog) -> None:
    report = audit.report(catalog)
    for one in findings(catalog):
        assert f"  {one.title} [{one.id}]\n" in report
    assert report.index("Disagreements: contradiction (5)") < report.index("Arithmetic: does not hold (4)")
    assert report.index("Arithmetic: does not hold (4)") < report.index("Arithmetic: computed here")
    assert max(len(line) for line in report.splitlines()) <= 120
    assert report.splitlines()[-1] == (
        f"{len(catalog.disagreements)} disagreements, {len(catalog.recomputations)} checks of arithmetic"
    )
