"""What a reader asks for: words, periods and numbers, and the entries that each of them fits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from dashboard.claims import amounts, times, vocabulary
from dashboard.claims.amounts import Amount
from dashboard.claims.inflection import singulars
from dashboard.claims.vocabulary import Role, Word
from dashboard.model import CURRENCIES, Unit
from dashboard.periods import Period
from dashboard.search.index import KNOWN_AS, NAMED, Index
from dashboard.search.words import folded, is_han, pairs, words

MOST: Final = 16
"""Words, periods and numbers of a query that are looked up."""

_PERIOD: Final = 3.0
_VALUE: Final = 4.0
_POWERS: Final = (0, 3, 4, 6, 8, 9, 12)
"""The powers of ten that an amount of money may be counted in, where a reader leaves it out."""

_UNKNOWN: Final = 2.5
"""What a word weighs that stands nowhere."""


@dataclass(slots=True)
class Term:
    """A word, period or number of a query: what of the index it fits, and how well.

    `named` are the entries that it names, `known` those that are called so too; `like` the words of the index
    that it may mean; `weight` is what it tells.
    """

    required: bool = True
    found: dict[int, float] = field(default_factory=dict)
    named: set[int] = field(default_factory=set)
    known: set[int] = field(default_factory=set)
    like: dict[str, float] = field(default_factory=dict)
    weight: float = _UNKNOWN
    number: bool = False

    def fits(self, place: int, weight: float, likeness: float = 1.0, *, surely: bool = True) -> None:
        """Notes that an entry fits, by a word of that weight in it; not surely where another word fits better."""
        self.found[place] = max(weight * likeness, self.found.get(place, 0.0))
        if surely and weight >= NAMED:
            self.named.add(place)
        if surely and weight >= KNOWN_AS:
            self.known.add(place)

    def drop(self, place: int) -> None:
        """Takes back that an entry fits."""
        self.found.pop(place, None)
        self.named.discard(place)
        self.known.discard(place)


def terms(index: Index, asked: str) -> list[Term]:
    """The words, periods and numbers of a query, each with what it fits."""
    known = vocabulary.load(vocabulary.path())
    mentions, _ = times.mentions(asked, 0, len(asked), times.Calendar(_today()))
    periods = [one for one in mentions if one.period is not None]
    blotted = list(asked)
    for mention in periods:
        blotted[mention.start : mention.end] = "\0" * (mention.end - mention.start)
    numbers = amounts.amounts(asked, "".join(blotted), MOST)
    numbers = [one for one in numbers if any(sign.isdigit() for sign in asked[one.number : one.end])]
    gaps = [(one.start, one.end) for one in periods] + [(one.start, one.end) for one in numbers]
    found = [_dated(index, one.period, asked[one.start : one.end]) for one in periods if one.period]
    found += [_valued(index, one, asked[one.start : one.end]) for one in numbers]
    for word in _runs(known.words(asked, 0, len(asked), gaps)):
        aside = _is_aside({known.role[one] for one in word.concepts}, word.text)
        for part in _read(word.text):
            lone = is_han(part) and len(part) == 1
            found.append(_worded(index, part, required=not aside and not lone))
    found = found or [_worded(index, part, required=True) for part in _read(asked)]
    if not any(term.required for term in found):
        for term in found:
            term.required = True
    return found[:MOST]


def _runs(read: Iterable[Word]) -> Iterator[Word]:
    """The words of a query; Chinese characters side by side that are no words of the vocabulary are one."""
    run: Word | None = None
    for word in read:
        if word.text == "'s":
            continue
        unknown = not word.concepts and is_han(word.text)
        if run and unknown and run.end == word.start:
            run = replace(run, end=word.end, text=run.text + word.text)
            continue
        if run:
            yield run
        run = word if unknown else None
        if not unknown:
            yield word
    if run:
        yield run


def _is_aside(roles: set[Role], word: str) -> bool:
    """Whether a word need not be found: one that changes nothing, and a place, for nearly all figures are of one."""
    aside = {Role.PLAIN, Role.AREA, Role.CUE} if len(word) < 4 else {Role.PLAIN, Role.AREA}
    return bool(roles) and roles <= aside


def _today() -> date:
    return datetime.now(UTC).date()


def _read(text: str) -> Iterator[str]:
    for _, _, word in words(folded(text)):
        yield word


def _dated(index: Index, period: Period, written: str) -> Term:
    """A period: figures of it fit best, then those within it, then those of a longer one around it."""
    term = Term()
    if written.isdigit():
        for place, weight in index.weights.get(written, {}).items():
            term.fits(place, weight)
    for place in index.dated:
        fact = index.entries[place].fact
        of = fact.observation.period if fact else None
        if of == period:
            term.fits(place, _PERIOD, 1.2)
        elif of and of.end and period.end and period.start <= of.start and of.end <= period.end:
            term.fits(place, _PERIOD)
        elif of and of.start <= period.start and (of.end is None or (period.end and period.end <= of.end)):
            term.fits(place, _PERIOD, 0.4)
        else:
            term.drop(place)
    return _weighed(index, term)


def _valued(index: Index, amount: Amount, written: str) -> Term:
    """A number: figures of that value, in whatever it is counted, then texts with its digits."""
    term = Term(number=True)
    for word in _read(written):
        if word[0].isdigit():
            for place, weight in index.weights.get(word, {}).items():
                term.fits(place, weight, 0.5, surely=False)
    named = amount.unit not in (Unit.COUNT, amounts.OTHER_UNIT)
    for place in index.dated:
        fact = index.entries[place].fact
        if fact is None or fact.value is None or (named and amount.unit != fact.observation.unit):
            continue
        money = fact.observation.unit in CURRENCIES and not amount.scaled
        for power in _POWERS if money and not named else (0,):
            away = abs(amount.value.scaleb(power) - fact.value)
            if away < amount.step.scaleb(power) and amount.value:
                term.fits(place, _VALUE, 0.9 if away else 1.0)
    return _weighed(index, term)


def _worded(index: Index, word: str, *, required: bool) -> Term:
    return _weighed(index, (_han if is_han(word) else _latin)(index, word, required=required))


def _han(index: Index, run: str, *, required: bool) -> Term:
    """A run of Chinese characters: entries that have most of its pairs."""
    term = Term(required)
    counts: dict[int, int] = {}
    scores: dict[int, float] = {}
    asked = pairs(run)
    for pair in asked:
        term.like[pair] = 1.0
        for place, weight in index.weights.get(pair, {}).items():
            counts[place] = counts.get(place, 0) + 1
            scores[place] = scores.get(place, 0.0) + weight
    for place, n in counts.items():
        if n / len(asked) >= 0.6:
            term.fits(place, scores[place] / len(asked), n / len(asked), surely=n == len(asked))
    return term


def _latin(index: Index, word: str, *, required: bool) -> Term:
    """A word in letters or digits: itself, its other forms, what begins so, and what is spelt nearly so."""
    term = Term(required)
    term.like = _like(index, word)
    best = max(term.like.values(), default=0.0)
    for one, likeness in term.like.items():
        for place, weight in index.weights[one].items():
            term.fits(place, weight, likeness, surely=likeness >= 0.88 * best)
    return term


def _like(index: Index, word: str) -> dict[str, float]:
    like = {word: 1.0} if word in index.weights else {}
    if word[0].isdigit():
        return like
    for one in singulars(word):
        like |= dict.fromkeys(index.plurals.get(one, ()), 0.97) | like
    for one in index.lexicon[bisect_left(index.lexicon, word) :]:
        if not one.startswith(word):
            break
        like.setdefault(one, 0.86 + 0.1 * len(word) / len(one))
    allowed = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
    if allowed:
        for one, away, _ in process.extract(word, index.lexicon, scorer=OSA.distance, score_cutoff=allowed, limit=None):
            if one not in like and len(one) > 3:
                like[one] = 0.8 - 0.1 * (away - 1)
    if not like and len(word) > 4:
        cut = [one[: len(word)] for one in index.lexicon]
        for _, away, place in process.extract(word, cut, scorer=OSA.distance, score_cutoff=allowed, limit=None):
            like[index.lexicon[place]] = 0.7 - 0.1 * (away - 1)
    return like


def _weighed(index: Index, term: Term) -> Term:
    if term.found:
        term.weight = index.rarity(len(term.found))
    return term
