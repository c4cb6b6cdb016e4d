"""The filters of the API: which facts a query chooses, and what is wrong with one that cannot be understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from http import HTTPStatus
from typing import Final

from starlette.datastructures import QueryParams

from dashboard import references, wording
from dashboard.api.answers import Refusal
from dashboard.catalog import Catalog, Fact
from dashboard.checks.reliability import Grade
from dashboard.model import Status, Topic
from dashboard.problems import quoted
from dashboard.texts import text

WORDS: Final = "q"
"""The parameter that searches; the others name values."""

LONGEST: Final = 200
"""Characters that a parameter may have."""

_OF: Final[Mapping[str, Callable[[Fact], str]]] = {
    "topic": lambda fact: fact.indicator.topic,
    "source": lambda fact: fact.source.id,
    "grade": lambda fact: fact.grade,
    "indicator": lambda fact: fact.indicator.id,
    "status": lambda fact: fact.observation.status,
}
"""What of a fact the values of a parameter are compared with."""

PARAMETERS: Final = (*_OF, WORDS)


@dataclass(frozen=True)
class Filter:
    """Values by parameter, any of which must hold, and words, each of which must stand in the fact."""

    values: Mapping[str, frozenset[str]]
    words: tuple[str, ...]

    @property
    def all(self) -> bool:
        """Whether it chooses every fact."""
        return not self.values and not self.words

    def chosen(self, catalog: Catalog) -> tuple[Fact, ...]:
        """The facts it chooses, in the order of the dataset."""
        fitting = (fact for fact in catalog.facts if all(_OF[name](fact) in one for name, one in self.values.items()))
        return tuple(fact for fact in fitting if self._told_by(catalog, fact))

    def _told_by(self, catalog: Catalog, fact: Fact) -> bool:
        if not self.words:
            return True
        found = searched(catalog, fact)
        return all(word in found for word in self.words)


NONE = Filter({}, ())
"""The filter that chooses every fact."""


def allowed(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The values that each parameter can have."""
    kinds: dict[str, type[StrEnum]] = {"topic": Topic, "grade": Grade, "status": Status}
    named = {name: tuple(value.value for value in kind) for name, kind in kinds.items()}
    return named | {"source": tuple(catalog.sources), "indicator": tuple(catalog.indicators)}


def read(catalog: Catalog, query: QueryParams) -> Filter:
    """The filter of a query. Raises Refusal for what it does not know.

    Several values of a parameter are joined by commas, or the parameter is repeated; either means any of them.
    """
    known = allowed(catalog)
    values: dict[str, set[str]] = {}
    words: list[str] = []
    for name, value in query.multi_items():
        if name not in PARAMETERS:
            near = get_close_matches(name[:LONGEST], PARAMETERS, n=1)
            detail = text("api.unknown-parameter", name=quoted(name))
            raise Refusal(HTTPStatus.BAD_REQUEST, detail, allowed=PARAMETERS, nearest=near)
        if name == WORDS:
            _require(not words, "api.repeated", name)
            _require(len(value) <= LONGEST, "api.too-long", name, limit=LONGEST)
            words = [value]
            continue
        for one in value.split(","):
            if one not in known[name]:
                raise _unknown(name, one, known[name])
            values.setdefault(name, set()).add(one)
    chosen = {name: frozenset(one) for name, one in values.items()}
    return Filter(chosen, tuple(dict.fromkeys(" ".join(words).casefold().split())))


def searched(catalog: Catalog, fact: Fact) -> str:
    """What a search looks in: words as a reader may see them, injected advertising masked, in small letters."""
    parts: Iterable[str] = (
        references.named(fact),
        references.value(catalog, fact),
        wording.period(fact.observation.period),
        wording.status(fact.observation.status),
        references.quotation(catalog, fact),
        fact.source.short_title,
        fact.source.publisher or "",
        fact.observation.note or "",
        fact.id,
    )
    return " ".join(parts).casefold()


def _require(holds: bool, key: str, parameter: str, **values: object) -> None:
    if not holds:
        raise Refusal(HTTPStatus.BAD_REQUEST, text(key, parameter=parameter, **values), parameter)


def _unknown(parameter: str, value: str, known: tuple[str, ...]) -> Refusal:
    key = "api.bad-value" if value else "api.empty-value"
    detail = text(key, parameter=parameter, value=quoted(value)) if value else text(key, parameter=parameter)
    near = get_close_matches(value[:LONGEST], known, n=3)
    return Refusal(HTTPStatus.BAD_REQUEST, detail, parameter, allowed=known, nearest=near)
