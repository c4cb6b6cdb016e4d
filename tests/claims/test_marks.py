"""The mark that something is short of or moves towards."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check


@pytest.mark.parametrize(
    "text",
    [
        "A gap of just 15.3 billion yuan separated Shanghai's biomedical industry from the trillion-yuan mark "
        "at the end of 2024.",
        "Shanghai's biomedical industry is closing in on the 1 trillion yuan mark, "
        "after reaching 984.7 billion yuan in 2024.",
        "Shanghai's biomedical manufacturing output stood at 201.2 billion yuan in 2024, "
        "38.8 billion yuan below the 240 billion yuan targeted for 2025.",
        "上半年5005.66亿元的成绩单，让上海生物医药产业离“万亿俱乐部”更近了。",
        "上海生物医药产业规模逼近万亿，2024年已达9847.02亿元。",
    ],
)
def test_a_mark_and_what_it_is_short_of_are_supported(catalog: Catalog, text: str) -> None:
    assert {one.verdict for one in check(text, catalog, date(2025, 10, 30))} == {Verdict.SUPPORTED}


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai's biomedical industry is closing in on the 1 trillion yuan mark, "
        "after reaching 761.7 billion yuan in 2021.",
        "A gap of just 15.3 billion yuan separated Suzhou's biomedical industry from the trillion-yuan mark "
        "at the end of 2024.",
        "万亿产业在望：2024年苏州生物医药产业规模9847.02亿元。",
    ],
)
def test_a_mark_of_another_place_or_far_off_is_not(catalog: Catalog, text: str) -> None:
    assert check(text, catalog)[0].verdict is Verdict.NO_DATA
