"""The two apps that are measured beside each other."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.servers import dashboard, free_port, started, streamlit

PLAIN: Final = Path(__file__).with_name("plain_app.py")
QUIET: Final = (
    "--server.headless=true",
    "--server.address=127.0.0.1",
    "--browser.gatherUsageStats=false",
)


@contextmanager
def ours(url: str | None = None) -> Iterator[str]:
    """The address of the dashboard, or of the app that runs already at `url`."""
    if url is not None:
        yield url
        return
    port = free_port()
    with started(dashboard(port), port) as server:
        yield server.url


@contextmanager
def plain() -> Iterator[str]:
    """The address of the plain app, with Streamlit's own options but for silence."""
    port = free_port()
    # Away from the project, whose .streamlit folder would apply.
    elsewhere = Path(tempfile.gettempdir())
    command = [*streamlit(PLAIN, port), *QUIET]
    with started(command, port, directory=elsewhere, health="/_stcore/health") as server:
        yield server.url
