"""Arithmetic: claims worked out again from the figures they rest on."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.catalog import Catalog
from dashboard.checks.arithmetic import Recomputation, Verdict, compound_growth
from dashboard.checks.kinds import KINDS, UNKNOWN
from dashboard.checks.kinds.case import as_written
from dashboard.model import Unit
from dashboard.relations import RelationKind
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


# the kinds, on the real dataset

EXPECTED = {
    "scale-compound-growth": ("8.94", Verdict.CONSISTENT, Unit.PERCENT),
    "manufacturing-compound-growth": ("5.52", Verdict.INCONSISTENT, Unit.PERCENT),
    "scale-growth-2021-2023": ("10.72", Verdict.DERIVED, Unit.PERCENT),
    "scale-growth-2023-2024": ("5.46", Verdict.DERIVED, Unit.PERCENT),
    "manufacturing-growth-2023-2024": ("8.15", Verdict.DERIVED, Unit.PERCENT),
    "manufacturing-share-2024": ("20.43", Verdict.DERIVED, Unit.PERCENT),
    "manufacturing-growth-needed": ("19.30", Verdict.DERIVED, Unit.PERCENT),
    "manufacturing-aim-reached": ("83.82", Verdict.DERIVED, Unit.PERCENT),
    "manufacturing-projected-2025": ("208409012000.00", Verdict.DERIVED, Unit.CNY),
    "manufacturing-at-claimed-growth": ("209139890340.80", Verdict.DERIVED, Unit.CNY),
    "all-industry-growth-2025-9m": ("5.70", Verdict.DERIVED, Unit.PERCENT),
    "manufacturing-behind-leading": ("4.90", Verdict.DERIVED, Unit.PERCENTAGE_POINTS),
    "manufacturing-behind-all-industry": ("2.10", Verdict.DERIVED, Unit.PERCENTAGE_POINTS),
    "scale-half-year-doubled": ("1001132000000.00", Verdict.CONSISTENT, Unit.CNY),
    "scale-pace-2025": ("1.67", Verdict.DERIVED, Unit.PERCENT),
    "scale-growth-needed": ("1.55", Verdict.DERIVED, Unit.PERCENT),
    "scale-second-half-needed": ("499434000000.00", Verdict.DERIVED, Unit.CNY),
    "rate-of-scale": ("7.29", Verdict.DERIVED, Unit.EXCHANGE_RATE),
    "rate-of-aim": ("6.86", Verdict.DERIVED, Unit.EXCHANGE_RATE),
    "rate-of-fund": ("7.27", Verdict.DERIVED, Unit.EXCHANGE_RATE),
    "rates-of-shine": ("6.38", Verdict.INCONSISTENT, Unit.PERCENT),
    "rates-of-fund-and-scale": ("-0.30", Verdict.CONSISTENT, Unit.PERCENT),
    "rates-of-fund-and-aim": ("6.06", Verdict.CONSISTENT, Unit.PERCENT),
    "financing-per-year": ("59593000000.00", Verdict.DERIVED, Unit.CNY),
    "financing-annualised-2025": ("34041333333.33", Verdict.DERIVED, Unit.CNY),
    "financing-pace-2025": ("-42.88", Verdict.DERIVED, Unit.PERCENT),
    "financing-events-pace-2025": ("-39.67", Verdict.DERIVED, Unit.PERCENT),
    "financing-per-event-2021-2024": ("159552878.18", Verdict.DERIVED, Unit.CNY),
    "financing-per-year-usd": ("8169544821.68", Verdict.DERIVED, Unit.USD),
    "cross-border-deals-per-year": ("98.00", Verdict.DERIVED, Unit.COUNT),
    "venture-capital-2020": ("1902439024.39", Verdict.DERIVED, Unit.USD),
    "venture-capital-growth-per-year": ("42.30", Verdict.DERIVED, Unit.PERCENT),
    "venture-capital-other-page": ("415.13", Verdict.DERIVED, Unit.PERCENT),
    "patent-growth-per-year": ("32.66", Verdict.DERIVED, Unit.PERCENT),
    "scale-in-claimed-growth": ("242187342899.51", Verdict.DERIVED, Unit.CNY),
    "deals-shares": ("109.00", Verdict.INCONSISTENT, Unit.PERCENT),
    "license-deals-in-china": ("108.57", Verdict.DERIVED, Unit.COUNT),
    "license-amount-in-china": ("65319148936.17", Verdict.DERIVED, Unit.USD),
    "firms-in-china": ("7111.11", Verdict.DERIVED, Unit.COUNT),
    "license-amount-pace": ("-8.14", Verdict.DERIVED, Unit.PERCENT),
    "license-deals-pace": ("46.05", Verdict.DERIVED, Unit.PERCENT),
    "license-per-deal-change": ("-37.11", Verdict.DERIVED, Unit.PERCENT),
    "drugs-least-in-china": ("15.00", Verdict.DERIVED, Unit.COUNT),
    "zhangjiang-share": ("14.00", Verdict.INCONSISTENT, Unit.COUNT),
    "approvals-2024-together": ("22.00", Verdict.DERIVED, Unit.COUNT),
    "researchers-returned": ("14000.00", Verdict.DERIVED, Unit.COUNT),
    "drugs-listed": ("4.00", Verdict.CANNOT_BE_CHECKED, Unit.COUNT),
    "advantages-listed": ("3.00", Verdict.CONSISTENT, Unit.COUNT),
    "claimed-compound-growth": ("8.94", Verdict.CANNOT_BE_CHECKED, Unit.PERCENT),
}


@pytest.fixture(scope="module")
def results(catalog: Catalog) -> dict[str, Recomputation]:
    return {result.relation.id: result for result in catalog.recomputations}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_numbers_of_the_articles(results: dict[str, Recomputation], name: str) -> None:
    number, verdict, unit = EXPECTED[name]
    result = results[name]
    assert result.result is not None
    assert (result.result.quantize(Decimal("0.01")), result.verdict, result.unit) == (Decimal(number), verdict, unit)


def test_what_does_not_hold(results: dict[str, Recomputation]) -> None:
    doubted = {name: result.doubted for name, result in results.items() if result.verdict is Verdict.INCONSISTENT}
    assert doubted == {
        "manufacturing-compound-growth": ("manufacturing-compound-growth-2021-2024",),
        "rates-of-shine": ("scale-2023-usd", "manufacturing-aim-2025-usd"),
        "deals-shares": ("essay-hard-tech-deals-share", "essay-consumer-internet-deals-share"),
        "zhangjiang-share": ("essay-class-i-drugs-share-2024",),
    }


def test_every_kind_is_used_and_known(results: dict[str, Recomputation]) -> None:
    assert {result.relation.kind for result in results.values()} == set(RelationKind) == set(KINDS)
    assert set(UNKNOWN) <= set(KINDS)


def test_a_result_lies_in_its_interval(results: dict[str, Recomputation]) -> None:
    for result in results.values():
        if result.result is not None:
            assert result.lowest is not None
            assert result.highest is not None
            assert result.lowest <= result.result <= result.highest
            assert result.exact is not None


def test_what_cannot_be_checked_says_what_is_missing(results: dict[str, Recomputation]) -> None:
    for result in results.values():
        if result.verdict is Verdict.CANNOT_BE_CHECKED:
            assert result.relation.missing or result.relation.kind is RelationKind.LISTED
            assert result.consistent
        assert ("?" in result.formula) == (result.result is None)


def test_formulas_give_the_numbers_as_written(results: dict[str, Recomputation], catalog: Catalog) -> None:
    for result in results.values():
        if result.result is not None and result.relation.kind is not RelationKind.LISTED:
            inputs = result.relation.inputs
            if result.relation.kind is RelationKind.GROWTH_PER_YEAR:
                inputs = inputs[:1]  # the second only says when the growth ended
            for name in inputs:
                assert as_written(catalog.by_id[name].observation) in result.formula, result.relation.id
    assert results["financing-pace-2025"].formula == (
        "((25.531 billion yuan ÷ 9 × 12) ÷ (238.372 billion yuan ÷ 4) − 1) × 100"
    )


def test_growth_rates_shares_and_ranks_of_the_articles_are_all_looked_at(catalog: Catalog) -> None:
    """Every claim that could follow from others stands in some relation."""
    looked_at = {name for result in catalog.recomputations for name in result.fact_ids}
    left = {fact.id for fact in catalog.facts if fact.observation.unit in (Unit.PERCENT, Unit.TIMES)} - looked_at
    assert left == {
        "shmskj-remission-rate",
        "yffice-cancer-drug-cost-reduction",
        "yffice-recruitment-time-reduction",
        "essay-chip-production-share",
        "essay-municipal-research-share-2035",
    }


# what does not fit

RELATIONS = """\
relations:
  - id: other
    {}
"""


@pytest.mark.parametrize(
    ("relation", "code"),
    [
        ("kind: growth\n    inputs: [scale-2024, scale-2021]", "relation-unfit"),
        ("kind: growth\n    inputs: [scale-2021, roadshows-2025]", "relation-unfit"),
        ("kind: share\n    inputs: [scale-2024, firms-2024]", "relation-unfit"),
        ("kind: share\n    inputs: [scale-2021]", "relation-unfit"),
        ("kind: share\n    inputs: [scale-2021, scale-2024]", "note-missing"),
        ("kind: sum\n    inputs: [scale-2024]", "relation-unfit"),
        ("kind: sum\n    inputs: [labs-rank-2024, labs-rank-2024]", "relation-unfit"),
        ("kind: parts\n    inputs: [firms-2024, labs-2024]", "relation-unfit"),
        ("kind: implied-rate\n    inputs: [scale-target-2026-usd, scale-target-2026]", "relation-unfit"),
        ("kind: implied-rate\n    inputs: [scale-2024, scale-target-2026-usd]", "relation-unfit"),
        ("kind: same-rate\n    inputs: [scale-target-2026, scale-target-2026-usd]", "relation-unfit"),
        ("kind: reached\n    inputs: [scale-target-2026, scale-2024]", "relation-unfit"),
        ("kind: growth-needed\n    inputs: [scale-2021, scale-2024]", "relation-unfit"),
        ("kind: pace\n    inputs: [scale-2024]", "relation-unfit"),
        ("kind: pace\n    claim: firms-2024\n    inputs: [roadshows-2025]", "relation-unfit"),
        ("kind: pace-change\n    inputs: [scale-2024, scale-2021]", "relation-unfit"),
        ("kind: total\n    inputs: [firms-2024, labs-2024]", "relation-unfit"),
        ("kind: product\n    inputs: [scale-2024, firms-2024]", "relation-unfit"),
        ("kind: ratio\n    inputs: [scale-2024, firms-2024]", "relation-unfit"),
        ("kind: average\n    inputs: [firms-2024, scale-2024]", "relation-unfit"),
        ("kind: average-change\n    inputs: [scale-2024, firms-2024]", "relation-unfit"),
        ("kind: difference\n    inputs: [scale-2024]", "relation-unfit"),
        ("kind: projected\n    inputs: [scale-2024, scale-growth-2024]", "relation-unfit"),
        ("kind: compounded\n    inputs: [scale-2024, scale-growth-2024]", "relation-unfit"),
        ("kind: backwards\n    inputs: [scale-2021, scale-growth-2024]", "relation-unfit"),
        ("kind: compounded-backwards\n    inputs: [scale-2021, scale-growth-2024]", "relation-unfit"),
        ("kind: rebased-growth\n    inputs: [scale-2024, scale-growth-2024, scale-2021]", "relation-unfit"),
        ("kind: growth-per-year\n    inputs: [scale-2024]", "relation-unfit"),
        ("kind: least-total\n    inputs: [labs-rank-2024, labs-2024]", "relation-unfit"),
        ("kind: ranked-share\n    inputs: [labs-2024, labs-rank-2024]", "relation-unfit"),
        ("kind: ranked-share\n    claim: scale-growth-2024\n    inputs: [labs-2024, labs-rank-2024]", "relation-unfit"),
        ('kind: listed\n    claim: scale-2024\n    items: ["Alpha-1"]\n    note: N.', "relation-unfit"),
        ('kind: listed\n    claim: roadshows-2025\n    items: ["Omega"]', "quote-absent"),
        ('kind: listed\n    claim: labs-2024\n    items: ["2024"]', "quote-ambiguous"),
        ('kind: listed\n    items: ["Alpha-1"]', "bad-value"),
        ("kind: sum\n    claim: scale-2024", "bad-value"),
        ("kind: growth\n    claim: firms-2024\n    inputs: [scale-2021, scale-2024]", "relation-unfit"),
    ],
)
def test_a_relation_that_does_not_fit_its_kind(dataset: Dataset, relation: str, code: str) -> None:
    dataset.write(dataset.text[: dataset.text.index("relations:")] + RELATIONS.format(relation))
    found = [problem for problem in dataset.check()[1] if problem.code != "relation-unfit" or code == problem.code]
    assert code in {problem.code for problem in found}, found
    assert all(problem.line >= dataset.line("relations:") for problem in found)


@pytest.mark.parametrize(
    ("relation", "verdict"),
    [
        ('kind: listed\n    claim: labs-2024\n    items: ["city", "labs"]', Verdict.CONSISTENT),
        ('kind: listed\n    claim: labs-2024\n    items: ["city"]', Verdict.CANNOT_BE_CHECKED),
        ('kind: listed\n    claim: labs-2024\n    items: ["city", "labs", "firms"]', Verdict.INCONSISTENT),
        ("kind: growth\n    inputs: [scale-2021, scale-2024]", Verdict.DERIVED),
        ("kind: least-total\n    inputs: [labs-2024, labs-rank-2024]", Verdict.DERIVED),
        ('kind: growth\n    claim: scale-growth-2024\n    missing: "much"', Verdict.CANNOT_BE_CHECKED),
    ],
)
def test_the_verdict(dataset: Dataset, relation: str, verdict: Verdict) -> None:
    dataset.write(dataset.text[: dataset.text.index("relations:")] + RELATIONS.format(relation))
    assert recomputation(dataset).verdict is verdict
