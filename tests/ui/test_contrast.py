"""Every colour of a text and of a mark against its ground, in both themes (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Final

import pytest
from coloraide import Color

from dashboard.charts.style import PALETTES
from dashboard.exhibits import Hue, Theme
from dashboard.location import ROOT

SOURCE: Final = ROOT / "src" / "dashboard"
TEXT, MARK = 4.5, 3.0

Colours = Mapping[str, str]

PROPERTY: Final = re.compile(r"--([a-z-]+):\s*(#[0-9a-fA-F]{3,8})")
DARK: Final = re.compile(r"prefers-color-scheme: dark|data-theme=\"dark\"|:root\.dark")
RULES: Final = re.compile(r"[^{}]*\{[^{}]*\}")

PAIRS: Final[Mapping[str, tuple[tuple[str, str, float], ...]]] = {
    "templates/page.html": (
        *((ink, "ground", TEXT) for ink in ("ink", "muted", "link", "met", "failed")),
        *((ink, "target", TEXT) for ink in ("ink", "muted")),
        ("figure-ink", "figure", TEXT),
        ("ground", "ink", TEXT),
        ("ground", "link", TEXT),
    ),
    "templates/report.css": (
        *((ink, "ground", TEXT) for ink in ("ink", "muted", "link", "accent", "met", "failed")),
        ("figure-ink", "figure", TEXT),
        ("ink", "quiet", TEXT),
    ),
    "templates/embed_frame.html": (
        *((ink, "ground", TEXT) for ink in ("ink", "muted", "link")),
        ("accent", "ground", MARK),
    ),
    "browser/search.css": (
        *product(("ink", "muted", "link", "doubt"), ("ground", "raised", "chosen"), (TEXT,)),
        ("figure-ink", "figure", TEXT),
    ),
    "player/present.css": (("marked-ink", "marked", TEXT),),
}
"""The files with colours, and which stands on which."""


def declared(path: Path) -> dict[Theme, Colours]:
    """The custom properties of a style sheet in both themes; the dark ones stand over the light ones."""
    found: dict[Theme, dict[str, str]] = {Theme.LIGHT: {}, Theme.DARK: {}}
    sheet = path.read_text(encoding="utf-8")
    dark_block = re.compile(r"@media \(prefers-color-scheme: dark\) \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
    printed = re.compile(r"@media print \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
    sheet = printed.sub("", sheet)
    for block in dark_block.findall(sheet):
        found[Theme.DARK].update(PROPERTY.findall(block))
    for rule in RULES.findall(dark_block.sub("", sheet)):
        theme = Theme.DARK if DARK.search(rule.partition("{")[0]) else Theme.LIGHT
        found[theme].update(PROPERTY.findall(rule))
    return {Theme.LIGHT: found[Theme.LIGHT], Theme.DARK: found[Theme.LIGHT] | found[Theme.DARK]}


def cases() -> Iterator[tuple[str, Theme, str, str, float]]:
    for name, pairs in PAIRS.items():
        for theme, (ink, ground, least) in product(Theme, pairs):
            yield name, theme, ink, ground, least


@pytest.mark.parametrize(("name", "theme", "ink", "ground", "least"), list(cases()))
def test_colours_of_our_pages(name: str, theme: Theme, ink: str, ground: str, least: float) -> None:
    colours = declared(SOURCE / name)[theme]
    assert Color(colours[ink]).contrast(colours[ground]) >= least


def test_the_two_themes_of_a_sheet_are_told_apart() -> None:
    for name in PAIRS:
        both = declared(SOURCE / name)
        assert both[Theme.LIGHT] != both[Theme.DARK]


@pytest.mark.parametrize("theme", Theme)
def test_colours_of_the_player(theme: Theme) -> None:
    """Words stand on the slide and on the strip of a small screen; the warning and the accent are words too."""
    palette = PALETTES[theme]
    for words in (palette.ink, palette.muted, palette.hues[Hue.INDUSTRY], palette.hues[Hue.UNVERIFIED]):
        assert Color(words).contrast(palette.ground) >= TEXT, words
    around = declared(SOURCE / "player" / "present.css")[theme]["around"]
    assert Color(palette.hues[Hue.INDUSTRY]).contrast(around) >= MARK  # the focus
    assert Color(palette.ink).contrast(palette.line) >= TEXT  # a button under the pointer


def options(theme: Theme) -> tuple[dict[str, str], dict[str, str]]:
    """The colours of Streamlit's theme: of the page, and of the sidebar."""
    chosen = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"][theme]
    side = chosen.pop("sidebar")
    return chosen, chosen | side


@pytest.mark.parametrize(("theme", "place"), list(product(Theme, (0, 1))))
def test_colours_of_streamlit(theme: Theme, place: int) -> None:
    colours = options(theme)[place]
    for ground in (colours["backgroundColor"], colours["secondaryBackgroundColor"]):
        for name in ("textColor", "linkColor", "grayTextColor", "primaryColor"):
            assert Color(colours[name]).contrast(ground) >= TEXT, (name, ground)
    for hue in ("blue", "orange"):
        assert Color(colours[f"{hue}TextColor"]).contrast(colours[f"{hue}BackgroundColor"]) >= TEXT
        assert Color(colours["textColor"]).contrast(colours[f"{hue}BackgroundColor"]) >= TEXT
        assert Color(colours[f"{hue}TextColor"]).contrast(colours["backgroundColor"]) >= TEXT
    assert Color(colours["greenTextColor"]).contrast(colours["backgroundColor"]) >= TEXT


STYLE: Final = (SOURCE / "browser" / "style.css").read_text(encoding="utf-8")
IN_BOTH: Final = re.compile(
    r"(?<![-\w])(outline|background|color):[^;{}]*?light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)"
)


def in_theme(rule: str, theme: Theme) -> dict[str, str]:
    """The colours that a rule of the style sheet has in a theme, by its properties."""
    return {name: both[theme is Theme.DARK] for name, *both in IN_BOTH.findall(rule)}


@pytest.mark.parametrize("theme", Theme)
def test_the_focus_and_the_words_of_a_button_in_the_app(theme: Theme) -> None:
    page, side = options(theme)
    rules = [(rule.partition("{")[0], in_theme(rule, theme)) for rule in RULES.findall(STYLE)]
    (outline,) = [used["outline"] for _, used in rules if "outline" in used]
    for ground in (page["backgroundColor"], side["backgroundColor"], page["secondaryBackgroundColor"]):
        assert Color(outline).contrast(ground) >= MARK
    (words,) = [used["color"] for place, used in rules if "primary" in place and "color" in used]
    assert Color(words).contrast(page["primaryColor"]) >= TEXT
    for _, used in rules:
        if {"color", "background"} <= used.keys():
            assert Color(used["color"]).contrast(used["background"]) >= TEXT


@pytest.mark.parametrize("theme", Theme)
def test_app_pages_and_player_have_the_same_ink_and_ground(theme: Theme) -> None:
    page, _ = options(theme)
    ours = declared(SOURCE / "templates" / "page.html")[theme]
    assert (ours["ground"], ours["ink"]) == (page["backgroundColor"], page["textColor"])
    assert (ours["ground"], ours["ink"]) == (PALETTES[theme].ground, PALETTES[theme].ink)
