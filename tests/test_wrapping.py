"""Text in lines, Latin and Chinese."""

from __future__ import annotations

import re
import textwrap

from hypothesis import given
from hypothesis import strategies as st

from dashboard.wrapping import held, labelled, lines, unbroken, width


def test_latin_breaks_between_words() -> None:
    assert lines("The scale of the industry", 12) == ["The scale of", "the industry"]


def test_a_space_that_holds_does_not_break() -> None:
    assert lines("at ¥240\u00a0bn", 8) == ["at", "¥240\u00a0bn"]


def test_a_long_word_stands_alone() -> None:
    assert lines("a pharmaceuticals b", 8) == ["a", "pharmaceuticals", "b"]


def test_a_chinese_character_counts_two() -> None:
    assert width("产业 a") == 6
    assert lines("上海生物医药产业规模", 12) == ["上海生物医药", "产业规模"]


def test_no_line_begins_with_a_closing_sign() -> None:
    assert lines("产业规模，制造业产值", 10) == ["产业规模，", "制造业产值"]
    assert lines("规模（亿元）", 8) == ["规模", "（亿元）"]


def test_a_short_chinese_word_and_the_end_of_a_long_one_stay_whole() -> None:
    assert lines("2025年规划", 8) == ["2025年", "规划"]
    assert lines("2025年1–6月累计", 8) == ["2025年", "1–6月", "累计"]
    assert lines("产业规模，制造业产值", 8) == ["产业", "规模，", "制造业", "产值"]
    assert lines("2024年创新药", 8) == ["2024年", "创新药"]
    assert lines("上海医药企业", 10) == ["上海医药", "企业"]


def test_chinese_words_of_the_dashboard_are_not_broken() -> None:
    assert lines("数说上海生物医药产业", 14) == ["数说上海", "生物医药产业"]
    assert lines("国产创新医疗器械", 10) == ["国产创新", "医疗器械"]
    assert lines("三大先导产业增长", 8) == ["三大先导产业", "增长"]
    assert lines("分别为7款和15款", 10) == ["分别为", "7款和15款"]
    assert lines("超过1万亿元（8个月）", 6) == ["超过", "1万亿元", "（8个月）"]
    assert lines("规划目标、官方目标。", 8) == ["规划", "目标、", "官方", "目标。"]


def test_a_number_keeps_its_unit_and_its_sign() -> None:
    assert held("≈ US$3.5 bn of > 10 m") == "≈\u00a0US$3.5\u00a0bn of >\u00a010\u00a0m"
    assert held("in 2024 more") == "in 2024 more"


def broken(text: str, limit: int) -> list[str]:
    return labelled(text, lambda said: lines(said, limit))


def test_a_label_breaks_where_it_pauses() -> None:
    assert broken("生物科技风险投资额，2024年（未注明日期的shmskj.cn网页）", 50) == [
        "生物科技风险投资额，2024年",
        "（未注明日期的shmskj.cn网页）",
    ]
    assert broken("制造业产值年均增长率，2021–2024年（科创板日报2025年报道）", 50) == [
        "制造业产值年均增长率，2021–2024年",
        "（科创板日报2025年报道）",
    ]
    assert broken("Venture capital, 2024 (a page of yffice.cn, 2025)", 40) == [
        "Venture capital, 2024",
        "(a page of yffice.cn, 2025)",
    ]
    assert broken("Venture capital for biotech, 2024 (shmskj.cn page, undated)", 50) == [
        "Venture capital for biotech, 2024",
        "(shmskj.cn page, undated)",
    ]
    assert broken("生物医药产业规模，张江科学城", 20) == ["生物医药产业规模，", "张江科学城"]


def test_a_label_takes_no_more_lines_for_its_pauses() -> None:
    assert broken("产业规模（亿元）", 20) == ["产业规模（亿元）"]
    whole = "abc, defgh (ijk lmnop) qrst"
    assert broken(whole, 12) == lines(whole, 12)


def test_a_hyphen_between_spaces_parts_no_line() -> None:
    assert lines("a CAR - T product", 6) == ["a", "CAR - T", "product"]


def test_numbers_stay_whole_in_chinese() -> None:
    assert lines("达到9847亿元", 8) == ["达到", "9847亿元"]


@given(st.text(alphabet="ab ,.é-", max_size=60), st.integers(3, 30))
def test_latin_is_wrapped_as_the_standard_library_does(said: str, limit: int) -> None:
    flat = re.sub(r"(?<=\w) - (?=\w)", "-", " ".join(said.split()))
    assert lines(flat, limit) == textwrap.wrap(flat, limit, break_long_words=False, break_on_hyphens=False)


@given(st.text(max_size=80), st.integers(2, 40))
def test_nothing_is_lost(said: str, limit: int) -> None:
    assert re.sub(r"\s", "", "".join(lines(said, limit))) == re.sub(r"\s", "", said)


def test_lines_are_made_one_again() -> None:
    assert unbroken("2025年\n1–6月") == "2025年1–6月"
    assert unbroken("Jan–Jun\n2025") == "Jan–Jun 2025"


def test_a_number_is_not_parted_from_its_unit() -> None:
    assert lines("目标≈1万亿元，超过307亿美元。", 11) == ["目标", "≈1万亿元，", "超过", "307亿美元。"]
    assert lines("GLP-1受体激动剂2025年获批", 10) == ["GLP-1受体", "激动剂", "2025年获批"]
