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


@pytest.mark.parametrize(
    ("first", "verdict"), [("from Shanghai", "supported"), ("from Suzhou", "no_data"), ("from China", "no_data")]
)
def test_a_rank_is_no_place(catalog: Catalog, first: str, verdict: str) -> None:
    text = f"In 2024 15 Class III devices {first} won approval, more than from anywhere else in the country"
    assert check(f"{text}, and so did seven Class 1 drugs.", catalog)[-1].verdict == verdict


@pytest.mark.parametrize(("city", "verdict"), [("Shanghai", "supported"), ("Suzhou", "no_data")])
def test_there_is_the_place_of_the_sentence_before(catalog: Catalog, city: str, verdict: str) -> None:
    text = f"Cell therapy has strong roots in {city}. Two CAR-T products that pioneered it in China originated there."
    assert [one.verdict for one in check(text, catalog)] == [verdict]


@pytest.mark.parametrize(("where", "verdict"), [("worldwide", "supported"), ("in China", "no_data")])
def test_where_the_next_approval_came_is_not_where_the_earlier_ones_were(
    catalog: Catalog, where: str, verdict: str
) -> None:
    text = f"Only eight rAAV gene therapy drugs had been approved {where} before Bopidadacogene Injection was in China."
    assert [one.verdict for one in check(text, catalog)] == [verdict]


@pytest.mark.parametrize(
    ("subject", "verdict"), [("对外授权金额307亿美元", "supported"), ("融资255.31亿元", "no_data")]
)
def test_a_rough_part_of_the_country_is_one_of_what_is_told(catalog: Catalog, subject: str, verdict: str) -> None:
    assert check(f"2024年上海生物医药{subject}，接近全国一半。", catalog)[-1].verdict == verdict
