"""A run-sheet as one HTML document that shows it slide by slide, and needs no server once it is there.

page            the document
└── Deck        the slides of a run-sheet, kept for the next who asks
    ├── scenes      what stands on the screen at one time
    └── sentences   what the speaker is shown beside it
"""

from __future__ import annotations

import io
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import segno
from markupsafe import Markup, escape

from dashboard import links
from dashboard.catalog import Catalog
from dashboard.charts.style import PALETTES
from dashboard.documents import data, document, ours
from dashboard.presentation.scenes import COLUMNS, nothing, origin, screens
from dashboard.presentation.sentences import by_article
from dashboard.runsheets import ALL, RunSheet, names
from dashboard.texts import language, named, text
from dashboard.view import Currency, Sources, View

KEPT: Final = 12
"""Decks that are kept ready, so that a filter is answered at once."""


@dataclass(frozen=True)
class Deck:
    """The slides of a run-sheet as HTML, with the figures that are drawn in them as JSON."""

    slides: Markup
    notes: Markup
    figures: Markup
    titles: tuple[str, ...]


def page(
    catalog: Catalog,
    view: View,
    sheet: RunSheet,
    *,
    origin: str,
    slide: int = 1,
    notices: Sequence[str] = (),
    speaker: bool = False,
) -> str:
    """The document of a run-sheet in a view, opened at a slide, or, for the speaker, at its notes."""
    deck = prepared(catalog, view, sheet)
    given = parameters(view, sheet)
    return document(
        "present.html",
        tag=language().tag,
        palettes=PALETTES,
        deck=deck,
        first=min(max(slide, 1), len(deck.titles)),
        count=len(deck.titles),
        title=name(sheet),
        notices=notices,
        speaker=speaker,
        digest=catalog.digest[:12],
        version=catalog.version,
        view=view,
        filters={"currency": list(Currency), "sources": list(Sources)},
        back=links.page("presentation", given),
        qr=_code(f"{origin}{links.present(given)}"),
        data=data({"parameters": {**given, **links.spoken()}, "words": _words()}),
    )


def parameters(view: View, sheet: RunSheet) -> dict[str, str]:
    """What an address must carry to show the same: the run-sheet and the filters."""
    return {"sheet": str(sheet), **links.parameters(view)}


def name(sheet: RunSheet) -> str:
    """What a run-sheet is called."""
    if not sheet.name:
        return text("selection.own")
    return text("selection.all") if sheet.name == ALL else text(f"page.{sheet.name}.title")


def ready() -> dict[str, str]:
    """The ready-made run-sheets with what they are called."""
    return {one: name(RunSheet((), one)) for one in names()}


def qr(address: str) -> str:
    """An address as a QR code, in SVG. Raises ValueError for one that is too long for it."""
    file = io.BytesIO()
    code = segno.make(address, error="l", micro=False, boost_error=True)
    code.save(file, kind="svg", xmldecl=False, border=3, dark="#1b1f24", light="#ffffff", omitsize=True)
    return file.getvalue().decode()


def _code(address: str) -> Markup:
    try:
        return ours(qr(address))
    except ValueError:
        return escape(text("present.qr.too-long"))


_decks: OrderedDict[tuple[str, View, str], Deck] = OrderedDict()

_lock = threading.Lock()


def prepared(catalog: Catalog, view: View, sheet: RunSheet) -> Deck:
    """The deck of a run-sheet, kept for the next who asks for the same."""
    key = (f"{catalog.digest} {language()} {named()}", view, str(sheet))
    with _lock:
        if key in _decks:
            _decks.move_to_end(key)
            return _decks[key]
    deck = _deck(catalog, view, sheet)
    with _lock:
        _decks[key] = deck
        while len(_decks) > KEPT:
            _decks.popitem(last=False)
    return deck


def _deck(catalog: Catalog, view: View, sheet: RunSheet) -> Deck:
    shown = screens(catalog, view, sheet) or (nothing(),)
    stated = [tuple(by_article(catalog, scene.slide.facts)) for scene in shown]
    figures = [scene.figures for scene in shown]
    html = document("present_slides.html", scenes=shown, count=len(shown), columns=COLUMNS, origin=origin)
    notes = document("present_notes.html", scenes=shown, count=len(shown), stated=stated)
    return Deck(ours(html), ours(notes), data(figures), tuple(scene.slide.heading for scene in shown))


def _words() -> dict[str, str]:
    """The texts that the script puts on the page."""
    keys = ("dead", "dead-filter", "dead-leave", "dead-notes", "newer", "changed", "gone", "end")
    return {key: text(f"present.js.{key}") for key in keys}
