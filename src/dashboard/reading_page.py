"""The page of one article: who published it, and its text with every figure marked in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from dashboard import links, wording
from dashboard.articles import MASK, Article
from dashboard.catalog import Catalog, Fact
from dashboard.checks.reliability import Criterion, of_source
from dashboard.problems import quoted
from dashboard.texts import text

_TEMPLATES: Final = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's text between two edges of sentences, values or injected advertising.

    `opens` are the sentences that begin with it, as the ids of their anchors (None where the anchor
    stands in an earlier piece), and `closes` is how many end with it. It is part of the value of the
    fact `figure`; `also` are facts stated by the same words, to which no words of their own lead.
    """

    text: str
    hidden: bool
    opens: tuple[str | None, ...]
    closes: int
    figure: Fact | None
    also: tuple[Fact, ...]


def article(catalog: Catalog, source_id: str) -> str:
    """The page of an article as HTML. Raises KeyError where there is no such article."""
    source, stored = catalog.sources[source_id], catalog.articles[source_id]
    facts = catalog.article_facts(source_id)
    body = [list(paragraph) for paragraph in _paragraphs(stored, facts)]
    anchored = {name for paragraph in body for piece in paragraph for name in piece.opens}
    criteria = of_source(source, stored)
    grades = Counter(fact.grade for fact in facts)
    return _template("article.html").render(
        source=source,
        published=wording.day(source.published) if source.published else None,
        linked=source.url if criteria[Criterion.NO_ADVERTISING] else None,
        grades=[(wording.facts(grades[grade]), text(f"grade.{grade}")) for grade in sorted(grades)],
        met=[text(f"criterion.{criterion}.met") for criterion, holds in criteria.items() if holds],
        failed=[text(f"criterion.{criterion}.failed") for criterion, holds in criteria.items() if not holds],
        paragraphs=body,
        # A sentence that lies wholly within injected advertising has no piece of its own.
        unplaced=[fact.id for fact in facts if fact.id not in anchored],
        hides=bool(stored.injected),
    )


def absent(catalog: Catalog, source_id: str) -> str:
    """The page that says there is no article of that name, with those there are, as HTML."""
    return _template("absent.html").render(name=quoted(source_id), sources=list(catalog.sources.values()))


def label(fact: Fact) -> str:
    """What a figure is, in one line: indicator, period, value and grade."""
    return text(
        "reading.figure",
        indicator=fact.indicator.name,
        period=wording.period(fact.observation.period),
        value=wording.value(fact),
        grade=fact.grade,
    )


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"text": text, "links": links, "label": label}
    return environment.get_template(name)


def _paragraphs(article: Article, facts: Sequence[Fact]) -> Iterator[Iterator[Piece]]:
    """The pieces of each paragraph, every anchor in the first piece of its sentence."""
    anchored: set[str] = set()
    for span in article.paragraphs:
        # The longer of two sentences that begin together is the outer one.
        outward = sorted(facts, key=lambda fact: (fact.citation.position.start, -fact.citation.position.end))
        marks = [(fact.citation.position, f"sentence {fact.id}") for fact in outward]
        marks += [(fact.citation.value, f"value {fact.id}") for fact in facts]
        yield _pieces(list(article.segments(span, marks)), facts, anchored)


def _pieces(
    segments: Sequence[tuple[str, tuple[str, ...]]], facts: Sequence[Fact], anchored: set[str]
) -> Iterator[Piece]:
    sentences = [_named("sentence", labels) for _, labels in segments]
    figures = [_innermost(_named("value", labels), facts) for _, labels in segments]
    led_to = {covering[0].id for covering in figures if covering}
    last = {fact.id: n for n, covering in enumerate(figures) for fact in covering}
    opened: tuple[str, ...] = ()
    for n, ((shown, _), (now, after)) in enumerate(
        zip(segments, pairwise([*sentences, ()]), strict=True)
    ):
        begun = now[_common(opened, now) :]
        hidden = shown == MASK
        yield Piece(
            text=shown,
            hidden=hidden,
            opens=tuple(None if name in anchored else name for name in begun),
            closes=len(now) - _common(now, after),
            figure=figures[n][0] if figures[n] and not hidden else None,
            also=tuple(fact for fact in figures[n] if fact.id not in led_to and last[fact.id] == n),
        )
        anchored.update(begun)
        opened = now


def _named(kind: str, labels: Sequence[str]) -> tuple[str, ...]:
    """The facts named by the labels of a kind."""
    return tuple(name.removeprefix(f"{kind} ") for name in labels if name.startswith(f"{kind} "))


def _innermost(names: Sequence[str], facts: Sequence[Fact]) -> list[Fact]:
    """The facts of those names, the one with the shortest value first."""
    found = [fact for fact in facts if fact.id in names]
    return sorted(found, key=lambda fact: fact.citation.value.end - fact.citation.value.start)


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    """How many names two rows have in common at their begin."""
    return next((n for n, (one, other) in enumerate(zip(first, second, strict=False)) if one != other),
                min(len(first), len(second)))  # fmt: skip
