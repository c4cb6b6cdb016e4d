"""The exact headers of every answer, whoever makes it."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Final

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard import delivery
from dashboard.delivery.security import content_security_policy

INLINE: Final = (
    "window.__streamlit = { BACKEND_BASE_URL: window.location.origin }",
    "\n      window.prerenderReady = false\n    ",
)


def loosened(_request: Request) -> Response:
    return PlainTextResponse("ok", headers={"Content-Security-Policy": "default-src *"})


def broken(_request: Request) -> Response:
    raise ValueError("no")


@pytest.fixture(scope="module")
def client() -> TestClient:
    app = Starlette(
        routes=[Route("/ok", loosened), Route("/broken", broken)],
        middleware=delivery.middleware(),
        exception_handlers={Exception: delivery.failure},
    )
    return TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize(("path", "status"), [("/ok", 200), ("/nowhere", 404), ("/broken", 500)])
def test_every_answer_is_secured(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in INLINE)
    hashes = " ".join(f"'sha256-{digest}'" for digest in digests)
    assert answer.headers["content-security-policy"] == (
        "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'self'; "
        "frame-ancestors 'none'; connect-src 'self'; manifest-src 'self'; "
        f"script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:"
    )
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    denied = answer.headers["permissions-policy"].split(", ")
    assert {"camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()"} < set(denied)
    assert all(re.fullmatch(r"[a-z-]+=\(\)", feature) for feature in denied)


def test_policy_names_every_inline_script_and_no_other() -> None:
    page = '<script>a()</script><script type="module" src="./b.js"></script>\n<script id="c">\nd()\n</script>'
    scripts = re.findall(r"'sha256-([^']+)'", content_security_policy(page))
    expected = [hashlib.sha256(text).digest() for text in (b"a()", b"\nd()\n")]
    assert [base64.b64decode(script) for script in scripts] == expected
