"""Conflicts: what the printed precision allows, and figures that exclude each other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.catalog import Catalog
from dashboard.checks.arithmetic import Verdict
from dashboard.checks.conflicts import Conflict, find, interval
from dashboard.model import Area, Comparator, Observation, Scale, Status, TextQuoteSelector, Unit
from dashboard.periods import Period
from dashboard.relations import ConflictKind
from tests.datasets import Dataset

WORDS = TextQuoteSelector(exact="words")


def observation(
    value: str | None,
    scale: Scale = Scale.ONE,
    comparator: Comparator = Comparator.EXACT,
    unit: Unit = Unit.COUNT,
    *,
    name: str = "one",
    indicator: str = "firms",
    period: str | None = "2024",
    status: Status = Status.ACTUAL,
    area: Area = Area.SHANGHAI,
    subject: TextQuoteSelector | None = None,
) -> Observation:
    return Observation(
        id=name,
        indicator=indicator,
        source="news",
        area=area,
        period=None if period is None else Period.parse(period),
        status=status,
        value=None if value is None else Decimal(value),
        scale=scale,
        unit=unit,
        comparator=comparator,
        value_as_written=WORDS,
        quote=WORDS,
        subject=subject,
    )


@pytest.mark.parametrize(
    ("value", "scale", "comparator", "unit", "lowest", "highest"),
    [
        ("186", Scale.BILLION, Comparator.EXACT, Unit.CNY, "185500000000", "186500000000"),
        ("933.7", Scale.BILLION, Comparator.EXACT, Unit.CNY, "933650000000", "933750000000"),
        ("8.5", Scale.ONE, Comparator.EXACT, Unit.PERCENT, "8.45", "8.55"),
        ("35", Scale.ONE, Comparator.EXACT, Unit.PERCENT, "34.5", "35.5"),
        ("6.50", Scale.ONE, Comparator.EXACT, Unit.PERCENT, "6.495", "6.505"),
        ("2183", Scale.ONE, Comparator.EXACT, Unit.COUNT, "2183", "2183"),
        ("2", Scale.ONE, Comparator.EXACT, Unit.RANK, "2", "2"),
        ("200", Scale.ONE, Comparator.OVER, Unit.COUNT, "200", "Infinity"),
        ("1", Scale.TRILLION, Comparator.OVER, Unit.CNY, "1000000000000", "Infinity"),
        ("5", Scale.ONE, Comparator.AT_LEAST, Unit.COUNT, "5", "Infinity"),
        ("5", Scale.ONE, Comparator.UNDER, Unit.COUNT, "-Infinity", "5"),
        ("1", Scale.TRILLION, Comparator.NEARLY, Unit.CNY, "900000000000", "1000000000000"),
        ("100", Scale.ONE, Comparator.ABOUT, Unit.COUNT, "90", "110"),
        ("-10", Scale.ONE, Comparator.ABOUT, Unit.PERCENT, "-11", "-9"),
    ],
)
def test_what_a_printed_number_allows(
    *, value: str, scale: Scale, comparator: Comparator, unit: Unit, lowest: str, highest: str
) -> None:
    assert interval(observation(value, scale, comparator, unit)) == (Decimal(lowest), Decimal(highest))


def test_words_allow_no_interval() -> None:
    assert interval(observation(None)) is None


def test_figures_that_exclude_each_other() -> None:
    figures = [observation("3200", name="a"), observation("2183", name="b"), observation("3200", name="c")]
    assert find(figures) == (Conflict("a", "b"), Conflict("b", "c"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            observation("186", Scale.BILLION, unit=Unit.CNY),
            observation("186.4", Scale.BILLION, unit=Unit.CNY),
        ),
        (observation("35", unit=Unit.PERCENT), observation("35.2", unit=Unit.PERCENT)),
        (observation("200", comparator=Comparator.OVER), observation("350")),
        (observation("3200"), observation(None)),
        (observation("3200"), observation("2183", period="2023")),
        (observation("3200", period=None), observation("2183", period=None)),
        (observation("3200"), observation("2183", status=Status.TARGET)),
        (observation("3200"), observation("2183", area=Area.CHINA)),
        (observation("3200"), observation("2183", indicator="labs")),
        (observation("1", unit=Unit.CNY), observation("2", unit=Unit.USD)),
        (observation("1", subject=WORDS), observation("2", subject=WORDS)),
    ],
)
def test_figures_that_can_both_be_true(one: Observation, other: Observation) -> None:
    assert find([one, other]) == ()


# curated conflicts

CURATED = """\
conflicts:
  - id: two
    kind: {kind}
    title: Two
    facts: [{facts}]
    checks: [{checks}]
    explanation: Why.
    advice: What.
"""


def curated(dataset: Dataset, kind: str, facts: str, checks: str = "") -> Dataset:
    return dataset.write(dataset.text + CURATED.format(kind=kind, facts=facts, checks=checks))


@pytest.mark.parametrize(
    ("kind", "facts", "checks"),
    [
        ("another-definition", "firms-2024, labs-2024", ""),
        ("another-scope", "firms-2024, labs-2024", ""),
        ("another-period", "scale-2021, scale-2024", ""),
        ("target-against-forecast", "scale-2024, scale-target-2026", ""),
        ("wording", "scale-growth-2024, scale-2024", "scale-growth-recomputed"),
        ("apparent", "scale-2021, scale-2024", ""),
    ],
)
def test_a_conflict_of_the_kind_it_says(dataset: Dataset, kind: str, facts: str, checks: str) -> None:
    catalog, problems = curated(dataset, kind, facts, checks).check()
    assert problems == ()
    assert catalog is not None
    (one,) = catalog.disagreements
    assert (one.kind, one.facts, one.advice) == (kind, tuple(facts.split(", ")), "What.")
    assert one.disputed == (one.facts[:1] if kind == "wording" else ())
    assert catalog.conflicts == ()
    assert catalog.checks_of(one.facts[0]).disagreements == (one,)
    assert catalog.checks_of("nobody").disagreements == ()


@pytest.mark.parametrize(
    ("kind", "facts", "checks"),
    [
        ("contradiction", "scale-2021, scale-2024", ""),
        ("contradiction", "scale-growth-2024, scale-2024", "scale-growth-recomputed"),
        ("wording", "scale-2021, scale-2024", ""),
        ("target-against-forecast", "scale-2021, scale-2024", ""),
        ("another-definition", "scale-2021, scale-2024", ""),
        ("another-scope", "scale-2021, scale-2024", ""),
        ("another-period", "firms-2024, labs-2024", ""),
    ],
)
def test_a_conflict_that_is_not_of_its_kind(dataset: Dataset, kind: str, facts: str, checks: str) -> None:
    problem = curated(dataset, kind, facts, checks).only()
    assert (problem.code, problem.line) == ("conflict-unfit", dataset.line("kind: " + kind))


def test_a_conflict_of_what_is_not_there(dataset: Dataset) -> None:
    curated(dataset, "apparent", "scale-2021, nothing", "nothing-either")
    at = dataset.line("facts: ["), dataset.line("checks: [")
    assert dataset.problems() == [(at[0], "unknown-fact"), (at[1], "unknown-relation")]


def test_a_claim_that_does_not_follow_is_a_contradiction(dataset: Dataset) -> None:
    dataset.change_article("news.txt", "8.94%", "9.94%")
    dataset.write(dataset.text.replace("8.94", "9.94"))
    curated(dataset, "contradiction", "scale-growth-2024, scale-2021", "scale-growth-recomputed")
    catalog = dataset.check()[0]
    assert catalog is not None
    assert catalog.disagreements[0].disputed == ("scale-growth-2024",)


# the real dataset


def test_kinds_hold_and_ids_are_there(catalog: Catalog) -> None:
    checks = {result.relation.id: result for result in catalog.recomputations}
    assert {one.kind for one in catalog.disagreements} == set(ConflictKind)
    assert len({one.id for one in catalog.disagreements}) == len(catalog.disagreements)
    for one in catalog.disagreements:
        assert set(one.facts) <= set(catalog.by_id)
        assert set(one.checks) <= set(checks)
        assert set(one.disputed) <= set(one.facts)
        if one.kind is ConflictKind.CONTRADICTION and one.checks:
            assert any(checks[name].verdict is Verdict.INCONSISTENT for name in one.checks)


def test_every_check_that_does_not_hold_is_a_contradiction(catalog: Catalog) -> None:
    wrong = {one.relation.id for one in catalog.recomputations if one.verdict is Verdict.INCONSISTENT}
    told = {name for one in catalog.disagreements if one.kind is ConflictKind.CONTRADICTION for name in one.checks}
    assert wrong <= told


def test_the_one_pair_found_by_rule(catalog: Catalog) -> None:
    assert catalog.conflicts == (Conflict("shmskj-venture-capital-2024", "yffice-venture-capital-2024"),)
    first = catalog.disagreements[0]
    assert (first.kind, first.facts, first.title) == (
        ConflictKind.CONTRADICTION,
        ("shmskj-venture-capital-2024", "yffice-venture-capital-2024"),
        None,
    )
