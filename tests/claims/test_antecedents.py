"""What stands before a relative clause, or a clause that turns away from it."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chamber asks for wider access to the mother fund, which has a scale of 22.5 billion yuan.", "supported"),
        ("The Chamber dreams of a mother fund, which has a scale of 22.5 billion yuan.", "no_data"),
        (
            "It may not look like much, but Shanghai's biomedical industry was worth 984.7 billion yuan in 2024.",
            "supported",
        ),
        (
            "If all goes well but Shanghai's biomedical industry was worth 984.7 billion yuan in 2024.",
            "no_data",
        ),
        (
            "It may not look like much, but Suzhou's biomedical industry was worth 984.7 billion yuan in 2024.",
            "no_data",
        ),
    ],
)
def test_only_what_belongs_to_a_clause_counts(catalog: Catalog, text: str, expected: str) -> None:
    assert [finding.verdict.value for finding in check(text, catalog)] == [expected]


DEALS = ", pointing to the 38 license-out deals that Shanghai's biomedical companies signed in 2024."


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [
        ("“The window is open,” said a banker", "supported"),
        ("“Investors got paid,” said one fund manager", "supported"),
        ("“It is a lie,” said a banker", "no_data"),
    ],
)
def test_what_a_speaker_says_leaves_what_he_points_to(catalog: Catalog, quoted: str, expected: str) -> None:
    assert [finding.verdict.value for finding in check(quoted + DEALS, catalog)] == [expected]


@pytest.mark.parametrize(
    ("other", "expected"),
    [("the wider industry", "supported"), ("the wider economy", "no_data"), ("the wider chip industry", "no_data")],
)
def test_which_takes_up_what_a_part_is_set_beside(catalog: Catalog, other: str, expected: str) -> None:
    text = (
        f"From 2021 to 2024 biomedical manufacturing in Shanghai trailed {other}, which achieved compound annual "
        "growth of 8.94%."
    )
    assert [finding.verdict.value for finding in check(text, catalog)] == [expected]


def test_what_is_set_in_front_is_not_of_what_its_matter_trails(catalog: Catalog) -> None:
    text = (
        "With growth of 3.6% in the first three quarters of 2025, Shanghai's biomedical manufacturing output trailed "
        "the three leading industries."
    )
    (finding,) = check(text, catalog)
    assert (finding.verdict, finding.indicator_id) == ("supported", "manufacturing-output-growth")
