"""Words that make another claim of one that a figure seems to settle."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check


@pytest.mark.parametrize(
    "text",
    [
        # somebody's own
        "Chen said his Shanghai biomedical business reached 984.7 billion yuan in 2024.",
        "罗氏称其上海生物医药产业2024年规模达9847亿元。",
        # what those counted do
        "2,183 enterprises above the designated size joined Shanghai's biomedical industry in 2024.",
        "2024年上海规上生物医药企业2183家参会。",
        "102 biomedical products from Shanghai had gone public by the end of September 2025.",
        # a rate of a rate
        "The growth of Shanghai's exports of pharmaceutical products slowed by 21.5% in January-September 2025.",
        "Shanghai's exports of pharmaceutical products rose 21.5% a month in the first three quarters of 2025.",
        # a part
        "Half of Shanghai's biomedical industry reached 984.7 billion yuan in 2024.",
        "2024年上海生物医药产业规模的一半达9847亿元。",
        # denied on both sides, or afterwards
        "Shanghai's biomedical companies never signed 38 license-out deals in 2024, worth $30.7 billion.",
        "Shanghai's biomedical industry was 984.7 billion yuan in 2024, up from 933.7 in 2023. That was a joke.",
        # another place beside it
        "Suzhou and Shanghai's biomedical industry reached 984.7 billion yuan in 2024.",
        # what comes of adding another to it
        "上海生物医药产业母基金加上社会资本，合计规模达225亿元。",
        # not that year
        "2024年一季度，上海生物医药产业规模为9847亿元。",
    ],
)
def test_another_claim_is_not_supported(catalog: Catalog, text: str) -> None:
    assert all(finding.verdict is not Verdict.SUPPORTED for finding in check(text, catalog))


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai's biomedical industry grew 5.5 percent in 2024 from a year earlier, when it was 933.7 billion yuan.",
        "Shanghai had 35 percent of the number and 47 percent of the value of China's license-out deals in 2024.",
        "Thanks to faster approvals, Shanghai's biomedical industry reached 984.7 billion yuan in 2024.",
        "Biomedical manufacturing output in Shanghai was 171.2 billion yuan in 2021. By 2024 it was up 17.5 percent.",
        "上海生物医药产业母基金加上并购基金，合计规模达325亿元。",
        "2024年，制造业占上海生物医药产业规模的20.4%，即2012亿元。",
    ],
)
def test_a_true_claim_stays_one(catalog: Catalog, text: str) -> None:
    assert {finding.verdict for finding in check(text, catalog)} == {Verdict.SUPPORTED}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Investors have not deserted Shanghai: its biomedical companies raised 25.531 billion yuan in the first nine"
         " months of 2025.", "supported"),
        ("Shanghai has not confirmed it: 169 biomedical financing events were recorded in the city in the first nine"
         " months of 2025.", "no_data"),
        ("A dedicated 10-billion-yuan M&A fund for Shanghai biomedicine was set up in 2024.", "supported"),
        ("A laundered 10-billion-yuan M&A fund for Shanghai biomedicine was set up in 2024.", "no_data"),
    ],
)  # fmt: skip
def test_what_stands_before_a_figure_may_leave_it_what_it_is(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[0].verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Thirteen sub-funds of Shanghai's biomedical mother fund are still being selected.",
        "Of the mother fund's sub-funds in Shanghai, 13 have been wound up.",
        "上海生物医药母基金正在遴选13只子基金。",
    ],
)
def test_what_is_being_done_or_undone_is_not_done(catalog: Catalog, text: str) -> None:
    assert check(text, catalog)[0].verdict.value == "no_data"


@pytest.mark.parametrize(
    ("whose", "verdict"), [("of the world ", "supported"), ("of China ", "no_data"), ("", "no_data")]
)
def test_only_the_list_of_the_world_is_counted_from(catalog: Catalog, whose: str, verdict: str) -> None:
    text = f"Nineteen of the leading drug and device makers {whose}have a base in Shanghai."
    assert [one.verdict for one in check(text, catalog)] == [verdict]
