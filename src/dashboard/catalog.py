"""The one verified, frozen dataset, and its queries."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from dashboard.articles import Article
from dashboard.checks import arithmetic, conflicts, coverage, quotes
from dashboard.checks.arithmetic import Recomputation
from dashboard.checks.conflicts import Conflict, Disagreement
from dashboard.checks.coverage import Numeral
from dashboard.checks.quotes import Citation
from dashboard.checks.reliability import Grade, Reliability, grade, rate
from dashboard.loading import Reading, read
from dashboard.model import Area, Indicator, Observation, Source, Status, TextPositionSelector, Topic, Unit
from dashboard.problems import DatasetError, Problem, Severity


@dataclass(frozen=True)
class Fact:
    """A cited observation: what it measures, where it is stated, how far it can be relied on."""

    observation: Observation
    indicator: Indicator
    citation: Citation
    reliability: Reliability
    value_as_written: str
    subject: str | None

    @property
    def id(self) -> str:
        """Its address; never changes."""
        return self.observation.id

    @property
    def source(self) -> Source:
        """The article it stands in."""
        return self.citation.source

    @property
    def value(self) -> Decimal | None:
        """Its value in base units, or None where the article gives only words."""
        return self.observation.obs_value

    @property
    def grade(self) -> Grade:
        """How far it can be relied on, as one letter."""
        return self.reliability.grade

    @property
    def inputs(self) -> tuple[Fact, ...]:
        """The facts it rests on: itself."""
        return (self,)


@dataclass(frozen=True)
class Series:
    """Facts that may stand in one row of marks: one indicator, area, unit and status; never empty.

    Raises ValueError for facts that do not belong together.
    """

    facts: tuple[Fact, ...]

    def __post_init__(self) -> None:
        things = {(f.indicator.id, f.observation.area, f.observation.unit, f.observation.status) for f in self.facts}
        if len(things) != 1:
            raise ValueError(f"a series is of one thing, not of {len(things)}: {sorted(f.id for f in self.facts)}")

    def __iter__(self) -> Iterator[Fact]:
        return iter(self.facts)


@dataclass(frozen=True, slots=True)
class Checks:
    """What was found out about one fact: the relations worked out and the disagreements it is part of."""

    recomputations: tuple[Recomputation, ...]
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Facts of one article and grade, those that one sentence states together; never empty."""

    source: Source
    grade: Grade
    sentences: tuple[tuple[Fact, ...], ...]


@dataclass(frozen=True)
class Catalog:
    """Every fact of the dataset, verified; `digest` is the SHA-256 of the file it was read from.

    `conflicts` are the pairs that exclude each other by rule, `disagreements` these and the curated ones.
    """

    version: str
    digest: str
    facts: tuple[Fact, ...]
    indicators: dict[str, Indicator]
    sources: dict[str, Source]
    articles: dict[str, Article]
    numerals: tuple[Numeral, ...]
    conflicts: tuple[Conflict, ...]
    disagreements: tuple[Disagreement, ...]
    recomputations: tuple[Recomputation, ...]

    @property
    def edition(self) -> str:
        """The SHA-256 of its file, the same in every language."""
        return self.digest.partition("-")[0]

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """The facts by their ids."""
        return {fact.id: fact for fact in self.facts}

    def checks_of(self, fact_id: str) -> Checks:
        """What was found out about a fact; nothing about an id that is not there."""
        return Checks(
            tuple(result for result in self.recomputations if fact_id in result.fact_ids),
            tuple(one for one in self.disagreements if fact_id in one.facts),
        )

    def select(
        self,
        *indicators: str,
        area: Area | None = None,
        unit: Unit | None = None,
        status: Status | None = None,
        topic: Topic | None = None,
        source: str | None = None,
    ) -> tuple[Fact, ...]:
        """The facts that fit, in order of their periods, those of unknown period last."""
        fitting = (
            fact
            for fact in self.facts
            if (not indicators or fact.indicator.id in indicators)
            and area in (None, fact.observation.area)
            and unit in (None, fact.observation.unit)
            and status in (None, fact.observation.status)
            and topic in (None, fact.indicator.topic)
            and source in (None, fact.source.id)
        )
        return tuple(sorted(fitting, key=_when))

    def article_facts(self, source_id: str) -> tuple[Fact, ...]:
        """The facts of an article in the order they stand in it."""
        return tuple(sorted(self.select(source=source_id), key=lambda fact: fact.citation.value.start))

    def passages(self, facts: Iterable[Fact]) -> tuple[Passage, ...]:
        """The sentences that state some facts, each once, in the order of the articles, the best grade first."""
        order = list(self.sources)
        places: dict[tuple[int, Grade], dict[TextPositionSelector, list[Fact]]] = {}
        for fact in facts:
            own = places.setdefault((order.index(fact.source.id), fact.grade), {})
            own.setdefault(fact.citation.position, []).append(fact)
        return tuple(
            Passage(self.sources[order[place]], grade, tuple(map(tuple, places[place, grade].values())))
            for place, grade in sorted(places)
        )


def check(path: Path) -> tuple[Catalog | None, tuple[Problem, ...]]:
    """Reads and verifies a dataset: the catalog, or None where there is an error, and every problem
    in the order of the file."""
    collecting = gc.isenabled()
    gc.disable()  # a few thousand small objects, none of them garbage: collecting costs a third of the time
    try:
        reading = read(path)
        citations, cited = quotes.cite(reading)
        numerals, counted = coverage.account(reading, citations)
        recomputations, related = arithmetic.recompute(reading)
        opposed = conflicts.curated(reading, recomputations)
        problems = tuple(sorted({*reading.problems, *cited, *counted, *related, *opposed}))
        if any(problem.severity is Severity.ERROR for problem in problems):
            return None, problems
        return _catalog(reading, citations, numerals, recomputations), problems
    finally:
        if collecting:
            gc.enable()


def load(path: Path) -> Catalog:
    """The catalog of a dataset file. Raises DatasetError with every problem."""
    catalog, problems = check(path)
    if catalog is None:
        raise DatasetError(problems)
    return catalog


def _when(fact: Fact) -> tuple[bool, object]:
    period = fact.observation.period
    return period is None, period or fact.id


def _catalog(
    reading: Reading,
    citations: dict[str, Citation],
    numerals: tuple[Numeral, ...],
    recomputations: tuple[Recomputation, ...],
) -> Catalog:
    indicators = {indicator.id: indicator for indicator in reading.indicators.values()}
    observations = {observation.id: observation for observation in reading.observations.values()}
    rivals = conflicts.find(observations.values())
    grades = {}
    for name, citation in citations.items():
        attribution = citation.attribution.kind if citation.attribution else None
        grades[name] = grade(citation.source, reading.articles[citation.source.id], attribution)
    opposed: dict[str, set[str]] = {}
    for name, others in _opposed(rivals, recomputations):
        opposed.setdefault(name, set()).update(others)
    facts = []
    for name, observation in observations.items():
        citation, article = citations[name], reading.articles[observation.source]
        others = opposed.get(name, set())
        within = any(observations[other].source == observation.source for other in others)
        better = {other for other in others if grades[other] < grades[name]}
        subject = citation.subject
        facts.append(
            Fact(
                observation=observation,
                indicator=indicators[observation.indicator],
                citation=citation,
                reliability=rate(citation, article, disputes_itself=within, better=better),
                value_as_written=article.text[citation.value.start : citation.value.end],
                subject=article.text[subject.start : subject.end] if subject else None,
            )
        )
    return Catalog(
        version=reading.version,
        digest=reading.digest,
        facts=tuple(facts),
        indicators=indicators,
        sources={source.id: source for source in reading.sources.values()},
        articles=reading.articles,
        numerals=numerals,
        conflicts=rivals,
        disagreements=conflicts.disagreements(rivals, reading.conflicts.values(), recomputations),
        recomputations=recomputations,
    )


def _opposed(rivals: Iterable[Conflict], recomputations: Iterable[Recomputation]) -> Iterator[tuple[str, set[str]]]:
    """Facts that something speaks against, with the facts that do: rivals, and the inputs from which a
    doubted claim does not follow."""
    for pair in rivals:
        yield pair.first, {pair.second}
        yield pair.second, {pair.first}
    for result in recomputations:
        for name in result.doubted:
            yield name, {*result.fact_ids} - {name}
