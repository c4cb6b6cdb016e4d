"""Zoomed in (WCAG 2.2, 1.4.10): at 200 % and at 320 pixels a page is read by scrolling one way."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser

from dashboard.texts import Language
from tests.browser.places import PLACES, Place, context, go, settle
from tests.browser.waiting import resize

ZOOMS: Final = (720, 320)
"""CSS pixels of a window of 1440 at 200 %, and of one of 1280 at 400 %."""

FAULTS: Final = """() => {
  const faults = [];
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) faults.push(`the page: ${document.documentElement.scrollWidth}`);
  // Tables, figures and what is written in code need both directions; tabs stand in a row.
  const excepted = 'table, .scroll, pre, code, .stCode, textarea, .stPlotlyChart, figure, '
    + '[role=tablist], #stage, .stSidebar[aria-expanded=false], [data-testid=stSidebarContent]';
  const skipped = `${excepted}, script, style, noscript, .skip, .unseen, [aria-hidden=true]`;
  for (const one of document.querySelectorAll('body *')) {
    const { overflowX } = getComputedStyle(one);
    const scrolls = overflowX === 'auto' || overflowX === 'scroll';
    if (scrolls && one.scrollWidth > one.clientWidth + 1 && one.checkVisibility() && !one.closest(excepted)
        && !one.querySelector(':scope > ' + excepted.split(', ').join(', :scope > ')))
      faults.push(`scrolls: ${one.outerHTML.slice(0, 140)} ${one.scrollWidth} > ${one.clientWidth}`);
  }
  // Words that stand outside of the window and cannot be scrolled to.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = texts.nextNode());) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest(skipped)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width > 1 && box.right > wide + 1 && box.left >= 0 && parent.closest('.stSidebar') === null)
      faults.push(`outside: ${node.data.trim().slice(0, 80)} ${Math.round(box.right)}`);
  }
  return faults;
}"""


@pytest.mark.heavy
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_nothing_is_read_in_two_directions(
    browser: Browser, server_url: str, tmp_path_factory: pytest.TempPathFactory, place: Place, language: Language
) -> None:
    profile = context(browser, server_url, language, width=ZOOMS[0], color_scheme="light")
    page = profile.new_page()
    go(page, place, language, tmp_path_factory.mktemp("pages"))
    found = {}
    for width in ZOOMS:
        resize(page, width, 640)
        settle(page, "light")
        found[width] = page.evaluate(FAULTS)
    profile.close()
    assert {width: faults for width, faults in found.items() if faults} == {}
