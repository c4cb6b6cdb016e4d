"""The player, walked through as a presenter would, and what happens to it when things go wrong."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.catalog import Catalog
from dashboard.location import ROOT, VARIABLE
from dashboard.presentation.scenes import screens
from dashboard.runsheets import ALL, Kind, known, names, ready
from dashboard.texts import Language, speaking, text
from dashboard.view import View
from tests.browser.conftest import Complaints
from tests.browser.places import Scheme
from tests.browser.waiting import becomes, still
from tests.servers import Server, dashboard, free_port, started

READY = "body[data-ready=yes][data-drawn=all]"

FAULTS = """() => {
  const slide = document.querySelector('.slide.shown');
  const stage = document.querySelector('#stage').getBoundingClientRect();
  const scale = stage.width / 1280, foot = stage.top + 672 * scale, body = slide.querySelector('.body'), faults = [];
  const within = (box, place) => box.left >= place.left - 2 && box.right <= place.right + 2
                              && box.top >= place.top - 2 && box.bottom <= place.bottom + 2;
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node; (node = texts.nextNode());) {
    if (!node.textContent.trim()) continue;
    const range = document.createRange(), element = node.parentElement;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect(), size = parseFloat(getComputedStyle(element).fontSize) * scale;
    const said = node.textContent.trim().slice(0, 50);
    if (size < (element.closest('footer .source') ? 14 : 18)) faults.push(`${size} px: ${said}`);
    const { left, right, top } = stage;
    if (!within(box, { left, right, top, bottom: foot })) faults.push(`outside: ${said}`);
    if (element.closest('div.chart') && !within(box, body.getBoundingClientRect())) faults.push(`cut: ${said}`);
  }
  for (const part of document.querySelectorAll('#strip button, #strip span, #strip p, #marks *'))
    if (part.offsetParent && parseFloat(getComputedStyle(part).fontSize) * scale < 18)
      faults.push(`strip: ${part.textContent}`);
  if (body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1) faults.push('overflows');
  if (slide.querySelector('div.chart') && !slide.querySelector('div.chart .main-svg')) faults.push('no chart');
  return faults;
}"""
"""What is wrong with the slide on the screen, in words."""


def present(page: Page, query: str = "", *, width: int = 1280, height: int = 720) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"/present?{query}")
    page.wait_for_selector(READY)
    still(page, quiet=0)


def count(page: Page) -> int:
    return int(page.locator("#count").inner_text())


def title(page: Page) -> str:
    return page.locator(".slide.shown h1").inner_text()


def at(page: Page, number: int) -> None:
    """Asserts that the slide of this number stands."""
    expect(page.locator("#number")).to_have_text(str(number))


def move(page: Page, key: str) -> float:
    """Presses a key that moves, and waits until the slide is painted: the milliseconds that it took."""
    page.evaluate("delete document.body.dataset.took")
    page.keyboard.press(key)
    page.wait_for_function("() => 'took' in document.body.dataset")
    return float(page.evaluate("document.body.dataset.took"))


@pytest.mark.parametrize(
    "name", [ALL, *(pytest.param(name, marks=pytest.mark.heavy) for name in names() if name != ALL)]
)
def test_a_ready_made_run_sheet_is_walked_by_keyboard(
    page: Page, complaints: Complaints, catalog: Catalog, tmp_path: Path, name: str
) -> None:
    shown = screens(catalog, View(), ready(name, catalog))
    present(page, f"sheet={name}")
    expect(page.locator("#count")).to_have_text(str(len(shown)))
    for place, scene in enumerate(shown, 1):
        at(page, place)
        assert title(page) == scene.slide.heading
        assert page.evaluate(FAULTS) == [], f"slide {place}"
        expect(page).to_have_url(re.compile(rf"slide={place}$"))
        page.screenshot(path=tmp_path / f"{name}-{place:02d}.png")
        if place < len(shown):
            move(page, "ArrowRight")
    assert complaints.all() == []


@pytest.mark.parametrize(("width", "height", "scheme"), [(1920, 1080, "dark"), (1024, 768, "light")])
def test_other_windows_show_the_same_larger_or_letterboxed(
    page: Page, complaints: Complaints, width: int, height: int, scheme: Scheme
) -> None:
    page.emulate_media(color_scheme=scheme)
    present(page, "sheet=scale", width=width, height=height)
    box = page.locator("#stage").bounding_box()
    assert box is not None
    assert box["width"] / box["height"] == pytest.approx(16 / 9, rel=0.01)
    assert box["width"] == pytest.approx(min(width, height * 16 / 9), abs=1)
    ground = page.locator("#stage").evaluate("stage => getComputedStyle(stage).backgroundColor")
    light = sum(map(int, re.findall(r"\d+", ground)[:3])) > 380
    assert light == (scheme == "light")
    assert complaints.all() == []


def test_every_key_a_clicker_or_a_keyboard_sends(page: Page) -> None:
    present(page, "sheet=scale")
    for place, key in enumerate(("ArrowRight", "ArrowDown", "PageDown", "Space"), 2):
        move(page, key)
        at(page, place)
    for back, key in enumerate(("ArrowLeft", "ArrowUp", "PageUp", "Shift+Space"), 1):
        move(page, key)
        at(page, 5 - back)
    move(page, "ArrowLeft")
    at(page, 1)
    move(page, "End")
    at(page, count(page))
    move(page, "ArrowRight")
    at(page, count(page))
    move(page, "Home")
    at(page, 1)


def test_a_link_opens_the_same_slide(page: Page) -> None:
    present(page, "sheet=scale")
    for _ in range(3):
        move(page, "PageDown")
    expect(page).to_have_url(re.compile("slide=4$"))
    said, address = title(page), page.url
    present(page, urlsplit(address).query)
    at(page, 4)
    assert title(page) == said
    expect(page.locator("#said")).to_have_text("")
    move(page, "PageUp")
    expect(page.locator("#said")).to_contain_text(title(page))


def test_the_screen_can_be_blank(page: Page) -> None:
    present(page, "sheet=policy&slide=2")
    for key in ("b", "."):
        page.keyboard.press(key)
        expect(page.locator("#blank")).to_be_visible()
        page.keyboard.press("ArrowRight")
        expect(page.locator("#blank")).to_be_hidden()
        at(page, 2)


def test_notes_help_and_code_open_and_escape_closes_them_first(page: Page) -> None:
    present(page, "sheet=policy")
    page.keyboard.press("n")
    expect(page.locator("#notes")).to_be_visible()
    expect(page.locator("#notes article:visible blockquote").first).to_be_visible()
    expect(page.locator("#notes article:visible blockquote a[href^='/fact/']").first).to_be_attached()
    page.keyboard.press("?")
    expect(page.locator("dialog#help")).to_be_visible()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    expect(page.locator("dialog#help")).to_be_hidden()
    at(page, 1)
    page.keyboard.press("q")
    expect(page.locator("#code-image")).to_be_visible()
    page.wait_for_function("() => document.querySelector('#code-image').naturalWidth > 0")
    expect(page.locator("#qr-address")).to_contain_text("slide=1")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#notes")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/present\?"))


def test_escape_leaves_to_the_page_it_was_made_on(page: Page) -> None:
    present(page, "sheet=policy&currency=usd")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(r"/presentation\?sheet=policy&currency=usd"))
    expect(page.get_by_role("heading", level=1)).to_have_text(text("page.present.title"))


def test_full_screen_is_left_before_the_presentation(page: Page) -> None:
    present(page, "sheet=policy")
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement !== null")
    page.locator("#filters [data-value=usd]").click()
    page.wait_for_url(re.compile("currency=usd"))
    assert page.evaluate("document.fullscreenElement !== null")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.fullscreenElement === null")
    expect(page).to_have_url(re.compile(r"/present\?"))


def test_buttons_have_names_work_by_keyboard_and_hide_at_rest(page: Page) -> None:
    present(page, "sheet=policy")
    for button in page.locator("#controls button").all():
        assert button.get_attribute("aria-label")
    page.get_by_role("button", name=text("present.do.next")).focus()
    move(page, "Space")
    at(page, 2)
    move(page, "Enter")
    at(page, 3)
    page.get_by_role("button", name=text("present.do.first")).click()
    at(page, 1)
    move(page, "Space")
    at(page, 2)
    page.wait_for_function("() => document.body.classList.contains('idle')")
    page.wait_for_function("() => getComputedStyle(document.querySelector('#controls')).opacity === '0'")

    def woken() -> str:
        for x in (300, 310):  # again and again, for they hide after some seconds
            page.mouse.move(x, 300)
        return str(page.evaluate("getComputedStyle(document.querySelector('#controls')).opacity"))

    becomes(page, woken, "1")
    expect(page.locator("#filters")).to_be_visible()


def test_a_filter_keeps_the_place_and_the_dataset(page: Page, complaints: Complaints) -> None:
    present(page, "sheet=scale&slide=5")
    digest = page.locator("body").get_attribute("data-digest")
    with page.expect_request(re.compile(r"/present\?")) as asked:
        page.get_by_role("button", name=text("filter.currency.usd")).click()
    assert f"dataset={digest}" in asked.value.url
    expect(page.locator(".slide.shown h1")).to_contain_text("US$")
    expect(page.locator(".slide.shown")).to_have_attribute("data-item", "chart.industry-scale")
    expect(page).to_have_url(re.compile(r"sheet=scale&currency=usd&slide=5$"))
    expect(page.locator(".slide.shown .main-svg").first).to_be_visible()
    page.get_by_role("button", name=text("filter.sources.all")).click()
    expect(page).to_have_url(re.compile(r"currency=usd&sources=all&slide=5$"))
    expect(page.locator("[data-value=all]")).to_have_attribute("aria-pressed", "true")
    move(page, "End")
    page.get_by_role("button", name=text("filter.currency.reported")).click()
    expect(page).to_have_url(re.compile(r"sheet=scale&sources=all&slide=\d+$"))
    expect(page.locator(".slide.shown")).to_have_attribute("data-item", "table.scale")
    page.wait_for_selector(READY)
    still(page, quiet=0)
    assert page.evaluate(FAULTS) == []
    assert complaints.all() == []


@pytest.mark.heavy
def test_every_slide_fits_with_unverified_sources_in_dollars(page: Page) -> None:
    for name in names()[1:]:
        present(page, f"sheet={name}&sources=all&currency=usd")
        for place in range(count(page)):
            at(page, place + 1)
            assert page.evaluate(FAULTS) == [], f"{name} {place + 1}"
            move(page, "PageDown")


def test_every_disagreement_and_absence_fits(page: Page, catalog: Catalog) -> None:
    there = known(catalog)
    cases = "~".join(f"case.{name}" for name in there[Kind.DISAGREEMENT])
    charts = "~".join(f"chart.{name}" for name in there[Kind.CHART])
    for query in (f"sheet={cases}", f"sheet={charts}&since=2025"):
        present(page, query)
        for place in range(count(page)):
            at(page, place + 1)
            assert page.evaluate(FAULTS) == [], f"{query[:12]} {place + 1}"
            move(page, "PageDown")


def test_the_ground_changes_by_key(page: Page) -> None:
    present(page, "sheet=policy")
    before = page.locator(".slide.shown .bars path").first.evaluate("bar => bar.getAttribute('style')")
    page.keyboard.press("d")
    page.wait_for_selector("html.dark")
    page.wait_for_selector(READY)
    assert page.locator(".slide.shown .bars path").first.evaluate("bar => bar.getAttribute('style')") != before


def test_printing_gives_a_page_for_each_slide(page: Page, tmp_path: Path) -> None:
    present(page, "sheet=policy")
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    (tmp_path / "printed.pdf").write_bytes(printed)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == count(page)


def test_what_is_not_known_is_said_and_goes_away(page: Page, complaints: Complaints) -> None:
    present(page, "sheet=chart.nope~figure.scale~chart.targets&colour=red")
    expect(page.locator("#notice")).to_contain_text("“chart.nope”")
    expect(page.locator("#notice")).to_contain_text("“colour”")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#notice")).to_have_count(0)
    assert complaints.all() == []


def test_a_finger_turns_the_slides_on_a_phone(browser: Browser, server_url: str) -> None:
    context = browser.new_context(
        base_url=server_url, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto("/present?sheet=policy")
    page.wait_for_selector(READY)
    swipe = """([from, to]) => {
        const deck = document.querySelector('#deck');
        const at = (x) => new Touch({ identifier: 1, target: deck, clientX: x, clientY: 400 });
        const tell = (kind, x, touches) => deck.dispatchEvent(
            new TouchEvent(kind, { bubbles: true, touches, changedTouches: [at(x)] }));
        tell('touchstart', from, [at(from)]); tell('touchend', to, []);
    }"""
    page.evaluate(swipe, [300, 100])
    at(page, 2)
    page.evaluate(swipe, [100, 300])
    at(page, 1)
    still(page)
    box = page.locator("#filters [data-value=usd]").bounding_box()
    assert box is not None
    assert box["height"] >= 32
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_the_notes_window_keeps_step(page: Page, complaints: Complaints) -> None:
    present(page, "sheet=scale&slide=5")
    page.context.on("page", lambda one: complaints.watch(one, urlsplit(page.url).netloc))
    with page.context.expect_page() as opened:
        page.keyboard.press("w")
    notes = opened.value
    notes.wait_for_selector("body[data-ready=yes]")
    expect(notes.locator("#speaker-number")).to_have_text(re.compile(r"^5 / "))
    expect(notes.locator("article:visible h2")).to_have_text(title(page))
    expect(notes.locator("#clock")).to_have_text(re.compile(r"\d+:\d\d"))
    following = notes.locator("#following-title").inner_text()
    move(page, "ArrowRight")
    assert title(page) == following
    expect(notes.locator("article:visible h2")).to_have_text(following)
    notes.keyboard.press("PageDown")
    expect(page.locator("#number")).to_have_text("7")
    page.get_by_role("button", name=text("filter.currency.usd")).click()
    expect(notes).to_have_url(re.compile("currency=usd"))
    expect(notes.locator("#speaker-number")).to_have_text(re.compile(r"^7 / "))
    move(page, "End")
    expect(notes.locator("#following-title")).to_have_text(text("present.js.end"))
    assert complaints.all() == []


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[Server, Path]]:
    """A server of this test's own, with a dataset of its own."""
    for name in ("data", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    path = tmp_path / "data" / "metrics.yaml"
    port = free_port()
    with started(dashboard(port), port, environment={VARIABLE: str(path)}) as server:
        yield server, path


@pytest.fixture
def tab(browser: Browser, own: tuple[Server, Path]) -> Iterator[Page]:
    context = browser.new_context(base_url=own[0].url, viewport={"width": 1280, "height": 720})
    yield context.new_page()
    context.close()


def test_a_presentation_goes_on_when_the_server_dies(tab: Page, own: tuple[Server, Path]) -> None:
    present(tab, "sheet=scale&slide=5")
    own[0].end(signal.SIGTERM)
    expect(tab.locator("#mark")).to_have_text(text("present.js.dead"))
    for _ in range(count(tab) - 5):
        move(tab, "ArrowRight")
        assert tab.evaluate(FAULTS) == []
    said = title(tab)
    tab.get_by_role("button", name=text("filter.currency.usd")).click()
    expect(tab.locator("#mark")).to_have_text(re.compile("server does not answer"))
    assert title(tab) == said
    assert "currency" not in tab.url
    tab.keyboard.press("q")
    expect(tab.locator("#code-base svg")).to_be_visible()
    tab.keyboard.press("Escape")
    tab.keyboard.press("Escape")
    expect(tab.locator("#mark")).to_have_text(text("present.js.dead-leave"))
    assert title(tab) == said


def test_a_changed_dataset_changes_no_slide_and_is_offered(tab: Page, own: tuple[Server, Path]) -> None:
    path = own[1]
    present(tab, "sheet=scale&slide=5")
    slides = tab.locator("#deck").inner_html()
    original = path.read_text(encoding="utf-8")
    for version in ("2031.01.01", "2031.01.02"):
        newer = path.with_name("newer")
        newer.write_text(re.sub(r'version: ".*"', f'version: "{version}"', original, count=1), encoding="utf-8")
        os.replace(newer, path)
        expect(tab.locator("#newer")).to_contain_text(version)
    assert tab.locator("#deck").inner_html() == slides
    digest = tab.locator("body").get_attribute("data-digest")
    tab.get_by_role("button", name=text("filter.currency.usd")).click()
    expect(tab.locator(".slide.shown h1")).to_contain_text("US$")
    expect(tab.locator("#newer")).to_be_visible()
    at(tab, 5)
    tab.locator("#newer").click()
    expect(tab.locator("#newer")).to_be_hidden()
    expect(tab).to_have_url(re.compile(r"currency=usd&slide=5$"))
    expect(tab.locator("#mark")).to_be_hidden()
    assert digest
    newer.write_text(path.read_text(encoding="utf-8") + "# the same version, changed\n", encoding="utf-8")
    os.replace(newer, path)
    expect(tab.locator("#newer")).to_have_text(text("present.js.changed"))


def test_picking_on_several_pages_makes_one_run_sheet(page: Page, complaints: Complaints) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("/policy")
    page.locator(".st-key-exhibit-targets").get_by_role("button", name=text("present.add")).click()
    expect(page).to_have_url(re.compile(r"sheet=chart\.targets"))
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=text("page.scale.title")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(text("page.scale.title"))
    page.locator(".st-key-exhibit-industry-scale").get_by_role("button", name=text("present.add")).click()
    expect(page).to_have_url(re.compile(r"sheet=chart\.targets(~|%7E)chart\.industry-scale"))
    page.get_by_role("link", name="Presentation: 2 slides").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(text("page.present.title"))
    targets = page.locator(".st-key-present-remove-0 button").inner_text()
    page.locator(".st-key-present-down-0 button").click()
    expect(page).to_have_url(re.compile(r"sheet=chart\.industry-scale(~|%7E)chart\.targets"))
    remove = page.locator(".st-key-present-remove-1 button")
    expect(remove).to_have_text(targets, use_inner_text=True)  # the address is there before the list is
    remove.click()
    expect(page).to_have_url(re.compile(r"sheet=chart\.industry-scale$"))
    start = page.get_by_role("link", name=text("present.start"))
    expect(start).to_have_attribute("href", re.compile(r"sheet=chart\.industry-scale$"))
    with page.context.expect_page() as opened:
        start.click()
    player = opened.value
    player.wait_for_selector(READY)
    expect(player.locator("#count")).to_have_text("1")
    assert complaints.all() == []


@pytest.mark.heavy
@pytest.mark.parametrize("more", ["", "&sources=all&currency=usd"])
def test_every_slide_fits_in_chinese(page: Page, complaints: Complaints, tmp_path: Path, more: str) -> None:
    for name in names()[1:]:
        present(page, f"lang=zh&sheet={name}{more}")
        for place in range(count(page)):
            at(page, place + 1)
            assert page.evaluate(FAULTS) == [], f"{name} {place + 1}"
            page.screenshot(path=tmp_path / f"{name}-{place:02d}.png")
            move(page, "PageDown")
    assert complaints.all() == []


def test_the_language_is_kept_wherever_the_presenter_goes(page: Page, complaints: Complaints) -> None:
    present(page, "lang=zh&sheet=scale&slide=5")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    page.locator("#filters [data-value=usd]").click()
    expect(page).to_have_url(re.compile(r"sheet=scale&currency=usd&lang=zh&slide=5$"))
    expect(page.locator(".slide.shown h1")).to_contain_text("美元")
    page.keyboard.press("q")
    expect(page.locator("#qr-address")).to_contain_text("lang=zh")
    page.keyboard.press("Escape")
    with page.context.expect_page() as opened:
        page.keyboard.press("w")
    opened.value.wait_for_selector("body[data-ready=yes]")
    expect(opened.value.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(opened.value.locator("article:visible h2")).to_have_text(title(page))
    quoted = opened.value.locator("article:visible blockquote a").first
    expect(quoted).to_have_attribute("href", re.compile("lang=zh"))
    opened.value.close()
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(r"/presentation\?.*lang=zh"))
    with speaking(Language.CHINESE):
        expect(page.get_by_role("heading", level=1)).to_have_text(text("page.present.title"))
    assert complaints.all() == []
