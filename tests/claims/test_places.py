"""Where a quantity is."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

COUNTED = "had 2,183 biomedical enterprises above the designated size at the end of 2024."


@pytest.mark.parametrize(
    ("subject", "verdict"),
    [
        ("Shanghai, China's biomedical capital,", "supported"),
        ("Shanghai, one of the first Chinese cities to back biomedicine,", "supported"),
        ("Shanghai, which was among the first cities in China to back biomedicine,", "supported"),
        ("The Chinese city of Shanghai", "supported"),
        ("Shanghai, China and Japan", "no_data"),
        ("Shanghai, Suzhou and Beijing", "no_data"),
        ("The Chinese city of Suzhou", "no_data"),
        ("Unlike Shanghai, China", "no_data"),
    ],
)
def test_what_shanghai_is_to_the_country_is_no_other_place(catalog: Catalog, subject: str, verdict: str) -> None:
    assert [one.verdict for one in check(f"{subject} {COUNTED}", catalog)] == [verdict]


@pytest.mark.parametrize(
    ("where", "verdict"), [("in Shanghai's Pudong district", "unverified"), ("in Suzhou", "no_data")]
)
def test_zhangjiang_is_in_pudong(catalog: Catalog, where: str, verdict: str) -> None:
    assert [one.verdict for one in check(f"Zhangjiang Science City spans 95 square kilometers {where}.", catalog)] == [
        verdict
    ]


def test_a_city_of_a_name_that_is_not_known_is_not_shanghai(catalog: Catalog) -> None:
    for text in (
        "按照渿洛的目标，到2025年，全市生物医药制造业产值将达到2400亿元。",
        "一组数字颇能说明资本对渿洛的青睐：2021年至2024年，全市生物医药领域吸引融资超过2380亿元。",
    ):
        assert [found.verdict.value for found in check(text, catalog)] == ["no_data"]
