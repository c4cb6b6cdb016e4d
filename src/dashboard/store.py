"""The dataset being served: loaded once, loaded again when its file changes, never replaced by a broken one."""

from __future__ import annotations

import threading
from pathlib import Path

from dashboard.catalog import Catalog, check
from dashboard.location import dataset_path
from dashboard.problems import DatasetError, Problem


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
        self._catalog = catalog

    def current(self) -> Catalog:
        """The catalog of the file as it is now, or the last good one while the file is broken."""
        if self._stamped() != self._stamp and self._lock.acquire(blocking=False):
            try:
                self._refresh()
            finally:
                self._lock.release()
        return self._catalog

    def _refresh(self) -> None:
        stamp = self._stamped()
        catalog, problems = check(self.path)
        self._stamp = stamp
        if catalog is None:
            self.problems = problems
        else:
            self._catalog, self.problems = catalog, ()

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
    """The catalog being served."""
    return opened().current()
