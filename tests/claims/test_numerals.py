"""Numbers in digits, words and Chinese characters."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.claims.numerals import of_digits, of_han, of_words


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [("2,183", "2183", "1"), ("984.702", "984.702", "0.001"), ("1 494", "1494", "1"), ("0.98", "0.98", "0.01")],
)
def test_digits(text: str, value: str, step: str) -> None:
    number = of_digits(text)
    assert (number.value, number.step) == (Decimal(value), Decimal(step))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seven", 7),
        ("twenty-one", 21),
        ("two thousand one hundred and eighty-three", 2183),
        ("one trillion", 10**12),
        ("half a trillion", 5 * 10**11),
        ("a hundred", 100),
        ("nine hundred and eighty-five billion", 985 * 10**9),
    ],
)
def test_words(text: str, value: int) -> None:
    number = of_words(text)
    assert number is not None
    assert number.value == value


def test_words_that_make_no_number() -> None:
    assert of_words("five six") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("七", 7),
        ("二十", 20),
        ("一万亿", 10**12),
        ("九千八百四十七亿", 9847 * 10**8),
        ("三点六", "3.6"),
        ("两千", 2000),
    ],
)
def test_han(text: str, value: int | str) -> None:
    number = of_han(text)
    assert number is not None
    assert number.value == Decimal(value)


@given(st.text(alphabet="零一二两三四五六七八九十百千万亿点", min_size=1, max_size=24))
def test_no_han_numeral_breaks_it(text: str) -> None:
    number = of_han(text) if text.count("点") <= 1 and not text.endswith("点") else None
    assert number is None or number.value >= 0
