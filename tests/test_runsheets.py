"""Run-sheets as addresses carry them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.model import Topic
from dashboard.runsheets import ALL, LONGEST, PAGES, Item, Kind, RunSheet, known, names, read, ready


def test_what_is_written_is_read(catalog: Catalog) -> None:
    items = tuple(Item(kind, ids[0]) for kind, ids in known(catalog).items())
    sheet = RunSheet(items)
    assert read(str(sheet), catalog) == (sheet, ())
    assert str(sheet).startswith("figure.scale~chart.industry-scale~case.")


def test_the_order_is_kept_and_may_repeat(catalog: Catalog) -> None:
    written = "chart.targets~figure.scale~chart.targets"
    assert str(read(written, catalog)[0]) == written


@pytest.mark.parametrize("name", names())
def test_a_ready_made_one_is_read_by_its_name(catalog: Catalog, name: str) -> None:
    sheet, unknown = read(name, catalog)
    assert sheet == ready(name, catalog)
    assert (str(sheet), unknown) == (name, ())
    there = known(catalog)
    assert all(item.id in there[item.kind] for item in sheet.items)


def test_there_is_one_for_the_whole_and_one_for_each_topic_with_a_page(catalog: Catalog) -> None:
    assert names() == (ALL, *PAGES)
    everything = {item.id for item in ready(ALL, catalog).items if item.kind is Kind.CHART}
    assert everything == {chart.id for chart in CHARTS if not chart.unverified_only}
    for topic in PAGES:
        assert ready(topic, catalog).items[-1] == Item(Kind.TABLE, topic)


def test_a_topic_without_a_page_has_none(catalog: Catalog) -> None:
    for name in (Topic.TECHNOLOGY, "nope"):
        with pytest.raises(KeyError):
            ready(name, catalog)


def test_what_is_not_known_is_left_out_and_named(catalog: Catalog) -> None:
    sheet, unknown = read("chart.nope~figure.scale~<b>~chart~.x~~", catalog)
    assert sheet.items == (Item(Kind.FIGURE, "scale"),)
    assert unknown == ("chart.nope", "<b>", "chart", ".x")


def test_a_run_sheet_has_an_end(catalog: Catalog) -> None:
    sheet, unknown = read("~".join([*["figure.scale"] * (LONGEST + 2), "nope"]), catalog)
    assert (len(sheet.items), sheet.beyond, unknown) == (LONGEST, 2, ("nope",))


@given(st.text())
def test_nothing_written_is_an_error(catalog: Catalog, written: str) -> None:
    sheet, _ = read(written, catalog, dict.fromkeys(Kind, ()))
    assert sheet.name == written or sheet.items == ()
