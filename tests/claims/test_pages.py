"""Figures that only unsourced pages state, named in full beside other things."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims.checking import check
from dashboard.claims.finding import Verdict


def _verdict(text: str, catalog: Catalog) -> Verdict:
    return check(text, catalog)[0].verdict


@pytest.mark.parametrize(
    "text",
    [
        "Over 300 venture capital firms are looking for start-ups in Shanghai.",
        "The chip companies of the Zhangjiang park account for 28% of China's chip output.",
        "CAR-T therapies from Shanghai send cancer into remission in 92 percent of cases.",
        "Shanghai has 15 centres for translational medicine.",
    ],
)
def test_other_things_in_its_clause_change_nothing(text: str, catalog: Catalog) -> None:
    assert _verdict(text, catalog) is Verdict.UNVERIFIED


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai's key laboratories hired 28 professors.",
        "18 founders of unicorns live in Shanghai.",
        "14 rare disease hospitals in Shanghai were shut down.",
        "Hard tech fell by 68% in Shanghai.",
        "Recruitment of patients in Shanghai rose 53%.",
        "上海有3200家生物技术企业获得贷款。",
        "The railway beside the Shanghai-Suzhou Biomedical Corridor runs 82 kilometers.",
    ],
)
def test_another_thing_counted_or_told_of_them_is_not_theirs(text: str, catalog: Catalog) -> None:
    assert _verdict(text, catalog) is Verdict.NO_DATA


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai's biomedical innovation fund has 80 billion yuan.",
        "上海的生物医药科创基金规模为800亿元。",
        "The trial recruitment in Shanghai takes 53 percent longer.",
    ],
)
def test_what_is_narrower_or_turned_is_not_the_pages(catalog: Catalog, text: str) -> None:
    assert check(text, catalog)[0].verdict.value == "no_data"
