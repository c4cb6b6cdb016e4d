"""Amounts told in the other currency than the sources."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check

_PUBLISHED = date(2025, 10, 28)


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai's biomedical industry reached a scale of about US$135 billion in 2024.",
        "At the exchange rate implied by Ding (2024), the scale of Shanghai's biomedical industry in 2024 is worth "
        "about US$135 billion.",
        "License-out deals of Shanghai's biomedical industry came to about 224 billion yuan in 2024.",
        "Each financing event in Shanghai's biomedical field between 2021 and 2024 averaged about US$22 million.",
        "The scale of Shanghai's biomedical industry grew by about US$30 billion between 2021 and 2024.",
        "By 2025 Shanghai wants its biomedical industry to exceed US$137 billion.",
        "按《上海日报》隐含的汇率折算，2024年上海生物医药产业规模约为1350亿美元。",
        "2025年前9个月上海生物医药领域融资约35亿美元。",
    ],
)
def test_what_is_converted_at_the_rate_of_the_articles_is_supported_and_says_so(catalog: Catalog, text: str) -> None:
    finding = check(text, catalog, _PUBLISHED)[-1]
    assert finding.verdict is Verdict.SUPPORTED
    assert "scale-2023-usd" in finding.fact_ids
    assert "SHINE, 2024" in finding.explanation
    assert "US$128 bn" in finding.explanation


def test_the_reported_amount_stands_before_its_conversion(catalog: Catalog) -> None:
    (finding,) = check("Shanghai's biomedical industry reached about US$135 billion in 2024.", catalog)
    assert "¥984.702 bn" in finding.explanation
    assert "about US$135 bn" in finding.explanation


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("License-out deals by Shanghai's biomedical companies came to 30.7 billion yuan in 2024.", "US$30.7 bn"),
        ("2024年上海生物医药产业规模9847亿美元。", "¥984.702 bn"),
    ],
)
def test_the_reported_digits_in_the_other_currency_are_contradicted(catalog: Catalog, text: str, said: str) -> None:
    (finding,) = check(text, catalog)
    assert finding.verdict is Verdict.CONTRADICTED
    assert said in finding.explanation


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai's biomedical industry reached US$150 billion in 2024.",
        "Shanghai's biomedical industry was worth exactly US$135 billion in 2024.",
        "Shanghai's biomedical industry did not reach US$135 billion in 2024.",
        "Shanghai aims at a biomedical industry of more than US$100 billion by 2025.",
        "Shanghai aims at a biomedical industry of less than US$140 billion by 2025.",
        "Shanghai's biomedical industry had a scale of over US$137 billion in 2025.",
        "License-out deals by Shanghai's biomedical companies came to 137 billion yuan in 2024.",
    ],
)
def test_other_amounts_are_left_open(catalog: Catalog, text: str) -> None:
    assert [finding.verdict for finding in check(text, catalog)] == [Verdict.NO_DATA]


def test_a_figure_that_is_stated_in_that_currency_wins_over_the_rate(catalog: Catalog) -> None:
    aim = "Shanghai aims to lift biomedical manufacturing output to US${} billion by 2025."
    verdicts = [check(aim.format(number), catalog)[0].verdict for number in ("35", "32.9")]
    assert verdicts == [Verdict.SUPPORTED, Verdict.CONTRADICTED]


def test_the_reported_digits_cut_short_in_the_other_currency_are_contradicted(catalog: Catalog) -> None:
    finding = check("2021到2024年，上海生物医药累计融资2383亿美元。", catalog)[-1]
    assert finding.verdict is Verdict.CONTRADICTED


def test_digits_without_a_currency_are_no_slip_of_it(catalog: Catalog) -> None:
    finding = check("2024年，上海药企对外授权总额307亿。", catalog)[-1]
    assert finding.verdict is Verdict.NO_DATA
