"""What only says how far a statement is beyond others leaves it what it is; what doubts it does not."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

CLAIM = "Shanghai's biomedical industry was worth 984.702 billion yuan in 2024"


@pytest.mark.parametrize(
    "tail",
    [
        ", a height few would have predicted.",
        ", which nobody would have bet on ten years ago.",
        ", a number no other Chinese city can claim.",
        ", and no mayor could wish for a better calling card.",
        ", a level Shanghai is unlikely to see again soon.",
        ", a figure that would be hard to beat anywhere in Asia.",
        ", though nobody can say how long that will last.",
        ", which might sound modest to Americans.",
    ],
)
def test_a_boast_changes_nothing(catalog: Catalog, tail: str) -> None:
    assert [finding.verdict.value for finding in check(CLAIM + tail, catalog)] == ["supported"]


@pytest.mark.parametrize(
    "opening",
    [
        "Whatever the sceptics may say, ",
        "However hard the market may have been, ",
        "Nobody would call it a boom, but ",
        "Few would have thought it possible, but ",
    ],
)
def test_what_is_only_conceded_changes_nothing(catalog: Catalog, opening: str) -> None:
    assert [finding.verdict.value for finding in check(opening + CLAIM + ".", catalog)] == ["supported"]


@pytest.mark.parametrize(
    "tail",
    [
        ", a figure that few analysts believe.",
        ", a figure no auditor could match with the books.",
        ", which few would believe.",
        ", a total that no statistician would claim.",
        ", a level the city is unlikely to have reached.",
        ", a total that would be enough if services were counted.",
        ", a tally no database would show.",
        ", something few economists would claim.",
        ", a level that many would only dare to claim.",
        ", which none of the databases can match.",
        ", which may look too large; it is.",
        ", which may sound large but is a misprint.",
        ", but it is too early to say whether the number will hold.",
    ],
)
def test_what_doubts_it_is_no_boast(catalog: Catalog, tail: str) -> None:
    assert [finding.verdict.value for finding in check(CLAIM + tail, catalog)] == ["no_data"]


def test_a_boast_may_stand_in_the_clause_of_its_quantity(catalog: Catalog) -> None:
    text = "The 22.5-billion-yuan mother fund gives Shanghai a tool few other Chinese cities can match."
    assert [finding.verdict.value for finding in check(text, catalog)] == ["supported"]
