"""What a first visit moves and how soon it shows, beside a plain app: `python -m bench.first_visit`.

A Chromium with an empty cache opens the address; the bytes are those it counts on the network
(DevTools, `Network.loadingFinished`), headers among them. Messages of the websocket are counted
by themselves.
"""

from __future__ import annotations

import argparse
import base64
import time
from dataclasses import dataclass
from typing import Any, Final

from playwright.sync_api import Browser, sync_playwright

from bench import apps
from tests.browser.conftest import FLAGS, MISSING, executable

RUN: Final = "[data-testid=stApp][data-test-script-state=notRunning] h1"
PENDING: Final = "[data-testid=stSkeleton]"
CHART: Final = "[data-testid=stPlotlyChart]"
DRAWN: Final = ".js-plotly-plot .main-svg"
PATIENCE: Final = 60_000
"""Milliseconds to wait for a page."""


@dataclass
class Visit:
    """One first visit: bytes, answers, seconds until the first chart and until the network is still."""

    transferred: int = 0
    answers: int = 0
    messages: int = 0
    chart: float | None = None
    still: float = 0.0


def visit(browser: Browser, url: str, *, mbit: float | None, latency: float) -> Visit:
    """Opens the address in an empty profile, on a line of `mbit` Mbit/s with `latency` ms when given."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    if mbit is not None:
        line = {"offline": False, "latency": latency, "uploadThroughput": mbit * 125_000}
        session.send("Network.emulateNetworkConditions", {**line, "downloadThroughput": mbit * 125_000})
    seen = Visit()

    def finished(event: dict[str, Any]) -> None:
        seen.transferred += int(event["encodedDataLength"])
        seen.answers += 1

    def received(event: dict[str, Any]) -> None:
        payload = event["response"]["payloadData"]
        seen.messages += len(base64.b64decode(payload)) if event["response"]["opcode"] == 2 else len(payload)

    session.on("Network.loadingFinished", finished)
    session.on("Network.webSocketFrameReceived", received)
    begin = time.perf_counter()
    page.goto(url, timeout=PATIENCE)
    page.wait_for_selector(RUN, timeout=PATIENCE)
    page.wait_for_function(f"() => !document.querySelector('{PENDING}')", timeout=PATIENCE)
    if page.locator(CHART).count():
        page.wait_for_selector(DRAWN, timeout=PATIENCE)
        seen.chart = time.perf_counter() - begin
    page.wait_for_load_state("networkidle", timeout=PATIENCE)
    seen.still = time.perf_counter() - begin
    context.close()
    return seen


def row(name: str, seen: Visit) -> str:
    """One line of the table."""
    chart = "" if seen.chart is None else f"{seen.chart:.2f}"
    moved = f"{seen.transferred / 1e6:.2f} | {seen.answers} | {seen.messages / 1e3:.0f}"
    return f"| {name} | {moved} | {chart} | {seen.still:.2f} |"


def main() -> None:
    """Measures the dashboard, or the app at `--url`, beside the plain app."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--url", help="an app that runs already, in place of the dashboard")
    arguments.add_argument("--path", default="/", help="the page to open (/)")
    arguments.add_argument("--mbit", type=float, help="speed of the line to emulate, in Mbit/s")
    arguments.add_argument("--latency", type=float, default=40, help="its latency in milliseconds (40)")
    given = arguments.parse_args()
    path = executable()
    if path is None:
        raise SystemExit(MISSING)
    with apps.ours(given.url) as ours, apps.plain() as plain, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        line = {"mbit": given.mbit, "latency": given.latency}
        print("| first visit | MB | answers | websocket kB | first chart s | network still s |")
        print("|---|---:|---:|---:|---:|---:|")
        print(row("dashboard", visit(browser, ours + given.path, **line)))
        print(row("plain app", visit(browser, plain, **line)))
        browser.close()


if __name__ == "__main__":
    main()
