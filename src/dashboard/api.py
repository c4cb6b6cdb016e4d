"""Our own HTTP routes, beside Streamlit's: health, the articles, the downloads."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from dashboard import reading_page, store
from dashboard.exports import tabular


async def health(_request: Request) -> JSONResponse:
    """Says that the server answers."""
    return JSONResponse({"status": "ok"})


def article(request: Request) -> HTMLResponse:
    """The page of an article, or the page that says there is none of that name, with status 404."""
    catalog, name = store.current(), request.path_params.get("source_id", "")
    if name in catalog.sources:
        return HTMLResponse(reading_page.article(catalog, name))
    return HTMLResponse(reading_page.absent(catalog, name), 404)


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
        Route("/article", article),
        Route("/article/{source_id:path}", article),
        Route("/download/figures.csv", figures_csv),
        Route("/download/figures.json", figures_json),
    ]


def _download(text: str, media_type: str, name: str) -> Response:
    return Response(text, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
