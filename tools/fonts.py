"""Cuts the two typefaces down to the glyphs that the dashboard's texts need.

    uv run python tools/fonts.py

Latin from Source Sans (the variable font that Streamlit ships), Chinese from Noto Sans CJK SC (Debian's
`fonts-noto-cjk`), both under the SIL Open Font License. Run it again when a text needs a new glyph: a
test says so.
"""

from __future__ import annotations

import io
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

from dashboard.delivery import streamlit_files
from dashboard.location import ROOT

FOLDER = ROOT / "src" / "dashboard" / "fonts"
NOTO = Path("/usr/share/fonts/opentype/noto")
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2040), *map(ord, "‹›€™−≈≤≥×÷±→←↑↓✓✗²³")]


def texts() -> set[int]:
    """Every character of the catalogues of texts and of the dataset's translation."""
    files = [*(ROOT / "src" / "dashboard" / "locales").glob("*.po"), *(ROOT / "data").glob("*.po")]
    return {ord(sign) for file in files for sign in file.read_text(encoding="utf-8")}


def cut(font: TTFont, unicodes: set[int]) -> bytes:
    """A font with those characters only, as WOFF2, under a name of its own: the license reserves the old one."""
    for record in font["name"].names:
        if record.nameID in {1, 4, 6, 16}:
            record.string = "DashboardSans"
    options = subset.Options(flavor="woff2", layout_features=["kern", "liga", "tnum", "locl"], hinting=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    file = io.BytesIO()
    font.flavor = "woff2"
    font.save(file)
    return file.getvalue()


def main() -> None:
    """Writes the fonts."""
    latin = next((streamlit_files() / "static" / "media").glob("SourceSansVF-Upright*.woff2"))
    wanted = {"source-sans.woff2": (TTFont(latin), set(LATIN))}
    chinese = {sign for sign in texts() if sign > 0x2E7F} | set(map(ord, "“”‘’…—·"))
    for weight in ("Regular", "Bold"):
        fonts = TTCollection(NOTO / f"NotoSansCJK-{weight}.ttc").fonts
        simplified = next(font for font in fonts if font["name"].getDebugName(1) == "Noto Sans CJK SC")
        wanted[f"noto-sans-sc-{weight.lower()}.woff2"] = (simplified, chinese)
    for name, (font, unicodes) in wanted.items():
        content = cut(font, unicodes)
        (FOLDER / name).write_bytes(content)
        print(f"{name}: {len(content):,} bytes, {len(unicodes):,} characters")


if __name__ == "__main__":
    main()
