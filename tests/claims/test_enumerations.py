"""Several quantities, each of the thing or the year in its place."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_APPROVED = "Shanghai's Class 1 innovative drugs and Class III innovative devices"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("2021年、2024年上海生物医药产业规模分别为7617.14亿元、9847.02亿元。", "supported"),
        ("2021年、2024年上海生物医药产业规模分别为9847.02亿元、7617.14亿元。", "contradicted"),
        (f"{_APPROVED} were approved in 2024, numbering 7 and 15 respectively.", "supported"),
        (f"{_APPROVED} were approved in 2024, numbering 15 and 7 respectively.", "contradicted"),
    ],
)
def test_each_quantity_is_of_what_stands_in_its_place(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Its 2024 scale of 984.7 billion yuan leaves the 2025 goal of one trillion yuan within reach.",
         ["supported", "supported"]),
        ("Its 2024 scale of 933.7 billion yuan leaves the 2025 goal of one trillion yuan within reach.",
         ["contradicted", "supported"]),
    ],
)  # fmt: skip
def test_each_period_is_that_of_the_quantity_right_after_it(catalog: Catalog, text: str, verdicts: list[str]) -> None:
    said = f"Shanghai's biomedical industry keeps growing. {text}".replace("Its", "Shanghai biomedicine's")
    assert [one.verdict for one in check(said, catalog)] == verdicts


def test_periods_named_before_are_those_of_the_quantities_in_turn(catalog: Catalog) -> None:
    deals = (
        "License-out deals by Shanghai's biomedical companies were 38 in 2024 and 37 in the first eight months of 2025"
    )
    sums = "the amounts were 30.7 billion and 18.8 billion dollars"
    assert {one.verdict for one in check(f"{deals}; {sums}.", catalog)} == {"supported"}
