"""The dataset being served."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dashboard.problems import DatasetError
from dashboard.store import KEPT, SHORTEST, Store
from tests.datasets import Dataset


def touch(path: Path, text: str) -> None:
    before = path.stat().st_mtime_ns
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))


def test_the_same_catalog_is_handed_out_while_the_file_is_the_same(dataset: Dataset) -> None:
    store = Store(dataset.path)
    assert store.current() is store.current()


def test_a_changed_file_is_loaded_again(dataset: Dataset) -> None:
    store = Store(dataset.path)
    before = store.current()
    touch(dataset.path, dataset.path.read_text(encoding="utf-8").replace("2025.01.31", "2025.02.01"))
    assert store.current().version == "2025.02.01"
    assert store.current() is not before


def test_a_file_that_breaks_leaves_the_last_good_one_and_its_problems(dataset: Dataset) -> None:
    store = Store(dataset.path)
    good = store.current()
    text = dataset.path.read_text(encoding="utf-8")
    touch(dataset.path, text.replace("value: 984.702", "value: 984.703"))
    assert store.current() is good
    assert [problem.code for problem in store.problems if problem.code == "value-differs"] == ["value-differs"]
    touch(dataset.path, text)
    assert store.current().version == good.version
    assert store.problems == ()


def test_a_file_that_goes_away_leaves_the_last_good_one(dataset: Dataset) -> None:
    store = Store(dataset.path)
    good = store.current()
    dataset.path.unlink()
    assert store.current() is good
    assert [problem.code for problem in store.problems] == ["file-unreadable"]


def test_a_broken_file_at_the_start_is_refused_with_its_problems(dataset: Dataset) -> None:
    dataset.path.write_text("sources: 1\n", encoding="utf-8")
    with pytest.raises(DatasetError) as refused:
        Store(dataset.path)
    assert "missing-key" in {problem.code for problem in refused.value.problems}


def test_recent_versions_are_kept_and_older_ones_let_go(dataset: Dataset) -> None:
    store = Store(dataset.path)
    catalogs = [store.current()]
    for day in range(1, KEPT + 1):
        words = dataset.path.read_text(encoding="utf-8").replace(catalogs[-1].version, f"2025.02.0{day}")
        touch(dataset.path, words)
        catalogs.append(store.current())
    assert store.of(catalogs[0].digest) is None
    for catalog in catalogs[1:]:
        assert store.of(catalog.digest) is catalog
        assert store.of(catalog.digest[:SHORTEST]) is catalog
    assert store.of(catalogs[-1].digest[: SHORTEST - 1]) is None
    assert store.of("") is None


def test_a_version_that_comes_back_is_kept_once(dataset: Dataset) -> None:
    store = Store(dataset.path)
    text = dataset.path.read_text(encoding="utf-8")
    first = store.current().digest
    for _ in range(KEPT):
        touch(dataset.path, text.replace("2025.01.31", "2025.02.01"))
        store.current()
        touch(dataset.path, text)
        assert store.current().digest == first
    assert store.of(first) is store.current()
