"""Figures for places of another size."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.charts import disagreements as rivals
from dashboard.charts.stage import LEAST, scenes, staged
from dashboard.charts.stage.place import Plain
from dashboard.charts.stage.typesetting import lines, measure
from dashboard.exhibits import Exhibit, Shape, Theme
from dashboard.findings import disagreements
from dashboard.texts import Language, writing
from dashboard.translations import localized
from dashboard.view import Currency, Sources, View

VIEWS = (View(), View(sources=Sources.ALL), View(currency=Currency.USD, sources=Sources.ALL))
SLIDE = (1184, 400)
HALF = (660, 400)


@pytest.fixture(scope="module")
def exhibits(catalog: Catalog) -> list[Exhibit]:
    drawn = [chart.draw(catalog, view) for chart in CHARTS for view in VIEWS]
    cases = [rivals.draw(catalog, one) for one in disagreements(catalog)]
    return [one for one in (*drawn, *cases) if isinstance(one, Exhibit)]


def sizes(value: Any, name: str = "") -> Iterator[float]:
    """Every size of type in a figure."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "size" and name in {"font", "textfont", "tickfont"}:
                yield inner
            yield from sizes(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from sizes(inner, name)
    elif isinstance(value, str):
        yield from map(float, re.findall(r"font-size:(\d+)px", value))


def numbers(figure: Plain) -> list[Any]:
    axis = "x" if figure["data"][0].get("orientation") == "h" or "text" in figure["data"][0].get("mode", "") else "y"
    return [each for trace in figure["data"] for each in trace[axis]]


def words(figures: tuple[Plain, ...]) -> str:
    shown = [note["text"] for figure in figures for note in figure["layout"]["annotations"]]
    shown += [text for figure in figures for trace in figure["data"] for text in trace.get("text", ())]
    shown += [text for figure in figures for text in figure["layout"]["xaxis"].get("ticktext", ())]
    return "".join(sorted(re.sub(r"<[^>]+>|\s", "", "".join(shown))))


@pytest.mark.parametrize("place", [SLIDE, HALF, (1184, 300)])
def test_every_chart_fits_a_slide_with_type_that_can_be_read(exhibits: list[Exhibit], place: tuple[int, int]) -> None:
    for exhibit in exhibits:
        for figure in scenes(exhibit.figures[Theme.LIGHT], *place):
            assert figure["layout"]["height"] <= place[1], exhibit.id
            assert figure["layout"]["width"] == place[0]
            assert min(sizes(figure)) >= LEAST, exhibit.id


def test_no_mark_and_no_word_is_lost(exhibits: list[Exhibit]) -> None:
    for exhibit in exhibits:
        for place in (SLIDE, (700, 150)):
            figures = scenes(exhibit.figures[Theme.LIGHT], *place)
            (whole,) = (staged(exhibit.figures[Theme.LIGHT], place[0]),)
            assert words(figures) == words((whole,)), exhibit.id
            if whole["data"][0].get("mode") != "lines+markers":
                assert sorted(n for one in figures for n in numbers(one)) == sorted(numbers(whole))


def test_heading_and_caption_are_left_to_the_place(exhibits: list[Exhibit]) -> None:
    for exhibit in exhibits:
        figure = staged(exhibit.figures[Theme.DARK], 800)
        assert "title" not in figure["layout"]
        assert exhibit.caption not in json.dumps(figure, ensure_ascii=False)
        for trace in figure["data"]:
            assert trace["type"] in {"bar", "scatter"}


def test_the_shared_figure_is_not_changed(exhibits: list[Exhibit]) -> None:
    for exhibit in exhibits:
        before = json.dumps(exhibit.figures[Theme.LIGHT].to_dict())
        scenes(exhibit.figures[Theme.LIGHT], *SLIDE)
        assert json.dumps(exhibit.figures[Theme.LIGHT].to_dict()) == before


def test_parts_of_one_chart_share_their_scale(exhibits: list[Exhibit]) -> None:
    split = [scenes(exhibit.figures[Theme.LIGHT], 1184, 130) for exhibit in exhibits]
    several = [parts for parts in split if len(parts) > 1 and "barmode" not in parts[0]["layout"]]
    assert several
    for parts in several:
        if parts[0]["data"][0].get("mode") == "lines+markers":
            continue
        spans = [part["layout"]["xaxis"]["range"] for part in parts]
        longest = max(max(numbers(part)) for part in parts)
        assert all(high >= longest for _, high in spans)


def test_a_chart_that_cannot_fit_says_how_much_it_needs(exhibits: list[Exhibit]) -> None:
    for exhibit in exhibits:
        figure = staged(exhibit.figures[Theme.LIGHT], 400, 40, least=14)
        assert figure["layout"]["height"] > 40
        assert min(sizes(figure)) >= 14


def test_lines_are_no_wider_than_their_place() -> None:
    said = "Biomedical enterprises above the designated size, end of Dec 2024, 上海生物医药产业规模"
    for width in (120, 200, 400):
        found = lines(said, 20, width)
        assert re.sub(r"\s", "", "".join(found)) == re.sub(r"\s", "", said)
        assert all(measure(line, 20) <= width for line in found)
    assert lines("", 20, 100) == [""]
    assert lines("US$\u00a05 bn", 20, 90)[0].startswith("US$\u00a05")


def test_columns_take_the_whole_width_and_are_not_wider_than_can_be_looked_at(exhibits: list[Exhibit]) -> None:
    columns = [one for one in exhibits if one.shape is Shape.COLUMNS]
    assert columns
    for exhibit in columns:
        for figure in scenes(exhibit.figures[Theme.LIGHT], *SLIDE):
            layout = figure["layout"]
            assert layout["margin"]["l"] + layout["margin"]["r"] <= 4
            low, high = layout["xaxis"]["range"]
            assert low < 0 < len(layout["xaxis"]["ticktext"]) - 1 < high < len(layout["xaxis"]["ticktext"])
            group = (1 - layout["bargap"]) * SLIDE[0] / (high - low)
            assert group <= 240 * max(1, 0.75 * len(figure["data"])) + 4


def test_chinese_labels_are_put_together_without_spaces(catalog: Catalog) -> None:
    with writing(Language.CHINESE):
        spoken = localized(catalog, Language.CHINESE)
        drawn = [chart.draw(spoken, View(sources=Sources.ALL)) for chart in CHARTS]
        for exhibit in (one for one in drawn if isinstance(one, Exhibit)):
            for figure in scenes(exhibit.figures[Theme.LIGHT], *SLIDE):
                labels = [*figure["layout"]["xaxis"].get("ticktext", ())]
                labels += [note["text"] for note in figure["layout"]["annotations"]]
                assert [label for label in labels if re.search("[\u4e00-\u9fff，（] +[\u4e00-\u9fff，（]", label)] == []
                assert min(sizes(figure)) >= LEAST
                assert figure["layout"]["height"] <= SLIDE[1]
