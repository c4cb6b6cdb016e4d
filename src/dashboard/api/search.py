"""Search over HTTP: what words find, as JSON for the search box, and as a page without a script."""

from __future__ import annotations

from difflib import get_close_matches
from http import HTTPStatus
from typing import Any, Final

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dashboard import links, search, store
from dashboard.api.answers import HTML, JSON, Door, Refusal, answered
from dashboard.catalog import Catalog
from dashboard.documents import document
from dashboard.exports import exact
from dashboard.problems import quoted
from dashboard.search import Hit, Sort
from dashboard.texts import Language, joined, language, plural, preferred, speaking, text

PARAMETERS: Final = ("q", "limit", "lang")
LIMIT: Final = 12
"""Results that are given where no number is asked for."""

KEPT: Final = ("currency", "sources", "since", "lang", "sheet")
"""What of an address goes on to pages of the dashboard; of a page of our own only the language."""

_VARIES: Final = {"Vary": "Accept-Language"}
_PAGE: Final = 30
_LONGEST: Final = 1000


def found(request: Request) -> Response:
    """What words find, as JSON. Raises Refusal for parameters that are not known."""
    catalog, query = store.current(), request.query_params
    words, limit = _read(query)
    with speaking(preferred(query.get("lang", ""), request.headers.get("accept-language", ""))):
        hits = search.search(catalog, words, limit)
        answer = {
            "query": words,
            "language": language().value,
            "said": said(words, hits, limit),
            "results": [_row(hit) for hit in hits],
            "nearest": [] if hits else list(search.nearest(catalog, words)),
            "data": {"label": text("search.data"), "address": links.page("data", {})},
        }
    return answered(request, exact.json(answer), JSON, catalog.digest, headers=_VARIES)


def page(request: Request) -> Response:
    """What words find, as a page; what it does not know in its address it leaves out."""
    catalog, query = store.current(), request.query_params
    words = query.get("q", "")[: search.LONGEST].strip()
    with speaking(preferred(query.get("lang", ""), request.headers.get("accept-language", ""))):
        content = _document(catalog, words, query)
    return answered(request, content, HTML, catalog.digest, headers=_VARIES)


def said(words: str, hits: tuple[Hit, ...], limit: int) -> str:
    """What a search for at most so many results found, in a sentence; nothing where nothing was asked for."""
    if not words:
        return ""
    if not hits:
        return text("search.none", query=quoted(words))
    if not hits[0].whole:
        return text("search.partly")
    return text("search.first", n=len(hits)) if len(hits) == limit > 1 else plural("search.results", len(hits))


def routes() -> list[BaseRoute]:
    """The routes of the search."""
    return [Route(links.api("search"), Door(found)), Route(links.SEARCH, Door(page))]


def _read(query: QueryParams) -> tuple[str, int]:
    given: dict[str, str] = {}
    for name, value in query.multi_items():
        if name not in PARAMETERS:
            detail = text("api.unknown-parameter", name=quoted(name))
            near = get_close_matches(name[: search.LONGEST], PARAMETERS, n=1)
            raise Refusal(HTTPStatus.BAD_REQUEST, detail, allowed=PARAMETERS, nearest=near)
        if name in given:
            raise Refusal(HTTPStatus.BAD_REQUEST, text("api.repeated", parameter=name), name)
        given[name] = value
    words, limit, spoken = given.get("q", ""), given.get("limit", str(LIMIT)), given.get("lang", Language.ENGLISH)
    if len(words) > search.LONGEST:
        detail = text("api.too-long", parameter="q", limit=search.LONGEST)
        raise Refusal(HTTPStatus.BAD_REQUEST, detail, "q")
    if not (limit.isascii() and limit.isdigit() and len(limit) < 4 and 1 <= int(limit) <= search.MOST):
        raise _refused("limit", limit, tuple(str(n) for n in range(1, search.MOST + 1)))
    if spoken not in set(Language):
        raise _refused("lang", spoken, tuple(Language))
    return words.strip(), int(limit)


def _refused(parameter: str, value: str, allowed: tuple[str, ...]) -> Refusal:
    detail = text("api.bad-value", parameter=parameter, value=quoted(value))
    return Refusal(HTTPStatus.BAD_REQUEST, detail, parameter, allowed=allowed)


def _graded(hit: Hit) -> str:
    """The grade of what was found in words; of an article with several, their letters."""
    if len(hit.grades) > 1:
        return text("search.grades", grades=joined(hit.grades))
    return joined(text(f"grade-option.{grade}") for grade in hit.grades)


def _row(hit: Hit) -> dict[str, Any]:
    return {
        "sort": hit.sort.value,
        "sort_name": text(f"search.sort.{hit.sort}"),
        "id": hit.id,
        "label": hit.label,
        "value": hit.value,
        "period": hit.period,
        "source": hit.source,
        "grade": joined(hit.grades),
        "grade_name": _graded(hit),
        "reliable": hit.reliable,
        "mark": "" if hit.reliable else text("search.unverified"),
        "whole": hit.whole,
        "address": hit.address,
        "sentence": [{"text": piece.text, "marked": piece.marked} for piece in hit.sentence],
        "language": hit.language,
    }


def _document(catalog: Catalog, words: str, query: QueryParams) -> str:
    kept = {name: query[name] for name in KEPT if query.get(name) and len(query[name]) <= _LONGEST}
    spoken = {name: value for name, value in kept.items() if name == "lang"}
    hits = search.search(catalog, words, _PAGE)
    near = search.nearest(catalog, words) if words and not hits else ()
    return document(
        "search.html",
        query=words,
        kept=list(kept.items()),
        said=said(words, hits, _PAGE),
        hits=[
            (hit, _onward(hit, kept if hit.sort in (Sort.PAGE, Sort.CHART) else spoken), _graded(hit)) for hit in hits
        ],
        nearest=[(name, links.page("search", {"q": name} | kept)) for name in near],
        data=links.page("data", kept),
    )


def _onward(hit: Hit, kept: dict[str, str]) -> str:
    path, mark, place = hit.address.partition("#")
    return f"{links.page(path.removeprefix('/'), kept)}{mark}{place}"
