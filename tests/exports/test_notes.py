"""The notes that go with every file."""

from __future__ import annotations

from dashboard.catalog import Catalog
from dashboard.exports.notes import licence, notes
from dashboard.model import Topic
from dashboard.selections import Selection
from dashboard.view import Currency, View

ORIGIN = "https://figures.example"


def test_they_say_what_how_and_under_which_conditions(catalog: Catalog) -> None:
    selection = Selection(catalog, View(Currency.USD), topic=Topic.SCALE)
    told = {note.heading: " ".join(note.paragraphs) for note in notes(selection, ORIGIN)}
    assert selection.title in told["What this is"]
    assert told["What was chosen"] == selection.listed
    assert told["What was chosen"].startswith("Values are as reported; the choice of currency (US$) applies to charts.")
    assert f"version {catalog.version}, 22 Nov 2026" in told["Version and date"]
    assert catalog.digest in told["Version and date"]
    assert f"{ORIGIN}/scale?currency=usd" in told["How to cite it"]
    assert all(f"{grade}: " in told["Grades"] for grade in "ABCD")
    assert told["Served at"] == ORIGIN
    assert "Served at" not in {note.heading for note in notes(selection)}
    assert licence() in notes(selection)
