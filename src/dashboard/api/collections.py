"""What the API serves: facts, and the sources, indicators and checks of the facts that a filter chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dashboard import verdicts
from dashboard.api.filters import Filter
from dashboard.catalog import Catalog, Fact
from dashboard.exports import records, tabular
from dashboard.model import Indicator, Source

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Collection:
    """Rows of one kind: their columns in order, the one that names a row, and how to make them."""

    name: str
    key: str
    columns: Sequence[str]
    make: Callable[[Catalog, Filter], Sequence[Row]]

    def rows(self, catalog: Catalog, chosen: Filter) -> Sequence[Row]:
        """The rows that a filter chooses, in the order of the dataset."""
        return self.make(catalog, chosen)


def _facts(catalog: Catalog, chosen: Filter) -> Sequence[Row]:
    return tabular.rows(chosen.chosen(catalog))


def _sources(catalog: Catalog, chosen: Filter) -> Sequence[Row]:
    facts = chosen.chosen(catalog)
    counts = Counter(fact.source.id for fact in facts)
    return [
        _source(source, counts[source.id], facts)
        for source in catalog.sources.values()
        if chosen.all or counts[source.id]
    ]


def _source(source: Source, count: int, facts: Sequence[Fact]) -> Row:
    grades = sorted({fact.grade.value for fact in facts if fact.source.id == source.id})
    return records.source(source) | {"grades": grades, "facts": count}


def _indicators(catalog: Catalog, chosen: Filter) -> Sequence[Row]:
    counts = Counter(fact.indicator.id for fact in chosen.chosen(catalog))
    return [_indicator(one, counts[one.id]) for one in catalog.indicators.values() if chosen.all or counts[one.id]]


def _indicator(indicator: Indicator, count: int) -> Row:
    return records.indicator(indicator) | {"facts": count}


def _checks(catalog: Catalog, chosen: Filter) -> Sequence[Row]:
    ids = {fact.id for fact in chosen.chosen(catalog)}
    found = verdicts.verdicts(catalog)
    return [verdict.row for verdict in found if chosen.all or not ids.isdisjoint(verdict.fact_ids)]


COLLECTIONS: Final = {
    one.name: one
    for one in (
        Collection("facts", "fact_id", tabular.COLUMNS, _facts),
        Collection("sources", "source_id", (*records.SOURCE, "grades", "facts"), _sources),
        Collection("indicators", "indicator_id", (*records.INDICATOR, "facts"), _indicators),
        Collection("checks", "id", verdicts.COLUMNS, _checks),
    )
}
"""Every collection by its name."""
