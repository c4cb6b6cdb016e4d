"""The player's routes."""

from __future__ import annotations

import json
import os
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import api, bundles, delivery, links, presentation, store
from dashboard.catalog import Catalog
from dashboard.exhibits import Shape, Theme
from dashboard.location import ROOT, VARIABLE
from dashboard.presentation.scenes import screens
from dashboard.runsheets import Item, Kind, RunSheet, names, read, ready
from dashboard.slides import caption, slides, source_line
from dashboard.texts import Language, speaking, text
from dashboard.view import Currency, Sources, View


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=api.routes())) as opened:
        yield opened


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the dataset, being served."""
    for name in ("data", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    path = tmp_path / "data" / "metrics.yaml"
    monkeypatch.setenv(VARIABLE, str(path))
    return path


def renewed(path: Path, version: str) -> None:
    """Replaces the dataset by one of another version, at once."""
    words = re.sub(r'version: ".*"', f'version: "{version}"', path.read_text(encoding="utf-8"), count=1)
    newer = path.with_name("newer")
    newer.write_text(words, encoding="utf-8")
    os.replace(newer, path)


def slides_of(html: str) -> list[str]:
    return re.findall(r'<section class="slide [^"]*" id="slide-\d+" data-item="([^"]+)"', html)


def notice(html: str) -> str:
    found = re.search(r'<p id="notice" role="status"><span>(.*?)</span>', html, re.DOTALL)
    return found[1] if found else ""


def data(html: str, name: str) -> Any:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


@pytest.mark.parametrize("name", names())
def test_a_ready_made_run_sheet_is_one_document_with_all_its_slides(client: TestClient, name: str) -> None:
    answer = client.get("/present", params={"sheet": name})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert notice(answer.text) == ""
    shown = slides_of(answer.text)
    figures = data(answer.text, "figures")
    assert isinstance(figures, list)
    assert len(figures) == len(shown) >= 4
    for figure, item in zip(figures, shown, strict=True):
        assert bool(figure) >= item.startswith("chart.")
        assert set(figure) <= {"light", "dark"}
    assert text("present.position", n=1, count=len(shown)) in answer.text


def test_without_a_run_sheet_it_is_the_whole(client: TestClient) -> None:
    assert slides_of(client.get("/present").text) == slides_of(client.get("/present?sheet=all").text)


def test_the_document_loads_only_what_this_server_has(client: TestClient) -> None:
    html = client.get("/present").text
    loaded = re.findall(r'<(?:script|link)[^>]* (?:src|href)="([^"]+)"', html)
    assert links.plotly() in loaded
    for address in loaded:
        if address == "data:,":
            continue
        assert address.startswith("/assets/")
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert not re.findall(r"<script(?![^>]*(?:\ssrc=|application/json))", html)
    assert not re.findall(r"\son\w+=", re.sub(r">[^<]*<", "><", html))


def test_our_own_files_are_compressed_once_and_kept(client: TestClient) -> None:
    library = delivery.Library(delivery.streamlit_files(), {links.plotly(): bundles.bundle("plotly.js").path})
    assert library.assets[links.plotly()].size > 4_000_000
    assert client.get("/assets/plotly.0123.js").status_code == 404


def test_unknown_parameters_and_ids_are_said_to_be_left_out(client: TestClient) -> None:
    answer = client.get("/present?sheet=chart.nope~figure.scale&foo=1&currency=doubloons&slide=9&x=<script>")
    assert answer.status_code == 200
    assert slides_of(answer.text) == ["figure.scale"]
    said = notice(answer.text)
    for name in ("chart.nope", "foo", "currency=doubloons", "9"):
        assert f"“{name}”" in said
    assert "<script>" not in said


def test_what_is_beyond_the_end_of_a_run_sheet_is_counted(client: TestClient) -> None:
    answer = client.get(f"/present?sheet={'~'.join(['figure.scale'] * 63)}")
    assert "A run-sheet holds 60 items at most; the last 3 are left out." in answer.text
    assert "Not known here" not in answer.text


def test_a_part_of_a_table_names_its_own_articles(catalog: Catalog) -> None:
    sheet, _ = read("table.scale", catalog)
    for scene in screens(catalog, View(sources=Sources.ALL), sheet):
        assert scene.source == source_line([fact for row in scene.rows for fact in row.facts])


def test_nothing_known_is_a_slide_that_says_so(client: TestClient) -> None:
    answer = client.get("/present?sheet=%3Cb%3E")
    assert answer.status_code == 200
    assert text("present.nothing.title") in answer.text
    assert "“&lt;b&gt;”" in notice(answer.text)


@pytest.mark.parametrize("slide", ["0", "-1", "x", "", "99999999999", "1.5", "٣"])
def test_a_slide_that_is_not_there_is_the_nearest(client: TestClient, slide: str) -> None:
    answer = client.get("/present", params={"sheet": "policy", "slide": slide})
    assert answer.status_code == 200
    assert re.search(r'data-first="\d+"', answer.text)


def test_the_notes_quote_every_sentence_with_its_page(client: TestClient) -> None:
    html = client.get("/present?sheet=figure.scale~chart.targets").text
    for name in ("scale-2024", "scale-2021", "scale-target-2025"):
        assert f'href="{links.record(store.current().by_id[name])}"' in html
    assert f'href="{links.sentence(store.current().by_id["scale-target-2025"])}"' in html
    assert html.count("<blockquote>") >= 3


@pytest.mark.parametrize(("name", "currency"), [("all", "usd"), ("licensing", "cny"), ("scale", "reported")])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_computed_or_converted_says_how_and_from_what(name: str, currency: str, lang: str) -> None:
    client = TestClient(Starlette(routes=api.routes(), middleware=delivery.middleware()))
    html = client.get("/present", params={"sheet": name, "currency": currency, "lang": lang}).text
    words = unescape(re.sub(r"<[^>]+>", "", html))
    with speaking(Language(lang)):
        shown = slides(store.current(), View(Currency(currency)), ready(name, store.current()))
        assert any(slide.value and slide.computed for slide in shown)
        for slide in shown:
            assert all(one in words for one in slide.computed)
            assert all(f'href="{links.record(fact)}' in html for fact in slide.facts)
            if slide.value:
                assert all(part in words for part in (slide.heading, slide.subheading, *caption(slide.source)))


def test_a_filter_gives_the_same_run_sheet_in_another_view(client: TestClient) -> None:
    html = client.get("/present?sheet=figure.scale&currency=usd").text
    assert "≈ US$135 bn" in html
    assert data(html, "data")["parameters"] == {"sheet": "figure.scale", "currency": "usd"}


def test_an_absent_slide_says_why(client: TestClient) -> None:
    html = client.get("/present?sheet=chart.talent").text
    assert text("chart.absent.unverified") in html


def test_a_code_leads_to_the_slide_under_the_address_the_reader_sees(client: TestClient) -> None:
    answer = client.get("/present/qr.svg?sheet=policy&slide=2", headers={"host": "figures.example:8501"})
    assert answer.headers["content-type"] == "image/svg+xml"
    assert ET.fromstring(answer.text).tag.endswith("svg")
    other = client.get("/present/qr.svg?sheet=policy&slide=3", headers={"host": "figures.example:8501"})
    assert other.text != answer.text
    assert answer.text == presentation.qr("http://figures.example:8501/present?sheet=policy&slide=2")


def test_the_longest_run_sheet_has_a_code_or_says_why(client: TestClient) -> None:
    longest = "~".join(["case.shmskj-venture-capital-2024--yffice-venture-capital-2024"] * 60)
    answer = client.get("/present/qr.svg", params={"sheet": longest})
    assert (answer.status_code, answer.json()["detail"]) == (422, text("present.qr.too-long"))
    assert client.get("/present", params={"sheet": longest}).status_code == 200


def test_the_version_is_told(client: TestClient) -> None:
    catalog = store.current()
    assert client.get("/present/version").json() == {"digest": catalog.digest, "version": catalog.version}


def test_a_presentation_keeps_its_dataset_while_the_file_is_replaced(client: TestClient, copied: Path) -> None:
    first = client.get("/present?sheet=policy")
    digest = re.search(r'data-digest="(\w+)"', first.text)
    assert digest is not None
    begun = {"sheet": "policy", "dataset": digest[1]}
    for version in ("2031.01.01", "2031.01.02"):
        renewed(copied, version)
        assert client.get("/present/version").json()["version"] == version
        again = client.get("/present", params=begun)
        assert again.text == first.text
        assert notice(client.get("/present", params=begun | {"currency": "usd"}).text) == ""
    renewed(copied, "2031.01.03")
    client.get("/present/version")
    late = client.get("/present", params=begun)
    assert text("present.gone", version="2031.01.03") in notice(late.text)
    assert slides_of(late.text) == slides_of(first.text)


def test_decks_are_kept_but_not_for_ever() -> None:
    catalog = store.current()
    for n in range(presentation.KEPT + 3):
        sheet = RunSheet((Item(Kind.FIGURE, "scale"),) * (n + 1))
        assert presentation.prepared(catalog, View(), sheet) is presentation.prepared(catalog, View(), sheet)
    assert len(presentation._decks) == presentation.KEPT


@pytest.mark.parametrize("view", [View(), View(Currency.USD, Sources.ALL)], ids=str)
@pytest.mark.parametrize("name", names()[1:])
def test_every_number_on_the_slides_is_that_of_the_dataset(client: TestClient, name: str, view: View) -> None:
    page = client.get("/present", params={"sheet": name, **links.parameters(view)}).text
    figures = data(page, "figures")
    assert isinstance(figures, list)
    shown = list(zip(slides_of(page), figures, strict=True))
    catalog = store.current()
    words = unescape(re.sub(r"<[^>]+>", "", page.partition('<div id="deck">')[2].partition('<div id="marks">')[0]))
    for slide in slides(catalog, view, ready(name, catalog)):
        assert slide.value in words
        for row in slide.rows if slide.item.kind is Kind.TABLE else ():
            assert row.value in words
        if slide.exhibit is None or slide.exhibit.shape is Shape.TIMELINE:
            continue
        axis = "y" if slide.exhibit.shape is Shape.COLUMNS else "x"
        for theme in Theme:
            drawn = [one[theme]["data"] for item, one in shown if item == str(slide.item) and one]
            values = sorted(value for traces in drawn for trace in traces for value in trace[axis])
            assert values == sorted(float(mark.number.value or 0) for mark in slide.exhibit.marks), slide.item


def test_the_language_asked_for_goes_on_to_every_address_of_the_player() -> None:
    client = TestClient(Starlette(routes=api.routes(), middleware=delivery.middleware()))
    chinese = {"accept-language": "zh"}
    plain = client.get("/present?sheet=policy", headers=chinese).text
    page = client.get("/present?sheet=policy&lang=zh").text
    assert '<html lang="zh-Hans">' in page
    given = data(page, "data")
    assert isinstance(given, dict)
    assert given["parameters"] == {"sheet": "policy", "lang": "zh"}
    assert 'data-back="/presentation?sheet=policy&amp;lang=zh"' in page
    notes = page.partition('<div id="told">')[2].partition("</aside>")[0]
    pages = re.findall(r'href="([^"]*)"', notes)
    assert pages
    assert [to for to in pages if "lang=zh" not in to] == []
    assert "lang=" not in plain.partition('<div id="told">')[2].partition("</aside>")[0]
    codes = [client.get(f"/present/qr.svg?sheet=policy{more}").content for more in ("", "&lang=zh")]
    assert codes[0] != codes[1]
