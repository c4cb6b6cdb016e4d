"""A selection as a PowerPoint file: native charts and tables, sources on each slide, sentences in the notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any, Final

from pptx.enum.text import MSO_ANCHOR
from pptx.util import Pt

from dashboard import references, wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts.assembly import looks
from dashboard.exhibits import Row, Shape
from dashboard.exports import lettering, native_chart, native_table, speaker_notes
from dashboard.exports.lettering import INK, MUTED, Box, Words, letter
from dashboard.exports.native_table import Table
from dashboard.exports.stable import stable
from dashboard.exports.stationery import HEIGHT, MARGIN, NUMBER, ROOM, TITLE, blank, numbered
from dashboard.selections import Selection
from dashboard.slides import Slide, caption, source_line
from dashboard.texts import joined, text

_TITLES: Final = (30, 28, 26, 24, 22, 20)
_SUBTITLES: Final = (18, 17, 16)
_LABEL: Final = 16.0
_LARGE: Final = 18.0
_FEW: Final = 3
_COVER: Final = 0.7
_PARAGRAPHS: Final = 1.4
_NOTE: Final = 12.0
_SOURCE: Final = 10.0
_BOTTOM: Final = HEIGHT - 0.3
_APART: Final = 0.18


def pptx(selection: Selection, origin: str = "", progress: Callable[[int, int], None] | None = None) -> bytes:
    """A selection as a .pptx file, the same bytes for the same dataset.

    `origin` is where the dashboard is served, as `https://figures.example`; with it the notes lead to the
    page of each figure. `progress` is told after each slide how many are done, and of how many. Raises
    KeyError for a chart that is not known.
    """
    selection = replace(selection, view=selection.seen)  # what is drawn is never all there is, and must not say so
    shown, catalog = selection.slides, selection.catalog
    presentation = blank(selection.title, selection.described, catalog.version)
    desk = _Desk(presentation, catalog, origin)
    if len(shown) > 1:
        desk.open(selection)
    for done, slide in enumerate(shown, 1):
        desk.add(slide)
        if progress is not None:
            progress(done, len(shown))
    desk.close(selection)
    file = BytesIO()
    presentation.save(file)
    return stable(file.getvalue(), f"{presentation.core_properties.created:%Y-%m-%dT%H:%M:%SZ}")


class _Desk:
    """Lays out the slides of one presentation."""

    def __init__(self, presentation: Any, catalog: Catalog, origin: str) -> None:
        self.presentation, self.catalog, self.origin = presentation, catalog, origin

    def open(self, selection: Selection) -> None:
        """Adds the first slide: what this is."""
        page = self._page(selection.title, "", "")
        title = page.shapes.title
        title.left, title.top, title.width, title.height = Box(MARGIN, 2.0, ROOM * _COVER, 1.8).places
        size = lettering.fitting(selection.title, (48, 44, 40, 36), ROOM * _COVER, 2, bold=True)
        title.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
        title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
        letter(
            page.shapes,
            Box(MARGIN, 3.95, ROOM * 0.8, 2),
            text("deck.name.subtitle"),
            Words(selection.described, 20, MUTED),
            Words(text("deck.cover", version=self.catalog.version), 20, MUTED, before=6),
        )

    def add(self, slide: Slide) -> None:
        """Adds what a slide shows, on several where it is a long table."""
        if slide.exhibit is not None and slide.words:
            self._disagreement(slide)
        elif slide.exhibit is not None:
            self._chart(slide)
        elif slide.value:
            self._figure(slide)
        elif slide.rows:
            self._table(slide, self._listed(slide.rows), slide.words)
        else:
            page, room = self._page_with_room(slide)
            letter(page.shapes, room, text("deck.name.words"), Words(slide.absence, 24, MUTED))

    def close(self, selection: Selection) -> None:
        """Adds the sources: every article, how far its figures go, and how to cite."""
        facts = {fact.id: fact for slide in selection.slides for fact in slide.facts}
        table = self._sources(tuple(facts.values()))
        cited = text("deck.cite", title=text("app.title"), version=self.catalog.version)
        if self.origin:
            cited = text("deck.cite.at", cited=cited, address=self.origin)
        below = [Words(cited, _LABEL), Words(selection.described, _NOTE, MUTED, before=6)]
        room = sum(lettering.height(words.said, words.size, ROOM) for words in below) + 0.3
        title, subtitle = text("deck.sources.title"), text("deck.sources.subtitle")
        space = Box(MARGIN, 1.5, ROOM, _BOTTOM - 0.3 - room - 1.5)
        parts = table.fitted(space).parts(space) if table.lines else []
        for number, part in enumerate(parts, 1):
            page = self._page(self._counted(title, number, len(parts)), subtitle, "")
            native_table.rule(page.shapes, part, space, f"{title}. {subtitle}")
        if not parts:
            page = self._page(title, "", "")
        top = space.top + (parts[-1].height(ROOM) if parts else 0) + 0.35
        letter(page.shapes, Box(MARGIN, top, ROOM, room), text("deck.name.cite"), *below)

    def _chart(self, slide: Slide) -> None:
        exhibit = slide.exhibit
        assert exhibit is not None
        if not native_chart.has_native_form(exhibit):
            table = self._events(slide) if exhibit.shape is Shape.TIMELINE else self._listed(slide.rows)
            self._table(slide, table, ())
            return
        page, room = self._page_with_room(slide)
        native_chart.draw(page.shapes, exhibit, room, _LARGE if len(native_chart.places(exhibit)) <= _FEW else _LABEL)

    def _disagreement(self, slide: Slide) -> None:
        exhibit = slide.exhibit
        assert exhibit is not None
        page, room = self._page_with_room(slide)
        left = Box(room.left, room.top, room.width * 0.62, room.height)
        right = Box(room.left + room.width * 0.66, room.top, room.width * 0.34, room.height)
        if native_chart.has_native_form(exhibit):
            native_chart.draw(page.shapes, exhibit, left, 14)
        else:
            part = self._listed(slide.rows).parts(left)[0]
            native_table.rule(page.shapes, part, left, exhibit.alt)
        self._say(page, right, slide.words)

    def _figure(self, slide: Slide) -> None:
        page, room = self._page_with_room(slide)
        size = lettering.fitting(slide.value, (115, 96, 80, 66), room.width, 1, bold=True)
        tall = size * lettering.LEADING / 72
        top = room.top + 0.5
        letter(
            page.shapes, Box(MARGIN, top, ROOM, tall), text("deck.name.value"), Words(slide.value, size, INK, bold=True)
        )
        if slide.words:
            size = lettering.fitting(slide.words[0], (28, 26, 24), ROOM, 2)
            box = Box(MARGIN, top + tall + 0.15, ROOM, 1.6)
            letter(page.shapes, box, text("deck.name.comparison"), Words(slide.words[0], size, MUTED))

    def _table(self, slide: Slide, table: Table, words: Sequence[str]) -> None:
        room = self._room(slide)
        wide = Box(room.left, room.top, room.width * (0.62 if words else 1), room.height)
        parts = table.fitted(wide).parts(wide)
        for number, part in enumerate(parts, 1):
            page = self._page_with_room(slide, number, len(parts))[0]
            native_table.rule(page.shapes, part, wide, self._described(slide))
            if words:
                self._say(page, Box(MARGIN + ROOM * 0.66, room.top, ROOM * 0.34, room.height), words)

    def _say(self, page: Any, box: Box, words: Sequence[str]) -> None:
        """Puts an explanation and, under a head of its own, advice beside what is shown."""
        explained, *advice = words
        whole = " ".join(words)
        size = next(
            (size for size in (18, 16) if _PARAGRAPHS * lettering.height(whole, size, box.width) < box.height), 14
        )
        said = [Words(explained, size)]
        if advice:
            said += [Words(text("deck.advice"), size, MUTED, bold=True, before=size), Words(advice[0], size, before=3)]
        letter(page.shapes, box, text("deck.name.words"), *said)

    def _page_with_room(self, slide: Slide, number: int = 1, of: int = 1) -> tuple[Any, Box]:
        """A new page with the title, subtitle, key and source of a slide, and the room left on it."""
        page = self._page(self._counted(slide.heading, number, of), slide.subheading, self._source(slide))
        key = self._key(slide)
        room = self._room(slide)
        if key:
            box = Box(MARGIN, room.bottom + _APART / 2, ROOM, self._foot(slide) - room.bottom - _APART / 2)
            letter(page.shapes, box, text("deck.name.key"), Words(key, _NOTE, MUTED), low=True)
        if slide.facts:
            speaker_notes.note(page, self.catalog, slide, self.origin)
        return page, room

    def _room(self, slide: Slide) -> Box:
        top = self._head(slide.heading, slide.subheading)[1] + 2 * _APART
        key = self._key(slide)
        foot = self._foot(slide) - (lettering.height(key, _NOTE, ROOM) + _APART if key else 0)
        return Box(MARGIN, top, ROOM, foot - top)

    def _foot(self, slide: Slide) -> float:
        """Where the source of a slide begins."""
        return _BOTTOM - lettering.height(self._source(slide), _SOURCE, self._source_room) - 0.08

    @property
    def _source_room(self) -> float:
        return NUMBER.left - MARGIN - 0.2

    def _key(self, slide: Slide) -> str:
        exhibit = slide.exhibit
        if exhibit is None:
            return caption(slide.source)[0]
        # What is dots in the dashboard is bars here, and the looks of bars need their own key.
        key = looks(exhibit.marks) if exhibit.shape is Shape.DOTS else exhibit.key
        return " ".join(filter(None, (key, exhibit.notes)))

    def _source(self, slide: Slide) -> str:
        source = source_line(slide.facts)
        about = {"title": text("app.title"), "version": self.catalog.version}
        return text("deck.source", source=source, **about) if source else text("deck.source.none", **about)

    def _head(self, title: str, subtitle: str) -> tuple[float, float, float]:
        """The size of a title, where it and its subtitle end, and where the subtitle begins."""
        size = lettering.fitting(title, _TITLES, TITLE.width, 2, bold=True)
        under = TITLE.top + lettering.height(title, size, TITLE.width, bold=True) + 0.08
        below = lettering.height(subtitle, _subtitle(subtitle), ROOM) if subtitle else 0
        return size, under + below, under

    def _page(self, title: str, subtitle: str, source: str) -> Any:
        """A new page with its title as a placeholder, which screen readers and outlines look for."""
        page = self.presentation.slides.add_slide(self.presentation.slide_layouts[0])
        size, end, under = self._head(title, subtitle)
        frame = page.shapes.title.text_frame
        lettering.written(frame, [Words(title, size, bold=True)], whole=True)
        if subtitle:
            box = Box(MARGIN, under, ROOM, end - under)
            letter(page.shapes, box, text("deck.name.subtitle"), Words(subtitle, _subtitle(subtitle), MUTED))
        if source:
            tall = lettering.height(source, _SOURCE, self._source_room)
            box = Box(MARGIN, _BOTTOM - tall, self._source_room, tall)
            letter(page.shapes, box, text("deck.name.source"), Words(source, _SOURCE, MUTED), low=True)
        numbered(page)
        return page

    def _described(self, slide: Slide) -> str:
        return slide.exhibit.alt if slide.exhibit else text("deck.alt", title=slide.heading, subtitle=slide.subheading)

    def _counted(self, title: str, number: int, of: int) -> str:
        return title if of == 1 else text("deck.continued", title=title, n=number, of=of)

    def _listed(self, rows: Sequence[Row]) -> Table:
        """Rows as a table: what, when, how much, and where it is from."""
        heads = tuple(text(f"table.{name}") for name in ("figure", "period", "value", "source"))
        lines = tuple((row.label, row.period, self._value(row), self._cited(row.facts)) for row in rows)
        return Table(heads, (4.4, 2.1, 2.4, 2.9), lines, bold=2)

    def _value(self, row: Row) -> str:
        only = row.facts[0] if len(row.facts) == 1 else None
        return references.written(self.catalog, only) if only is not None and only.value is None else row.value

    def _cited(self, facts: Sequence[Fact]) -> str:
        named = (text("deck.cited", source=fact.source.short_title, grade=fact.grade) for fact in facts)
        return joined(dict.fromkeys(named), "list.semicolon")

    def _events(self, slide: Slide) -> Table:
        """A time line as a table: when, what, and where it is from."""
        assert slide.exhibit is not None
        heads = tuple(text(f"table.{name}") for name in ("period", "what", "source"))
        lines = tuple((mark.group, mark.label, self._cited(mark.facts)) for mark in slide.exhibit.marks)
        return Table(heads, (1.4, 7.3, 3.1), lines, bold=0)

    def _sources(self, facts: Sequence[Fact]) -> Table:
        lines, links = [], []
        for source in self.catalog.sources.values():
            own = [fact for fact in facts if fact.source.id == source.id]
            if not own:
                continue
            grades = sorted({fact.grade for fact in own})
            counts = (
                text("deck.graded", grade=grade, n=wording.facts(sum(fact.grade == grade for fact in own)))
                for grade in grades
            )
            publisher = source.publisher or text("source.no-publisher")
            author = text("deck.by", publisher=publisher, author=source.author) if source.author else publisher
            lines.append((source.title, author, references.published(source), joined(counts, "list.semicolon")))
            # Pages that advertising was injected into are never linked.
            links.append("" if self.catalog.articles[source.id].injected else source.url or "")
        heads = tuple(text(f"deck.sources.{name}") for name in ("article", "publisher", "date", "figures"))
        return Table(heads, (5.1, 3.0, 2.2, 1.8), tuple(lines), links=tuple(links))


def _subtitle(words: str) -> float:
    """The size of a subtitle."""
    return lettering.fitting(words, _SUBTITLES, ROOM, 2)
