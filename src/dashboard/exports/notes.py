"""What a reader of any file must be told: what was chosen, how to cite it, what grades and looks mean."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard import wording
from dashboard.checks.reliability import Grade
from dashboard.exports import bibliography
from dashboard.selections import Selection
from dashboard.texts import pair, plural, text


@dataclass(frozen=True, slots=True)
class Note:
    """A heading and its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


def notes(selection: Selection, origin: str = "") -> tuple[Note, ...]:
    """The notes on a selection, in their order."""
    catalog = selection.catalog
    cited = bibliography.mention(selection, origin)
    version = text(
        "note.version.body",
        version=catalog.version,
        date=wording.day(bibliography.released(catalog)),
        figures=wording.facts(len(catalog.facts)),
        articles=plural("count.articles", len(catalog.sources)),
        digest=catalog.digest.partition("-")[0],  # without the language
    )
    looks = ("solid", "partial", "target", "unverified")
    found = [
        Note(text("note.selected"), (selection.title, wording.facts(len(selection.facts)))),
        Note(text("note.chosen"), (selection.listed,)),
        Note(text("note.version"), (version,)),
        Note(text("note.cite"), (cited.short, cited.long)),
        Note(text("note.values"), (text("note.values.body"),)),
        Note(text("note.grades"), tuple(pair(grade, text(f"grade.{grade}.meaning")) for grade in Grade)),
        Note(text("note.looks"), (*(text(f"about.marks.{look}") for look in looks), text("chart.key.computed"))),
        Note(text("note.quotes"), (text("note.quotes.body"),)),
        licence(),
    ]
    return (*found, Note(text("note.origin"), (origin,))) if origin else tuple(found)


def licence() -> Note:
    """What may be done with it."""
    return Note(text("note.licence"), (text("note.licence.body"),))
