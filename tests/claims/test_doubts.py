"""What denies a claim, and what only tells how it was counted."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_LEVELS = "Shanghai's biomedical industry grew from 761.714 billion yuan in 2021 to 984.702 billion in 2024."
_MADE = "Biomedical factories in Shanghai produced 201 billion yuan in 2024."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_LEVELS[:-1]}. It did not say how this was counted.", "supported"),
        (f"{_LEVELS[:-1]}. It did not say so.", "no_data"),
        (f"{_MADE} That does not count services.", "supported"),
        (f"{_MADE} That is not so.", "no_data"),
    ],
)
def test_only_what_denies_a_claim_leaves_it_open(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict


_REACHED = "Shanghai's biomedical industry reached 984.7 billion yuan in 2024"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_REACHED}, a figure that would have seemed out of reach a decade ago.", "supported"),
        (f"{_REACHED}, which would have been a record if true.", "no_data"),
        ("A biomedical industry of 984.7 billion yuan would have seemed out of reach for Shanghai in 2024.", "no_data"),
    ],
)
def test_how_a_figure_strikes_one_supposes_nothing(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[0].verdict == verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("若论产业规模，2024年上海生物医药达9847亿元。", "supported"),
        ("若论产业规模达到9847亿元，上海生物医药还需努力。", "no_data"),
        ("若上海生物医药产业规模2024年达到9847亿元，全国第一。", "no_data"),
        ("2025年上海生物医药产业规模应超过1万亿元。", "supported"),
        ("2024年上海生物医药产业规模应达到9847亿元。", "no_data"),
    ],
)
def test_what_only_names_a_matter_supposes_nothing(catalog: Catalog, text: str, expected: str) -> None:
    assert [one.verdict.value for one in check(text, catalog)] == [expected]


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ("If the target of 240 billion yuan for biopharma manufacturing in Shanghai by 2025 is to be met", "supported"),
        ("If Shanghai has set a target of 240 billion yuan for biopharma manufacturing by 2025", "no_data"),
    ],
)
def test_an_aim_is_named_and_its_setting_supposed(catalog: Catalog, condition: str, verdict: str) -> None:
    assert [found.verdict.value for found in check(f"{condition}, much must be done.", catalog)] == [verdict]
