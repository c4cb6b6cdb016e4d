"""Reports as a reader opens them: a file without a network, or a page of the server."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from dashboard.catalog import Catalog
from dashboard.exhibits import Shape, Theme
from dashboard.exports import report
from dashboard.selections import Selection
from dashboard.view import DEFAULT, Currency, Sources, View
from tests.browser.conftest import Complaints
from tests.browser.places import Scheme, walk
from tests.browser.test_stillness import WATCH
from tests.browser.waiting import becomes, still
from tests.programs import said

VIEWS: Final = {"default": DEFAULT, "everything": View(Currency.USD, Sources.ALL)}
COUNT: Final = "document.querySelectorAll('.chart[data-drawn]').length"
IS_DARK: Final = "() => document.querySelector('.chart').dataset.drawn === 'dark'"


@pytest.fixture(scope="module", params=VIEWS)
def selection(request: pytest.FixtureRequest, catalog: Catalog) -> Selection:
    return Selection(catalog, VIEWS[request.param])


@pytest.fixture(scope="module")
def file(selection: Selection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_bytes(report.html(selection))
    return path


@pytest.fixture
def offline(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield context
    context.close()


def requested(page: Page, wanted: Callable[[str], bool]) -> list[str]:
    """The addresses that a page asks for, as it does so."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if wanted(request.url):
            asked.append(request.url)

    page.on("request", note)
    return asked


def opened(context: BrowserContext, file: Path) -> tuple[Page, Complaints, list[str]]:
    page, complaints = context.new_page(), Complaints()
    asked = requested(page, lambda url: not url.startswith("data:"))
    complaints.watch(page, "")
    page.goto(file.as_uri())
    return page, complaints, asked


def printed(page: Page) -> int:
    """How many charts were drawn when the browser took the page to print."""
    page.evaluate(f"addEventListener('beforeprint', () => {{ window.taken = {COUNT}; }})")
    page.evaluate("print()")
    page.wait_for_function("() => 'taken' in window")
    taken: int = page.evaluate("window.taken")
    return taken


def test_it_opens_without_a_network_and_draws_every_chart(
    offline: BrowserContext, file: Path, selection: Selection
) -> None:
    page, complaints, asked = opened(offline, file)
    still(page)
    assert page.evaluate("'Plotly' in window") is False
    walk(page)
    assert asked == [file.as_uri()]
    assert complaints.all() == []
    for exhibit in selection.exhibits:
        expect(page.locator(f"#chart-{exhibit.id} .main-svg").first).to_be_attached()
        words = re.sub(r"\s+", "", page.locator(f"#chart-{exhibit.id} .chart").inner_text())
        if exhibit.shape is Shape.TIMELINE:
            continue
        for trace in exhibit.figures[Theme.LIGHT].to_dict()["data"]:
            for text in trace["text"]:
                plain = re.sub(r"<[^>]+>|\s+", "", text).replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")
                assert plain in words, exhibit.id


@pytest.mark.heavy
@pytest.mark.parametrize("width", [390, 768, 1440, 2560])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_every_screen_on_both_grounds(browser: Browser, file: Path, width: int, scheme: Scheme) -> None:
    context = browser.new_context(
        offline=True,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
    )
    page, complaints, _ = opened(context, file)
    walk(page)
    assert complaints.all() == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    over = "(one) => one.getBoundingClientRect().right > innerWidth + 1"
    assert (
        page.evaluate(
            f"[...document.querySelectorAll('.chart .main-svg, h3, blockquote, .caption')].filter({over}).length"
        )
        == 0
    )
    ground = page.evaluate("getComputedStyle(document.querySelector('.chart .main-svg')).background")
    assert ("rgb(255, 255, 255)" in ground) == (scheme == "light")
    context.close()


def test_the_ground_can_change_under_it(offline: BrowserContext, file: Path) -> None:
    page, complaints, _ = opened(offline, file)
    page.locator(".chart").first.scroll_into_view_if_needed()
    page.locator(".chart .main-svg").first.wait_for()
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(IS_DARK)
    assert complaints.all() == []


def test_numbers_lead_to_their_sentences(offline: BrowserContext, file: Path) -> None:
    page, _, _ = opened(offline, file)
    page.locator(".chart").first.scroll_into_view_if_needed()
    number = page.locator(".chart a").first
    number.scroll_into_view_if_needed()
    still(page, quiet=400)
    to = number.evaluate("(link) => link.href.baseVal")
    assert to.startswith("#")
    box = number.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(f"**{to}")
    expect(page.locator("mark:target")).to_be_visible()
    assert len(offline.pages) == 1


def test_without_scripts_the_tables_stand_in(browser: Browser, file: Path, selection: Selection) -> None:
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    for exhibit in selection.exhibits:
        section = page.locator(f"#chart-{exhibit.id}")
        expect(section.locator("table")).to_be_visible()
        expect(section.locator(".chart")).to_be_hidden()
    context.close()


def test_the_keyboard_reaches_the_contents_first(offline: BrowserContext, file: Path) -> None:
    page, _, _ = opened(offline, file)
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#contents$"))


def test_printed_from_the_dark_it_is_light_and_whole(
    browser: Browser, file: Path, selection: Selection, tmp_path: Path
) -> None:
    context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900}, color_scheme="dark")
    page, complaints, _ = opened(context, file)
    assert printed(page) == page.locator(".chart").count()
    target = tmp_path / "printed.pdf"
    page.pdf(path=target, prefer_css_page_size=True)
    words = re.sub(r"\s+", "", said("pdftotext", "-raw", str(target), "-"))
    for slide in selection.slides:
        assert re.sub(r"\s+", "", slide.title) in words, slide.title
        for row in slide.rows:
            assert re.sub(r"\s+", "", row.value) in words, row.value
    page.locator(".chart").first.scroll_into_view_if_needed()
    page.wait_for_function(IS_DARK)
    expect(page.locator("details[open]")).to_have_count(0)
    assert complaints.all() == []
    context.close()


# as a page of the server

LIBRARY: Final = "/assets/plotly."


def test_served_it_asks_for_plotly_when_a_chart_is_near_and_nothing_moves(page: Page, complaints: Complaints) -> None:
    asked = requested(page, lambda url: LIBRARY in url)
    page.add_init_script(WATCH)
    page.goto("/report/all", wait_until="networkidle")
    still(page)
    assert page.evaluate("window.shifts") == []
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    still(page)
    assert asked == []
    page.locator("a.skip").blur()
    still(page)
    page.evaluate("window.shifts.length = 0")  # the link comes and goes with the focus
    page.locator("main a").first.focus()
    page.wait_for_selector(".chart .main-svg")
    still(page)
    assert page.evaluate(COUNT) < 5
    walk(page)
    assert len(asked) == 1
    assert page.evaluate("window.shifts") == []
    assert complaints.all() == []


def test_served_it_is_printed_whole_wherever_the_reader_is(page: Page, complaints: Complaints, tmp_path: Path) -> None:
    page.goto("/report/licensing")
    count = page.locator(".chart").count()
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    assert page.evaluate(COUNT) == count
    page.reload()
    assert printed(page) == count
    assert complaints.all() == []


def test_served_without_scripts_all_but_the_charts_is_there(browser: Browser, server_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=server_url)
    page = context.new_page()
    page.goto("/report/scale")
    hidden = "(all) => all.filter((one) => !one.checkVisibility()).length"
    for what in ("section.exhibit table", "blockquote", "blockquote mark", "#cite pre"):
        assert page.locator(what).count() > 0
        assert page.locator(what).evaluate_all(hidden) == 0, what
    assert page.locator(".chart").evaluate_all("(all) => all.every((one) => !one.checkVisibility())")
    context.close()


@pytest.mark.heavy
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_served_on_a_phone_nothing_moves(browser: Browser, server_url: str, language: str, scheme: Scheme) -> None:
    context = browser.new_context(
        base_url=server_url,
        viewport={"width": 390, "height": 844},
        color_scheme=scheme,
    )
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(f"/report/all?lang={language}", wait_until="networkidle")
    walk(page)
    assert page.evaluate("window.shifts") == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


@pytest.mark.heavy
def test_served_without_plotly_its_words_stand_in_and_the_next_chart_asks_again(page: Page) -> None:
    asked, refused = requested(page, lambda url: LIBRARY in url), []
    page.on("requestfailed", lambda request: refused.append(request.url))
    page.route(f"**{LIBRARY}*", lambda route: route.abort())
    page.goto("/report/all")
    first, last = page.locator(".chart").first, page.locator(".chart").last
    words = page.locator("figure").first.get_attribute("aria-label")
    first.scroll_into_view_if_needed()
    page.wait_for_function("(words) => document.querySelector('.chart').textContent === words", arg=words)
    assert printed(page) == 0
    still(page)
    becomes(page, lambda: refused, asked)
    page.unroute(f"**{LIBRARY}*")
    last.scroll_into_view_if_needed()
    last.locator(".main-svg").first.wait_for()
    first.scroll_into_view_if_needed()
    first.locator(".main-svg").first.wait_for()
    assert words is not None
    expect(first).not_to_contain_text(words)
