"""Every kind of page there is, and how to stand on it in a language and a theme."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from playwright.sync_api import Browser, BrowserContext, Page, expect

from dashboard.texts import Language
from tests.browser.waiting import PATIENCE, still

Scheme = Literal["light", "dark"]
"""The ground that a reader's machine asks for."""

LOCALES: Final = {Language.ENGLISH: "en-GB", Language.CHINESE: "zh-CN"}


@dataclass(frozen=True)
class Place:
    """A page by the name of its kind, its address, and what tells that it stands."""

    name: str
    address: str
    ready: str = "main h1"

    @property
    def app(self) -> bool:
        """Whether Streamlit draws it."""
        return self.ready == APP

    @property
    def file(self) -> bool:
        """Whether it is downloaded and opened as a file."""
        return self.address.startswith("/download/")

    @property
    def navigated(self) -> bool:
        """Whether it leads to the other pages; a frame in another site and a presentation do not."""
        return self.name not in {"player", "embed"}


APP: Final = "[data-test-script-state=notRunning]"
STREAMLIT: Final = tuple(
    Place(path.partition("?")[0] or "overview", f"/{path}", APP)
    for path in (
        "", "scale", "financing", "approvals", "licensing", "companies", "policy",
        "presentation", "check", "disagreements", "sources", "data", "about",
    )
)  # fmt: skip
OURS: Final = (
    Place("fact", "/fact/scale-2024"),
    Place("facts", "/fact/"),
    Place("article", "/article/star-market-daily"),
    Place("search", "/search?q=licence"),
    Place("player", "/present", "body[data-ready=yes][data-drawn=all]"),
    Place("embed", "/embed/industry-scale", "#chart .main-svg"),
    Place("report", "/report/all", ".chart"),
    Place("saved report", "/download/all.html", ".chart"),
)
PLACES: Final = (*STREAMLIT, *OURS)
NAMED: Final = {place.name: place for place in PLACES}

SETTLED: Final = """theme => {
  const app = document.querySelector('.stApp');
  if (!app) return true;
  if (getComputedStyle(app).colorScheme !== theme) return false;
  if (document.querySelector(`[class*="st-key-figure-${theme === 'dark' ? 'light' : 'dark'}"]`)) return false;
  if (document.querySelector('[data-testid=stSkeleton]')) return false;
  if (document.querySelector('[data-testid=stSidebarNavItems]:not([role])')) return false;
  return [...document.querySelectorAll('.stPlotlyChart')].every(chart => chart.querySelector('.main-svg'));
}"""
"""Whether Streamlit's page stands in a theme, drawn to its end."""


WALK: Final = """async (patience) => {
  for (const one of document.querySelectorAll('.chart[data-chart]')) {
    one.scrollIntoView({ block: 'center' });
    for (const end = performance.now() + patience; !one.querySelector('.main-svg');) {
      if (performance.now() > end) throw new Error(`not drawn: ${one.dataset.chart}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  scrollTo(0, 0);
}"""
"""Goes through a report, whose charts are drawn where the reader comes near."""


def context(browser: Browser, server: str, language: Language, *, width: int = 1440, **more: Any) -> BrowserContext:
    """A profile of its own; the policy of our pages is set aside, for tests put scripts into them."""
    made: BrowserContext = browser.new_context(
        base_url=server,
        viewport={"width": width, "height": 900},
        locale=LOCALES[language],
        bypass_csp=True,
        **more,
    )
    made.set_default_timeout(PATIENCE)
    return made


def go(page: Page, place: Place, language: Language, folder: Path) -> None:
    """Opens a page in a language."""
    address = f"{place.address}{'&' if '?' in place.address else '?'}lang={language}"
    if place.file:
        kept = folder / f"{place.name}-{language}.html"
        if not kept.exists():
            kept.write_bytes(page.request.get(place.address, headers={"Accept-Language": LOCALES[language]}).body())
        address = kept.as_uri()
    page.goto(address)
    page.wait_for_selector("h1", state="attached", timeout=PATIENCE)
    page.wait_for_selector(place.ready, state="attached", timeout=PATIENCE)
    walk(page)


def visit(page: Page, address: str) -> None:
    """Opens a page of Streamlit's and waits until it has run."""
    page.goto(address)
    expect(page.locator("[data-testid=stMain] h1")).to_be_visible()
    page.wait_for_selector(APP, state="attached", timeout=PATIENCE)


def walk(page: Page) -> None:
    """Waits until every chart of a report is drawn."""
    page.evaluate(WALK, PATIENCE)
    still(page)


def settle(page: Page, theme: str, quiet: int = 250) -> None:
    """Waits until all is drawn in a theme, and nothing moves any more."""
    page.wait_for_function(SETTLED, arg=theme, timeout=PATIENCE)
    if page.locator(".stApp").count():
        page.wait_for_selector(APP, state="attached", timeout=PATIENCE)
    still(page, quiet)
