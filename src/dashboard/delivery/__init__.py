"""How answers leave the server: secured, compressed, and with the time they keep."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from dashboard import bundles
from dashboard.delivery.assets import Library, StaticAssets
from dashboard.delivery.compression import Compression
from dashboard.delivery.page import FirstPage, Page, pages
from dashboard.delivery.security import SecurityHeaders, headers
from dashboard.delivery.speech import Speech
from dashboard.texts import Language

__all__ = ["Library", "Page", "failure", "headers", "middleware", "streamlit_files"]


def streamlit_files() -> Path:
    """The folder of the page, scripts and styles that Streamlit serves, without importing Streamlit."""
    spec = find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("streamlit is not installed", name="streamlit")
    return Path(spec.origin).parent / "static"


def middleware() -> list[Middleware]:
    """The middleware of every answer, the outermost first."""
    files = streamlit_files()
    made = pages(files / "index.html")
    return [
        Middleware(SecurityHeaders, headers(made[Language.ENGLISH].html)),
        Middleware(StaticAssets, Library(files, _ours()), {page.tag for page in made.values()}),
        Middleware(Compression),
        Middleware(Speech),
        Middleware(FirstPage, made),
    ]


def _ours() -> dict[str, Path]:
    return {address: one.path for address, one in bundles.served().items()}


async def failure(_request: Request, _error: Exception) -> Response:
    """The answer to a request that failed; Starlette makes it outside of all middleware."""
    return PlainTextResponse(
        "Internal Server Error", 500, headers=headers(Page.of(streamlit_files() / "index.html").html)
    )
