"""Coverage: every numeral and number word of every article is a figure, its period, or accounted for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dashboard.checks.quotes import Citation
from dashboard.loading import Reading
from dashboard.model import NonFigure, TextPositionSelector
from dashboard.problems import Problem, quoted
from dashboard.quantities import NUMERAL


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
    """Every numeral of every article with its fate, and a problem for each unaccounted for and for
    each ledger entry that does not fit."""
    problems: list[Problem] = []
    ledger = _ledger(reading, problems)
    numerals: list[Numeral] = []
    for source_id, article in reading.articles.items():
        cited = [(fact, citation) for fact, citation in citations.items() if citation.source.id == source_id]
        values = [(citation.number, fact) for fact, citation in cited if citation.number]
        times = [(citation.period, fact) for fact, citation in cited if citation.period]
        excused = [*ledger.get(source_id, []), *((at, NonFigure.ADVERTISING) for at in article.injected)]
        for found in NUMERAL.finditer(article.text):
            at = TextPositionSelector(*found.span())
            numeral = _fate(source_id, found[0], at, values, times, excused)
            numerals.append(numeral)
            if numeral.fate is Fate.UNACCOUNTED:
                nearby = TextPositionSelector(max(0, at.start - 25), min(at.end + 25, len(article.text)))
                around = article.shown(nearby)
                place = f"{article.file} line {article.line(at.start)}, character {at.start}: {quoted(found[0])} in {quoted(around)}"
                index = next(n for n, source in reading.sources.items() if source.id == source_id)
                problems.append(reading.problem("numeral-unaccounted", place, "sources", index, "file"))
    return tuple(numerals), problems


def _fate(
    source_id: str,
    text: str,
    at: TextPositionSelector,
    values: Iterable[tuple[TextPositionSelector, str]],
    times: Iterable[tuple[TextPositionSelector, str]],
    excused: Iterable[tuple[TextPositionSelector, NonFigure]],
) -> Numeral:
    if facts := tuple(fact for span, fact in values if _within(at, span)):
        return Numeral(source_id, text, at, Fate.VALUE, facts)
    if facts := tuple(fact for span, fact in times if _within(at, span)):
        return Numeral(source_id, text, at, Fate.PERIOD, facts)
    for span, reason in excused:
        if _within(at, span):
            return Numeral(source_id, text, at, Fate.LEDGER, reason=reason)
    return Numeral(source_id, text, at, Fate.UNACCOUNTED)


def _within(inner: TextPositionSelector, outer: TextPositionSelector) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _ledger(reading: Reading, problems: list[Problem]) -> dict[str, list[tuple[TextPositionSelector, NonFigure]]]:
    """Where the ledger's entries stand, by source."""
    ledger: dict[str, list[tuple[TextPositionSelector, NonFigure]]] = {}
    for n, entry in reading.ledger.items():
        if not reading.gives("sources", entry.source):
            problems.append(reading.problem("unknown-source", entry.source, "ledger", n, "source"))
        article = reading.articles.get(entry.source)
        if article is None:
            continue
        if not NUMERAL.search(entry.text.exact):
            problems.append(reading.problem("ledger-empty", quoted(entry.text.exact), "ledger", n, "text"))
        places = article.find(entry.text)
        if len(places) != entry.occurrences:
            found = f"{quoted(entry.text.prefix + entry.text.exact + entry.text.suffix)} stands {len(places)} times, not {entry.occurrences}"
            problems.append(reading.problem("ledger-miscounted", found, "ledger", n, "text"))
        ledger.setdefault(entry.source, []).extend((place, entry.reason) for place in places)
    return ledger
