"""Streamlit's scripts and styles, and those of our own pages, compressed once and served from memory."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import bundles
from dashboard.delivery.compression import vary
from dashboard.delivery.encoding import THOROUGH, UTMOST, Coding, encoder, negotiate

FOREVER: Final = "public, max-age=31536000, immutable"
"""Cache-Control of files whose name carries a hash of their content."""

LARGE: Final = 400_000
"""Bytes from which the utmost compression is worth its seconds: four files, 0.1 MB less in all."""

REVALIDATE: Final = "no-cache"

HASHED: Final = ("/static/", bundles.PREFIX)
"""Where all of Streamlit's hashed files lie, and our own."""

MEDIA_TYPES: Final = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
"""The kinds of Streamlit's files that shrink; the rest are fonts and pictures, compressed already."""

ENTRY: Final = "index.html"
CHART: Final = "PlotlyChart.tsx"
"""The ends of the names, in Streamlit's build manifest, of its page and of its Plotly component."""


@dataclass(frozen=True)
class Form:
    """A file's bytes in one coding, and the entity tag that tells them from every other form."""

    body: bytes
    tag: str


class Asset:
    """One file with its compressed forms, each made when it is first asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.media_type = MEDIA_TYPES[path.suffix]
        self.size = path.stat().st_size
        self._forms: dict[Coding, Form] = {}
        self._lock = threading.Lock()

    def ready(self, coding: Coding) -> Form | None:
        """The compressed form if it has been made."""
        return self._forms.get(coding)

    def encoded(self, coding: Coding) -> Form:
        """The compressed form; takes up to half a second when it is the first time."""
        with self._lock:
            if coding not in self._forms:
                self._forms[coding] = self._encode(coding, THOROUGH)
            return self._forms[coding]

    def polish(self) -> None:
        """Makes the Brotli form once more, as small as can be; takes seconds and holds nobody up."""
        self._forms[Coding.BROTLI] = self._encode(Coding.BROTLI, UTMOST)

    def _encode(self, coding: Coding, quality: int) -> Form:
        body = encoder(coding, quality).encode(self.path.read_bytes(), last=True)
        return Form(body, f'"{hashlib.sha256(body).hexdigest()[:16]}"')


class Library:
    """All files of a Streamlit installation that shrink, and `ours`, by the path they are asked for."""

    def __init__(self, root: Path, ours: Mapping[str, Path] | None = None) -> None:
        files = (path for path in root.joinpath("static").rglob("*") if path.suffix in MEDIA_TYPES)
        self.assets = {f"/{path.relative_to(root).as_posix()}": Asset(path) for path in files}
        self.ours = {address: Asset(path) for address, path in (ours or {}).items() if path.suffix in MEDIA_TYPES}
        self.assets |= self.ours
        manifest = json.loads((root / "manifest.json").read_text(encoding="utf-8"))
        page, chart = _scripts(manifest, ENTRY), _scripts(manifest, CHART)
        self.hints = tuple(url for url in chart if url not in page)
        self.first_visit = tuple(url for url in (*self.hints, *page) if url in self.assets)

    def prepare(self) -> None:
        """Compresses what every first visit loads, so that it finds it ready; then the largest once more, and
        what our own pages load."""
        assets = sorted((self.assets[url] for url in self.first_visit), key=lambda asset: -asset.size)
        for asset in assets:
            asset.encoded(Coding.BROTLI)
        for asset in assets:
            if asset.size >= LARGE:
                asset.polish()
        for asset in self.ours.values():
            asset.encoded(Coding.BROTLI)


class StaticAssets:
    """ASGI middleware that answers for Streamlit's scripts and styles, and says how long files keep.

    With Streamlit's page it names the scripts of the charts, which the browser would
    otherwise learn of only when the first chart arrives.
    """

    def __init__(self, app: ASGIApp, library: Library, page_tags: Collection[str]) -> None:
        self.app = app
        self.library = library
        self._page_tags = frozenset(page_tags)
        self._hints = ", ".join(f'<{url}>; rel="modulepreload"' for url in library.hints)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, self._preparing(send))
            return
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Headers(scope=scope)
        coding = negotiate(request.get("accept-encoding", ""))
        asset = self.library.assets.get(scope["path"])
        if asset and coding and scope["method"] in {"GET", "HEAD"} and "range" not in request:
            form = asset.ready(coding)
            if form is None:
                form = await to_thread.run_sync(asset.encoded, coding)
            await _answer(form, coding, asset.media_type, request)(scope, receive, send)
            return
        await self.app(scope, receive, self._dated(scope["path"], send))

    def _preparing(self, send: Send) -> Send:
        async def started(message: Message) -> None:
            await send(message)
            if message["type"] == "lifespan.startup.complete":
                # Only now, so that the start is not slower by it; Brotli leaves the interpreter free.
                threading.Thread(target=_prepare, args=(self.library,), name="assets", daemon=True).start()

        return started

    def _dated(self, path: str, send: Send) -> Send:
        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("etag", "").removeprefix("W/") in self._page_tags:
                    headers["cache-control"] = REVALIDATE
                    if self._hints:
                        headers["link"] = self._hints
                elif path.startswith(HASHED) and message["status"] in {200, 206, 304}:
                    headers["cache-control"] = FOREVER
                elif "immutable" in headers.get("cache-control", ""):
                    # Streamlit says so of its favicon too, whose name carries no hash.
                    headers["cache-control"] = REVALIDATE
            await send(message)

        return dated


def _prepare(library: Library) -> None:
    with suppress(AttributeError, OSError):  # where threads have a priority, visitors go first
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 19)
    library.prepare()


def _answer(form: Form, coding: Coding, media_type: str, request: Headers) -> Response:
    headers = MutableHeaders({"cache-control": FOREVER, "etag": form.tag})
    vary(headers)
    known = {tag.strip().removeprefix("W/") for tag in request.get("if-none-match", "").split(",")}
    if known & {form.tag, "*"}:
        return Response(status_code=304, headers=headers)
    headers["content-encoding"] = coding
    return Response(form.body, media_type=media_type, headers=headers)


def _scripts(manifest: Mapping[str, Mapping[str, object]], ending: str) -> tuple[str, ...]:
    """The scripts a chunk of the build needs, itself among them, by the path they are asked for."""
    seen: dict[str, None] = {}

    def follow(names: Iterable[str]) -> Iterator[str]:
        for name in names:
            if name not in seen and name in manifest:
                seen[name] = None
                yield str(manifest[name]["file"])
                imports = manifest[name].get("imports", [])
                yield from follow(imports if isinstance(imports, list) else [])

    roots = [name for name in manifest if name.endswith(ending)]
    return tuple(f"/{file}" for file in follow(roots) if file.endswith(".js"))
