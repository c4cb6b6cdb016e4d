"""The data API: collections as JSON and CSV, single items, and its own description."""

from __future__ import annotations

from difflib import get_close_matches
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dashboard import links, store
from dashboard.api import filters, openapi
from dashboard.api.answers import CSV, JSON, Door, Refusal, answered
from dashboard.api.collections import COLLECTIONS, Collection
from dashboard.api.desk import Desk
from dashboard.catalog import Catalog
from dashboard.exports import exact
from dashboard.problems import quoted
from dashboard.texts import text

_DESCRIBED = {"Link": f'<{links.OPENAPI}>; rel="service-desc"'}


def description(request: Request) -> Response:
    """What the API serves, in OpenAPI 3.1."""
    catalog = store.current()
    _no_parameters(request)
    return answered(request, exact.json(openapi.description(catalog), 2), JSON, catalog.digest)


def collection(of: Collection, form: str) -> Door:
    """The door to a collection, as JSON or, with the form `csv`, as CSV."""

    def answer(request: Request) -> Response:
        catalog = store.current()
        rows = of.rows(catalog, filters.read(catalog, request.query_params))
        if form == "csv":
            headers = {"Content-Disposition": f'attachment; filename="{of.name}.csv"'}
            return answered(request, exact.csv(of.columns, rows), CSV, catalog.digest, headers=_DESCRIBED | headers)
        return answered(request, exact.json_lines(rows), JSON, catalog.digest, headers=_DESCRIBED)

    return Door(answer)


def item(of: Collection) -> Door:
    """The door to one item of a collection, as JSON."""

    def answer(request: Request) -> Response:
        catalog, name = store.current(), request.path_params["name"]
        _no_parameters(request)
        rows = {str(row[of.key]): row for row in of.rows(catalog, filters.NONE)}
        if name not in rows:
            near = get_close_matches(name[: filters.LONGEST].lower(), rows, n=5, cutoff=0.4)
            raise Refusal(HTTPStatus.NOT_FOUND, text("api.unknown-item", name=quoted(name)), nearest=near)
        return answered(request, exact.json(rows[name], 2), JSON, catalog.digest, headers=_alternate(catalog, of, name))

    return Door(answer)


def nowhere(request: Request) -> Response:
    """The answer under the API's addresses where there is nothing. Raises Refusal."""
    known = [links.api(name, form=form) for name in COLLECTIONS for form in ("", "csv")] + [links.OPENAPI]
    near = get_close_matches(request.scope["path"][: filters.LONGEST], known, n=3)
    raise Refusal(HTTPStatus.NOT_FOUND, text("api.unknown-address"), allowed=known, nearest=near)


def routes() -> list[BaseRoute]:
    """The routes of the data API. The last takes every other address under `/api`."""
    doors: list[BaseRoute] = [Route(links.OPENAPI, Door(description)), Route(links.CHECK, Desk())]
    for one in COLLECTIONS.values():
        doors += [
            Route(links.api(one.name), collection(one, "")),
            Route(links.api(one.name, form="csv"), collection(one, "csv")),
            Route(f"{links.api(one.name)}/{{name}}", item(one)),
        ]
    return [*doors, Route("/api", Door(nowhere)), Route("/api/{rest:path}", Door(nowhere))]


def _no_parameters(request: Request) -> None:
    for name in request.query_params:
        raise Refusal(HTTPStatus.BAD_REQUEST, text("api.unknown-parameter", name=quoted(name)))


def _alternate(catalog: Catalog, of: Collection, name: str) -> dict[str, str]:
    if of.name != "facts":
        return _DESCRIBED
    fact = catalog.by_id[name]
    return {"Link": f'{_DESCRIBED["Link"]}, <{links.record(fact)}>; rel="alternate"; type="text/html"'}
