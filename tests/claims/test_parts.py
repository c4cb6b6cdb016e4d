"""What a quantity is a part of, and those who have it, where a figure is of something else."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Manufacturing accounted for 20 percent of Shanghai's biomedical industry in 2024.", "supported"),
        ("Biomedicine accounted for 20 percent of Shanghai's industrial output in 2024.", "no_data"),
        ("In 2024, 35 percent of China's license-out deals came from Shanghai.", "supported"),
        ("35 percent of Shanghai's biomedical companies did license-out deals in 2024.", "no_data"),
        ("Shanghai's share of the nation's license-out deals rose to 35 percent in 2024.", "supported"),
        ("Shanghai's share of the nation's license-out deals rose 35 percent in 2024.", "no_data"),
        ("In 2024, Shanghai companies closed 38 license-out deals.", "supported"),
        ("The rest of China closed 38 license-out deals in 2024, against Shanghai.", "no_data"),
        ("Roche is one of many companies in Shanghai. It closed 38 license-out deals in 2024.", "no_data"),
        ("One Shanghai drugmaker stands out. It closed 38 license-out deals in 2024.", "no_data"),
        ("Shanghai already has 8 approved rAAV gene therapy drugs.", "no_data"),
        ("China's three leading manufacturing industries grew 8.5% in the first three quarters of 2025.", "no_data"),
        ("Seven Class 1 innovative drugs from Shanghai were licensed abroad in 2024.", "no_data"),
        ("Financing events in Shanghai's biomedical field averaged 374 a year from 2021 to 2024.", "supported"),
    ],
)
def test_a_figure_is_not_that_of_a_part_or_of_others(text: str, expected: str, catalog: Catalog) -> None:
    assert [finding.verdict.value for finding in check(text, catalog)] == [expected]


def test_more_of_a_kind_are_not_those_counted(catalog: Catalog) -> None:
    text = "Shanghai had 102 listed biomedical enterprises at the end of September 2025. Another 102 are queuing."
    assert [finding.verdict.value for finding in check(text, catalog)] == ["supported", "no_data"]


def test_averages_leave_the_number_of_deals_and_shares_of_a_hundred_count_none(catalog: Catalog) -> None:
    """So many of every hundred are no number of deals: "of every 100 deals, Shanghai accounted for 35"."""
    average = "Shanghai's 38 license-out deals in 2024 were worth about $808 million apiece, on average."
    every = "Of every 100 license-out deals struck in China in 2024, Shanghai firms accounted for 35."
    assert [str(finding.verdict) for finding in check(average, catalog)] == ["supported", "supported"]
    assert [str(finding.verdict) for finding in check(every, catalog)] == ["no_data", "no_data"]


@pytest.mark.parametrize(
    "text",
    [
        "For every Class 1 drug approved in 2024, Shanghai had two Class III devices approved.",
        "每获批1款1类创新药，上海就有两款三类创新医疗器械在2024年获批。",
    ],
)
def test_what_is_counted_for_each_is_no_total(text: str, catalog: Catalog) -> None:
    assert {one.verdict for one in check(text, catalog)} == {"no_data"}
