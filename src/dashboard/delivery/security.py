"""What every answer of this server forbids the browser to do."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import bundles, links

INLINE_SCRIPT: Final = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)

DENIED: Final = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
"""Features of the browser that no page uses; full screen and the clipboard are used."""


FRAMED: Final = links.EMBED
"""The pages that other sites may show in frames; they hold nothing that depends on who looks at them."""

DRAWN: Final = links.REPORT
"""The pages that run Plotly themselves, at the moment when they are printed."""

_UNFRAMED: Final = "frame-ancestors 'none'"


def content_security_policy(page: str) -> str:
    """The strictest policy under which Streamlit's page works: nothing from elsewhere, no script but its own.

    `page` is the page every visit begins with; its inline scripts are allowed by their hashes. Inline styles
    are allowed because Streamlit and Plotly write them while they run.
    """
    hashes = (f"'sha256-{_sha256(script)}'" for script in INLINE_SCRIPT.findall(page))
    return "; ".join(
        (
            "default-src 'none'",
            "base-uri 'none'",
            "object-src 'none'",
            "form-action 'self'",
            _UNFRAMED,
            "connect-src 'self'",
            "manifest-src 'self'",
            " ".join(("script-src 'self'", *hashes)),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
        )
    )


def headers(page: str) -> dict[str, str]:
    """The security headers of every answer, by name."""
    return {
        "Content-Security-Policy": content_security_policy(page),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in DENIED),
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def framed(headers: dict[str, str]) -> dict[str, str]:
    """The same headers for a page that any site may show in a frame."""
    policy = headers["Content-Security-Policy"].replace(_UNFRAMED, "frame-ancestors *")
    return headers | {"Content-Security-Policy": policy, "Cross-Origin-Opener-Policy": "unsafe-none"}


def drawn(headers: dict[str, str]) -> dict[str, str]:
    """The same headers for a page that may run Plotly as a script of its own, and no other."""
    allowed = f"script-src 'self' '{bundles.bundle('plotly.js').integrity}'"
    policy = re.sub("script-src [^;]*", allowed, headers["Content-Security-Policy"])
    return headers | {"Content-Security-Policy": policy}


class SecurityHeaders:
    """ASGI middleware that puts `headers` on every HTTP answer, over whatever stood there; `framed` or `drawn` ones
    where they belong."""

    def __init__(self, app: ASGIApp, headers: dict[str, str]) -> None:
        self.app = app
        self.headers = headers
        self.ways = {FRAMED: framed(headers), DRAWN: drawn(headers)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        given = next((way for path, way in self.ways.items() if scope["path"].startswith(path)), self.headers)

        async def secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer = MutableHeaders(scope=message)
                for name, value in given.items():
                    answer[name] = value
            await send(message)

        await self.app(scope, receive, secured)


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
