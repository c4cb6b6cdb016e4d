"""Every mark of a chart, and its number, leads to the page of its fact."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Complaints
from tests.browser.places import settle, visit
from tests.browser.waiting import becomes, still

FACT = re.compile(r"/fact/license-out-amount-2024$")
KEPT = """() => {
  window.went = [];
  navigation.addEventListener('navigate', (event) => {
    event.preventDefault();
    window.went.push(event.destination.url);
  });
}"""
"""Writes down where the page would go, and stays."""


def middle(page: Page, selector: str) -> tuple[float, float]:
    visit(page, "/licensing")
    settle(page, "light")
    place = page.locator(f"[class*='st-key-figure-'][class*='license-amount'] {selector}").first
    place.scroll_into_view_if_needed()
    still(page)
    box = place.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def click(page: Page, x: float, y: float) -> None:
    """Clicks on a mark once Plotly, which looks twenty times a second, has found it under the pointer."""
    at_mark = page.locator(".js-plotly-plot.at-mark")

    def found() -> bool:
        page.mouse.move(x, y)
        return at_mark.count() == 1

    becomes(page, found, True, "the pointer is at a mark")
    page.mouse.click(x, y)


@pytest.mark.parametrize("selector", [".bars .point path", ".bars a"])
def test_a_click_leads_to_the_fact(page: Page, selector: str, complaints: Complaints) -> None:
    x, y = middle(page, selector)
    click(page, x, y)
    page.wait_for_url(FACT)
    assert complaints.all() == []


def test_the_browsers_back_button_leads_to_the_chart_again(page: Page) -> None:
    x, y = middle(page, ".bars .point path")
    click(page, x, y)
    page.wait_for_url(FACT)
    page.go_back()
    page.locator(".js-plotly-plot").first.wait_for()
    expect(page).to_have_url(re.compile("/licensing$"))


def test_a_click_beside_the_marks_leads_nowhere(page: Page) -> None:
    x, y = middle(page, ".bars .point path")
    page.evaluate(KEPT)
    page.mouse.click(x + 110, y - 88)
    click(page, x, y)  # leads, so that what the one before it does would be known
    page.wait_for_function("() => window.went.length > 0")
    assert [FACT.search(address) is not None for address in page.evaluate("window.went")] == [True]
    expect(page).to_have_url(re.compile("/licensing$"))
