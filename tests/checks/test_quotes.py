"""Quotations: found once, character for character, and their figures read back out of them."""

from __future__ import annotations

import pytest

from dashboard.checks.quotes import Citation, cite
from dashboard.loading import read
from tests.datasets import NEWS, Dataset


def cited(dataset: Dataset) -> dict[str, Citation]:
    citations, problems = cite(read(dataset.path))
    assert problems == []
    return citations


def test_a_citation_is_where_the_words_stand(dataset: Dataset) -> None:
    citation = cited(dataset)["scale-2024"]
    at, value, number, period = citation.position, citation.value, citation.number, citation.period
    assert NEWS[at.start : at.end] == citation.quote == NEWS.splitlines()[2]
    assert NEWS[value.start : value.end] == "984.702 billion yuan"
    assert number == value
    assert period is not None
    assert NEWS[period.start : period.end] == "in 2024"
    assert (citation.source.id, citation.attribution and citation.attribution.id) == ("news", "bureau")
    assert citation.subject is None


def test_the_number_ends_before_the_noun_and_the_subject_has_its_place(dataset: Dataset) -> None:
    citation = cited(dataset)["roadshows-2025"]
    assert citation.number is not None
    assert NEWS[citation.number.start : citation.number.end] == "Over 200"
    assert citation.subject is not None
    assert NEWS[citation.subject.start : citation.subject.end] == "Alpha-1"


QUOTE = 'quote: "Over 200 roadshows were held in the first nine months of this year for firms such as Alpha-1."'


@pytest.mark.parametrize(
    ("old", "new", "code", "at"),
    [
        # the quotation
        (QUOTE, 'quote: "Over 200 roadshows were staged."', "quote-absent", "quote: "),
        (QUOTE, 'quote: "over 200 roadshows"', "quote-absent", "quote: "),
        (QUOTE, 'quote: "Over 200  roadshows"', "quote-absent", "quote: "),
        (QUOTE, 'quote: {exact: "Over 200 roadshows", prefix: "The "}', "quote-absent", "quote: "),
        (QUOTE, 'quote: "billion"', "quote-ambiguous", "quote: "),
        (QUOTE, 'quote: {exact: "2", suffix: "0"}', "quote-ambiguous", "quote: "),
        # the value
        ("value: 200", "value: 201", "value-differs", "value: 201"),
        ("value: 200", "value: 200.0", "value-differs", "value: 200.0"),
        ("value: 200", "value: -200", "value-differs", "value: -200"),
        ("value: 200", "value: ~", "value-differs", "value: ~"),
        ("value: 200", "value: 200\n    scale: thousand", "value-differs", "value: 200"),
        ("    comparator: over\n", "", "value-differs", "value: 200"),
        ("comparator: over", "comparator: at-least", "value-differs", "value: 200"),
        ('"Over 200 roadshows"', '"roadshows were"', "value-unreadable", "value_as_written: "),
        ('"Over 200 roadshows"', '"Under 200 roadshows"', "quote-absent", "value_as_written: "),
        ('"Over 200 roadshows"', '"for"', "value-unreadable", "value_as_written: "),
        # the period
        ('period: "2025-01/2025-09"', 'period: "2025"', "period-differs", "period: "),
        ('period: "2025-01/2025-09"', "period: ~", "period-differs", "period: "),
        ('"in the first nine months of this year"', '"the first"', "period-unreadable", "period_as_written: "),
        ('"in the first nine months of this year"', '"this year"', "period-differs", "period: "),
        ('"in the first nine months of this year"', '"last year"', "quote-absent", "period_as_written: "),
        ("    published: 2025-10-22\n", "", "period-unreadable", "period_as_written: "),
        ("published: 2025-10-22", "published: 2024-10-22", "period-differs", "period: "),
        # what it refers to
        ('subject: "Alpha-1"', 'subject: "Beta-1"', "quote-absent", "subject: "),
        ("    indicator: roadshows", "    indicator: shows", "unknown-indicator", "indicator: "),
        ('subject: "Alpha-1"', 'subject: "Alpha-1"\n    attribution: nobody', "unknown-attribution", "attribution: "),
    ],
)  # fmt: skip
def test_a_quotation_that_does_not_hold(dataset: Dataset, old: str, new: str, code: str, at: str) -> None:
    dataset.change(old, new)
    assert (dataset.line(at, after="- id: roadshows-2025"), code) in dataset.problems()
    assert "roadshows-2025" not in cite(read(dataset.path))[0]


def test_an_unknown_source(dataset: Dataset) -> None:
    dataset.change("source: page", "source: nobody", after="- id: firms-2024")
    assert (dataset.line("source: nobody"), "unknown-source") in dataset.problems()


@pytest.mark.parametrize(
    ("unit", "code"), [("USD", "value-differs"), ("count", "unit-mismatch"), ("percent", "unit-mismatch")]
)
def test_another_unit(dataset: Dataset, unit: str, code: str) -> None:
    dataset.change("unit: CNY", f"unit: {unit}", after="- id: scale-2021")
    line = dataset.line(f"unit: {unit}", after="- id: scale-2021")
    assert (line, code) in dataset.problems()
    assert (line, "value-differs") in dataset.problems()


def test_a_currency_may_differ_from_the_indicators(dataset: Dataset) -> None:
    assert "scale-target-2026-usd" in cited(dataset)


def test_the_other_side_of_a_pair_is_another_value(dataset: Dataset) -> None:
    dataset.change('value_as_written: "US$150 billion"', 'value_as_written: "1.1 trillion yuan"')
    line = dataset.line("value: 150")
    assert dataset.problems() == [(6, "numeral-unaccounted")] * 2 + [
        (line, "value-differs"),
        (line + 2, "value-differs"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "value", "after"),
    [
        ("984.702 billion yuan", "84.702 billion yuan", "84.702", "- id: scale-2024"),
        ("984.702 billion yuan", "702 billion yuan", "702", "- id: scale-2024"),
        ("3,200 biotech firms", "200 biotech firms", "200", "- id: firms-2024"),
        ("US$150 billion", "US$150", "150", "- id: scale-target-2026-usd"),
    ],
)
def test_a_part_of_a_number_is_another_value(dataset: Dataset, old: str, new: str, value: str, after: str) -> None:
    old_value = dataset.text[dataset.text.index("    value: ", dataset.text.index(after)) :].split("\n")[0]
    dataset.change(old_value, f"    value: {value}", after=after)
    dataset.change(f'"{old}"', f'"{new}"', after=after)
    line = dataset.line("value_as_written: ", after=after)
    assert (line, "value-differs") in dataset.problems()


def test_a_comparator_that_stands_before_the_words_quoted(dataset: Dataset) -> None:
    dataset.change("    comparator: over\n", "")
    dataset.change('value_as_written: "Over 200 roadshows"', 'value_as_written: "200 roadshows"')
    assert dataset.problems() == [(dataset.line('"200 roadshows"'), "value-differs")]
    assert "only a part of the number" in dataset.only().found


def test_a_value_found_elsewhere_in_the_article_needs_a_note(dataset: Dataset) -> None:
    dataset.change(QUOTE, 'quote: "Biomedicine grows in Shanghai"')
    assert dataset.problems() == [(dataset.line("- id: roadshows-2025"), "note-missing")]
    dataset.change('subject: "Alpha-1"', 'subject: "Alpha-1"\n    note: "From the text below."')
    assert dataset.problems() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('    note: "The years are those of the two values."\n', ""),
        ("    counts: [roadshows]", "    counts: [shows]"),
        ("    counts: [roadshows]", "    counts: [roadshow]"),
        ('"2025-01/2025-09"\n    period_as_written: "in the first nine months of this year"\n', "~\n"),
    ],
)  # fmt: skip
def test_what_needs_judgement_needs_a_note(dataset: Dataset, old: str, new: str) -> None:
    dataset.change(old, new)
    assert "note-missing" in [code for _, code in dataset.problems()]


def test_words_without_a_number_need_a_note(dataset: Dataset) -> None:
    dataset.change_article("news.txt", "Over 200 roadshows", "Many roadshows")
    dataset.change(QUOTE, QUOTE.replace("Over 200", "Many"))
    dataset.change("    value: 200\n", "    value: ~\n")
    dataset.change("    comparator: over\n", "")
    dataset.change('as_written: "Over 200 roadshows"', 'as_written: "Many roadshows"')
    assert dataset.problems() == [(dataset.line("- id: roadshows-2025"), "note-missing")]
    dataset.change('subject: "Alpha-1"', 'subject: "Alpha-1"\n    note: "Only words."')
    assert dataset.problems() == []
    assert cited(dataset)["roadshows-2025"].number is None


def test_a_fraction_needs_a_note(dataset: Dataset) -> None:
    dataset.change_article("news.txt", "rate of 8.94%", "rate of 1/3")
    dataset.write(dataset.text.replace("8.94%", "1/3"))
    dataset.change("    value: 8.94\n", "    value: ~\n")
    dataset.write(dataset.text[: dataset.text.index("relations:")])
    assert dataset.problems() == []
    dataset.change('    note: "The years are those of the two values."\n', "")
    assert set(dataset.problems()) == {(dataset.line("- id: scale-growth-2024"), "note-missing")}


def test_a_rank_may_be_printed_as_a_bare_number_with_a_note(dataset: Dataset) -> None:
    dataset.change_article("page.txt", "(2nd globally)", "(ranks 2 globally)")
    dataset.write(dataset.text.replace("(2nd globally)", "(ranks 2 globally)"))
    dataset.change('value_as_written: "2nd globally"', 'value_as_written: "2 globally"')
    assert dataset.problems() == [(dataset.line("- id: labs-rank-2024"), "note-missing")]


def test_an_attribution_stands_in_its_article_once(dataset: Dataset) -> None:
    dataset.change('quote: "According to the Statistics Bureau"\n', 'quote: "According to nobody"\n')
    assert dataset.problems() == [(dataset.line('quote: "According to nobody"'), "quote-absent")]
    dataset.change('quote: "According to nobody"\n', 'quote: "the"\n')
    assert dataset.problems() == [(dataset.line('quote: "the"\n'), "quote-ambiguous")]


def test_an_indicator_without_a_figure_is_a_warning(dataset: Dataset) -> None:
    unused = "  - id: unused\n    name: U\n    topic: scale\n    scope: biomedicine\n    kind: level\n    unit: CNY\n"
    dataset.change("indicators:\n", f"indicators:\n{unused}    definition: None.\n")
    catalog, problems = dataset.check()
    assert catalog is not None
    assert [(problem.line, problem.code) for problem in problems] == [
        (dataset.line("- id: unused"), "unused-indicator")
    ]


def test_an_observation_of_a_changed_article_is_no_second_problem(dataset: Dataset) -> None:
    dataset.article("news.txt").write_text("Something else.")
    assert [code for _, code in dataset.problems()] == ["article-changed"]
