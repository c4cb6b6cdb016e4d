"""Things made once of a catalog and handed to every visitor."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from dashboard import store
from dashboard.catalog import Catalog
from dashboard.texts import Language, named

P = ParamSpec("P")
T = TypeVar("T")


_KEPT = len(Language)
"""Catalogs that things are kept of: the one being served, in each language."""


class Shelf:
    """Keeps what was made of the catalogs being served, and lets go of all of it when others are.

    The keys must be of a limited number: views, charts, topics, ids of the catalog, never words of a reader.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._kept: dict[str, dict[Hashable, object]] = {}

    def take(self, catalog: Catalog, key: Hashable, make: Callable[[], object]) -> object:
        """The thing of that key, made when it is first asked for."""
        things = self._kept.get(catalog.digest, {})
        if key in things:
            return things[key]
        with self._lock:
            if catalog.digest not in self._kept:
                while len(self._kept) >= _KEPT:
                    del self._kept[next(iter(self._kept))]
                self._kept[catalog.digest] = {}
            things = self._kept[catalog.digest]
            if key not in things:
                things[key] = make()
            return things[key]


SHELF = Shelf()


def kept(make: Callable[Concatenate[Catalog, P], T]) -> Callable[P, T]:
    """A function of a catalog as one of the catalog being served, its results kept. Its arguments must
    be hashable and given in order."""

    @wraps(make)
    def take(*args: P.args, **kwargs: P.kwargs) -> T:
        catalog = store.current()
        key = (make.__module__, make.__name__, named(), *args)
        return SHELF.take(catalog, key, lambda: make(catalog, *args, **kwargs))  # type: ignore[return-value]

    return take
