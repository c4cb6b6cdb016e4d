"""A selection as a Data Package (version 2): tables joined by keys, described for programs and for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dashboard.catalog import Fact
from dashboard.checks.reliability import Grade
from dashboard.exports import bibliography, exact, records, tabular
from dashboard.exports.notes import Note, licence, notes
from dashboard.model import Area, Comparator, Kind, Scope, Status, Topic, Unit
from dashboard.selections import Selection
from dashboard.texts import text

PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
TABLE: Final = "https://datapackage.org/profiles/2.0/dataresource.json"
SCHEMA: Final = "https://datapackage.org/profiles/2.0/tableschema.json"

LICENCE: Final = "LICENCE.md"
"""The file that says what may be done with it."""

ID: Final = r"[a-z0-9]+(-[a-z0-9]+)*"

Field = dict[str, Any]


@dataclass(frozen=True)
class Table:
    """A table of the package: its rows, its fields, the one that names a row, and those that name rows of others."""

    name: str
    rows: Sequence[Mapping[str, Any]]
    fields: Sequence[Field]
    foreign: Mapping[str, str]

    @property
    def key(self) -> str:
        """The field that names a row: the first."""
        return str(self.fields[0]["name"])

    @property
    def csv(self) -> str:
        """The rows as CSV."""
        return exact.csv([str(field["name"]) for field in self.fields], self.rows)

    @property
    def resource(self) -> dict[str, Any]:
        """Its description in `datapackage.json`."""
        keys = [
            {"fields": [field], "reference": {"resource": other, "fields": [field]}}
            for field, other in self.foreign.items()
        ]
        content = self.csv.encode()
        return {
            "$schema": TABLE,
            "name": self.name,
            "path": f"{self.name}.csv",
            "type": "table",
            "title": text(f"package.file.{self.name}"),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": len(content),
            "dialect": {"lineTerminator": "\r\n"},
            "schema": {
                "$schema": SCHEMA,
                "fields": list(self.fields),
                "missingValues": [""],
                "primaryKey": [self.key],
                **({"foreignKeys": keys} if keys else {}),
            },
        }


def zip(selection: Selection, origin: str = "") -> bytes:
    """The package as a zip file, the same bytes for the same selection of the same dataset."""
    written = BytesIO()
    day = bibliography.released(selection.catalog)
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in _files(selection, origin).items():
            archive.writestr(_entry(name, day), content.encode())
    return written.getvalue()


def tables(selection: Selection) -> tuple[Table, ...]:
    """The tables of a selection: its facts, and what they rest on."""
    facts = selection.facts
    sources = [one for one in selection.catalog.sources.values() if any(fact.source.id == one.id for fact in facts)]
    indicators = {fact.indicator.id: fact.indicator for fact in facts}
    quotations = {_quotation_id(fact): _quotation(fact) for fact in facts}
    joined = {"indicator_id": "indicators", "source_id": "sources", "quotation_id": "quotations"}
    return (
        Table("facts", [_fact(fact) for fact in facts], _FACT, joined),
        Table("indicators", [records.indicator(one) for one in indicators.values()], _INDICATOR, {}),
        Table("sources", [records.source(one) for one in sources], _SOURCE, {}),
        Table("quotations", list(quotations.values()), _QUOTATION, {"source_id": "sources"}),
    )


def descriptor(selection: Selection, origin: str = "") -> dict[str, Any]:
    """What `datapackage.json` says."""
    catalog = selection.catalog
    cited = [
        {"title": source.title, "version": source.published.isoformat() if source.published else "", "path": address}
        for source, address in (
            (one, "" if catalog.articles[one.id].injected else one.url or "")
            for one in bibliography.sources(selection.facts)
        )
    ]
    return {
        "$schema": PROFILE,
        "name": bibliography.slug(selection),
        "title": selection.title,
        "description": f"{selection.listed} {bibliography.mention(selection, origin).long}",
        "version": catalog.version,
        "created": f"{bibliography.released(catalog).isoformat()}T00:00:00Z",
        **({"homepage": f"{origin}/"} if origin else {}),
        "licenses": [{"path": LICENCE, "title": text("note.licence")}],
        "sources": [{name: said for name, said in one.items() if said} for one in cited],
        "resources": [table.resource for table in tables(selection)],
    }


def _files(selection: Selection, origin: str) -> dict[str, str]:
    return {
        "datapackage.json": exact.json(descriptor(selection, origin), 2) + "\n",
        **{f"{table.name}.csv": table.csv for table in tables(selection)},
        "README.md": _readme(selection, origin),
        LICENCE: _section(licence(), 1),
    }


def _readme(selection: Selection, origin: str) -> str:
    told = notes(selection, origin)
    names = [*(f"{table.name}.csv" for table in tables(selection)), "datapackage.json", LICENCE]
    said = {name: text(f"package.file.{name.partition('.')[0].lower()}") for name in names}
    listed = "\n".join(text("package.listed", file=name, what=what) for name, what in said.items())
    contents = f"## {text('package.contents')}\n\n{listed}\n"
    reading = Note(text("package.reading"), (text("package.reading.body"), text("package.joins")))
    parts = [f"# {selection.title}\n", *(_section(note) for note in told[:4]), contents, _section(reading)]
    return "\n".join([*parts, *(_section(note) for note in told[4:])])


def _section(note: Note, level: int = 2) -> str:
    paragraphs = "\n\n".join(note.paragraphs)
    return f"{'#' * level} {note.heading}\n\n{paragraphs}\n"


def _entry(name: str, day: date) -> ZipInfo:
    entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 3  # the same wherever it is made
    entry.external_attr = 0o644 << 16
    return entry


_LEFT_OUT: Final = ("topic", "indicator", "source_file", "quote", "quote_start", "quote_end")
"""Columns of the one table that other tables hold here."""


def _fact(fact: Fact) -> dict[str, Any]:
    row = {name: cell for name, cell in tabular.rows([fact])[0].items() if name not in _LEFT_OUT}
    attribution = fact.citation.attribution
    return row | {
        "quotation_id": _quotation_id(fact),
        "subject": tabular.plain(fact, fact.subject) if fact.subject else None,
        "attribution": attribution.name if attribution else None,
        "criteria_met": [one.value for one in fact.reliability.met],
        "criteria_failed": [one.value for one in fact.reliability.failed],
    }


def _quotation_id(fact: Fact) -> str:
    position = fact.citation.position
    return f"{fact.source.id}-{position.start}-{position.end}"


def _quotation(fact: Fact) -> dict[str, Any]:
    return {
        "quotation_id": _quotation_id(fact),
        "source_id": fact.source.id,
        "quote": tabular.plain(fact, fact.citation.quote),
        "quote_start": fact.citation.position.start,
        "quote_end": fact.citation.position.end,
    }


def _field(name: str, kind: str = "string", *, required: bool = True, **constraints: Any) -> Field:
    return {"name": name, "type": kind, "constraints": {"required": required, **constraints}}


def _key(name: str) -> Field:
    return _field(name, unique=True, pattern=ID)


def _one_of(name: str, kind: Iterable[StrEnum]) -> Field:
    return _field(name, enum=[one.value for one in kind])


def _maybe(name: str, kind: str = "string") -> Field:
    return _field(name, kind, required=False)


def _place(name: str) -> Field:
    return _field(name, "integer", minimum=0)


_FACT: Final = (
    _key("fact_id"),
    _field("indicator_id"),
    _field("source_id"),
    _field("quotation_id"),
    _one_of("ref_area", Area),
    _maybe("time_period"),
    _maybe("obs_value", "number"),
    _one_of("unit_measure", Unit),
    _one_of("obs_status", Status),
    _one_of("comparator", Comparator),
    _field("value_as_written"),
    _place("value_start"),
    _place("value_end"),
    _maybe("subject"),
    _maybe("attribution"),
    _one_of("grade", Grade),
    _maybe("criteria_met"),
    _maybe("criteria_failed"),
    _maybe("note"),
)
_INDICATOR: Final = (
    _key("indicator_id"),
    _field("indicator"),
    _one_of("topic", Topic),
    _one_of("scope", Scope),
    _one_of("kind", Kind),
    _one_of("unit_measure", Unit),
    _maybe("counts"),
    _field("definition"),
)
_SOURCE: Final = (
    _key("source_id"),
    _field("title"),
    _field("short_title"),
    _maybe("publisher"),
    _maybe("author"),
    _maybe("published", "date"),
    _field("published_inferred", "boolean"),
    _maybe("published_note"),
    _field("language"),
    _maybe("url"),
    _field("source_file"),
    _field("sha256", pattern="[0-9a-f]{64}"),
    _field("description"),
)
_QUOTATION: Final = (
    _key("quotation_id"),
    _field("source_id"),
    _field("quote"),
    _place("quote_start"),
    _place("quote_end"),
)
