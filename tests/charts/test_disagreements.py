"""Rival values as dots on one scale."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.charts.disagreements import draw
from dashboard.exhibits import Exhibit, Theme
from dashboard.findings import disagreements


@pytest.fixture(scope="module")
def drawn(catalog: Catalog) -> dict[str, Exhibit]:
    return {one.id: shown for one in disagreements(catalog) if (shown := draw(catalog, one)) is not None}


def test_every_disagreement_has_a_scale(catalog: Catalog, drawn: dict[str, Exhibit]) -> None:
    assert set(drawn) == {one.id for one in catalog.disagreements}


def test_each_rival_is_a_dot_with_its_value_and_its_facts(catalog: Catalog, drawn: dict[str, Exhibit]) -> None:
    for one in disagreements(catalog):
        exhibit = drawn[one.id]
        assert [row.label for row in exhibit.rows] == [label for label, _ in one.rivals]
        for theme in Theme:
            (trace,) = exhibit.figures[theme].to_dict()["data"]
            assert len(trace["x"]) == len(one.rivals)
            assert len(set(trace["y"])) == len(one.rivals)
        for fact in exhibit.facts:
            assert fact.source.short_title in exhibit.caption
        assert exhibit.title in exhibit.alt


def test_zero_is_on_the_scale(drawn: dict[str, Exhibit]) -> None:
    for exhibit in drawn.values():
        figure = exhibit.figures[Theme.LIGHT].to_dict()
        low, high = figure["layout"]["xaxis"]["range"]
        assert low < 0 < high
        assert all(low < x < high for x in figure["data"][0]["x"])


def test_an_unverified_value_looks_unverified(drawn: dict[str, Exhibit]) -> None:
    for exhibit in drawn.values():
        symbols = exhibit.figures[Theme.LIGHT].to_dict()["data"][0]["marker"]["symbol"]
        for row, symbol in zip(exhibit.rows, symbols, strict=True):
            assert (symbol == "circle-x-open") == any(not fact.grade.reliable for fact in row.facts)


def test_a_target_is_a_ring_and_part_of_a_year_a_diamond(drawn: dict[str, Exhibit]) -> None:
    symbols = drawn["one-trillion"].figures[Theme.LIGHT].to_dict()["data"][0]["marker"]["symbol"]
    assert symbols[:5] == ["circle-open", "circle-open", "circle-open", "diamond", "circle"]
    assert "Ring: a target, not a result." in drawn["one-trillion"].caption
