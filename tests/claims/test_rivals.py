"""Rival things that stand together, and what a sentence takes up of those before it."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

FUNDS = "2024年上海设立了生物医药产业母基金和生物医药并购基金。"
EXPORTS = "2025年前三季度，上海医药品和化学原料药出口双双增长，"
BOTH = "2025年前三季度，上海生物医药制造业产值同比+3.6%，三大先导产业制造业产值同比+8.5%，"
LED = "2025年前三季度，上海三大先导产业制造业产值同比增8.5%，"


def verdicts(text: str, catalog: Catalog) -> list[str]:
    return [finding.verdict.value for finding in check(text, catalog)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FUNDS}前者规模225亿元，后者规模100亿元。", ["supported", "supported"]),
        (f"{FUNDS}前者规模100亿元，后者规模225亿元。", ["contradicted", "contradicted"]),
        (f"{FUNDS}前者已完成13只子基金遴选。", ["supported"]),
        (f"{FUNDS}后者已完成13只子基金遴选。", ["no_data"]),
        (f"{EXPORTS}前者增21.5%，后者增40.7%。", ["supported", "supported"]),
        (f"{EXPORTS}前者增40.7%，后者增21.5%。", ["contradicted", "contradicted"]),
        (f"{BOTH}后者较全市规上工业总产值增速高2.8个百分点。", ["supported", "supported", "supported"]),
        (f"{BOTH}前者较全市规上工业总产值增速高2.8个百分点。", ["supported", "supported", "no_data"]),
        ("上海和苏州都有生物医药产业，前者2024年规模9847.02亿元。", ["no_data"]),
    ],
)
def test_the_former_and_the_latter_are_the_two_things_named_before(
    catalog: Catalog, text: str, expected: list[str]
) -> None:
    assert verdicts(text, catalog) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LED}比全市规上工业快2.8个百分点。", ["supported", "supported"]),
        (f"{LED}比全市规上工业快3.8个百分点。", ["supported", "contradicted"]),
        (f"{LED[:-1]}。其中，生物医药增3.6%。", ["supported", "supported"]),
        (f"{LED[:-1]}。其中，生物医药出口增3.6%。", ["supported", "no_data"]),
    ],
)
def test_a_growth_may_be_set_beside_that_of_the_clause_before(catalog: Catalog, text: str, expected: list[str]) -> None:
    assert verdicts(text, catalog) == expected


def test_things_that_are_named_each_beside_its_number_are_not_put_in_another_order(catalog: Catalog) -> None:
    text = "2024年上海支持创新药械，获批三类创新医疗器械15款、1类创新药7款，分别位居全国第一、第二。"
    assert "contradicted" not in verdicts(text, catalog)
    assert verdicts("2024年上海创新药械分别获批7款、15款。", catalog) == ["supported", "supported"]


def test_these_companies_are_not_all_companies(catalog: Catalog) -> None:
    text = "上海有一批明星药企。这些企业2024年新增获批1类创新药7款。"
    assert verdicts(text, catalog) == ["no_data"]


def test_an_amount_after_a_comparison_is_of_the_first_unless_that_has_its_own(catalog: Catalog) -> None:
    compared = "is more than twice as large as its M&A fund, at"
    alone = f"Shanghai's biomedical mother fund {compared} 22.5 billion yuan."
    both = f"Shanghai's biomedical mother fund, at 22.5 billion yuan, {compared} 10 billion yuan."
    assert [one.verdict for one in check(alone, catalog)] == ["supported"]
    assert check(both, catalog)[-1].verdict == "no_data"


@pytest.mark.parametrize(
    ("taken_up", "verdict"),
    [
        ("后者占全国的47%", "supported"),
        ("后者占全国的35%", "contradicted"),
        ("前者占全国的35%", "supported"),
        ("后者占全球的47%", "no_data"),
    ],
)
def test_a_number_of_deals_and_what_they_are_worth_are_rivals(catalog: Catalog, taken_up: str, verdict: str) -> None:
    told = verdicts(f"2024年上海药企对外授权38笔，总额307亿美元，{taken_up}。", catalog)
    assert told == ["supported", "supported", verdict]
