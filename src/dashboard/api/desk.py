"""The checking desk over HTTP: a text in, a finding for each of its quantities out; nothing of it is kept."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from dashboard import claims, store
from dashboard.api.answers import JSON, Refusal, refused
from dashboard.exports import claims as report
from dashboard.texts import text

LONGEST: Final = 6 * claims.MAX_BYTES + 1_000
"""Bytes of a request that may still hold a text short enough: JSON can write a letter in six."""


class Question(BaseModel):
    """What is to be checked, and the day that "last year" is told from."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, Field(strict=True)]
    published: date | None = None


class Desk:
    """The route that checks a text."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            response = await run_in_threadpool(_answer, await _question(request))
        except Refusal as refusal:
            response = refused(refusal)
        await response(scope, receive, send)


async def _question(request: Request) -> Question:
    """The question of a request. Raises Refusal."""
    if request.method != "POST":
        raise Refusal(
            HTTPStatus.METHOD_NOT_ALLOWED,
            text("api.method", method=request.method[:20]),
            allowed=["POST"],
            headers={"Allow": "POST"},
        )
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, text("api.check.type"), allowed=[JSON])
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST:
            raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _too_long())
    try:
        return Question.model_validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = ".".join(str(part) for part in first["loc"]) or None
        allowed = list(Question.model_fields)
        raise Refusal(HTTPStatus.BAD_REQUEST, text("api.check.body"), name, allowed) from None


def _answer(question: Question) -> Response:
    try:
        findings = claims.check(question.text, store.current(), question.published)
    except claims.ClaimTooLong as error:
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, str(error)) from None
    return Response(report.json(findings), media_type=JSON, headers={"Cache-Control": "no-store"})


def _too_long() -> str:
    return text("claims.too-long", limit=f"{claims.MAX_BYTES:,}")
