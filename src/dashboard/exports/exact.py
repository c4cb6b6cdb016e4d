"""Rows as CSV and JSON in which every number keeps exactly its digits, and every text stays a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from csv import writer
from decimal import Decimal
from io import StringIO
from json import dumps
from typing import Any

Cell = str | int | Decimal | None


def csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """The rows as CSV (RFC 4180), None as an empty cell, the items of a list with "; " between
    them, true and false in words.

    A text that a spreadsheet would run as a formula has an apostrophe before it.
    """
    written = StringIO()
    table = writer(written)
    table.writerow(columns)
    table.writerows([_harmless(row[name]) for name in columns] for row in rows)
    return written.getvalue()


def json(value: Any, indent: int | None = None, depth: int = 0) -> str:
    """Plain data as JSON; `indent` spaces for each level, or all on one line.

    A decimal is a JSON number with exactly its digits: read it as a decimal
    (`json.loads(text, parse_float=Decimal)`) and nothing is rounded. One that is not finite is null.
    """
    if isinstance(value, Decimal):
        return digits(value) if value.is_finite() else "null"
    if isinstance(value, Mapping):
        items = [f"{dumps(str(name))}: {json(one, indent, depth + 1)}" for name, one in value.items()]
        return _bracketed("{}", items, indent, depth)
    if isinstance(value, list | tuple):
        return _bracketed("[]", [json(one, indent, depth + 1) for one in value], indent, depth)
    return dumps(value, ensure_ascii=False)


def json_lines(rows: Iterable[Mapping[str, Any]]) -> str:
    """The rows as a JSON list, an object on each line."""
    return "[\n" + ",\n".join(f"  {json(row)}" for row in rows) + "\n]\n"


def digits(value: Decimal) -> str:
    """A decimal without exponent and without zeros at the end of its fraction."""
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _bracketed(ends: str, items: Sequence[str], indent: int | None, depth: int) -> str:
    if not items or indent is None:
        return f"{ends[0]}{', '.join(items)}{ends[1]}"
    inner, outer = "\n" + " " * indent * (depth + 1), "\n" + " " * indent * depth
    return f"{ends[0]}{inner}{f',{inner}'.join(items)}{outer}{ends[1]}"


_FORMULA = re.compile(
    r"[\t\r\n]"  # breaks out of a cell when pasted
    r"|[\s\x00-\x1f\xad\u200b-\u200f\u2060\ufeff]*"  # what a spreadsheet may strip or not show
    r"[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]"  # plain, full-width and small
)
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def _harmless(cell: Any) -> str | int | None:
    if isinstance(cell, bool):
        return dumps(cell)
    if isinstance(cell, Decimal):
        return digits(cell) if cell.is_finite() else None
    if isinstance(cell, list | tuple):
        return _harmless("; ".join(str(_harmless(one) or "") for one in cell))
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    assert isinstance(cell, str | int | None)
    return cell
