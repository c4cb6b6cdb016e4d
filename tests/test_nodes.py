"""YAML as plain values: their lines, and everything that YAML would read otherwise than it looks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dashboard import nodes

NO_WORD, YAML = "a key that is not a word", "tag:yaml.org,2002:"


def test_values_are_plain_and_exact() -> None:
    document = nodes.read(
        "text: word\nquoted: 'no'\nwhole: -12\ndecimal: 984.70\nday: 2025-10-22\n'yes': x\n"
        "flag: true\nnothing:\ntilde: ~\nlist: [1, 'a']\nfolded: >-\n  two\n  lines\n"
    )
    assert document.wrong == []
    assert document.value == {
        "text": "word",
        "quoted": "no",
        "whole": -12,
        "decimal": Decimal("984.70"),
        "day": date(2025, 10, 22),
        "yes": "x",
        "flag": True,
        "nothing": None,
        "tilde": None,
        "list": [1, "a"],
        "folded": "two lines",
    }
    assert str(document.value["decimal"]) == "984.70"


def test_every_key_and_item_has_its_line() -> None:
    document = nodes.read("# comment\na: 1\nb:\n  - c: 2\n    d:\n      3\n  - [x,\n     y]\n")
    assert document.lines == {
        (): 2,
        ("a",): 2,
        ("b",): 3,
        ("b", 0): 4,
        ("b", 0, "c"): 4,
        ("b", 0, "d"): 5,
        ("b", 1): 7,
        ("b", 1, 0): 7,
        ("b", 1, 1): 8,
    }
    assert nodes.line(document.lines, ("b", 0, "missing", "deep")) == 4
    assert nodes.line({}, ("b",)) == 1


@pytest.mark.parametrize(
    "value",
    [
        *("no", "yes", "on", "off", "Yes", "NO", "True", "FALSE"),
        *("12:30", "1:02:03", "12:30.5"),
        *("017", "0x1F", "0b11", "-017", "+5"),
        *("1_000", "1_000.5", ".5", "5.", "+1.5", "1.0e+3", ".inf", "-.inf", ".nan", ".NaN"),
        *("2025-13-45", "2025-02-29", "2025-01-01 10:00:00", "2025-01-01T10:00:00Z", "0000-01-01"),
        *("9" * 19, "9" * 5000, "0." + "1" * 13, "=", "!!str 5", "!!python/name:os.system x", "!mine 5"),
    ],
)
def test_a_surprise_of_yaml_is_refused(value: str) -> None:
    document = nodes.read(f"a: 1\nb: {value}\n")
    ((line, code, _),) = document.wrong
    assert (line, code) == (2, "yaml-surprise")
    assert document.refused == {("b",)}
    assert isinstance(document.value["b"], str)


@pytest.mark.parametrize(
    "value", ["0o17", "1e3", "1.0e3", "n", "y", "2025-09", "2025-S1", "2020/..", "1.2.3", "nan", "2025-1-5"]
)
def test_what_yaml_reads_as_it_looks_is_text(value: str) -> None:
    document = nodes.read(f"a: {value}")
    assert (document.value, document.wrong) == ({"a": value}, [])


@pytest.mark.parametrize("value", ["no", "12:30", "017", "1_000", "2025-13-45", "<<", "=", "~", "&a", "*a", "!!str"])
def test_in_quotes_there_is_no_surprise(value: str) -> None:
    document = nodes.read(f"a: '{value}'\nb: \"{value}\"\nc: |-\n  {value}\n")
    assert document.value == {"a": value, "b": value, "c": value}
    assert (document.wrong, document.refused) == ([], set())


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a: 1\nb: 2\na: 3\n", [(3, "yaml-duplicate-key", "a")]),
        ("a:\n  - b:\n      c: 1\n      c: 2\n", [(4, "yaml-duplicate-key", "c")]),
        ("a: {b: 1, b: 2}\n", [(1, "yaml-duplicate-key", "b")]),
        ("a: 1\n'a': 2\na: 3\n", [(2, "yaml-duplicate-key", "a"), (3, "yaml-duplicate-key", "a")]),
        ("a: 1\na: {c: 1, c: 1}\n", [(2, "yaml-duplicate-key", "a"), (2, "yaml-duplicate-key", "c")]),
        ("a: &x 1\n", [(1, "yaml-alias", "`&x`")]),
        ("a: &x 1\nb: *x\n", [(1, "yaml-alias", "`&x`"), (2, "yaml-alias", "`*x`")]),
        ("a: &x [*x]\n", [(1, "yaml-alias", "`&x`"), (1, "yaml-alias", "`*x`")]),
        ("&x a: 1\n", [(1, "yaml-alias", "`&x`")]),
        ("a:\n  <<: {b: 1}\n", [(2, "yaml-alias", "`<<`")]),
        ("no: 1\n", [(1, "yaml-surprise", "the key `no`")]),
        ("a: 1\n2: 1\n~: 1\n", [(2, "yaml-surprise", "the key `2`"), (3, "yaml-surprise", "the key `~`")]),
        ("!!str a: 1\n", [(1, "yaml-surprise", "the key `a`")]),
        ("[a, b]: 1\n", [(1, "yaml-surprise", NO_WORD)]),
        ("? {a: 1}\n: {a: 1, a: 1}\n", [(1, "yaml-surprise", NO_WORD), (2, "yaml-duplicate-key", "a")]),
        ("a: !!set {b}\n", [(1, "yaml-surprise", f"the tag `{YAML}set`")]),
        ("a: !!python/object/apply:f [ls]\n", [(1, "yaml-surprise", f"the tag `{YAML}python/object/apply:f`")]),
        ("a: 1\n---\nb: 2\n", [(2, "yaml-syntax", "a second document begins")]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_noted_with_its_line(text: str, wrong: list[tuple[int, str, str]]) -> None:
    assert nodes.read(text).wrong == wrong


def test_what_stands_before_broken_yaml_is_noted_too() -> None:
    wrong = nodes.read("no: 1\na: 1\na: 2\nb: [\n").wrong
    assert [(line, code) for line, code, _ in wrong] == [
        (1, "yaml-surprise"),
        (3, "yaml-duplicate-key"),
        (5, "yaml-syntax"),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [1, 2\n", 3),
        ("a: 1\n\tb: 2\n", 2),
        ("a:\n\t- b\n", 2),
        ("a: 1\nb: 'open\n\n", 4),
        ("a: 1\n b: 2\n", 2),
        ("a: b: c\n", 1),
        ("a: 1\nb: \x00\n", 2),
        ("é: 1\n\nb: \x07\n", 3),
        ("a: 1\nb: \ufffe\n", 2),
        ('a: "\\ud800"\n', 1),
        ("a: *nowhere\nb: [\n", 3),
        ("a: @\n", 1),
        ("%YAML 9.9\n---\na: 1\n", 1),
    ],
)
def test_broken_yaml_is_placed(text: str, line: int) -> None:
    document = nodes.read(text)
    assert document.value is None
    assert document.wrong[-1][:2] == (line, "yaml-syntax")


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "~"])
def test_an_empty_text_has_no_value(text: str) -> None:
    document = nodes.read(text)
    assert (document.value, document.wrong) == (None, [])


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
@pytest.mark.parametrize("depth", [20, 1_000, 100_000])
def test_deep_nesting_is_a_problem_and_no_crash(opening: str, depth: int) -> None:
    document = nodes.read("a: 1\nb:\n  " + opening * depth)
    assert document.wrong[-1] == (3, "yaml-syntax", "lists and keys nest too deeply")
    assert document.value is None


def test_a_very_long_text_is_read() -> None:
    assert nodes.read(f"a: {'x' * 1_000_000}\n").value == {"a": "x" * 1_000_000}


words = st.text(st.characters(exclude_characters="\x85"), max_size=5)  # PyYAML itself writes U+0085 wrongly


@given(
    st.recursive(
        words | st.integers(-(10**17), 10**17) | st.booleans() | st.none() | st.dates(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
        max_leaves=8,
    )
)
def test_what_yaml_writes_is_read_back(value: Any) -> None:
    document = nodes.read(yaml.safe_dump({"value": value}, allow_unicode=True))
    if not document.wrong:
        assert document.value == {"value": value}


@given(st.text(alphabet="ab:-[]{}&*!|>'\"%@#?,~<=. \n\t0159\\", max_size=60))
def test_reading_never_raises(text: str) -> None:
    document = nodes.read(text)
    assert all(1 <= line <= text.count("\n") + 2 for line, _, _ in document.wrong)
