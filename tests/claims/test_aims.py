"""Aims that a sentence only opens with."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check


@pytest.mark.parametrize(
    "text",
    [
        "围绕产业升级的目标，上海生物医药产业规模由2021年的7617亿元提升至2024年的9847亿元。",
        "锚定万亿级目标，上海生物医药产业2024年已完成9847亿元。",
        "聚焦产业目标，上海生物医药制造业2024年产值2012亿元。",
    ],
)
def test_an_aim_that_opens_a_sentence_leaves_what_has_happened_supported(catalog: Catalog, text: str) -> None:
    assert check(text, catalog)[-1].verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "text",
    [
        "围绕产业目标，上海生物医药产业规模2024年达到1.1万亿元。",
        "围绕产业目标，上海生物医药产业规模2024年将达到9847亿元。",
        "上海的目标是生物医药产业规模2024年达到9847亿元。",
        "按照目标，上海生物医药产业规模2024年9847亿元。",
    ],
)
def test_what_is_itself_aimed_at_is_not_supported_by_what_has_happened(catalog: Catalog, text: str) -> None:
    assert check(text, catalog)[-1].verdict is Verdict.NO_DATA
