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


def test_things_are_kept_of_the_catalog_in_each_language() -> None:
    shelf, catalog = Shelf(), store.current()
    translated = replace(catalog, digest="translated")
    first, second = shelf.take(catalog, "key", object), shelf.take(translated, "key", object)
    assert first is not second
    assert shelf.take(catalog, "key", object) is first
    assert shelf.take(translated, "key", object) is second


def test_other_catalogs_empty_the_shelf() -> None:
    shelf, catalog = Shelf(), store.current()
    first = shelf.take(catalog, "key", object)
    for name in ("newer", "newer in another language"):
        shelf.take(replace(catalog, digest=name), "key", object)
    assert shelf.take(catalog, "key", object) is not first
