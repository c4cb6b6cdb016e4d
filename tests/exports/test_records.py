"""Sources and indicators as rows: the columns that are promised."""

from __future__ import annotations

from dashboard.catalog import Catalog
from dashboard.exports import records


def test_the_columns_are_those_promised(catalog: Catalog) -> None:
    for source in catalog.sources.values():
        row = records.source(source)
        assert tuple(row) == records.SOURCE
        assert (row["source_id"], row["sha256"]) == (source.id, source.sha256)
    for indicator in catalog.indicators.values():
        row = records.indicator(indicator)
        assert tuple(row) == records.INDICATOR
        assert row["unit_measure"] == indicator.unit
