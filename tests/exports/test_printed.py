from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.catalog import Catalog
from dashboard.exhibits import Theme
from dashboard.exports import printed
from dashboard.exports.chromium import BrowserFailed, MissingBrowser
from dashboard.model import Topic
from dashboard.selections import Selection
from dashboard.view import DEFAULT
from tests.programs import need_chromium, said


@pytest.fixture(scope="module")
def selection(catalog: Catalog) -> Selection:
    return Selection(catalog, DEFAULT)


@pytest.fixture(scope="module")
def file(selection: Selection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    need_chromium()
    told: list[tuple[int, int]] = []
    path = tmp_path_factory.mktemp("printed") / "report.pdf"
    path.write_bytes(printed.pdf(selection, "https://figures.example", lambda done, of: told.append((done, of))))
    assert told[-1][0] == told[-1][1]
    return path


def squeezed(words: str) -> str:
    """Words without spaces, where lines are broken and words hyphenated as they fit; ligatures taken apart."""
    return re.sub(r"\s+", "", words).replace("ﬁ", "fi").replace("ﬂ", "fl")


def test_poppler_reads_what_it_is(file: Path, selection: Selection) -> None:
    info = said("pdfinfo", str(file))
    assert f"Title:           {selection.title}" in info
    assert re.search(r"Tagged:\s+yes", info)
    assert re.search(r"JavaScript:\s+no", info)
    assert re.search(r"Page size:.*A4", info)
    pages = re.search(r"Pages:\s+(\d+)", info)
    assert pages
    assert 34 <= int(pages[1]) <= 60


def test_every_title_and_number_can_be_read(file: Path, selection: Selection) -> None:
    words = squeezed(said("pdftotext", "-layout", str(file), "-") + said("pdftotext", "-raw", str(file), "-"))
    for slide in selection.slides:
        assert squeezed(slide.title) in words, slide.title
        if not slide.absence:
            assert squeezed(slide.value) in words
            assert squeezed(slide.source)[:60] in words, slide.source
        for row in slide.rows:
            assert squeezed(row.value) in words, row.value


def test_charts_are_drawn_in_it(file: Path, selection: Selection) -> None:
    words = squeezed(said("pdftotext", "-raw", str(file), "-"))
    for exhibit in selection.exhibits:
        for text in exhibit.figures[Theme.LIGHT].to_dict()["data"][0].get("text", ()):
            label = re.sub(r"<[^>]+>", "", text.split("<br>")[0]).replace("&gt;", ">").replace("&lt;", "<")
            assert squeezed(label) in words, label


def test_pages_are_numbered_and_there_are_bookmarks(file: Path) -> None:
    pages = said("pdftotext", "-layout", str(file), "-").split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        assert (f"{number} / {len(pages)}" in page) == (number > 1)
    outline = said("pdftohtml", "-xml", "-i", "-stdout", str(file))
    assert "<outline>" in outline
    for heading in ("Headline figures", "Industry scale", "Disagreements", "Sources", "How to cite"):
        assert re.search(rf'<item page="\d+">{heading}</item>', outline), heading


def test_its_language_and_links(file: Path) -> None:
    raw = file.read_bytes()
    assert b"/Lang (en" in raw
    assert "https://figures.example/fact/" in said("pdfinfo", "-url", str(file))


def test_a_chart_stands_with_its_heading_and_its_source_line(file: Path, selection: Selection) -> None:
    pages = [squeezed(page) for page in said("pdftotext", "-raw", str(file), "-").split("\f")]
    for exhibit in selection.exhibits:
        title, source = squeezed(exhibit.title), squeezed(exhibit.caption)[:40]
        assert any(title in page and source in page[page.index(title) :] for page in pages), exhibit.id


def test_without_a_browser_it_says_so(selection: Selection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chrome")
    with pytest.raises(MissingBrowser, match="CHROMIUM"):
        printed.pdf(selection)


@pytest.mark.parametrize("script", ["#!/bin/sh\nexit 3\n", "#!/bin/sh\nsleep 60 & sleep 60\n", "no program"])
def test_a_browser_that_fails(catalog: Catalog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str) -> None:
    browser = tmp_path / "chromium"
    browser.write_text(script)
    browser.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(browser))
    monkeypatch.setattr(printed, "PATIENCE", 1)
    with pytest.raises(BrowserFailed, match="did not finish"):
        printed.pdf(Selection(catalog, DEFAULT, Topic.SCALE))
