"""The notes of a slide: every sentence it rests on, with its article, grade and links, and what was computed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml

from dashboard import links, references
from dashboard.catalog import Catalog, Fact
from dashboard.exports.lettering import INK, Words, written
from dashboard.exports.stationery import field
from dashboard.slides import Slide
from dashboard.texts import text

_SIZE: Final = 12.0


def note(page: Any, catalog: Catalog, slide: Slide, origin: str) -> None:
    """Writes the notes of a slide."""
    paragraphs = list(_paragraphs(catalog, slide, origin))
    if not paragraphs:
        return
    notes = page.notes_slide
    written(notes.notes_text_frame, paragraphs)
    for shape in notes.placeholders:
        if shape.placeholder_format.type is PP_PLACEHOLDER.SLIDE_NUMBER:
            number = page.part.package.presentation_part.presentation.slides.index(page) + 1
            namespace = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
            frame = shape.text_frame
            frame._txBody.replace(frame.paragraphs[0]._p, parse_xml(f"<a:p {namespace}>{field(number)}</a:p>"))


def _paragraphs(catalog: Catalog, slide: Slide, origin: str) -> Iterator[Words]:
    gap = 0
    for passage in catalog.passages(slide.facts):
        source, grade = passage.source, passage.grade
        yield Words(
            text(
                "deck.note.article",
                title=source.title.rstrip("."),
                publisher=source.publisher or text("source.no-publisher"),
                date=references.published(source),
                grade=grade,
                meaning=text(f"grade.{grade}.meaning"),
            ),
            _SIZE,
            bold=True,
            before=gap,
        )
        for facts in passage.sentences:
            yield from _sentence(catalog, facts, origin)
        gap = 10
    for place, words in enumerate(slide.computed):
        yield Words(words, _SIZE, before=0 if place else gap)


def _sentence(catalog: Catalog, facts: tuple[Fact, ...], origin: str) -> Iterator[Words]:
    quote = references.quotation(catalog, facts[0])
    yield Words(text("deck.note.quote", quote=quote), _SIZE, INK, before=4)
    if origin:
        for fact in facts:
            address = f"{origin}{links.record(fact)}"
            words = text("deck.note.figure", name=references.named(fact), address=address)
            yield Words(words, _SIZE, link=address)
    original = links.original(facts[0], catalog.articles[facts[0].source.id])
    if original:
        yield Words(text("deck.note.original", address=original.partition("#")[0]), _SIZE, link=original)
