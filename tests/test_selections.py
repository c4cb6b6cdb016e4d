"""Selections: what is taken away."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.model import Topic
from dashboard.runsheets import ALL, Item, Kind, RunSheet, ready
from dashboard.selections import Selection
from dashboard.texts import Language, speaking, text
from dashboard.view import Currency, Since, Sources, View


def test_everything_is_every_figure(catalog: Catalog) -> None:
    everything = Selection(catalog)
    assert everything.facts == catalog.facts
    assert everything.runsheet == ready(ALL, catalog)
    assert everything.name == "shanghai-biomedicine"
    assert everything.described == "Every figure of the dataset, of reliable and of unverified sources."


def test_the_filters_choose_and_are_named(catalog: Catalog) -> None:
    seen = Selection(catalog, View(currency=Currency.USD, sources=Sources.RELIABLE))
    assert seen.facts == tuple(fact for fact in catalog.facts if fact.grade.reliable)
    assert "US$" in seen.described


@pytest.mark.parametrize("language", Language)
def test_a_later_start_is_named_as_one(catalog: Catalog, language: Language) -> None:
    with speaking(language):
        said = text("present.since", year="2024")
        assert said in Selection(catalog, View(since=Since.Y2024)).described
        assert text("filter.since.all") in Selection(catalog, View()).described


@pytest.mark.parametrize("language", Language)
def test_figures_as_reported_are_never_said_to_be_converted(catalog: Catalog, language: Language) -> None:
    with speaking(language):
        for view in (View(), None):
            assert Selection(catalog, view).listed == Selection(catalog, view).described
        converted = Selection(catalog, View(currency=Currency.CNY))
        assert converted.listed != converted.described
        assert text("selection.amounts", currency=text("filter.currency.cny")) not in converted.listed
        assert converted.unconverted in converted.listed


def test_a_topic_has_the_figures_of_its_page(catalog: Catalog) -> None:
    of = Selection(catalog, topic=Topic.COMPANIES)
    assert {fact.indicator.topic for fact in of.facts} == {Topic.COMPANIES, Topic.RESEARCH}
    assert of.name == "companies"


def test_a_chart_has_its_own(catalog: Catalog) -> None:
    of = Selection(catalog, chart="industry-scale")
    assert [one.id for one in of.exhibits] == ["industry-scale"]
    assert {fact.id for fact in of.facts} == {fact.id for fact in of.exhibits[0].facts}


def test_a_run_sheet_has_what_its_slides_show(catalog: Catalog) -> None:
    sheet = RunSheet((Item(Kind.FIGURE, "scale"), Item(Kind.CHART, "targets")))
    of = Selection(catalog, View(), sheet=sheet)
    assert [slide.item for slide in of.slides] == list(sheet.items)
    assert {fact.id for fact in of.facts} == {fact.id for slide in of.slides for fact in slide.facts}
    assert (of.name, of.title) == ("presentation", "A presentation")
