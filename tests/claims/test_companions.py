"""What something is only set beside."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    "text",
    [
        "与母基金同步设立的上海生物医药并购基金规模为100亿元。",
        "2024年，除母基金外，上海还设立了规模100亿元的生物医药并购基金。",
    ],
)
def test_a_companion_is_not_what_is_measured(catalog: Catalog, text: str) -> None:
    (finding,) = check(text, catalog)
    assert (finding.verdict, finding.indicator_id) == ("supported", "merger-fund-size")


def test_two_things_joined_are_no_companions(catalog: Catalog) -> None:
    (finding,) = check("上海生物医药母基金和并购基金规模为100亿元。", catalog)
    assert finding.verdict == "no_data"


def test_a_fund_beside_the_mother_fund_is_another_fund(catalog: Catalog) -> None:
    text = (
        "A separate 10 billion yuan fund set up alongside the Shanghai mother fund will target mergers and "
        "acquisitions in vaccines."
    )
    [found] = check(text, catalog)
    assert (found.verdict.value, found.indicator_id) == ("supported", "merger-fund-size")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("22.5 billion yuan", "supported"),
        ("25.2 billion yuan in hand", "contradicted"),
        ("22.5 billion yuan from banks", "no_data"),
        ("3 billion yuan of new money", "no_data"),
    ],
)
def test_a_fund_has_its_size_beside_what_it_does(catalog: Catalog, given: str, expected: str) -> None:
    text = f"With {given}, the Shanghai Biomedical Industry Mother Fund has chosen 13 sub-funds."
    assert [finding.verdict.value for finding in check(text, catalog)] == [expected, "supported"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the first three quarters of 2025 Shanghai's exports were driven by bulk pharmaceutical chemicals (up "
            "40.7%) rather than by pharmaceutical products (up 21.5%).",
            "supported",
        ),
        (
            "Exports of bulk pharmaceutical chemicals from Shanghai grew in the first three quarters of 2025 (21.5% "
            "rather than 40.7%).",
            "no_data",
        ),
    ],
)
def test_a_contrast_of_two_things_denies_neither_figure(catalog: Catalog, text: str, expected: str) -> None:
    assert [finding.verdict.value for finding in check(text, catalog)] == [expected, expected]


def test_a_fund_with_its_size_is_itself_measured(catalog: Catalog) -> None:
    found = check("与225亿元母基金一同亮相的，还有100亿元的上海生物医药并购基金。", catalog)
    assert [(one.verdict.value, one.indicator_id) for one in found] == [
        ("supported", "mother-fund-size"),
        ("supported", "merger-fund-size"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials have so far picked 13 sub-funds to be backed by the Shanghai Biomedical Industry Mother Fund.",
         "supported"),
        ("The Shanghai Biomedical Industry Mother Fund will work through 13 sub-funds that have already been selected.",
         "supported"),
        ("The Shanghai Biomedical Industry Mother Fund will select 13 sub-funds next year.", "no_data"),
        ("13 sub-funds are to be selected for the Shanghai Biomedical Industry Mother Fund.", "no_data"),
    ],
)  # fmt: skip
def test_sub_funds_chosen_by_now(catalog: Catalog, text: str, expected: str) -> None:
    assert [one.verdict.value for one in check(text, catalog)] == [expected]


@pytest.mark.parametrize(
    ("fund", "given", "expected"),
    [
        ("merger and acquisition fund that Shanghai launched", "10 billion yuan", "supported"),
        ("merger and acquisition fund that Shanghai launched", "15 billion yuan", "contradicted"),
        ("chip fund that Shanghai launched", "22.5 billion yuan", "no_data"),
    ],
)
def test_a_fund_launched_together_with_another_is_not_that_other(
    catalog: Catalog, fund: str, given: str, expected: str
) -> None:
    text = f"The {fund} together with its biomedical mother fund has a scale of {given}."
    assert check(text, catalog)[-1].verdict == expected


def test_the_size_of_the_other_fund_is_not_held_against_the_one(catalog: Catalog) -> None:
    text = "Shanghai has an M&A fund. It was created together with the 22.5 billion yuan mother fund."
    assert check(text, catalog)[-1].verdict == "supported"
