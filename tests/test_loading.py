"""The reader of the dataset: every bad input is a problem with its code and line, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.loading import read
from dashboard.periods import Period
from tests.datasets import METRICS, Dataset


def test_the_tiny_dataset_is_read_without_a_problem(dataset: Dataset) -> None:
    reading = read(dataset.path)
    assert reading.problems == ()
    assert reading.version == "2025.01.31"
    assert [len(records) for records in (reading.sources, reading.indicators, reading.observations)] == [
        2,
        6,
        9,
    ]
    assert [len(records) for records in (reading.ledger, reading.relations, reading.articles)] == [1, 1, 2]
    assert reading.lines["observations", 0, "value"] == dataset.line("value: 984.702")


def test_values_are_exact_decimals_and_periods(dataset: Dataset) -> None:
    observation = read(dataset.path).observations[0]
    assert str(observation.value) == "984.702"
    assert observation.obs_value == 984_702_000_000
    assert observation.period == Period.of_year(2024)
    whole = read(dataset.path).observations[6]
    assert isinstance(whole.value, Decimal)
    assert whole.value == 3200


# the file


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "metrics.yaml").problems
    assert (problem.line, problem.code, problem.found) == (1, "file-unreadable", "No such file or directory")


def test_a_folder_for_a_file(tmp_path: Path) -> None:
    (problem,) = read(tmp_path).problems
    assert (problem.line, problem.code, problem.found) == (1, "file-unreadable", "Is a directory")


def test_a_file_for_a_folder(dataset: Dataset) -> None:
    (problem,) = read(dataset.path / "metrics.yaml").problems
    assert (problem.line, problem.code, problem.found) == (1, "file-unreadable", "Not a directory")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "loop/metrics.yaml"])
def test_a_path_that_cannot_be_one(tmp_path: Path, name: str) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (problem,) = read(tmp_path / name).problems
    assert (problem.line, problem.code) == (1, "file-unreadable")


def test_a_file_that_is_not_text(dataset: Dataset) -> None:
    dataset.write(dataset.path.read_bytes().replace(b"Roadshows held.", b"Roadshows \xff."))
    before, _, _ = dataset.path.read_bytes().partition(b"\xff")
    assert dataset.problems() == [(before.count(b"\n") + 1, "file-encoding")]
    assert dataset.only().found == f"byte {len(before)}"


def test_utf_16_is_not_read(dataset: Dataset) -> None:
    dataset.write(dataset.text.encode("utf-16"))
    assert dataset.problems() == [(1, "file-encoding")]


def test_a_byte_order_mark_is_let_pass(dataset: Dataset) -> None:
    dataset.write(b"\xef\xbb\xbf" + dataset.path.read_bytes())
    assert dataset.problems() == []


def test_windows_line_ends_are_let_pass(dataset: Dataset) -> None:
    dataset.write(dataset.text.replace("\n", "\r\n"))
    assert dataset.problems() == []


def test_a_null_character(dataset: Dataset) -> None:
    dataset.change("Roadshows held.", "Roadshows \0.")
    assert (dataset.only().code, dataset.only().found) == (
        "yaml-syntax",
        "the character U+0000 is not allowed",
    )
    assert dataset.only().line == dataset.path.read_bytes().split(b"\0")[0].count(b"\n") + 1


def test_a_tab(dataset: Dataset) -> None:
    dataset.change("    value: 984.702", "\tvalue: 984.702")
    assert dataset.problems() == [(dataset.line("\tvalue"), "yaml-syntax")]


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "~\n", "- a\n- b\n", "[]", "text", "3", "'{}'"])
def test_a_file_that_is_no_mapping(dataset: Dataset, text: str) -> None:
    assert dataset.write(text).problems() == [(1, "wrong-type")]


def test_an_empty_mapping_lacks_everything(dataset: Dataset) -> None:
    problems = dataset.write("{}").check()[1]
    assert {problem.code for problem in problems} == {"missing-key"}
    assert {problem.found for problem in problems} == {
        *("version", "articles", "sources", "indicators", "observations"),
    }


@pytest.mark.parametrize("section", ["sources", "indicators", "observations", "ledger", "relations"])
@pytest.mark.parametrize("value", ["{}", "word", "3", "~", "", "2025-01-01"])
def test_a_section_that_is_no_list(dataset: Dataset, section: str, value: str) -> None:
    lines = dataset.text.splitlines(keepends=True)
    start = lines.index(f"{section}:\n")
    end = next((n for n in range(start + 1, len(lines)) if lines[n][0] not in " \n"), len(lines))
    dataset.write("".join([*lines[:start], f"{section}: {value}\n", *lines[end:]]))
    assert (start + 1, "wrong-type") in dataset.problems()
    codes = {code for _, code in dataset.problems()}
    assert not codes & {"unknown-source", "unknown-indicator", "unknown-fact", "unused-indicator"}


@pytest.mark.parametrize("section", ["sources", "indicators", "observations"])
def test_an_empty_section(dataset: Dataset, section: str) -> None:
    dataset.change(f"\n{section}:\n", f"\n{section}: []\nother:\n")
    assert (dataset.line(f"{section}: []"), "bad-value") in dataset.problems()


@pytest.mark.parametrize("record", ["word", "3", "[a, b]", "~", "2025-01-01"])
def test_a_record_that_is_no_mapping(dataset: Dataset, record: str) -> None:
    dataset.change("  - id: labs-rank\n", f"  - {record}\n  - id: labs-rank\n")
    assert dataset.problems() == [(dataset.line(f"  - {record}\n"), "wrong-type")]
    assert dataset.only().found.startswith("item 6 is ")


# keys


@pytest.mark.parametrize(
    ("key", "after"),
    [
        ("sources:\n  - ", ""),
        ("indicators:\n  - ", ""),
        ("observations:\n  - ", ""),
        ("ledger:\n  - ", ""),
        ("relations:\n  - ", ""),
        ("attributions:\n      - ", ""),
    ],
)
def test_an_unknown_key(dataset: Dataset, key: str, after: str) -> None:
    indent = key[key.index("\n") + 1 : -2]
    dataset.change(key, f"{key}colour[0]: red\n{indent}  ", after=after)
    assert (dataset.line("colour[0]"), "unknown-key") in dataset.problems()
    (found,) = (problem.found for problem in dataset.check()[1] if problem.code == "unknown-key")
    assert found == "colour[0]"


def test_an_unknown_key_at_the_top_and_in_a_selector(dataset: Dataset) -> None:
    dataset.change("articles: articles\n", "articles: articles\ncolour: red\n")
    dataset.change('value_as_written: "8.94%"', 'value_as_written: {exact: "8.94%", sufix: x}')
    unknown = [line for line, code in dataset.problems() if code == "unknown-key"]
    assert unknown == [3, dataset.line("sufix")]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('version: "2025.01.31"\n', "version"),
        ('    title: "Biomedicine grows in Shanghai"\n', "title"),
        ('    definition: "Roadshows held."\n', "definition"),
        ('    value_as_written: "8.94%"\n', "value_as_written"),
        ("    value: 984.702\n", "value"),
        ("    reason: name\n", "reason"),
    ],
)
def test_a_missing_key(dataset: Dataset, line: str, key: str) -> None:
    dataset.change(line, "")
    missing = [problem for problem in dataset.check()[1] if problem.code == "missing-key"]
    assert [problem.found for problem in missing] == [key]


def test_a_missing_key_stands_at_its_record(dataset: Dataset) -> None:
    dataset.change("    value: 984.702\n", "")
    assert (dataset.line("- id: scale-2024"), "missing-key") in dataset.problems()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("articles: articles\n", "articles: articles\narticles: articles\n"),
        ("    value: 8.94\n", "    value: 8.94\n    value: 8.94\n"),
        ("        kind: official\n", "        kind: official\n        kind: person\n"),
        ('{exact: "1", prefix: "Alpha-"}', '{exact: "1", prefix: "Alpha-", exact: "1"}'),
    ],
)
def test_a_key_that_stands_twice(dataset: Dataset, old: str, new: str) -> None:
    line = dataset.line(old) + new.count("\n") // 2
    assert dataset.change(old, new).problems() == [(line, "yaml-duplicate-key")]


@pytest.mark.parametrize("value", ["no", "12:30", "017", "1_000", ".inf", ".nan", "2025-13-45", "1:2", "+5", "5."])
@pytest.mark.parametrize("key", ["    value: 8.94", "    unit: percent\n    value_as", '    short_title: "A page"'])
def test_a_surprise_of_yaml_is_one_problem_whatever_the_key(dataset: Dataset, value: str, key: str) -> None:
    name = key.strip().partition(":")[0]
    start = dataset.text.index(key)
    old = dataset.text[start:].partition("\n")[0]
    line = dataset.text.count("\n", 0, start) + 1
    dataset.change(old, f"    {name}: {value}", after=dataset.text[start - 40 : start])
    assert [problem for problem in dataset.problems() if problem[0] == line] == [(line, "yaml-surprise")]


def test_anchors_aliases_and_merge_keys(dataset: Dataset) -> None:
    dataset.change("    value: 8.94\n", "    value: &v 8.94\n")
    assert dataset.problems() == [(dataset.line("&v"), "yaml-alias")]
    dataset.change("    claim: scale-growth-2024", "    claim: *v")
    assert dataset.problems() == [(dataset.line("&v"), "yaml-alias"), (dataset.line("*v"), "yaml-alias")]


def test_a_merge_key_is_one_problem(dataset: Dataset) -> None:
    dataset.change("    topic: financing\n", "    <<: {topic: financing}\n")
    assert dataset.problems() == [(dataset.line("<<"), "yaml-alias")]


# types and values

IN_QUOTES = 'write the period in quotes, as "2024" or "2025-09"'
KEYS, TEXT, TUPLE = "it should be keys with values", "input should be a valid string", "input should be a valid tuple"
INTEGER = "input should be a valid integer"
WRONG_TYPES: list[tuple[str, str, str]] = [
    ("    value: 8.94", "    value: 2025-01-01", "`value` is “2025-01-01”: it should be a number"),
    ("    value: 8.94", "    value: true", "`value` is true: it should be a number"),
    ("    value: 8.94", '    value: "8.94"', "`value` is “8.94”: it should be a number"),
    ("    value: 8.94", "    value: 1e3", "`value` is “1e3”: it should be a number"),
    ("    value: 8.94", "    value: 0o17", "`value` is “0o17”: it should be a number"),
    ("    value: 8.94", "    value: [8.94]", "`value` is a list: it should be a number"),
    ("    value: 8.94", "    value: {a: 1}", "`value` is keys with values: it should be a number"),
    ("published: 2025-10-22", 'published: "2025-10-22"', "`published` is “2025-10-22”: input should be a valid date"),
    ("published: 2025-10-22", "published: 2025", "`published` is “2025”: input should be a valid date"),
    ("published: 2025-10-22", "published: 2025-1-5", "`published` is “2025-1-5”: input should be a valid date"),
    ('name: "Roadshows"', "name: 5", "`name` is “5”: " + TEXT),
    ('name: "Roadshows"', "name: 2025-01-01", "`name` is “2025-01-01”: " + TEXT),
    ('name: "Roadshows"', "name: true", "`name` is true: " + TEXT),
    ('name: "Roadshows"', "name: ~", "`name` is empty: " + TEXT),
    ('name: "Roadshows"', "name: {a: b}", "`name` is keys with values: " + TEXT),
    ('period: "2021"', "period: 2021", "`period` is “2021”: " + IN_QUOTES),
    ('period: "2021"', "period: 2021-01-01", "`period` is “2021-01-01”: " + IN_QUOTES),
    ('period: "2021"', "period: {start: 2021-01-01, end: 2021-12-31}", "`period` is keys with values: " + IN_QUOTES),
    ("counts: [roadshows]", "counts: roadshows", "`counts` is “roadshows”: " + TUPLE),
    ("counts: [roadshows]", "counts: [3]", "item 1 is “3”: " + TEXT),
    ('value_as_written: "8.94%"', "value_as_written: 8.94", "`value_as_written` is “8.94”: " + KEYS),
    ('value_as_written: "8.94%"', "value_as_written: [a]", "`value_as_written` is a list: " + KEYS),
    ("    reason: name", "    reason: name\n    occurrences: true", "`occurrences` is true: " + INTEGER),
    ("    reason: name", "    reason: name\n    occurrences: 1.0", "`occurrences` is “1.0”: " + INTEGER),
    ("    inputs: [scale-2021, scale-2024]", "    inputs: scale-2021", "`inputs` is “scale-2021”: " + TUPLE),
    ("articles: articles", "articles: 3", "`articles` is “3”: " + TEXT),
    ('version: "2025.01.31"', "version: 2025.01", "`version` is “2025.01”: " + TEXT),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "found"), WRONG_TYPES)
def test_a_wrong_type(dataset: Dataset, old: str, new: str, found: str) -> None:
    dataset.change(old, new)
    ((line, said),) = ((p.line, p.found) for p in dataset.check()[1] if p.code == "wrong-type")
    assert (line, said) == (dataset.line(new.splitlines()[-1]), found)


BAD_VALUES: list[tuple[str, str]] = [
    ("topic: financing", "topic: money"),
    ("status: aim\n    value: 1.1", "value: 1.1\n    status: Aim"),
    ("value: 984.702\n    scale: billion", "value: 984.702\n    scale: bn"),
    ("kind: official", "kind: government"),
    ("comparator: over", "comparator: more"),
    ("reason: name", "reason: brand"),
    ("kind: compound-growth", "kind: guess"),
    ('period: "2021"', 'period: "2021-13"'),
    ('period: "2021"', 'period: "2021-00"'),
    ('period: "2021"', 'period: ""'),
    ('period: "2021"', 'period: "in 2021"'),
    ('name: "Roadshows"', 'name: ""'),
    ('name: "Roadshows"', 'name: "  "'),
    ('publisher: "The News"', 'publisher: ""'),
    ('language: en\n    description: "A page made', 'description: "English"\n    language: "A page made'),
    ('url: "https://news.example/1"', 'url: "javascript:alert(1)"'),
    ('url: "https://news.example/1"', 'url: "https://news.example/\\"><b>"'),
    ('version: "2025.01.31"', 'version: "1"'),
    ('version: "2025.01.31"', 'version: "٢٠٢٥.01.31"'),
    ("- id: firms-2024", "- id: Firms 2024"),
    ("- id: firms-2024", "- id: ../firms"),
    ("- id: firms-2024", f"- id: {'f' * 49}"),
    ("    reason: name", "    reason: name\n    occurrences: 0"),
    ("inputs: [scale-2021, scale-2024]", "inputs: [Not an id]"),
    ('value_as_written: "8.94%"', 'value_as_written: ""'),
    ('value_as_written: "8.94%"', 'value_as_written: {exact: ""}'),
    *(("file: page.txt", f"file: {name}") for name in (
        "../../etc/passwd", "/etc/passwd", "..", ".", ".hidden", "articles/page.txt", "'a\\b'", '"page\\0.txt"',
        '"page\\n.txt"', '""', "x" * 201,
    )),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), BAD_VALUES)
def test_a_bad_value(dataset: Dataset, old: str, new: str) -> None:
    dataset.change(old, new)
    assert [line for line, code in dataset.problems() if code == "bad-value"] == [dataset.line(new.splitlines()[-1])]


def test_a_key_without_a_value(dataset: Dataset) -> None:
    dataset.change('name: "Roadshows"', "name:")
    assert (dataset.line("topic: financing") - 1, "wrong-type") in dataset.problems()


def test_an_indicator_that_counts_names_its_nouns(dataset: Dataset) -> None:
    dataset.change("    counts: [roadshows]\n", "")
    bad = next(problem for problem in dataset.check()[1] if problem.code == "bad-value")
    assert bad.line == dataset.line("- id: roadshows\n")
    assert bad.found == "`counts` names the nouns counted: give it exactly when the unit is `count`"


@pytest.mark.parametrize("length", [100_000, 3_000_000])
def test_a_very_long_text_is_a_short_problem(dataset: Dataset, length: int) -> None:
    dataset.change('"8.94%"', '"' + "8" * length + '"')
    problem = next(problem for problem in dataset.check()[1] if problem.code == "quote-absent")
    assert len(str(problem)) < 400
    dataset.change("    topic: financing", f"    {'t' * 500}: financing")
    assert all(len(problem.message) < 700 for problem in dataset.check()[1])


def test_very_deep_nesting(dataset: Dataset) -> None:
    dataset.change('name: "Roadshows"', "name: " + "[" * 50_000 + "]" * 50_000)
    assert dataset.problems() == [(dataset.line("name: [["), "yaml-syntax")]


@pytest.mark.parametrize("digits", [19, 400, 5000])
def test_a_very_long_number(dataset: Dataset, digits: int) -> None:
    dataset.change("value: 8.94", f"value: {'9' * digits}")
    assert (dataset.line("value: 999"), "yaml-surprise") in dataset.problems()


# ids

RELATION = (
    "{id: scale-growth-recomputed, kind: compound-growth, claim: scale-growth-2024, inputs: [scale-2021, scale-2024]}"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- id: page\n", "- id: news\n"),
        ("- id: roadshows\n", "- id: scale\n"),
        ("- id: labs-2024\n", "- id: scale-2024\n"),
        ("relations:\n", f"relations:\n  - {RELATION}\n"),
        ("    attributions:\n", "    attributions:\n      - {id: bureau, name: B, kind: person, quote: to the}\n"),
    ],
)  # fmt: skip
def test_an_id_that_is_taken(dataset: Dataset, old: str, new: str) -> None:
    dataset.change(old, new)
    assert [code for _, code in dataset.problems()].count("duplicate-id") == 1


def test_an_id_is_taken_by_a_malformed_record_too(dataset: Dataset) -> None:
    dataset.change("    topic: financing", "    topic: money")
    dataset.change("- id: firms\n", "- id: roadshows\n")
    second = dataset.line("- id: roadshows\n", after="topic: money")
    assert (second, "duplicate-id") in dataset.problems()


def test_a_malformed_record_does_not_make_its_id_unknown(dataset: Dataset) -> None:
    dataset.change("    topic: financing", "    topic: money")
    dataset.change('    short_title: "The News, 2025"', "    short: a")
    dataset.change("    value: 761.714", '    value: "761.714"')
    codes = {code for _, code in dataset.problems()}
    assert codes == {"bad-value", "missing-key", "unknown-key", "wrong-type"}


# articles


def test_a_missing_article(dataset: Dataset) -> None:
    dataset.article("page.txt").unlink()
    assert dataset.problems() == [(dataset.line("file: page.txt"), "article-missing")]
    assert dataset.only().found == "page.txt (No such file or directory)"


def test_a_missing_folder_of_articles(dataset: Dataset) -> None:
    dataset.change("articles: articles", "articles: elsewhere")
    assert dataset.problems() == [
        (dataset.line("file: news.txt"), "article-missing"),
        (dataset.line("file: page.txt"), "article-missing"),
    ]


def test_a_folder_for_an_article(dataset: Dataset) -> None:
    dataset.article("page.txt").unlink()
    dataset.article("page.txt").mkdir()
    assert dataset.problems() == [(dataset.line("file: page.txt"), "article-missing")]


@pytest.mark.parametrize("name", ['"a\\0b"', '""', "~", "[a]"])
def test_a_folder_that_cannot_be_one(dataset: Dataset, name: str) -> None:
    dataset.change("articles: articles", f"articles: {name}")
    assert all(line == 2 for line, _ in dataset.problems())
    assert len(dataset.problems()) == 1


def test_a_changed_article(dataset: Dataset) -> None:
    dataset.article("page.txt").write_bytes(dataset.article("page.txt").read_bytes() + b" ")
    sha256 = dataset.text[dataset.text.index("file: page.txt") :].splitlines()[1]
    assert dataset.problems() == [(dataset.line(sha256), "article-changed")]


def test_an_article_with_other_line_ends_is_changed(dataset: Dataset) -> None:
    dataset.article("news.txt").write_bytes(dataset.article("news.txt").read_bytes().replace(b"\n", b"\r\n"))
    assert [code for _, code in dataset.problems()] == ["article-changed"]


def test_an_article_that_is_not_text(dataset: Dataset) -> None:
    dataset.article("page.txt").write_bytes(b"\xff")
    assert dataset.problems() == [(dataset.line("file: page.txt"), "file-encoding")]


# all at once


def test_every_problem_is_reported_at_once_in_the_order_of_the_file(dataset: Dataset) -> None:
    dataset.change("    language: en\n    description", "    language: EN\n    description")
    dataset.change('name: "Roadshows"', "name: no")
    dataset.change("scope: biomedicine", "scope: biology", after="- id: firms\n")
    dataset.change('period: "2021"', "period: 2021")
    dataset.change("    value: 8.94\n", "    value: 8.95\n    colour: red\n    colour: blue\n")
    dataset.change("    comparator: over\n", "")
    dataset.change("    indicator: labs-rank\n", "    indicator: rank\n")
    dataset.change("    reason: name", "    reason: name\n    occurrences: 2")
    dataset.change("    inputs: [scale-2021, scale-2024]", "    inputs: [scale-2020]")
    expected = [
        (dataset.line("language: EN"), "bad-value"),
        (dataset.line("name: no"), "yaml-surprise"),
        (dataset.line("scope: biology"), "bad-value"),
        (dataset.line("period: 2021"), "wrong-type"),
        (dataset.line("colour: red"), "unknown-key"),
        (dataset.line("colour: blue"), "yaml-duplicate-key"),
        (dataset.line("value: 200"), "value-differs"),
        (dataset.line("indicator: rank\n"), "unknown-indicator"),
        (dataset.line('exact: "1"'), "ledger-miscounted"),
        (dataset.line("inputs: [scale-2020]"), "unknown-fact"),
    ]
    assert dataset.problems() == expected
    assert dataset.check()[0] is None


# whatever stands in the file

LINES = METRICS.count("\n")


@st.composite
def spoilt(draw: st.DrawFn) -> list[tuple[str, int, Any]]:
    """What to do to the file, step by step."""
    line = st.integers(0, LINES - 1)
    character = st.characters(exclude_categories=["Cs"]) | st.sampled_from(":-[]{}&*!|>'\"%@#?,\t\n \0~<=019.")
    steps = st.one_of(
        st.tuples(st.just("delete"), line, st.none()),
        st.tuples(st.just("double"), line, st.none()),
        st.tuples(st.just("indent"), line, st.integers(0, 8)),
        st.tuples(st.just("swap"), line, line),
        st.tuples(st.just("character"), line, st.tuples(st.integers(0, 60), character)),
        st.tuples(st.just("value"), line, st.sampled_from(["~", "no", "[]", "{}", "3", "1.5", "&a x", "*a", "'"])),
    )
    return draw(st.lists(steps, min_size=1, max_size=4))


def spoil(text: str, steps: list[tuple[str, int, Any]]) -> str:
    lines = text.splitlines(keepends=True)
    for step, number, how in steps:
        n = number % len(lines)
        line = lines[n]
        match step:
            case "delete":
                lines[n] = "\n"
            case "double":
                lines[n] = line * 2
            case "indent":
                lines[n] = " " * how + line.lstrip(" ")
            case "swap":
                lines[n], lines[how % len(lines)] = lines[how % len(lines)], line
            case "character":
                at = how[0] % len(line)
                lines[n] = line[:at] + how[1] + line[at + 1 :]
            case "value":
                lines[n] = f"{line.partition(':')[0]}: {how}\n"
    return "".join(lines)


@given(steps=spoilt())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_spoilt_is_reported_and_never_raised(dataset: Dataset, steps: list[tuple[str, int, Any]]) -> None:
    original = dataset.text
    try:
        dataset.write(spoil(original, steps))
        catalog, problems = dataset.check()
        lines = len(dataset.path.read_bytes().splitlines()) + 1
        for problem in problems:
            assert 1 <= problem.line <= lines
            assert "\n" not in str(problem)
        assert (catalog is None) == any(problem.severity == "error" for problem in problems)
    finally:
        dataset.write(original)


@given(st.binary(max_size=200))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_without_raising(tmp_path: Path, stored: bytes) -> None:
    (tmp_path / "any.yaml").write_bytes(stored)
    assert read(tmp_path / "any.yaml").problems
