"""Arithmetic: claims worked out again from the figures they rest on."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.checks.arithmetic import Recomputation, compound_growth
from tests.datasets import Dataset


def recomputation(dataset: Dataset) -> Recomputation:
    catalog, problems = dataset.check()
    assert catalog is not None, problems
    (result,) = catalog.recomputations
    return result


def test_compound_growth_is_per_year() -> None:
    assert compound_growth(Decimal(100), Decimal(121), 2).quantize(Decimal("0.0001")) == Decimal("10.0000")
    assert compound_growth(Decimal(100), Decimal(50), 1) == Decimal(-50)
    assert compound_growth(Decimal(100), Decimal(0), 3) == Decimal(-100)


def test_a_claim_that_its_figures_bear_out(dataset: Dataset) -> None:
    result = recomputation(dataset)
    assert result.consistent
    assert result.result is not None
    assert result.lowest is not None
    assert result.highest is not None
    assert result.result.quantize(Decimal("0.0001")) == Decimal("8.9359")
    assert result.lowest < result.result < result.highest
    assert (result.relation.claim, result.relation.inputs) == (
        "scale-growth-2024",
        ("scale-2021", "scale-2024"),
    )


def test_a_claim_that_its_figures_do_not_bear_out(dataset: Dataset) -> None:
    dataset.change_article("news.txt", "8.94%", "9.94%")
    dataset.write(dataset.text.replace("8.94", "9.94"))
    assert not recomputation(dataset).consistent
    catalog = dataset.check()[0]
    assert catalog is not None
    assert "agrees-with-itself" in catalog.by_id["scale-growth-2024"].reliability.failed


def test_a_bounded_input_opens_the_result(dataset: Dataset) -> None:
    dataset.change_article("news.txt", "reached 984.702", "reached over 984.702")
    dataset.write(dataset.text.replace("reached 984.702", "reached over 984.702"))
    dataset.change('value_as_written: "984.702', 'comparator: over\n    value_as_written: "over 984.702')
    assert recomputation(dataset).highest == Decimal("Infinity")


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("claim: scale-growth-2024", "claim: nothing", "claim: nothing"),
        ("inputs: [scale-2021, scale-2024]", "inputs: [scale-2021, nothing]", "inputs: ["),
        ("inputs: [scale-2021, scale-2024]", "inputs:\n      - scale-2021\n      - nothing", "- nothing"),
    ],
)
def test_a_relation_of_an_unknown_fact(dataset: Dataset, old: str, new: str, place: str) -> None:
    dataset.change(old, new)
    assert dataset.problems() == [(dataset.line(place), "unknown-fact")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("inputs: [scale-2021, scale-2024]", "inputs: [scale-2024, scale-2021]"),
        ("inputs: [scale-2021, scale-2024]", "inputs: [scale-2021, scale-2021]"),
        ("inputs: [scale-2021, scale-2024]", "inputs: [scale-2021]"),
        ("inputs: [scale-2021, scale-2024]", "inputs: [scale-2021, scale-2024, scale-2024]"),
        ("inputs: [scale-2021, scale-2024]", "inputs: [scale-2021, scale-target-2026-usd]"),
        ("inputs: [scale-2021, scale-2024]", "inputs: [scale-2021, firms-2024]"),
        ("inputs: [scale-2021, scale-2024]", "inputs: [roadshows-2025, roadshows-2025]"),
        ("inputs: [scale-2021, scale-2024]", "inputs: [labs-rank-2024, labs-rank-2024]"),
        ("claim: scale-growth-2024", "claim: scale-2024"),
        ('"2021"\n    period_as_written: "in 2021"', '~\n    note: "Not known."'),
    ],
)
def test_a_relation_that_cannot_be_worked_out(dataset: Dataset, old: str, new: str) -> None:
    dataset.change(old, new)
    assert (dataset.line("- id: scale-growth-recomputed"), "relation-unfit") in dataset.problems()


def test_a_first_value_that_may_be_nothing(dataset: Dataset) -> None:
    dataset.change_article("news.txt", "at 761.714", "at less than 761.714")
    dataset.write(dataset.text.replace("at 761.714", "at less than 761.714"))
    dataset.change('value_as_written: "761.714', 'comparator: under\n    value_as_written: "less than 761.714')
    assert dataset.problems() == [(dataset.line("- id: scale-growth-recomputed"), "relation-unfit")]


def test_a_last_value_that_may_be_nothing(dataset: Dataset) -> None:
    dataset.change_article("news.txt", "reached 984.702", "reached less than 984.702")
    dataset.write(dataset.text.replace("reached 984.702", "reached less than 984.702"))
    dataset.change('value_as_written: "984.702', 'comparator: under\n    value_as_written: "less than 984.702')
    assert dataset.problems() == [(dataset.line("- id: scale-growth-recomputed"), "relation-unfit")]
