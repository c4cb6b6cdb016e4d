"""Fact pages as a reader meets them: from a chart, without scripts, and on to the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard import fragments, links, references
from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.exhibits import Exhibit
from dashboard.view import DEFAULT
from tests.browser.places import settle, visit

if TYPE_CHECKING:
    from tests.browser.conftest import Complaints

REACHED = """([selector, address]) => {
  const label = [...document.querySelectorAll(selector)].find((one) => one.href.baseVal === address);
  if (!label) return null;
  label.closest("text").scrollIntoView({ block: "center" });
  const box = label.getBoundingClientRect();
  const place = [box.x + box.width / 2, box.y + box.height / 2];
  const there = document.elementFromPoint(...place)?.closest("a") === label;
  const still = window.lastPlace === String(place) && window.lastLabel === label;
  [window.lastPlace, window.lastLabel] = [String(place), label];
  return there && still ? place : null;
}"""
"""The middle of a link in a figure, once a pointer there would reach it and it has stopped moving."""

TOPICS = {chart.topic for chart in CHARTS}


def test_a_fact_leads_to_its_sentence(page: Page, complaints: Complaints, catalog: Catalog) -> None:
    fact = catalog.by_id["scale-2024"]
    page.goto("/fact/scale-2024")
    expect(page.get_by_role("heading", level=1)).to_have_text(fact.indicator.name)
    expect(page.locator("blockquote mark")).to_have_text(fact.value_as_written)
    page.locator(f"a[href='{links.sentence(fact)}']").click()
    expect(page).to_have_url(links.sentence(fact))
    sentence = page.locator(":target")
    expect(sentence).to_contain_text(fact.citation.quote[:40])
    expect(sentence).to_be_in_viewport()
    page.locator(f"mark a[href='{links.record(fact)}']").click()
    expect(page).to_have_url(links.record(fact))
    assert complaints.all() == []


def test_a_fact_needs_no_script(browser: Browser, server_url: str, catalog: Catalog) -> None:
    context = browser.new_context(base_url=server_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/fact/manufacturing-compound-growth-2021-2024")
    field = page.get_by_label("As a sentence")
    fact = catalog.by_id["manufacturing-compound-growth-2021-2024"]
    expect(field).to_have_value(references.reference(catalog, fact, server_url).sentence)
    expect(field).not_to_be_editable()
    page.get_by_role("link", name="All figures", exact=True).click()
    expect(page.get_by_role("listitem")).to_have_count(len(catalog.facts))
    context.close()


@pytest.mark.parametrize("width", [390, 768, 1440])
@pytest.mark.parametrize("path", ["/fact/scale-target-2025", "/fact/essay-beijing-surpassed-2024", "/fact/", "/fact/x"])
def test_no_fact_page_is_wider_than_the_screen(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("fact_id", ["scale-2024", "scale-target-2025", "exports-five-years"])
def test_a_browser_finds_the_words_of_a_text_fragment(page: Page, catalog: Catalog, fact_id: str) -> None:
    """On our own page of the article, whose text is that of the original."""
    fact = catalog.by_id.get(fact_id) or catalog.article_facts("shine")[-1]
    directive = fragments.directive(catalog.articles[fact.source.id], fact.citation.position)
    page.set_viewport_size({"width": 800, "height": 300})
    page.goto(f"{links.article(fact.source.id)}#{directive}")
    expect(page.locator(f"[id='{fact.id}']")).to_be_in_viewport()
    page.wait_for_function("() => scrollY > 300")


@pytest.mark.parametrize("topic", sorted(TOPICS))
def test_every_mark_of_a_chart_leads_to_its_fact(
    page: Page, complaints: Complaints, catalog: Catalog, topic: str
) -> None:
    visit(page, f"/{topic}")
    settle(page, "light")
    for chart in (one for one in CHARTS if one.topic == topic):
        exhibit = chart.draw(catalog, DEFAULT)
        if not isinstance(exhibit, Exhibit):
            continue
        figure = page.locator(f".st-key-exhibit-{chart.id} .js-plotly-plot")
        expect(figure.locator(".main-svg a").first).to_be_visible()
        found = figure.locator(".main-svg a").evaluate_all("all => all.map(one => one.href.baseVal)")
        assert set(found) == {links.record(row.facts[0]) for row in exhibit.rows}
        inks = figure.locator(".main-svg a").evaluate_all(
            "all => all.map(one => [one, one.closest('text')].map(each => getComputedStyle(each).fill))"
        )
        assert [link for link, text in inks if link != text] == []
        table = page.locator(f".st-key-exhibit-{chart.id} table")
        for fact in exhibit.facts:
            expect(table.locator(f"a[href='{links.record(fact)}']").first).to_be_attached()
    assert complaints.all() == []


@pytest.mark.parametrize(
    ("path", "chart", "fact_id"),
    [
        ("/scale", "industry-scale", "scale-2024"),
        ("/scale", "growth-2025", "manufacturing-growth-2025-9m"),
        ("/licensing", "license-share", "license-out-deals-share-2024"),
        ("/approvals", "approval-firsts", "first-glp-1-agonist"),
        ("/approvals", "approvals", "drugs-approved-2024"),
    ],
)
def test_a_click_on_the_label_of_a_mark_opens_its_fact(
    page: Page, complaints: Complaints, path: str, chart: str, fact_id: str
) -> None:
    visit(page, path)
    settle(page, "light")
    label = f".st-key-exhibit-{chart} .js-plotly-plot .main-svg a"
    # Playwright takes another place for that of a text in SVG; and the figure is drawn once more when it has its width.
    place = page.wait_for_function(REACHED, arg=[label, f"/fact/{fact_id}"], polling=250).json_value()
    page.mouse.click(*place)
    page.wait_for_url(f"**/fact/{fact_id}")
    expect(page.locator("blockquote mark")).to_be_visible()
    assert complaints.all() == []


def test_cards_lead_to_facts(page: Page) -> None:
    visit(page, "/")
    settle(page, "light")
    cards = page.locator(".st-key-cards h2")
    assert cards.count() >= 6
    expect(cards.locator("a[href^='/fact/']")).to_have_count(cards.count())
