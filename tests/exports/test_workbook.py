"""The workbook: opened by openpyxl for its values and by LibreOffice for its looks."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import zipfile
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from dashboard import links, references
from dashboard.catalog import Catalog
from dashboard.exports import numbers
from dashboard.exports.workbook import xlsx
from dashboard.model import Topic
from dashboard.selections import Selection
from dashboard.view import Currency, Sources, View
from tests.programs import needed, said

ORIGIN = "https://figures.example"
SHEETS = ["Figures", "Charts", "Sources and quotations", "Notes"]
NUMBER = 5
ID = -1


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def lines(sheet: Any) -> list[list[Any]]:
    """The cells below the heading."""
    return [list(row) for row in sheet.iter_rows(min_row=2)]


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Path:
    """A folder with the workbook of everything as LibreOffice reads it: as PDF, and each sheet as CSV."""
    program = needed("soffice")
    folder = tmp_path_factory.mktemp("office")
    (folder / "book.xlsx").write_bytes(xlsx(Selection(catalog), ORIGIN))
    # Comma, quotation mark, UTF-8, numbers as they are, every sheet into a file of its own.
    plain = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    for form in ("pdf", plain):
        command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form]
        ended = subprocess.run(
            [*command, "--outdir", str(folder), str(folder / "book.xlsx")],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr
        assert "Error" not in ended.stderr
    return folder


def shown(office: Path, sheet: str) -> list[dict[str, str]]:
    text = (office / f"book-{sheet}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_number_is_that_of_the_dataset(catalog: Catalog) -> None:
    book = opened(xlsx(Selection(catalog)))
    assert book.sheetnames == SHEETS
    rows = lines(book["Figures"])
    assert [row[ID].value for row in rows] == [fact.id for fact in catalog.facts]
    for row, fact in zip(rows, catalog.facts, strict=True):
        cell = row[NUMBER]
        if fact.value is None:
            assert cell.value is None
        else:
            assert cell.data_type == "n"
            assert Decimal(repr(cell.value)) == fact.value
        assert row[7].value == fact.value_as_written
        assert row[9].value == fact.grade


def test_days_are_days(catalog: Catalog) -> None:
    for row, fact in zip(lines(opened(xlsx(Selection(catalog)))["Figures"]), catalog.facts, strict=True):
        period = fact.observation.period
        for cell, day in ((row[11], period and period.start), (row[12], period and period.end)):
            assert cell.value == (datetime.combine(day, time()) if day else None)
            assert cell.number_format == "yyyy-mm-dd" or day is None


@pytest.mark.parametrize("view", [View(), View(Currency.USD, Sources.ALL)])
def test_the_numbers_of_charts_are_those_shown(catalog: Catalog, view: View) -> None:
    selection = Selection(catalog, view)
    expected = numbers.rows(selection.exhibits)
    rows = lines(opened(xlsx(selection))["Charts"])
    assert len(rows) == len(expected) > 60
    for row, one in zip(rows, expected, strict=True):
        value = row[4].value
        assert value is None if one["obs_value"] is None else float(one["obs_value"]) == value
        assert row[6].value == one["shown"]
        assert (row[11].value or "").split(", ") == one["fact_ids"]
        assert bool(row[8].value) == (one["reported_value"] is not None)
        if one["formula"]:
            assert one["formula"] in row[9].value


def test_every_figure_has_its_sentence(catalog: Catalog) -> None:
    rows = lines(opened(xlsx(Selection(catalog), ORIGIN))["Sources and quotations"])
    assert [row[ID].value for row in rows] == [fact.id for fact in catalog.facts]
    for row, fact in zip(rows, catalog.facts, strict=True):
        assert row[2].value == references.quotation(catalog, fact)
        assert row[3].value == fact.source.title
        met, failed = row[9].value, row[10].value
        assert len((met or "").split("; ")) == len(fact.reliability.met) or not fact.reliability.met
        assert bool(failed) == bool(fact.reliability.failed)


def test_links_lead_to_the_pages_and_never_to_advertising(catalog: Catalog) -> None:
    book = opened(xlsx(Selection(catalog), ORIGIN))
    for row, fact in zip(lines(book["Figures"]), catalog.facts, strict=True):
        assert row[ID].hyperlink.target == f"{ORIGIN}{links.record(fact)}"
    for row, fact in zip(lines(book["Sources and quotations"]), catalog.facts, strict=True):
        assert row[ID].hyperlink.target == f"{ORIGIN}{links.record(fact)}"
        here = row[-2].hyperlink
        assert f"{here.target}#{here.location}" == f"{ORIGIN}{links.sentence(fact)}"
        address = links.original(fact, catalog.articles[fact.source.id])
        original = row[-3].hyperlink
        assert (f"{original.target}#{original.location}" if original else None) == address


def test_without_an_address_it_links_to_the_articles_alone(catalog: Catalog) -> None:
    book = opened(xlsx(Selection(catalog)))
    for name in SHEETS:
        for row in book[name].iter_rows():
            for cell in row:
                assert cell.hyperlink is None or re.match(
                    r"https://(eu\.36kr\.com|www\.shine\.cn)/", cell.hyperlink.target
                )


def test_no_text_becomes_a_formula(catalog: Catalog) -> None:
    first, *others = catalog.facts
    note = '=HYPERLINK("http://x","y")'
    spoilt = replace(first, observation=first.observation.model_copy(update={"note": note}))
    other = replace(catalog, facts=(spoilt, *others))
    book = opened(xlsx(Selection(other), ORIGIN))
    assert lines(book["Figures"])[0][13].value == note
    cells = [cell for name in SHEETS for row in book[name].iter_rows() for cell in row]
    assert [cell for cell in cells if cell.data_type == "f" and cell.value != note] == []
    # openpyxl takes every text with = for a formula: the file itself has none.
    with zipfile.ZipFile(io.BytesIO(xlsx(Selection(other), ORIGIN))) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())


def test_the_heading_stays_and_can_be_filtered(catalog: Catalog) -> None:
    book = opened(xlsx(Selection(catalog)))
    for name in SHEETS[:-1]:
        sheet = book[name]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == f"A1:{sheet.cell(sheet.max_row, sheet.max_column).coordinate}"
        assert all(cell.font.bold for cell in sheet[1])
        assert sheet.print_title_rows == "$1:$1"


def test_the_notes_say_what_it_is(catalog: Catalog) -> None:
    selection = Selection(catalog, View(Currency.USD), topic=Topic.SCALE)
    said = " ".join(str(cell.value) for row in opened(xlsx(selection))["Notes"].iter_rows() for cell in row)
    for words in (selection.title, selection.listed, catalog.version, catalog.digest, "22 Nov 2026"):
        assert words in said
    for words in ("A: The article names", "hatched", "states no licence", "How to cite it"):
        assert words in said


def test_a_chart_has_its_own_workbook_and_an_empty_view_too(catalog: Catalog) -> None:
    one = Selection(catalog, View(), chart="industry-scale")
    book = opened(xlsx(one))
    assert [row[ID].value for row in lines(book["Figures"])] == [fact.id for fact in one.facts]
    nothing = opened(xlsx(Selection(catalog, View(), chart="approval-claims")))
    assert nothing.sheetnames == ["Figures", "Sources and quotations", "Notes"]
    assert nothing["Figures"].max_row == 1


def test_the_same_dataset_gives_the_same_bytes(catalog: Catalog) -> None:
    assert xlsx(Selection(catalog), ORIGIN) == xlsx(Selection(catalog), ORIGIN)
    created = opened(xlsx(Selection(catalog))).properties.created
    assert created.date() == date(*map(int, catalog.version.split(".")[:3]))


def test_no_advertising_comes_out(catalog: Catalog) -> None:
    book = opened(xlsx(Selection(catalog, View(sources=Sources.ALL))))
    said = " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    for article in catalog.articles.values():
        assert [at for at in article.injected if article.text[at.start : at.end] in said] == []


def test_libreoffice_reads_every_number_exactly(office: Path, catalog: Catalog) -> None:
    rows = shown(office, "Figures")
    assert [row["Id"] for row in rows] == [fact.id for fact in catalog.facts]
    for row, fact in zip(rows, catalog.facts, strict=True):
        assert (Decimal(row["Number"]) if row["Number"] else None) == fact.value
    assert [row["Id"] for row in shown(office, "Sources and quotations")] == [fact.id for fact in catalog.facts]
    notes = (office / "book-Notes.csv").read_text(encoding="utf-8")
    assert catalog.version in notes


def test_libreoffice_shows_them_with_their_units(office: Path) -> None:
    printed = said("pdftotext", str(office / "book.pdf"), "-")
    for words in ("¥984.702 bn", "¥1,000 bn", "8.94%", "US$128 bn", "2nd", "2,183", "2024-12-31"):
        assert words in printed
    assert "###" not in printed


def test_libreoffice_makes_pages_of_it(office: Path) -> None:
    count = re.search(r"Pages:\s+([0-9]+)", said("pdfinfo", str(office / "book.pdf")))
    assert count
    assert 4 <= int(count[1]) <= 30
