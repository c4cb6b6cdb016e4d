"""Facts as a table: one row each, in columns whose names and order never change.

Words are as the article prints them, with injected advertising masked; offsets count Unicode code
points of the stored article, end exclusive. A missing period or value and an absent note are None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from dashboard.articles import Article
from dashboard.catalog import Fact
from dashboard.exports import exact
from dashboard.exports.exact import Cell
from dashboard.model import TextPositionSelector


def plain(fact: Fact, words: str) -> str:
    """Words of a fact's article, injected advertising in them masked."""
    article = Article(fact.source.id, fact.source.file, words, fact.source.language, "")
    return article.shown(TextPositionSelector(0, len(words)))


_CELLS: Final[dict[str, Callable[[Fact], Cell]]] = {
    "fact_id": lambda fact: fact.id,
    "topic": lambda fact: fact.indicator.topic.value,
    "indicator_id": lambda fact: fact.indicator.id,
    "indicator": lambda fact: fact.indicator.name,
    "ref_area": lambda fact: fact.observation.area.value,
    "time_period": lambda fact: fact.observation.period.code if fact.observation.period else None,
    "obs_value": lambda fact: fact.value,
    "unit_measure": lambda fact: fact.observation.unit.value,
    "obs_status": lambda fact: fact.observation.status.value,
    "comparator": lambda fact: fact.observation.comparator.value,
    "value_as_written": lambda fact: plain(fact, fact.value_as_written),
    "source_id": lambda fact: fact.source.id,
    "source_file": lambda fact: fact.source.file,
    "grade": lambda fact: fact.grade.value,
    "quote": lambda fact: plain(fact, fact.citation.quote),
    "quote_start": lambda fact: fact.citation.position.start,
    "quote_end": lambda fact: fact.citation.position.end,
    "value_start": lambda fact: fact.citation.value.start,
    "value_end": lambda fact: fact.citation.value.end,
    "note": lambda fact: fact.observation.note,
}

COLUMNS: Final = tuple(_CELLS)
"""The names of the columns, in their order."""


def rows(facts: Iterable[Fact]) -> list[dict[str, Cell]]:
    """The facts as plain values by column; `obs_value` is in base units."""
    return [{name: cell(fact) for name, cell in _CELLS.items()} for fact in facts]


def csv(facts: Iterable[Fact]) -> str:
    """The facts as CSV (RFC 4180), None as an empty cell.

    A text that a spreadsheet would run as a formula has an apostrophe before it.
    """
    return exact.csv(COLUMNS, rows(facts))


def json(facts: Iterable[Fact]) -> str:
    """The facts as a JSON list of objects, None as null.

    `obs_value` is a JSON number with exactly the digits of the decimal: read it as a decimal
    (`json.loads(text, parse_float=Decimal)`) and nothing is rounded.
    """
    return exact.json_lines(rows(facts))
