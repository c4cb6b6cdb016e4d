"""Quotations: found verbatim in the stored article, and their figures read back out of them.

The only maker of a Citation. Nothing is matched loosely: words stand in the article once, character
for character, or they are a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from dashboard import periods, quantities
from dashboard.articles import Article
from dashboard.loading import Reading
from dashboard.model import (
    CURRENCIES,
    Attribution,
    Comparator,
    Indicator,
    Observation,
    Scale,
    Source,
    TextPositionSelector,
    TextQuoteSelector,
    Unit,
)
from dashboard.problems import Problem, quoted


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an article states an observation, verified: the sentence, the value in it, and the parts
    of the value (`number`), of the period and of the subject, as positions in the stored article."""

    source: Source
    quote: str
    position: TextPositionSelector
    value: TextPositionSelector
    number: TextPositionSelector | None
    period: TextPositionSelector | None
    subject: TextPositionSelector | None
    attribution: Attribution | None


def cite(reading: Reading) -> tuple[dict[str, Citation], list[Problem]]:
    """A citation for every observation whose quotation holds, by its id, and a problem for every one
    that does not. Observations of articles that are missing or changed are left out without another
    problem."""
    sources = {source.id: source for source in reading.sources.values()}
    indicators = {indicator.id: indicator for indicator in reading.indicators.values()}
    citations: dict[str, Citation] = {}
    problems: list[Problem] = []
    for n, observation in reading.observations.items():
        quotation = _Quotation(reading, n, observation, sources, indicators)
        citation = quotation.citation()
        problems.extend(quotation.problems)
        if citation and not quotation.problems:
            citations[observation.id] = citation
    problems.extend(_attribution_problems(reading))
    used = {observation.indicator for observation in reading.observations.values()}
    for n, indicator in reading.indicators.items():
        if indicator.id not in used and "observations" in reading.whole:
            problems.append(reading.problem("unused-indicator", indicator.id, "indicators", n, "id"))
    return citations, problems


def _attribution_problems(reading: Reading) -> Iterator[Problem]:
    for n, source in reading.sources.items():
        article = reading.articles.get(source.id)
        for k, attribution in enumerate(source.attributions):
            if article is None:
                continue
            places = article.find(attribution.quote)
            if not places:
                yield reading.problem(
                    "quote-absent", quoted(attribution.quote.exact), "sources", n, "attributions", k, "quote"
                )
            elif len(places) > 1:
                yield reading.problem(
                    "quote-ambiguous",
                    _times(attribution.quote.exact, places),
                    "sources",
                    n,
                    "attributions",
                    k,
                    "quote",
                )


class _Quotation:
    """One observation on its way to a citation, and what is wrong with it."""

    def __init__(
        self,
        reading: Reading,
        place: int,
        observation: Observation,
        sources: dict[str, Source],
        indicators: dict[str, Indicator],
    ) -> None:
        self.reading, self.place, self.observation = reading, place, observation
        self.source = sources.get(observation.source)
        self.indicator = indicators.get(observation.indicator)
        self.article: Article | None = reading.articles.get(observation.source)
        self.problems: list[Problem] = []

    def note(self, code: str, found: str, *key: str) -> None:
        self.problems.append(self.reading.problem(code, found, "observations", self.place, *key))

    def citation(self) -> Citation | None:
        observation = self.observation
        if not self.reading.gives("sources", observation.source):
            self.note("unknown-source", observation.source, "source")
        if not self.reading.gives("indicators", observation.indicator):
            self.note("unknown-indicator", observation.indicator, "indicator")
        self.check_unit()
        attribution = self.attribution()
        if self.source is None or self.article is None:
            return None
        position = self.find(observation.quote, "quote", None)
        if position is None:
            return None
        value = self.find(observation.value_as_written, "value_as_written", position)
        number = self.read_value(value) if value else None
        if value and not (position.start <= value.start and value.end <= position.end):
            self.need_note("the value stands outside the sentence quoted")
        period = self.read_period(position)
        subject = self.find(observation.subject, "subject", position) if observation.subject else None
        if value is None:
            return None
        quote = self.article.text[position.start : position.end]
        return Citation(self.source, quote, position, value, number, period, subject, attribution)

    def check_unit(self) -> None:
        if self.indicator is None or self.observation.unit is self.indicator.unit:
            return
        if not {self.observation.unit, self.indicator.unit} <= CURRENCIES:
            found = f"the unit is {self.observation.unit}, the indicator's {self.indicator.unit}"
            self.note("unit-mismatch", found, "unit")

    def attribution(self) -> Attribution | None:
        if self.observation.attribution is None or self.source is None:
            return None
        for attribution in self.source.attributions:
            if attribution.id == self.observation.attribution:
                return attribution
        self.note("unknown-attribution", self.observation.attribution, "attribution")
        return None

    def find(
        self, selector: TextQuoteSelector, key: str, within: TextPositionSelector | None
    ) -> TextPositionSelector | None:
        """The one place of a selector: in the quotation if it is there, else in the whole article."""
        assert self.article is not None
        places = self.article.find(selector, within) if within else []
        places = places or self.article.find(selector)
        if len(places) == 1:
            return places[0]
        if places:
            self.note("quote-ambiguous", _times(selector.exact, places), key)
        else:
            self.note("quote-absent", quoted(selector.prefix + selector.exact + selector.suffix), key)
        return None

    def read_value(self, value: TextPositionSelector) -> TextPositionSelector | None:
        """Reads the value back out of the article and compares it; where its number stands."""
        assert self.article is not None
        observation, text = self.observation, self.article.text[value.start : value.end]
        read = quantities.read(text)
        if read is None and observation.value is None:
            self.need_note("the article gives words, not a number")
            return None
        if read is None:
            self.note("value-unreadable", quoted(text), "value_as_written")
            return None
        found = _said(read.value, read.scale, read.comparator)
        stated = _said(observation.value, observation.scale, observation.comparator)
        if found != stated:
            self.note("value-differs", f"{quoted(text)} reads {found}, not {stated}", "value")
        if quantities.is_cut(self.article.text, value.start, value.end):
            self.note("value-differs", f"{quoted(text)} is only a part of the number", "value_as_written")
        if read.value is None:
            self.need_note("no exact decimal")
        self.check_noun(text, read)
        return TextPositionSelector(value.start, value.start + read.end)

    def check_noun(self, text: str, read: quantities.Quantity) -> None:
        """Compares the unit, or the noun where the indicator counts something."""
        unit, indicator = self.observation.unit, self.indicator
        if read.unit is unit:
            if unit is Unit.COUNT and indicator is not None and not _names(read.noun, indicator.counts):
                counted = ", ".join(indicator.counts)
                self.need_note(f"{quoted(text)} does not say what is counted ({counted})")
        elif {read.unit, unit} == {Unit.COUNT, Unit.RANK}:
            self.need_note(f"{quoted(text)} is read as a {unit}")
        else:
            self.note("value-differs", f"{quoted(text)} is in {read.unit}, not {unit}", "unit")

    def read_period(self, position: TextPositionSelector) -> TextPositionSelector | None:
        observation = self.observation
        if observation.period_as_written is None:
            unknown = observation.period is None
            self.need_note("the period is unknown" if unknown else "no words of the article name the period")
            return None
        place = self.find(observation.period_as_written, "period_as_written", position)
        if place is None:
            return None
        assert self.article is not None
        assert self.source is not None
        text = self.article.text[place.start : place.end]
        read = periods.read(text, self.source.published)
        if read is None:
            self.note("period-unreadable", quoted(text), "period_as_written")
        elif read != observation.period:
            self.note("period-differs", f"{quoted(text)} reads {read}, not {observation.period}", "period")
        return place

    def need_note(self, why: str) -> None:
        if not self.observation.note:
            self.note("note-missing", why, "id")


def _said(value: Decimal | None, scale: Scale, comparator: Comparator) -> str:
    """A value in words, to its last printed decimal: 6.50 and 6.5 are not the same."""
    words = (
        "" if comparator is Comparator.EXACT else comparator,
        "words only" if value is None else str(value),
        "" if scale is Scale.ONE else scale,
    )
    return " ".join(filter(None, words))


def _names(noun: str, counted: tuple[str, ...]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", noun, re.IGNORECASE) for word in counted)


def _times(words: str, places: list[TextPositionSelector]) -> str:
    return f"{quoted(words)} {len(places)} times"
