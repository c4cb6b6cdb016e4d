"""The filters: what the address names is what the reader sees."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.texts import text
from dashboard.view import ALL_VIEWS, DEFAULT, View


def app() -> None:
    """The filters alone, and the view they give."""
    import streamlit as st

    from dashboard.ui import filters

    filters.carry()
    filters.sidebar()
    view = filters.chosen()
    st.text(f"{view.currency} {view.sources} {view.since}")
    st.text(filters.notice(view))


def shown(parameters: dict[str, str]) -> AppTest:
    at = AppTest.from_function(app)
    for name, value in parameters.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at


@pytest.mark.parametrize("view", ALL_VIEWS, ids=lambda view: f"{view.currency}-{view.sources}-{view.since}")
def test_every_view_can_be_named(view: View) -> None:
    at = shown({"currency": view.currency, "sources": view.sources, "since": view.since})
    assert at.text[0].value == f"{view.currency} {view.sources} {view.since}"
    assert bool(at.text[1].value) is (view != DEFAULT)


@pytest.mark.parametrize("value", ["", "CNY", "nope", "<b>", "reported,cny", "\N{BOMB}", "x" * 5000])
@pytest.mark.parametrize("name", ["currency", "sources", "since"])
def test_a_bad_value_counts_as_the_default(name: str, value: str) -> None:
    at = shown({name: value})
    assert at.text[0].value == f"{DEFAULT.currency} {DEFAULT.sources} {DEFAULT.since}"


def test_the_reader_sees_labels_and_the_address_words() -> None:
    at = shown({"sources": "all"})
    control = at.segmented_control(key="sources-shown")
    assert control.options == [text("filter.sources.reliable"), text("filter.sources.all")]
    assert control.value == "all"


def test_the_default_is_left_out_of_the_address() -> None:
    at = shown({"since": "2024"})
    at.segmented_control(key="since-shown").set_value("2025").run()
    assert at.query_params["since"] == "2025"
    at.segmented_control(key="since-shown").set_value("all").run()
    assert "since" not in at.query_params


def test_what_the_address_has_lost_comes_back() -> None:
    """A browser still busy with drawing leaves it out when the page is changed."""
    at = shown({"currency": "usd"})
    del at.query_params["currency"]
    at.run()
    assert at.query_params["currency"] == "usd"
    assert at.text[0].value.startswith("usd ")
