"""Facts as a table: one row each, in columns whose names and order never change.

Words are as the article prints them, with injected advertising masked; offsets count Unicode code
points of the stored article, end exclusive. A missing period or value and an absent note are None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from csv import writer
from decimal import Decimal
from io import StringIO
from json import dumps
from typing import Final

from dashboard.articles import Article
from dashboard.catalog import Fact
from dashboard.model import TextPositionSelector

Cell = str | int | Decimal | None


def _plain(fact: Fact, words: str) -> str:
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
    "value_as_written": lambda fact: _plain(fact, fact.value_as_written),
    "source_id": lambda fact: fact.source.id,
    "source_file": lambda fact: fact.source.file,
    "grade": lambda fact: fact.grade.value,
    "quote": lambda fact: _plain(fact, fact.citation.quote),
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
    text = StringIO()
    table = writer(text)
    table.writerow(COLUMNS)
    table.writerows([_harmless(cell) for cell in row.values()] for row in rows(facts))
    return text.getvalue()


def json(facts: Iterable[Fact]) -> str:
    """The facts as a JSON list of objects, None as null.

    `obs_value` is a JSON number with exactly the digits of the decimal: read it as a decimal
    (`json.loads(text, parse_float=Decimal)`) and nothing is rounded.
    """
    return "[\n" + ",\n".join(_object(row) for row in rows(facts)) + "\n]\n"


def _object(row: dict[str, Cell]) -> str:
    return "  {" + ", ".join(f"{dumps(name)}: {_literal(cell)}" for name, cell in row.items()) + "}"


def _literal(cell: Cell) -> str:
    return _digits(cell) if isinstance(cell, Decimal) else dumps(cell, ensure_ascii=False)


def _digits(value: Decimal) -> str:
    """A decimal without exponent and without zeros at the end of its fraction."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


_FORMULA = re.compile(
    r"[\t\r\n]"  # breaks out of a cell when pasted
    r"|[\s\x00-\x1f\xad\u200b-\u200f\u2060\ufeff]*"  # what a spreadsheet may strip or not show
    r"[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]"  # plain, full-width and small
)
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def _harmless(cell: Cell) -> str | int | None:
    if isinstance(cell, Decimal):
        return _digits(cell)
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
