"""Rates told as others than their figures."""

from __future__ import annotations

import pytest

from dashboard import store
from dashboard.claims import Verdict, check


@pytest.mark.parametrize(
    "text",
    [
        "From 2021 to 2024 Shanghai's biomedical industry slowed at a compound annual rate of 8.94 percent.",
        "2021年至2024年，上海生物医药产业规模年均少增8.94%。",
        "2024年上海生物医药产业规模复合增长5.46%。",
        "Output of Shanghai's biomedical manufacturers grew 3.6 percent against target in January-September 2025.",
    ],
)
def test_another_kind_of_rate_is_not_supported(text: str) -> None:
    assert all(finding.verdict is not Verdict.SUPPORTED for finding in check(text, store.current()))


@pytest.mark.parametrize(
    "text",
    [
        "Growth in Shanghai's biomedical industry slowed to 5.5 percent in 2024.",
        "2021年至2024年，上海生物医药产业规模复合增长8.94%。",
    ],
)
def test_own_kind_of_rate_stays_supported(text: str) -> None:
    assert [finding.verdict for finding in check(text, store.current())] == [Verdict.SUPPORTED]
