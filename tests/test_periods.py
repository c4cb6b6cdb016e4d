"""Periods: their codes, and the words of articles."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.periods import Period, read

PUBLISHED = date(2025, 10, 22)

days = st.dates()
periods = st.one_of(
    st.tuples(days, days).map(lambda pair: Period(min(pair), max(pair))),
    days.map(lambda day: Period(day, day)),
    days.map(lambda day: Period(day, None)),
    st.integers(1, 9999).map(Period.of_year),
    st.tuples(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 12)).map(
        lambda parts: Period.of_months(parts[0], min(parts[1:]), max(parts[1:]))
    ),
    st.tuples(st.integers(1, 9999), st.integers(1, 9999)).map(
        lambda years: Period(date(min(years), 1, 1), date(max(years), 12, 31))
    ),
)


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("2025-S1", (2025, 1, 1), (2025, 6, 30)),
        ("2025-S2", (2025, 7, 1), (2025, 12, 31)),
        ("2025-Q1", (2025, 1, 1), (2025, 3, 31)),
        ("2025-Q3", (2025, 7, 1), (2025, 9, 30)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2025-09-30", (2025, 9, 30), (2025, 9, 30)),
        ("2021/2024", (2021, 1, 1), (2024, 12, 31)),
        ("2025-01/2025-09", (2025, 1, 1), (2025, 9, 30)),
        ("2024-04-23/2025-10-22", (2024, 4, 23), (2025, 10, 22)),
    ],
)
def test_a_code_is_parsed_and_written_again(code: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    period = Period.parse(code)
    assert period == Period(date(*start), date(*end))
    assert period.code == str(period) == code


@pytest.mark.parametrize("code", ["2020/..", "2020-03-01/..", "2020-03-15/.."])
def test_an_open_period_has_no_end(code: str) -> None:
    period = Period.parse(code)
    assert (period.end, period.code) == (None, code)
    assert period.is_span
    assert period.year == 2020


@pytest.mark.parametrize(
    ("code", "shortest"),
    [
        ("2025-01/2025-06", "2025-S1"),
        ("2025-07/2025-09", "2025-Q3"),
        ("2025-Q1/2025-Q2", "2025-S1"),
        ("2024-01-01/2024-12-31", "2024"),
        ("2024/2024", "2024"),
        ("2025-02/2025-04", "2025-02/2025-04"),
        ("2024-S2/2025-S1", "2024-07/2025-06"),
    ],
)
def test_the_shortest_code_is_written(code: str, shortest: str) -> None:
    assert Period.parse(code).code == shortest


@pytest.mark.parametrize(
    "code",
    [
        *("", "24", "02024", "2024 ", " 2024", "2024\n", "+2024", "２０２４", "0000", "in 2024", "2024-1"),
        *("2025-00", "2025-13", "2025-S0", "2025-S3", "2025-Q0", "2025-Q5", "2025-s1"),
        *("2025-00-10", "2025-01-00", "2025-02-29", "2025-13-45", "2025-09-31", "20250930"),
        *("2024/", "/2024", "../2024", "2020/..x", "2024/2025/2026", "2024/2021", "2025-09-30/2025-09-01"),
        *("2024/2025-06", "2025-S1/2025-09", "2025-Q1/2025-S2", "2025-01/2025-Q2", "..", "/"),
    ],
)
def test_anything_else_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="is not a period"):
        Period.parse(code)


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Period(date(2025, 1, 2), date(2025, 1, 1))


@given(periods)
def test_every_period_is_read_back_from_its_code(period: Period) -> None:
    assert Period.parse(period.code) == period


@given(st.text(alphabet="0123456789-/.SQ", max_size=21))
def test_a_text_is_a_period_or_a_value_error(code: str) -> None:
    try:
        period = Period.parse(code)
    except ValueError:
        return
    assert Period.parse(period.code) == period


@pytest.mark.parametrize(
    ("code", "months", "day", "year", "part", "span"),
    [
        ("2024", 12, False, True, False, False),
        ("2025-S1", 6, False, False, True, False),
        ("2025-01/2025-09", 9, False, False, True, False),
        ("2025-09-30", None, True, False, False, False),
        ("2021/2024", 48, False, False, False, True),
        ("2024-07/2025-06", 12, False, False, False, True),
        ("2025-01-01/2025-10-22", None, False, False, False, False),
        ("2020/..", None, False, False, False, True),
    ],
)
def test_the_kind_of_a_period(*, code: str, months: int | None, day: bool, year: bool, part: bool, span: bool) -> None:
    period = Period.parse(code)
    assert period.months == months
    assert (period.is_day, period.is_year, period.is_part_of_year, period.is_span) == (day, year, part, span)


def test_periods_sort_by_start_then_end_and_open_ones_last() -> None:
    codes = ["2020", "2020-S1", "2020/..", "2019/2024", "2020/2021"]
    ordered = ["2019/2024", "2020-S1", "2020", "2020/2021", "2020/.."]
    assert [period.code for period in sorted(map(Period.parse, codes))] == ordered


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("in 2024", "2024"),
        ("2024", "2024"),
        ("(2024)", "2024"),
        ("By 2025,", "2025"),
        ("of 2024", "2024"),
        ("This year", "2025"),
        ("last year", "2024"),
        ("this year alone", "2025"),
        ("from 2021 to 2024", "2021/2024"),
        ("2022-2024", "2022/2024"),
        ("2022–2024", "2022/2024"),
        ("between 2021 and 2024", "2021/2024"),
        ("In the first nine months of this year", "2025-01/2025-09"),
        ("the first 9 months of 2025", "2025-01/2025-09"),
        ("in the first three quarters of this year", "2025-01/2025-09"),
        ("the first half of 2025", "2025-S1"),
        ("In the first six months of this year", "2025-S1"),
        ("from January to September this year alone", "2025-01/2025-09"),
        ("from January to September 2024", "2024-01/2024-09"),
        ("As of the end of September 2025", "2025-09-30"),
        ("as of the end of 2024", "2024-12-31"),
        ("the end of February 2024", "2024-02-29"),
        ("In July", "2025-07"),
        ("in May 2024", "2024-05"),
        ("since 2020", "2020/.."),
        ("Since the beginning of this year alone", "2025-01-01/2025-10-22"),
        ("in past 18 months", "2024-04-23/2025-10-22"),
        ("in the past three years alone", "2022-10-23/2025-10-22"),
        ("  in \n 2024 ", "2024"),
    ],
)
def test_words_that_name_a_period(words: str, code: str) -> None:
    assert read(words, PUBLISHED) == Period.parse(code)


@pytest.mark.parametrize(
    "words",
    [
        *("", "recently", "in 24", "1850", "in 20244", "so far", "the second half of 2024", "in in 2024"),
        *("the first 13 months of 2024", "the first 0 months of 2024", "the first five quarters of 2024"),
        *("from 2024 to 2021", "from September to January 2024", "the past 0 years", "in the past 999 years"),
        *("past 99999999999999999999 years", "since the beginning of last year", "in 2024 and 2025 alone"),
    ],
)
def test_other_words_name_none(words: str) -> None:
    assert read(words, date(999, 10, 22)) is None


@pytest.mark.parametrize(
    "words",
    ["this year", "In July", "in the past 18 months", "since the beginning of this year", "last year"],
)
def test_words_that_count_from_an_unknown_day_name_none(words: str) -> None:
    assert read(words, None) is None


def test_a_month_before_a_longer_one_ends_on_its_last_day() -> None:
    assert read("in the past 1 months", date(2024, 3, 31)) == Period(date(2024, 3, 1), date(2024, 3, 31))


@given(st.text(max_size=40) | st.from_regex(r"(in the )?(past|first|last) [0-9]{1,4} (months|years)"), days)
def test_reading_words_never_raises(words: str, published: date) -> None:
    period = read(words, published)
    assert period is None or Period.parse(period.code) == period


@given(days.filter(lambda day: day.year > 1), st.integers(1, 11))
def test_past_months_end_on_the_day_of_publication(published: date, months: int) -> None:
    period = read(f"in the past {months} months", published)
    assert period is not None
    assert period.end == published
    assert timedelta(27 * months) <= published - period.start < timedelta(31 * months)
