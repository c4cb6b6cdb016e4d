"""The player of run-sheets: its document, its QR codes, the version of the dataset, and what our own pages load."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Final, TypeVar

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from dashboard import bundles, links, presentation, runsheets, store
from dashboard.api.answers import HTML, JSON, Door, Refusal, answered, origin
from dashboard.catalog import Catalog
from dashboard.exports import exact
from dashboard.problems import quoted
from dashboard.runsheets import RunSheet
from dashboard.texts import joined, plural, text
from dashboard.view import DEFAULT, Currency, Since, Sources, View

KNOWN: Final = frozenset({"sheet", "slide", "currency", "sources", "since", "dataset", "notes", "lang"})
"""The parameters of the player's address."""

NAMED: Final = 8
"""Unknown things that a sentence names; more are counted."""

FOREVER: Final = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Asked:
    """What an address asks for, as far as it is known, and in sentences what of it is not."""

    catalog: Catalog
    view: View
    sheet: RunSheet
    slide: int
    notices: tuple[str, ...]


def read(parameters: Mapping[str, str]) -> Asked:
    """What the parameters of an address ask for; never raises for what stands in it."""
    left: list[str] = [name for name in parameters if name not in KNOWN]
    wanted = parameters.get("dataset", "")
    kept = store.opened().of(wanted)
    catalog = kept or store.current()
    view = View(
        _option(Currency, "currency", DEFAULT.currency, parameters, left),
        _option(Sources, "sources", DEFAULT.sources, parameters, left),
        _option(Since, "since", DEFAULT.since, parameters, left),
    )
    written = parameters.get("sheet", "")
    sheet, unknown = runsheets.read(written or runsheets.ALL, catalog)
    left += unknown
    notices = [_left_out(left)] if left else []
    if sheet.beyond:
        notices.append(plural("present.beyond", sheet.beyond, limit=runsheets.LONGEST))
    if wanted and kept is None:
        notices.append(text("present.gone", version=catalog.version))
    number = parameters.get("slide", "1")
    slide = int(number) if re.fullmatch(r"[0-9]{1,4}", number) else 0
    count = len(presentation.prepared(catalog, view, sheet).titles)
    if not 1 <= slide <= count:
        notices.append(text("present.no-slide", name=quoted(number), count=count))
    return Asked(catalog, view, sheet, min(max(slide, 1), count), tuple(notices))


def player(request: Request) -> Response:
    """The document that shows a run-sheet."""
    asked = read(request.query_params)
    document = presentation.page(
        asked.catalog,
        asked.view,
        asked.sheet,
        origin=origin(request),
        slide=asked.slide,
        notices=asked.notices,
        speaker=request.query_params.get("notes", "") not in {"", "0"},
    )
    return answered(request, document, HTML, asked.catalog.digest)


def version(request: Request) -> Response:
    """Which dataset is served now."""
    catalog = store.current()
    named = {"digest": catalog.edition, "version": catalog.version}
    return answered(request, exact.json(named), JSON, catalog.digest)


def code(request: Request) -> Response:
    """The address of a slide as a QR code. Raises Refusal where it is too long for one."""
    asked = read(request.query_params)
    given = presentation.parameters(asked.view, asked.sheet) | {"slide": str(asked.slide)}
    try:
        drawn = presentation.qr(f"{origin(request)}{links.present(given)}")
    except ValueError as error:
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, text("present.qr.too-long")) from error
    return answered(request, drawn, "image/svg+xml", asked.catalog.digest)


def bundle(request: Request) -> Response:
    """A script, style or typeface of our own pages. Raises Refusal where there is none at the address."""
    found = bundles.served().get(request.scope["path"])
    if found is None:
        raise Refusal(HTTPStatus.NOT_FOUND, text("api.unknown-address"))
    return FileResponse(found.path, headers={"Cache-Control": FOREVER}, media_type=found.media_type)


def routes() -> list[BaseRoute]:
    """The routes of the player."""
    return [
        Route("/present", Door(player)),
        Route("/present/version", Door(version)),
        Route("/present/qr.svg", Door(code)),
        Route(f"{bundles.PREFIX}{{name}}", Door(bundle)),
    ]


Option = TypeVar("Option", bound=StrEnum)


def _option(kind: type[Option], name: str, default: Option, parameters: Mapping[str, str], left: list[str]) -> Option:
    value = parameters.get(name, "")
    if value in set(kind):
        return kind(value)
    if value:
        left.append(f"{name}={value}")
    return default


def _left_out(names: list[str]) -> str:
    shown = joined(quoted(name, 40) for name in names[:NAMED])
    more = len(names) - NAMED
    return text("present.left-out-more", names=shown, n=more) if more > 0 else text("present.left-out", names=shown)
