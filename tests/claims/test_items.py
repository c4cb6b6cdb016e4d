"""Words that are read by what stands beside them."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("By value rather than by number, Shanghai had 47 percent of China's license-out deals in 2024.", "supported"),
        (
            "By number rather than by value, Shanghai had 47 percent of China's license-out deals in 2024.",
            "contradicted",
        ),
        (
            "Counted in deals instead of dollars, Shanghai's share of China's license-out deals was 35% in 2024.",
            "supported",
        ),
        ("Shanghai rather than Jiangsu had 47 percent of China's license-out deals in 2024.", "no_data"),
    ],
)
def test_the_measure_that_is_not_meant_is_not_read(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[0].verdict == verdict


def test_the_fields_of_a_fund_are_no_aim(catalog: Catalog) -> None:
    text = "Shanghai set up a 10 billion yuan M&A fund that targets vaccines and high-end medical devices."
    assert check(text, catalog)[0].verdict == "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Seven Class 1 innovative drugs from Shanghai picked up marketing approval in 2024.", "supported"),
        ("Shanghai collected 22 approvals for innovative drugs and devices in 2024.", "supported"),
        ("Shanghai gained 15 applications for approval of Class III innovative devices in 2024.", "no_data"),
    ],
)
def test_a_verb_of_gaining_before_an_approval_says_that_it_was_won(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[0].verdict == verdict


@pytest.mark.parametrize(
    ("who", "verdict"),
    [
        ("Investors of all kinds put", "supported"),
        ("Venture and other investors put", "supported"),
        ("Doctors put", "no_data"),
    ],
)
def test_what_investors_put_into_companies_is_raised(catalog: Catalog, who: str, verdict: str) -> None:
    text = f"{who} 25.531 billion yuan into Shanghai's biomedical companies in the first nine months of 2025."
    assert check(text, catalog)[0].verdict == verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Regulators cleared 15 innovative Class III medical devices from Shanghai for sale in 2024.", "supported"),
        ("In 2024, Shanghai put 15 innovative Class III medical devices up for sale.", "no_data"),
    ],
)
def test_what_is_cleared_for_sale_is_approved(catalog: Catalog, text: str, expected: str) -> None:
    assert [one.verdict.value for one in check(text, catalog)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025年前8个月，上海生物医药企业新增对外授权交易37笔。", "supported"),
        ("2025年前三季度，上海新增国产1类新药7款。", "supported"),
        ("2025年前三季度，上海新增1类新药临床批件7款。", "no_data"),
        ("2024年上海新增规模以上生物医药企业2183家。", "no_data"),
        ("2024年上海生物医药制造业新增产值2011亿元。", "no_data"),
    ],
)
def test_what_is_new_anyway_may_be_called_new(catalog: Catalog, text: str, expected: str) -> None:
    assert [one.verdict.value for one in check(text, catalog)] == [expected]


def test_two_funds_that_share_their_noun_are_both_read(catalog: Catalog) -> None:
    text = (
        "Shanghai's merger and mother funds for biomedicine have sizes of RMB 10 billion and RMB 22.5 billion "
        "respectively."
    )
    found = [(finding.verdict.value, finding.indicator_id) for finding in check(text, catalog)]
    assert found == [("supported", "merger-fund-size"), ("supported", "mother-fund-size")]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Shanghai closed 2024 with 2,183 biomedical firms above the designated size.", "supported"),
        ("Shanghai closed 2,183 biomedical firms above the designated size in 2024.", "no_data"),
        ("Shanghai closed, by the end of 2024, 2,183 biomedical firms above the designated size.", "no_data"),
    ],
)
def test_a_year_that_is_closed_closes_no_company(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[0].verdict == verdict


def test_a_period_in_brackets_is_of_what_is_counted_before_it(catalog: Catalog) -> None:
    text = "Shanghai's biomedical industry: {} above designated size (end of 2024), 102 listed companies ({})."
    found = check(text.format("2,183 firms", "end of September 2025"), catalog)
    assert [one.verdict for one in found] == ["supported", "supported"]
    found = check(text.format("2,183 firms", "end of 2024"), catalog)
    assert [one.verdict for one in found] == ["supported", "no_data"]
