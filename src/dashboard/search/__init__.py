"""Search: what a reader's words find in a catalog, the most fitting first.

Index         made once of a catalog: entries (facts, indicators, sources, sentences, pages, charts) and their words
├── Term      a word, period or number of a query, with the entries it fits
└── Hit       an entry as a reader sees it
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from dashboard import references, translations, wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts import CHARTS
from dashboard.checks.reliability import Grade
from dashboard.model import Source, Status
from dashboard.search.excerpts import Piece, excerpt, title
from dashboard.search.index import PAGES, Entry, Index, Sort, made
from dashboard.search.query import Term, terms
from dashboard.search.words import LONGEST, asked, folded
from dashboard.texts import Language, joined, language, text

__all__ = ["LONGEST", "MOST", "PAGES", "Hit", "Piece", "Sort", "nearest", "search"]

MOST: Final = 50
"""Hits that are given at most."""

PARTLY: Final = 0.5
"""How much of a query, by the weight of its words, must be found."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is called, the value it shows with its period, source and grades, where it
    leads, and the piece of its sentence that fits, in the sentence's language.

    `whole` is whether everything asked for was found in it.
    """

    sort: Sort
    id: str
    label: str
    address: str
    reliable: bool
    whole: bool
    value: str = ""
    period: str = ""
    source: str = ""
    grades: tuple[Grade, ...] = ()
    sentence: tuple[Piece, ...] = ()
    language: str = ""


def search(catalog: Catalog, query: str, limit: int = 12) -> tuple[Hit, ...]:
    """What a query finds, the most fitting first, in the language that is spoken; nothing for no words."""
    index, shown = _indexed(catalog), _spoken(catalog)
    found = terms(index, asked(query))
    ranked = _ranked(index, found)
    hits: dict[str, Hit] = {}
    for whole, place in ranked:
        entry = index.entries[place]
        if entry.address not in hits:
            called = all(place in term.known for term in found if term.required)
            hits[entry.address] = _hit(shown, entry, [] if called and entry.fact else found, whole=whole)
            if len(hits) == min(limit, MOST):
                break
    return tuple(hits.values())


def nearest(catalog: Catalog, query: str, limit: int = 3) -> tuple[str, ...]:
    """The names of indicators that are most like a query, for one that finds nothing."""
    names = dict.fromkeys(one.name for one in _spoken(catalog).indicators.values())
    scored = process.extract(asked(query), names.keys(), scorer=fuzz.WRatio, processor=folded, limit=limit)
    return tuple(name for name, _, _ in scored)


# what is made once

_KEPT: Final = 4
_INDEXES: dict[str, Index] = {}
_TRANSLATED: dict[tuple[str, Language], Catalog] = {}
_MAKING = threading.RLock()


def _indexed(catalog: Catalog) -> Index:
    with _MAKING:
        if catalog.digest not in _INDEXES:
            while len(_INDEXES) >= _KEPT:
                del _INDEXES[next(iter(_INDEXES))]
            _INDEXES[catalog.digest] = made(catalog, _translated(catalog, Language.CHINESE))
        return _INDEXES[catalog.digest]


def _spoken(catalog: Catalog) -> Catalog:
    return _translated(catalog, language())


def _translated(catalog: Catalog, spoken: Language) -> Catalog:
    """A catalog in a language, or as it is where there are no words in it."""
    if spoken is Language.ENGLISH:
        return catalog
    with _MAKING:
        key = (catalog.digest, spoken)
        if key not in _TRANSLATED:
            while len(_TRANSLATED) >= _KEPT:
                del _TRANSLATED[next(iter(_TRANSLATED))]
            try:
                _TRANSLATED[key] = translations.localized(catalog, spoken)
            except OSError:
                return catalog
        return _TRANSLATED[key]


# ranking


def _ranked(index: Index, found: Sequence[Term]) -> list[tuple[bool, int]]:
    """The entries that fit, and whether each of them fits everything asked for."""
    required = [term for term in found if term.required]
    total = sum(term.weight for term in required)
    liked: dict[str, float] = {}
    for term in found:
        for word, likeness in term.like.items():
            liked[word] = max(likeness, liked.get(word, 0.0))
    scored = []
    for place in {place for term in required for place in term.found}:
        met = [term for term in required if place in term.found]
        covered = round(sum(term.weight for term in met) / total, 3)
        whole = len(met) == len(required)
        if whole or covered >= PARTLY:
            named = whole and all(place in term.named for term in met)
            known = whole and all(place in term.known for term in met)
            # Nothing that fits less stands above what fits better; then reliable sources come first.
            tier = (whole, covered if not whole else 1.0, named, known, index.entries[place].reliable)
            scored.append(((*tier, _score(index, place, found, liked)), place))
    scored.sort(reverse=True)
    best = bool(scored) and scored[0][0][0]
    return [(order[0], place) for order, place in scored if order[0] or not best]


_FAVOUR: Final = {
    Sort.INDICATOR: 1.15, Sort.FACT: 1.0, Sort.SOURCE: 1.1, Sort.PAGE: 0.8, Sort.CHART: 0.7, Sort.SENTENCE: 0.8,
}  # fmt: skip


def _score(index: Index, place: int, found: Sequence[Term], liked: Mapping[str, float]) -> float:
    entry = index.entries[place]
    said = sum(term.weight * term.found.get(place, 0.0) for term in found)
    names = (sum(share * liked.get(word, 0.0) for word, share in name) for name in index.shares[place])
    score = said * (1 + 0.8 * max(names, default=0.0)) * _FAVOUR[entry.sort] * entry.weight
    return score * (1 + 0.01 * _recency(entry.fact)) if entry.sort is Sort.FACT and entry.fact else score


def _recency(fact: Fact) -> float:
    """A little more for results than for plans, for the usual unit and for later periods: of figures that fit alike
    these come first."""
    period, of = fact.observation.period, fact.observation
    result = 2.0 if of.status is Status.ACTUAL else 0.0
    reported = 0.5 if of.unit is fact.indicator.unit else 0.0
    return result + reported + (max(0, period.start.year - 2015) / 10 if period is not None else 0.0)


# what a reader sees


def _hit(catalog: Catalog, entry: Entry, found: Sequence[Term], *, whole: bool) -> Hit:
    if entry.sort in (Sort.FACT, Sort.INDICATOR):
        assert entry.fact is not None
        return _figure(catalog, entry, catalog.by_id[entry.fact.id], found, whole=whole)
    if entry.sort in (Sort.SOURCE, Sort.SENTENCE):
        return _article(catalog, entry, catalog.sources[entry.source], found, whole=whole)
    about, label = text("search.page"), text(f"page.{entry.id}.title") if entry.sort is Sort.PAGE else ""
    if entry.sort is Sort.CHART:
        topic = next(chart.topic for chart in CHARTS if chart.id == entry.id)
        about, label = text("search.chart", page=text(f"page.{topic}.title")), text(f"chart.{entry.id}.name")
    elif entry.id != "overview":
        about = text(f"page.{entry.id}.lead")
    return Hit(
        entry.sort, entry.id, label, entry.address, entry.reliable, whole, sentence=(Piece(about, marked=False),)
    )


def _figure(catalog: Catalog, entry: Entry, fact: Fact, found: Sequence[Term], *, whole: bool) -> Hit:
    label = references.named(fact) if entry.sort is Sort.FACT else fact.indicator.name
    status = fact.observation.status
    period = wording.period(fact.observation.period)
    return Hit(
        sort=entry.sort,
        id=entry.id,
        label=label,
        address=entry.address,
        reliable=entry.reliable,
        whole=whole,
        value=references.value(catalog, fact),
        period=period if status is Status.ACTUAL else joined([period, wording.status(status)]),
        source=fact.source.short_title,
        grades=(fact.grade,),
        sentence=excerpt(catalog, fact.source, fact.citation.position, found, fact),
        language=fact.source.language,
    )


def _article(catalog: Catalog, entry: Entry, source: Source, found: Sequence[Term], *, whole: bool) -> Hit:
    own = [fact for fact in catalog.facts if fact.source.id == source.id]
    grades = sorted({fact.grade for fact in own})
    if entry.position is not None:
        sentence = excerpt(catalog, source, entry.position, found)
    else:
        sentence = title(source.title, found)
    return Hit(
        sort=entry.sort,
        id=entry.id,
        label=source.short_title,
        address=entry.address,
        reliable=entry.reliable,
        whole=whole,
        value=wording.facts(len(own)) if entry.sort is Sort.SOURCE else "",
        period=references.published(source) if entry.sort is Sort.SOURCE else "",
        source=source.publisher or "" if entry.sort is Sort.SOURCE else "",
        grades=tuple(grades) if entry.sort is Sort.SOURCE else (),
        sentence=sentence,
        language=source.language,
    )
