"""Every mark of a chart, and its number, leads to the page of its fact."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Complaints

FACT = re.compile(r"/fact/license-out-amount-2024$")


def middle(page: Page, selector: str) -> tuple[float, float]:
    page.goto("/licensing")
    place = page.locator(f"[class*='st-key-figure-'][class*='license-amount'] {selector}").first
    place.wait_for()
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("selector", [".bars .point path", ".bars a"])
def test_a_click_leads_to_the_fact(page: Page, selector: str, complaints: Complaints) -> None:
    x, y = middle(page, selector)
    page.mouse.move(x - 3, y - 3)
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    page.wait_for_url(FACT)
    assert complaints.all() == []


def test_the_browsers_back_button_leads_to_the_chart_again(page: Page) -> None:
    x, y = middle(page, ".bars .point path")
    page.mouse.click(x, y)
    page.wait_for_url(FACT)
    page.go_back()
    page.locator(".js-plotly-plot").first.wait_for()
    assert page.url.endswith("/licensing")


def test_a_click_beside_the_marks_leads_nowhere(page: Page) -> None:
    x, y = middle(page, ".bars .point path")
    page.mouse.click(x + 110, y - 88)
    page.wait_for_timeout(500)
    assert page.url.endswith("/licensing")
