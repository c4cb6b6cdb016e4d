"""The table of facts: its columns, its exact values, and its cells made harmless."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from dashboard.articles import MASK
from dashboard.catalog import Catalog, Fact
from dashboard.exports import tabular
from tests.datasets import Dataset

HEADER = (
    "fact_id,topic,indicator_id,indicator,ref_area,time_period,obs_value,unit_measure,obs_status,comparator,"
    "value_as_written,source_id,source_file,grade,quote,quote_start,quote_end,value_start,value_end,note"
)


def from_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def from_json(text: str) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(text, parse_float=Decimal)
    return read


def noted(fact: Fact, note: str) -> Fact:
    return replace(fact, observation=fact.observation.model_copy(update={"note": note}))


def test_the_columns_stand_in_their_order(catalog: Catalog) -> None:
    assert ",".join(tabular.COLUMNS) == HEADER
    assert tabular.csv(catalog.facts).splitlines()[0] == HEADER
    assert all(",".join(row) == HEADER for row in from_json(tabular.json(catalog.facts)))


def test_a_whole_row(catalog: Catalog) -> None:
    (row,) = from_csv(tabular.csv([catalog.by_id["scale-2024"]]))
    text = catalog.articles["star-market-daily"].text
    start, value = text.index("It increased from 761.714"), text.index("984.702 billion yuan")
    assert row == {
        "fact_id": "scale-2024",
        "topic": "scale",
        "indicator_id": "industry-scale",
        "indicator": "Scale of the biomedical industry",
        "ref_area": "CN-SH",
        "time_period": "2024",
        "obs_value": "984702000000",
        "unit_measure": "CNY",
        "obs_status": "actual",
        "comparator": "exact",
        "value_as_written": "984.702 billion yuan",
        "source_id": "star-market-daily",
        "source_file": "002_cdd8523ef91a2ddb.txt",
        "grade": "A",
        "quote": "It increased from 761.714 billion yuan in 2021 to 984.702 billion yuan in 2024, "
        "with an average annual compound growth rate of 8.94%.",
        "quote_start": str(start),
        "quote_end": str(text.index("8.94%.") + 6),
        "value_start": str(value),
        "value_end": str(value + 20),
        "note": catalog.by_id["scale-2024"].observation.note,
    }


@pytest.mark.parametrize(
    ("fact_id", "value", "comparator", "unit", "written", "period"),
    [
        ("scale-2024", "984702000000", "exact", "CNY", "984.702 billion yuan", "2024"),
        ("manufacturing-output-2023", "186000000000", "exact", "CNY", "186 billion yuan", "2023"),
        ("scale-trillion-lead", "1000000000000", "over", "CNY", "exceeding the one-trillion-yuan", "2025"),
        ("leading-output-growth-2025-9m", "8.5", "exact", "percent", "8.5%", "2025-01/2025-09"),
        ("fund-multiplier-5-59", "5.59", "exact", "times", "5.59 times", ""),
        ("essay-innovation-fund-usd", "11000000000", "exact", "USD", "US$11 billion", ""),
        ("yffice-phd-returnee-share", "", "exact", "percent", "1/3", ""),
        ("yffice-year-on-year-growth", "28", "exact", "percent", "28%", "2020/.."),
    ],
)
def test_values_are_exact_and_in_base_units(  # noqa: PLR0917
    catalog: Catalog, fact_id: str, value: str, comparator: str, unit: str, written: str, period: str
) -> None:
    (row,) = from_csv(tabular.csv([catalog.by_id[fact_id]]))
    (same,) = from_json(tabular.json([catalog.by_id[fact_id]]))
    assert (row["obs_value"], row["comparator"], row["unit_measure"]) == (value, comparator, unit)
    assert (row["value_as_written"], row["time_period"]) == (written, period)
    assert same["obs_value"] == (Decimal(value) if value else None)
    assert same["time_period"] == (period or None)


@pytest.mark.parametrize(
    ("value", "scale", "digits"),
    [
        ("8.90", "one", "8.9"),
        ("5.0", "one", "5"),
        ("-0.5", "one", "-0.5"),
        ("100", "trillion", "100000000000000"),
        ("0.000001", "one", "0.000001"),
        ("1.20", "billion", "1200000000"),
        ("1E+3", "one", "1000"),
        ("1E-9", "one", "0.000000001"),
        ("0.1234567890123456789", "one", "0.1234567890123456789"),
    ],
)
def test_numbers_are_written_plain(catalog: Catalog, value: str, scale: str, digits: str) -> None:
    fact = catalog.by_id["scale-2024"]
    observation = fact.observation.model_copy(
        update={"value": Decimal(value), "scale": type(fact.observation.scale)(scale)}
    )
    fact = replace(fact, observation=observation)
    assert from_csv(tabular.csv([fact]))[0]["obs_value"] == digits
    assert f'"obs_value": {digits},' in tabular.json([fact])


def test_offsets_lead_to_the_quotation_and_the_value(catalog: Catalog) -> None:
    rows = from_json(tabular.json(catalog.facts))
    assert len(rows) == len(catalog.facts)
    for row in rows:
        text = catalog.articles[row["source_id"]].text
        assert text[row["quote_start"] : row["quote_end"]] == row["quote"]
        assert text[row["value_start"] : row["value_end"]] == row["value_as_written"]


def test_both_forms_give_the_same_facts(catalog: Catalog) -> None:
    plain = from_csv(tabular.csv(catalog.facts))
    for row, same in zip(plain, from_json(tabular.json(catalog.facts)), strict=True):
        assert {name: "" if cell is None else str(cell) for name, cell in same.items()} == row


def test_nothing_is_left_of_a_fact_without_note_period_and_value(catalog: Catalog) -> None:
    update = {"note": None, "period": None, "value": None}
    fact = catalog.by_id["scale-2024"]
    fact = replace(fact, observation=fact.observation.model_copy(update=update))
    (row,), (same,) = from_csv(tabular.csv([fact])), from_json(tabular.json([fact]))
    assert [row[name] for name in ("note", "time_period", "obs_value")] == ["", "", ""]
    assert [same[name] for name in ("note", "time_period", "obs_value")] == [None, None, None]


@pytest.mark.parametrize("count", [0, 1])
def test_few_facts(catalog: Catalog, count: int) -> None:
    facts = catalog.facts[:count]
    assert len(from_csv(tabular.csv(facts))) == len(from_json(tabular.json(facts))) == count


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://x")',
        "+1+1",
        "-1 of them",
        "- 28 laboratories",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "  =1",
        "\u00a0=1",
        "\u3000=1",
        "\ufeff=1",
        "\u200b=1",
        "\x00=1",
        "\v@x",
        "\uff1d1+1",
        "\uff0b1+1",
        "\uff0dx",
        "\uff20x",
        "-",
    ],
)
def test_a_formula_is_made_harmless(catalog: Catalog, text: str) -> None:
    fact = noted(catalog.by_id["scale-2024"], text)
    assert from_csv(tabular.csv([fact]))[0]["note"] == f"'{text}"
    assert from_json(tabular.json([fact]))[0]["note"] == text


@pytest.mark.parametrize(
    "text", ["-5", "+5.25", "5", "a=b", "'=1", "x\n=1", 'He said "1, 2"', "a,b;c", "上海", "é – ≈", "\u2028"]
)
def test_other_text_is_unchanged(catalog: Catalog, text: str) -> None:
    fact = noted(catalog.by_id["scale-2024"], text)
    assert from_csv(tabular.csv([fact]))[0]["note"] == text
    assert from_json(tabular.json([fact]))[0]["note"] == text


def test_lines_end_as_the_rfc_says(catalog: Catalog) -> None:
    assert tabular.csv(catalog.facts[:2]).count("\r\n") == 3


def test_letters_are_not_escaped(catalog: Catalog) -> None:
    assert "¥200 billion" in tabular.json([catalog.by_id["shmskj-plan-funding"]])


def test_injected_advertising_is_masked_and_offsets_stay(dataset: Dataset) -> None:
    old, new = "The city has 3,200", "The city 上海龙凤419 has 3,200"
    dataset.change_article("page.txt", old, new)
    dataset.change(f'quote: "{old}', f'quote: "{new}')
    found, problems = dataset.check()
    assert found is not None, problems
    for row in (*from_json(tabular.json(found.facts)), *from_csv(tabular.csv(found.facts))):
        if row["fact_id"] == "firms-2024":
            stored = found.articles["page"].text[int(row["quote_start"]) : int(row["quote_end"])]
            assert stored == f"{new} biotech firms in 2024."
            assert row["quote"] == f"The city {MASK} has 3,200 biotech firms in 2024."


def test_no_advertising_comes_out(catalog: Catalog) -> None:
    injected = [a.text[at.start : at.end] for a in catalog.articles.values() for at in a.injected]
    assert injected
    for text in (tabular.csv(catalog.facts), tabular.json(catalog.facts)):
        assert [words for words in injected if words in text] == []
