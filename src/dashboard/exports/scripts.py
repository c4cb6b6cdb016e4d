"""The scripts that a report holds when it is a file, and the policy that lets it run these and nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache

from markupsafe import Markup

from dashboard import bundles
from dashboard.documents import ours


@cache
def held() -> tuple[Markup, Markup]:
    """Plotly, and what draws the figures with it."""
    plotly, own = (bundles.bundle(name).path.read_text(encoding="utf-8") for name in ("plotly.js", "report.js"))
    return _script(plotly), _script(own)


def policy(scripts: Sequence[Markup]) -> str:
    """What the file forbids the browser: everything but its own scripts, styles and pictures."""
    allowed = " ".join(f"'sha256-{_digest(script)}'" for script in scripts) or "'none'"
    return "; ".join(
        (
            "default-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            f"script-src {allowed}",
            "style-src 'unsafe-inline'",
            "img-src data: blob:",
            "font-src data:",
            "connect-src 'self'",  # whether a server that it is put on lets robots read it
        )
    )


def _script(content: str) -> Markup:
    """A script of the program's own. Raises ValueError for one that a page cannot hold."""
    if "</script" in content.lower() or "<!--" in content:
        raise ValueError("a script that ends its own element")
    return ours(content)


@cache
def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
