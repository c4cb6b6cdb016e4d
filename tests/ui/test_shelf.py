"""Things made once of a catalog are dropped with it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from dashboard import store
from dashboard.ui.shelf import Shelf


def test_a_thing_is_made_once_for_all_visitors() -> None:
    shelf, catalog = Shelf(), store.current()
    made: list[object] = []

    def make() -> object:
        made.append(object())
        return made[-1]

    def take(_: int) -> object:
        return shelf.take(catalog, "key", make)

    with ThreadPoolExecutor(8) as visitors:
        assert len(set(visitors.map(take, range(50)))) == 1
    assert len(made) == 1


def test_another_catalog_empties_the_shelf() -> None:
    shelf, catalog = Shelf(), store.current()
    newer = replace(catalog, digest="another")
    first = shelf.take(catalog, "key", object)
    assert shelf.take(newer, "key", object) is not first
    assert shelf.take(catalog, "key", object) is not first
