"""Numerals in digits, in English words and in Chinese, as exact decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_SMALL: Final = {
    word: n
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS: Final = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_LARGE: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_HAN_DIGITS: Final = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_HAN_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_HAN_LARGE: Final = {"万": 10**4, "亿": 10**8}

NUMBER_WORDS: Final = frozenset((*_SMALL, *_TENS, *_LARGE, "dozen", "hundred"))
"""The English words that numbers are made of."""
SCALES: Final = {
    "thousand": 3, "k": 3, "hundred million": 8, "hundred thousand": 5, "million": 6, "mln": 6, "mn": 6, "m": 6, "billion": 9, "bln": 9, "bn": 9, "b": 9,
    "trillion": 12, "trn": 12, "tn": 12, "t": 12,
    "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10, "千亿": 11, "万亿": 12,
}  # fmt: skip
"""The powers of ten of the scale words."""

_CARDINAL: Final = "|".join(sorted([*_SMALL, *_TENS], key=len, reverse=True))
_MAGNITUDE: Final = "hundred|thousand|million|billion|trillion"
WORDS: Final = (
    rf"(?:half[ -]a[ -](?:trillion|billion|million|dozen)|(?:a[ -](?:{_MAGNITUDE}|dozen)|(?:{_CARDINAL}))(?:\b|(?=fold\b))"
    rf"(?:(?:[ -]|[ -]and[ -])(?:{_MAGNITUDE}|{_CARDINAL})\b)*)"
)
"""A pattern of numbers in English words."""
HAN_NUMERAL: Final = r"[零一二两三四五六七八九十百千万亿]{1,24}(?:点[零一二三四五六七八九]{1,12})?"
"""A pattern of numbers in Chinese characters."""
DIGITS: Final = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,3}(?:[ \u00a0][0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
"""A pattern of numbers in digits, grouped or not."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed: its `value`, and the `step` of its last printed digit."""

    value: Decimal
    step: Decimal

    def times(self, power: int) -> Numeral:
        """The number in a scale of ten to that power."""
        return Numeral(self.value.scaleb(power), self.step.scaleb(power))


def of_digits(text: str) -> Numeral:
    """The number of digits, as 2,183 or 984.702."""
    plain = text.replace(",", "").replace("\u00a0", "").replace(" ", "").replace(" ", "")
    _, _, fraction = plain.partition(".")
    return Numeral(Decimal(plain), Decimal(1).scaleb(-len(fraction)))


def of_words(text: str) -> Numeral | None:
    """The number of English words, as "seven" or "two thousand one hundred and eighty-three"."""
    words = [word for word in re.split(r"[ -]", text.lower()) if word != "and"]
    if words == ["half", "a", "dozen"]:
        return Numeral(Decimal(6), Decimal(1))
    if words[0] == "half":
        large = Decimal(_LARGE[words[2]])
        return Numeral(large / 2, large / 10)
    total, part, step = 0, 0, 1
    for word in words:
        if word == "a":
            part = 1
        elif word == "dozen":
            part *= 12
        elif word == "hundred":
            part, step = max(part, 1) * 100, 100
        elif word in _LARGE:
            total += max(part, 1) * _LARGE[word]
            part, step = 0, _LARGE[word]
        else:
            n = _SMALL[word] if word in _SMALL else _TENS[word]
            if part % 100 and not (part % 10 == 0 and n < 10 and part % 100 >= 20):
                return None  # "five six" is no number
            part, step = part + n, 1
    return Numeral(Decimal(total + part), Decimal(step))


def of_han(text: str) -> Numeral | None:
    """The number of Chinese characters, as 七, 二十 or 一万亿; None where they make no number."""
    whole, _, fraction = text.partition("点")
    if fraction:
        number = _han_whole(whole)
        if number is None or not whole or any(c not in _HAN_DIGITS for c in fraction):
            return None
        digits = "".join(str(_HAN_DIGITS[c]) for c in fraction)
        return Numeral(Decimal(f"{number.value}.{digits}"), Decimal(1).scaleb(-len(digits)))
    return _han_whole(whole)


def _han_whole(text: str) -> Numeral | None:
    total, part, digit, step = Decimal(0), 0, -1, 1
    for c in text:
        if c in _HAN_DIGITS:
            if digit > 0 and c != "零":
                return None
            digit, step = _HAN_DIGITS[c], 1
        elif c in _HAN_TENS:
            part += (1 if digit < 0 else digit) * _HAN_TENS[c]
            digit, step = -1, _HAN_TENS[c]
        else:
            part += max(digit, 0)
            if not part and not total:
                part = 1
            if c == "亿" or not total:
                total = (total + part) * _HAN_LARGE[c]
            else:
                total += part * _HAN_LARGE[c]
            part, digit, step = 0, -1, _HAN_LARGE[c] * (step if c == "亿" and step > 1 else 1)
            if total > 10**18:
                return None
    return Numeral(total + part + max(digit, 0), Decimal(step))
