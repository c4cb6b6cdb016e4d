"""What the numerals of each article became, as text for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.articles import MASK, Article
from dashboard.checks import coverage, quotes
from dashboard.checks.coverage import Fate, Numeral
from dashboard.loading import read
from dashboard.model import NonFigure, TextPositionSelector
from dashboard.problems import Severity, quoted

_CONTEXT = 35  # characters either side of a numeral


@dataclass(frozen=True)
class Report:
    """A coverage report: its lines, whether every numeral of every article is accounted for, and how
    many other errors of the dataset there are."""

    lines: tuple[str, ...]
    complete: bool
    errors: int


def report(path: Path, *, each: bool = False) -> Report:
    """The report on a dataset file, sound or not; `each` lists every numeral."""
    reading = read(path)
    citations, cited = quotes.cite(reading)
    numerals, counted = coverage.account(reading, citations)
    lines: list[str] = []
    for name, article in reading.articles.items():
        own = [numeral for numeral in numerals if numeral.source_id == name]
        lines += [f"{name} ({article.file})", *_table(own), ""]
        if each:
            lines += [*(_entry(article, numeral) for numeral in own), ""]
    lines += [f"all {len(reading.articles)} articles", *_table(numerals)]
    unaccounted = any(numeral.fate is Fate.UNACCOUNTED for numeral in numerals)
    errors = {
        problem
        for problem in (*reading.problems, *cited, *counted)
        if problem.severity is Severity.ERROR and problem.code != "numeral-unaccounted"
    }
    return Report(tuple(lines), not unaccounted and bool(numerals), len(errors))


def _table(numerals: Iterable[Numeral]) -> Iterator[str]:
    numerals = list(numerals)
    fates = Counter(numeral.fate for numeral in numerals)
    reasons = Counter(numeral.reason for numeral in numerals if numeral.reason)
    advertising = reasons.pop(NonFigure.ADVERTISING, 0)
    yield _row("values of figures", fates[Fate.VALUE])
    yield _row("periods of figures", fates[Fate.PERIOD])
    yield _row("no figures, by the ledger", fates[Fate.LEDGER] - advertising)
    yield from (_row(f"  {reason.replace('-', ' ')}", n) for reason, n in reasons.most_common())
    yield _row("in injected advertising", advertising)
    yield _row("unaccounted for", fates[Fate.UNACCOUNTED])
    total = len(numerals)
    if total:
        # Rounded down: 100.0 means every one.
        tenths = 1000 * (total - fates[Fate.UNACCOUNTED]) // total
        yield f"{_row('total', total)}   {tenths / 10} % accounted for"


def _row(name: str, n: int) -> str:
    return f"  {name:<30}{n:>6,}"


def _entry(article: Article, numeral: Numeral) -> str:
    at = numeral.position
    around = TextPositionSelector(max(0, at.start - _CONTEXT), min(at.end + _CONTEXT, len(article.text)))
    words = MASK if numeral.reason is NonFigure.ADVERTISING else numeral.text
    place = f"{article.file}:{article.line(at.start)}"
    return f"{place}: {quoted(words)} {_fate(numeral)}: {quoted(article.shown(around))}"


def _fate(numeral: Numeral) -> str:
    facts = ", ".join(numeral.fact_ids)
    match numeral.fate:
        case Fate.VALUE:
            return f"value of {facts}"
        case Fate.PERIOD:
            return f"period of {facts}"
        case Fate.LEDGER:
            return f"no figure ({numeral.reason})"
        case Fate.UNACCOUNTED:
            return "unaccounted for"
