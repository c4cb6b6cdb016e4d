"""The three filters."""

from __future__ import annotations

from dashboard.catalog import Catalog
from dashboard.view import ALL_VIEWS, Currency, Since, Sources, View


def test_every_choice_is_one_of_the_views() -> None:
    assert len(ALL_VIEWS) == len(set(ALL_VIEWS)) == len(Currency) * len(Sources) * len(Since)


def test_unverified_facts_are_admitted_only_when_asked_for(catalog: Catalog) -> None:
    fact = catalog.by_id["shmskj-firms"]
    assert not View().admits(fact)
    assert View(sources=Sources.ALL).admits(fact)


def test_an_opinion_is_not_reliable(catalog: Catalog) -> None:
    assert catalog.by_id["advantages-named-3"].grade == "C"
    assert not View().admits(catalog.by_id["advantages-named-3"])


def test_a_period_is_shown_whole_or_not_at_all(catalog: Catalog) -> None:
    span = catalog.by_id["financing-2021-2024"]
    assert View().admits(span)
    assert not View(since=Since.Y2023).admits(span)
    assert View(since=Since.Y2025).admits(catalog.by_id["financing-2025-9m"])


def test_an_unknown_period_is_not_left_out(catalog: Catalog) -> None:
    assert View(since=Since.Y2025).admits(catalog.by_id["top-companies-present-19"])
