"""The colours of marks can be told apart by everyone, and seen."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from coloraide import Color

from dashboard.charts.style import PALETTES, contrast
from dashboard.exhibits import Absence, Exhibit, Hue, Theme
from dashboard.view import View

DEFICIENCIES = (None, "protan", "deutan", "tritan")
PAIRS = tuple(combinations(Hue, 2))
THEMES = tuple(Theme)


def colour(hue: Hue, theme: Theme, deficiency: str | None = None) -> Color:
    seen = Color(PALETTES[theme].hues[hue])
    return seen.filter(deficiency) if deficiency else seen


def meeting(drawn: dict[tuple[str, View], Exhibit | Absence]) -> set[frozenset[Hue]]:
    """Colours that stand in one chart in some view."""
    shown = [{mark.hue for mark in one.marks} for one in drawn.values() if isinstance(one, Exhibit)]
    return {frozenset(pair) for hues in shown for pair in combinations(hues, 2)}


def test_there_are_at_most_seven_colours() -> None:
    assert len(Hue) <= 7


@pytest.mark.parametrize(("theme", "deficiency"), list(product(THEMES, DEFICIENCIES)))
def test_any_two_are_told_apart_with_any_common_deficiency(theme: Theme, deficiency: str | None) -> None:
    near = {
        pair: colour(pair[0], theme, deficiency).delta_e(colour(pair[1], theme, deficiency), method="2000")
        for pair in PAIRS
    }
    assert {pair: round(d, 1) for pair, d in near.items() if d < 12} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_those_that_meet_are_told_apart_in_grey(theme: Theme, drawn: dict[tuple[str, View], Exhibit | Absence]) -> None:
    grey = {hue: colour(hue, theme).convert("lab-d65")["l"] for hue in Hue}
    together = meeting(drawn)
    met = [pair for pair in PAIRS if frozenset(pair) in together]
    assert len(met) >= 4
    assert {pair for pair in met if abs(grey[pair[0]] - grey[pair[1]]) < 12} == set()


@pytest.mark.parametrize("theme", THEMES)
def test_marks_and_words_stand_out_from_the_ground(theme: Theme) -> None:
    palette = PALETTES[theme]
    marks = {hue: Color(shade).contrast(palette.ground) for hue, shade in palette.hues.items()}
    assert min(marks.values()) >= 3  # WCAG 2.2, 1.4.11
    assert Color(palette.ink).contrast(palette.ground) >= 7
    assert Color(palette.muted).contrast(palette.ground) >= 4.5  # 1.4.3


@pytest.mark.parametrize(("theme", "hue"), list(product(THEMES, Hue)))
def test_words_on_a_mark_can_be_read(theme: Theme, hue: Hue) -> None:
    palette = PALETTES[theme]
    shade = palette.hues[hue]
    assert Color(palette.on(shade)).contrast(shade) >= 4.5
    assert contrast(palette.on(shade), shade) == pytest.approx(Color(palette.on(shade)).contrast(shade), rel=1e-3)
