"""The delivered page in a browser that enforces its policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import ConsoleMessage, Page

from tests.browser.places import settle, visit

if TYPE_CHECKING:
    from tests.browser.conftest import Complaints

UNUSED = "/favicon.png?unused"
HINT = f"""addEventListener('DOMContentLoaded', () => {{
  const hint = Object.assign(document.createElement('link'), {{ rel: 'preload', as: 'image', href: '{UNUSED}' }});
  document.head.append(hint);
}});"""
"""A hint that nothing uses: Chromium says so when it looks for such, some seconds after a page has come."""


def test_page_works_under_the_policy_without_complaint(page: Page, complaints: Complaints) -> None:
    visit(page, "/")
    settle(page, "light")
    assert complaints.all() == []


def test_policy_stops_inline_scripts_and_foreign_hosts(page: Page) -> None:
    page.goto("/", wait_until="networkidle")
    ran = page.evaluate(
        """() => { const script = document.createElement('script');
           script.textContent = 'window.ran = true'; document.body.append(script);
           return window.ran === true; }"""
    )
    fetched = page.evaluate("() => fetch('http://127.0.0.2:9/').then(() => true, error => error.message)")
    assert (ran, fetched) == (False, "Failed to fetch")


def test_hinted_scripts_are_used(page: Page) -> None:
    """A hint that names a script in another way than the page loads it would fetch it twice."""
    warnings: list[str] = []
    page.on("console", lambda message: warnings.append(message.text))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(HINT)

    def looked(message: ConsoleMessage) -> bool:
        return "preloaded" in message.text and UNUSED in message.text

    with page.expect_console_message(looked):
        visit(page, "/")
        settle(page, "light")
    scripts = [url for url in asked if url.endswith(".js")]
    assert len(scripts) == len(set(scripts))
    assert not [text for text in warnings if "preloaded" in text and ".js" in text]
