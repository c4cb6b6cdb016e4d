"""Fixtures of the core: a dataset that holds, to be spoilt one thing at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.catalog import Catalog, load
from dashboard.location import ROOT
from tests.datasets import Dataset

SAID = "said"
"""The name of a property of a test whose value is printed at the end of the run."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """First what one process works at for a minute, beside all the rest."""
    items.sort(key=lambda item: item.path.stem != "test_quality")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, words in report.user_properties:
                if name == SAID:
                    terminalreporter.write_line(f"\n{words}")


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    return Dataset.in_folder(tmp_path / "dataset")


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The real dataset."""
    return load(ROOT / "data" / "metrics.yaml")
