"""The list of all figures: one of them opened on the same page, on every screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Complaints
from tests.browser.places import settle, visit
from tests.browser.waiting import resize

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
    expect(page).to_have_url(ADDRESS)
    assert complaints.all() == []


@pytest.mark.parametrize("way", ["opened by its row", "opened by its address", "left by going back"])
def test_the_focus_returns_to_the_row_of_a_figure_that_is_closed(page: Page, complaints: Complaints, way: str) -> None:
    by_row = way != "opened by its address"
    page.goto(ADDRESS if by_row else f"{ADDRESS}&fact={FIGURE}")
    row, record = page.locator(f".st-key-figures a[href*='fact={FIGURE}']"), page.locator(".st-key-record")
    if by_row:
        row.click()
    record.wait_for()
    if way == "left by going back":
        page.go_back()
    else:
        page.get_by_role("button", name="Close this figure").press("Enter")
    expect(record).to_have_count(0)
    expect(row).to_be_focused()
    expect(row).to_be_in_viewport()
    expect(page).not_to_have_url(re.compile("fact="))
    assert complaints.all() == []


def test_a_figure_that_the_filters_leave_out_gives_the_focus_to_the_list(page: Page) -> None:
    page.goto("/data?topic=licensing&fact=scale-2024")
    page.locator(".st-key-figures a").first.wait_for()
    page.get_by_role("button", name="Close this figure").press("Enter")
    expect(page.locator(".st-key-record")).to_have_count(0)
    expect(page.locator(".st-key-figures")).to_be_focused()


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_the_list_is_read_whole(page: Page, width: int) -> None:
    """No cell is cut off or stands outside of the screen."""
    resize(page, width, 900)
    visit(page, "/data")
    page.locator(".st-key-figures td").first.wait_for()
    settle(page, "light")
    cut = page.evaluate(
        """width => [...document.querySelectorAll('.st-key-figures td')].filter((cell) => {
             const { left, right } = cell.getBoundingClientRect();
             return left < 0 || right > width || cell.scrollWidth > cell.clientWidth + 1;
           }).map((cell) => cell.textContent)""",
        width,
    )
    assert cut == []
