"""The one chart style: safe texts, lines that fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.style import safe, wrapped


@given(st.text())
def test_a_text_never_becomes_markup(text: str) -> None:
    assert "<" not in safe(text)
    assert ">" not in safe(text)


def test_a_number_is_not_parted_from_its_unit() -> None:
    lines = wrapped("Manufacturing made ¥201.2 bn in 2024; the city’s aim for 2025 is ¥240 bn", 40)
    assert lines[-1].endswith("¥240\u00a0bn")
    assert all("bn" not in line.split(" ")[0] for line in lines)
