"""The language that each answer is given in."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import bundles, links
from dashboard.delivery.compression import vary
from dashboard.texts import listen

SILENT: Final = ("/api/", "/_stcore/", "/static/", bundles.PREFIX, "/media/", "/healthz")
"""Where answers are data or files, which are the same for every reader."""

DATA: Final = ".json"
FILES: Final = "/download/"
"""Where a reader's own files are, in the language that the reader sees, whatever their format."""


class Speech:
    """ASGI middleware that speaks the language a reader asks for, or else the browser's."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(SILENT):
            await self.app(scope, receive, send)
            return
        asked = QueryParams(scope["query_string"]).get(links.LANGUAGE, "")
        if scope["path"].endswith(DATA) and not scope["path"].startswith(FILES):
            listen(asked, "")
            await self.app(scope, receive, send)
            return
        listen(asked, Headers(scope=scope).get("accept-language", ""))

        async def varied(message: Message) -> None:
            if message["type"] == "http.response.start":
                vary(MutableHeaders(scope=message), "Accept-Language")
            await send(message)

        await self.app(scope, receive, varied)
