"""From a pasted text to its findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Final

from dashboard.catalog import Catalog
from dashboard.claims import amounts, characters, lengths, names, phrases, times, vocabulary
from dashboard.claims.amounts import Amount
from dashboard.claims.clauses import Clause, clauses
from dashboard.claims.court import Court, Ruling
from dashboard.claims.finding import MAX_BYTES, MAX_QUANTITIES, ClaimTooLong, Finding
from dashboard.claims.places import ELSEWHERE
from dashboard.claims.readings import Surrounded
from dashboard.claims.restatements import unfolded
from dashboard.claims.sentences import Sentence, sentences
from dashboard.claims.surroundings import Surroundings, Topic, is_set_aside
from dashboard.claims.times import Calendar, Mention
from dashboard.claims.topics import followed, is_headline
from dashboard.claims.verdicts import judge
from dashboard.claims.vocabulary import Word
from dashboard.model import Unit
from dashboard.texts import text as say

_BEFORE: Final = 12
_AFTER: Final = 6
"""How many clauses of its sentence a quantity sees, so that no sentence is too long."""


def check(text: str, catalog: Catalog, published: date | None = None) -> tuple[Finding, ...]:
    """Every quantity of a text with its verdict, in their order; `published` is the day that "last year"
    is told from.

    Raises ClaimTooLong for a text of more than MAX_BYTES bytes or MAX_QUANTITIES quantities.
    """
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise ClaimTooLong(say("claims.too-long", limit=f"{MAX_BYTES:,}"))
    court = Court(catalog, vocabulary.load(vocabulary.path()))
    draft = _Draft(text, court, published)
    lists = (*draft.lengths(), *draft.phrases())
    others = (one for one in draft.findings() if not any(one.start < two.end and two.start < one.end for two in lists))
    return tuple(sorted((*others, *lists), key=lambda one: one.start))


class _Draft:
    """A pasted text being checked, sentence by sentence."""

    def __init__(self, text: str, court: Court, published: date | None) -> None:
        self.text, self.court = text, court
        self.plain = characters.plain(text)
        self.sentences = sentences(self.plain)
        firm = names.firm(self.plain)
        periods = names.masked(self.plain, firm)
        self.mentions: list[tuple[Mention, ...]] = []
        calendar = Calendar(published)
        for sentence in self.sentences:
            found, calendar = times.mentions(periods, sentence.start, sentence.end, calendar)
            self.mentions.append(found)
        spans = [(one.start, one.end) for found in self.mentions for one in found]
        spans += [(one.start, one.end) for one in lengths.lengths(self.plain, self.sentences)]
        self.amounts = amounts.amounts(
            self.plain, names.masked(self.plain, [*firm, *names.loose(self.plain), *spans]), MAX_QUANTITIES
        )

        if len(self.amounts) > MAX_QUANTITIES:
            raise ClaimTooLong(say("claims.too-many", limit=f"{MAX_QUANTITIES:,}"))

    @cached_property
    def city(self) -> str | None:
        """What "the city" means where nothing near says so: Shanghai, unless the text names another place."""
        concepts = self.court.vocabulary.concepts
        named = unknown = False
        gaps = [(one.start, one.end) for one in self.amounts]
        for word in self.court.vocabulary.words(self.plain, 0, len(self.plain), gaps):
            codes = {concepts[concept].code for concept in word.concepts}
            if ELSEWHERE in codes:
                return None
            named = named or "CN-SH" in codes
            is_name = word.text[:1].isupper() and word.text[1:2].islower()
            unknown = unknown or (not word.concepts and (is_name or self.opens_with_unknown(word)))
        return "CN-SH" if named or not unknown else None

    def opens_with_unknown(self, word: Word) -> bool:
        """Whether an unknown Chinese character begins a clause, and may be that of a place."""
        before = self.plain[max(0, word.start - 1) : word.start]
        return word.text[:1].isalpha() and not word.text.isascii() and (not before or before in ",，;:。!?(\n、 ")

    def findings(self) -> Iterator[Finding]:
        topic, n = Topic(), 0
        read: list[tuple[Sentence, list[Clause]]] = []
        for sentence, mentions in zip(self.sentences, self.mentions, strict=True):
            inside = []
            while n < len(self.amounts) and self.amounts[n].number < sentence.end:
                inside.append(self.amounts[n])
                n += 1
            parts = clauses(self.plain, sentence, inside, mentions, self.court.vocabulary)
            read.append(
                (sentence, [one for one, after in pairwise([*parts, None]) if one and not is_set_aside(one, after)])
            )
        for place, (sentence, parts) in enumerate(read):
            ahead = read[place + 1][1] if place + 1 < len(read) and is_headline(parts, self.court.vocabulary) else None
            opening = (
                followed(topic, ahead, self.court.vocabulary, lambda: self.city)
                if ahead and topic == Topic()
                else topic
            )
            comment = read[place + 1][1] if place + 1 < len(read) else ()
            line = next((one for one in read[max(0, place - 3) : place][::-1] if _says_something(one[1])), None)
            preface = line[1] if line else ()
            headed = line is not None and self.is_heading(line[0])
            around = Surroundings(parts, opening, lambda: self.city, sentence.asks, comment, preface, headed)
            yield from self.judged(around)
            topic = followed(topic, parts, self.court.vocabulary, lambda: self.city)

    def is_heading(self, sentence: Sentence) -> bool:
        """Whether a sentence is a line that ends without a stop."""
        return not self.plain[sentence.start : sentence.end].rstrip().endswith((".", "。", "!", "?", "】"))

    def judged(self, around: Surroundings) -> Iterator[Finding]:
        parts = around.clauses
        for n, part in enumerate(parts):
            for amount in part.amounts:
                low = max(0, n - _BEFORE)
                near = replace(around, clauses=parts[low : n + _AFTER])
                told, own, exact = unfolded(near.clauses, n - low, amount)
                one = Surrounded(exact, own, replace(near, clauses=told), self.court.vocabulary)
                yield self.finding(amount, judge(self.court, one))

    def lengths(self) -> Iterator[Finding]:
        """The lengths of lists of companies, which are names and quantities both."""
        for one in lengths.lengths(self.plain, self.sentences):
            amount = Amount(one.start, one.end, one.start, one.value, Decimal(1), Unit.COUNT)
            yield self.finding(amount, lengths.judge(self.court, one))

    def phrases(self) -> Iterator[Finding]:
        """The small numbers that stand in a phrase of its own."""
        for one in phrases.phrases(self.plain, self.sentences):
            value = self.court.facts[one.indicator][0].value or Decimal(0)
            amount = Amount(one.start, one.end, one.start, value, Decimal(1), Unit.COUNT)
            yield self.finding(amount, phrases.judge(self.court, one))

    def finding(self, amount: Amount, ruling: Ruling) -> Finding:
        return Finding(
            text=self.text[amount.start : amount.end],
            start=amount.start,
            end=amount.end,
            value=amount.value,
            unit=str(amount.unit),
            comparator=str(amount.comparator),
            indicator_id=ruling.indicator,
            ref_area=ruling.area,
            time_period=ruling.period,
            verdict=ruling.verdict,
            fact_ids=ruling.fact_ids,
            explanation=ruling.explanation,
            suggestion=ruling.suggestion,
        )


def _says_something(parts: Sequence[Clause]) -> bool:
    """Whether a sentence is more than the number of a bullet."""
    return any(word.text[:1].isalpha() for part in parts for word in part.words)
