"""Words that are not understood, and what they leave of the sense."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

TRUE = "Shanghai's biomedical industry reached 984.7 billion yuan in 2024"


@pytest.mark.parametrize(
    "text",
    [
        f"{TRUE}, quoth the wombat.",
        f"Despite a blorpish outlook, {TRUE[0].upper()}{TRUE[1:]}.",
        f"Li Wei, who glorbs at the bureau, said that {TRUE}.",
        "Shanghai's biomedical industry blorpishly reached 984.7 billion yuan in 2024.",
    ],
)
def test_an_unknown_word_that_changes_nothing_is_no_doubt(catalog: Catalog, text: str) -> None:
    (finding,) = check(text, catalog)
    assert finding.verdict == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai's biomedical glorb reached 984.7 billion yuan in 2024.",
        "Shanghai's glorb biomedical industry reached 984.7 billion yuan in 2024.",
        "Vorzheim's biomedical industry reached 984.7 billion yuan in 2024.",
        "The glorb of Shanghai's biomedical industry reached 984.7 billion yuan in 2024.",
        "Blorpian reached 984.7 billion yuan in Shanghai's biomedical industry in 2024.",
        "上海生物医药产业渿洛2024年达到9847亿元。",
        "上海渿洛生物医药产业规模2024年达到9847亿元。",
    ],
)
def test_an_unknown_word_that_may_be_another_thing_or_place_is_one(catalog: Catalog, text: str) -> None:
    (finding,) = check(text, catalog)
    assert finding.verdict == "no_data"


@pytest.mark.parametrize(
    ("aside", "verdict"),
    [
        ("where Pfizer and Roche run research centres", "unverified"),
        ("home to Pfizer", "unverified"),
        ("unlike Vorzheim", "no_data"),
    ],
)
def test_who_is_at_a_place_does_not_own_its_figure(catalog: Catalog, aside: str, verdict: str) -> None:
    found = check(f"Zhangjiang Science City, {aside}, covers 95 square kilometres.", catalog)
    assert [one.verdict for one in found] == [verdict]
