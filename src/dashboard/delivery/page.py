"""Streamlit's page, made this product's: named, told where its server is, with a word for browsers without scripts."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import FileResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import access, links, saving, searchbox, typefaces
from dashboard.texts import Language, language, speaking, text

LANGUAGE: Final = re.compile('<html lang="en">')
HEAD: Final = re.compile("<head>")
BODY: Final = re.compile("<body>")
TITLE: Final = re.compile("<title>.*?</title>")
NOSCRIPT: Final = re.compile("<noscript>.*?</noscript>", re.DOTALL)

# Without this, a page deeper than the root is taken for the folder of the server: the browser asks there
# first and reports what it does not find.
SCRIPT: Final = "<script>window.__streamlit = { BACKEND_BASE_URL: window.location.origin }</script>"

SCRIPTS: Final = "".join(f"<script src='{links.bundle(name)}' defer></script>" for name in ("points.js", "rows.js"))

# In the body, behind the styles that Streamlit's scripts put into the head: of two rules alike the later one holds.
STYLE: Final = f'<link rel="stylesheet" href="{links.bundle("style.css")}">'


@dataclass(frozen=True)
class Page:
    """The page every visit begins with: its bytes, its entity tag, and the tag of the one it is made from."""

    body: bytes
    tag: str
    original: str

    @property
    def html(self) -> str:
        """The page as text."""
        return self.body.decode()

    @classmethod
    def of(cls, index: Path) -> Page:
        """The page made from Streamlit's, in the language being spoken.

        Raises ValueError where it is not the page that was tested.
        """
        html = index.read_text(encoding="utf-8")
        ways = (("/article", text("app.articles")), (links.SEARCH, text("search.title")))
        listed = " · ".join(f"<a href='{address}'>{name}</a>" for address, name in ways)
        without = f"<p>{text('app.noscript')} {listed}</p>"
        faces = typefaces.declared(besides=(typefaces.LATIN,))  # Latin letters come with Streamlit
        for part, ours in (
            (LANGUAGE, f'<html lang="{language().tag}">'),
            (HEAD, f"<head>{SCRIPT}{searchbox.tags()}{access.tags()}{saving.tags()}{SCRIPTS}"),
            (BODY, f"<body><style>{faces}</style>{STYLE}" if faces else f"<body>{STYLE}"),
            (TITLE, f"<title>{text('app.title')}</title>"),
            (NOSCRIPT, f"<noscript>{without}</noscript>"),
        ):
            around = part.split(html)
            if len(around) != 2:
                raise ValueError(f"{index} is not the page of the Streamlit that was tested: {part.pattern}")
            html = ours.join(around)
        body = html.encode()
        # The tag that Starlette gives the original tells it from pages of our own.
        original = FileResponse(index, stat_result=index.stat()).headers["etag"]
        return cls(body, f'"{hashlib.sha256(body).hexdigest()[:16]}"', original)


def pages(index: Path) -> dict[Language, Page]:
    """The page in every language."""
    made = {}
    for spoken in Language:
        with speaking(spoken):
            made[spoken] = Page.of(index)
    return made


class FirstPage:
    """ASGI middleware that puts the page in the place of Streamlit's, under whatever address it is asked for."""

    def __init__(self, app: ASGIApp, pages: dict[Language, Page]) -> None:
        self.app = app
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        page = self.pages[language()]
        known = {tag.strip().removeprefix("W/") for tag in Headers(scope=scope).get("if-none-match", "").split(",")}
        replaced = False

        async def put(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                replaced = headers.get("etag") == page.original and message["status"] == 200
                if replaced:
                    headers["etag"] = page.tag
                    unchanged = bool(known & {page.tag, "*"})
                    message["status"] = 304 if unchanged else 200
                    headers["content-length"] = "0" if unchanged else str(len(page.body))
                    await send(message)
                    body = b"" if unchanged or scope["method"] == "HEAD" else page.body
                    await send({"type": "http.response.body", "body": body})
                    return
            if not replaced:
                await send(message)

        await self.app(scope, receive, put)
