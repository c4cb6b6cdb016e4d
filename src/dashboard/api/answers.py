"""Answers over HTTP: with an entity tag and 304, open to other sites where they are data, and one shape of error."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from dashboard.exports import exact
from dashboard.texts import text

HTML: Final = "text/html"
JSON: Final = "application/json"
CSV: Final = "text/csv"
PROBLEM: Final = "application/problem+json"

METHODS: Final = ("GET", "HEAD", "OPTIONS")

OPEN: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link",
}
"""Data can be read by the pages of any site: it is public, and nothing here depends on who asks."""

REVALIDATE: Final = "no-cache"
"""Cache-Control of every answer: may be kept, and is asked for again with its entity tag, so that no reader
sees figures of a dataset that has been replaced."""

_HOST = re.compile(r"[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:[0-9]{1,5})?")

_LOG = logging.getLogger(__name__)


@dataclass
class Refusal(Exception):
    """Why a request is not answered; becomes an error in the one shape (RFC 9457)."""

    status: HTTPStatus
    detail: str
    parameter: str | None = None
    allowed: Sequence[str] = ()
    nearest: Sequence[str] = ()
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def problem(self) -> dict[str, Any]:
        """It as plain data: the same names in every error, whatever it is about."""
        return {
            "type": "about:blank",
            "title": self.status.phrase,
            "status": int(self.status),
            "detail": self.detail,
            "parameter": self.parameter,
            "allowed": list(self.allowed),
            "nearest": list(self.nearest),
        }


Answer = Callable[[Request], Response]


class Door:
    """A route: what it answers to GET and HEAD, and the one error for all that it does not answer."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        response = await run_in_threadpool(self.respond, request)
        await response(scope, receive, send)

    def respond(self, request: Request) -> Response:
        """The answer to a request; never raises."""
        try:
            if request.method == "OPTIONS":
                return Response(status_code=204, headers=OPEN | _allowed() | {"Access-Control-Max-Age": "86400"})
            if request.method not in METHODS:
                return refused(_unanswered(request.method))
            return self.answer(request)
        except Refusal as refusal:
            return refused(refusal)
        except Exception:
            _LOG.exception("no answer to %s", request.scope["path"])
            return refused(Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, text("api.failed")))


def _allowed() -> dict[str, str]:
    methods = ", ".join(METHODS)
    return {"Allow": methods, "Access-Control-Allow-Methods": methods, "Access-Control-Allow-Headers": "If-None-Match"}


def _unanswered(method: str) -> Refusal:
    detail = text("api.method", method=method[:20])
    return Refusal(HTTPStatus.METHOD_NOT_ALLOWED, detail, allowed=METHODS, headers=_allowed())


def refused(refusal: Refusal) -> Response:
    """An error as the one JSON shape."""
    headers = OPEN | {"Cache-Control": REVALIDATE} | refusal.headers
    return Response(exact.json(refusal.problem, 2), refusal.status, headers, PROBLEM)


def answered(
    request: Request,
    content: str | bytes,
    media_type: str,
    digest: str,
    *,
    status: int = 200,
    headers: dict[str, str] | None = None,
) -> Response:
    """An answer made of the dataset with that digest, or 304 where the reader has it already.

    The entity tag names the dataset and the content: it changes with either, and with this program's wording.
    """
    body = content if isinstance(content, bytes) else content.encode("utf-8", errors="replace")
    tag = f'"{digest[:12]}-{hashlib.sha256(body).hexdigest()[:16]}"'
    sent = {"ETag": tag, "Cache-Control": REVALIDATE} | ({} if media_type == HTML else OPEN) | (headers or {})
    known = {name.strip().removeprefix("W/") for name in request.headers.get("if-none-match", "").split(",")}
    if status == 200 and known & {tag, "*"}:
        return Response(status_code=304, headers=sent)
    return Response(body, status, sent, media_type)


def origin(request: Request) -> str:
    """Scheme and host as the reader wrote them, without what is not a host."""
    host = request.headers.get("host", "")
    if not _HOST.fullmatch(host):
        host = "localhost"
    return f"{'https' if request.scope.get('scheme') == 'https' else 'http'}://{host}"


def wants_json(request: Request) -> bool:
    """Whether a reader prefers JSON to HTML (`Accept`, RFC 9110, 12.5.1); a browser does not."""
    weights = {"html": 0.0, "json": 0.0, "any": 0.0}
    for item in request.headers.get("accept", "*/*").lower().split(","):
        media_type, *parameters = (part.strip() for part in item.split(";"))
        name = _KINDS.get(media_type)
        if name is not None:
            weights[name] = max(weights[name], _weight(parameters))
    return weights["json"] > max(weights["html"], weights["any"])


_KINDS: Final = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/json": "json",
    "application/ld+json": "json",
    "application/problem+json": "json",
    "application/*": "json",
    "text/*": "html",
    "*/*": "any",
}


def _weight(parameters: Sequence[str]) -> float:
    try:
        return float(next((one[2:] for one in parameters if one.startswith("q=")), "1"))
    except ValueError:
        return 0.0
