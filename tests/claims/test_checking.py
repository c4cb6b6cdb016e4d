"""The checker's promises, whatever is pasted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.catalog import Catalog
from dashboard.claims import MAX_BYTES, ClaimTooLong, Verdict, as_plain, check

WORDS = st.sampled_from(
    [
        *(
            "Shanghai",
            "Beijing",
            "上海",
            "生物医药",
            "产业规模",
            "industry",
            "scale",
            "2024",
            "2024年",
            "in",
            "reached",
            "达",
        ),
        *(
            "984.7",
            "9847",
            "亿元",
            "billion",
            "yuan",
            "%",
            "个百分点",
            "US$",
            "¥",
            "nearly",
            "近",
            "over",
            "超过",
            "not",
            "未",
        ),
        *(
            "last",
            "year",
            "去年",
            "deals",
            "38",
            "笔",
            "35%",
            "financing",
            "融资",
            ",",
            "。",
            ".",
            ";",
            "\n",
            "target",
            "目标",
        ),
        *("?", "？", "-", "–", "(", ")", "1/3", "三", "一", "万亿"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300) | st.lists(WORDS, max_size=60).map(" ".join))
def test_every_finding_stands_where_it_says(catalog: Catalog, text: str) -> None:
    end = 0
    for finding in check(text, catalog, date(2025, 11, 2)):
        assert text[finding.start : finding.end] == finding.text
        assert finding.start >= end
        end = finding.end
        assert set(finding.fact_ids) <= set(catalog.by_id)
        if finding.verdict in (Verdict.SUPPORTED, Verdict.CONTRADICTED):
            assert all(catalog.by_id[name].grade.reliable for name in finding.fact_ids)
            assert finding.fact_ids
        if finding.verdict is Verdict.UNVERIFIED:
            assert not any(catalog.by_id[name].grade.reliable for name in finding.fact_ids)
        assert finding.explanation


@pytest.mark.parametrize(
    "text",
    [
        "9" * 50_000,
        "1," * 3_000,
        "亿" * 60_000,
        "一万亿" * 20_000,
        " " * 100_000 + "5",
        "nearly " * 20_000 + "5 billion yuan",
        "2024年" * 15_000,
        "-" * 100_000,
        "Shanghai " * 15_000,
        "(" * 50_000 + ")" * 50_000,
        "one hundred and " * 8_000,
        "US$" * 40_000 + "1",
        "未被" * 30_000,
        "It may " + "also " * 30_000,
    ],
    ids=lambda text: text[:9].strip() or "spaces",
)
def test_nothing_pasted_makes_it_hang(catalog: Catalog, text: str) -> None:
    for finding in check(text, catalog):
        assert finding.verdict is not Verdict.SUPPORTED


def test_a_megabyte_is_refused_with_what_to_do(catalog: Catalog) -> None:
    with pytest.raises(ClaimTooLong, match="200,000 bytes"):
        check("a" * 1_000_000, catalog)
    assert check("a" * MAX_BYTES, catalog) == ()


def test_thousands_of_quantities_are_refused_with_what_to_do(catalog: Catalog) -> None:
    with pytest.raises(ClaimTooLong, match="4,000 quantities"):
        check("1," * 40_000, catalog)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Shanghai's biomedical industry reached 984.7 billion yuan in 2024.", "supported"),
        ("Shanghai's biomedical industry reached 984.7 billion yuan in 2023.", "contradicted"),
        ("2024年上海生物医药产业规模达到9847亿元。", "supported"),
        ("In 2024 Shanghai's license-out deals made up 35% of the national amount.", "contradicted"),
        ("In 2024 Shanghai's license-out deals made up 47% of the national amount.", "supported"),
        ("2024年上海对外授权交易占全国总金额的35%。", "contradicted"),
        ("Shanghai's biomedical industry exceeded 1 trillion yuan in 2025.", "no_data"),
        ("Shanghai's biomedical manufacturing output will reach 240 billion yuan in 2025.", "no_data"),
        ("Shanghai aims at a biomedical manufacturing output of 240 billion yuan by 2025.", "supported"),
        ("Beijing's biomedical industry reached 984.7 billion yuan in 2024.", "no_data"),
        ("Shanghai's integrated circuit industry reached 984.7 billion yuan in 2024.", "no_data"),
        ("The output of Shanghai's biomedical manufacturing grew 6.9% a year from 2021 to 2024.", "disputed"),
        ("Shanghai has 3,200 biotech firms.", "unverified"),
        ("Did Shanghai's biomedical industry reach 984.7 billion yuan in 2024?", "no_data"),
    ],
)
def test_verdicts(catalog: Catalog, text: str, verdict: str) -> None:
    (finding,) = check(text, catalog)
    assert finding.verdict == verdict, finding.explanation


def test_last_year_is_told_from_the_day_of_publication(catalog: Catalog) -> None:
    text = "Last year, Shanghai's biomedical industry reached 984.7 billion yuan."
    assert [check(text, catalog, day)[0].verdict for day in (None, date(2025, 11, 2), date(2024, 11, 2))] == [
        "no_data",
        "supported",
        "contradicted",
    ]


def test_the_value_is_exact_and_in_base_units(catalog: Catalog) -> None:
    (finding,) = check("2024年上海生物医药产业规模达到9847.02亿元。", catalog)
    assert finding.value == Decimal(984702000000)
    plain = as_plain(finding)
    assert (plain["value"], plain["unit"], plain["time_period"]) == (984702000000, "CNY", "2024")


def test_a_clause_that_names_its_own_subject_takes_none_from_the_one_before(catalog: Catalog) -> None:
    text = (
        "In the first three quarters output of the city's three leading manufacturing industries rose 8.5 percent"
        " from a year earlier; AI manufacturing grew 12.8 percent, chips 11.3 percent and Shanghai's biomedical"
        " manufacturing 3.6 percent."
    )
    verdicts = [finding.verdict for finding in check(text, catalog, date(2025, 11, 2))]
    assert verdicts == [Verdict.SUPPORTED, Verdict.NO_DATA, Verdict.NO_DATA, Verdict.SUPPORTED]
