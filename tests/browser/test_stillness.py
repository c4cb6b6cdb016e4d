"""What is there stays where it is while the rest comes: the cumulative layout shift of a page's start."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser

from dashboard.texts import Language
from tests.browser.places import NAMED, context, settle

MOST: Final = 0.1
"""What counts as good (web.dev/articles/cls)."""

WATCH: Final = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifts.push(one.value);
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.heavy
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("name", ["overview", pytest.param("scale", marks=pytest.mark.heavy), "data"])
def test_little_moves_while_a_page_comes(browser: Browser, server_url: str, name: str, width: int) -> None:
    profile = context(browser, server_url, Language.ENGLISH, width=width, color_scheme="light")
    page = profile.new_page()
    page.add_init_script(WATCH)
    page.goto(NAMED[name].address)
    page.wait_for_selector("h1")
    settle(page, "light", quiet=1000)
    assert sum(page.evaluate("window.shifts")) < MOST
    profile.close()
