"""The catalogue of problems: its prose once, and that no code goes untested."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from dashboard.problems import CATALOGUE, DatasetError, Problem, Severity, quoted, shown_path
from tests.datasets import Dataset

TESTS = Path(__file__).parent


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_code_is_asserted_by_a_test_of_the_core(code: str) -> None:
    files = [file for file in TESTS.rglob("test_*.py") if file != Path(__file__)]
    asserting = [file for file in files if f'"{code}"' in file.read_text(encoding="utf-8")]
    assert asserting, f"no test asserts {code}"


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_code_is_raised_somewhere(code: str) -> None:
    modules = [file for file in (TESTS.parent / "src").rglob("*.py") if file.name != "problems.py"]
    assert any(f'"{code}"' in module.read_text(encoding="utf-8") for module in modules)


def test_codes_are_words_with_hyphens() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)+", code) for code in CATALOGUE)


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_message_says_what_was_found_and_what_to_do(code: str) -> None:
    kind = CATALOGUE[code]
    fields = [name for _, name, _, _ in string.Formatter().parse(kind.message) if name]
    assert fields == ["found"]
    assert kind.message[0].islower() or kind.message.startswith(("{", "YAML"))
    assert not kind.message.endswith(".")
    assert re.fullmatch(r"[A-Z][^.]*\.", kind.remedy.replace("...", ""))


def test_the_prose() -> None:
    said = {code: Problem("metrics.yaml", 7, code, "XX").message for code in CATALOGUE}
    assert said == {
        "file-unreadable": "the file cannot be read: XX. Check the path and the permissions.",
        "file-encoding": "the file is not UTF-8 text: XX. Save it as UTF-8.",
        "yaml-syntax": "this is not YAML: XX. Mend the line; strings with a colon or a quotation mark need quotes.",
        "yaml-duplicate-key": "the key `XX` stands twice. Keep one of the two.",
        "yaml-surprise": "YAML does not read XX as it looks. Put it in quotes if it is text, or write a plain number.",
        "yaml-alias": "anchors, aliases and merge keys are not used here: XX. Write the value out.",
        "unknown-key": "there is no key `XX` here. Correct the spelling or remove it.",
        "missing-key": "the key `XX` is missing. Add it.",
        "wrong-type": "XX. Write the value in the type asked for.",
        "bad-value": "XX. Write one of the values allowed.",
        "duplicate-id": "the id `XX` is taken. Give each record an id of its own; an id never changes.",
        "unknown-source": "there is no source `XX`. Name one under `sources`.",
        "unknown-indicator": "there is no indicator `XX`. Name one under `indicators`, or define it there.",
        "unknown-attribution": "the source has no attribution `XX`. Name one of its `attributions`.",
        "unknown-fact": "there is no observation `XX`. Name one under `observations`.",
        "unit-mismatch": "XX. Use the unit of the indicator; only currencies may differ.",
        "unused-indicator": "no observation uses the indicator `XX`. Remove it, or add its figure.",
        "article-missing": "the article is not there: XX. Put the stored article back under the name given.",
        "article-changed": "the article is not the one that was checked: SHA-256 XX."
        " Restore the stored article, or check every quotation again and update `sha256`.",
        "quote-absent": "the article does not contain XX."
        " Copy the words from the stored article, character for character.",
        "quote-ambiguous": "the article contains XX. Add a `prefix` or `suffix` that stands beside the right one.",
        "value-unreadable": "no number can be read at the start of XX."
        " Let `value_as_written` begin with the number, or set `value: null` and say why in a `note`.",
        "value-differs": "the quotation gives another value: XX. Correct the value, or the words quoted for it.",
        "period-unreadable": "no period can be read from XX."
        " Quote only the words that name the period, or leave `period_as_written` out"
        " and say in a `note` how it is known.",
        "period-differs": "the quotation gives another period: XX. Correct the period, or the words quoted for it.",
        "note-missing": "this reading needs judgement: XX. Say in a `note` why it is read so.",
        "relation-unfit": "the relation cannot be worked out: XX."
        " Give it a claim and inputs with values, units and periods that fit its kind.",
        "unknown-relation": "there is no relation `XX`. Name one under `relations`.",
        "conflict-unfit": "the figures of the conflict `XX` do not disagree in the way it says."
        " Correct its `kind`, or the figures and relations it names.",
        "ledger-miscounted": "the ledger entry does not match the article: XX."
        " Correct `occurrences`, or the words around the numeral.",
        "ledger-empty": "the ledger entry accounts for no numeral: XX. Remove it, or quote the numeral it is for.",
        "numeral-unaccounted": "a numeral of the article is unaccounted for: XX."
        " Add an observation that states it, or a ledger entry that says why it is no figure.",
    }


def test_only_an_unused_indicator_is_a_warning() -> None:
    warnings = {code for code, kind in CATALOGUE.items() if kind.severity is Severity.WARNING}
    assert warnings == {"unused-indicator"}
    assert Problem("metrics.yaml", 7, "unused-indicator", "x").severity is Severity.WARNING


def test_a_problem_is_one_line_that_an_editor_can_follow() -> None:
    problem = Problem("data/metrics.yaml", 7, "unknown-key", "colour")
    assert str(problem) == (
        "data/metrics.yaml:7: unknown-key: there is no key `colour` here. Correct the spelling or remove it."
    )


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ("a\nb\r\n\tc", "a b c"),
        ("\x1b[31mred", "[31mred"),
        ("\u202eturned", "turned"),
        ("{found} {0} %s", "{found} {0} %s"),
        ("x" * 1000, "x" * 198 + "..." + "x" * 198),
    ],
)
def test_what_was_found_cannot_break_the_line(found: str, shown: str) -> None:
    assert Problem("m", 1, "unknown-key", found).message.startswith(f"there is no key `{shown}` here")


def test_a_text_is_quoted_on_one_line_and_cut_in_the_middle() -> None:
    assert quoted(" two\n lines ") == "“two lines”"
    assert quoted("abcdefghijk", 9) == "“abc...ijk”"
    assert quoted("abcdefghi", 9) == "“abcdefghi”"


def test_a_path_is_shown_from_where_the_reader_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown_path(tmp_path / "data" / "metrics.yaml") == "data/metrics.yaml"
    assert shown_path(Path("data/../metrics.yaml")) == "metrics.yaml"
    assert shown_path(Path("/elsewhere/metrics.yaml")) == "/elsewhere/metrics.yaml"


def test_a_dataset_error_carries_every_problem(dataset: Dataset) -> None:
    problems = dataset.change("topic: financing", "topic: money").check()[1]
    error = DatasetError(problems)
    assert error.problems == problems
    assert str(error) == "\n".join(map(str, problems))
