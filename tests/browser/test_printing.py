"""A page of the application as it leaves the printer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.exhibits import Exhibit
from dashboard.model import Topic
from dashboard.texts import text
from dashboard.view import DEFAULT
from tests.browser.places import Scheme, settle, visit
from tests.programs import said


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_prints_whole_and_clean(
    browser: Browser, server_url: str, catalog: Catalog, tmp_path: Path, scheme: Scheme
) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    visit(page, f"{server_url}/scale")
    expect(page.get_by_role("button", name="Take this page away")).to_be_visible()
    page.wait_for_function("() => document.querySelectorAll('.js-plotly-plot').length >= 5")
    settle(page, scheme)
    target = tmp_path / "page.pdf"
    page.pdf(path=target, prefer_css_page_size=True)
    context.close()
    pages = [re.sub(r"\s+", "", one) for one in said("pdftotext", "-raw", str(target), "-").split("\f")[:-1]]
    assert 4 <= len(pages) <= 10
    words = "".join(pages)
    for chart in CHARTS:
        drawn = chart.draw(catalog, DEFAULT)
        if chart.topic is Topic.SCALE and isinstance(drawn, Exhibit):
            title, caption = (re.sub(r"\s+", "", one) for one in (drawn.title, drawn.caption))
            # Charts of the dark theme are turned light by a filter, which prints them as pictures.
            if scheme == "light":
                assert any(title in one and caption in one for one in pages), chart.id
            for fact in drawn.facts:
                quote = catalog.articles[fact.source.id].shown(fact.citation.position)
                assert re.sub(r"\s+", "", quote)[:60] in words
    for hidden in (text("take.chart"), text("take.page"), text("exhibit.table"), text("filter.sources.all")):
        assert re.sub(r"\s+", "", hidden) not in words
    assert "/article/star-market-daily#scale-2021" in words
    said("pdftoppm", "-r", "40", "-png", str(target), str(tmp_path / "page"))
    from PIL import Image

    for picture in tmp_path.glob("page-*.png"):
        with Image.open(picture) as image:
            colours = image.convert("L").histogram()
            assert sum(colours[200:]) > 0.7 * sum(colours), "light, whatever the theme was"
