from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from dashboard import links
from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.exhibits import Exhibit, Shape, Theme
from dashboard.exports import report
from dashboard.findings import disagreements
from dashboard.model import Topic
from dashboard.runsheets import PAGES, Kind, RunSheet, read
from dashboard.selections import Selection
from dashboard.slides import row
from dashboard.view import DEFAULT, Currency, Since, Sources, View
from tests.reports import Report, plain

ORIGIN = "https://figures.example"
EVERYTHING = View(Currency.USD, Sources.ALL)
LATE = View(since=Since.Y2025)


@pytest.fixture(scope="module", params=[DEFAULT, EVERYTHING, LATE, None], ids=["default", "usd-all", "since", "every"])
def whole(request: pytest.FixtureRequest, catalog: Catalog) -> tuple[Selection, Report]:
    selection = Selection(catalog, request.param)
    return selection, Report(report.html(selection, ORIGIN))


def _of(selection: Selection, origin: str = "") -> bytes:
    return report.html(selection, origin)


def drawn(selection: Selection) -> Iterator[tuple[str, Exhibit]]:
    for slide in selection.slides:
        if slide.exhibit is not None:
            yield f"{slide.item.kind}-{slide.item.id}", slide.exhibit


def test_every_number_of_every_table_is_that_of_the_exhibit(whole: tuple[Selection, Report]) -> None:
    selection, page = whole
    assert list(drawn(selection))
    for name, exhibit in drawn(selection):
        _head, *rows = page.rows[name]
        shown = [tuple(map(plain, (one.label, one.period, one.value, one.origin))) for one in exhibit.rows]
        assert [tuple(cells[:4]) for cells in rows] == shown
        for line, cells in zip(exhibit.rows, rows, strict=True):
            for fact in line.facts:
                assert f"{fact.source.short_title} Grade {fact.grade}" in cells[4]


def test_every_number_drawn_is_that_of_the_mark(whole: tuple[Selection, Report]) -> None:
    selection, page = whole
    for name, exhibit in drawn(selection):
        assert name in page.charts
        for theme in Theme:
            figure = page.figures[name][theme]
            assert "title" not in figure["layout"]
            if exhibit.shape is Shape.TIMELINE:
                assert len(figure["data"][0]["x"]) == len(exhibit.marks)
                continue
            axis = "y" if exhibit.shape is Shape.COLUMNS else "x"
            values = [value for trace in figure["data"] for value in trace[axis]]
            assert sorted(values) == sorted(float(mark.number.value or 0) for mark in exhibit.marks)


def test_every_title_is_a_heading_and_every_source_line_is_there(whole: tuple[Selection, Report]) -> None:
    selection, page = whole
    headings = [words for _, words in page.headings]
    for slide in selection.slides:
        assert plain(slide.title) in headings
        section = plain(page.sections[f"{slide.item.kind}-{slide.item.id}"])
        assert plain(slide.absence or slide.source) in section
        assert plain(slide.value) in section


def test_every_fact_has_its_sentence_and_no_advertising(whole: tuple[Selection, Report]) -> None:
    selection, page = whole
    words = plain(page.text)
    for fact in selection.facts:
        article = selection.catalog.articles[fact.source.id]
        assert plain(article.shown(fact.citation.position)) in words, fact.id
        assert f"{ORIGIN}{links.record(fact)}" in page.links
        assert fact.source.title in words
    for article in selection.catalog.articles.values():
        for span in article.injected:
            assert article.text[span.start : span.end] not in page.text


def test_pages_with_advertising_are_never_linked(whole: tuple[Selection, Report]) -> None:
    selection, page = whole
    for source in selection.catalog.sources.values():
        if source.url and selection.catalog.articles[source.id].injected:
            assert not any(link.startswith(source.url) for link in page.links)


def test_the_whole_tells_every_real_disagreement(catalog: Catalog) -> None:
    page = Report(_of(Selection(catalog, DEFAULT)))
    for one in disagreements(catalog):
        if one.is_real:
            section = plain(page.sections[f"case-{one.id}"])
            assert plain(one.explanation) in section
            assert plain(one.advice) in section
        else:
            assert f"case-{one.id}" not in page.sections


def test_every_table_of_other_figures_is_there(catalog: Catalog) -> None:
    page = Report(_of(Selection(catalog, DEFAULT)))
    for topic in PAGES:
        assert f"table-{topic}" in page.sections


def test_without_filters_nothing_is_left_out(catalog: Catalog) -> None:
    page = Report(_of(Selection(catalog), ORIGIN))
    rest = [tuple(row[:3]) for row in page.rows["rest"][1:]]
    told = {link.rpartition("/")[2] for link in page.links if link.startswith(f"{ORIGIN}{links.FACTS}")}
    assert told == set(catalog.by_id)
    known = {
        (plain(line.label), plain(line.period), plain(line.value)) for line in (row(fact) for fact in catalog.facts)
    }
    assert len(rest) > 30
    assert set(rest) <= known


@pytest.mark.parametrize("topic", PAGES)
def test_a_topic(catalog: Catalog, topic: Topic) -> None:
    selection = Selection(catalog, DEFAULT, topic)
    page = Report(_of(selection))
    assert page.headings[0] == (1, plain(selection.title))
    assert {name for name, _ in drawn(selection)} == set(page.charts)
    for fact in selection.facts:
        assert plain(catalog.articles[fact.source.id].shown(fact.citation.position)) in plain(page.text)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.id)
def test_a_chart(catalog: Catalog, chart: object) -> None:
    name = getattr(chart, "id", "")
    selection = Selection(catalog, EVERYTHING, chart=name)
    page = Report(_of(selection))
    assert page.charts == ([f"chart-{name}"] if selection.exhibits else [])
    assert plain(selection.slides[0].title) in [words for _, words in page.headings]


def test_a_chart_that_a_view_leaves_nothing_of(catalog: Catalog) -> None:
    selection = Selection(catalog, DEFAULT, chart="venture-capital")
    page = Report(_of(selection))
    assert page.charts == []
    assert [attributes for attributes, _ in page.scripts] == []
    assert selection.slides[0].absence in page.text
    assert "script-src 'none'" in page.metas["Content-Security-Policy"]


def test_a_presentation_keeps_its_order(catalog: Catalog) -> None:
    written = "chart.license-deals~figure.scale~chart.industry-scale~case.two-exchange-rates~table.policy"
    sheet, unknown = read(written, catalog)
    assert unknown == ()
    page = Report(_of(Selection(catalog, DEFAULT, sheet=sheet)))
    places = [page.ids.index(piece.replace(".", "-", 1)) for piece in written.split("~")]
    assert places == sorted(places)
    assert len(set(page.ids)) == len(page.ids)
    twice = RunSheet((*sheet.items[:1], *sheet.items[1:2], *sheet.items[2:3]))
    assert Report(_of(Selection(catalog, DEFAULT, sheet=twice))).headings


def test_it_is_the_same_every_time(catalog: Catalog) -> None:
    for selection in (Selection(catalog, DEFAULT), Selection(catalog, DEFAULT, Topic.SCALE)):
        assert report.html(selection, ORIGIN) == report.html(replace(selection), ORIGIN)


def test_it_asks_for_nothing_and_may_not(catalog: Catalog) -> None:
    html = _of(Selection(catalog), ORIGIN)
    page = Report(html)
    assert page.loaded == ["data:,"]
    style = html.decode().partition("<style>")[2].partition("</style>")[0]
    assert all(address.startswith("data:") for address in re.findall(r'url\("?([^")]*)', style))
    assert "@import" not in style
    policy = page.metas["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "http" not in policy
    run = [text for attributes, text in page.scripts if attributes.get("type") != "application/json"]
    assert [attributes.get("type", "") for attributes, _ in page.scripts] == ["application/json", "text/plain", ""]
    for script in run:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_served_it_says_the_same_and_loads_from_its_server_alone(catalog: Catalog) -> None:
    selection = Selection(catalog, EVERYTHING)
    file, page = Report(_of(selection, ORIGIN)), Report(report.page(selection, ORIGIN, "/download/all.html"))
    assert (page.headings, page.rows, page.figures) == (file.headings, file.rows, file.figures)
    assert page.sections.keys() == file.sections.keys()
    cover = ""  # says how the other can be had
    assert {name for name in page.sections if plain(page.sections[name]) != plain(file.sections[name])} == {cover}
    assert set(page.links) - {"/", "/download/all.html", "/fact/", "/search", "/sources"} == {
        link.removeprefix(ORIGIN) for link in file.links if link != f"{ORIGIN}/"
    }
    assert page.loaded == [
        "data:,",
        *(links.bundle(name) for name in ("source-sans.woff2", "search.css", "search.js", "report.js")),
    ]
    assert "Content-Security-Policy" not in page.metas
    run = [(attributes.get("type", ""), words) for attributes, words in page.scripts]
    assert run[0] == ("", "")  # the search box
    assert run[2:] == [("text/plain", ""), ("", "")]
    assert page.scripts[2][0]["data-address"] == links.plotly()


def test_links_lead_somewhere(whole: tuple[Selection, Report]) -> None:
    _, page = whole
    assert len(set(page.ids)) == len(page.ids)
    within = [link[1:] for link in page.links if link.startswith("#")]
    assert within
    assert set(within) <= set(page.ids)
    anchors = set(re.findall(r"<a href='https://report\.invalid/#([^']*)' target='_self'", json.dumps(page.figures)))
    assert anchors
    assert anchors <= set(page.ids)


def test_without_an_origin_there_are_no_links_to_a_server(catalog: Catalog) -> None:
    page = Report(_of(Selection(catalog, DEFAULT)))
    originals = {source.url for source in catalog.sources.values() if source.url}
    for link in page.links:
        assert link.startswith("#") or any(link.startswith(url) for url in originals), link
    assert "href='/" not in str(page.figures)


def test_it_can_be_read_by_everyone(whole: tuple[Selection, Report]) -> None:
    _, page = whole
    assert page.language == "en"
    levels = [level for level, _ in page.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(words for _, words in page.headings)
    assert page.links[0] == "#contents"


def test_it_says_what_it_is_and_how_to_cite_it(catalog: Catalog) -> None:
    selection = Selection(catalog, EVERYTHING, Topic.LICENSING)
    page = Report(_of(selection, ORIGIN))
    words = plain(page.text)
    assert plain(selection.described) in words
    assert catalog.version in words
    assert catalog.digest[:12] in words
    assert "@misc{" in page.sections["cite"]
    for source in {fact.source.id: fact.source for fact in selection.facts}.values():
        assert plain(source.description) in plain(page.sections["sources"])


def test_progress_is_told(catalog: Catalog) -> None:
    told: list[tuple[int, int]] = []
    selection = Selection(catalog, DEFAULT, Topic.SCALE)
    report.html(selection, progress=lambda done, of: told.append((done, of)))
    count = len(selection.slides)
    assert told == [(n, count) for n in range(1, count + 1)]


def test_figures_stand_as_cards(catalog: Catalog) -> None:
    selection = Selection(catalog, DEFAULT)
    page = Report(_of(selection))
    for slide in selection.slides:
        if slide.item.kind is Kind.FIGURE:
            assert plain(slide.value) in plain(page.sections[f"figure-{slide.item.id}"])


def test_a_card_says_its_signs_and_rate_and_how_it_was_computed(whole: tuple[Selection, Report]) -> None:
    selection, page = whole
    for slide in selection.slides:
        if slide.item.kind is Kind.FIGURE and not slide.absence:
            card = plain(page.sections[f"figure-{slide.item.id}"])
            assert plain(slide.source) in card
            assert plain(slide.subtitle) in card
            assert all(plain(words) in plain(page.text) for words in slide.computed)


def test_every_article_that_is_quoted_stands_among_the_sources(catalog: Catalog) -> None:
    """The disagreements quote articles too that the chosen view leaves out."""
    page = Report(_of(Selection(catalog, DEFAULT)))
    listed = plain(page.sections["sources"])
    for source in catalog.sources.values():
        assert plain(source.description) in listed
    chosen = Selection(catalog, DEFAULT).facts
    assert f"{len(chosen)} figures from 2 articles; the disagreements quote" in plain(page.text)


def test_a_line_names_each_article_once(catalog: Catalog) -> None:
    facts = [fact for fact in catalog.facts if fact.source.id == "star-market-daily"][:3]
    same = [fact for fact in facts if fact.grade == facts[0].grade]
    assert report._origins([*same, *same]) == (same[0],)
