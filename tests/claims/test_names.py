"""Digits that are no quantities, and those that are."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Novel therapies reach patients in Shanghai three months sooner than elsewhere in China.", ["three months"]),
        ("上海患者能提前3个月用上创新疗法。", ["3个月"]),
        ("Prices of new drugs in Shanghai rose from three months earlier.", []),
        ("The fund was set up three months earlier.", []),
        ("A quarter of the researchers in Shanghai are returnees.", ["A quarter"]),
        ("Start-ups raised a quarter less than at the peak.", ["a quarter"]),
        ("Sales fell in a quarter of weak demand.", []),
        ("一条82公里长的生物医药走廊。", ["82公里"]),
        ("看病不再“四处碰壁”。", []),
        ("共九千八百四十七亿元", ["九千八百四十七亿元"]),
    ],
)
def test_a_lead_and_a_part_are_quantities_but_times_and_idioms_are_not(
    catalog: Catalog, text: str, found: list[str]
) -> None:
    assert [one.text for one in check(text, catalog)] == found
