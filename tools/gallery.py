"""Takes a picture of every page, at three widths, in both themes and both languages.

    uv run python tools/gallery.py            # all of them, into docs/gallery/
    uv run python tools/gallery.py scale fact # those pages only
    uv run python tools/gallery.py --large /tmp/looks scale   # unscaled, to look at closely

Needs an installed Chromium, as the browser tests do. The pictures show the first look of each page, as small
WebP files; the index beside them is made of what is in the folder.
"""

from __future__ import annotations

import argparse
import io
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from dashboard.location import ROOT

sys.path.insert(0, str(ROOT))

from tests.browser.conftest import FLAGS, MISSING, executable
from tests.servers import dashboard, free_port, started

FOLDER: Final = ROOT / "docs" / "gallery"
HOST: Final = "127.0.0.1"
Theme = Literal["light", "dark"]
THEMES: Final[tuple[Theme, ...]] = ("light", "dark")
LANGUAGES: Final = {"en": "en-GB", "zh": "zh-CN"}
QUALITY: Final = 52


@dataclass(frozen=True)
class Look:
    """A page to look at; `screen` says that it fills exactly one screen, `ready` what must be there."""

    name: str
    title: str
    address: str
    ready: str = "h1"
    screen: bool = False


@dataclass(frozen=True)
class Width:
    """A screen: its width, how much of a page is shown of it, its own height, and how wide its picture is."""

    pixels: int
    shown: int
    height: int
    picture: int


PAGES: Final = (
    Look("overview", "Overview", "/"),
    Look("scale", "Industry scale", "/scale"),
    Look("financing", "Financing", "/financing"),
    Look("approvals", "Approvals", "/approvals"),
    Look("licensing", "Licensing", "/licensing"),
    Look("companies", "Companies", "/companies"),
    Look("policy", "Policy and targets", "/policy"),
    Look("check", "Check a text", "/check"),
    Look("disagreements", "Disagreements", "/disagreements"),
    Look("sources", "Sources", "/sources"),
    Look("data", "All figures", "/data"),
    Look("about", "About", "/about"),
    Look("presentation", "Making a presentation", "/presentation"),
    Look("slide", "A slide", "/present#2", "section", screen=True),
    Look("fact", "A figure's own page", "/fact/scale-2021"),
    Look("report", "A report", "/report/scale"),
    Look("article", "An article", "/article/star-market-daily"),
    Look("search", "Search results", "/search?q=licence-out"),
)
WIDTHS: Final = (
    Width(390, 1300, 844, 260),
    Width(1024, 1300, 768, 420),
    Width(1440, 1350, 810, 520),
)
SCREENS: Final = (WIDTHS[:1], WIDTHS[1:])
"""Screens of one sort: a page that is open on one is shown on the next; a phone folds the navigation away."""

STILL: Final = """() => {
  const shown = (element) => element.getClientRects().length > 0;
  if (document.fonts.status !== "loaded") return false;
  const app = document.querySelector("[data-testid=stApp]");
  if (app && app.dataset.testScriptState !== "notRunning") return false;
  if ([...document.querySelectorAll("[data-testid=stSkeleton]")].some(shown)) return false;
  const figures = [...document.querySelectorAll("[class*=st-key-figure-], .js-plotly-plot")];
  return figures.every((figure) => figure.querySelector(".main-svg"));
}"""
"""Whether nothing of a page is still to come."""


def main() -> None:
    """Takes the pictures that are asked for, and writes the index."""
    names = [look.name for look in PAGES]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=f"of {', '.join(names)}; all of them by default")
    parser.add_argument("--large", type=Path, metavar="FOLDER", help="unscaled PNG, into another folder")
    parser.add_argument("--only", default="", help="part of the file names wanted, such as 390-light-en")
    asked = parser.parse_args()
    if unknown := set(asked.pages) - set(names):
        parser.error(f"no such page: {', '.join(sorted(unknown))}")
    looks = [look for look in PAGES if not asked.pages or look.name in asked.pages]
    folder: Path = asked.large or FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    begun, count, size = time.monotonic(), 0, 0
    for name, picture in taken(looks, asked.only):
        content, ending = (picture, "png") if asked.large else (small(name, picture), "webp")
        (folder / f"{name}.{ending}").write_bytes(content)
        count, size = count + 1, size + len(content)
    if not asked.large:
        (FOLDER / "README.md").write_text(index(), encoding="utf-8")
    print(f"{count} pictures, {size / 1e6:.1f} MB, {time.monotonic() - begun:.0f} s, in {folder}")


def taken(looks: list[Look], only: str) -> Iterator[tuple[str, bytes]]:
    """The name and the picture of each page, as PNG, from one server and one browser."""
    path = executable()
    if path is None:
        raise SystemExit(MISSING)
    port = free_port()
    # Links shown on a page, and the QR code of a slide, name the same host each time.
    flags = [*FLAGS, f"--host-resolver-rules=MAP figures.example {HOST}:{port}", "--font-render-hinting=none"]
    with started(dashboard(port), port), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        for theme in THEMES:
            for language, locale in LANGUAGES.items():
                for screens in SCREENS:
                    yield from pictures(browser, looks, screens, (theme, language, locale), only)
        browser.close()


def pictures(
    browser: Browser, looks: list[Look], screens: tuple[Width, ...], how: tuple[Theme, str, str], only: str
) -> Iterator[tuple[str, bytes]]:
    """The pages in one theme and one language, each opened once for screens of one sort."""
    theme, language, locale = how
    context = browser.new_context(
        base_url="http://figures.example",
        color_scheme=theme,
        locale=locale,
        timezone_id="Asia/Shanghai",
        reduced_motion="reduce",
        viewport={"width": screens[0].pixels, "height": screens[0].height},
    )
    page = context.new_page()
    for look in looks:
        wanted = [
            (f"{look.name}-{width.pixels}-{theme}-{language}", width)
            for width in screens
            if only in f"{look.name}-{width.pixels}-{theme}-{language}"
        ]
        for place, (name, width) in enumerate(wanted):
            page.set_viewport_size({"width": width.pixels, "height": width.height if look.screen else width.shown})
            if place == 0:
                page.goto("about:blank")
                page.goto(look.address)
            yield name, settled(page, look).screenshot(animations="disabled")
    context.close()


def settled(page: Page, look: Look) -> Page:
    """The page when everything on it has come and stands still."""
    page.wait_for_selector(look.ready, state="visible")
    page.wait_for_function(STILL)
    page.wait_for_timeout(250)
    page.wait_for_function(STILL)
    return page


def small(name: str, picture: bytes) -> bytes:
    """A picture as it is kept."""
    pixels = int(name.split("-")[-3])
    wide = next(width.picture for width in WIDTHS if width.pixels == pixels)
    with Image.open(io.BytesIO(picture)) as image:
        scaled = image.convert("RGB").resize((wide, round(image.height * wide / image.width)), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    scaled.save(file, "WEBP", quality=QUALITY, method=6)
    return file.getvalue()


def index() -> str:
    """The page that shows the pictures."""
    parts = [
        "# Every page, as it looks",
        "Made by `uv run python tools/gallery.py`: three widths, two themes, two languages. Each picture shows the top "
        "of a page.",
        " · ".join(f"[{look.title}](#{_anchor(look.title)})" for look in PAGES),
    ]
    for look in PAGES:
        heads = [f"{width.pixels} px" for width in WIDTHS]
        rows = [
            [f"{'English' if language == 'en' else '中文'}, {theme}"]
            + [_shown(f"{look.name}-{width.pixels}-{theme}-{language}", look.title) for width in WIDTHS]
            for language in LANGUAGES
            for theme in THEMES
        ]
        lines = [["", *heads], ["---"] * (1 + len(heads)), *rows]
        parts += [f"## {look.title}", "\n".join(f"| {' | '.join(line)} |" for line in lines)]
    return "\n\n".join(parts) + "\n"


def _shown(name: str, title: str) -> str:
    file = f"{name}.webp"
    return f"![{title}, {name.split('-', 1)[1].replace('-', ' ')}]({file})" if (FOLDER / file).exists() else ""


def _anchor(title: str) -> str:
    return title.lower().replace("'", "").replace(" ", "-")


if __name__ == "__main__":
    main()
