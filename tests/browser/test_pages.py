"""Every page as a reader meets it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.exhibits import Exhibit
from dashboard.model import Topic
from dashboard.view import DEFAULT
from tests.browser.places import settle, visit
from tests.browser.waiting import resize

if TYPE_CHECKING:
    from tests.browser.conftest import Complaints

PAGES = {
    "/": "",
    "/scale": Topic.SCALE,
    "/financing": Topic.FINANCING,
    "/approvals": Topic.APPROVALS,
    "/licensing": Topic.LICENSING,
    "/companies": Topic.COMPANIES,
    "/policy": Topic.POLICY,
    "/disagreements": "",
    "/check": "",
    "/disagreements?kind=all": "",
    "/sources": "",
    "/data": "",
    "/about": "",
}


CUT_OFF = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(figure => {
    const place = figure.getBoundingClientRect();
    return [...figure.querySelectorAll('text')]
        .filter(text => text.getBoundingClientRect().width > 0)
        .filter(text => text.getBoundingClientRect().right > place.right + 2
                     || text.getBoundingClientRect().left < place.left - 2
                     || text.getBoundingClientRect().top < place.top - 2)
        .map(text => text.textContent)
})"""
"""The texts of figures that stick out of their figure."""


@pytest.mark.parametrize(("address", "topic"), PAGES.items())
def test_every_chart_of_a_page_is_drawn_with_its_caption_and_citations(
    page: Page, complaints: Complaints, catalog: Catalog, address: str, topic: str
) -> None:
    visit(page, address)
    for chart in (one for one in CHARTS if one.topic == topic):
        exhibit = chart.draw(catalog, DEFAULT)
        if not isinstance(exhibit, Exhibit):
            continue
        figure = page.locator(f".st-key-exhibit-{chart.id} .js-plotly-plot")
        expect(figure.locator(".main-svg").first).to_be_visible()
        shown = page.locator(f".st-key-exhibit-{chart.id}")
        expect(shown.get_by_role("heading", name=exhibit.title)).to_be_visible()
        for words in (exhibit.subtitle, exhibit.caption):
            expect(shown.get_by_text(words, exact=True)).to_be_visible()
        citations = page.locator(f".st-key-citations-{chart.id}")
        for fact in exhibit.facts:
            expect(citations.get_by_text(fact.source.title, exact=True).first).to_be_visible()
        expect(citations.locator("blockquote")).to_have_count(len({fact.citation.position for fact in exhibit.facts}))
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
    assert complaints.all() == []


def test_a_citation_leads_to_its_sentence(page: Page, complaints: Complaints, catalog: Catalog) -> None:
    visit(page, "/scale")
    panel = page.locator(".st-key-citations-industry-scale")
    link = panel.locator("a[href*='/article/star-market-daily#scale-2021']").first
    with page.context.expect_page() as opened:
        link.click()
    article = opened.value
    expect(article).to_have_url(re.compile("/article/star-market-daily#scale-2021$"))
    sentence = article.locator(":target")
    expect(sentence).to_contain_text(catalog.by_id["scale-2021"].citation.quote[:40])
    expect(sentence).to_be_in_viewport()
    assert complaints.all() == []


def test_a_link_reproduces_the_view_and_survives_a_reload_and_a_change_of_page(page: Page) -> None:
    visit(page, "/scale?currency=usd")
    chart = page.locator(".st-key-exhibit-industry-scale")
    expect(chart).to_contain_text("about US$135")
    page.reload()
    expect(chart).to_contain_text("about US$135")
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Financing").click()
    expect(page.locator(".st-key-exhibit-financing-totals .js-plotly-plot")).to_contain_text("US$32.7")
    expect(page).to_have_url(re.compile("currency=usd"))


def test_unverified_sources_are_shown_only_when_asked_for(page: Page) -> None:
    visit(page, "/financing")
    hidden = page.locator(".st-key-exhibit-venture-capital")
    expect(hidden).to_contain_text("unsourced")
    settle(page, "light")
    expect(hidden.locator(".js-plotly-plot")).to_have_count(0)
    visit(page, "/financing?sources=all")
    expect(hidden.locator(".js-plotly-plot")).to_be_visible()
    expect(hidden).to_contain_text("unverified")


def test_bad_values_in_the_address_count_as_the_default(page: Page, complaints: Complaints) -> None:
    visit(page, "/scale?currency=doubloons&sources=%3Cscript%3E&since=1066")
    expect(page.locator(".st-key-exhibit-industry-scale .js-plotly-plot")).to_contain_text("984.7")
    assert complaints.all() == []


def test_a_deep_link_is_a_first_request_like_any_other(page: Page) -> None:
    visit(page, "/licensing")
    expect(page.get_by_test_id("stSidebarNav")).to_contain_text("Policy and targets")


@pytest.mark.parametrize(
    "width", [390, pytest.param(1024, marks=pytest.mark.heavy), pytest.param(1440, marks=pytest.mark.heavy)]
)
def test_nothing_is_wider_than_its_place(page: Page, width: int) -> None:
    """No page scrolls sideways, and no text of a figure is cut off at its edge."""
    resize(page, width, 900)
    for address in PAGES:
        visit(page, address)
        settle(page, "light")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert page.evaluate(CUT_OFF) == [], address


def test_what_an_empty_run_sheet_cannot_do_can_still_be_read(page: Page) -> None:
    page.goto("/presentation?sheet=nope")
    start = page.get_by_test_id("stBaseLinkButton-primary")
    expect(start).to_have_attribute("disabled", "")
    expect(start).not_to_have_css("color", "rgb(255, 255, 255)")
