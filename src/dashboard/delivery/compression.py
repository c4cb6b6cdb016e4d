"""Answers compressed on their way out, as the reader's Accept-Encoding allows."""

from __future__ import annotations

from functools import partial
from typing import Final

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.delivery.encoding import Coding, Encoder, encoder, negotiate

MINIMUM: Final = 1024
"""Bytes below which compressing gains less than a network packet."""

THREAD: Final = 64 * 1024
"""Bytes above which a piece is compressed beside the event loop: 64 KB take some 2 ms."""

COMPRESSIBLE: Final = frozenset(
    {
        "application/javascript",
        "application/json",
        "application/ld+json",
        "application/manifest+json",
        "application/problem+json",
        "application/wasm",
        "application/xml",
        "application/yaml",
        "font/otf",
        "font/ttf",
        "image/svg+xml",
    }
)

AS_IS: Final = frozenset({204, 205, 206, 304})
"""Status of answers without a body, or with a part of one whose place is counted in plain bytes."""


def compressible(content_type: str) -> bool:
    """Whether bytes of this media type shrink. Event streams do, but would be held back by it."""
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type == "text/event-stream":
        return False
    return media_type.startswith("text/") or media_type in COMPRESSIBLE


def vary(headers: MutableHeaders, on: str = "Accept-Encoding") -> None:
    """Tells caches that the answer depends on a header of the request, once."""
    named = {name.strip().lower() for name in headers.get("vary", "").split(",")}
    if not named & {on.lower(), "*"}:
        headers.add_vary_header(on)


class Compression:
    """ASGI middleware that compresses what the application answers.

    The application does not see the Accept-Encoding, so that nothing behind (Streamlit brings a
    gzip of its own) compresses a second time.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Headers(scope=scope)
        # A range counts the bytes as they are.
        coding = None if "range" in request else negotiate(request.get("accept-encoding", ""))
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        answer = _Answer(send, coding, head=scope["method"] == "HEAD")
        await self.app({**scope, "headers": plain}, receive, answer.send)


class _Answer:
    """One answer on its way: its start is held back until the first piece tells whether to compress."""

    def __init__(self, send: Send, coding: Coding | None, *, head: bool) -> None:
        self._send = send
        self._coding = coding
        self._head = head
        self._start: Message | None = None
        self._encoder: Encoder | None = None

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif message["type"] == "http.response.body":
            await self._continue(message)
        else:
            await self._release()
            await self._send(message)

    async def _begin(self, message: Message) -> None:
        message.setdefault("headers", [])
        headers = MutableHeaders(scope=message)
        if message["status"] == 304 or compressible(headers.get("content-type", "")):
            vary(headers)
        self._start = message
        if self._coding is None or not _may_be_compressed(message["status"], headers):
            await self._release()

    async def _continue(self, message: Message) -> None:
        body, more = message.get("body", b""), message.get("more_body", False)
        if self._start is not None and self._coding is not None:
            headers = MutableHeaders(scope=self._start)
            if int(headers.get("content-length", MINIMUM if more else len(body))) >= MINIMUM:
                _mark(headers, self._coding)
                self._encoder = None if self._head else encoder(self._coding)
        if self._encoder is not None:
            body = await _encoded(self._encoder, body, last=not more)
            if self._start is not None and not more:
                MutableHeaders(scope=self._start)["content-length"] = str(len(body))
        await self._release()
        await self._send({**message, "body": body})

    async def _release(self) -> None:
        start, self._start = self._start, None
        if start is not None:
            await self._send(start)


async def _encoded(running: Encoder, body: bytes, *, last: bool) -> bytes:
    if len(body) <= THREAD:
        return running.encode(body, last=last)
    return await to_thread.run_sync(partial(running.encode, body, last=last))


def _may_be_compressed(status: int, headers: Headers) -> bool:
    return (
        status not in AS_IS
        and "content-encoding" not in headers
        and "no-transform" not in headers.get("cache-control", "")
        and compressible(headers.get("content-type", ""))
    )


def _mark(headers: MutableHeaders, coding: Coding) -> None:
    headers["content-encoding"] = coding
    del headers["content-length"]
    # Ranges and strong validators speak of exact bytes, which these no longer are (RFC 9110, 8.8.1).
    del headers["accept-ranges"]
    tag = headers.get("etag")
    if tag is not None and not tag.startswith("W/"):
        headers["etag"] = f"W/{tag}"
