"""How soon the next slide stands, beside a page that draws one default chart a step: `python -m bench.slides`.

From the key pressed to the second frame after it, in a Chromium at 1280 × 720, for every slide of the whole.
"""

from __future__ import annotations

import argparse
import statistics
from typing import Final

import plotly.express as px
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from bench import apps
from tests.browser.conftest import FLAGS, MISSING, executable

READY: Final = "body[data-ready=yes]"
SCREEN: Final = ViewportSize(width=1280, height=720)
TOOK: Final = "document.body.dataset.took"
STEP: Final = """(n) => new Promise((done) => {
  const place = document.querySelector('.js-plotly-plot'), before = performance.now();
  const y = [1, 2, 3, 4, 5].map((each) => each * (7 + n) % 30 + 1);
  Plotly.newPlot(place, [{ ...place.data[0], y }], place.layout).then(() =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - before))));
})"""


def walked(page: Page, url: str) -> list[float]:
    """Milliseconds of each move through the whole run-sheet, begun as soon as the first slide stands."""
    page.goto(f"{url}/present")
    page.wait_for_selector(READY)
    times = []
    for _ in range(int(page.locator("#count").inner_text()) - 1):
        page.evaluate(f"delete {TOOK}")
        page.keyboard.press("ArrowRight")
        page.wait_for_function(f"() => {TOOK}")
        times.append(float(page.evaluate(TOOK)))
    return times


def drawn(browser: Browser, steps: int) -> list[float]:
    """Milliseconds of each step of a page with one default chart."""
    page = browser.new_page(viewport=SCREEN)
    figure = px.bar(x=["2021", "2022", "2023", "2024", "2025"], y=[19.2, 21.4, 16.7, 18.1, 20.3], title="Chart")
    page.set_content(figure.to_html(include_plotlyjs=True))
    page.wait_for_selector(".main-svg")
    return [float(page.evaluate(STEP, step)) for step in range(steps)]


def main() -> None:
    """Measures the dashboard, or the app at `--url`, beside the plain page."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--url", help="an app that runs already, in place of the dashboard")
    given = arguments.parse_args()
    path = executable()
    if path is None:
        raise SystemExit(MISSING)
    with apps.ours(given.url) as ours, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        times = walked(browser.new_page(viewport=SCREEN), ours)
        plain = drawn(browser, len(times))
        browser.close()
    here, there = statistics.median(times), statistics.median(plain)
    print("| next slide | moves | median ms | longest ms | ours / plain |\n|---|---:|---:|---:|---:|")
    print(f"| player | {len(times)} | {here:.0f} | {max(times):.0f} | {here / there:.2f} |")
    print(f"| one default chart drawn anew | {len(plain)} | {there:.0f} | {max(plain):.0f} | 1.00 |")


if __name__ == "__main__":
    main()
