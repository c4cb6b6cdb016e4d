"""The sheets of a workbook being written, cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from io import BytesIO
from math import ceil
from typing import Any, Final
from unicodedata import east_asian_width

import xlsxwriter

from dashboard.exports import bibliography, number_format
from dashboard.exports.notes import notes
from dashboard.selections import Selection
from dashboard.texts import text


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number with the format that shows it."""

    value: float
    pattern: str


Cell = str | date | Number | Link | None
"""What a cell can hold."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key of its heading, and its width in characters; `wide` ones wrap their lines."""

    key: str
    width: int
    wide: bool = False


_LINE: Final = 15
"""Points that a line of text is high."""

_NOTE: Final = Column("note", 110, wide=True)


def _lines(column: Column, cell: Cell) -> int:
    """The lines that a cell takes, a wide character counted as two and a little."""
    words = cell.words if isinstance(cell, Link) else cell
    if not column.wide or not isinstance(words, str):
        return 1
    width = sum(2.2 if east_asian_width(sign) in "WF" else 1 for sign in words)
    return max(1, ceil(width / (column.width - 2)))


class Book:
    """A workbook being written: no text becomes a formula, a number or a link of itself."""

    def __init__(self, into: BytesIO, selection: Selection, origin: str) -> None:
        self.selection, self.origin = selection, origin
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self.book = xlsxwriter.Workbook(into, options)
        self.formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        day = bibliography.released(selection.catalog)
        self.book.set_properties(
            {
                "title": selection.title,
                "subject": text("reference.dataset.kind", version=selection.catalog.version),
                "comments": selection.listed,
                "created": datetime(day.year, day.month, day.day),  # noqa: DTZ001
            }
        )

    @cached_property
    def footer(self) -> str:
        cited = f"{text('app.title')} · {text('reference.dataset.kind', version=self.selection.catalog.version)}"
        return f"&L&8{cited.replace('&', '&&')}&R&8&P / &N"

    def format(self, **properties: Any) -> Any:
        """A cell format, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self.formats:
            self.formats[key] = self.book.add_format(
                {"valign": "top", "bottom": 4, "bottom_color": "#C5CDD8", **properties}
            )
        return self.formats[key]

    def sheet(self, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
        """A table with its heading, which stays in sight, and a filter on every column."""
        sheet = self.book.add_worksheet(text(f"workbook.{name}"))
        common = {"bold": True, "bg_color": "#E4EAF2", "bottom": 1, "text_wrap": True, "valign": "vcenter"}
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            head = {**common, "align": "right" if column.key == "number" else "left"}
            sheet.write_string(0, place, text(f"workbook.{column.key}"), self.format(**head))
        sheet.set_row(0, 30)
        for line, row in enumerate(rows, 1):
            # Programs other than Excel do not find out by themselves how high wrapped lines are.
            sheet.set_row(line, _LINE * max(map(_lines, columns, row)))
            for place, (column, cell) in enumerate(zip(columns, row, strict=True)):
                self.write(sheet, line, place, column, cell)
        last = len(columns) - 1
        sheet.autofilter(0, 0, max(len(rows), 1), last)
        sheet.freeze_panes(1, 1)
        sheet.ignore_errors({"number_stored_as_text": f"A1:Z{len(rows) + 1}"})
        self.page(sheet)
        sheet.repeat_rows(0)

    def write(self, sheet: Any, line: int, place: int, column: Column, cell: Cell) -> None:
        """One cell, as what it is."""
        match cell:
            case None | "":
                sheet.write_blank(line, place, None, self.format())
            case Number(value, pattern):
                sheet.write_number(line, place, value, self.format(num_format=pattern))
            case Link(words, address):
                linked = self.format(text_wrap=column.wide, font_color="#1F4E9E", underline=1)
                sheet.write_url(line, place, address, linked, string=words)
            case date():
                when = self.format(num_format=number_format.DAY, align="left")
                sheet.write_datetime(line, place, datetime(cell.year, cell.month, cell.day), when)  # noqa: DTZ001
            case str():
                doubtful = column.key == "grade" and cell in ("C", "D")
                colour = {"font_color": "#9A4B00", "bold": True} if doubtful else {}
                aside = (
                    {"indent": 1, "align": "left"} if column.key == "unit" else {}
                )  # apart from the number before it
                sheet.write_string(line, place, cell, self.format(text_wrap=column.wide, **colour, **aside))

    def notes(self) -> None:
        """The sheet that says what all of it is."""
        sheet = self.book.add_worksheet(text("workbook.notes"))
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, _NOTE.width)
        sheet.write_string(0, 0, self.selection.title, self.format(bold=True, font_size=15))
        sheet.set_row(0, 28)
        line = 1
        for note in notes(self.selection, self.origin):
            sheet.write_string(line, 0, note.heading, self.format(bold=True))
            for paragraph in note.paragraphs:
                sheet.set_row(line, _LINE * _lines(_NOTE, paragraph))
                sheet.write_string(line, 1, paragraph, self.format(text_wrap=True))
                line += 1
        self.page(sheet)

    def page(self, sheet: Any) -> None:
        """How a sheet is printed: across the page, on paper of the size A3."""
        sheet.set_landscape()
        sheet.set_paper(8)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer(self.footer)

    def close(self) -> None:
        self.book.close()
