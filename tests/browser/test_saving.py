"""Saving a file: the page stays, says how it goes, and says why where there is none."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Complaints


def asked(page: Page) -> None:
    page.goto("/scale")
    page.get_by_role("button", name="Take this page away").click()


def test_a_file_is_saved_without_leaving_the_page(page: Page, complaints: Complaints) -> None:
    asked(page)
    with page.expect_download() as waited:
        page.get_by_role("dialog").get_by_role("link", name="PowerPoint").click()
    assert waited.value.suggested_filename.startswith("shanghai-biomedicine-scale-")
    assert waited.value.suggested_filename.endswith(".pptx")
    assert zipfile.is_zipfile(Path(waited.value.path()))
    expect(page.locator(".saving")).to_have_text(f"Saved: {waited.value.suggested_filename}")
    assert len(page.context.pages) == 1
    assert complaints.all() == []


@pytest.mark.parametrize("form", ["png", "svg"])
@pytest.mark.parametrize("where", ["under the chart", "in the dialog"])
def test_a_picture_is_saved_without_leaving_the_page(page: Page, complaints: Complaints, form: str, where: str) -> None:
    page.goto("/scale?currency=usd")
    place = page.locator("main, [data-testid=stMain]").first
    if where == "in the dialog":
        page.get_by_role("button", name="Take away", exact=True).first.click()
        place = page.get_by_role("dialog")
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
    expect(page.locator(".saving")).to_have_text(f"Saved: industry-scale.{form}")
    assert len(page.context.pages) == 1
    assert complaints.all() == []


def test_seconds_are_counted_while_it_is_made(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/download/**", hold)
    asked(page)
    page.get_by_role("dialog").get_by_role("link", name="PDF").click()
    expect(page.locator(".saving")).to_have_text("Making the file: 1 s")
    page.get_by_role("dialog").get_by_role("link", name="PDF").click()
    assert len(held) == 1
    held[0].abort()
    expect(page.locator(".saving")).to_have_text("The dashboard cannot be reached. Try again in a moment.")


@pytest.mark.parametrize("body", ['{"detail": "Too many are waiting."}', "<h1>Bad gateway</h1>"])
def test_what_goes_wrong_is_said(page: Page, body: str) -> None:
    page.route("**/download/**", lambda route: route.fulfill(status=503, body=body))
    asked(page)
    page.get_by_role("dialog").get_by_role("link", name="Excel").click()
    said = "Too many are waiting." if "detail" in body else "The dashboard cannot be reached. Try again in a moment."
    expect(page.locator(".saving")).to_have_text(said)
