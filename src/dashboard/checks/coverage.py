"""Coverage: every numeral and number word of every article is a figure, its period, or accounted for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dashboard.articles import Article
from dashboard.checks.quotes import Citation
from dashboard.loading import Reading
from dashboard.model import LedgerEntry, NonFigure, TextPositionSelector
from dashboard.problems import Problem, quoted
from dashboard.quantities import NUMERAL

_Ledger = dict[int, tuple[list[TextPositionSelector], LedgerEntry]]


class Fate(StrEnum):
    """What became of a numeral."""

    VALUE = "value"
    PERIOD = "period"
    LEDGER = "ledger"
    UNACCOUNTED = "unaccounted"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral or number word of an article and what became of it: `fact_ids` it is part of, or the
    `reason` it is no figure."""

    source_id: str
    text: str
    position: TextPositionSelector
    fate: Fate
    fact_ids: tuple[str, ...] = ()
    reason: NonFigure | None = None


def account(reading: Reading, citations: dict[str, Citation]) -> tuple[tuple[Numeral, ...], list[Problem]]:
    """Every numeral of every article with its fate, and a problem for each unaccounted for (but where
    an observation that has problems of its own claims it) and for each ledger entry that does not fit."""
    problems: list[Problem] = []
    ledger = _ledger(reading, problems)
    numerals: list[Numeral] = []
    for n, source in reading.sources.items():
        article = reading.articles.get(source.id)
        if article is None:
            continue
        cited = [(fact, citation) for fact, citation in citations.items() if citation.source.id == source.id]
        values = [(citation.number, fact) for fact, citation in cited if citation.number]
        times = [(citation.period, fact) for fact, citation in cited if citation.period]
        excused = [(at, entry.reason) for places, entry in ledger.get(source.id, {}).values() for at in places]
        excused += [(at, NonFigure.ADVERTISING) for at in article.injected]
        found = [_numeral(source.id, match, values, times, excused) for match in NUMERAL.finditer(article.text)]
        for numeral in found:
            if numeral.fate is Fate.UNACCOUNTED and not _is_claimed(numeral, reading, article, citations):
                place = _place(article, numeral)
                problems.append(reading.problem("numeral-unaccounted", place, "sources", n, "file"))
        numerals += found
        problems += _idle(reading, ledger.get(source.id, {}), found)
    return tuple(numerals), problems


def _place(article: Article, numeral: Numeral) -> str:
    """Where a numeral stands, with the words around it as a reader may see them."""
    start, end = numeral.position.start, numeral.position.end
    around = article.shown(TextPositionSelector(max(0, start - 25), min(end + 25, len(article.text))))
    line = article.line(start)
    return f"{article.file} line {line}, character {start}: {quoted(numeral.text)} in {quoted(around)}"


def _numeral(
    source_id: str,
    found: re.Match[str],
    values: Iterable[tuple[TextPositionSelector, str]],
    times: Iterable[tuple[TextPositionSelector, str]],
    excused: Iterable[tuple[TextPositionSelector, NonFigure]],
) -> Numeral:
    at = TextPositionSelector(*found.span())
    for fate, spans in ((Fate.VALUE, values), (Fate.PERIOD, times)):
        if facts := tuple(fact for span, fact in spans if _within(at, span)):
            return Numeral(source_id, found[0], at, fate, facts)
    for span, reason in excused:
        if _within(at, span):
            return Numeral(source_id, found[0], at, Fate.LEDGER, reason=reason)
    return Numeral(source_id, found[0], at, Fate.UNACCOUNTED)


def _is_claimed(numeral: Numeral, reading: Reading, article: Article, citations: Collection[str]) -> bool:
    """Whether an observation without a citation quotes the numeral as its value or period."""
    for claim in reading.claims:
        if claim.source == article.source_id and claim.id not in citations:
            for words in claim.words:
                inside = [at for quote in article.find(claim.quote) for at in article.find(words, quote)]
                if any(_within(numeral.position, at) for at in inside or article.find(words)):
                    return True
    return False


def _within(inner: TextPositionSelector, outer: TextPositionSelector) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _ledger(reading: Reading, problems: list[Problem]) -> dict[str, _Ledger]:
    """Where the ledger's entries stand, by source."""
    ledger: dict[str, _Ledger] = {}
    for n, entry in reading.ledger.items():
        if not reading.gives("sources", entry.source):
            problems.append(reading.problem("unknown-source", entry.source, "ledger", n, "source"))
        article = reading.articles.get(entry.source)
        if article is None:
            continue
        places = article.find(entry.text)
        if len(places) != entry.occurrences:
            words = quoted(entry.text.prefix + entry.text.exact + entry.text.suffix)
            found = f"{words} stands {len(places)} times, not {entry.occurrences}"
            problems.append(reading.problem("ledger-miscounted", found, "ledger", n, "text"))
        ledger.setdefault(entry.source, {})[n] = (places, entry)
    return ledger


def _idle(reading: Reading, ledger: _Ledger, numerals: Iterable[Numeral]) -> Iterator[Problem]:
    """A problem for each entry without a numeral of its own: it quotes none, or only figures."""
    excused = [numeral.position for numeral in numerals if numeral.fate is Fate.LEDGER]
    for n, (places, entry) in ledger.items():
        if places and not any(_within(at, place) for place in places for at in excused):
            yield reading.problem("ledger-empty", quoted(entry.text.exact), "ledger", n, "text")
