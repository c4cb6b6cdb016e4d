"""The pages of facts and of articles as answers: HTML, or JSON where it is asked for."""

from __future__ import annotations

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from dashboard import fact_page, links, reading_page, store
from dashboard.api.answers import HTML, JSON, Door, Refusal, answered, origin, wants_json
from dashboard.exports import exact, linked
from dashboard.problems import quoted
from dashboard.texts import text

_NEGOTIATED = {"Vary": "Accept"}
_EXTENSION = ".json"


def article(request: Request) -> HTMLResponse:
    """The page of an article, or the page that says there is none of that name, with status 404."""
    catalog, name = store.current(), request.path_params.get("source_id", "")
    if name in catalog.sources:
        return HTMLResponse(reading_page.article(catalog, name))
    return HTMLResponse(reading_page.absent(catalog, name), 404)


def fact(request: Request) -> Response:
    """The page of a fact, or the fact as JSON-LD; the list of all facts where none is named.

    JSON where the address ends so, or the reader prefers it to HTML. An unknown name is a 404 that says
    which are like it.
    """
    catalog, asked, host = store.current(), request.path_params.get("fact_id", ""), origin(request)
    if not asked:
        list_headers = {"Link": f'<{links.api("facts")}>; rel="alternate"; type="{JSON}"'}
        return answered(request, fact_page.everything(catalog, host), HTML, catalog.digest, headers=list_headers)
    plain = asked.endswith(_EXTENSION)
    name = asked.removesuffix(_EXTENSION)
    varies = {} if plain else _NEGOTIATED
    as_json = plain or wants_json(request)
    found = catalog.by_id.get(name)
    if found is None and as_json:
        detail = text("api.unknown-figure", name=quoted(name))
        raise Refusal(HTTPStatus.NOT_FOUND, detail, nearest=fact_page.nearest(catalog, name), headers=varies)
    if found is None:
        return answered(request, fact_page.absent(catalog, name), HTML, catalog.digest, status=404, headers=varies)
    if as_json:
        other = {"Link": f'<{links.record(found)}>; rel="alternate"; type="{HTML}"'}
        content = exact.json(linked.observation(catalog, found, host), 2)
        return answered(request, content, JSON, catalog.digest, headers=varies | other)
    other = {"Link": f'<{links.record_json(found)}>; rel="alternate"; type="{JSON}"'}
    return answered(request, fact_page.fact(catalog, name, host), HTML, catalog.digest, headers=varies | other)


def routes() -> list[BaseRoute]:
    """The routes of these pages."""
    return [
        Route("/article", article),
        Route("/article/{source_id:path}", article),
        Route("/fact", Door(fact)),
        Route("/fact/{fact_id:path}", Door(fact)),
    ]
