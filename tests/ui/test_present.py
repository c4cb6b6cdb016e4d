"""The reader's own run-sheet, on its page and on the others."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import links, runsheets, store
from dashboard.runsheets import ALL
from dashboard.texts import plural, text
from dashboard.ui.markup import plain
from tests.test_pages import opened, words

THREE = "chart.targets~figure.scale~case.one-trillion"


def pressed(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click().run()
    assert not at.exception
    return at


def starts(at: AppTest) -> list[str]:
    return [one.proto.url for one in at.get("link_button")]


def test_without_one_the_whole_is_shown_and_started() -> None:
    at = opened("present")
    count = len(runsheets.ready(ALL, store.current()).items)
    assert plain(plural("present.slides", count)) in words(at)
    assert starts(at)[0] == links.present({"sheet": ALL})
    assert [address.split("?")[0] for address in starts(at)[1:]] == [
        *(f"/download/presentation.{form}" for form in ("pptx", "pdf", "html")),
        "/report/presentation",
    ]


def test_the_address_names_it_and_the_filters_go_with_it() -> None:
    at = opened("present", {"sheet": THREE, "currency": "usd"})
    assert plain(plural("present.slides", 3)) in words(at)
    assert starts(at)[0] == links.present({"sheet": THREE, "currency": "usd"})


@pytest.mark.parametrize(
    ("key", "left"),
    [
        ("present-up-1", "figure.scale~chart.targets~case.one-trillion"),
        ("present-down-1", "chart.targets~case.one-trillion~figure.scale"),
        ("present-remove-1", "chart.targets~case.one-trillion"),
    ],
)
def test_items_are_moved_and_taken_out(key: str, left: str) -> None:
    at = pressed(opened("present", {"sheet": THREE}), key)
    assert at.session_state["sheet"] == left
    assert starts(at)[0] == links.present({"sheet": left})


def test_a_ready_made_one_becomes_ones_own_when_it_is_changed() -> None:
    at = pressed(opened("present", {"sheet": "policy"}), "present-remove-0")
    left = list(map(str, runsheets.ready("policy", store.current()).items))[1:]
    assert at.session_state["sheet"] == "~".join(left)


def test_another_ready_made_one_is_chosen_and_the_whole_needs_no_name() -> None:
    at = opened("present", {"sheet": THREE})
    at.selectbox(key="sheet-shown").set_value("policy").run()
    assert at.session_state["sheet"] == "policy"
    at.selectbox(key="sheet-shown").set_value(ALL).run()
    assert at.session_state["sheet"] == ""


def test_anything_can_be_put_at_its_end() -> None:
    at = opened("present", {"sheet": THREE})
    at.selectbox(key="present-more-table").set_value("table.policy").run()
    assert at.session_state["sheet"] == f"{THREE}~table.policy"
    assert at.selectbox(key="present-more-table").value is None


def test_what_is_not_known_is_said_to_be_left_out() -> None:
    at = opened("present", {"sheet": "chart.nope~figure.scale~<b>"})
    assert plain(plural("present.slides", 1)) in words(at)
    assert "nope" in at.info[0].value
    assert starts(at)[0] == links.present({"sheet": "figure.scale"})


def test_a_chart_is_put_in_on_its_page_and_taken_out_again() -> None:
    at = pressed(opened("policy"), "present-chart.targets")
    assert at.session_state["sheet"] == "chart.targets"
    assert at.button(key="present-chart.targets").label == text("present.added")
    pressed(at, "present-chart.growth-needed")
    assert at.session_state["sheet"] == "chart.targets~chart.growth-needed"
    pressed(at, "present-chart.targets")
    assert at.session_state["sheet"] == "chart.growth-needed"


def test_headline_figures_and_disagreements_can_be_put_in_too() -> None:
    at = pressed(opened(), "present-figure.scale")
    assert at.session_state["sheet"] == "figure.scale"
    assert opened("disagreements").button(key="present-case.manufacturing-growth").label == text("present.add")
