"""Quantities: numbers with units, read out of words, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model import Comparator, Scale, Unit
from dashboard.quantities import NUMERAL, is_cut, read

ONE, EXACT = Scale.ONE, Comparator.EXACT


@pytest.mark.parametrize(
    ("text", "value", "scale", "unit", "comparator", "noun"),
    [
        ("984.702 billion yuan", "984.702", Scale.BILLION, Unit.CNY, EXACT, ""),
        ("US$128 billion)", "128", Scale.BILLION, Unit.USD, EXACT, ")"),
        ("$9.8 billion in venture", "9.8", Scale.BILLION, Unit.USD, EXACT, "in venture"),
        ("$9.8bn", "9.8", Scale.BILLION, Unit.USD, EXACT, ""),
        ("¥200 billion funding", "200", Scale.BILLION, Unit.CNY, EXACT, "funding"),
        ("RMB 5 million", "5", Scale.MILLION, Unit.CNY, EXACT, ""),
        ("30.7 billion US dollars", "30.7", Scale.BILLION, Unit.USD, EXACT, ""),
        ("30.7 billion U.S. dollars", "30.7", Scale.BILLION, Unit.USD, EXACT, ""),
        ("one-trillion-yuan mark", "1", Scale.TRILLION, Unit.CNY, EXACT, "mark"),
        ("Trillion-yuan Mark", "1", Scale.TRILLION, Unit.CNY, EXACT, "Mark"),
        ("exceeding 1 trillion yuan", "1", Scale.TRILLION, Unit.CNY, Comparator.OVER, ""),
        ("Over the 10 billion yuan each", "10", Scale.BILLION, Unit.CNY, Comparator.OVER, "each"),
        ("no less than 5 firms", "5", ONE, Unit.COUNT, Comparator.AT_LEAST, "firms"),
        ("less than 5 firms", "5", ONE, Unit.COUNT, Comparator.UNDER, "firms"),
        ("nearly 300 firms", "300", ONE, Unit.COUNT, Comparator.NEARLY, "firms"),
        ("some 2,800 firms", "2800", ONE, Unit.COUNT, Comparator.ABOUT, "firms"),
        ("1,494 financing events", "1494", ONE, Unit.COUNT, EXACT, "financing events"),
        ("160,000 high-skilled workers", "160000", ONE, Unit.COUNT, EXACT, "high-skilled workers"),
        ("6 million people", "6", Scale.MILLION, Unit.COUNT, EXACT, "people"),
        ("twenty-one drugs", "21", ONE, Unit.COUNT, EXACT, "drugs"),
        ("Six industrial parks", "6", ONE, Unit.COUNT, EXACT, "industrial parks"),
        ("zero cases", "0", ONE, Unit.COUNT, EXACT, "cases"),
        ("two third-party labs", "2", ONE, Unit.COUNT, EXACT, "third-party labs"),
        ("7 Class 1 innovative drugs", "7", ONE, Unit.COUNT, EXACT, "Class 1 innovative drugs"),
        ("8.5% and 3.6%", "8.5", ONE, Unit.PERCENT, EXACT, "and 3.6%"),
        ("42%上海", "42", ONE, Unit.PERCENT, EXACT, "上海"),
        ("6.50 percent", "6.50", ONE, Unit.PERCENT, EXACT, ""),
        ("3 per cent", "3", ONE, Unit.PERCENT, EXACT, ""),
        ("2.8 percentage points faster", "2.8", ONE, Unit.PERCENTAGE_POINTS, EXACT, "faster"),
        ("5.59 times", "5.59", ONE, Unit.TIMES, EXACT, ""),
        ("double the scale", "2", ONE, Unit.TIMES, EXACT, "the scale"),
        ("more than tripled", "3", ONE, Unit.TIMES, Comparator.OVER, ""),
        ("2nd globally", "2", ONE, Unit.RANK, EXACT, "globally"),
        ("first in the country", "1", ONE, Unit.RANK, EXACT, "in the country"),
        ("third-largest", "3", ONE, Unit.RANK, EXACT, "largest"),
        ("3-month faster access", "3", ONE, Unit.MONTHS, EXACT, "faster access"),
        ("five years", "5", ONE, Unit.YEARS, EXACT, ""),
        ("82km research axis", "82", ONE, Unit.KILOMETRES, EXACT, "research axis"),
        ("95-square-kilometer zone", "95", ONE, Unit.SQUARE_KILOMETRES, EXACT, "zone"),
        ("95 km² zone", "95", ONE, Unit.SQUARE_KILOMETRES, EXACT, "zone"),
    ],
)
def test_a_quantity_is_read(
    *, text: str, value: str, scale: Scale, unit: Unit, comparator: Comparator, noun: str
) -> None:
    read_back = read(text)
    assert read_back is not None
    assert str(read_back.value) == value
    assert (read_back.scale, read_back.unit, read_back.comparator) == (scale, unit, comparator)
    assert read_back.noun == noun
    assert text[read_back.end :].strip(" -") == noun


def test_a_fraction_is_a_share_without_an_exact_decimal() -> None:
    fraction = read("1/3 returnees")
    assert fraction is not None
    assert (fraction.value, fraction.unit, fraction.end) == (None, Unit.PERCENT, 3)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "firms",
            "a 5",
            " 5",
            "-5%",
            ".5",
            "~5",
            "up to 40%",
            "over",
            "over the past",
            "yuan 5",
            "HK$5",
        ),
        *("1,49 firms", "1,4945", "1.2.3", "12:30"),
        *("3D-printed", "5G", "10x", "0x1F", "24/7", "3/0", "2024/25"),
        *("five hundred firms", "5 hundred", "two hundred billion", "two dozen", "hundreds of firms"),
        *("one-third of", "two-thirds", "one half", "three quarters", "first half of 2024", "first quarter"),
        *("5-10%", "5–10 billion", "20 to 30 percent", "two or three", "5%-10%", "$7 billion - 9 billion"),
        *(
            "2 1/2",
            "two and a half",
            "40+ firms",
            "40%+",
            "million-plus",
            "5-fold",
            "100 or more",
            "9 out of 10",
        ),
        *("$5 yuan", "US$5 billion yuan", "$2nd", "$double", "billion people", "twenty one firms", "½", "V"),
    ],
)
def test_what_cannot_be_read_is_refused(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("reached 984.702 billion yuan", "702 billion yuan"),
        ("reached 984.702 billion yuan", "4.702 billion yuan"),
        ("reached 984.702 billion yuan", "984"),
        ("reached 984.702 billion yuan", "984.7"),
        ("reached 984.702 billion yuan", "984.702 billion"),
        ("in $18 billion", "$18"),
        ("in $18 billion", "18 billion"),
        ("3,200 firms", "200 firms"),
        ("Over 200 roadshows", "200 roadshows"),
        ("with no less than the 200 roadshows", "200 roadshows"),
        ("twenty-one firms", "one firms"),
        ("five hundred firms", "five"),
        ("from 5-10 firms", "10 firms"),
        ("a -5% change", "5%"),
    ],
)
def test_a_part_of_a_quantity_is_noticed(text: str, part: str) -> None:
    start = text.index(part)
    assert is_cut(text, start, start + len(part))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("reached 984.702 billion yuan in 2024", "984.702 billion yuan"),
        ("by 21.5% and 40.7% respectively", "21.5%"),
        ("by 21.5% and 40.7% respectively", "40.7%"),
        ("yuan (US$128 billion)", "US$128 billion"),
        ("a line\n5 firms", "5 firms"),
        ("5 firms. 10 labs", "5 firms"),
        ("ended in 2024.\nOne of the firms", "One of the firms"),
    ],
)
def test_a_whole_quantity_is_not_cut(text: str, whole: str) -> None:
    start = text.index(whole)
    assert not is_cut(text, start, start + len(whole))


scales = st.sampled_from(list(Scale))
values = st.decimals(min_value=0, max_value=10**9, places=3).map(lambda value: value.quantize(Decimal("0.001")))
units = st.sampled_from([Unit.CNY, Unit.USD, Unit.COUNT, Unit.PERCENT, Unit.TIMES, Unit.MONTHS, Unit.KILOMETRES])
comparators = st.sampled_from(
    [
        (Comparator.OVER, "over "),
        (Comparator.NEARLY, "Nearly "),
        (Comparator.AT_LEAST, "at least "),
        (EXACT, ""),
    ]
)
WRITTEN = {
    Unit.CNY: ("{} yuan", "¥{}", "RMB {}", "{}-yuan"),
    Unit.USD: ("US${}", "${}", "{} US dollars", "USD {}"),
    Unit.COUNT: ("{} firms", "{}"),
    Unit.PERCENT: ("{}%", "{} percent", "{} per cent"),
    Unit.TIMES: ("{} times",),
    Unit.MONTHS: ("{} months", "{}-month"),
    Unit.KILOMETRES: ("{} km", "{}-kilometer"),
}


@given(values, scales, units, comparators, st.data())
def test_a_number_written_in_many_ways_reads_back_the_same(
    value: Decimal,
    scale: Scale,
    unit: Unit,
    comparator: tuple[Comparator, str],
    data: st.DataObject,
) -> None:
    number = data.draw(st.sampled_from([f"{value:,}", f"{value}"]))
    if scale is not ONE:
        number += data.draw(st.sampled_from([" ", "-"])) + scale
    form = data.draw(st.sampled_from(WRITTEN[unit]))
    text = comparator[1] + form.format(number)
    read_back = read(text + data.draw(st.sampled_from(["", " in 2024", ", and more", ")"])))
    assert read_back is not None
    assert (read_back.value, str(read_back.value)) == (value, str(value))
    assert (read_back.scale, read_back.unit, read_back.comparator) == (scale, unit, comparator[0])


ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@given(st.integers(0, 99))
def test_number_words_read_as_their_number(number: int) -> None:
    tens, ones = divmod(number, 10)
    words = ONES[number] if number < 20 else "-".join([TENS[tens - 2], *([ONES[ones]] if ones else [])])
    read_back = read(f"{words} firms")
    assert read_back is not None
    assert read_back.value == number


@given(st.text(max_size=60) | st.from_regex(r"\A[0-9]{1,3}[,./-]?[0-9]*( (billion|half|to|or|and) )?[0-9]*\Z"))
def test_reading_never_raises_and_ends_within_the_text(text: str) -> None:
    quantity = read(text)
    if quantity is not None:
        assert 0 < quantity.end <= len(text)
        assert quantity.value is None or quantity.value.is_finite()


@pytest.mark.parametrize(
    ("text", "numerals"),
    [
        ("1,494 events and 984.702 billion", ["1,494", "984.702", "billion"]),
        ("Class III and type I, but I and Class", ["III", "I"]),
        ("one-trillion-yuan, first, doubled", ["one", "trillion", "first", "doubled"]),
        ("2024-2025, 1/3, half, dozens, hundreds", ["2024", "2025", "1/3", "half", "dozens", "hundreds"]),
        ("someone often attends", []),
        ("３ and 上海419", ["３", "419"]),
    ],
)
def test_numerals_of_a_text(text: str, numerals: list[str]) -> None:
    assert NUMERAL.findall(text) == numerals


@pytest.mark.parametrize("word", ["billion", "half", "twenty", "Third", "ONCE", "dual"])
def test_a_number_word_is_a_numeral_in_any_case(word: str) -> None:
    assert NUMERAL.fullmatch(word)
