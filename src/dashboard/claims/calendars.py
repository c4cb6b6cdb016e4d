"""What words say of time, and what is known of it from sentence to sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from dashboard.periods import Period


class Form(StrEnum):
    """How words name a period."""

    EXACT = "exact"
    SINCE = "since"
    SO_FAR = "so-far"
    UNKNOWN = "unknown"
    COUNTED = "counted"
    """So many years up to one: "the three years to 2024"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a period: `period` is None where it cannot be told; `base` whether a comparison
    starts there ("than in 2021"); `aside` whether it only says when something was published."""

    start: int
    end: int
    period: Period | None
    form: Form = Form.EXACT
    base: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is known so far: the day of publication, the last year and period named, the years that the
    last sentence with any named, the year of which the sentence has named a part, and whether something is compared
    with the last period named."""

    published: date | None
    year: int | None = None
    period: Period | None = None
    years: tuple[Period, ...] = ()
    begun: int | None = None
    based: bool = False


_NUMBERS: Final = (
    {
        word: n
        for n, word in enumerate(
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
        )
    }
    | {c: n for n, c in enumerate("一二三四五六七八九十", 1)}
    | {"十一": 11, "十二": 12, "两": 2}
)


def number_of(words: str) -> int:
    """The number that digits or a word stand for."""
    return int(words) if words.isascii() and words.isdigit() else _NUMBERS[words.lower()]


_HAN_YEAR: Final = str.maketrans("零一二三四五六七八九", "0123456789")


def year_of(words: str | None, calendar: Calendar) -> int:
    """The year of words, or of what was named before. Raises ValueError where it is not known."""
    words = (words or "").strip().lower()
    digits = words.rstrip("年度").translate(_HAN_YEAR)
    if digits.isascii() and digits.isdigit():
        return int(digits) if len(digits) == 4 else 2000 + int(digits)
    published = calendar.published.year if calendar.published else None
    shift = {"this year": 0, "the current year": 0, "今年": 0, "本年": 0, "本年度": 0, "last year": -1, "去年": -1,
             "the year before last": -2, "前年": -2, "next year": 1, "明年": 1}  # fmt: skip
    if words in shift:
        if published is None:
            raise ValueError("the day of publication is not known")
        return published + shift[words]
    if words in ("the year before", "上年", "上一年") or words.startswith(("the pre", "the pri")):
        if calendar.year is None:
            raise ValueError("no year was named before")
        return calendar.year - 1
    if words in ("the following year", "the year after"):
        if calendar.year is None:
            raise ValueError("no year was named before")
        return calendar.year + 1
    if calendar.year is not None:
        return calendar.year
    if published is None:
        raise ValueError("no year was named before")
    return published


def innermost(periods: set[Period | None]) -> set[Period | None]:
    """Of a year and a part of it the part: "Through September, … this year"."""
    parts: set[Period | None] = {one for one in periods if one and one.is_part_of_year}
    years = {Period.of_year(one.year) for one in parts if one and one.end}
    return parts if len(parts) == 1 and periods == parts | years else periods
