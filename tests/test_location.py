"""Where the project and its dataset stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.location import ROOT, dataset_path


def test_the_project_s_own_dataset(monkeypatch: pytest.MonkeyPatch) -> None:
    for value in (None, ""):
        monkeypatch.delenv("DASHBOARD_DATA", raising=False)
        if value is not None:
            monkeypatch.setenv("DASHBOARD_DATA", value)
        assert dataset_path() == ROOT / "data" / "metrics.yaml"
    assert dataset_path().is_file()
    assert (ROOT / "app.py").is_file()


def test_another_dataset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_DATA", "/elsewhere/metrics.yaml")
    assert dataset_path() == Path("/elsewhere/metrics.yaml")
