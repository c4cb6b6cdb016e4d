"""The numbers of charts: those shown, with what they rest on."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest

from dashboard.catalog import Catalog
from dashboard.derived import Derived
from dashboard.exports import numbers
from dashboard.model import Comparator
from dashboard.selections import Selection
from dashboard.texts import text
from dashboard.view import ALL_VIEWS, Currency, Sources, View


@pytest.mark.parametrize("view", [View(), View(Currency.CNY, Sources.ALL), View(Currency.USD)])
def test_every_number_is_that_of_a_fact_or_computed_from_facts(catalog: Catalog, view: View) -> None:
    exhibits = Selection(catalog, view).exhibits
    marks = [mark for one in exhibits for mark in one.marks]
    for row, mark in zip(numbers.rows(exhibits), marks, strict=True):
        assert row["fact_ids"]
        facts = [catalog.by_id[name] for name in row["fact_ids"]]
        if isinstance(mark.number, Derived):
            assert row["formula"] == mark.number.formula
            assert row["comparator"] != Comparator.EXACT
            assert row["shown"].startswith(text(f"sign.{row['comparator']}", value=""))
            assert abs(row["obs_value"] - mark.number.value) <= abs(mark.number.value) * Decimal("1e-14")
        else:
            assert row["formula"] is None
            assert row["obs_value"] == facts[0].value
            assert row["comparator"] == facts[0].observation.comparator
        assert row["reported_value"] == (numbers.value(mark.reported) if mark.converted else None)
        assert {fact.source.id for fact in facts} == set(row["source_ids"])
        assert {fact.grade for fact in facts} == set(row["grades"])


def test_csv_and_json_are_the_same_rows(catalog: Catalog) -> None:
    exhibits = Selection(catalog, View(Currency.USD), chart="industry-scale").exhibits
    listed = json.loads(numbers.json(exhibits), parse_float=Decimal)
    table = list(csv.DictReader(io.StringIO(numbers.csv(exhibits), newline=""), strict=True))
    assert list(table[0]) == list(listed[0]) == list(numbers.COLUMNS)
    for line, row in zip(table, listed, strict=True):
        assert Decimal(line["obs_value"]) == row["obs_value"]
        assert line["fact_ids"] == "; ".join(row["fact_ids"])
    assert [row["unit_measure"] for row in listed] == ["USD"] * len(listed)


def test_no_view_breaks_it_and_no_advertising_comes_out(catalog: Catalog) -> None:
    injected = [a.text[at.start : at.end] for a in catalog.articles.values() for at in a.injected]
    for view in ALL_VIEWS[::5]:
        said = numbers.json(Selection(catalog, view).exhibits)
        assert [words for words in injected if words in said] == []
