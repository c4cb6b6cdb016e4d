"""Answers compressed on the way out, and those that must not be."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import brotli
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

from dashboard.delivery.compression import MINIMUM, THREAD, Compression, compressible

TEXT: Final = "每一个数字 every figure\n" * 400
LARGE: Final = "figure\n" * THREAD


def sized(request: Request) -> Response:
    return PlainTextResponse("x" * int(request.path_params["size"]))


def typed(request: Request) -> Response:
    return Response(TEXT, media_type=request.query_params["type"])


def tagged(request: Request) -> Response:
    headers = {"ETag": '"one"', "Accept-Ranges": "bytes", "Vary": "Accept"}
    if request.headers.get("if-none-match") in {'"one"', 'W/"one"'}:
        return Response(status_code=304, headers=headers)
    return PlainTextResponse(TEXT, headers=headers)


def untouchable(_request: Request) -> Response:
    return PlainTextResponse(TEXT, headers={"Cache-Control": "no-transform"})


def encoded(_request: Request) -> Response:
    return Response(gzip.compress(TEXT.encode()), media_type="text/plain", headers={"Content-Encoding": "gzip"})


def streamed(_request: Request) -> Response:
    async def pieces() -> AsyncIterator[str]:
        for _ in range(3):
            yield TEXT
        yield LARGE

    return StreamingResponse(pieces(), media_type="text/csv")


async def echo(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text(socket.headers["accept-encoding"])
    await socket.close()


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    file = tmp_path / "data.csv"
    file.write_text(TEXT, encoding="utf-8")

    def download(_request: Request) -> Response:
        return FileResponse(file)

    app = Starlette(
        routes=[
            Route("/size/{size}", sized),
            Route("/type", typed),
            Route("/tag", tagged),
            Route("/untouchable", untouchable),
            Route("/encoded", encoded),
            Route("/stream", streamed),
            Route("/file", download),
            WebSocketRoute("/socket", echo),
        ],
        # Streamlit's own gzip stands behind ours.
        middleware=[Middleware(Compression), Middleware(GZipMiddleware, minimum_size=10)],
    )
    return TestClient(app)


def raw(client: TestClient, path: str, accepted: str = "br, gzip", **headers: str) -> tuple[bytes, dict[str, str]]:
    """The bytes as sent, and the headers."""
    given = {"Accept-Encoding": accepted, **{name.replace("_", "-"): value for name, value in headers.items()}}
    with client.stream("GET", path, headers=given) as answer:
        return b"".join(answer.iter_raw()), dict(answer.headers)


def test_brotli_is_preferred_and_reads_back(client: TestClient) -> None:
    body, headers = raw(client, "/tag")
    assert brotli.decompress(body).decode() == TEXT
    assert headers["content-encoding"] == "br"
    assert headers["content-length"] == str(len(body))
    assert headers["vary"] == "Accept, Accept-Encoding"


def test_gzip_is_made_once(client: TestClient) -> None:
    body, headers = raw(client, "/tag", "gzip")
    assert gzip.decompress(body).decode() == TEXT
    assert headers["content-encoding"] == "gzip"


def test_plain_when_nothing_is_accepted(client: TestClient) -> None:
    body, headers = raw(client, "/tag", "identity")
    assert body.decode() == TEXT
    assert "content-encoding" not in headers
    assert (headers["etag"], headers["accept-ranges"]) == ('"one"', "bytes")
    assert headers["vary"] == "Accept, Accept-Encoding"


def test_compressed_bytes_have_a_weak_tag_and_no_ranges(client: TestClient) -> None:
    _, headers = raw(client, "/tag")
    assert headers["etag"] == 'W/"one"'
    assert "accept-ranges" not in headers


def test_not_modified_stays_without_body_and_varies(client: TestClient) -> None:
    body, headers = raw(client, "/tag", if_none_match='W/"one"')
    assert body == b""
    assert "content-encoding" not in headers
    assert headers["vary"] == "Accept, Accept-Encoding"


@pytest.mark.parametrize(("size", "coding"), [(MINIMUM - 1, None), (MINIMUM, "br")])
def test_small_answers_stay(client: TestClient, size: int, coding: str | None) -> None:
    _, headers = raw(client, f"/size/{size}")
    assert headers.get("content-encoding") == coding


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("text/html; charset=utf-8", True),
        ("text/csv", True),
        ("Application/JSON", True),
        ("image/svg+xml", True),
        ("text/event-stream", False),
        ("image/png", False),
        ("font/woff2", False),
        ("application/zip", False),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", False),
        ("", False),
    ],
)
def test_types_that_shrink(client: TestClient, media_type: str, expected: bool) -> None:
    assert compressible(media_type) is expected
    _, headers = raw(client, "/type?type=" + media_type.replace("+", "%2B"))
    assert ("content-encoding" in headers) is expected


def test_encoded_answers_stay(client: TestClient) -> None:
    body, headers = raw(client, "/encoded")
    assert gzip.decompress(body).decode() == TEXT
    assert headers["content-encoding"] == "gzip"


def test_no_transform_is_obeyed(client: TestClient) -> None:
    body, headers = raw(client, "/untouchable")
    assert body.decode() == TEXT
    assert "content-encoding" not in headers


def test_streams_are_compressed_piece_by_piece(client: TestClient) -> None:
    body, headers = raw(client, "/stream")
    assert brotli.decompress(body).decode() == TEXT * 3 + LARGE
    assert "content-length" not in headers


def test_ranges_count_plain_bytes(client: TestClient) -> None:
    body, headers = raw(client, "/file", range="bytes=0-9")
    assert body == TEXT.encode()[:10]
    assert headers["content-range"] == f"bytes 0-9/{len(TEXT.encode())}"
    assert "content-encoding" not in headers


def test_head_tells_what_get_would_send(client: TestClient) -> None:
    _, got = raw(client, "/file")
    told = client.head("/file", headers={"Accept-Encoding": "br, gzip"})
    assert told.content == b""
    for name in ("content-encoding", "content-type", "etag", "vary", "accept-ranges"):
        assert told.headers.get(name) == got.get(name)
    assert "content-length" not in told.headers


def test_websockets_pass(client: TestClient) -> None:
    with client.websocket_connect("/socket", headers={"Accept-Encoding": "gzip"}) as socket:
        assert socket.receive_text() == "gzip"
