"""The coverage report: every numeral counted once, and none hidden."""

from __future__ import annotations

import re

from dashboard.articles import MASK
from dashboard.catalog import Catalog
from dashboard.exports.coverage import report
from dashboard.location import dataset_path
from tests.datasets import Dataset


def counts(lines: tuple[str, ...], heading: str) -> dict[str, int]:
    """The numbers of one table by their names."""
    start = next(n for n, line in enumerate(lines) if line.startswith(heading)) + 1
    found = {}
    for line in lines[start:]:
        row = re.fullmatch(r"  +(\D+?) +([0-9,]+)(   .*)?", line)
        if row is None:
            break
        found[row[1]] = int(row[2].replace(",", ""))
    return found


def test_every_numeral_of_the_real_dataset_is_accounted_for(catalog: Catalog) -> None:
    found = report(dataset_path())
    assert (found.complete, found.errors) == (True, 0)
    total = counts(found.lines, "all 5 articles")
    assert total["total"] == len(catalog.numerals)
    assert total["unaccounted for"] == 0
    assert total["in injected advertising"] > 0
    main = ("values of figures", "periods of figures", "no figures, by the ledger", "in injected advertising")
    assert sum(total[name] for name in main) == total["total"]
    assert found.lines[-1].endswith("100.0 % accounted for")
    for source in catalog.sources.values():
        own = counts(found.lines, f"{source.id} ({source.file})")
        assert own["total"] == sum(numeral.source_id == source.id for numeral in catalog.numerals)


def test_the_ledger_is_split_by_reason(dataset: Dataset) -> None:
    news = counts(report(dataset.path).lines, "news (news.txt)")
    assert (news["no figures, by the ledger"], news["name"]) == (1, 1)
    page = counts(report(dataset.path).lines, "page (page.txt)")
    assert (page["no figures, by the ledger"], page["in injected advertising"]) == (0, 1)


def test_the_list_names_line_fate_and_context(dataset: Dataset, catalog: Catalog) -> None:
    lines = report(dataset.path, each=True).lines
    (entry,) = (line for line in lines if line.startswith("news.txt:3: “984.702” value of scale-2024: “"))
    assert "the industry reached 984.702 billion yuan in 2024." in entry
    assert any(line.startswith("news.txt:3: “2024” period of scale-2024: ") for line in lines)
    assert any(line.startswith("news.txt:5: “1” no figure (name): ") for line in lines)
    listed = [line for line in report(dataset_path(), each=True).lines if re.match(r"[^ ]+\.txt:[0-9]+: ", line)]
    assert len(listed) == len(catalog.numerals)


def test_advertising_is_masked_in_the_list(dataset: Dataset) -> None:
    text = "\n".join(report(dataset.path, each=True).lines)
    assert f"page.txt:2: “{MASK}” no figure (advertising): " in text
    assert "419" not in text
    assert "上海" not in text


def test_what_is_left_over_is_shown(dataset: Dataset) -> None:
    dataset.change_article("news.txt", "Biomedicine grows in Shanghai", "Biomedicine grows 7 times in Shanghai")
    found = report(dataset.path, each=True)
    assert (found.complete, found.errors) == (False, 0)
    assert any(line.startswith("news.txt:1: “7” unaccounted for: ") for line in found.lines)
    assert counts(found.lines, "all 2 articles")["unaccounted for"] == 1
    assert "100.0 %" not in found.lines[-1]


def test_other_errors_are_counted(dataset: Dataset) -> None:
    dataset.change("value: 984.702", "value: 984.703")
    assert report(dataset.path).errors == 1


def test_a_file_that_is_no_dataset_covers_nothing(dataset: Dataset) -> None:
    dataset.write("version: [")
    found = report(dataset.path)
    assert not found.complete
    assert found.errors > 0
