"""Whether something is said to have happened, or only hoped for or planned."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Under the 14th Five-Year Plan, Shanghai doubled the scale of its three leading industries.", "no_data"),
        ("In the 14th Five-Year Plan period Shanghai's three leading industries doubled in scale.", "no_data"),
        ("Shanghai's three leading industries were to double in scale under the 14th Five-Year Plan.", "supported"),
        ("Shanghai's three leading industries were meant to double under its 14th Five-Year Plan.", "supported"),
    ],
)
def test_what_a_plan_lays_down_is_not_told_as_done(catalog: Catalog, text: str, verdict: str) -> None:
    (finding,) = check(text, catalog)
    assert finding.verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Shanghai wants biomedical manufacturing to deliver 240 billion yuan of output by 2025.", "supported"),
        ("Shanghai's biomedical manufacturing is to reach an output of 240 billion yuan by 2025.", "supported"),
        ("Shanghai's biomedical manufacturing delivered 240 billion yuan of output in 2025.", "no_data"),
    ],
)
def test_a_verb_of_success_that_somebody_hopes_for_is_no_success(catalog: Catalog, text: str, verdict: str) -> None:
    (finding,) = check(text, catalog)
    assert finding.verdict == verdict


def test_what_is_to_be_raised_has_happened_and_what_it_is_raised_to_has_not(catalog: Catalog) -> None:
    text = "Shanghai hopes to take biomedical manufacturing output from 186 billion yuan in 2023 to 240 billion yuan"
    assert [finding.verdict for finding in check(f"{text} in 2025.", catalog)] == ["supported", "supported"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("实现生物医药产业规模1万亿元，是上海为2025年定下的目标。", "supported"),
        ("2024年上海生物医药产业规模9847.02亿元，这是上海定下的目标。", "no_data"),
    ],
)
def test_a_clause_after_it_may_say_that_it_is_an_aim(catalog: Catalog, text: str, verdict: str) -> None:
    (finding,) = check(text, catalog)
    assert finding.verdict == verdict


_AIM = "Shanghai aims for biomedical manufacturing of 240 billion yuan by 2025."
_SHOULD = "biomedical manufacturing should reach"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_AIM} The dollar figure given was US$35 billion.", "supported"),
        (f"{_AIM} It was US$35 billion in 2024.", "no_data"),
        (f"Shanghai's planners wrote in 2021 that {_SHOULD} Rmb240bn by 2025.", "supported"),
        (f"Shanghai's {_SHOULD} Rmb201bn in 2024.", "no_data"),
    ],
)
def test_an_aim_told_again_or_that_should_be_reached_is_an_aim(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The ambition, as set out in 2021, was for Shanghai's biomedical industry to exceed 1 trillion yuan by 2025.",
         "supported"),
        ("The ambition, as set out in 2021, was for Shanghai's biomedical industry to be 984.7 billion yuan by 2024.",
         "no_data"),
    ],
)  # fmt: skip
def test_an_ambition_of_which_an_aside_tells_is_no_deed(catalog: Catalog, text: str, verdict: str) -> None:
    (finding,) = check(text, catalog)
    assert finding.verdict == verdict
