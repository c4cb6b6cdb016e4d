"""Statements that tell more, less or another stage than their figure."""

from __future__ import annotations

import pytest

from dashboard import store
from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check


@pytest.mark.parametrize(
    "text",
    [
        "Before revision, Shanghai's biomedical industry was worth 984.7 billion yuan in 2024.",
        "修订前，2024年上海生物医药产业规模为9847亿元。",
        "2024年上海生物医药制造业产值比2023年增长约8%（仅上市公司）。",
        "According to Shanghai Daily, the city's total biopharma industry R&D spending in 2023 was 933.7 billion yuan,"
        " or US$128 billion.",
        "By 2024 Shanghai had signed a cumulative 38 license-out deals.",
        "今年前8个月，上海中药企业共达成License-out交易37笔，交易金额188亿美元。",
        "A dedicated RMB 10 billion merger and acquisition fund, planned by Shanghai in 2024, targets vaccines.",
        "Of the world's top 10 pharmaceutical companies and top 10 device makers, 19 have headquarters in Shanghai.",
    ],
)
def test_another_reckoning_is_not_supported(text: str) -> None:
    assert all(finding.verdict is not Verdict.SUPPORTED for finding in check(text, store.current()))


def test_own_reckoning_stays_supported() -> None:
    text = "Shanghai's biopharma industry was worth 933.7 billion yuan in 2023, or US$128 billion."
    assert [finding.verdict for finding in check(text, store.current())] == [Verdict.SUPPORTED] * 2


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 the biomedical industry of Shanghai, a city of 25 million people, was worth 984.7 billion yuan.",
        "上市公司方面，截至2025年9月末，上海生物医药板块在A股、港股、美股共有102家。",
        "外资方面，全球前20家制药企业和前20家医疗器械企业中有19家在上海布局。",
    ],
)
def test_what_a_figure_itself_counts_and_what_only_describes_the_city_is_no_other_scope(
    catalog: Catalog, text: str
) -> None:
    assert check(text, catalog)[-1].verdict is Verdict.SUPPORTED
