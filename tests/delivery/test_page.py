"""The page that every visit begins with."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard import delivery, links
from dashboard.delivery.page import SCRIPT, Page, pages
from dashboard.texts import Language

INDEX = delivery.streamlit_files() / "index.html"


@pytest.fixture(scope="module")
def client() -> TestClient:
    def page(_request: Request) -> Response:
        return FileResponse(INDEX)

    def own(_request: Request) -> Response:
        return HTMLResponse("<title>A page of our own</title>")

    routes = [Route("/", page), Route("/scale", page), Route("/article/x", own)]
    return TestClient(Starlette(routes=routes, middleware=delivery.middleware()))


@pytest.mark.parametrize("path", ["/", "/scale"])
def test_streamlits_page_is_named_and_told_where_its_server_is(client: TestClient, path: str) -> None:
    html = client.get(path).text
    assert "<title>Shanghai biomedicine in figures</title>" in html
    assert "Streamlit</title>" not in html
    assert html.index(SCRIPT) < html.index("<meta")
    assert "<a href='/article'>" in html


def test_its_style_is_there_from_the_first_and_stands_behind_streamlits() -> None:
    html = {spoken: page.html for spoken, page in pages(INDEX).items()}
    for said in html.values():
        assert said.index("</head>") < said.index(links.bundle("style.css")) < said.index('id="root"')
    assert "Noto Sans SC" in html[Language.CHINESE]
    assert "Noto Sans SC" not in html[Language.ENGLISH]


def test_the_page_is_sent_once(client: TestClient) -> None:
    first = client.get("/")
    again = client.get("/scale", headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert first.headers["cache-control"] == "no-cache"


def test_asking_for_the_headers_alone_gives_no_body(client: TestClient) -> None:
    assert client.head("/").content == b""


def test_pages_of_our_own_are_left_alone(client: TestClient) -> None:
    assert client.get("/article/x").text == "<title>A page of our own</title>"


def test_a_page_that_was_not_tested_is_refused(tmp_path: Path) -> None:
    index = tmp_path / "index.html"
    index.write_text("<html><head></head></html>")
    with pytest.raises(ValueError, match="not the page of the Streamlit that was tested"):
        Page.of(index)
