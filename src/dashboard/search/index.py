"""The index of a catalog: what can be found, and the words of each, weighted by where they stand."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from dashboard import links, references, wording
from dashboard.articles import Article
from dashboard.catalog import Catalog, Fact
from dashboard.charts import CHARTS
from dashboard.claims import sentences, vocabulary
from dashboard.claims.characters import plain
from dashboard.claims.inflection import forms, singulars
from dashboard.claims.vocabulary import Vocabulary
from dashboard.fragments import directive
from dashboard.model import Indicator, Kind, Source, Status, TextPositionSelector, Topic
from dashboard.search.words import folded, is_han, pairs, words
from dashboard.texts import Language, speaking, text

NAMED: Final = 3.0
"""The weight of a word in the name of a thing."""
KNOWN_AS: Final = 2.0
"""The weight of a word by which a thing is called too; those with less are only said of it."""

_MAY_BE: Final = 1.3
_SAID: Final = 1.0
_DEFINED: Final = 0.5

LETTERS: Final = 20
"""Letters that a sentence has at least; what has fewer is a heading or what remains of one."""


class Sort(StrEnum):
    """What a thing that can be found is."""

    FACT = "fact"
    INDICATOR = "indicator"
    SOURCE = "source"
    SENTENCE = "sentence"
    PAGE = "page"
    CHART = "chart"


PAGES: Final = {
    "overview": "",
    **{topic.value: topic.value for topic in Topic if topic not in (Topic.RESEARCH, Topic.TECHNOLOGY)},
    "present": "presentation",
    **{name: name for name in ("check", "disagreements", "sources", "data", "about")},
}
"""The addresses of the pages of the dashboard, by the names of their texts."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing that can be found: its sort, id and address, and the fact it shows, where it shows one.

    `position` is where its words stand in an article, `names` are the words of each of its names, and
    `reliable` is whether it rests on a source that is; `weight` grows with the figures there are on it.
    """

    sort: Sort
    id: str
    address: str
    reliable: bool
    fact: Fact | None = None
    source: str = ""
    position: TextPositionSelector | None = None
    names: tuple[frozenset[str], ...] = ()
    weight: float = 1.0


@dataclass
class Index:
    """Every entry, and for each word the entries it stands in with its weight there.

    `lexicon` has the words in letters in their order, `plurals` those that share a singular, `dated` the places
    of facts, and `shares` the words of each name of an entry with the part of the name that each is.
    """

    entries: list[Entry] = field(default_factory=list)
    weights: dict[str, dict[int, float]] = field(default_factory=dict)
    lexicon: list[str] = field(default_factory=list)
    plurals: dict[str, set[str]] = field(default_factory=dict)
    dated: list[int] = field(default_factory=list)
    shares: list[tuple[tuple[tuple[str, float], ...], ...]] = field(default_factory=list)

    def rarity(self, n: int) -> float:
        """How much it tells that only `n` of the entries have a word."""
        return math.log(1 + len(self.entries) / (1 + n))

    def add(self, entry: Entry, *texts: tuple[float, Iterable[str]]) -> None:
        """Puts a thing into the index with its texts and the weight of each."""
        place = len(self.entries)
        self.entries.append(entry)
        for weight, parts in texts:
            for word in {word for part in parts for word in read(part)}:
                places = self.weights.setdefault(word, {})
                places[place] = max(weight, places.get(place, 0.0))
        if entry.sort is Sort.FACT:
            self.dated.append(place)

    def close(self) -> None:
        """Works out what follows from all words together."""
        letters = (word for word in self.weights if not is_han(word) and not word[0].isdigit())
        self.lexicon = sorted(word for word in letters if len(word) > 2)
        for word in self.lexicon:
            for one in singulars(word):
                self.plurals.setdefault(one, set()).add(word)
        self.shares = [tuple(self._shares(name) for name in entry.names) for entry in self.entries]

    def _shares(self, name: frozenset[str]) -> tuple[tuple[str, float], ...]:
        rare = {word: self.rarity(len(self.weights[word])) for word in name if not is_han(word) or len(word) > 1}
        total = sum(rare.values())
        return tuple((word, weight / total) for word, weight in rare.items()) if total else ()


def read(part: str) -> Iterator[str]:
    """The words of a text as they stand in an index."""
    for _, _, word in words(folded(part)):
        yield from {*word, *pairs(word)} if is_han(word) else (word,)


def made(catalog: Catalog, translated: Catalog) -> Index:
    """The index of a catalog with its names in two languages."""
    index, vocabulary_ = Index(), vocabulary.load(vocabulary.path())
    chinese = translated.indicators
    known = {one.id: _known_as(vocabulary_, one.id) for one in catalog.indicators.values()}
    for fact in catalog.facts:
        _fact(index, catalog, fact, translated.by_id[fact.id], known[fact.indicator.id])
    for indicator in catalog.indicators.values():
        _indicator(index, catalog, indicator, chinese[indicator.id], known[indicator.id])
    for source in catalog.sources.values():
        _source(index, catalog, source, translated.sources[source.id])
        for position in _sentences(catalog, catalog.articles[source.id]):
            article = catalog.articles[source.id]
            address = f"{links.article(source.id)}#{directive(article, position)}"
            said = Entry(
                Sort.SENTENCE, f"{source.id}-{position.start}", address, _reliable(catalog, source),
                source=source.id, position=position,
            )  # fmt: skip
            index.add(said, (_SAID, [article.shown(position)]))
    _pages(index)
    index.close()
    return index


def newest(facts: Sequence[Fact]) -> Fact:
    """The fact that stands for an indicator: reliable, a result, in money or number, the newest whole year."""
    return max(facts, key=_standing)


def _standing(fact: Fact) -> tuple[bool, bool, bool, bool, object]:
    period, level = fact.observation.period, fact.indicator.kind is Kind.LEVEL
    return (
        fact.grade.reliable,
        fact.observation.status is Status.ACTUAL,
        period is not None,
        level and period is not None and (period.is_year or period.is_day),
        period.start.toordinal() if period is not None else 0,
    )


def _fact(index: Index, catalog: Catalog, fact: Fact, chinese: Fact, known: tuple[list[str], list[str]]) -> None:
    names = [references.named(fact)], [references.named(chinese)]
    subject = [catalog.articles[fact.source.id].shown(fact.citation.position)]
    index.add(
        Entry(
            Sort.FACT, fact.id, links.record(fact), fact.grade.reliable, fact, fact.source.id,
            names=_names(*names), weight=_weight(catalog, fact.indicator),
        ),
        (NAMED, [*names[0], *names[1]]),
        (KNOWN_AS, known[0]),
        (KNOWN_AS, [fact.source.short_title, fact.source.publisher or "", fact.source.id]),
        (KNOWN_AS, [*_in_both(fact, chinese), fact.id]),
        (_MAY_BE, known[1]),
        (_SAID, [*subject, fact.observation.note or ""]),
        (_DEFINED, [fact.indicator.definition, chinese.indicator.definition]),
    )  # fmt: skip


def _in_both(fact: Fact, chinese: Fact) -> Iterator[str]:
    """Period, value, place and status in both languages."""
    for language, one in ((Language.ENGLISH, fact), (Language.CHINESE, chinese)):
        with speaking(language):
            yield wording.period(one.observation.period)
            yield wording.value(one)
            yield wording.status(one.observation.status) if one.observation.status is not Status.ACTUAL else ""
            yield text(f"area.{one.observation.area}")


def _indicator(
    index: Index, catalog: Catalog, indicator: Indicator, chinese: Indicator, known: tuple[list[str], list[str]]
) -> None:
    facts = catalog.select(indicator.id)
    if not facts:
        return
    shown = newest(facts)
    names = _names([indicator.name], [chinese.name])
    index.add(
        Entry(
            Sort.INDICATOR, indicator.id, links.record(shown), shown.grade.reliable, shown,
            names=names, weight=_weight(catalog, indicator),
        ),
        (NAMED, [indicator.name, chinese.name]),
        (KNOWN_AS, [*known[0], indicator.id]),
        (KNOWN_AS, _spoken(f"area.{shown.observation.area}")),
        (_MAY_BE, [*known[1], *_spoken(f"topic.{indicator.topic}")]),
        (_DEFINED, [indicator.definition, chinese.definition]),
    )  # fmt: skip


def _weight(catalog: Catalog, indicator: Indicator) -> float:
    return 1 + 0.05 * math.log(len(catalog.select(indicator.id)))


def _source(index: Index, catalog: Catalog, source: Source, chinese: Source) -> None:
    called = [source.short_title, source.publisher or "", source.id], [chinese.short_title, chinese.publisher or ""]
    index.add(
        Entry(
            Sort.SOURCE, source.id, links.article(source.id), _reliable(catalog, source), source=source.id,
            names=_names([source.short_title], [source.title], [chinese.short_title]),
        ),
        (NAMED, [*called[0], *called[1], source.title, source.author or ""]),
        (_MAY_BE, _spoken("page.sources.title")),
        (_DEFINED, [source.description, chinese.description]),
    )  # fmt: skip


def _pages(index: Index) -> None:
    for name, path in PAGES.items():
        titles = _spoken(f"page.{name}.title")
        page = Entry(Sort.PAGE, name, links.page(path, {}), reliable=True, names=_names(*([one] for one in titles)))
        leads = [] if name == "overview" else _spoken(f"page.{name}.lead")
        index.add(page, (NAMED, [*titles, name]), (_SAID, leads))
    for chart in CHARTS:
        titles = _spoken(f"chart.{chart.id}.name")
        names = _names(*([one] for one in titles))
        address = f"{links.page(chart.topic, {})}#exhibit-{chart.id}"
        index.add(
            Entry(Sort.CHART, chart.id, address, not chart.unverified_only, names=names),
            (NAMED, titles),
            (_SAID, _spoken(f"page.{chart.topic}.title")),
        )


def _spoken(key: str) -> list[str]:
    found: list[str] = []
    for language in Language:
        with speaking(language):
            found.append(text(key))
    return found


def _names(*called: Iterable[str]) -> tuple[frozenset[str], ...]:
    names = (frozenset(word for part in one for word in read(part)) for one in called)
    return tuple(dict.fromkeys(name for name in names if name))


def _known_as(known: Vocabulary, indicator_id: str) -> tuple[list[str], list[str]]:
    """The words that name an indicator in the vocabulary of claims, and those that may stand beside them."""
    subject = known.subjects.get(indicator_id)
    if subject is None:
        return [], []
    needed = {one for item in subject.needs for one in item.split("|")}
    return _phrases(known, needed), _phrases(known, set(subject.may) - needed)


def _phrases(known: Vocabulary, concepts: Iterable[str]) -> list[str]:
    found: list[str] = []
    for name in sorted(concepts):
        concept = known.concepts[name]
        for phrase in (*concept.en.split(","), *plain(concept.zh).split(",")):
            found += forms(phrase.strip()) if phrase.strip() else ()
    return found


def _reliable(catalog: Catalog, source: Source) -> bool:
    return any(fact.grade.reliable for fact in catalog.facts if fact.source.id == source.id)


def _sentences(catalog: Catalog, article: Article) -> Iterator[TextPositionSelector]:
    """The sentences of an article that state no figure and are free of injected advertising."""
    stated = [fact.citation.position for fact in catalog.facts if fact.source.id == article.source_id]
    taken = [*stated, *article.injected]
    for one in sentences.sentences(plain(article.text)):
        said = article.text[one.start : one.end]
        start = one.start + len(said) - len(said.lstrip())
        end = one.end - (len(said) - len(said.rstrip()))
        free = all(end <= at.start or at.end <= start for at in taken)
        if free and sum(map(str.isalpha, said)) >= LETTERS:
            yield TextPositionSelector(start, end)
