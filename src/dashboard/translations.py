"""The dataset in another language: its own words translated, its quotations never.

The words are looked up in `data/<language>.po` (gettext) by the English they stand in; what has no
translation there stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from babel.messages.pofile import read_po
from pydantic import BaseModel

from dashboard.catalog import Catalog, Fact
from dashboard.location import ROOT
from dashboard.texts import Language

_Record = TypeVar("_Record", bound=BaseModel)

_WORDS: dict[str, tuple[str, ...]] = {
    "Indicator": ("name", "definition"),
    "Source": ("short_title", "publisher", "published_note", "description"),
    "Attribution": ("name",),
    "Observation": ("note",),
    "Relation": ("title", "missing", "note"),
    "Disagreement": ("title", "explanation", "advice"),
}
"""The fields that hold words of the dataset itself, by the name of what has them."""


def localized(catalog: Catalog, language: Language) -> Catalog:
    """A catalog with its words in a language; its digest names the language too, for it is another text."""
    if language is Language.ENGLISH:
        return catalog
    words = _words(language)
    indicators = {name: _said(one, words) for name, one in catalog.indicators.items()}
    sources = {name: _source(one, words) for name, one in catalog.sources.items()}
    return replace(
        catalog,
        digest=f"{catalog.digest}-{language}",
        indicators=indicators,
        sources=sources,
        facts=tuple(_fact(fact, indicators, sources, words) for fact in catalog.facts),
        recomputations=tuple(replace(one, relation=_said(one.relation, words)) for one in catalog.recomputations),
        disagreements=tuple(replace(one, **_changes(one, "Disagreement", words)) for one in catalog.disagreements),
    )


def words_of(catalog: Catalog) -> Iterator[str]:
    """Every word of the dataset itself that a reader may see, once or more."""
    records: list[Any] = [
        *catalog.indicators.values(),
        *catalog.sources.values(),
        *(one for source in catalog.sources.values() for one in source.attributions),
        *(fact.observation for fact in catalog.facts),
        *(one.relation for one in catalog.recomputations),
        *catalog.disagreements,
    ]
    for record in records:
        for name in _WORDS[type(record).__name__]:
            if getattr(record, name):
                yield getattr(record, name)


@cache
def _words(language: Language) -> dict[str, str]:
    with (ROOT / "data" / f"{language}.po").open("rb") as file:
        messages = read_po(file, locale=language)
    return {str(message.id): str(message.string) for message in messages if message.id and message.string}


def _changes(record: object, kind: str, words: dict[str, str]) -> dict[str, Any]:
    found = {name: getattr(record, name) for name in _WORDS[kind]}
    return {name: words[said] for name, said in found.items() if said in words}


def _said(record: _Record, words: dict[str, str]) -> _Record:
    return record.model_copy(update=_changes(record, type(record).__name__, words))


def _source(source: Any, words: dict[str, str]) -> Any:
    attributions = tuple(_said(one, words) for one in source.attributions)
    return _said(source, words).model_copy(update={"attributions": attributions})


def _fact(fact: Fact, indicators: dict[str, Any], sources: dict[str, Any], words: dict[str, str]) -> Fact:
    attribution = fact.citation.attribution
    citation = replace(
        fact.citation,
        source=sources[fact.source.id],
        attribution=_said(attribution, words) if attribution else None,
    )
    return replace(
        fact,
        observation=_said(fact.observation, words),
        indicator=indicators[fact.indicator.id],
        citation=citation,
    )
