"""The dialog in which a page, a chart or the dataset is taken away."""

from __future__ import annotations

import pytest

from dashboard.texts import text
from dashboard.ui.markup import plain
from tests.test_pages import opened, words

CONVERTED = plain(text("selection.amounts", currency=text("filter.currency.usd")))
REPORTED = plain(text("take.reported", currency=text("filter.currency.usd")))


def asked(page: str, button: str, parameters: dict[str, str]) -> tuple[str, list[str]]:
    """What is said on a page with the dialog open, and where its links lead to, in their order."""
    at = opened(page, parameters)
    at.button(key=button).click().run()
    assert not at.exception
    return words(at), [one.proto.url for one in at.get("link_button")]


@pytest.mark.parametrize(
    ("page", "button"),
    [("scale", "take-chart.industry-scale"), ("scale", "take-scale"), ("data", "take-all")],
)
def test_only_files_that_convert_amounts_are_said_to(page: str, button: str) -> None:
    said, links = asked(page, button, {"currency": "usd"})
    assert said.index(CONVERTED) < said.index(REPORTED)
    assert said.count(CONVERTED) == 1
    forms = [link.partition("?")[0].rpartition(".")[2] for link in links if link.startswith("/download/")]
    assert forms[:6] == ["pptx", "html", "pdf", "xlsx", "csv", "json"]


def test_where_nothing_is_converted_all_files_stand_together() -> None:
    said, _ = asked("scale", "take-scale", {})
    assert plain(text("selection.amounts", currency=text("filter.currency.reported"))) in said
    assert plain(text("take.reported", currency=text("filter.currency.reported"))) not in said


@pytest.mark.parametrize(
    ("page", "button", "address"),
    [
        ("scale", "take-chart.industry-scale", "/report/chart.industry-scale?currency=usd"),
        ("scale", "take-scale", "/report/scale?currency=usd"),
        ("data", "take-all", "/report/all?currency=usd"),
    ],
)
def test_the_report_can_be_read_before_it_is_saved(page: str, button: str, address: str) -> None:
    _, links = asked(page, button, {"currency": "usd"})
    reading = links.index(address)
    assert reading < links.index(address.replace("/report/", "/download/").replace("?", ".html?"))
