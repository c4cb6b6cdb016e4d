"""What only remarks on a statement leaves it what it is; what takes it back does not."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

CLAIM = "Shanghai's biomedical industry was worth 984.7 billion yuan in 2024"


@pytest.mark.parametrize(
    "remark",
    [
        ", a sum that would buy a decent football league.",
        ", a figure that would have seemed fanciful ten years ago.",
        ", a record the planners hope to beat.",
        ", and nobody in the laboratories is complaining.",
        " and the cranes over Lingang never slept.",
        ", just as the planners had hoped.",
    ],
)
def test_a_remark_changes_nothing(catalog: Catalog, remark: str) -> None:
    assert [finding.verdict.value for finding in check(CLAIM + remark, catalog)] == ["supported"]


@pytest.mark.parametrize(
    "remark",
    [
        ", a sum that would have been reached only with services.",
        ", a figure since corrected.",
        ", a figure that nobody believes.",
        ", a record they hope to reach.",
        ", and nobody believes it.",
        ", and the emperor is a liar.",
        " and the claim was never proved.",
    ],
)
def test_what_takes_it_back_is_no_remark(catalog: Catalog, remark: str) -> None:
    assert [finding.verdict.value for finding in check(CLAIM + remark, catalog)] == ["no_data"]


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("and rival cities soon followed", "supported"),
        ("a model that other provinces have copied", "supported"),
        ("together with Suzhou", "no_data"),
    ],
)
def test_who_did_the_same_later_changes_nothing(catalog: Catalog, tail: str, expected: str) -> None:
    text = f"Shanghai set up a biomedical mother fund of 22.5 billion yuan in 2024, {tail}."
    assert [one.verdict.value for one in check(text, catalog)] == [expected]


@pytest.mark.parametrize("rank", ["second only to Jiangsu", "behind only one other province"])
def test_a_rank_changes_nothing(catalog: Catalog, rank: str) -> None:
    text = f"Seven Class 1 innovative drugs from Shanghai were approved in 2024, {rank}."
    assert [one.verdict.value for one in check(text, catalog)] == ["supported"]


@pytest.mark.parametrize(("city", "verdict"), [("Shanghai", "supported"), ("Suzhou", "no_data")])
def test_no_other_place_did_better_than_the_city(catalog: Catalog, city: str, verdict: str) -> None:
    text = f"With 15 Class III devices approved in 2024, no other place in China did better than {city}."
    assert check(text, catalog)[0].verdict == verdict
