from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.oxml.ns import qn

from dashboard import links, references
from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.exhibits import Absence, Exhibit, Look, Mark, Shape, Theme
from dashboard.exports.deck import pptx
from dashboard.exports.lettering import Box, lines
from dashboard.exports.native_chart import factor
from dashboard.exports.native_label import number_format
from dashboard.exports.native_table import Table
from dashboard.model import Topic
from dashboard.runsheets import Item, Kind, RunSheet, known
from dashboard.selections import Selection
from dashboard.slides import Slide, caption
from dashboard.view import Currency, Sources, View
from tests.programs import needed, said

ORIGIN = "https://figures.example"
NAMESPACE = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def everything(catalog: Catalog, view: View) -> Selection:
    """Every item that can be shown, in a view."""
    items = tuple(Item(kind, name) for kind, names in known(catalog).items() for name in names)
    return Selection(catalog, view, sheet=RunSheet(items))


VIEWS = {
    "default": View(),
    "all in dollars": View(Currency.USD, Sources.ALL),
    "all in yuan": View(Currency.CNY, Sources.ALL),
}


@dataclass
class Deck:
    """A file, what it was made of, and what python-pptx reads in it."""

    selection: Selection
    content: bytes
    read: Any

    @cached_property
    def pages(self) -> list[Any]:
        return list(self.read.slides)

    @cached_property
    def titles(self) -> list[str]:
        return [plain(page.shapes.title.text_frame.text) for page in self.pages]

    @cached_property
    def charts(self) -> list[tuple[Exhibit, Any]]:
        """Every exhibit that has a native chart, with the frame of its chart."""
        drawn = [slide.exhibit for slide in self.selection.slides if slide.exhibit is not None]
        native = [exhibit for exhibit in drawn if exhibit.shape is not Shape.TIMELINE]
        frames = [shape for page in self.pages for shape in page.shapes if shape.has_chart]
        return list(zip(native, frames, strict=True))

    def tables(self, title: str) -> list[Any]:
        """The tables of the pages that begin with a title."""
        pages = [page for page, own in zip(self.pages, self.titles, strict=True) if own.startswith(title)]
        return [shape.table for page in pages for shape in page.shapes if shape.has_table]

    def page(self, slide: Slide) -> Any:
        """The first page that shows a slide."""
        return next(
            page for page, title in zip(self.pages, self.titles, strict=True) if title.startswith(slide.heading)
        )


@pytest.fixture(scope="session")
def decks(catalog: Catalog) -> Callable[[str], Deck]:
    """The deck of everything in a view by its name, made once."""

    @cache
    def made(name: str) -> Deck:
        selection = everything(catalog, VIEWS[name])
        content = pptx(selection, ORIGIN)
        return Deck(selection, content, Presentation(BytesIO(content)))

    return made


@pytest.fixture(params=VIEWS)
def deck(request: pytest.FixtureRequest, decks: Callable[[str], Deck]) -> Deck:
    return decks(request.param)


@pytest.fixture(scope="session")
def whole(decks: Callable[[str], Deck]) -> Deck:
    """Everything, of reliable and unverified sources."""
    return decks("all in dollars")


@pytest.fixture(scope="session")
def printed(whole: Deck, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of each page as LibreOffice prints it; a missing LibreOffice fails in CI and skips elsewhere."""
    office = needed("soffice")
    folder = tmp_path_factory.mktemp("office")
    (folder / "deck.pptx").write_bytes(whole.content)
    run = subprocess.run(
        [
            office,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(folder / "deck.pptx"),
        ],
        capture_output=True,
        text=True,
        timeout=240,
        check=True,
    )
    assert "Error" not in run.stdout + run.stderr
    return pages_of(folder / "deck.pdf")


def pages_of(pdf: Path) -> list[str]:
    return [plain(page) for page in said("pdftotext", "-layout", str(pdf), "-").split("\f")[:-1]]


def plain(words: str) -> str:
    return " ".join(words.split())


def squeezed(words: str) -> str:
    return "".join(words.split())


def test_a_page_for_each_slide_with_a_cover_and_the_sources(whole: Deck, catalog: Catalog) -> None:
    titles = whole.titles
    found = iter(titles[1:])
    assert all(any(title.startswith(slide.heading) for title in found) for slide in whole.selection.slides)
    assert titles[0] == whole.selection.title
    assert titles[-1].startswith("Sources")
    one = Presentation(BytesIO(pptx(Selection(catalog, chart="industry-scale"))))
    assert len(one.slides) == 2


def test_every_number_of_every_chart_is_that_of_the_dataset(deck: Deck) -> None:
    assert len(deck.charts) > 40
    for exhibit, frame in deck.charts:
        unit = factor(exhibit)
        there = [value for series in frame.chart.plots[0].series for value in series.values if value is not None]
        marks = [mark for _, _, mark in placed(exhibit)]
        assert len(marks) == len(exhibit.marks)
        for mark, value in zip(marks, there, strict=True):
            assert mark.number.value is not None
            assert value * unit == pytest.approx(float(mark.number.value), rel=1e-12)


def test_the_workbook_in_each_chart_holds_the_same_numbers(whole: Deck) -> None:
    for exhibit, frame in whole.charts:
        sheet = load_workbook(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob)).active
        assert sheet is not None
        values = [
            float(cell)
            for column in sheet.iter_cols(min_col=2, min_row=2, values_only=True)
            for cell in column
            if isinstance(cell, int | float)
        ]
        wanted = [float((mark.number.value or 0) / factor(exhibit)) for _, _, mark in placed(exhibit)]
        assert values == pytest.approx(wanted, rel=1e-12)


def test_every_mark_stands_in_the_category_it_is_of(whole: Deck) -> None:
    for exhibit, frame in whole.charts:
        plot = frame.chart.plots[0]
        categories = [plain(str(category)) for category in plot.categories]
        for series, place, mark in placed(exhibit):
            name = mark.group if exhibit.shape is Shape.SHARES else mark.label
            assert plain(name) in categories[place]
            if mark.group and exhibit.shape is Shape.COLUMNS:
                assert plot.series[series].name == mark.group
            if exhibit.shape is Shape.SHARES:
                assert plot.series[series].name == mark.label


def placed(exhibit: Exhibit) -> list[tuple[int, int, Mark]]:
    """Series, place and mark of every point, in the order of the file, worked out anew."""
    marks = list(exhibit.marks)
    if exhibit.shape is Shape.COLUMNS:
        order = list(exhibit.categories or dict.fromkeys(mark.label for mark in marks))
        groups = list(dict.fromkeys(mark.group for mark in marks))
        return sorted(
            ((groups.index(mark.group), order.index(mark.label), mark) for mark in marks), key=lambda one: one[:2]
        )
    if exhibit.shape is Shape.SHARES:
        rows = list(dict.fromkeys(mark.group for mark in marks))
        parts = list(dict.fromkeys(mark.label for mark in marks))
        return sorted(
            ((parts.index(mark.label), rows.index(mark.group), mark) for mark in marks), key=lambda one: one[:2]
        )
    return [(0, place, mark) for place, mark in enumerate(marks)]


def test_labels_are_those_of_the_dashboard(deck: Deck) -> None:
    for exhibit, frame in deck.charts:
        labels = {
            (number, place): said
            for number, series in enumerate(frame.chart.plots[0].series)
            for place, said in labels_of(series._element)
        }
        drawn = dashboard_labels(exhibit)
        assert sorted(labels.values()) == sorted(drawn), exhibit.id
        for series, place, _ in placed(exhibit):
            assert labels[series, place]


def dashboard_labels(exhibit: Exhibit) -> list[str]:
    """What stands at the marks of the dashboard's figure, without its markup."""
    traces = exhibit.figures[Theme.LIGHT].to_dict()["data"]
    said = [label for trace in traces for label in trace["text"]]
    clean = [re.sub(r"<[^>]+>", "", label.replace("<br>", " ")) for label in said]
    return [label.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&") for label in clean]


def labels_of(series: Any) -> Iterator[tuple[int, str]]:
    """The labels of a series as PowerPoint shows them."""
    values = {int(point.get("idx")): float(point.find(qn("c:v")).text) for point in series.iter(qn("c:pt"))
              if point.getparent().tag == qn("c:numCache")}  # fmt: skip
    for label in series.iter(qn("c:dLbl")):
        place = int(label.find(qn("c:idx")).get("val"))
        rich = label.find(qn("c:tx"))
        if rich is not None:
            yield place, " ".join(run.text for run in rich.iter(qn("a:t")))
        else:
            yield place, shown(label.find(qn("c:numFmt")).get("formatCode"), values[place])


def shown(code: str, value: float) -> str:
    """A value in a number format of literals and digits."""
    sections = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code)
    section = sections[1] if value < 0 and len(sections) > 1 else sections[0]
    found = re.fullmatch(r'(?:"([^"]*)")?((?:#,##)?0(?:\.(0+))?)(?:"([^"]*)")?', section)
    assert found, code
    before, digits, places, after = found.groups()
    grouped = "," if digits.startswith("#") else ""
    assert value >= 0 or len(sections) > 1, "a minus would stand before the words"
    return f"{before or ''}{abs(value):{grouped}.{len(places or '')}f}{after or ''}"


@pytest.mark.parametrize(
    ("words", "value", "wanted"),
    [
        ("> 1,000", 1000.0, '"> "#,##0'),
        ("≈ 18.9%", 18.94, '"≈ "0.0"%"'),
        ("≈ -8.14%", -8.1433, '"≈ "0.00"%";"≈ -"0.00"%"'),
        ("2nd", 2.0, '0"nd"'),
        ("> ¥1 tn", 1000.0, ""),
        ("35 of 100", 35.0, ""),
        ("one", 1.0, ""),
    ],
)
def test_a_number_format_says_what_it_can(words: str, value: float, wanted: str) -> None:
    assert number_format(words, value) == wanted


def test_gaps_stay_gaps_and_say_so(catalog: Catalog) -> None:
    read = Presentation(BytesIO(pptx(Selection(catalog, chart="industry-scale"))))
    chart = next(shape.chart for shape in read.slides[0].shapes if shape.has_chart)
    place = [plain(str(one)) for one in chart.plots[0].categories].index("2022 (no figure)")
    assert chart.plots[0].series[0].values[place] is None
    assert chart._chartSpace.chart.find(qn("c:dispBlanksAs")).get("val") == "gap"


def test_bars_begin_at_zero(whole: Deck) -> None:
    for exhibit, frame in whole.charts:
        if all((mark.number.value or 0) >= 0 for mark in exhibit.marks):
            assert frame.chart.value_axis.minimum_scale == 0


def test_looks_are_told_apart_and_the_key_says_how(whole: Deck) -> None:
    seen = set()
    for slide in whole.selection.slides:
        if slide.exhibit is None or slide.exhibit.shape is Shape.TIMELINE:
            continue
        page = whole.page(slide)
        frame = next(shape for shape in page.shapes if shape.has_chart)
        words = " ".join(shape.text_frame.text for shape in page.shapes if shape.has_text_frame)
        for series, place, mark in placed(slide.exhibit):
            point = frame.chart.plots[0].series[series]._element.findall(qn("c:dPt"))
            fill = next(one for one in point if one.find(qn("c:idx")).get("val") == str(place)).find(qn("c:spPr"))
            pattern = fill.find(qn("a:pattFill"))
            edge = fill.find(qn("a:ln")).find(qn("a:solidFill"))
            said = {
                Look.SOLID: (None, False, ""),
                Look.PARTIAL: ("wdUpDiag", True, "Hatched"),
                Look.TARGET: (None, True, "Outlined"),
                Look.UNVERIFIED: ("openDmnd", True, "Crossed, hollow"),
            }[mark.look]
            assert (pattern.get("prst") if pattern is not None else None, edge is not None) == said[:2]
            assert said[2] in words
            seen.add(mark.look)
    assert seen == set(Look)


def test_parts_of_charts_stand_in_the_order_of_the_schema(whole: Deck) -> None:
    orders = {
        "c:ser": "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst",
        "c:dPt": "idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst",
        "c:dLbl": "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName "
        "showPercent showBubbleSize separator extLst",
        "c:chartSpace": "date1904 lang roundedCorners style clrMapOvr protection chart spPr txPr externalData",
        "c:valAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark "
        "tickLblPos spPr txPr crossAx crosses crossesAt crossBetween",
    }
    for _, frame in whole.charts:
        space = frame.chart._chartSpace
        for tag, order in orders.items():
            for element in [space] if tag == "c:chartSpace" else space.iter(qn(tag)):
                names = [child.tag.partition("}")[2] for child in element]
                assert names == sorted(names, key=order.split().index)


def test_every_chart_and_table_has_its_alt_text(whole: Deck) -> None:
    for exhibit, frame in whole.charts:
        assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == exhibit.alt
    tables = [shape for page in whole.pages for shape in page.shapes if shape.has_table]
    assert tables
    assert all(shape._element.nvGraphicFramePr.cNvPr.get("descr") for shape in tables)


def test_notes_hold_each_sentence_verbatim_with_article_date_grade_and_links(whole: Deck, catalog: Catalog) -> None:
    for slide in whole.selection.slides:
        if not slide.facts:
            continue
        frame = whole.page(slide).notes_slide.notes_text_frame
        addresses = {run.hyperlink.address for paragraph in frame.paragraphs for run in paragraph.runs}
        for fact in slide.facts:
            assert f"“{references.quotation(catalog, fact)}”" in frame.text
            assert fact.source.title.rstrip(".") in frame.text
            assert (fact.source.publisher or "no publisher named") in frame.text
            assert references.published(fact.source) in frame.text
            assert f"Grade {fact.grade}" in frame.text
            assert ORIGIN + links.record(fact) in addresses
            original = links.original(fact, catalog.articles[fact.source.id])
            assert original is None or any(one and one.partition("#")[0] == fact.source.url for one in addresses)


def test_without_an_origin_nothing_leads_to_the_dashboard(catalog: Catalog) -> None:
    content = pptx(Selection(catalog, chart="industry-scale"))
    assert b"/fact/" not in b"".join(parts(content).values())


def test_headline_figures_and_disagreements_say_all_they_have_to(whole: Deck) -> None:
    for slide in whole.selection.slides:
        page = whole.page(slide)
        words = plain(" ".join(shape.text_frame.text for shape in page.shapes if shape.has_text_frame))
        for wanted in (slide.heading, slide.value, slide.absence, *slide.words):
            assert plain(wanted) in words
        if slide.facts:
            assert all(fact.source.short_title in words for fact in slide.facts)


def test_headline_figures_say_what_was_computed_and_converted(deck: Deck) -> None:
    figures = [slide for slide in deck.selection.slides if slide.value]
    assert sum(len(slide.computed) for slide in figures) > 5
    for slide in figures:
        page = deck.page(slide)
        keys = [plain(shape.text_frame.text) for shape in page.shapes if shape.name == "Key and notes"]
        assert keys == ([plain(caption(slide.source)[0])] if slide.computed else [])
        notes = plain(page.notes_slide.notes_text_frame.text)
        assert all(plain(one) in notes for one in slide.computed)
        assert notes.count("Computed here: ") == len(slide.computed)


def test_the_type_of_a_table_is_one_in_which_no_short_cell_is_broken() -> None:
    table = Table(("时期", "来源"), (7, 2.2), (("一", "科创板日报2025年报道（B）"),))
    box = Box(0, 0, 12, 6)
    assert not replace(table, size=18).is_whole(box.width)
    assert table.fitted(box).is_whole(box.width)
    assert table.fitted(Box(0, 0, 6, 6)).size == 18


def test_tables_hold_every_row_and_repeat_their_head(whole: Deck, catalog: Catalog) -> None:
    for slide in whole.selection.slides:
        if slide.item.kind is not Kind.TABLE:
            continue
        tables = whole.tables(slide.heading)
        assert {cells(table.rows[0]) for table in tables} == {("Figure", "Period", "Value", "Source and grade")}
        rows = [cells(row) for table in tables for row in list(table.rows)[1:]]
        assert len(rows) == len(slide.rows)
        for row, shown_row in zip(slide.rows, rows, strict=True):
            fact = row.facts[0]
            value = row.value if fact.value is not None else references.written(catalog, fact)
            assert shown_row == (row.label, row.period, value, f"{fact.source.short_title} ({fact.grade})")


def cells(row: Any) -> tuple[str, ...]:
    return tuple(cell.text_frame.text for cell in row.cells)


def test_the_last_slide_names_every_article_and_how_to_cite(whole: Deck, catalog: Catalog) -> None:
    rows = [cells(row) for table in whole.tables("Sources") for row in list(table.rows)[1:]]
    facts = {fact.id: fact for slide in whole.selection.slides for fact in slide.facts}.values()
    cited = [source for source in catalog.sources.values() if any(fact.source is source for fact in facts)]
    assert [row[0].split("\n")[0] for row in rows] == [source.title for source in cited]
    for source, row in zip(cited, rows, strict=True):
        assert row[2] == references.published(source)
        for grade in {fact.grade for fact in facts if fact.source is source}:
            n = sum(fact.source is source and fact.grade == grade for fact in facts)
            assert re.search(rf"{grade}: {n} figures?\b", row[3])
    words = " ".join(shape.text_frame.text for shape in whole.pages[-1].shapes if shape.has_text_frame)
    assert catalog.version in words
    assert ORIGIN in words


def test_pages_that_advertising_was_injected_into_are_not_linked_and_nothing_of_it_is_shown(
    whole: Deck, catalog: Catalog
) -> None:
    everything_said = b"".join(parts(whole.content).values()).decode("utf-8", "ignore")
    for article in catalog.articles.values():
        for span in article.injected:
            assert article.text[span.start : span.end] not in everything_said
        if article.injected and (url := catalog.sources[article.source_id].url):
            assert url not in everything_said


def test_nothing_is_left_over_from_the_template(whole: Deck) -> None:
    names = ZipFile(BytesIO(whole.content)).namelist()
    assert len(names) == len(set(names))
    assert not [name for name in names if "thumbnail" in name or "printerSettings" in name]
    assert len(whole.read.slide_layouts) == 1
    texts = parts(whole.content)
    assert not [name for name, content in texts.items() if b"Calibri" in content or b'lang="en-US"' in content]
    for page in whole.pages:
        for place in [page, *([page.notes_slide] if page.has_notes_slide else [])]:
            ids = [shape.shape_id for shape in place.shapes]
            assert len(ids) == len(set(ids))
            for shape in place.placeholders:
                if shape.has_text_frame and "Slide Image" not in shape.name:
                    assert "".join(node.text or "" for node in shape._element.iter(qn("a:t")))


def parts(content: bytes) -> dict[str, bytes]:
    """The XML of a file by name."""
    archive = ZipFile(BytesIO(content))
    found = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    for text in found.values():
        ElementTree.fromstring(text)
    return found


def test_no_type_is_smaller_than_can_be_read_from_the_back(whole: Deck) -> None:
    for page in whole.pages:
        for shape in page.shapes:
            least = 1000 if shape.name == "Source" else 1200
            sizes = [int(run.get("sz")) for run in shape._element.iter(qn("a:rPr")) if run.get("sz")]
            assert all(size >= least for size in sizes), shape.name


def test_nothing_overlaps_or_stands_off_the_slide(deck: Deck) -> None:
    width, height = deck.read.slide_width, deck.read.slide_height
    assert round(width / height, 3) == round(16 / 9, 3)
    for page in deck.pages:
        shapes = [shape for shape in page.shapes if shape.name != "Slide number"]
        title = page.shapes.title
        for shape in shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= width
            assert shape.top >= 0
            assert shape.top + shape.height <= height
        others = [shape for shape in shapes if shape.shape_id != title.shape_id]
        for number, one in enumerate(others):
            for other in others[number + 1 :]:
                assert apart(one, other), (title.text_frame.text, one.name, other.name)
        run = title.text_frame.paragraphs[0].runs[0]
        taken = lines(run.text, run.font.size.pt, title.width / 914400, bold=True) * run.font.size.pt * 1.2 / 72
        beneath = next((shape for shape in others if shape.name == "Subtitle"), None)
        assert beneath is None or title.top / 914400 + taken <= beneath.top / 914400 + 0.01 or page is deck.pages[0]


def apart(one: Any, other: Any) -> bool:
    slack = 9144
    return bool(
        one.left + one.width <= other.left + slack
        or other.left + other.width <= one.left + slack
        or one.top + one.height <= other.top + slack
        or other.top + other.height <= one.top + slack
    )


def test_the_same_dataset_gives_the_same_bytes(catalog: Catalog) -> None:
    topic = Selection(catalog, View(), Topic.SCALE)
    content = pptx(topic, ORIGIN)
    assert content == pptx(Selection(catalog, View(), Topic.SCALE), ORIGIN)
    archive = ZipFile(BytesIO(content))
    day = catalog.version.replace(".", "-")[:10]
    assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    for name in archive.namelist():
        if name.endswith(".xlsx"):
            assert f"{day}T00:00:00Z".encode() in ZipFile(BytesIO(archive.read(name))).read("docProps/core.xml")
    described = Presentation(BytesIO(content)).core_properties
    assert described.title == topic.title
    assert described.subject == topic.described
    assert described.author
    assert described.language == "en-GB"
    assert f"{described.created:%Y-%m-%d}" == day


def test_what_is_not_known_is_refused_and_progress_is_told(catalog: Catalog) -> None:
    with pytest.raises(KeyError):
        pptx(Selection(catalog, chart="no-such-chart"))
    told: list[tuple[int, int]] = []
    pptx(Selection(catalog, topic=Topic.LICENSING), progress=lambda done, of: told.append((done, of)))
    of = told[0][1]
    assert told == [(done, of) for done in range(1, of + 1)]


def test_a_chart_that_the_view_leaves_nothing_of_says_why(catalog: Catalog) -> None:
    read = Presentation(BytesIO(pptx(Selection(catalog, View(), chart="talent"))))
    chart = next(one for one in CHARTS if one.id == "talent")
    words = " ".join(shape.text_frame.text for shape in read.slides[0].shapes if shape.has_text_frame)
    drawn = chart.draw(catalog, View())
    assert isinstance(drawn, Absence)
    assert drawn.reason in words


def test_libreoffice_opens_it_and_prints_every_page(printed: list[str], whole: Deck) -> None:
    assert len(printed) == len(whole.pages)
    for page, words in zip(whole.pages, printed, strict=True):
        assert squeezed(page.shapes.title.text_frame.text) in squeezed(words)


def test_libreoffice_shows_every_label(printed: list[str], whole: Deck) -> None:
    pages = zip(whole.pages, printed, strict=True)
    said = [words for page, words in pages for shape in page.shapes if shape.has_chart]
    for (exhibit, _), words in zip(whole.charts, said, strict=True):
        for label in dashboard_labels(exhibit):
            for piece in label.split():
                assert piece in words, (exhibit.id, label)
