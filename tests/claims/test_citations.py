"""Tests of the sources that a text names in brackets: they are no periods and no subjects."""

from __future__ import annotations

from dashboard import store
from dashboard.claims import check

_SCALE = "the scale of Shanghai's biomedical industry"


def _verdicts(text: str) -> list[str]:
    return [str(finding.verdict) for finding in check(text, store.current())]


def test_the_year_of_a_source_is_not_that_of_the_figure() -> None:
    assert _verdicts(f"In 2024, {_SCALE} was 984.702 billion yuan (Shi, 2025).") == ["supported"]
    assert _verdicts(f"Ding (2025) reports that {_SCALE} was 984.702 billion yuan in 2024.") == ["supported"]
    assert _verdicts(f"Ding (2025) reports that {_SCALE} was 894.702 billion yuan in 2024.") == ["contradicted"]


def test_the_year_of_a_source_dates_nothing() -> None:
    assert _verdicts(f"{_SCALE.capitalize()} was 984.702 billion yuan (Shi, 2024).") == ["no_data"]
    after = "In the same year, the city's biomedical companies signed 38 license-out deals."
    assert _verdicts(f"In 2024, {_SCALE} was 984.702 billion yuan (Shi, 2025). {after}") == ["supported", "supported"]


def test_a_place_and_a_year_in_brackets_are_no_source() -> None:
    assert _verdicts("Scale of the biomedical industry (Shanghai, 2024): 984.702 billion yuan.") == ["supported"]
    assert _verdicts("Scale of the biomedical industry (Shanghai, 2023): 984.702 billion yuan.") == ["contradicted"]
