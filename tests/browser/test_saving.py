"""Saving a file: the page stays, says how it goes, and says why where there is none."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.browser.conftest import Complaints
from tests.browser.places import settle, visit
from tests.browser.waiting import becomes, held

HEAR = """() => {
  window.heard = [];
  const hear = () => window.heard.push(document.querySelector('.saving')?.textContent);
  new MutationObserver(hear).observe(document.body, { childList: true, characterData: true, subtree: true });
}"""
"""Writes down what is said, which goes away again."""


def opened(page: Page, address: str, button: str) -> None:
    """Opens the dialog of files by the first button of this name."""
    page.goto(address)
    page.evaluate(HEAR)
    page.get_by_role("button", name=button, exact=True).first.click()


def asked(page: Page) -> None:
    opened(page, "/scale", "Take this page away")


def said(page: Page, words: str) -> None:
    """Waits until this has been said."""
    page.wait_for_function("(words) => window.heard.includes(words)", arg=words)


def test_a_file_is_saved_without_leaving_the_page(page: Page, complaints: Complaints) -> None:
    asked(page)
    with page.expect_download() as waited:
        page.get_by_role("dialog").get_by_role("link", name="PowerPoint").click()
    assert waited.value.suggested_filename.startswith("shanghai-biomedicine-scale-")
    assert waited.value.suggested_filename.endswith(".pptx")
    assert zipfile.is_zipfile(Path(waited.value.path()))
    said(page, f"Saved: {waited.value.suggested_filename}")
    assert len(page.context.pages) == 1
    assert complaints.all() == []


@pytest.mark.parametrize("form", ["png", "svg"])
@pytest.mark.parametrize("where", ["under the chart", "in the dialog"])
def test_a_picture_is_saved_without_leaving_the_page(page: Page, complaints: Complaints, form: str, where: str) -> None:
    place = page.locator("main, [data-testid=stMain]").first
    if where == "in the dialog":
        opened(page, "/scale?currency=usd", "Take away")
        place = page.get_by_role("dialog")
    else:
        visit(page, "/scale?currency=usd")
        settle(page, "light")
        page.evaluate(HEAR)
    with page.expect_download() as waited:
        place.get_by_role("link", name=form.upper()).first.click()
    assert waited.value.suggested_filename == f"industry-scale.{form}"
    content = Path(waited.value.path()).read_bytes()
    if form == "png":
        with Image.open(io.BytesIO(content)) as image:
            assert image.width == 1280
            assert len(image.convert("RGB").getcolors(1 << 20) or ()) > 50
    else:
        root = ElementTree.fromstring(content)
        assert "US$" in "".join(root.itertext())
        assert b"@font-face" in content
    said(page, f"Saved: industry-scale.{form}")
    assert len(page.context.pages) == 1
    assert complaints.all() == []


def test_seconds_are_counted_while_it_is_made(page: Page) -> None:
    waiting = held(page, "**/download/**")
    asked(page)
    page.get_by_role("dialog").get_by_role("link", name="PDF").click()
    said(page, "Making the file: 1 s")
    page.get_by_role("dialog").get_by_role("link", name="PDF").click()
    page.evaluate("fetch('/download/after').catch(() => {}) && undefined")  # had that asked again, it came before this
    becomes(page, lambda: waiting[-1].request.url.rpartition("/")[2], "after")
    assert len(waiting) == 2
    waiting[0].abort()
    said(page, "The dashboard cannot be reached. Try again in a moment.")


@pytest.mark.parametrize("body", ['{"detail": "Too many are waiting."}', "<h1>Bad gateway</h1>"])
def test_what_goes_wrong_is_said(page: Page, body: str) -> None:
    page.route("**/download/**", lambda route: route.fulfill(status=503, body=body))
    asked(page)
    page.get_by_role("dialog").get_by_role("link", name="Excel").click()
    said(
        page,
        "Too many are waiting." if "detail" in body else "The dashboard cannot be reached. Try again in a moment.",
    )
