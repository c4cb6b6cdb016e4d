"""The pages of facts, as HTML: one with all that is known of it, the list of all, and the one of an unknown name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from typing import Final

from dashboard import links, references, wording
from dashboard.articles import MASK
from dashboard.catalog import Catalog, Fact
from dashboard.checks.conflicts import interval
from dashboard.documents import document
from dashboard.model import Status, Topic
from dashboard.problems import quoted
from dashboard.texts import text
from dashboard.verdicts import Verdict, checks_of
from dashboard.wrapping import held

PREVIEW: Final = 200
"""Characters of a sentence that a preview shows."""

NAME: Final = 80
"""Characters of an unknown name that are compared with the known ones."""


def fact(catalog: Catalog, fact_id: str, origin: str) -> str:
    """The page of a fact, served under an origin, as `https://figures.example`. Raises KeyError for an unknown id."""
    one = catalog.by_id[fact_id]
    return document(
        "fact.html",
        fact=one,
        origin=origin,
        title=title(catalog, one),
        description=_description(catalog, one),
        what=references.named(one),
        value=references.value(catalog, one),
        written=references.written(catalog, one),
        number=_in_base_units(one),
        range=_range(one),
        period=wording.period(one.observation.period),
        period_known=_period_known(catalog, one),
        status="" if one.observation.status is Status.ACTUAL else wording.status(one.observation.status),
        disputed=references.disputed(one),
        published=references.published(one.source),
        paragraphs=[list(pieces) for pieces in _paragraphs(catalog, one)],
        original=links.original(one, catalog.articles[one.source.id]),
        others=[_Other(other, references.value(catalog, other)) for other in references.others(catalog, one)],
        checks=[_Check.of(catalog, verdict) for verdict in checks_of(catalog, one.id)],
        reference=references.reference(catalog, one, origin),
    )


def everything(catalog: Catalog, origin: str) -> str:
    """The page that lists every fact under its topic."""
    topics = [
        (topic.value, [(one, held(title(catalog, one))) for one in facts])
        for topic in Topic
        if (facts := catalog.select(topic=topic))
    ]
    lead = text("fact.list.lead", figures=wording.facts(len(catalog.facts)), articles=len(catalog.articles))
    return document("facts.html", topics=topics, lead=lead, origin=origin)


def absent(catalog: Catalog, name: str) -> str:
    """The page that says there is no fact of that name, with those whose names are like it."""
    found = [catalog.by_id[near] for near in nearest(catalog, name)]
    return document("no_fact.html", name=quoted(name), nearest=[(one, title(catalog, one)) for one in found])


def nearest(catalog: Catalog, name: str) -> list[str]:
    """The ids of facts most like a name, the most like first; of a long name its beginning counts."""
    return get_close_matches(name[:NAME].lower(), catalog.by_id, n=5, cutoff=0.4)


def title(catalog: Catalog, fact: Fact) -> str:
    """What a fact is in one line."""
    return text(
        "fact.title",
        what=references.named(fact),
        period=wording.period(fact.observation.period),
        value=references.value(catalog, fact),
    )


_BAD: Final = frozenset({"inconsistent", "contradiction"})
"""The verdicts that speak against a figure."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a paragraph: within the sentence, within the value, or hidden advertising."""

    text: str
    quoted: bool
    value: bool

    @property
    def hidden(self) -> bool:
        return self.text == MASK


@dataclass(frozen=True, slots=True)
class _Other:
    """Another figure on the same thing."""

    fact: Fact
    value: str

    @property
    def period(self) -> str:
        return wording.period(self.fact.observation.period)


@dataclass(frozen=True, slots=True)
class _Check:
    """A check as a reader sees it: its numbers in lines, and the facts it involves."""

    bad: bool
    title: str
    explanation: str
    lines: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]

    @classmethod
    def of(cls, catalog: Catalog, found: Verdict) -> _Check:
        facts = tuple(catalog.by_id[name] for name in found.fact_ids if name in catalog.by_id)
        lines = {
            "verdict": text(f"verdict.{found.verdict}"),
            "formula": found.formula,
            "result": _number(found.result),
            "interval": _between(*found.interval, _number) if found.interval else None,
            "claimed": _number(found.claimed),
        }
        said = tuple((key, line) for key, line in lines.items() if line)
        return cls(found.verdict in _BAD, found.title, found.explanation, said, facts)


def _description(catalog: Catalog, fact: Fact) -> str:
    words = references.quotation(catalog, fact)
    shown = words if len(words) <= PREVIEW else f"{words[:PREVIEW].rsplit(' ', 1)[0]} …"
    return text(
        "fact.description",
        quote=shown,
        source=fact.source.short_title,
        grade=fact.grade,
        meaning=text(f"grade.{fact.grade}.meaning"),
    )


def _paragraphs(catalog: Catalog, fact: Fact) -> Iterator[Iterator[_Piece]]:
    """The paragraphs that the sentence stands in, as a rule one, in pieces."""
    article, citation = catalog.articles[fact.source.id], fact.citation
    marks = ((citation.position, "sentence"), (citation.value, "value"))
    for span in article.paragraphs:
        if span.start < citation.position.end and citation.position.start < span.end:
            yield (_Piece(words, "sentence" in at, "value" in at) for words, at in article.segments(span, marks))


def _in_base_units(fact: Fact) -> str:
    return "" if fact.value is None else _with_unit(fact.value, fact)


def _with_unit(value: Decimal, fact: Fact) -> str:
    return wording.in_full(value, fact.observation.unit)


def _range(fact: Fact) -> str:
    """What the printed digits allow, where that is more than the value itself."""
    bounds = interval(fact.observation)
    if bounds is None or bounds[0] == bounds[1]:
        return ""
    return _between(*bounds, lambda value: _with_unit(value, fact))


def _between(lowest: Decimal | None, highest: Decimal | None, said: Callable[[Decimal], str]) -> str:
    """An interval in words; an end without a bound is None or infinite."""
    low = None if lowest is None or not lowest.is_finite() else said(lowest)
    high = None if highest is None or not highest.is_finite() else said(highest)
    if low is None or high is None:
        return text("fact.range.from", lowest=low) if low else text("fact.range.to", highest=high) if high else ""
    return text("fact.range.between", lowest=low, highest=high)


def _period_known(catalog: Catalog, fact: Fact) -> str:
    """How the period is known: by words of the article, from its context, or not."""
    if fact.observation.period is None:
        return text("fact.period.unknown")
    if fact.citation.period is None:
        return text("fact.period.read")
    return text("fact.period.written", words=catalog.articles[fact.source.id].shown(fact.citation.period))


def _number(value: Decimal | None) -> str:
    return "" if value is None else _grouped(round(value, 6)) if value.is_finite() else "∞"


def _grouped(value: Decimal) -> str:
    written = f"{value:,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
