"""The lists of the world's top companies told in English."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check
from dashboard.claims.rankings import rankings

_BOTH = [("drugs",), ("devices",)]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Of the world's top 20 drugmakers and top 20 makers of medical devices, 19 are here.", _BOTH),
        ("Among the global top 20 in pharmaceuticals and the top 20 in medical devices, 19 are here.", _BOTH),
        ("The twenty largest drug companies and twenty largest device companies worldwide are here.", _BOTH),
        ("Most of the world's 20 biggest drug and device companies are here.", [("drugs", "devices")]),
    ],
)
def test_both_lists_of_the_world_are_read(text: str, made: list[tuple[str, ...]]) -> None:
    found = rankings(text, 0, len(text))
    assert [one.made for one in found] == made
    assert all(one.world and text[one.start : one.end] in ("20", "twenty") for one in found)


def test_lists_of_another_place_are_not_of_the_world() -> None:
    text = "Of China's top 20 drugmakers and top 20 device makers, 19 are here."
    assert [one.world for one in rankings(text, 0, len(text))] == [False, False]


@pytest.mark.parametrize(
    "text",
    [
        "Of the world's top 20 drugmakers, 19 are here.",
        "Of the world's top 50 drugmakers and top 50 device makers, 19 are here.",
        "Of the world's top 20 drugmakers and top 20 carmakers, 19 are here.",
        "Of the world's top 20 drugmakers and China's top 20 device makers, 19 are here.",
        "It met the world's top 20 drugmakers; the top 20 device makers came later.",
    ],
)
def test_other_lists_are_left_to_their_words(text: str) -> None:
    assert not rankings(text, 0, len(text))


def test_what_is_counted_in_the_lists_is_checked_with_them(catalog: Catalog) -> None:
    claim = "Of the world's top 20 drugmakers and top 20 makers of medical devices, 19 have {} in {}."
    right = check(claim.format("a headquarters, production site or R&D centre", "Shanghai"), catalog)
    assert [finding.verdict for finding in right] == [Verdict.SUPPORTED] * 3
    for made, place in (("closed a research centre", "Shanghai"), ("a headquarters", "Beijing")):
        *lists, counted = check(claim.format(made, place), catalog)
        assert {finding.verdict for finding in lists} == {Verdict.SUPPORTED}
        assert counted.verdict is not Verdict.SUPPORTED
    owned = claim.format("a headquarters", "Shanghai").replace("the world", "China")
    assert {finding.verdict for finding in check(owned, catalog)} == {Verdict.NO_DATA}
