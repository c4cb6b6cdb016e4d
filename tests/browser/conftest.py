"""A real Chromium before a real server."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from tests.browser.waiting import PATIENCE
from tests.servers import dashboard, free_port, started

expect.set_options(timeout=PATIENCE)

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING: Final = (
    "no Chromium found for the browser tests: install one with `apt-get install chromium`, "
    "or name one in the environment variable CHROMIUM"
)


@dataclass
class Complaints:
    """What a browser found wrong while a test ran, and whom it asked besides our server."""

    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def watch(self, page: Page, host: str) -> None:
        """Listens to everything the page says."""

        def said(message: ConsoleMessage) -> None:
            if message.type == "error":
                self.console.append(f"{message.text} ({message.location.get('url', '')})")

        def asked(request: Request) -> None:
            address = urlsplit(request.url)
            if address.scheme not in {"data", "blob"} and address.netloc != host:
                self.foreign.append(request.url)

        page.on("console", said)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", asked)

    def all(self) -> list[str]:
        """Every complaint; empty when all is well."""
        return self.console + self.errors + [f"foreign request: {url}" for url in self.foreign]


def executable() -> str | None:
    """The browser to drive: the one CHROMIUM names, or the first that is installed."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """The address of the real application, served for the whole session."""
    port = free_port()
    with started(dashboard(port), port) as server:
        yield server.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium with an empty profile; a missing one fails in CI and skips elsewhere."""
    path = executable()
    if path is None and os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    if path is None:
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def complaints() -> Complaints:
    """The complaints of this test's `page`."""
    return Complaints()


@pytest.fixture
def page(browser: Browser, server_url: str, complaints: Complaints) -> Iterator[Page]:
    """An empty tab in a profile of its own; addresses may be given relative to the server."""
    context = browser.new_context(base_url=server_url, viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE)
    tab = context.new_page()
    complaints.watch(tab, urlsplit(server_url).netloc)
    yield tab
    context.close()
