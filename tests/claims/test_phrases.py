"""Small numbers that stand in a phrase of an unsourced page."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims.checking import check
from dashboard.claims.finding import Finding, Verdict


def _unverified(text: str, catalog: Catalog) -> list[Finding]:
    return [one for one in check(text, catalog) if one.verdict is Verdict.UNVERIFIED]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Shanghai did in five years what took Boston decades, Chen Zhu said.", "five years"),
        ("What took Boston decades, Shanghai achieved in five years.", "five years"),
        ("波士顿花了几十年走过的路，上海只用了五年。", "五年"),
        ("A visitor to Zhangjiang can see two of the 47 biotech projects under way there.", "two"),
    ],
)
def test_a_number_in_its_phrase_is_unverified(text: str, number: str, catalog: Catalog) -> None:
    assert number in [one.text for one in _unverified(text, catalog)]


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai did in ten years what took Boston decades.",
        "Shenzhen did in five years what took Boston decades.",
        "Shanghai could not do in five years what took Boston decades.",
        "Did Shanghai do in five years what took Boston decades?",
        "上海用三年走完了波士顿几十年的路。",
        "Shanghai has grown for five years.",
    ],
)
def test_another_number_place_or_doubt_is_not(text: str, catalog: Catalog) -> None:
    assert not _unverified(text, catalog)


def test_projects_that_failed_are_not_those_pictured(catalog: Catalog) -> None:
    text = "Two of the 47 biotech projects in Shanghai's DNA Valley have failed."
    assert "biotech-projects-pictured" not in {finding.indicator_id for finding in check(text, catalog)}
