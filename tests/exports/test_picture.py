from __future__ import annotations

import asyncio
import io
import re
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

import pytest
from PIL import Image

from dashboard import wording
from dashboard.catalog import Catalog
from dashboard.charts.style import CAPTION
from dashboard.exhibits import Exhibit, Shape, Theme
from dashboard.exports import picture, plots
from dashboard.exports.chromium import BrowserFailed, MissingBrowser
from dashboard.selections import Selection
from dashboard.texts import text
from dashboard.view import Currency, Sources, View
from tests.programs import need_chromium, said

VIEW: Final = View(Currency.USD, Sources.ALL)
SVG: Final = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def exhibits(catalog: Catalog) -> tuple[Exhibit, ...]:
    return Selection(catalog, VIEW).exhibits


@pytest.fixture(scope="module")
def drawings(exhibits: tuple[Exhibit, ...], catalog: Catalog) -> list[bytes]:
    need_chromium()
    told: list[tuple[int, int]] = []
    drawn = picture.pictures(
        exhibits, "svg", version=catalog.version, progress=lambda done, of: told.append((done, of))
    )
    assert told == [(n, len(exhibits)) for n in range(1, len(exhibits) + 1)]
    return drawn


def squeezed(words: str) -> str:
    return re.sub(r"\s+", "", unescape(words))


def letters(svg: bytes) -> str:
    """All text that is drawn, without spaces."""
    root = ElementTree.fromstring(svg)
    return squeezed("".join("".join(element.itertext()) for element in root.iter(f"{SVG}text")))


def test_title_caption_sources_and_version_are_in_the_drawing(
    exhibits: tuple[Exhibit, ...], drawings: list[bytes], catalog: Catalog
) -> None:
    for exhibit, svg in zip(exhibits, drawings, strict=True):
        words = letters(svg)
        assert squeezed(exhibit.title) in words
        assert squeezed(exhibit.subtitle) in words
        assert squeezed(exhibit.caption) in words
        assert squeezed(f"{text('app.title')} · {text('picture.version', version=catalog.version)}") in words
        for fact in exhibit.facts:
            assert squeezed(fact.source.short_title) in words


@pytest.mark.parametrize("width", [500, 640])
def test_the_caption_stands_apart_from_what_is_drawn(exhibits: tuple[Exhibit, ...], width: int) -> None:
    for exhibit in exhibits:
        layout = plots.framed(exhibit, Theme.LIGHT, width)["layout"]
        below = -layout["annotations"][2]["yshift"]
        lines = layout["annotations"][2]["text"].count("<br>") + 1
        assert below >= 14, exhibit.id
        assert layout["margin"]["b"] >= below + lines * CAPTION + plots.EDGE, exhibit.id


def test_every_number_is_in_the_drawing(exhibits: tuple[Exhibit, ...], drawings: list[bytes]) -> None:
    for exhibit, svg in zip(exhibits, drawings, strict=True):
        words = letters(svg)
        for mark in exhibit.marks:
            if exhibit.shape is Shape.COLUMNS:
                continue
            shown = mark.label if exhibit.shape is Shape.TIMELINE else wording.label(mark.number)
            assert squeezed(shown) in words, (exhibit.id, shown)
        for trace in exhibit.figures[Theme.LIGHT].to_dict()["data"]:
            for label in trace.get("text", ()):
                assert squeezed(re.sub(r"<[^>]+>", "", label)) in words


def test_a_drawing_is_described_and_needs_nothing(exhibits: tuple[Exhibit, ...], drawings: list[bytes]) -> None:
    for exhibit, svg in zip(exhibits, drawings, strict=True):
        root = ElementTree.fromstring(svg)
        assert root.get("role") == "img"
        assert root.findtext(f"{SVG}title") == exhibit.title
        assert root.findtext(f"{SVG}desc") == exhibit.alt
        addresses = re.findall(r'(?:href|src)="([^"]*)"|url\(([^)]*)\)', svg.decode())
        for address in filter(None, (one for pair in addresses for one in pair)):
            assert unescape(address).strip("\"'").startswith(("#", "data:")), address


def test_another_program_draws_it(drawings: list[bytes], tmp_path: Path) -> None:
    for place, svg in enumerate(drawings[:3]):
        path, target = tmp_path / f"{place}.svg", tmp_path / f"{place}.png"
        path.write_bytes(svg)
        said("rsvg-convert", str(path), "-o", str(target))
        with Image.open(target) as image:
            assert image.size[0] == picture.WIDTH
            assert len(image.convert("RGB").getcolors(1 << 20) or ()) > 20


@pytest.mark.parametrize("theme", Theme)
def test_a_picture(exhibits: tuple[Exhibit, ...], theme: Theme) -> None:
    need_chromium()
    exhibit = exhibits[0]
    with Image.open(io.BytesIO(picture.png(exhibit, theme=theme, scale=3, width=500))) as image:
        figure = plots.framed(exhibit, theme, 500)
        assert image.size == (1500, figure["layout"]["height"] * 3)
        ground = image.convert("RGB").getpixel((3, 3))
        assert isinstance(ground, tuple)
        assert (sum(ground) > 600) == (theme is Theme.LIGHT)
        assert len(image.convert("RGB").getcolors(1 << 20) or ()) > 50


def test_it_may_be_asked_for_within_a_loop(exhibits: tuple[Exhibit, ...]) -> None:
    need_chromium()

    async def asked() -> bytes:
        return picture.svg(exhibits[1], theme=Theme.DARK)

    # In a thread of its own, for Playwright leaves a loop running in that of the tests.
    with ThreadPoolExecutor(1) as thread:
        drawn = thread.submit(lambda: asyncio.run(asked())).result()
    assert squeezed(exhibits[1].title) in letters(drawn)


def test_without_a_browser_it_says_so(exhibits: tuple[Exhibit, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chrome")
    with pytest.raises(MissingBrowser, match="CHROMIUM"):
        picture.png(exhibits[0])


def test_a_browser_that_fails(exhibits: tuple[Exhibit, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    browser = tmp_path / "chromium"
    browser.write_text("#!/bin/sh\nexit 3\n")
    browser.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(browser))
    with pytest.raises(BrowserFailed, match="did not finish"):
        picture.png(exhibits[0])
