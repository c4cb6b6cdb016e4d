"""The list of all figures: one of them opened on the same page, on every screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Complaints

FIGURE = "yffice-venture-capital-2024"
ADDRESS = "/data?topic=financing&currency=usd"


def test_a_figure_of_the_list_opens_on_the_page_and_the_back_button_closes_it(
    page: Page, complaints: Complaints
) -> None:
    page.goto(ADDRESS)
    page.locator(f".st-key-figures a[href*='fact={FIGURE}']").click()
    record = page.locator(".st-key-record")
    expect(record.locator(f"a[href='/fact/{FIGURE}']").first).to_be_visible()
    expect(record).to_be_focused()
    expect(record).to_be_in_viewport()
    expect(page).to_have_url(re.compile(re.escape(f"{ADDRESS}&fact={FIGURE}")))
    assert len(page.context.pages) == 1
    page.go_back()
    expect(record).to_have_count(0)
    assert page.url.endswith(ADDRESS)
    assert complaints.all() == []


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_the_list_is_read_whole(page: Page, width: int) -> None:
    """No cell is cut off or stands outside of the screen."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/data")
    page.locator(".st-key-figures td").first.wait_for()
    cut = page.evaluate(
        """width => [...document.querySelectorAll('.st-key-figures td')].filter((cell) => {
             const { left, right } = cell.getBoundingClientRect();
             return left < 0 || right > width || cell.scrollWidth > cell.clientWidth + 1;
           }).map((cell) => cell.textContent)""",
        width,
    )
    assert cut == []
