"""The numbers of charts as a table: a row for each mark, as it is shown, with what it was computed from.

Numbers that were computed have 15 significant digits, those of the articles all that they have.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, localcontext
from typing import Any, Final

from dashboard import wording
from dashboard.catalog import Fact
from dashboard.derived import Derived
from dashboard.exhibits import Exhibit, Mark, Row
from dashboard.exports import exact, tabular

COLUMNS: Final = (
    *("chart_id", "group", "label", "time_period", "obs_value", "unit_measure", "comparator", "shown", "look"),
    *("reported_value", "reported_unit", "formula", "fact_ids", "source_ids", "grades", "quotes"),
)
"""The names of the columns, in their order."""

DIGITS: Final = 15
"""Significant digits of a computed number: what a spreadsheet keeps of any."""


def rows(exhibits: Iterable[Exhibit]) -> list[dict[str, Any]]:
    """The marks of charts as plain values by column; `obs_value` is in base units."""
    return [_row(one, mark, row) for one in exhibits for mark, row in zip(one.marks, one.rows, strict=True)]


def csv(exhibits: Iterable[Exhibit]) -> str:
    """The marks as CSV, as `tabular.csv` writes facts."""
    return exact.csv(COLUMNS, rows(exhibits))


def json(exhibits: Iterable[Exhibit]) -> str:
    """The marks as a JSON list of objects."""
    return exact.json_lines(rows(exhibits))


def value(number: Fact | Derived) -> Decimal | None:
    """A number as it is exported."""
    if number.value is None or not isinstance(number, Derived):
        return number.value
    with localcontext(prec=DIGITS):
        return +number.value


def _row(exhibit: Exhibit, mark: Mark, row: Row) -> dict[str, Any]:
    periods = [fact.observation.period for fact in mark.reported.inputs]
    facts = tuple(dict.fromkeys(mark.facts))
    return {
        "chart_id": exhibit.id,
        "group": mark.group or None,
        "label": mark.label,
        "time_period": list(dict.fromkeys(period.code for period in periods if period)),
        "obs_value": value(mark.number),
        "unit_measure": wording.terms(mark.number)[0].value,
        "comparator": wording.bound(mark.number).value,
        "shown": row.value,
        "look": mark.look.value,
        "reported_value": value(mark.reported) if mark.converted else None,
        "reported_unit": wording.terms(mark.reported)[0].value if mark.converted else None,
        "formula": mark.number.formula if isinstance(mark.number, Derived) else None,
        "fact_ids": [fact.id for fact in facts],
        "source_ids": list(dict.fromkeys(fact.source.id for fact in facts)),
        "grades": list(dict.fromkeys(fact.grade.value for fact in facts)),
        "quotes": list(dict.fromkeys(tabular.plain(fact, fact.citation.quote) for fact in facts)),
    }
