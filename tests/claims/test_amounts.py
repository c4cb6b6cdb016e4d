"""The quantities of a text, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import characters, check, names, times
from dashboard.claims.amounts import Amount, amounts


def found(text: str) -> list[Amount]:
    plain = characters.plain(text)
    firm = names.firm(plain)
    mentions, _ = times.mentions(names.masked(plain, firm), 0, len(plain), times.Calendar(None))
    spans = [(one.start, one.end) for one in mentions]
    return amounts(plain, names.masked(plain, [*firm, *names.loose(plain), *spans]), 1000)


@pytest.mark.parametrize(
    ("text", "shown", "value", "unit", "comparator"),
    [
        ("It reached 984.702 billion yuan.", "984.702 billion yuan", "984702000000", "CNY", "exact"),
        ("worth nearly US$31bn in all", "nearly US$31bn", "31000000000", "USD", "nearly"),
        ("规模超过1万亿元", "超过1万亿元", "1000000000000", "CNY", "over"),
        ("达３０７亿美元", "３０７亿美元", "30700000000", "USD", "exact"),
        ("人民币225亿元", "人民币225亿元", "22500000000", "CNY", "exact"),
        ("amplified more than fivefold", "more than fivefold", "5", "times", "over"),
        ("it grew by 2.8 percentage points", "2.8 percentage points", "2.8", "percentage_points", "exact"),
        ("快2.8个百分点", "2.8个百分点", "2.8", "percentage_points", "exact"),
        ("放大5.59倍", "5.59倍", "5.59", "times", "exact"),
        ("近四成", "近四成", "40", "percent", "nearly"),
        ("占全国的四成七", "四成七", "47", "percent", "exact"),
        ("已超过2024年的一半", "一半", "50", "percent", "exact"),
        ("差不多占了一半", "一半", "50", "percent", "exact"),
        ("目前15只子基金", "15只", "15", "count", "exact"),
        ("about a third of it", "about a third", "33.3333", "percent", "about"),
        ("占全国三分之一", "三分之一", "33.3333", "percent", "exact"),
        ("共38笔", "38笔", "38", "count", "exact"),
        ("at least 2,183 enterprises", "at least 2,183", "2183", "count", "at-least"),
        ("up to 40 deals", "up to 40", "40", "count", "under"),
        ("it did not reach 1 trillion yuan", "not reach 1 trillion yuan", "1000000000000", "CNY", "under"),
        ("100余家企业", "100余家", "100", "count", "over"),
        ("a 22.5-billion-yuan fund", "22.5-billion-yuan", "22500000000", "CNY", "exact"),
        ("HK$5 billion", "HK$5 billion", "5000000000", "other", "exact"),
    ],
)
def test_quantities(text: str, shown: str, value: str, unit: str, comparator: str) -> None:
    (amount,) = found(text)
    assert text[amount.start : amount.end].endswith(shown) or shown in text[amount.start : amount.end]
    assert (amount.value, amount.unit, amount.comparator) == (Decimal(value), unit, comparator)


@pytest.mark.parametrize(
    "text",
    [
        "On 22 October 2025 at 9:30 a.m.",
        "2025年10月22日上午9时30分",
        "In 2024 and in the first half of 2025",
        "call 021-2311 8000 or +86 21 5080 1234",
        "Class 1, Phase III, type 2 diabetes, GLP-1, CD19, COVID-19, 5G, 3F",
        "the 14th Five-Year Plan and the Biotech 2030 plan",
        "“十四五”规划",
        "Yinnuo (02591.HK)",
        "see https://example.org/2024/38?x=984.7",
        "1. First\n2) Second\n(3) Third",
        "第八届产业周在三楼举行",
        "H1 2025 and Q3",
        "version 2.1 of the text [12]",
        "the three leading industries, one of the pillars",
        "in the past five years",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert [text[one.start : one.end] for one in found(text)] == []


def test_the_currency_left_out_is_that_of_the_neighbour() -> None:
    first, second = found("984.7 billion yuan in 2024, up from 933.7 billion in 2023")
    assert (first.unit, second.unit) == ("CNY", "CNY")


def test_a_range_is_one_quantity() -> None:
    (amount,) = found("between 30 and 35 billion dollars")
    assert (amount.value, amount.upper) == (Decimal(30) * 10**9, Decimal(35) * 10**9)
    assert len(found("from 761.7 billion yuan to 984.7 billion yuan")) == 2


def test_a_fraction_that_something_changed_by_is_a_quantity() -> None:
    (amount,) = found("exports rose by more than a fifth and imports fell")
    assert (amount.value, amount.unit) == (Decimal(20), "percent")
    assert found("rose in a third phase") == []


def test_money_is_spread_over_a_number_of_events_that_is_not_round() -> None:
    assert found("raised 25.531 billion yuan over 169 rounds")[-1].comparator == "exact"
    assert found("raised 25.531 billion yuan, over 160 rounds")[-1].comparator == "over"
    assert found("raised 25.531 billion yuan in over 169 rounds")[-1].comparator == "over"


def test_a_small_number_in_words_may_come_last(catalog: Catalog) -> None:
    text = "The number of Class 1 innovative drugs approved in Shanghai in 2024 was {}."
    assert [one.verdict for one in check(text.format("seven"), catalog)] == ["supported"]
    assert [one.verdict for one in check(text.format("nine"), catalog)] == ["contradicted"]


def test_a_twofold_task_is_no_quantity() -> None:
    assert found("The task is twofold.") == []
