"""The periods that words name."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import characters, check
from dashboard.claims.times import Calendar, mentions

PUBLISHED = date(2025, 10, 22)


def read(text: str, published: date | None = PUBLISHED) -> list[str | None]:
    plain = characters.plain(text)
    found, _ = mentions(plain, 0, len(plain), Calendar(published))
    return [one.period.code if one.period else None for one in found]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("in 2024", ["2024"]),
        ("between 2021 and 2024", ["2021/2024"]),
        ("2021—2024年", ["2021/2024"]),
        ("从2021年到2024年", ["2021/2024"]),
        ("in the first half of 2025", ["2025-S1"]),
        ("H1 2025", ["2025-S1"]),
        ("今年上半年", ["2025-S1"]),
        ("in the first three quarters of this year", ["2025-01/2025-09"]),
        ("2025年1-9月", ["2025-01/2025-09"]),
        ("January to August 2025", ["2025-01/2025-08"]),
        ("the eight months to the end of August 2025", ["2025-01/2025-08"]),
        ("前三季度", ["2025-01/2025-09"]),
        ("last year", ["2024"]),
        ("去年", ["2024"]),
        ("前年", ["2023"]),
        ("at the end of September 2025", ["2025-09-30"]),
        ("8M25", ["2025-01/2025-08"]),
        ("9M 2025", ["2025-01/2025-09"]),
        ("1-3Q25", ["2025-01/2025-09"]),
        ("Q1-Q3 2025", ["2025-01/2025-09"]),
        ("3Q25", ["2025-Q3"]),
        ("end-3Q25", ["2025-09-30"]),
        ("the end of the third quarter of 2025", ["2025-09-30"]),
        ("the close of the first eight months of 2025", ["2025-08-31"]),
        ("end-1H25", ["2025-06-30"]),
        ("YE24", ["2024-12-31"]),
        ("when 2024 ended", ["2024-12-31"]),
        ("as 2024 drew to a close", ["2024-12-31"]),
        ("by 2024 numbers", ["2024"]),
        ("截至2024年底", ["2024-12-31"]),
        ("since 2020", ["2020/.."]),
        ("in 2024 and the year before", ["2024", "2023"]),
        ("in 2021, and three years later", ["2021", "2024"]),
        ("Q3 2025", ["2025-Q3"]),
        ("in 9M25", ["2025-01/2025-09"]),
        ("2021年至2024年6月", ["2021-01/2024-06"]),
        ("from 2021 to June 2024", ["2021-01/2024-06"]),
        ("between 2021 and 2024, in the latter year", ["2021/2024", "2024"]),
        ("launched the same year as the fund of 2024", ["2024", "2024"]),
        ("三年间，由2021年的7617增至2024年", ["2021/2024", "2021", "2024"]),
        ("三年增长了29%，2024年达到", ["2021/2024", "2024"]),
        ("今年上半年，相当于去年全年，全年有望", ["2025-S1", "2024", "2025"]),
        ("由2021年的7617亿增至2024年的9847亿；同期产值由1712亿增至2012亿", ["2021", "2024", "2021/2024"]),
        ("由2021年的7617亿增至2024年的9847亿；同期产值达2012亿", ["2021", "2024", "2024"]),
        ("与2021年相比，三年间增加了2230亿", ["2021", "2021/2024"]),
        ("今年上半年5006亿，预计年内将破万亿", ["2025-S1", "2025"]),
        ("到2025年初步建成", ["2025"]),
        ("2025年初", [None]),
        ("in late 2024", [None]),
        ("2024年第四季度", ["2024-Q4"]),
        ("so far this year", [None]),
        ("over 2000 companies", []),
    ],
)
def test_periods(text: str, codes: list[str | None]) -> None:
    assert read(text) == codes


def test_without_the_day_of_publication_last_year_is_not_known() -> None:
    assert read("last year", None) == [None]
    assert read("去年", None) == [None]


def test_months_without_a_year_must_be_over_when_published() -> None:
    assert read("前三季度", date(2025, 5, 1)) == [None]


def test_a_year_of_publication_is_no_period() -> None:
    plain = "by 2025 under the plan published in 2021"
    found, _ = mentions(plain, 0, len(plain), Calendar(None))
    assert [one.aside for one in found] == [False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以2021年为起点，到2024年上海生物医药产业规模累计增长约29.3%。", "supported"),
        ("以2021年为起点，到2024年上海生物医药制造业产值累计增长约29.3%。", "contradicted"),
        ("以2023年为起点，到2024年上海生物医药产业规模累计增长约29.3%。", "no_data"),
        ("截至2025年9月底，上海2025年已有7款国产1类创新药获批上市。", "supported"),
        ("截至2025年6月底，上海2025年已有7款国产1类创新药获批上市。", "no_data"),
        ("上海生物医药上市公司102家，统计截至2025年9月底。", "supported"),
        ("上海生物医药上市公司102家，统计截至2024年9月底。", "no_data"),
    ],
)
def test_periods_named_in_a_clause_beside(catalog: Catalog, text: str, expected: str) -> None:
    assert [one.verdict.value for one in check(text, catalog)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the first nine months of 2025 exports of bulk chemicals from Shanghai rose 40.7 percent.", "supported"),
        ("In 2020 planners proposed to double the scale of Shanghai's three leading industries.", "supported"),
        ("SHANGHAI, April 2024 - The city's biopharma industry reached 933.7 billion yuan in 2023.", "supported"),
        ("SHANGHAI, April 2025 - The city's biopharma industry reached 933.7 billion yuan in 2024.", "contradicted"),
        (
            "Output of Shanghai's biomedical manufacturing was 3.6 percent higher in the first nine months of 2025"
            " than in the same period a year before.",
            "supported",
        ),
    ],
)  # fmt: skip
def test_a_year_beside_words_is_read_by_them(catalog: Catalog, text: str, expected: str) -> None:
    assert check(text, catalog)[0].verdict == expected


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("2024年全年与2025年前8个月，交易几乎持平", [False, False]),
        ("2024年与2023年相比，规模增长5.5%", [False, True]),
        ("2024年与2023年的规模相比", [False, True]),
    ],
)
def test_a_period_that_stands_with_another_is_no_base(text: str, bases: list[bool]) -> None:
    assert [one.base for one in mentions(text, 0, len(text), Calendar(None))[0]] == bases
