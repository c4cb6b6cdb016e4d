"""Fixtures of the core: a dataset that holds, to be spoilt one thing at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.datasets import Dataset


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    return Dataset.in_folder(tmp_path / "dataset")
