"""Our own HTTP routes, beside Streamlit's: health, facts and articles as pages, the data API, the downloads."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from dashboard import store
from dashboard.api import data, downloads, embed, pages, present, report, search
from dashboard.exports import tabular

__all__ = ["routes"]


async def health(_request: Request) -> JSONResponse:
    """Says that the server answers."""
    return JSONResponse({"status": "ok"})


def robots(_request: Request) -> PlainTextResponse:
    """What search engines may read: all but files, data and what others searched for."""
    return PlainTextResponse("User-agent: *\nDisallow: /api/\nDisallow: /download/\nDisallow: /search?\n")


def figures_csv(_request: Request) -> Response:
    """Every figure, as `dashboard export --format csv` writes it."""
    return _download(tabular.csv(store.current().facts), "text/csv", "figures.csv")


def figures_json(_request: Request) -> Response:
    """Every figure, as `dashboard export --format json` writes it."""
    return _download(tabular.json(store.current().facts), "application/json", "figures.json")


def routes() -> list[BaseRoute]:
    """All routes of our own."""
    return [
        Route("/healthz", health),
        Route("/robots.txt", robots),
        *pages.routes(),
        Route("/download/figures.csv", figures_csv),
        Route("/download/figures.json", figures_json),
        *downloads.routes(),
        *report.routes(),
        *present.routes(),
        *embed.routes(),
        *search.routes(),
        *data.routes(),
    ]


def _download(text: str, media_type: str, name: str) -> Response:
    return Response(text, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
