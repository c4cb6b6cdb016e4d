"""Tests of texts of two sentences, of which the second takes up the first."""

from __future__ import annotations

import pytest

from dashboard import store
from dashboard.claims import check

_LEVELS = "Shanghai's biomedical industry grew from 761.714 billion yuan in 2021 to 984.702 billion in 2024."
_DEALS = "Shanghai's biomedical companies struck license-out deals worth 30.7 billion dollars in 2024."
_MADE = "The output of Shanghai's biomedical manufacturing grew by 17.5 percent between 2021 and 2024."
_GREW = "output of biomedical manufacturing rose 3.6 percent in the first nine months of 2025."
_REPORTED = f"According to the Shanghai Statistics Bureau, {_GREW}"
_EXPORTS = "Exports of bulk drugs rose 40.7 percent over the same period."


def _last(text: str) -> str:
    return str(check(text, store.current())[-1].verdict)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_LEVELS} The gain was 223 billion yuan.", "supported"),
        (f"{_LEVELS} The gain was 323 billion yuan.", "contradicted"),
        (f"{_DEALS} They accounted for 35 percent of the country's deals.", "supported"),
        (f"{_DEALS} They accounted for 47 percent of the national value.", "supported"),
        (f"{_MADE} It reached 201.167 billion yuan in the final year.", "supported"),
        (f"{_MADE} In the first of these years it was 201.167 billion yuan.", "contradicted"),
        (f"{_REPORTED} {_EXPORTS}", "supported"),
        (f"{_REPORTED.replace('Shanghai', 'Suzhou')} {_EXPORTS}", "no_data"),
        (f"{_LEVELS[:-1]}. It did not say how this was counted.", "supported"),
        (f"{_LEVELS[:-1]}. It did not say so.", "no_data"),
    ],
)
def test_the_second_sentence_takes_up_the_first(text: str, verdict: str) -> None:
    assert _last(text) == verdict
