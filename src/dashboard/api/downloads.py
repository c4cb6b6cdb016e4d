"""Files to take away over HTTP: all of it, a topic, a chart or a presentation, in every format."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from http import HTTPStatus
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dashboard import links, store
from dashboard.api.answers import Door, Refusal, answered, origin
from dashboard.api.workshop import Busy, Workshop
from dashboard.exports import orders
from dashboard.exports.chromium import BrowserFailed, MissingBrowser
from dashboard.exports.formats import FORMATS, Format, NothingShown, file_name
from dashboard.exports.orders import Order, TooLong, Unknown
from dashboard.problems import quoted
from dashboard.runsheets import ALL
from dashboard.selections import Selection
from dashboard.texts import Language, language, text, writing
from dashboard.view import Currency, Since, Sources, View

PRESENTATION: Final = "presentation"
"""What is downloaded of a run-sheet that the parameter `sheet` names."""

CHART: Final = "chart."
"""What may stand before the id of a chart, to tell it from a topic of the same name."""

FILTERS: Final[Mapping[str, type[StrEnum]]] = {"currency": Currency, "sources": Sources, "since": Since}
SCOPE: Final = "scope"
EVERYTHING: Final = "everything"
SHEET: Final = "sheet"
PARAMETERS: Final = (*FILTERS, SCOPE, SHEET, links.LANGUAGE)

_WORKSHOP: Final = Workshop()


def names() -> tuple[str, ...]:
    """Everything that can be downloaded, each by one name."""
    topics = orders.topics()
    charts = (f"{CHART}{name}" if name in topics else name for name in orders.charts())
    return (ALL, *topics, *charts, PRESENTATION)


def file(request: Request) -> Response:
    """The file that an address names, to be saved under a name of its own."""
    host = origin(request)
    order = asked(request, request.path_params["file"])
    form = order.form

    def write(selection: Selection) -> bytes:
        with writing(language()):
            return form.write(selection, host, None)

    selection, content = made(order, write, host)
    saved = {"Content-Disposition": f'attachment; filename="{file_name(selection, form)}"'}
    return answered(request, content, form.media_type, selection.catalog.digest, headers=saved)


def made(order: Order, write: Callable[[Selection], bytes], *about: Hashable) -> tuple[Selection, bytes]:
    """What an order selects, and what is written of it, or was, in the language being spoken; what else it depends on
    is named. Raises Refusal."""
    catalog = store.current()
    try:
        selection = order.selection(catalog)
        key = (catalog.digest, language(), order, *about)
        return selection, _WORKSHOP.made(key, lambda: write(selection), slow=order.form.slow)
    except Unknown as error:  # of a run-sheet: other names are known by now
        detail = text("api.unknown-slide", name=quoted(error.name))
        raise Refusal(HTTPStatus.BAD_REQUEST, detail, SHEET, error.known, error.nearest) from None
    except TooLong as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, str(error), SHEET) from None
    except NothingShown as error:
        raise Refusal(HTTPStatus.NOT_FOUND, str(error)) from None
    except MissingBrowser as error:
        raise Refusal(HTTPStatus.NOT_IMPLEMENTED, str(error)) from None
    except BrowserFailed as error:
        raise Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, str(error)) from None
    except Busy:
        later = {"Retry-After": "5"}
        raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, text("api.busy"), headers=later) from None


def asked(request: Request, path: str) -> Order:
    """The order of a request whose address names that. Raises Refusal."""
    return read(path, _once(request))


def read(path: str, query: Mapping[str, str]) -> Order:
    """The order that an address writes. Raises Refusal."""
    what, _, ending = path.rpartition(".")
    form = FORMATS.get(ending)
    if form is None:
        raise _nothing("api.unknown-format", ending, tuple(FORMATS))
    of = _named(what, form)
    filters = {name: value for name, value in query.items() if name in FILTERS}
    if query.get(SCOPE) and filters:
        parameter = next(iter(filters))
        raise Refusal(HTTPStatus.BAD_REQUEST, text("api.everything-filtered", parameter=parameter), parameter)
    of_sheet = what == PRESENTATION
    if of_sheet and not query.get(SHEET):
        raise Refusal(HTTPStatus.BAD_REQUEST, text("api.no-sheet"), SHEET)
    if not of_sheet and SHEET in query:
        detail = text("api.unknown-parameter", name=quoted(SHEET))
        allowed = tuple(name for name in PARAMETERS if name != SHEET)
        raise Refusal(HTTPStatus.BAD_REQUEST, detail, allowed=allowed)
    chosen: dict[str, Any] = {name: FILTERS[name](value) for name, value in filters.items()}
    sheet = query[SHEET] if of_sheet else ""
    return Order(form, **of, sheet=sheet, view=View(**chosen), everything=SCOPE in query)


def routes() -> list[BaseRoute]:
    """The routes of the downloads."""
    return [Route("/download/{file:path}", Door(file))]


def _named(what: str, form: Format) -> dict[str, str]:
    """What a name is of; a topic comes before a chart of the same name."""
    charts, name = orders.charts(), what.removeprefix(CHART)
    is_chart = name in charts and (what != name or name not in orders.topics() or form.single)
    if not is_chart and what not in names():
        raise _nothing("api.unknown-download", what, names())
    if not is_chart and form.single:
        raise _nothing("api.one-chart", what, charts)
    if is_chart:
        return {"chart": name}
    return {"topic": what} if what in orders.topics() else {}


def _once(request: Request) -> dict[str, str]:
    """The parameters of a request, each known, given once and with a value that it can have. Raises Refusal."""
    found: dict[str, str] = {}
    values = {name: [value.value for value in kind] for name, kind in FILTERS.items()}
    values |= {SCOPE: [EVERYTHING], links.LANGUAGE: [language.value for language in Language]}
    for name, value in request.query_params.multi_items():
        if name not in PARAMETERS:
            near = get_close_matches(name[: orders.LONGEST], PARAMETERS, n=1)
            detail = text("api.unknown-parameter", name=quoted(name))
            raise Refusal(HTTPStatus.BAD_REQUEST, detail, allowed=PARAMETERS, nearest=near)
        if name in found:
            raise Refusal(HTTPStatus.BAD_REQUEST, text("api.repeated", parameter=name), name)
        known = values.get(name)
        if known is not None and value not in known:
            key = "api.bad-value" if value else "api.empty-value"
            detail = text(key, **({"parameter": name, "value": quoted(value)} if value else {"parameter": name}))
            near = get_close_matches(value[: orders.LONGEST].lower(), known, n=3)
            raise Refusal(HTTPStatus.BAD_REQUEST, detail, name, known, near)
        if len(value) > orders.LONGEST:
            raise Refusal(HTTPStatus.BAD_REQUEST, text("api.too-long", parameter=name, limit=orders.LONGEST), name)
        found[name] = value
    return found


def _nothing(key: str, name: str, known: Sequence[str]) -> Refusal:
    near = get_close_matches(name[: orders.LONGEST].lower(), known, n=3)
    return Refusal(HTTPStatus.NOT_FOUND, text(key, name=quoted(name)), allowed=known, nearest=near)
