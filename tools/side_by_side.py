"""Takes the pictures of docs/side-by-side.md: three charts as here, and as Plotly and Streamlit draw them by default.

uv run python tools/side_by_side.py
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops
from playwright.sync_api import Browser, sync_playwright

from dashboard.location import ROOT

sys.path.insert(0, str(ROOT))

from tests.browser.conftest import FLAGS, MISSING, executable
from tests.servers import dashboard, free_port, started, streamlit

FOLDER: Final = ROOT / "docs" / "side-by-side"
CHARTS: Final = {"industry-scale": "/scale", "approvals": "/approvals", "targets": "/policy"}
WIDTH: Final = 460
"""Pixels that a picture is wide."""


def main() -> None:
    """Writes the six pictures."""
    path = executable()
    if path is None:
        raise SystemExit(MISSING)
    FOLDER.mkdir(parents=True, exist_ok=True)
    plain, ours = free_port(), free_port()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        script = Path(__file__).with_name("plain_charts.py")
        with started(streamlit(script, plain), plain, health="/_stcore/health"):
            places = dict.fromkeys(CHARTS, f"http://127.0.0.1:{plain}/")
            take(browser, "default", places, "[class*='st-key-plain-{}']", 640)
        with started(dashboard(ours), ours):
            places = {chart: f"http://127.0.0.1:{ours}{page}" for chart, page in CHARTS.items()}
            take(browser, "ours", places, ".st-key-exhibit-{} [data-testid=stColumn]:first-child", 1440)
        browser.close()


def take(browser: Browser, kind: str, places: dict[str, str], selector: str, width: int) -> None:
    """Takes a picture of an element of each page."""
    page = browser.new_page(
        viewport={"width": width, "height": 1000}, color_scheme="light", locale="en-GB", device_scale_factor=2
    )
    for chart, place in places.items():
        page.goto(place)
        element = page.locator(selector.format(chart))
        element.locator(".main-svg").first.wait_for()
        page.wait_for_timeout(600)
        keep(f"{chart}-{kind}", element.screenshot(animations="disabled"))
    page.close()


def keep(name: str, picture: bytes) -> None:
    """Writes a picture, small."""
    with Image.open(io.BytesIO(picture)) as opened:
        image = opened.convert("RGB")
    seen = ImageChops.difference(image, Image.new("RGB", image.size, image.getpixel((0, image.height - 1)))).getbbox()
    image = image.crop((0, 0, image.width, seen[3] if seen else image.height))
    size = (WIDTH, round(image.height * WIDTH / image.width))
    file = FOLDER / f"{name}.webp"
    image.resize(size, Image.Resampling.LANCZOS).save(file, "WEBP", quality=80, method=6)
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
