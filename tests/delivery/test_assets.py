"""Streamlit's own files: compressed once, kept for ever, hinted to the browser."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import brotli
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.testclient import TestClient

from dashboard import delivery
from dashboard.delivery.assets import FOREVER, LARGE, Library, StaticAssets
from dashboard.delivery.encoding import Coding

SCRIPT: Final = "export const chart = () => 'drawn';\n" * 300


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A small installation: a page, a chart, what both need, and a font."""
    (tmp_path / "static/js").mkdir(parents=True)
    (tmp_path / "index.html").write_text("<script>a()</script>")
    (tmp_path / "favicon.png").write_bytes(b"icon")
    for name in ("index.1.js", "shared.2.js", "PlotlyChart.3.js", "only.4.js", "other.5.js"):
        (tmp_path / "static/js" / name).write_text(SCRIPT)
    (tmp_path / "static/font.6.woff2").write_bytes(b"font")
    chart = {"file": "static/js/PlotlyChart.3.js", "imports": ["_shared", "_only", "index.html"]}
    manifest = {
        "index.html": {"file": "static/js/index.1.js", "imports": ["_shared"]},
        "_shared": {"file": "static/js/shared.2.js"},
        "lib/PlotlyChart/PlotlyChart.tsx": chart,
        "_only": {"file": "static/js/only.4.js", "imports": ["lib/PlotlyChart/PlotlyChart.tsx"]},
        "lib/Other.tsx": {"file": "static/js/other.5.js"},
    }
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    return tmp_path


@pytest.fixture
def client(files: Path) -> Iterator[TestClient]:
    def page(_request: Request) -> Response:
        return FileResponse(files / "index.html")

    def own(_request: Request) -> Response:
        return HTMLResponse("<h1>A fact</h1>")

    def icon(_request: Request) -> Response:
        return FileResponse(files / "favicon.png", headers={"Cache-Control": "public, immutable, max-age=9"})

    tag = FileResponse(files / "index.html", stat_result=(files / "index.html").stat()).headers["etag"]
    app = Starlette(
        routes=[
            Route("/", page),
            Route("/fact", own),
            Route("/favicon.png", icon),
            Mount("/static", StaticFiles(directory=files / "static")),
        ],
        middleware=[Middleware(StaticAssets, Library(files), {tag})],
    )
    with TestClient(app) as opened:
        yield opened


@pytest.mark.parametrize(("accepted", "coding"), [("br, gzip", "br"), ("gzip", "gzip")])
def test_scripts_are_sent_compressed(client: TestClient, accepted: str, coding: str) -> None:
    with client.stream("GET", "/static/js/index.1.js", headers={"Accept-Encoding": accepted}) as answer:
        body = b"".join(answer.iter_raw())
    plain = brotli.decompress(body) if coding == "br" else gzip.decompress(body)
    assert plain.decode() == SCRIPT
    assert answer.headers["content-encoding"] == coding
    assert answer.headers["content-length"] == str(len(body))
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["vary"] == "Accept-Encoding"


def test_scripts_are_not_sent_again(client: TestClient) -> None:
    brotli_tag = client.get("/static/js/index.1.js", headers={"Accept-Encoding": "br"}).headers["etag"]
    gzip_tag = client.get("/static/js/index.1.js", headers={"Accept-Encoding": "gzip"}).headers["etag"]
    assert brotli_tag != gzip_tag
    asked = {"Accept-Encoding": "br", "If-None-Match": f'"other", W/{brotli_tag}'}
    again = client.get("/static/js/index.1.js", headers=asked)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == brotli_tag
    assert again.headers["cache-control"] == FOREVER
    assert again.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("headers", [{"Accept-Encoding": "identity"}, {"Accept-Encoding": "br", "Range": "bytes=0-9"}])
def test_plain_bytes_come_from_streamlit(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.get("/static/js/index.1.js", headers=headers)
    assert answer.text == (SCRIPT[:10] if "Range" in headers else SCRIPT)
    assert "content-encoding" not in answer.headers
    assert answer.headers["cache-control"] == FOREVER


def test_fonts_keep_for_ever_and_stay_as_they_are(client: TestClient) -> None:
    answer = client.get("/static/font.6.woff2")
    assert (answer.content, answer.headers["cache-control"]) == (b"font", FOREVER)


def test_what_carries_no_hash_is_asked_for_again(client: TestClient) -> None:
    assert client.get("/").headers["cache-control"] == "no-cache"
    assert client.get("/favicon.png").headers["cache-control"] == "no-cache"


def test_missing_files_do_not_keep(client: TestClient) -> None:
    answer = client.get("/static/js/index.9.js")
    assert answer.status_code == 404
    assert "cache-control" not in answer.headers


def test_only_the_page_hints_at_the_scripts_of_charts(client: TestClient) -> None:
    assert client.get("/").headers["link"] == (
        '</static/js/PlotlyChart.3.js>; rel="modulepreload", </static/js/only.4.js>; rel="modulepreload"'
    )
    assert "link" not in client.get("/fact").headers


def test_first_visit_is_prepared(files: Path) -> None:
    library = Library(files)
    library.prepare()
    ready = {url for url, asset in library.assets.items() if asset.ready(Coding.BROTLI)}
    assert ready == {f"/static/js/{name}.js" for name in ("index.1", "shared.2", "PlotlyChart.3", "only.4")}


def test_large_files_are_polished_under_a_tag_of_their_own(files: Path) -> None:
    path = files / "static/js/index.1.js"
    path.write_text("".join(f"export const name{number} = {number * number};\n" for number in range(LARGE // 25)))
    library = Library(files)
    asset = library.assets["/static/js/index.1.js"]
    before = asset.encoded(Coding.BROTLI)
    library.prepare()
    after = asset.encoded(Coding.BROTLI)
    assert brotli.decompress(after.body) == path.read_bytes()
    assert len(after.body) < len(before.body)
    assert after.tag != before.tag


def test_a_file_is_compressed_once_for_all_who_wait(files: Path) -> None:
    asset = Library(files).assets["/static/js/other.5.js"]
    forms: list[object] = []
    waiting = [threading.Thread(target=lambda: forms.append(asset.encoded(Coding.BROTLI))) for _ in range(8)]
    for thread in waiting:
        thread.start()
    for thread in waiting:
        thread.join()
    assert len({id(form) for form in forms}) == 1


def test_installed_streamlit_is_as_expected() -> None:
    """A Streamlit that builds its files in another way would silently lose the hints."""
    library = Library(delivery.streamlit_files())
    assert any("/PlotlyChart." in url for url in library.hints)
    assert len(library.first_visit) > 40
