"""What stands beside a statement and takes it back, or gives it to someone else."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check

_SCALE = "Shanghai's biomedical industry reached 984.7 billion yuan in 2024"


@pytest.mark.parametrize(
    "text",
    [
        f"{_SCALE}, a figure the bureau has since withdrawn.",
        f"{_SCALE}, but the auditors did not sign the accounts.",
        f"{_SCALE}, a target that still seemed far away.",
        "The auditors refused to certify that Shanghai's biomedical industry reached 984.7 billion yuan in 2024.",
        "He may be wrong, but Shanghai's biomedical industry was worth 984.7 billion yuan in 2024.",
        "Roche: 7 Class 1 drugs from Shanghai won approval in 2024.",
        "Together with private money, Shanghai's mother fund commands 22.5 billion yuan.",
        "上海生物医药产业规模2024年达到9847亿元，但统计局并未确认。",
        "上海并购基金100亿元，专做芯片。",
        "2025年前三季度，上海生物医药领域投了255亿元建厂。",
        "围绕万亿级目标，上海生物医药制造业产值2025年做到了2400亿元。",
        "与苏州一道，上海2024年获批7款1类创新药。",
    ],
)
def test_what_is_taken_back_or_given_away_is_not_supported(catalog: Catalog, text: str) -> None:
    assert check(text, catalog)[-1].verdict is Verdict.NO_DATA


@pytest.mark.parametrize(
    "text",
    [
        f"{_SCALE}.",
        f"{_SCALE}, and nobody complained.",
        f"{_SCALE}, a sum that would buy a football league.",
        "Policy support: 7 Class 1 drugs from Shanghai won approval in 2024.",
        "上海生物医药产业规模2024年达到9847亿元，势头不减。",
        "上海并购基金100亿元，重点投向生物医药。",
    ],
)
def test_a_harmless_remark_leaves_it_supported(catalog: Catalog, text: str) -> None:
    assert check(text, catalog)[-1].verdict is Verdict.SUPPORTED
