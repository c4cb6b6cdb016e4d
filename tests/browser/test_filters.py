"""The filters and the address, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from dashboard.texts import text
from tests.browser.conftest import Complaints
from tests.browser.places import Scheme, settle, visit
from tests.browser.waiting import becomes


def chosen(page: Page, *labels: str) -> None:
    """Waits until the sidebar shows these options as chosen."""
    for label in labels:
        expect(page.get_by_role("radio", name=label)).to_be_checked()


def test_a_choice_goes_to_the_address_survives_a_change_of_page_and_back_undoes_it(
    page: Page, complaints: Complaints
) -> None:
    visit(page, "/scale")
    page.get_by_role("radio", name=text("filter.currency.usd")).click()
    expect(page).to_have_url(re.compile(r"/scale\?currency=usd$"))
    page.get_by_role("link", name=text("page.financing.title")).click()
    expect(page).to_have_url(re.compile(r"/financing\?currency=usd$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(text("page.financing.title"))
    chosen(page, text("filter.currency.usd"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/scale\?currency=usd$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/scale$"))
    chosen(page, text("filter.currency.reported"))
    assert complaints.all() == []


def test_a_link_reproduces_the_view_and_bad_values_are_dropped(page: Page, complaints: Complaints) -> None:
    visit(page, "/companies?sources=all&since=2024&currency=%3Cscript%3E")
    chosen(page, text("filter.currency.reported"), text("filter.sources.all"), text("filter.since.2024"))
    expect(page).to_have_url(re.compile(r"/companies\?sources=all&since=2024$"))
    assert complaints.all() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_figures_are_drawn_on_the_ground_of_the_page_from_the_first(
    page: Page, complaints: Complaints, scheme: Scheme
) -> None:
    page.emulate_media(color_scheme=scheme)
    visit(page, "/policy")
    expect(page.locator(f"[class*=st-key-figure-{scheme}]").first).to_be_visible()
    settle(page, scheme)
    ground = page.locator(".js-plotly-plot .main-svg").first.evaluate("svg => getComputedStyle(svg).backgroundColor")
    assert ground == page.locator("[data-testid=stApp]").evaluate("app => getComputedStyle(app).backgroundColor")
    assert complaints.all() == []


@pytest.mark.parametrize("spoken", ["en", "zh"])
@pytest.mark.parametrize("width", [390, 1440])
def test_the_options_of_a_filter_stand_in_one_row(page: Page, spoken: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, f"/scale?lang={spoken}")
    if width < 768:
        page.get_by_test_id("stExpandSidebarButton").click()
    shown = page.locator(".stSidebar [class*='-shown'] [data-testid=stButtonGroup]")
    expect(shown).to_have_count(4)
    expect(shown.last).to_be_visible()
    rows = "all => all.map((one) => new Set([...one.querySelectorAll('button')].map((each) => each.offsetTop)).size)"
    becomes(page, lambda: shown.evaluate_all(rows), [1] * 4)  # the sidebar may still be opening, and be narrow
