"""Reliability: criteria anyone can check, and the grade that follows from them."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog, Fact
from dashboard.checks.reliability import Criterion, Grade
from tests.datasets import Dataset


def fact(dataset: Dataset, name: str) -> Fact:
    catalog, problems = dataset.check()
    assert catalog is not None, problems
    return catalog.by_id[name]


def test_a_named_official_source_is_an_a(dataset: Dataset) -> None:
    reliability = fact(dataset, "scale-2024").reliability
    assert (reliability.grade, reliability.failed) == (Grade.A, ())
    assert reliability.met == tuple(Criterion)


def test_an_identified_news_outlet_is_a_b(dataset: Dataset) -> None:
    reliability = fact(dataset, "scale-2021").reliability
    assert (reliability.grade, reliability.failed) == (Grade.B, (Criterion.PRIMARY_SOURCE,))


def test_the_opinion_of_a_person_is_a_c(dataset: Dataset) -> None:
    dataset.change("kind: official", "kind: person")
    reliability = fact(dataset, "scale-2024").reliability
    assert (reliability.grade, reliability.failed) == (Grade.C, (Criterion.PRIMARY_SOURCE,))


def test_an_unsourced_page_with_advertising_is_a_d(dataset: Dataset) -> None:
    reliability = fact(dataset, "firms-2024").reliability
    assert reliability.grade is Grade.D
    assert reliability.met == (Criterion.AGREES_WITH_ITSELF, Criterion.AGREES_WITH_BETTER)


@pytest.mark.parametrize(
    ("line", "criterion"),
    [('    publisher: "The News"\n', Criterion.PUBLISHER), ('    author: "A. Reporter"\n', Criterion.AUTHOR)],
)
def test_a_source_that_names_nobody_is_a_d(dataset: Dataset, line: str, criterion: Criterion) -> None:
    dataset.change(line, "")
    reliability = fact(dataset, "scale-2024").reliability
    assert (reliability.grade, reliability.failed) == (Grade.D, (criterion,))


def test_an_undated_source_is_a_d(dataset: Dataset) -> None:
    dataset.change("    published: 2025-10-22\n", "")
    dataset.change('    period_as_written: "in the first nine months of this year"\n', '    note: "2025."\n')
    dataset.change(
        "relations:",
        "  - {source: news, text: first, reason: date}\n  - {source: news, text: nine, reason: date}\nrelations:",
    )
    assert Criterion.DATED in fact(dataset, "scale-2024").reliability.failed
    assert fact(dataset, "scale-2024").grade is Grade.D


def test_one_advertising_string_is_enough(dataset: Dataset) -> None:
    dataset.change_article("news.txt", "Biomedicine grows in Shanghai\n", "Biomedicine grows in Shanghai 上海419\n")
    reliability = fact(dataset, "scale-2024").reliability
    assert (reliability.grade, reliability.failed) == (Grade.D, (Criterion.NO_ADVERTISING,))


def test_a_contradiction_with_a_better_source(dataset: Dataset) -> None:
    dataset.add_rival("news", "(US$150 billion).")
    catalog = dataset.check()[0]
    assert catalog is not None
    assert [(conflict.first, conflict.second) for conflict in catalog.conflicts] == [("firms-2024", "firms-rival")]
    assert Criterion.AGREES_WITH_BETTER in catalog.by_id["firms-2024"].reliability.failed
    assert Criterion.AGREES_WITH_BETTER in catalog.by_id["firms-rival"].reliability.met


def test_a_contradiction_with_itself(dataset: Dataset) -> None:
    dataset.add_rival("page", "(2nd globally).")
    catalog = dataset.check()[0]
    assert catalog is not None
    for name in ("firms-2024", "firms-rival"):
        assert Criterion.AGREES_WITH_ITSELF in catalog.by_id[name].reliability.failed
        assert Criterion.AGREES_WITH_BETTER in catalog.by_id[name].reliability.met


def test_only_a_and_b_are_reliable() -> None:
    assert [grade for grade in Grade if grade.reliable] == [Grade.A, Grade.B]
    assert sorted(Grade) == [Grade.A, Grade.B, Grade.C, Grade.D]


def test_only_contradictions_and_sums_that_do_not_hold_count_against_a_figure(catalog: Catalog) -> None:
    against = {Criterion.AGREES_WITH_ITSELF, Criterion.AGREES_WITH_BETTER}
    failed = {fact.id: against & {*fact.reliability.failed} for fact in catalog.facts}
    assert {name: found for name, found in failed.items() if found} == {
        "manufacturing-compound-growth-2021-2024": {Criterion.AGREES_WITH_ITSELF},
        "scale-2023-usd": {Criterion.AGREES_WITH_ITSELF},
        "manufacturing-aim-2025-usd": {Criterion.AGREES_WITH_ITSELF},
        "essay-hard-tech-deals-share": {Criterion.AGREES_WITH_ITSELF},
        "essay-consumer-internet-deals-share": {Criterion.AGREES_WITH_ITSELF},
        "essay-class-i-drugs-share-2024": {Criterion.AGREES_WITH_BETTER},
    }
