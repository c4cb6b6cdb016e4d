"""The one chart style: safe texts, readable colours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.style import PALETTES, safe, wrapped
from dashboard.exhibits import Hue, Theme


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", Theme)
def test_texts_and_marks_stand_out_from_the_ground(theme: Theme) -> None:
    palette = PALETTES[theme]
    assert contrast(palette.ink, palette.ground) >= 7
    assert contrast(palette.muted, palette.ground) >= 4.5
    for hue in Hue:
        assert contrast(palette.hues[hue], palette.ground) >= 4.5


def test_no_more_than_seven_colours() -> None:
    assert len(Hue) <= 7


@given(st.text())
def test_a_text_never_becomes_markup(text: str) -> None:
    assert "<" not in safe(text)
    assert ">" not in safe(text)


def test_a_number_is_not_parted_from_its_unit() -> None:
    lines = wrapped("Manufacturing made ¥201.2 bn in 2024; the city’s aim for 2025 is ¥240 bn", 40)
    assert lines[-1].endswith("¥240\u00a0bn")
    assert all("bn" not in line.split(" ")[0] for line in lines)
