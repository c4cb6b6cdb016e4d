"""Coverage: no numeral of an article is left unaccounted for."""

from __future__ import annotations

import pytest

from dashboard.articles import MASK
from dashboard.checks.coverage import Fate, Numeral, account
from dashboard.checks.quotes import cite
from dashboard.loading import read
from dashboard.model import NonFigure
from tests.datasets import NEWS, Dataset


def numerals(dataset: Dataset) -> list[Numeral]:
    reading = read(dataset.path)
    found, problems = account(reading, cite(reading)[0])
    assert problems == []
    return list(found)


def test_every_numeral_has_its_fate(dataset: Dataset) -> None:
    assert [(n.text, n.fate, n.fact_ids, n.reason) for n in numerals(dataset)] == [
        ("984.702", Fate.VALUE, ("scale-2024",), None),
        ("billion", Fate.VALUE, ("scale-2024",), None),
        ("2024", Fate.PERIOD, ("scale-2024",), None),
        ("761.714", Fate.VALUE, ("scale-2021",), None),
        ("billion", Fate.VALUE, ("scale-2021",), None),
        ("2021", Fate.PERIOD, ("scale-2021",), None),
        ("8.94", Fate.VALUE, ("scale-growth-2024",), None),
        ("200", Fate.VALUE, ("roadshows-2025",), None),
        ("first", Fate.PERIOD, ("roadshows-2025",), None),
        ("nine", Fate.PERIOD, ("roadshows-2025",), None),
        ("1", Fate.LEDGER, (), NonFigure.NAME),
        ("2026", Fate.PERIOD, ("scale-target-2026", "scale-target-2026-usd"), None),
        ("1.1", Fate.VALUE, ("scale-target-2026",), None),
        ("trillion", Fate.VALUE, ("scale-target-2026",), None),
        ("150", Fate.VALUE, ("scale-target-2026-usd",), None),
        ("billion", Fate.VALUE, ("scale-target-2026-usd",), None),
        ("3,200", Fate.VALUE, ("firms-2024",), None),
        ("2024", Fate.PERIOD, ("firms-2024",), None),
        ("419", Fate.LEDGER, (), NonFigure.ADVERTISING),
        ("Two", Fate.VALUE, ("labs-2024",), None),
        ("2024", Fate.PERIOD, ("labs-2024", "labs-rank-2024"), None),
        ("2", Fate.VALUE, ("labs-rank-2024",), None),
    ]
    first = numerals(dataset)[0]
    assert NEWS[first.position.start : first.position.end] == "984.702"


def test_a_figure_without_an_observation(dataset: Dataset) -> None:
    start, end = dataset.text.index("  - id: firms-2024"), dataset.text.index("  - id: labs-2024")
    dataset.write(dataset.text[:start] + dataset.text[end:])
    missing = [p for p in dataset.check()[1] if p.code == "numeral-unaccounted"]
    assert [problem.line for problem in missing] == [dataset.line("file: page.txt")] * 2
    assert missing[0].found == (
        "page.txt line 1, character 13: “3,200” in “The city has 3,200 biotech firms in 2024. ▒▒▒”"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    value: 3200\n", "    value: 3201\n"),
        ("    value: 3200\n", "    value: three\n"),
        ("    value: 3200\n", "    value: 3200\n    colour: red\n"),
        ("    indicator: firms\n", "    indicator: companies\n"),
        ("    counts: [biotech firms, firms]\n", "    counts: [companies]\n"),
    ],
)
def test_a_figure_whose_observation_has_a_problem_is_no_second_one(dataset: Dataset, old: str, new: str) -> None:
    assert "numeral-unaccounted" not in {code for _, code in dataset.change(old, new).problems()}


def test_another_figure_of_the_same_sentence_is_reported(dataset: Dataset) -> None:
    dataset.change_article("page.txt", "firms in 2024", "firms and 12 labs in 2024")
    dataset.change("3,200 biotech firms in 2024.", "3,200 biotech firms and 12 labs in 2024.")
    dataset.change("    value: 3200\n", "    value: 3201\n")
    assert {code for _, code in dataset.problems()} == {"numeral-unaccounted", "value-differs"}


def test_advertising_is_masked_in_a_message(dataset: Dataset) -> None:
    dataset.change_article("page.txt", "• Two new", "4. Two new")
    assert dataset.only().code == "numeral-unaccounted"
    assert MASK in dataset.only().found
    assert "419" not in dataset.only().found
    assert "上海" not in dataset.only().found


def test_a_ledger_entry_excuses_only_its_own_numeral(dataset: Dataset) -> None:
    dataset.change_article("news.txt", "Alpha-1.", "Alpha-1 and Beta-1.")
    dataset.change("such as Alpha-1.", "such as Alpha-1 and Beta-1.")
    assert dataset.only().code == "numeral-unaccounted"
    assert "“1”" in dataset.only().found


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ('text: {exact: "1", prefix: "Beta-"}\n    reason: name', "ledger-miscounted"),
        ('text: {exact: "1", prefix: "Alpha-"}\n    occurrences: 2\n    reason: name', "ledger-miscounted"),
        ('text: "Alpha"\n    reason: name', "ledger-empty"),
        ('text: "984.702"\n    reason: name', "ledger-empty"),
        ('text: "in 2024"\n    reason: date', "ledger-empty"),
    ],
)
def test_a_ledger_entry_that_does_not_fit(dataset: Dataset, entry: str, code: str) -> None:
    dataset.change("relations:\n", f"  - source: news\n    {entry}\nrelations:\n")
    assert dataset.problems() == [(dataset.line("relations:") - entry.count("\n") - 1, code)]


def test_a_ledger_entry_may_stand_for_several_numerals(dataset: Dataset) -> None:
    dataset.change_article("news.txt", "Alpha-1.", "Alpha-1, formerly Alpha-1.")
    dataset.change('subject: "Alpha-1"', 'subject: {exact: "Alpha-1", suffix: ","}')
    dataset.change("such as Alpha-1.", "such as Alpha-1, formerly Alpha-1.")
    assert dataset.problems() == [(dataset.line('exact: "1"'), "ledger-miscounted")]
    assert numerals(dataset.change("    reason: name", "    reason: name\n    occurrences: 2"))


def test_a_ledger_entry_of_an_unknown_source(dataset: Dataset) -> None:
    dataset.change("relations:\n", '  - source: nobody\n    text: "1"\n    reason: name\nrelations:\n')
    assert dataset.problems() == [(dataset.line("source: nobody"), "unknown-source")]
