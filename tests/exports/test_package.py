"""The Data Package: valid for frictionless, joined by its keys, and without a number of its own."""

from __future__ import annotations

import csv
import io
import json
import re
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from dashboard.catalog import Catalog
from dashboard.exports import package, tabular
from dashboard.model import Topic
from dashboard.selections import Selection
from dashboard.view import Currency, Sources, View

ORIGIN = "https://figures.example"


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """No way to any other machine."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    for name in ("create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refused)
    monkeypatch.setattr(socket.socket, "connect", refused)


def unpacked(content: bytes, folder: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(folder)
    return folder


def table(folder: Path, name: str) -> list[dict[str, str]]:
    text = (folder / f"{name}.csv").read_bytes().decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def report(folder: Path) -> Any:
    return Package(str(folder / "datapackage.json"), basepath=str(folder)).validate()


SELECTIONS: dict[str, Callable[[Catalog], Selection]] = {
    "everything": Selection,
    "as seen": lambda catalog: Selection(catalog, View()),
    "a topic": lambda catalog: Selection(catalog, View(sources=Sources.ALL), topic=Topic.COMPANIES),
    "a chart": lambda catalog: Selection(catalog, View(), chart="license-share"),
    "nothing": lambda catalog: Selection(catalog, View(), chart="approval-claims"),
}


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("kind", SELECTIONS)
def test_frictionless_finds_nothing_wrong(catalog: Catalog, tmp_path: Path, kind: str) -> None:
    selection = SELECTIONS[kind](catalog)
    folder = unpacked(package.zip(selection, ORIGIN), tmp_path)
    found = report(folder)
    assert found.valid, found.flatten(["code", "message"])
    assert [task.name for task in found.tasks] == ["facts", "indicators", "sources", "quotations"]
    assert found.tasks[0].stats.get("rows", 0) == len(selection.facts)
    assert found.flatten(["type"]) == []
    assert [task.warnings for task in found.tasks] == [[]] * 4


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize(
    ("name", "old", "new", "error"),
    [
        ("facts.csv", ",star-market-daily,star-market-daily-0-100,", ",nobody,star-market-daily-0-100,", "foreign-key"),
        ("facts.csv", "star-market-daily-0-100", "star-market-daily-0-101", "foreign-key"),
        ("facts.csv", "leading-output-growth-2025-9m,", "scale-trillion-lead,", "primary-key"),
        ("facts.csv", ",1000000000000,", ",a trillion,", "type-error"),
        ("facts.csv", ",forecast,", ",hoped,", "constraint-error"),
        ("sources.csv", "2025-10-22", "22 October", "type-error"),
    ],
)
def test_frictionless_would_find_what_is_wrong(
    catalog: Catalog, tmp_path: Path, *, name: str, old: str, new: str, error: str
) -> None:
    folder = unpacked(package.zip(Selection(catalog)), tmp_path)
    text = (folder / name).read_bytes().decode()
    assert old in text
    (folder / name).write_bytes(text.replace(old, new, 1).encode())
    assert error in {found[0] for found in report(folder).flatten(["type"])}


def test_the_command_of_frictionless_agrees(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "package.zip").write_bytes(package.zip(Selection(catalog), ORIGIN))
    command = [sys.executable, "-m", "frictionless", "validate", "package.zip", "--json"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert json.loads(ended.stdout)["valid"] is True


def test_the_tables_together_are_the_one_table(catalog: Catalog, tmp_path: Path) -> None:
    folder = unpacked(package.zip(Selection(catalog)), tmp_path)
    indicators = {row["indicator_id"]: row for row in table(folder, "indicators")}
    sources = {row["source_id"]: row for row in table(folder, "sources")}
    quotations = {row["quotation_id"]: row for row in table(folder, "quotations")}
    joined = [
        indicators[row["indicator_id"]] | sources[row["source_id"]] | quotations[row["quotation_id"]] | row
        for row in table(folder, "facts")
    ]
    plain = list(csv.DictReader(io.StringIO(tabular.csv(catalog.facts), newline="")))
    assert [{name: row[name] for name in tabular.COLUMNS} for row in joined] == plain
    for row, fact in zip(joined, catalog.facts, strict=True):
        assert (Decimal(row["obs_value"]) if row["obs_value"] else None) == fact.value
        assert row["grade"] == fact.grade
        assert row["criteria_failed"] == "; ".join(fact.reliability.failed)
    assert len(quotations) < len(joined)


def test_it_describes_itself(catalog: Catalog) -> None:
    said = package.descriptor(Selection(catalog, View(), topic=Topic.SCALE), ORIGIN)
    assert said["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (said["name"], said["version"]) == ("shanghai-biomedicine-scale", catalog.version)
    assert said["created"] == "2026-11-22T00:00:00Z"
    assert said["homepage"] == f"{ORIGIN}/"
    assert "homepage" not in package.descriptor(Selection(catalog))
    for resource in said["resources"]:
        assert resource["schema"]["missingValues"] == [""]
        assert resource["schema"]["primaryKey"] == [resource["schema"]["fields"][0]["name"]]
        assert all(field["type"] for field in resource["schema"]["fields"])
    foreign = {key["fields"][0] for key in said["resources"][0]["schema"]["foreignKeys"]}
    assert foreign == {"indicator_id", "source_id", "quotation_id"}


def test_pages_with_advertising_are_named_and_not_linked(catalog: Catalog) -> None:
    cited = package.descriptor(Selection(catalog))["sources"]
    paths = {source["title"]: source.get("path") for source in cited}
    assert len(paths) == 5
    for source in catalog.sources.values():
        assert paths[source.title] == (None if catalog.articles[source.id].injected else source.url)


def test_the_readme_says_what_it_is_and_how_to_cite_it(catalog: Catalog, tmp_path: Path) -> None:
    selection = Selection(catalog, View(), topic=Topic.SCALE)
    folder = unpacked(package.zip(selection, ORIGIN), tmp_path)
    said = (folder / "README.md").read_text(encoding="utf-8")
    assert said.startswith(f"# {selection.title}\n")
    for words in (selection.described, f"version {catalog.version}", "How to cite it", "states no licence"):
        assert words in said
    named = set(re.findall(r"^- `([^`]+)`", said, re.MULTILINE)) | {"README.md"}
    assert named == {path.name for path in folder.iterdir()}


def test_it_says_that_figures_are_as_reported(catalog: Catalog, tmp_path: Path) -> None:
    selection = Selection(catalog, View(Currency.CNY), topic=Topic.LICENSING)
    folder = unpacked(package.zip(selection), tmp_path)
    assert "USD" in {row["unit_measure"] for row in table(folder, "facts")}
    for name in ("README.md", "datapackage.json"):
        said = (folder / name).read_text(encoding="utf-8")
        assert "Values are as reported; the choice of currency (" in said
        assert selection.described not in said


def test_the_same_dataset_gives_the_same_bytes(catalog: Catalog) -> None:
    first, second = (package.zip(Selection(catalog), ORIGIN) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 22, 0, 0, 0)}
        assert archive.testzip() is None


def test_no_advertising_comes_out(catalog: Catalog, tmp_path: Path) -> None:
    folder = unpacked(package.zip(Selection(catalog)), tmp_path)
    said = " ".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
    for article in catalog.articles.values():
        assert [at for at in article.injected if article.text[at.start : at.end] in said] == []
