"""What every chart promises, in every view."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from dashboard import links
from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.charts.style import PALETTES
from dashboard.exhibits import Absence, Exhibit, Hue, Theme
from dashboard.model import Status, Topic
from dashboard.texts import Language, speaking
from dashboard.translations import localized
from dashboard.view import ALL_VIEWS, DEFAULT, Currency, Since, Sources, View

Drawn = dict[tuple[str, View], Exhibit | Absence]
EVERYTHING = View(sources=Sources.ALL)


@pytest.fixture(scope="session")
def exhibits(drawn: Drawn) -> list[tuple[View, Exhibit]]:
    return [(view, one) for (_, view), one in drawn.items() if isinstance(one, Exhibit)]


def shown(drawn: Drawn, id: str, view: View = DEFAULT) -> Exhibit:
    exhibit = drawn[id, view]
    assert isinstance(exhibit, Exhibit)
    return exhibit


def texts(figure: dict[str, Any]) -> str:
    notes = [note["text"] for note in figure["layout"]["annotations"]]
    return " ".join(unescape(text).replace("<br>", " ").replace("\u00a0", " ") for text in notes)


def bars_of(exhibit: Exhibit, theme: Theme = Theme.LIGHT) -> dict[float, tuple[str, str]]:
    """The fill and the hatch of each bar by its length."""
    found: dict[float, tuple[str, str]] = {}
    for trace in exhibit.figures[theme].to_dict()["data"]:
        lengths = trace["x"] if trace.get("orientation") == "h" else trace["y"]
        marker = trace["marker"]
        for length, fill, shape in zip(lengths, marker["color"], marker["pattern"]["shape"], strict=True):
            found[length] = fill, shape
    return found


def test_at_least_fourteen_charts_stand_on_the_topic_pages_by_default(drawn: Drawn) -> None:
    shown_by_default = [id for (id, view), one in drawn.items() if view == DEFAULT and isinstance(one, Exhibit)]
    assert len(shown_by_default) >= 14
    assert {chart.topic for chart in CHARTS} == {
        Topic.SCALE,
        Topic.FINANCING,
        Topic.APPROVALS,
        Topic.LICENSING,
        Topic.COMPANIES,
        Topic.POLICY,
    }


def test_ids_are_unique() -> None:
    assert len({chart.id for chart in CHARTS}) == len(CHARTS)


def test_every_exhibit_has_title_subtitle_caption_with_its_sources_and_alt_text(
    exhibits: list[tuple[View, Exhibit]],
) -> None:
    for _, exhibit in exhibits:
        assert exhibit.facts
        assert exhibit.title[0] == exhibit.title[0].upper()
        assert not exhibit.title.endswith(".")
        assert exhibit.subtitle
        assert exhibit.title in exhibit.alt
        for fact in exhibit.facts:
            assert fact.source.short_title in exhibit.caption
        for row in exhibit.rows:
            assert row.value in exhibit.alt
            assert row.facts


def test_the_caption_stands_inside_the_figure_in_both_themes(exhibits: list[tuple[View, Exhibit]]) -> None:
    for _, exhibit in exhibits:
        for theme in Theme:
            figure = exhibit.figures[theme].to_dict()
            assert exhibit.caption in texts(figure)
            title = unescape(figure["layout"]["title"]["text"]).replace("<br>", " ").replace("\u00a0", " ")
            assert exhibit.title in title
            assert exhibit.subtitle in title
            assert figure["layout"]["paper_bgcolor"] == PALETTES[theme].ground


def test_by_default_only_reliable_facts_are_drawn(drawn: Drawn) -> None:
    for (_, view), exhibit in drawn.items():
        if view.sources is Sources.RELIABLE and isinstance(exhibit, Exhibit):
            assert all(fact.grade.reliable for fact in exhibit.facts)


def test_charts_of_unsourced_pages_are_absent_by_default_and_say_so(drawn: Drawn) -> None:
    for chart in CHARTS:
        one = drawn[chart.id, DEFAULT]
        assert isinstance(one, Absence) == chart.unverified_only
        if isinstance(one, Absence):
            assert "unsourced" in one.reason
            assert isinstance(drawn[chart.id, EVERYTHING], Exhibit)


def test_every_number_drawn_is_a_number_of_the_dataset_or_computed(exhibits: list[tuple[View, Exhibit]]) -> None:
    for view, exhibit in exhibits:
        if view.currency is not Currency.REPORTED:
            continue
        for row in exhibit.rows:
            if not row.origin.startswith("computed: "):
                assert row.origin == row.facts[0].value_as_written


def test_bars_begin_at_zero(exhibits: list[tuple[View, Exhibit]]) -> None:
    for _, exhibit in exhibits:
        figure = exhibit.figures[Theme.LIGHT].to_dict()
        for trace in figure["data"]:
            if trace["type"] == "bar":
                axis = "xaxis" if trace.get("orientation") == "h" else "yaxis"
                assert figure["layout"][axis]["range"][0] == 0


def test_a_target_is_never_drawn_as_a_result(drawn: Drawn, catalog: Catalog) -> None:
    exhibit = shown(drawn, "industry-scale")
    target = catalog.by_id["scale-target-2025"]
    assert target.observation.status is Status.TARGET
    bars = bars_of(exhibit)
    assert bars[1e12] == (PALETTES[Theme.LIGHT].ground, "")
    assert bars[984702000000.0] == (PALETTES[Theme.LIGHT].hues[Hue.INDUSTRY], "")
    assert "Outlined: planned, aimed at or forecast, not a result." in exhibit.caption


def test_part_of_a_year_is_hatched_on_the_bar_itself(drawn: Drawn) -> None:
    for id, part, whole in (
        ("industry-scale", 500566000000.0, 984702000000.0),
        ("license-amount", 18.8e9, 30.7e9),
        ("license-deals", 37.0, 38.0),
    ):
        bars = bars_of(shown(drawn, id))
        assert bars[part][1] == "/"
        assert bars[whole][1] == ""
        assert "Hatched: part of a year." in shown(drawn, id).caption


def test_a_year_without_a_figure_stays_open(drawn: Drawn) -> None:
    for id in ("industry-scale", "manufacturing-output", "manufacturing-share"):
        figure = shown(drawn, id).figures[Theme.LIGHT].to_dict()
        labels = figure["layout"]["xaxis"]["ticktext"]
        assert labels[:4] == ["2021", "2022", "2023", "2024"]
        assert 1 not in figure["data"][0]["x"]
        assert "no figure" in texts(figure)


def test_unverified_numbers_are_hollow_crossed_and_named(drawn: Drawn) -> None:
    exhibit = shown(drawn, "venture-capital", EVERYTHING)
    unverified = PALETTES[Theme.LIGHT].hues[Hue.UNVERIFIED]
    assert bars_of(exhibit) == {9.8e9: (unverified, "x"), 7.8e9: (unverified, "x")}
    assert "unverified" in exhibit.caption
    mixed = bars_of(shown(drawn, "company-counts", EVERYTHING))
    assert mixed[2183.0][1] == ""
    assert mixed[3200.0][1] == "x"


def test_switching_the_unverified_on_changes_no_reliable_number(drawn: Drawn) -> None:
    for chart in CHARTS:
        reliable, everything = drawn[chart.id, DEFAULT], drawn[chart.id, EVERYTHING]
        if isinstance(reliable, Exhibit) and isinstance(everything, Exhibit):
            assert set(reliable.rows) <= set(everything.rows)


def test_a_cumulative_span_is_not_drawn_as_a_year(drawn: Drawn) -> None:
    labels = [row.label for row in shown(drawn, "financing-totals").rows]
    assert labels == ["2021–2024 (4 years together)", "Jan–Sep 2025 (9 months)"]


def test_the_share_of_a_whole_adds_up(drawn: Drawn) -> None:
    exhibit = shown(drawn, "license-share")
    assert [row.value for row in exhibit.rows] == ["35%", "≈ 65%", "47%", "≈ 53%"]


def test_three_sayings_of_one_trillion_stay_three(drawn: Drawn) -> None:
    labels = [row.label for row in shown(drawn, "targets").rows if "scale" in row.label]
    assert labels == [
        "Industry scale · result 2024",
        "Industry scale · target of the plan for 2025",
        "Industry scale · aim of the city for 2025",
        "Industry scale · forecast in the newspaper for 2025",
    ]


def test_the_claimed_growth_is_shown_beside_what_its_end_points_give(drawn: Drawn) -> None:
    exhibit = shown(drawn, "growth-claims")
    assert [row.value for row in exhibit.rows] == ["8.94%", "≈ 8.94%", "6.9%", "≈ 5.52%"]
    assert exhibit.title == (
        "The 6.9% growth claimed for manufacturing does not follow from its own end points: they give 5.52%"
    )


def test_converted_amounts_stand_beside_the_reported_and_name_the_rate(drawn: Drawn) -> None:
    exhibit = shown(drawn, "industry-scale", View(currency=Currency.USD))
    values = {row.label: row.value for row in exhibit.rows}
    assert values["2024"] == "≈ US$135 bn (¥984.7 bn)"
    assert values["2023"] == "US$128 bn"
    assert values["2025 plan"] == "> US$137 bn (over ¥1 tn)"
    assert "¥933.7 bn = US$128 bn" in exhibit.caption
    assert {"scale-2023", "scale-2023-usd"} <= {fact.id for fact in exhibit.facts}


def test_what_a_column_was_converted_from_has_its_unit_and_scale(drawn: Drawn, catalog: Catalog) -> None:
    deals = shown(drawn, "license-amount", View(currency=Currency.CNY)).figures[Theme.LIGHT].to_dict()
    assert "US$30.7 bn" in "".join(deals["data"][0]["text"])
    with speaking(Language.CHINESE):
        chart = next(one for one in CHARTS if one.id == "industry-scale")
        scale = chart.draw(localized(catalog, Language.CHINESE), View(currency=Currency.USD))
    assert isinstance(scale, Exhibit)
    said = unescape("".join(scale.figures[Theme.LIGHT].to_dict()["data"][0]["text"]))
    assert "7617亿元" in said
    assert ">1万亿元" in said


def test_all_amounts_of_a_chart_are_converted_at_one_rate(drawn: Drawn) -> None:
    """The other amount that an article prints in both currencies implies another rate: on one axis it would
    make the aim look a tenth further away than it is."""
    exhibit = shown(drawn, "manufacturing-output", View(currency=Currency.USD))
    result, aim = exhibit.rows[-2], exhibit.rows[-1]
    assert (result.value, aim.value) == ("≈ US$27.6 bn (¥201.2 bn)", "≈ US$32.9 bn (¥240 bn)")


def test_targets_are_drawn_only_beside_a_result(drawn: Drawn) -> None:
    assert isinstance(drawn["targets", View(since=Since.Y2025)], Absence)


def test_the_period_leaves_out_what_began_before_it(drawn: Drawn) -> None:
    exhibit = shown(drawn, "industry-scale", View(since=Since.Y2025))
    assert [row.label for row in exhibit.rows] == ["Jan–Jun 2025", "2025 plan"]
    gone = drawn["license-share", View(since=Since.Y2025)]
    assert isinstance(gone, Absence)
    assert "All years" in gone.reason


def test_no_pseudo_markup_of_the_dataset_reaches_a_figure(drawn: Drawn) -> None:
    for view in ALL_VIEWS:
        exhibit = drawn["approval-firsts", view]
        if isinstance(exhibit, Exhibit):
            for trace in exhibit.figures[Theme.LIGHT].to_dict()["data"]:
                assert trace["hovertemplate"] == "%{customdata}<extra></extra>"


def test_every_mark_leads_to_the_page_of_its_fact(exhibits: list[tuple[View, Exhibit]]) -> None:
    for _, exhibit in exhibits:
        for theme in Theme:
            figure = exhibit.figures[theme].to_dict()
            labels = [label for trace in figure["data"] for label in trace.get("text", [])]
            labels += [note["text"] for note in figure["layout"]["annotations"]]
            found = [address for label in labels for address in re.findall(r"<a href='([^']*)'", label)]
            assert sorted(found) == sorted(links.record(row.facts[0]) for row in exhibit.rows)


def test_no_two_marks_share_an_id_for_plotly_would_leave_one_out(exhibits: list[tuple[View, Exhibit]]) -> None:
    for _, exhibit in exhibits:
        for trace in exhibit.figures[Theme.LIGHT].to_dict()["data"]:
            ids = trace.get("ids", ())
            assert len(set(ids)) == len(ids), exhibit.id
