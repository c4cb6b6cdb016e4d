"""Our own HTTP routes, beside Streamlit's."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route


async def health(_request: Request) -> JSONResponse:
    """Says that the server answers."""
    return JSONResponse({"status": "ok"})


def routes() -> list[BaseRoute]:
    """All routes of our own."""
    return [Route("/healthz", health)]
