"""The search box as a reader meets it: on pages of the dashboard and on those of our own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect

from tests.browser.places import settle, visit
from tests.browser.waiting import becomes, held, resize, still

if TYPE_CHECKING:
    from tests.browser.conftest import Complaints

STREAMLIT, FACT, ARTICLE = "/scale", "/fact/scale-2024", "/article/shine"

COVERED = """() => {
  const box = document.querySelector(".search-open").getBoundingClientRect();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const under = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest(".search-open, dialog, script, style") || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const meets = ({ left, right, top, bottom }) =>
      right > box.left && left < box.right && bottom > box.top && top < box.bottom && right - left > 1;
    if ([...range.getClientRects()].some(meets)) under.push(walker.currentNode.data);
  }
  return under;
}"""
"""Words that the button stands on."""


def go(page: Page, address: str) -> None:
    """Opens a page of either kind, ready to be used."""
    if address == STREAMLIT:
        visit(page, address)
    else:
        page.goto(address)


def opened(page: Page) -> None:
    """Opens the dialog by its shortcut."""
    page.keyboard.press("Control+k")
    expect(page.get_by_role("dialog")).to_be_visible()


def typed(page: Page, words: str) -> None:
    """Types, and waits until the answer to all of it is shown: there may be others before it."""
    with page.expect_response(lambda answer: f"?{urlencode({'q': words})}&" in answer.url) as waited:
        page.keyboard.type(words)
    waited.value.finished()
    still(page)


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("address", [STREAMLIT, FACT, ARTICLE])
def test_from_any_page_to_a_fact_by_keyboard(page: Page, complaints: Complaints, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    go(page, address)
    opened(page)
    box = page.get_by_role("combobox")
    expect(box).to_be_focused()
    typed(page, "licence deals 2024")
    options = page.get_by_role("option")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(options.first).to_contain_text("License-out transactions")
    expect(options.first).to_contain_text("38")
    expect(options.first).to_contain_text("STAR Market Daily, 2025")
    expect(options.first).to_contain_text("B: news outlet")
    expect(page.get_by_role("status").filter(has_text="results")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    chosen = options.nth(1).get_attribute("id")
    assert chosen
    expect(box).to_have_attribute("aria-activedescendant", chosen)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fact/license-out-deals-2024")
    expect(page.get_by_role("heading", level=1)).to_have_text("License-out transactions")
    page.go_back()
    expect(page.get_by_role("combobox")).to_have_value("licence deals 2024")
    expect(page.get_by_role("option").first).to_be_visible()
    assert complaints.all() == []


@pytest.mark.parametrize("address", [STREAMLIT, FACT])
def test_escape_closes_and_gives_the_focus_back(page: Page, complaints: Complaints, address: str) -> None:
    go(page, address)
    button = page.get_by_role("button", name="Search", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("shine")
    expect(page.get_by_role("option").first).to_contain_text("SHINE")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert complaints.all() == []


def test_a_stroke_in_a_field_stays_in_the_field(page: Page) -> None:
    visit(page, "/data")
    field = page.get_by_role("textbox").first
    field.click()
    page.keyboard.type("a/b")
    expect(field).to_have_value("a/b")
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("manufactoring output", "Output of biomedical manufacturing"),
        ("对外授权 2024", "License-out transactions"),
        ("9847亿", "¥984.7 bn"),
    ],
)
def test_misspelt_and_chinese_words(page: Page, complaints: Complaints, query: str, found: str) -> None:
    page.goto(FACT)
    opened(page)
    page.get_by_role("combobox").fill(query)
    expect(page.get_by_role("option").first).to_contain_text(found)
    assert complaints.all() == []


def test_enter_before_the_answer_waits_for_it(page: Page) -> None:
    page.goto(ARTICLE)
    opened(page)
    page.keyboard.type("984.7")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fact/scale-2024")


def test_an_older_answer_never_replaces_a_newer_one(page: Page) -> None:
    older = "**/api/v1/search?q=shine&*"
    over: list[str] = []
    page.on("requestfinished", lambda request: over.append(request.url))
    page.on("requestfailed", lambda request: over.append(request.url))
    waiting = held(page, older)
    page.goto(FACT)
    opened(page)
    with page.expect_request(older):
        page.get_by_role("combobox").fill("shine")
    page.get_by_role("combobox").fill("984.7")
    expect(page.get_by_role("option")).to_have_count(1)
    waiting[0].continue_()
    becomes(page, lambda: any("q=shine&" in url for url in over), True, "the older one is over")
    still(page)
    expect(page.get_by_role("option")).to_have_count(1)


def test_links_to_pages_keep_the_view_and_a_chart_is_brought_into_sight(page: Page, complaints: Complaints) -> None:
    visit(page, "/scale?currency=usd")
    opened(page)
    page.get_by_role("combobox").fill("average license-out deal")
    chart = page.locator("[data-sort=chart]").filter(has_text="Average license-out deal")
    expect(chart).to_have_attribute("href", "/licensing?currency=usd#exhibit-license-size")
    chart.click()
    expect(page.locator(".st-key-exhibit-license-size")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("currency=usd"))
    assert complaints.all() == []


def test_a_chart_is_brought_into_sight_however_late_it_comes(page: Page) -> None:
    waiting: list[tuple[WebSocketRoute, str | bytes]] = []
    released: list[bool] = []

    def hold(route: WebSocketRoute) -> None:
        server = route.connect_to_server()
        route.on_message(lambda message: server.send(message) if released else waiting.append((server, message)))

    page.route_web_socket("**/_stcore/stream", hold)
    page.clock.install()
    page.goto("/licensing#exhibit-license-size")
    becomes(page, lambda: len(waiting) > 0, True, "the page has asked for what it shows")
    page.clock.fast_forward(10_000)
    released.append(True)
    for server, message in waiting:
        server.send(message)
    expect(page.locator(".st-key-exhibit-license-size")).to_be_in_viewport()


def test_nothing_found_shows_ways_on(page: Page, complaints: Complaints) -> None:
    page.goto(FACT)
    opened(page)
    page.get_by_role("combobox").fill("sausages")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Nothing was found for “sausages”.")
    expect(dialog.get_by_role("link", name="All figures as a table")).to_be_visible()
    dialog.get_by_role("listitem").get_by_role("button").first.click()
    expect(page.get_by_role("option").first).to_be_visible()
    assert complaints.all() == []


def test_what_comes_from_the_dataset_is_never_markup(page: Page) -> None:
    hit = dict.fromkeys(("period", "source", "grade", "grade_name", "mark"), "") | {
        "sort": "fact", "sort_name": "<i>", "id": "x", "label": "<img src=x>", "value": "<b>", "reliable": True,
        "whole": True, "address": "/fact/x", "sentence": [{"text": "<s>", "marked": True}], "language": "en",
    }  # fmt: skip
    found = {"query": "x", "language": "en", "said": "1 result", "nearest": [], "results": [hit]}
    page.route("**/api/v1/search?*", lambda route: route.fulfill(json=found))
    page.goto(FACT)
    opened(page)
    page.keyboard.type("x")
    expect(page.get_by_role("option")).to_contain_text("<img src=x>")
    expect(page.locator(".search-hit :is(img, b, s, i)")).to_have_count(0)


def test_a_server_that_does_not_answer_is_said(page: Page) -> None:
    page.goto(FACT)
    page.route("**/api/v1/search?*", lambda route: route.abort())
    opened(page)
    page.keyboard.type("shine")
    expect(page.get_by_role("status").filter(has_text="does not answer")).to_be_visible()


@pytest.mark.heavy
@pytest.mark.parametrize("address", [STREAMLIT, FACT, ARTICLE])
@pytest.mark.parametrize("width", [320, 390, 768, 900, 1440])
def test_the_button_stands_on_nothing(page: Page, address: str, width: int) -> None:
    resize(page, width, 844)
    go(page, address)
    expect(page.locator(".search-open")).to_be_visible()
    settle(page, "light")
    assert page.evaluate(COVERED) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if address == STREAMLIT:
        page.locator("[data-testid=stMain]").evaluate("main => main.scrollTo(0, 500)")
        still(page)
        expect(page.locator(".search-open")).to_be_visible(visible=width < 769)


def test_it_is_in_neither_print_nor_embeds(page: Page) -> None:
    page.goto(FACT)
    page.emulate_media(media="print")
    expect(page.locator(".search-open")).to_be_hidden()
    page.emulate_media(media="screen")
    visit(page, "/scale?embed=true")
    expect(page.locator(".search-open")).to_have_count(0)


def test_the_texts_are_in_the_language_of_the_reader(browser: Browser, server_url: str) -> None:
    context = browser.new_context(base_url=server_url, locale="zh-CN")
    page = context.new_page()
    page.goto(FACT)
    opened(page)
    page.keyboard.type("984.7")
    expect(page.get_by_role("option").first).to_contain_text("9847亿元")
    page.goto(f"{FACT}?lang=en")
    opened(page)
    page.keyboard.type("984.7")
    expect(page.get_by_role("option").first).to_contain_text("¥984.7 bn")
    context.close()


def test_the_page_of_results_needs_no_script(browser: Browser, server_url: str) -> None:
    context = browser.new_context(base_url=server_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(FACT)
    page.get_by_role("link", name="Search", exact=True).click()
    page.get_by_role("searchbox").fill("licens out")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="License-out transactions", exact=True).first.click()
    page.wait_for_url("**/fact/license-out-deals-2024")
    context.close()
