"""Things made once of a catalog and handed to every visitor."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from dashboard import store
from dashboard.catalog import Catalog

P = ParamSpec("P")
T = TypeVar("T")


class Shelf:
    """Keeps what was made of one catalog, and lets go of all of it when another is served.

    The keys must be of a limited number: views, charts, topics, ids of the catalog, never words of a reader.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._kept: tuple[str, dict[Hashable, object]] = ("", {})

    def take(self, catalog: Catalog, key: Hashable, make: Callable[[], object]) -> object:
        """The thing of that key, made when it is first asked for."""
        digest, things = self._kept
        if digest == catalog.digest and key in things:
            return things[key]
        with self._lock:
            if self._kept[0] != catalog.digest:
                self._kept = (catalog.digest, {})
            things = self._kept[1]
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
        key = (make.__module__, make.__name__, *args)
        return SHELF.take(catalog, key, lambda: make(catalog, *args, **kwargs))  # type: ignore[return-value]

    return take
