from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape
from typing import Any, Final

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import api, delivery, links, store
from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.charts.chart import Chart
from dashboard.exhibits import Exhibit, Shape, Theme
from dashboard.store import Store
from dashboard.view import ALL_VIEWS, DEFAULT, Currency, Since, Sources, View
from tests.datasets import Dataset

VIEWS: Final = (DEFAULT, View(Currency.USD, Sources.ALL), View(since=Since.Y2025))


@pytest.fixture
def client(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setattr(store, "current", lambda: catalog)
    return TestClient(Starlette(routes=api.routes(), middleware=delivery.middleware()))


def data(page: str) -> dict[str, Any]:
    """What the script of a page draws."""
    (written,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    found: dict[str, Any] = json.loads(written)
    return found


def seen(page: str) -> str:
    """The words of a page."""
    body = re.sub(r"<(script|style)\b.*?</\1>", "", page[page.find("<body>") + 1 :], flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", body)).split())


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: str(chart.id))
def test_every_number_is_that_of_the_dataset(client: TestClient, catalog: Catalog, chart: Chart, view: View) -> None:
    answer = client.get(links.embed(chart.id, links.parameters(view)))
    assert answer.status_code == 200
    drawn, words = chart.draw(catalog, view), seen(answer.text)
    assert " ".join(drawn.title.split()) in words
    if not isinstance(drawn, Exhibit):
        assert drawn.reason in words
        return
    assert drawn.subtitle in words
    for row in drawn.rows:
        assert f"<td>{row.value}</td>" in unescape(answer.text).partition("<noscript>\n<table>")[2]
    for theme in Theme:
        figures, picture = (data(answer.text)[name][theme] for name in ("figures", "pictures"))
        for figure in figures if drawn.shape is not Shape.TIMELINE else ():
            axis = "y" if drawn.shape is Shape.COLUMNS else "x"
            values = sorted(value for trace in figure["data"] for value in trace[axis])
            assert values == sorted(float(mark.number.value or 0) for mark in drawn.marks)
        assert drawn.subtitle[:20] in json.dumps(picture["layout"], ensure_ascii=False)


def test_a_picture_names_the_version_of_its_figures(client: TestClient, catalog: Catalog) -> None:
    pictures = data(client.get("/embed/industry-scale").text)["pictures"]
    for picture in pictures.values():
        assert f"dataset {catalog.version}" in picture["layout"]["annotations"][2]["text"]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: str(chart.id))
def test_a_chart_is_set_for_several_widths_and_wider_is_lower(client: TestClient, chart: Chart) -> None:
    page = client.get(links.embed(chart.id, {"sources": "all", "currency": "usd"})).text
    layouts = [figure["layout"] for figure in data(page)["figures"]["light"]]
    assert [layout["width"] for layout in layouts] == sorted({layout["width"] for layout in layouts})
    heights = [layout["height"] for layout in layouts]
    assert heights == sorted(heights, reverse=True)


def test_each_article_is_linked_and_the_dashboard(client: TestClient, catalog: Catalog) -> None:
    for chart in CHARTS:
        drawn = chart.draw(catalog, View(sources=Sources.ALL))
        assert isinstance(drawn, Exhibit)
        page = client.get(links.embed(chart.id, {"sources": "all"})).text
        footer = page.partition("<footer>")[2].partition("</footer>")[0]
        for fact in drawn.facts:
            assert f'href="/article/{fact.source.id}#' in footer
            assert fact.source.short_title in unescape(footer)
        words = seen(footer)
        notes = drawn.caption.rpartition("Sources:")[0].strip()
        assert notes in words
        assert words.count("Sources:") == 1
        assert re.search(
            r'Figures: <a href="/(scale|financing|approvals|licensing|companies|policy)\?sources=all"', footer
        )


def test_only_these_pages_may_be_framed(client: TestClient) -> None:
    for path, framed in {
        "/embed/industry-scale": True,
        "/embed/industry-scale?theme=dark": True,
        "/embed/nothing": True,
        "/fact/": False,
        "/article/shine": False,
        "/healthz": False,
        "/embed": False,
        "/nowhere/embed/": False,
    }.items():
        headers = client.get(path, follow_redirects=False).headers
        policy = headers["content-security-policy"]
        assert ("frame-ancestors *" in policy) is framed, path
        assert ("frame-ancestors 'none'" in policy) is not framed, path
        assert headers["cross-origin-opener-policy"] == ("unsafe-none" if framed else "same-origin")
        assert "default-src 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["", "a/b", "industry-scale/", "industry-scale.html", "..%2Fscale", "%00", "<script>"])
def test_nothing_else_stands_under_their_address(client: TestClient, path: str) -> None:
    answer = client.get(f"/embed/{path}")
    assert answer.status_code == 404
    assert "There is no such chart" in answer.text
    assert "streamlit" not in answer.text.lower()
    assert "<script" not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(client: TestClient, method: str) -> None:
    assert client.request(method, "/embed/industry-scale").status_code == 405


@pytest.mark.parametrize(("asked", "given"), [("light", "light"), ("dark", "dark"), ("auto", "auto"), ("x", "auto")])
def test_the_ground(client: TestClient, asked: str, given: str) -> None:
    assert f'data-theme="{given}"' in client.get(f"/embed/industry-scale?theme={asked}").text


def test_what_is_named_wrongly_counts_as_the_default(client: TestClient) -> None:
    plain = client.get("/embed/industry-scale").text
    assert client.get("/embed/industry-scale?currency=x&sources=&since=1&other=2").text == plain


def test_scripts_are_our_own_alone(client: TestClient) -> None:
    page = client.get("/embed/industry-scale").text
    sources = re.findall(r'<script src="([^"]*)"', page)
    assert sources == [links.plotly(), links.bundle("picture.js"), links.bundle("embed.js")]
    for source in (*sources, *data(page)["typefaces"]):
        answer = client.get(source)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
    assert not re.search(r"<script>|\son[a-z]+=|javascript:", page)


def test_answers_are_asked_for_again_with_their_tag(client: TestClient) -> None:
    first = client.get("/embed/industry-scale")
    assert first.headers["cache-control"] == "no-cache"
    again = client.get("/embed/industry-scale", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert "frame-ancestors *" in again.headers["content-security-policy"]


@pytest.fixture
def versions(dataset: Dataset, catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> Callable[..., TestClient]:
    """A client of a server that began with the real dataset and then was given others."""
    served = Store(dataset.path)
    served._recent = [catalog]
    monkeypatch.setattr(store, "opened", lambda: served)

    def serving(*later: Catalog) -> TestClient:
        served._recent = [catalog, *later][-store.KEPT :]
        monkeypatch.setattr(store, "current", lambda: served._recent[-1])
        return TestClient(Starlette(routes=api.routes()))

    return serving


def test_a_frozen_chart_stays_as_it_was(
    versions: Callable[..., TestClient], catalog: Catalog, dataset: Dataset
) -> None:
    newer, _ = dataset.check()
    assert newer is not None
    client = versions(newer)
    frozen = client.get(f"/embed/industry-scale?dataset={catalog.digest[:12]}")
    assert frozen.status_code == 200
    assert f"frozen at {catalog.version}" in frozen.text
    assert data(frozen.text)["figures"] == data(versions().get("/embed/industry-scale").text)["figures"]
    assert "frozen" not in versions().get("/embed/industry-scale").text


@pytest.mark.parametrize("digest", ["000000000000", "1", "x" * 500, "%3Cb%3E"])
def test_a_version_that_is_gone_is_said_calmly(versions: Callable[..., TestClient], digest: str) -> None:
    answer = versions().get(f"/embed/industry-scale?currency=usd&theme=dark&dataset={digest}")
    assert answer.status_code == 410
    assert "no longer keeps" in answer.text
    assert 'href="/embed/industry-scale?currency=usd&amp;theme=dark"' in answer.text
    assert "<b>" not in answer.text


def test_every_view_answers(client: TestClient) -> None:
    for view in ALL_VIEWS:
        assert client.get(links.embed("targets", links.parameters(view))).status_code == 200


def test_in_another_language_everything_leads_on_in_it() -> None:
    client = TestClient(Starlette(routes=api.routes(), middleware=delivery.middleware()))
    page = client.get("/embed/industry-scale?lang=zh").text
    assert '<html lang="zh-Hans"' in page
    assert [name for name in data(page)["typefaces"] if "noto-sans-sc" in name]
    leading = [unescape(to) for to in re.findall(r"""href=\\?["']([^"'\\]*)""", page)]
    pages = [to for to in leading if to.startswith(("/fact/", "/article/", "/scale"))]
    assert {kind for to in pages for kind in ("/fact/", "/article/", "/scale") if to.startswith(kind)} == {
        "/fact/",
        "/article/",
        "/scale",
    }
    assert [to for to in pages if "lang=zh" not in to or "%3F" in to] == []
    assert seen(page).count("来源：") == 1
