"""Slides: what is shown of each item."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.runsheets import Item, Kind, RunSheet, known, names, ready
from dashboard.slides import caption, row, slides, source_line
from dashboard.texts import text
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
    assert (slide.value, slide.subtitle) == ("≈ US$135 bn", "2024 · ¥984.7 bn as reported")
    assert slide.words


def test_a_figure_is_headed_by_what_it_finds_and_called_what_it_is(catalog: Catalog) -> None:
    for view in (View(), View(since=Since.Y2025)):
        for slide in slides(catalog, view, RunSheet((Item(Kind.FIGURE, "scale"), Item(Kind.CHART, "targets")))):
            if slide.value:
                assert slide.value in slide.heading
                assert slide.subheading == f"{slide.title} · {slide.subtitle}"
            else:
                assert (slide.heading, slide.subheading) == (slide.title, slide.subtitle)


def test_a_converted_figure_cites_the_rate_as_a_chart_does(catalog: Catalog) -> None:
    sheet = RunSheet((Item(Kind.FIGURE, "scale"), Item(Kind.CHART, "industry-scale")))
    slide, chart = slides(catalog, View(currency=Currency.USD), sheet)
    rate = [fact for fact in chart.facts if fact.source.short_title == "SHINE, 2024"]
    assert len(rate) == 2
    assert set(rate) <= set(slide.facts)
    note, source = caption(slide.source)
    assert note.startswith(text("chart.key.computed"))
    assert note.endswith("(¥933.7 bn = US$128 bn).")
    assert note.removeprefix(text("chart.key.computed")) in chart.source
    assert source == source_line(slide.facts) == "Sources: SHINE, 2024; STAR Market Daily, 2025."
    assert slide.words == (
        "Up ≈ 5.46% on 2023, and ≈ 8.94% a year on average since 2021, from ≈ US$104 bn (¥761.7 bn).",
    )


def test_what_was_computed_is_told_of_figures_as_of_charts(catalog: Catalog) -> None:
    sheet = RunSheet((Item(Kind.FIGURE, "financing"), Item(Kind.CHART, "financing-per-month")))
    slide, chart = slides(catalog, View(), sheet)
    assert slide.computed == (
        "Computed here: Financing a month in Jan–Sep 2025: ≈ ¥2.84 bn = 25.531 billion yuan ÷ 9",
        "Computed here: Financing a month in 2021–2024: ≈ ¥4.97 bn = 238.372 billion yuan ÷ 48",
    )
    assert {one.rpartition(": ")[2] for one in slide.computed} == {one.rpartition(": ")[2] for one in chart.computed}


@pytest.mark.parametrize("view", ALL_VIEWS, ids=lambda view: f"{view.currency}-{view.sources}-{view.since}")
def test_every_sign_of_something_computed_is_explained(catalog: Catalog, view: View) -> None:
    items = tuple(Item(Kind.FIGURE, name) for name in known(catalog)[Kind.FIGURE])
    for slide in slides(catalog, view, RunSheet(items)):
        signs = f"{slide.value} {' '.join(slide.words)}".count("≈")
        assert len(slide.computed) >= signs - f"{' '.join(slide.words)}".count("(≈")
        assert (text("chart.key.computed") in slide.source) is bool(slide.computed)


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
