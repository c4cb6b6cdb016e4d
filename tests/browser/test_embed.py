"""A chart in a frame of another site, and the dialog that gives it away."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final
from xml.etree import ElementTree

import pytest
from PIL import Image
from playwright.sync_api import Browser, Frame, Page, expect

from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.exhibits import Exhibit, Shape, Theme
from dashboard.view import DEFAULT
from tests.browser.conftest import Complaints
from tests.browser.places import Scheme
from tests.browser.waiting import becomes, resize, still

SIZES: Final = ((300, 250), (300, 420), (600, 400), (1000, 560))
CHART: Final = "#chart .main-svg"
KNOWN: Final = {chart.id: chart for chart in CHARTS}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Another site: its address and its folder."""
    folder = tmp_path_factory.mktemp("site")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}", folder
    server.shutdown()
    server.server_close()


def framed(page: Page, site: tuple[str, Path], address: str, size: tuple[int, int]) -> Frame:
    origin, folder = site
    width, height = size
    frame = f'<iframe src="{address}" width="{width}" height="{height}" style="border:0"></iframe>'
    (folder / "index.html").write_text(f"<!doctype html><title>site</title><link rel=icon href=data:,>{frame}")
    page.goto(f"{origin}/index.html")
    page.frame_locator("iframe").locator("h1").wait_for()
    return page.frames[1]


def drawn(frame: Page | Frame) -> None:
    """Waits until the chart stands in its frame."""
    frame.wait_for_selector(CHART)
    still(frame, quiet=0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_it_fits_its_frame(
    browser: Browser, server_url: str, site: tuple[str, Path], size: tuple[int, int], scheme: Scheme
) -> None:
    context = browser.new_context(viewport={"width": 1200, "height": 800}, color_scheme=scheme)
    page, complaints = context.new_page(), Complaints()
    complaints.watch(page, "")
    inner = framed(page, site, f"{server_url}/embed/industry-scale", size)
    drawn(inner)
    assert complaints.console + complaints.errors == []
    assert inner.evaluate("[innerWidth, innerHeight]") == list(size)
    assert inner.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert inner.evaluate("document.documentElement.scrollHeight <= innerHeight")
    width, height = inner.evaluate(
        f"(({{ width, height }}) => [width, height])(document.querySelector('{CHART}').getBoundingClientRect())"
    )
    assert width > 0.88 * size[0]
    assert 85 < height < size[1]
    for line in inner.locator("h1, footer").all():
        box = line.bounding_box()
        assert box is not None
        assert box["height"] > 0
    ground = inner.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert (ground == "rgb(255, 255, 255)") == (scheme == "light")
    context.close()


MEETING: Final = """() => {
  const frame = document.getElementById('figure').getBoundingClientRect();
  const seen = (query) => [...document.querySelectorAll(query)]
    .map((one) => [one.textContent, one.getBoundingClientRect(), Boolean(one.closest('.annotation'))])
    .filter(([, { width, height }]) => width > 0 && height > 0);
  const words = seen('#chart text'), bars = seen('#chart .bars .point path');
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2.5
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2.5;
  const cut = words.filter(([, { left, right, top, bottom }]) =>
    left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1);
  const over = words.filter(([, one, note], n) =>
    words.some(([, other], m) => m > n && meet(one, other)) || (note && bars.some(([, bar]) => meet(one, bar))));
  return [words.length > 0, [...cut, ...over].map(([said]) => said)];
}"""
"""Whether there are words, and those that are cut off by the frame of the chart, or lie over others or over a bar."""


@pytest.mark.parametrize("asked", ["currency=usd&sources=all", "currency=cny&lang=zh"])
def test_no_words_are_cut_or_printed_over(page: Page, asked: str) -> None:
    for chart in CHARTS:
        page.set_viewport_size({"width": 640, "height": 460})
        page.goto(f"/embed/{chart.id}?{asked}")
        if not page.locator("#chart").count():
            continue
        drawn(page)
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight"), chart.id
        expect(page.locator("details:not([open])")).to_have_count(0)
        for width, height in ((640, 460), (480, 300), (800, 300), (300, 250)):
            resize(page, width, height, quiet=0)
            assert page.evaluate(MEETING) == [True, []], (chart.id, width, height)


@pytest.mark.parametrize("chart", ["growth-2025", "approval-firsts", "license-share", "targets"])
def test_a_frame_that_is_too_low_scrolls_and_nothing_is_cut(
    page: Page, server_url: str, site: tuple[str, Path], chart: str
) -> None:
    inner = framed(page, site, f"{server_url}/embed/{chart}", (300, 250))
    drawn(inner)
    assert inner.evaluate("document.documentElement.scrollWidth <= innerWidth")
    edge = "(place, side) => document.querySelector(place).getBoundingClientRect()[side]"
    chart_bottom = inner.evaluate(f"() => ({edge})('#chart .main-svg', 'bottom')")
    footer_top = inner.evaluate(f"() => ({edge})('footer', 'top')")
    assert chart_bottom <= footer_top + 1


def test_it_is_drawn_anew_when_its_frame_changes(page: Page, server_url: str, site: tuple[str, Path]) -> None:
    inner = framed(page, site, f"{server_url}/embed/industry-scale?theme=dark", (600, 400))
    inner.wait_for_selector(CHART)
    page.evaluate("(() => { const one = document.querySelector('iframe'); one.width = 900; one.height = 600 })()")
    expect(inner.locator(CHART).first).to_have_css("width", re.compile(r"^8\d\d(\.\d+)?px$"))
    becomes(page, lambda: inner.evaluate("[innerWidth, innerHeight]"), [900, 600])
    still(inner, quiet=0)
    assert inner.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_other_pages_refuse_frames(page: Page, server_url: str, site: tuple[str, Path]) -> None:
    origin, folder = site
    (folder / "index.html").write_text(f'<!doctype html><iframe src="{server_url}/fact/"></iframe>')
    with page.expect_console_message(lambda said: said.type == "error" and "frame-ancestors" in said.text):
        page.goto(f"{origin}/index.html")


def test_every_chart_shows_its_numbers(page: Page, catalog: Catalog, complaints: Complaints) -> None:
    for chart in CHARTS:
        exhibit = chart.draw(catalog, DEFAULT)
        if not isinstance(exhibit, Exhibit):
            continue
        page.goto(f"/embed/{chart.id}")
        drawn(page)
        words = re.sub(r"\s+", "", page.locator("#chart").inner_text())
        for trace in exhibit.figures[Theme.LIGHT].to_dict()["data"]:
            for text in trace.get("text", ()) if exhibit.shape is not Shape.TIMELINE else ():
                plain = re.sub(r"<[^>]+>|\s+", "", text).replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")
                assert plain in words, chart.id
    assert complaints.all() == []


def test_without_scripts_there_is_a_table(browser: Browser, server_url: str, catalog: Catalog) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server_url}/embed/industry-scale")
    exhibit = KNOWN["industry-scale"].draw(catalog, DEFAULT)
    assert isinstance(exhibit, Exhibit)
    for row in exhibit.rows:
        expect(page.locator("table")).to_contain_text(row.value)
    expect(page.locator("#figure")).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("form", ["png", "svg"])
@pytest.mark.parametrize("how", ["button", "address"])
def test_the_picture_is_saved_by_one_click(page: Page, catalog: Catalog, form: str, how: str) -> None:
    with page.expect_download() as waited:
        if how == "button":
            page.goto("/embed/growth-2025?theme=light")
            page.wait_for_selector(CHART)
            page.get_by_role("button", name=form.upper()).click()
        else:
            page.goto(f"/embed/growth-2025?theme=light#{form}")
    assert waited.value.suggested_filename == f"growth-2025.{form}"
    content = Path(waited.value.path()).read_bytes()
    exhibit = KNOWN["growth-2025"].draw(catalog, DEFAULT)
    assert isinstance(exhibit, Exhibit)
    if form == "png":
        with Image.open(io.BytesIO(content)) as image:
            assert image.width == 1280
            assert len(image.convert("RGB").getcolors(1 << 20) or ()) > 50
        return
    root = ElementTree.fromstring(content)
    words = re.sub(r"\s+", "", "".join(root.itertext()))
    for said in (exhibit.title, exhibit.subtitle, exhibit.caption, *(row.value for row in exhibit.rows)):
        assert re.sub(r"\s+", "", said) in words


def test_numbers_lead_to_their_pages(page: Page) -> None:
    page.goto("/embed/industry-scale")
    drawn(page)
    box = page.locator("#chart a").first.bounding_box()
    assert box is not None
    with page.expect_popup() as popup:
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    popup.value.wait_for_url("**/fact/**")


def test_a_version_that_is_gone_says_so(page: Page, site: tuple[str, Path], server_url: str) -> None:
    inner = framed(page, site, f"{server_url}/embed/industry-scale?dataset=000000000000", (600, 400))
    expect(inner.locator("main")).to_contain_text("no longer keeps")
    inner.get_by_role("link", name="Show the figures of today").click()
    inner.wait_for_selector(CHART)


def test_the_dialog_gives_files_citations_and_a_frame(
    page: Page, catalog: Catalog, complaints: Complaints, server_url: str
) -> None:
    page.goto("/scale?currency=usd")
    page.get_by_role("button", name="Take away").first.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("<iframe")).to_be_visible()
    for form in ("pptx", "xlsx", "csv", "json", "html", "pdf"):
        address = f"/download/chart.industry-scale.{form}?currency=usd"
        expect(dialog.locator(f'a[href="{address}"]').first).to_be_attached()
    for form in ("png", "svg"):
        address = f"/embed/industry-scale?currency=usd&theme=light#{form}"
        expect(dialog.locator(f'a[href="{address}"]').first).to_be_attached()
    dialog.get_by_role("tab", name="BibTeX").click()
    expect(dialog.get_by_text("@misc{")).to_be_visible()
    expect(dialog.get_by_text(f'src="{server_url}/embed/industry-scale?currency=usd"')).to_be_visible()
    dialog.get_by_text("Frozen", exact=True).click()
    expect(dialog.get_by_text(f"&amp;dataset={catalog.digest[:12]}")).to_be_visible()
    assert complaints.all() == []


@pytest.mark.parametrize(("path", "name"), [("/policy", "Take this page away"), ("/data", "Take the dataset away")])
def test_pages_and_the_dataset_can_be_taken_away(page: Page, complaints: Complaints, path: str, name: str) -> None:
    page.goto(path)
    page.get_by_role("button", name=name).click()
    dialog = page.get_by_role("dialog")
    what = path.strip("/").replace("data", "all")
    expect(dialog.locator(f'a[href="/download/{what}.zip"]').first).to_be_visible()
    dialog.get_by_text("Everything", exact=True).click()
    expect(dialog.locator(f'a[href="/download/{what}.html?scope=everything"]').first).to_be_visible()
    assert complaints.all() == []
