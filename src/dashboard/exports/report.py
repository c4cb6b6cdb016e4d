"""A report of a page, a topic or all of it: one HTML file that asks nothing of any network, or a page of the server."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from dashboard import references, typefaces, wording
from dashboard.catalog import Catalog, Fact
from dashboard.checks.reliability import Criterion, of_source
from dashboard.documents import data, document, ours
from dashboard.exhibits import Row, Theme
from dashboard.exports import bibliography, plots, scripts
from dashboard.exports.passages import Passage, passages
from dashboard.findings import disagreements, touching
from dashboard.model import Source, Topic
from dashboard.runsheets import PAGES, Item, Kind, RunSheet
from dashboard.selections import Selection
from dashboard.slides import Slide, row, slides
from dashboard.texts import joined, language, plural, text

Progress = Callable[[int, int], None]
"""Told how many parts of how many are made."""


_HERE: Final = "https://report.invalid/"
"""What stands for the report itself in the links of its figures; its script leads them back."""


def html(selection: Selection, origin: str = "", progress: Progress | None = None) -> bytes:
    """The report of a selection as a file; its links to the pages of facts lead to an origin, as
    `https://figures.example`, and are left out where there is none."""
    shown = _shown(selection)
    parts = _parts(selection, shown, progress)
    held = scripts.held() if any(part.figures for part in parts) else ()
    return _written(
        selection,
        shown,
        parts,
        origin,
        at=origin or None,
        file="",
        style=ours(typefaces.embedded()),
        policy=scripts.policy(held),
        scripts=held,
    )


def page(selection: Selection, origin: str, file: str) -> bytes:
    """The report of a selection as a page of the server at an origin, with the address of the file of the same."""
    shown = _shown(selection)
    return _written(
        selection,
        shown,
        _parts(selection, shown),
        origin,
        at="",
        file=file,
        style=ours(typefaces.declared(still=True)),
        policy="",  # said by the server
        scripts=(),
    )


def _written(selection: Selection, shown: Sequence[Slide], parts: Sequence[_Part], origin: str, **way: object) -> bytes:
    """The report in one of its ways: `at` stands before the addresses of the pages of facts, None for no links."""
    told = _told(selection, shown)
    page = document(
        "report.html",
        catalog=selection.catalog,
        selection=selection,
        language=language().tag,
        counts=_counts(selection, told),
        chapters=_chapters(parts),
        rest=_rest(selection, shown),
        sources=[_Origin.of(selection.catalog, source, told) for source in bibliography.sources(told)],
        citation=bibliography.mention(selection, origin),
        imprint=references.imprint,
        origins=_origins,
        figures=data({part.id: part.figures for part in parts if part.figures}),
        drawn=any(part.figures for part in parts),
        **way,
    )
    return page.encode()


def _parts(selection: Selection, shown: Sequence[Slide], progress: Progress | None = None) -> list[_Part]:
    made: list[_Part] = []
    for place, slide in enumerate(shown, 1):
        made.append(_Part.of(selection.catalog, slide, shown))
        if progress:
            progress(place, len(shown))
    return made


@dataclass(frozen=True)
class _Part:
    """A slide as a section: its name on the page, its sentences, its disagreements, its figure on the light ground with
    what is otherwise on the dark one."""

    id: str
    slide: Slide
    passages: tuple[Passage, ...]
    disputes: tuple[tuple[str, str, str], ...]
    figures: dict[str, plots.Plain]

    @classmethod
    def of(cls, catalog: Catalog, slide: Slide, shown: Sequence[Slide]) -> _Part:
        name = _name(slide)
        exhibit = slide.exhibit
        figures = {}
        if exhibit is not None:
            light, dark = (
                plots.bare(exhibit, theme, lambda fact_id: f"{_HERE}#{name}--{fact_id}", "_self")
                for theme in (Theme.LIGHT, Theme.DARK)
            )
            figures = {Theme.LIGHT.value: light, Theme.DARK.value: plots.changes(light, dark)}
        told = {other.item.id: _name(other) for other in shown if other.item.kind is Kind.DISAGREEMENT}
        found = () if slide.item.kind is Kind.DISAGREEMENT else touching(disagreements(catalog), slide.facts)
        disputes = tuple((text(f"dispute.{one.verdict}"), one.title, told.get(one.id, "")) for one in found)
        return cls(name, slide, passages(catalog, slide.facts), disputes, figures)

    @property
    def kind(self) -> Kind:
        return self.slide.item.kind

    @property
    def height(self) -> int:
        """Pixels of its figure, kept free until it is drawn."""
        return int(self.figures[Theme.LIGHT.value]["layout"]["height"])


@dataclass(frozen=True)
class _Chapter:
    """Sections under one heading."""

    id: str
    title: str
    lead: str
    parts: tuple[_Part, ...]


@dataclass(frozen=True)
class _Origin:
    """A source with the criteria it meets and fails, its figures by grade, and its address where it may be linked."""

    source: Source
    published: str
    criteria: tuple[tuple[bool, str], ...]
    grades: tuple[tuple[str, str, str], ...]
    address: str
    unlinked: str

    @classmethod
    def of(cls, catalog: Catalog, source: Source, told: Sequence[Fact]) -> _Origin:
        held = of_source(source, catalog.articles[source.id])
        grades = Counter(fact.grade for fact in told if fact.source.id == source.id)
        return cls(
            source,
            references.published(source),
            tuple((holds, _criterion(criterion, holds)) for criterion, holds in held.items()),
            tuple(
                (grade.value, text(f"grade.{grade}.meaning"), wording.facts(grades[grade])) for grade in sorted(grades)
            ),
            references.linked(catalog, source),
            references.unlinked(catalog, source),
        )


def _shown(selection: Selection) -> tuple[Slide, ...]:
    """The slides in the order of a report: figures, charts and tables topic by topic, disagreements last.

    The whole is told more fully than its run-sheet: with the figures that no chart shows and every disagreement.
    """
    if selection.chart or selection.sheet is not None:
        return selection.slides
    catalog, added = selection.catalog, []
    if selection.topic is None:
        cases = [Item(Kind.DISAGREEMENT, one.id) for one in disagreements(catalog) if one.is_real]
        added = [*(Item(Kind.TABLE, topic.value) for topic in PAGES), *cases]
    more = slides(catalog, selection.seen, RunSheet(tuple(added)))
    return tuple(sorted((*selection.slides, *more), key=_order))


_KINDS = {Kind.FIGURE: 0, Kind.CHART: 1, Kind.TABLE: 1, Kind.DISAGREEMENT: 2}


def _order(slide: Slide) -> tuple[int, int, bool]:
    kind = slide.item.kind
    told = kind in (Kind.CHART, Kind.TABLE)
    return _KINDS[kind], list(PAGES).index(_page(slide)) if told else 0, kind is Kind.TABLE


def _page(slide: Slide) -> Topic:
    return next(page for page, topics in PAGES.items() if slide.topic in topics)


def _chapters(parts: Sequence[_Part]) -> list[_Chapter]:
    """Parts that follow each other under one heading; a heading that comes again has a number in its name."""
    chapters: list[_Chapter] = []
    taken: Counter[str] = Counter()
    for key, own in groupby(parts, key=_heading):
        taken[key] += 1
        name = key if taken[key] == 1 else f"{key}-{taken[key]}"
        told = key in set(Topic)
        title = text(f"page.{key}.title" if told else f"report.{key}")
        lead = text(f"page.{key}.lead" if told else f"report.{key}.lead")
        chapters.append(_Chapter(name, title, lead, tuple(own)))
    return chapters


def _heading(part: _Part) -> str:
    if part.kind is Kind.FIGURE:
        return "headlines"
    return "disagreements" if part.kind is Kind.DISAGREEMENT else _page(part.slide).value


def _name(slide: Slide) -> str:
    return f"{slide.item.kind}-{slide.item.id}"


def _rest(selection: Selection, shown: Sequence[Slide]) -> tuple[tuple[Row, Passage], ...]:
    """The figures of the selection that nothing in the report shows, each with its sentence."""
    told = {fact.id for slide in shown for fact in slide.facts}
    left = [fact for fact in selection.facts if fact.id not in told]
    return tuple((row(fact), passages(selection.catalog, [fact])[0]) for fact in left)


def _told(selection: Selection, shown: Sequence[Slide]) -> tuple[Fact, ...]:
    """Every figure that a report holds, in the order of the dataset."""
    held = {fact.id for fact in selection.facts} | {fact.id for slide in shown for fact in slide.facts}
    return tuple(fact for fact in selection.catalog.facts if fact.id in held)


def _origins(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """One figure for each article and grade that a line rests on."""
    return tuple({(fact.source.id, fact.grade): fact for fact in reversed(facts)}.values())[::-1]


def _counts(selection: Selection, told: Sequence[Fact]) -> str:
    """How many figures were selected, and how many others the report quotes beside them."""
    chosen = {fact.id for fact in selection.facts}
    other = [fact for fact in told if fact.id not in chosen]
    counts = [_counted("report.counts", selection.facts)]
    return joined([*counts, _counted("report.counts.other", other)] if other else counts, "list.semicolon")


def _counted(key: str, facts: Sequence[Fact]) -> str:
    outlets = plural("count.articles", len(bibliography.sources(facts)))
    return text(key, figures=wording.facts(len(facts)), articles=outlets)


def _criterion(criterion: Criterion, holds: bool) -> str:
    return text(f"criterion.{criterion}.{'met' if holds else 'failed'}")
