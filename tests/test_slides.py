"""Slides: what is shown of each item."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.runsheets import Item, Kind, RunSheet, known, names, ready
from dashboard.slides import row, slides
from dashboard.view import ALL_VIEWS, Currency, Since, Sources, View


@pytest.mark.parametrize("view", ALL_VIEWS, ids=lambda view: f"{view.currency}-{view.sources}-{view.since}")
def test_every_item_gives_one_slide_in_every_view(catalog: Catalog, view: View) -> None:
    items = tuple(Item(kind, name) for kind, ids in known(catalog).items() for name in ids)
    shown = slides(catalog, view, RunSheet(items))
    assert [slide.item for slide in shown] == list(items)
    for slide in shown:
        assert slide.title
        if slide.absence:
            assert not slide.facts
        else:
            assert slide.facts
            assert slide.rows
            for fact in slide.facts:
                assert fact.source.short_title in slide.source


@pytest.mark.parametrize("name", names())
def test_the_default_view_shows_nothing_unverified(catalog: Catalog, name: str) -> None:
    for slide in slides(catalog, View(), ready(name, catalog)):
        assert all(fact.grade.reliable for fact in slide.facts), slide.item


def test_a_headline_figure_has_value_period_and_comparison(catalog: Catalog) -> None:
    (slide,) = slides(catalog, View(currency=Currency.USD), RunSheet((Item(Kind.FIGURE, "scale"),)))
    assert (slide.value, slide.subtitle) == ("≈ US$135 bn", "2024")
    assert slide.words


def test_a_disagreement_says_what_to_take(catalog: Catalog) -> None:
    (slide,) = slides(catalog, View(), RunSheet((Item(Kind.DISAGREEMENT, "manufacturing-growth"),)))
    assert slide.exhibit is not None
    assert len(slide.words) == 2


def test_what_the_filters_leave_nothing_of_says_why(catalog: Catalog) -> None:
    view = View(since=Since.Y2025, sources=Sources.RELIABLE)
    sheet = RunSheet((Item(Kind.CHART, "license-share"), Item(Kind.CHART, "talent"), Item(Kind.FIGURE, "scale")))
    for slide in slides(catalog, view, sheet):
        assert slide.absence.endswith(".")
        assert slide.title


def test_a_target_is_named_one_in_a_table(catalog: Catalog) -> None:
    assert row(catalog.by_id["scale-target-2025"]).label.endswith("target of a plan")
    assert row(catalog.by_id["scale-2024"]).label == catalog.by_id["scale-2024"].indicator.name


def test_an_unknown_item_is_an_error(catalog: Catalog) -> None:
    with pytest.raises(KeyError):
        slides(catalog, View(), RunSheet((Item(Kind.CHART, "nope"),)))
