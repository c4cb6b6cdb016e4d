"""What a test waits for before it reads a page: how long it takes is the machine's affair."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, TypeVar

from playwright.sync_api import Frame, Page, Route

T = TypeVar("T")

PATIENCE: Final = 60_000
"""Milliseconds that anything may take: two cores may have much else to do."""

STILL: Final = """async ([quiet, patience]) => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const idle = () => new Promise((done) => requestIdleCallback(done, { timeout: 1000 }));
  const running = ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime < Infinity;
  const busy = () => document.readyState !== 'complete' || document.fonts.status !== 'loaded'
    || document.querySelector('[data-test-script-state]:not([data-test-script-state=notRunning])')
    || document.getAnimations().some(running);
  const places = () => [...document.querySelectorAll('body *')].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  }).join();
  const end = performance.now() + patience;
  let now, was, since = performance.now();
  do {
    if (performance.now() > end) throw new Error('the page does not come to rest');
    await painted();
    await idle();
    was = now;
    now = busy() ? undefined : places();
    if (now === undefined || now !== was) since = performance.now();
  } while (now === undefined || performance.now() - since < quiet);
}"""


def still(page: Page | Frame, quiet: int = 250) -> None:
    """Waits until all is loaded and painted, and nothing has moved for some milliseconds."""
    page.evaluate(STILL, [quiet, PATIENCE])


def resize(page: Page, width: int, height: int, quiet: int = 250) -> None:
    """Gives the window a size, and waits until the page has taken it."""
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("([width, height]) => innerWidth === width && innerHeight === height", arg=[width, height])
    still(page, quiet)


def becomes(page: Page, read: Callable[[], T], wanted: T, what: object = "") -> None:
    """Asserts that what is read comes to be what is wanted, as Playwright's own assertions do of an element."""
    end = time.monotonic() + PATIENCE / 1000
    while (found := read()) != wanted and time.monotonic() < end:
        page.wait_for_timeout(50)
    assert found == wanted, f"{what}: {found!r} and not {wanted!r}"


def held(page: Page, address: str) -> list[Route]:
    """The requests for an address, as they come: each waits until the test lets it go."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route(address, hold)
    return waiting
