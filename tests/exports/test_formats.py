"""The registry of formats: every one writes, and says what it writes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dashboard.catalog import Catalog
from dashboard.exports import chromium, tabular
from dashboard.exports.formats import FORMATS, NothingShown, file_name
from dashboard.location import ROOT
from dashboard.model import Topic
from dashboard.selections import Selection
from dashboard.view import View

NAMES = ("csv", "json", "xlsx", "zip", "bibtex", "csl", "pptx", "html", "pdf", "png", "svg")
BEGINNINGS = {
    "csv": b"fact_id,",
    "json": b"[\n",
    "xlsx": b"PK",
    "zip": b"PK",
    "pptx": b"PK",
    "html": b"<!",
    "pdf": b"%PDF",
    "bibtex": b"@misc{",
    "csl": b"[\n",
}


def test_every_format_is_there() -> None:
    assert tuple(FORMATS) == NAMES
    assert all(one.name == name for name, one in FORMATS.items())
    assert {one.name for one in FORMATS.values() if one.single} == {"png", "svg"}
    assert {one.name for one in FORMATS.values() if one.binary} == {"xlsx", "zip", "pptx", "pdf", "png"}


@pytest.mark.parametrize("name", [name for name in BEGINNINGS if name != "pdf"])
def test_it_writes_what_it_says(catalog: Catalog, name: str) -> None:
    told: list[tuple[int, int]] = []
    selection = Selection(catalog, View(), topic=Topic.SCALE)
    content = FORMATS[name].write(selection, "https://figures.example", lambda done, of: told.append((done, of)))
    assert content.startswith(BEGINNINGS[name])
    if name in {"pptx", "html"}:
        assert told[-1][0] == told[-1][1] > 3


def test_pictures_and_pages_need_a_browser(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(chromium.VARIABLE, "/nowhere/chromium")
    selection = Selection(catalog, View(), chart="industry-scale")
    for name in ("png", "svg", "pdf"):
        with pytest.raises(chromium.MissingBrowser, match="/nowhere/chromium"):
            FORMATS[name].write(selection, "", None)


@pytest.mark.parametrize("name", ["csv", "json", "png", "svg"])
def test_a_file_of_nothing_says_why(catalog: Catalog, name: str) -> None:
    selection = Selection(catalog, View(), chart="approval-claims")
    with pytest.raises(NothingShown, match="unsourced pages"):
        FORMATS[name].write(selection, "", None)


def test_everything_as_a_table_is_the_one_table(catalog: Catalog) -> None:
    assert FORMATS["csv"].write(Selection(catalog), "", None).decode() == tabular.csv(catalog.facts)
    assert FORMATS["json"].write(Selection(catalog), "", None).decode() == tabular.json(catalog.facts)


def test_a_table_of_what_is_seen_leaves_out_what_is_not(catalog: Catalog) -> None:
    seen = json.loads(FORMATS["json"].write(Selection(catalog, View()), "", None))
    assert [row["fact_id"] for row in seen] == [fact.id for fact in catalog.facts if fact.grade.reliable]


def test_a_chart_as_a_table_is_what_it_shows(catalog: Catalog) -> None:
    rows = json.loads(FORMATS["json"].write(Selection(catalog, View(), chart="manufacturing-share"), "", None))
    assert [row["shown"] for row in rows] == ["≈ 22.5%", "≈ 19.9%", "≈ 20.4%"]


@pytest.mark.parametrize(
    ("selected", "name", "expected"),
    [
        ({}, "xlsx", "shanghai-biomedicine-2026-11-22.xlsx"),
        ({"topic": Topic.APPROVALS}, "csl", "shanghai-biomedicine-approvals-2026-11-22.csl.json"),
        ({"chart": "approvals"}, "bibtex", "shanghai-biomedicine-chart-approvals-2026-11-22.bib"),
    ],
)
def test_files_are_named_after_what_they_hold(
    catalog: Catalog, selected: dict[str, Any], name: str, expected: str
) -> None:
    selection = Selection(catalog, View(), **selected)
    assert file_name(selection, FORMATS[name]) == expected


def test_a_name_costs_no_import() -> None:
    heavy = "{'plotly', 'xlsxwriter', 'pptx', 'yaml'}"
    code = f"import sys, dashboard.exports.formats; print(sorted({heavy} & set(sys.modules)))"
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(Path(ROOT) / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout == "[]\n"
