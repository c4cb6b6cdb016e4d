"""Cuts the typefaces down to the glyphs that the dashboard's texts need.

    uv run python tools/fonts.py

Latin from Source Sans (the variable font that Streamlit ships), Chinese from Noto Sans CJK SC (Debian's
`fonts-noto-cjk`), both under the SIL Open Font License. Each weight of the Chinese one is two files: what stands
on the pages of our own, as an installed Chromium sets them, and the rest, which only the dashboard itself asks for.
Run it again when a text needs a new glyph: a test says so.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont
from playwright.sync_api import sync_playwright

from dashboard import links
from dashboard.delivery import streamlit_files
from dashboard.location import ROOT
from dashboard.runsheets import ALL, PAGES
from dashboard.store import current

sys.path.insert(0, str(ROOT))

from tests.browser.conftest import FLAGS, MISSING, executable
from tests.servers import dashboard, free_port, started

FOLDER = ROOT / "src" / "dashboard" / "fonts"
NOTO = Path("/usr/share/fonts/opentype/noto")
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2040), *map(ord, "‹›€™−≈≤≥×÷±→←↑↓✓✗²³")]
HAN = 0x2E80
WEIGHTS = ("regular", "bold")

# Closed parts and the data that charts are drawn from count too: they are read later.
STANDING: Final = """() => {
  const found = { regular: "", bold: "" };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let one; (one = texts.nextNode()); ) {
    const bold = Number(getComputedStyle(one.parentElement).fontWeight) > 500;
    found[bold ? "bold" : "regular"] += one.data;
  }
  for (const field of document.querySelectorAll("[placeholder]")) found.regular += field.placeholder;
  return found;
}"""


def texts() -> set[int]:
    """Every Chinese character of the catalogues of texts and of the dataset's translation."""
    files = [*(ROOT / "src" / "dashboard" / "locales").glob("*.po"), *(ROOT / "data").glob("*.po")]
    return {ord(sign) for file in files for sign in file.read_text(encoding="utf-8") if ord(sign) >= HAN}


def addresses() -> list[str]:
    """The pages of our own, with everything that they can say."""
    catalog = current()
    articles = [links.article(name) for name in (*catalog.sources, "none")]
    reports = [links.report(name, {"scope": scope}) for name in (ALL, *PAGES) for scope in ("", "everything")]
    return [*map(links.record, catalog.facts), "/fact/", "/fact/none", *articles, "/search", "/search?q=上海", *reports]


def standing() -> dict[str, set[int]]:
    """The characters that stand on the pages of our own in Chinese, by their weight."""
    path = executable()
    if path is None:
        raise SystemExit(MISSING)
    port, found = free_port(), {weight: set[int]() for weight in WEIGHTS}
    with started(dashboard(port), port) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        page = browser.new_page(locale="zh-CN")
        for address in addresses():
            answer = page.goto(server.url + address)
            if answer is None or answer.status not in {200, 404}:
                raise SystemExit(f"{address} is no page")
            for weight, words in page.evaluate(STANDING).items():
                found[weight] |= set(map(ord, words))
        browser.close()
    return found


def ranges(unicodes: set[int]) -> str:
    """Characters as the value of `unicode-range`."""
    spans: list[list[int]] = []
    for sign in sorted(unicodes):
        if spans and sign == spans[-1][1] + 1:
            spans[-1][1] = sign
        else:
            spans.append([sign, sign])
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in spans)


def cut(font: TTFont, unicodes: set[int]) -> bytes:
    """A font with those characters only, as WOFF2, under a name of its own: the license reserves the old one."""
    for record in font["name"].names:
        if record.nameID in {1, 4, 6, 16}:
            record.string = "DashboardSans"
    # Without `locl`, which would bring each character as Japan, Korea and Taiwan write it too.
    options = subset.Options(layout_features=["kern", "liga", "tnum"], hinting=False, desubroutinize=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    file = io.BytesIO()
    font.flavor = "woff2"
    font.recalcTimestamp = False  # the same glyphs, the same bytes
    font.save(file)
    return file.getvalue()


def noto(weight: str) -> TTFont:
    """The Chinese typeface in a weight."""
    fonts = TTCollection(NOTO / f"NotoSansCJK-{weight.capitalize()}.ttc").fonts
    return next(font for font in fonts if font["name"].getDebugName(1) == "Noto Sans CJK SC")


def main() -> None:
    """Writes the fonts, and which characters the rest of the Chinese one is."""
    latin = next((streamlit_files() / "static" / "media").glob("SourceSansVF-Upright*.woff2"))
    wanted = {"source-sans.woff2": (TTFont(latin), set(LATIN))}
    chinese, pages, rest = texts(), standing(), {}
    for weight in WEIGHTS:
        slices = {"pages": chinese & pages[weight], "rest": chinese - pages[weight]}
        for name, unicodes in slices.items():
            wanted[f"noto-sans-sc-{weight}-{name}.woff2"] = (noto(weight), unicodes)
        rest[weight] = ranges(slices["rest"])
    for name, (font, unicodes) in wanted.items():
        content = cut(font, unicodes)
        (FOLDER / name).write_bytes(content)
        print(f"{name}: {len(content):,} bytes, {len(unicodes):,} characters")
    (FOLDER / "rest.json").write_text(json.dumps(rest, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
