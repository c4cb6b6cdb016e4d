"""The dataset being served: loaded once, loaded again when its file changes, never replaced by a broken one."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Final

from dashboard.catalog import Catalog, check
from dashboard.location import dataset_path
from dashboard.problems import DatasetError, Problem
from dashboard.texts import Language, language
from dashboard.translations import localized

KEPT: Final = 3
"""Versions of the dataset that stay in memory, so that a presentation goes on with the one it began with."""

SHORTEST: Final = 12
"""Signs of a digest that tell versions apart."""


class Store:
    """Keeps the last good catalog of a dataset file; `problems` are those of a newer, broken version."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: tuple[Problem, ...] = ()
        self._lock = threading.Lock()
        self._stamp = self._stamped()
        catalog, problems = check(path)
        if catalog is None:
            raise DatasetError(problems)
        self._recent = [catalog]
        self._translated: dict[tuple[str, Language], Catalog] = {}

    def current(self) -> Catalog:
        """The catalog of the file as it is now, or the last good one while the file is broken."""
        if self._stamped() != self._stamp and self._lock.acquire(blocking=False):
            try:
                self._refresh()
            finally:
                self._lock.release()
        return self._spoken(self._recent[-1])

    def of(self, digest: str) -> Catalog | None:
        """A recent catalog by its digest or at least twelve signs of its beginning; None when it is gone."""
        for catalog in reversed(self._recent):
            if len(digest) >= SHORTEST and catalog.digest.startswith(digest):
                return self._spoken(catalog)
        return None

    def _spoken(self, catalog: Catalog) -> Catalog:
        """The catalog in the language being spoken."""
        spoken = language()
        if spoken is Language.ENGLISH:
            return catalog
        key = (catalog.digest, spoken)
        if key not in self._translated:
            kept = {one.digest for one in self._recent}
            self._translated = {
                **{old: one for old, one in self._translated.items() if old[0] in kept},
                key: localized(catalog, spoken),
            }
        return self._translated[key]

    def _refresh(self) -> None:
        stamp = self._stamped()
        catalog, problems = check(self.path)
        self._stamp = stamp
        if catalog is None:
            self.problems = problems
        else:
            others = [one for one in self._recent if one.digest != catalog.digest]
            # One assignment, for readers on other threads.
            self._recent = [*others, catalog][-KEPT:]
            self.problems = ()

    def _stamped(self) -> tuple[int, int, int] | None:
        """What changes when the file does; None while it is away."""
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino


_opened: dict[Path, Store] = {}
_opening = threading.Lock()


def opened() -> Store:
    """The one store of this process for its dataset, opened at the first call.

    Raises DatasetError for a broken dataset.
    """
    path = dataset_path()
    with _opening:
        if path not in _opened:
            _opened[path] = Store(path)
        return _opened[path]


def current() -> Catalog:
    """The catalog being served, in the language being spoken."""
    return opened().current()
