"""A selection as an Excel workbook: figures, charts, sources and quotations, notes."""

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

from dashboard import links, references, wording
from dashboard.catalog import Fact
from dashboard.derived import Derived
from dashboard.exhibits import Exhibit, Mark, Row
from dashboard.exports import bibliography, number_format
from dashboard.exports.notes import notes
from dashboard.exports.tabular import plain
from dashboard.model import Comparator, Source
from dashboard.selections import Selection
from dashboard.texts import text

LONGEST: Final = 2000
"""Characters of an address that Excel takes."""


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


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key of its heading, and its width in characters; `wide` ones wrap their lines."""

    key: str
    width: int
    wide: bool = False


_FIGURES: Final = (
    Column("figure", 40, wide=True),
    Column("topic", 18),
    Column("area", 12),
    Column("period", 17),
    Column("bound", 13),
    Column("number", 22),
    Column("unit", 16),
    Column("written", 28, wide=True),
    Column("status", 16),
    Column("grade", 8),
    Column("source", 24),
    Column("first", 12),
    Column("last", 12),
    Column("note", 48, wide=True),
    Column("id", 36),
)
_CHARTS: Final = (
    Column("chart", 40, wide=True),
    Column("group", 22, wide=True),
    Column("label", 26, wide=True),
    Column("period", 18, wide=True),
    Column("number", 22),
    Column("unit", 16),
    Column("shown", 22, wide=True),
    Column("look", 24),
    Column("reported", 18),
    Column("origin", 48, wide=True),
    Column("source", 30, wide=True),
    Column("ids", 36, wide=True),
)
_SOURCES: Final = (
    Column("figure", 36, wide=True),
    Column("value", 22, wide=True),
    Column("sentence", 70, wide=True),
    Column("article", 36, wide=True),
    Column("publisher", 22, wide=True),
    Column("author", 14),
    Column("published", 12),
    Column("dating", 11),
    Column("grade", 8),
    Column("met", 40, wide=True),
    Column("failed", 40, wide=True),
    Column("attribution", 30, wide=True),
    Column("original", 30),
    Column("here", 18),
    Column("id", 36),
)


def xlsx(selection: Selection, origin: str = "") -> bytes:
    """The workbook; its figures link to their pages where the address that these are served at is known."""
    written = BytesIO()
    book = _Book(written, selection, origin)
    book.sheet("figures", _FIGURES, [_figure(fact, origin) for fact in selection.facts])
    exhibits = selection.exhibits
    if exhibits:
        rows = [_mark(one, mark, row) for one in exhibits for mark, row in zip(one.marks, one.rows, strict=True)]
        book.sheet("charts", _CHARTS, rows)
    facts = {fact.id: fact for fact in (*selection.facts, *(fact for one in exhibits for fact in one.facts))}
    book.sheet("sources", _SOURCES, [_quotation(selection, fact, origin) for fact in facts.values()])
    book.notes()
    book.close()
    return written.getvalue()


def _figure(fact: Fact, origin: str) -> Sequence[Cell]:
    observation, period = fact.observation, fact.observation.period
    exact = observation.comparator is Comparator.EXACT
    return (
        references.named(fact),
        text(f"topic.{fact.indicator.topic}"),
        text(f"area.{observation.area}"),
        wording.period(period),
        "" if exact else text(f"comparator.{observation.comparator}", value="").strip(),
        _number(fact),
        text(f"unit.name.{observation.unit}"),
        plain(fact, fact.value_as_written),
        wording.status(observation.status),
        fact.grade.value,
        fact.source.short_title,
        period.start if period else None,
        period.end if period else None,
        observation.note,
        _record(fact, origin),
    )


def _mark(exhibit: Exhibit, mark: Mark, row: Row) -> Sequence[Cell]:
    unit = wording.terms(mark.number)[0]
    return (
        exhibit.title,
        mark.group,
        mark.label,
        row.period,
        _number(mark.number),
        text(f"unit.name.{unit}"),
        row.value,
        text(f"workbook.look.{mark.look}"),
        wording.value(mark.reported) if mark.converted else "",
        row.origin,
        "; ".join(dict.fromkeys(f"{fact.source.short_title} ({fact.grade})" for fact in mark.facts)),
        ", ".join(dict.fromkeys(fact.id for fact in mark.facts)),
    )


def _quotation(selection: Selection, fact: Fact, origin: str) -> Sequence[Cell]:
    catalog, source, attribution = selection.catalog, fact.source, fact.citation.attribution
    return (
        references.named(fact),
        references.value(catalog, fact),
        references.quotation(catalog, fact),
        source.title,
        source.publisher or text("source.no-publisher"),
        source.author,
        source.published,
        text(f"workbook.dating.{_dating(source)}"),
        fact.grade.value,
        "; ".join(text(f"criterion.{one}.met") for one in fact.reliability.met),
        "; ".join(text(f"criterion.{one}.failed") for one in fact.reliability.failed),
        attribution.name if attribution else "",
        _original(selection, fact),
        Link(text("workbook.here.open"), f"{origin}{links.sentence(fact)}") if origin else None,
        _record(fact, origin),
    )


def _record(fact: Fact, origin: str) -> Cell:
    return Link(fact.id, f"{origin}{links.record(fact)}") if origin else fact.id


def _number(shown: Fact | Derived) -> Number | None:
    value = number_format.number(shown)
    return None if value is None else Number(value, number_format.pattern(shown))


def _dating(source: Source) -> str:
    if source.published is None:
        return "none"
    return "inferred" if references.inferred(source) else "printed"


def _original(selection: Selection, fact: Fact) -> Cell:
    address = links.original(fact, selection.catalog.articles[fact.source.id])
    if address is None:
        return text(f"workbook.original.{'unlinked' if fact.source.url else 'unknown'}")
    return Link(text("workbook.original.open"), address if len(address) < LONGEST else address.partition("#")[0])


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


class _Book:
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
                "comments": selection.described,
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
