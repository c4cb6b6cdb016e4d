"""A selection as an Excel workbook: figures, charts, sources and quotations, notes."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from dashboard import links, references, wording
from dashboard.catalog import Fact
from dashboard.derived import Derived
from dashboard.exhibits import Exhibit, Mark, Row
from dashboard.exports import number_format
from dashboard.exports.sheets import Book, Cell, Column, Link, Number
from dashboard.exports.tabular import plain
from dashboard.model import Comparator, Source
from dashboard.selections import Selection
from dashboard.texts import aside, joined, text

LONGEST: Final = 2000
"""Characters of an address that Excel takes."""

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
    book = Book(written, selection, origin)
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
        wording.stated(mark.reported) if mark.converted else "",
        row.origin,
        joined(dict.fromkeys(aside(fact.source.short_title, fact.grade) for fact in mark.facts), "list.semicolon"),
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
        joined((text(f"criterion.{one}.met") for one in fact.reliability.met), "list.semicolon"),
        joined((text(f"criterion.{one}.failed") for one in fact.reliability.failed), "list.semicolon"),
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
