"""Files made when they are asked for: each once, a few at a time, the last ones kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Final

BYTES: Final = 48 * 1024 * 1024
"""Bytes of files that are kept."""

AT_ONCE: Final = 2
"""Slow files that are made at a time."""

WAITING: Final = 12
"""Readers that may wait for files; each takes a thread of the server."""


class Busy(Exception):
    """Too many files are being waited for."""


class Workshop:
    """Makes files: who asks for one that is being made waits for it, and gets the same."""

    def __init__(self, limit: int = BYTES, at_once: int = AT_ONCE, waiting: int = WAITING) -> None:
        self.limit, self.most_waiting = limit, waiting
        self._kept: OrderedDict[Hashable, bytes] = OrderedDict()
        self._begun: dict[Hashable, Future[bytes]] = {}
        self._waiting = 0
        self._lock = threading.Lock()
        self._benches = threading.BoundedSemaphore(at_once)

    def made(self, key: Hashable, make: Callable[[], bytes], *, slow: bool = True) -> bytes:
        """The file of a key, as it is kept or as `make` makes it. Raises Busy, and whatever `make` raises."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            if slow and self._waiting >= self.most_waiting:
                raise Busy
            begun = self._begun.get(key)
            ours = begun or self._begun.setdefault(key, Future())
            self._waiting += slow
        try:
            return ours.result() if begun else self._make(key, make, ours, slow=slow)
        finally:
            with self._lock:
                self._waiting -= slow

    def _make(self, key: Hashable, make: Callable[[], bytes], future: Future[bytes], *, slow: bool) -> bytes:
        try:
            if slow:
                with self._benches:
                    content = make()
            else:
                content = make()
        except BaseException as error:
            with self._lock:
                del self._begun[key]
            future.set_exception(error)
            raise
        with self._lock:
            self._keep(key, content)
            del self._begun[key]
        future.set_result(content)
        return content

    def _keep(self, key: Hashable, content: bytes) -> None:
        if len(content) > self.limit:
            return
        self._kept[key] = content
        while sum(map(len, self._kept.values())) > self.limit:
            self._kept.popitem(last=False)
