"""Reports as pages: the same that the downloads write as files, to be read where they are."""

from __future__ import annotations

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from dashboard import links, store
from dashboard.api import downloads
from dashboard.api.answers import HTML, Door, Refusal, answered, origin
from dashboard.documents import document
from dashboard.exports import orders
from dashboard.exports import report as reports
from dashboard.problems import quoted
from dashboard.runsheets import ALL
from dashboard.selections import Selection
from dashboard.texts import named, text

_FILE = "html"


def report(request: Request) -> Response:
    """The report that an address names, or the page that says why there is none and leads on."""
    what, host = request.path_params.get("what") or ALL, origin(request)
    given = {name: value for name, value in request.query_params.items() if name != links.LANGUAGE}

    def write(selection: Selection) -> bytes:
        return reports.page(selection, host, links.download(what, _FILE, given))

    try:
        order = downloads.asked(request, f"{what}.{_FILE}")
        selection, content = downloads.made(order, write, host, what, named(), report)
    except Refusal as refusal:
        return _instead(request, what, refusal)
    return answered(request, content, HTML, selection.catalog.digest)


def nameless(request: Request) -> Response:
    """The way to the report of all, whose address, unlike this one, is one of pages that may draw."""
    query = request.url.query
    return RedirectResponse(f"{links.REPORT}{ALL}{'?' if query else ''}{query}")


def routes() -> list[BaseRoute]:
    """The routes of these pages."""
    return [Route(links.REPORT.rstrip("/"), Door(nameless)), Route(f"{links.REPORT}{{what:path}}", Door(report))]


def _instead(request: Request, what: str, refusal: Refusal) -> Response:
    """The page in the place of a report, with the names like that one and the reports of all and of every topic."""
    absent = refusal.status is HTTPStatus.NOT_FOUND
    page = document(
        "no_report.html",
        said=text("report.absent.explanation", name=quoted(what)) if absent else refusal.detail,
        nearest=refusal.nearest if absent else (),
        reports={ALL: text("selection.all")} | {topic: text(f"page.{topic}.title") for topic in orders.topics()},
    )
    return answered(request, page, HTML, store.current().digest, status=refusal.status, headers=dict(refusal.headers))
