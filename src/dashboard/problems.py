"""The catalogue of everything that can be wrong with the dataset, as data.

Problem(code, location, found)     severity, message and remedy come from CATALOGUE[code]
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """Whether a problem keeps the dataset from being served."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a code means: a message with a place for what was found, and what to do about it."""

    message: str
    remedy: str
    severity: Severity = Severity.ERROR


CATALOGUE: dict[str, Kind] = {
    # the file
    "file-unreadable": Kind("the file cannot be read: {found}", "Check the path and the permissions."),
    "file-encoding": Kind("the file is not UTF-8 text: {found}", "Save it as UTF-8."),
    "yaml-syntax": Kind(
        "this is not YAML: {found}", "Mend the line; strings with a colon or a quotation mark need quotes."
    ),
    "yaml-duplicate-key": Kind("the key `{found}` stands twice", "Keep one of the two."),
    "yaml-surprise": Kind(
        "YAML does not read {found} as it looks", "Put it in quotes if it is text, or write a plain number."
    ),
    "yaml-alias": Kind("anchors, aliases and merge keys are not used here: {found}", "Write the value out."),
    # the records
    "unknown-key": Kind("there is no key `{found}` here", "Correct the spelling or remove it."),
    "missing-key": Kind("the key `{found}` is missing", "Add it."),
    "wrong-type": Kind("{found}", "Write the value in the type asked for."),
    "bad-value": Kind("{found}", "Write one of the values allowed."),
    "duplicate-id": Kind("the id `{found}` is taken", "Give each record an id of its own; an id never changes."),
    "unknown-source": Kind("there is no source `{found}`", "Name one under `sources`."),
    "unknown-indicator": Kind("there is no indicator `{found}`", "Name one under `indicators`, or define it there."),
    "unknown-attribution": Kind("the source has no attribution `{found}`", "Name one of its `attributions`."),
    "unknown-fact": Kind("there is no observation `{found}`", "Name one under `observations`."),
    "unit-mismatch": Kind("{found}", "Use the unit of the indicator; only currencies may differ."),
    "unused-indicator": Kind(
        "no observation uses the indicator `{found}`", "Remove it, or add its figure.", Severity.WARNING
    ),
    # the articles
    "article-missing": Kind("the article is not there: {found}", "Put the stored article back under the name given."),
    "article-changed": Kind(
        "the article is not the one that was checked: SHA-256 {found}",
        "Restore the stored article, or check every quotation again and update `sha256`.",
    ),
    # the quotations
    "quote-absent": Kind(
        "the article does not contain {found}",
        "Copy the words from the stored article, character for character.",
    ),
    "quote-ambiguous": Kind(
        "the article contains {found}", "Add a `prefix` or `suffix` that stands beside the right one."
    ),
    "value-unreadable": Kind(
        "no number can be read at the start of {found}",
        "Let `value_as_written` begin with the number, or set `value: null` and say why in a `note`.",
    ),
    "value-differs": Kind(
        "the quotation gives another value: {found}", "Correct the value, or the words quoted for it."
    ),
    "period-unreadable": Kind(
        "no period can be read from {found}",
        "Quote only the words that name the period, or leave `period_as_written` out"
        " and say in a `note` how it is known.",
    ),
    "period-differs": Kind(
        "the quotation gives another period: {found}", "Correct the period, or the words quoted for it."
    ),
    "note-missing": Kind("this reading needs judgement: {found}", "Say in a `note` why it is read so."),
    "relation-unfit": Kind(
        "the relation cannot be worked out: {found}",
        "Give it a claim and inputs with values, units and periods that fit its kind.",
    ),
    "unknown-relation": Kind("there is no relation `{found}`", "Name one under `relations`."),
    "conflict-unfit": Kind(
        "the figures of the conflict `{found}` do not disagree in the way it says",
        "Correct its `kind`, or the figures and relations it names.",
    ),
    # the ledger
    "ledger-miscounted": Kind(
        "the ledger entry does not match the article: {found}",
        "Correct `occurrences`, or the words around the numeral.",
    ),
    "ledger-empty": Kind(
        "the ledger entry accounts for no numeral: {found}", "Remove it, or quote the numeral it is for."
    ),
    "numeral-unaccounted": Kind(
        "a numeral of the article is unaccounted for: {found}",
        "Add an observation that states it, or a ledger entry that says why it is no figure.",
    ),
}
"""Every code a Problem may have."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong at a place: `line` counts from 1, `found` fills the message of the code."""

    file: str
    line: int
    code: str
    found: str

    @property
    def severity(self) -> Severity:
        """Whether the dataset can be served in spite of it."""
        return CATALOGUE[self.code].severity

    @property
    def message(self) -> str:
        """What was found, and what to do, in two sentences."""
        kind = CATALOGUE[self.code]
        return f"{kind.message.format(found=_plain(self.found))}. {kind.remedy}"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code}: {self.message}"


class DatasetError(Exception):
    """A dataset that cannot be served; `problems` says why, every one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def shown_path(path: Path) -> str:
    """The path as a reader would type it from where they are."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError, RuntimeError):  # elsewhere, a folder that is gone, a loop of links
        return str(path)


def quoted(text: str, limit: int = 80) -> str:
    """A text in quotation marks for a message, on one line, cut in the middle when long."""
    return f"“{_plain(text, limit)}”"


def _plain(text: str, limit: int = 400) -> str:
    """A text that cannot break a line or command a terminal, cut in the middle when long."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if len(line) > limit:
        half = (limit - 3) // 2
        line = f"{line[:half]}...{line[-half:]}"
    return line
