"""Fixtures of the core: a dataset that holds, to be spoilt one thing at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.catalog import Catalog, load
from dashboard.location import ROOT
from tests.datasets import Dataset


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    return Dataset.in_folder(tmp_path / "dataset")


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The real dataset."""
    return load(ROOT / "data" / "metrics.yaml")
