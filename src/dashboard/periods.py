"""Reference periods: parsed from their ISO 8601 / SDMX code, and read out of an article's words."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_SIMPLE = (
    r"(?P<year>[0-9]{4})"
    r"(?:-(?:S(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
)
_NUMBERS = {word: n for n, word in enumerate(_WORDS, 1)}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days from `start` to `end`, both within it; without an `end` it is still open.

    Periods sort by start, then end, open ones last. Raises ValueError for an end before the start.
    """

    start: date
    end: date | None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"the period ends on {self.end}, before it begins on {self.start}")

    def __lt__(self, other: Period) -> bool:
        return (self.start, self.end or date.max) < (other.start, other.end or date.max)

    @classmethod
    def of_year(cls, year: int) -> Period:
        """The calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def of_months(cls, year: int, first: int, last: int) -> Period:
        """The months `first` to `last` of one year."""
        return cls(date(year, first, 1), _month_end(year, last))

    @classmethod
    def parse(cls, code: str) -> Period:
        """The period of a code: `2024`, `2025-S1`, `2025-Q3`, `2025-09`, `2025-09-30`, or two of a
        kind joined by `/`, the second possibly `..` for a period still open.

        Raises ValueError for any other text.
        """
        first, slash, last = code.partition("/")
        begin = _parse_simple(first)
        if not slash:
            return begin
        if last == "..":
            return cls(begin.start, None)
        close = _parse_simple(last)
        if _form(first) != _form(last) or close < begin:
            raise ValueError(f"{code!r} is not a period: give both ends in the same form, the earlier first")
        return cls(begin.start, close.end)

    @property
    def code(self) -> str:
        """The shortest code that `parse` reads as this period."""
        start, end = self.start, self.end
        first = start.isoformat()
        if end is None:
            return f"{first[:4] if (start.month, start.day) == (1, 1) else first}/.."
        last = end.isoformat()
        if self.months is None:
            return first if first == last else f"{first}/{last}"
        if (start.month, end.month) == (1, 12):
            return first[:4] if first[:4] == last[:4] else f"{first[:4]}/{last[:4]}"
        if self.months == 1:
            return first[:7]
        if self.months == 6 and start.month in (1, 7):
            return f"{first[:4]}-S{1 + start.month // 7}"
        if self.months == 3 and start.month % 3 == 1:
            return f"{first[:4]}-Q{1 + start.month // 3}"
        return f"{first[:7]}/{last[:7]}"

    @property
    def months(self) -> int | None:
        """The number of whole months it covers, or None where it does not cover whole months."""
        if self.end is None or self.start.day != 1 or self.end != _month_end(self.end.year, self.end.month):
            return None
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    @property
    def is_day(self) -> bool:
        """Whether it is one day, as for a count at the end of a month."""
        return self.start == self.end

    @property
    def is_year(self) -> bool:
        """Whether it is one whole calendar year."""
        return self.months == 12 and self.start.month == 1

    @property
    def is_part_of_year(self) -> bool:
        """Whether it covers some whole months of one year but not all."""
        return self.months is not None and self.months < 12 and not self.is_span

    @property
    def is_span(self) -> bool:
        """Whether it reaches over more than one calendar year."""
        return self.end is None or self.start.year != self.end.year

    @property
    def year(self) -> int:
        """The calendar year it ends in, or began in while it is open."""
        return (self.end or self.start).year

    def __str__(self) -> str:
        return self.code


def read(words: str, published: date | None) -> Period | None:
    """The period an article's words name, "this year" being the year it was published in.

    None where the words are no known form, name no possible period, or need a date of publication
    that is unknown.
    """
    text = " ".join(words.strip(" ,.:;()").lower().replace("–", "-").split())
    for pattern, reader in _FORMS:
        if found := re.fullmatch(pattern, text):
            try:
                return reader(found, published)
            except (ValueError, OverflowError):  # no such month or year, or a day that is not known
                return None
    return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _parse_simple(code: str) -> Period:
    if found := re.fullmatch(_SIMPLE, code):
        try:
            year = int(found["year"])
            if found["day"]:
                return _day(date.fromisoformat(code))
            if found["month"]:
                return Period.of_months(year, int(found["month"]), int(found["month"]))
            if found["quarter"]:
                return Period.of_months(year, 3 * int(found["quarter"]) - 2, 3 * int(found["quarter"]))
            if found["half"]:
                return Period.of_months(year, 6 * int(found["half"]) - 5, 6 * int(found["half"]))
            return Period.of_year(year)
        except ValueError:
            pass  # no such day, month or year
    raise ValueError(f"{code!r} is not a period: write 2024, 2025-S1, 2025-09, 2025-09-30 or two joined by /")


def _form(code: str) -> str:
    return re.sub("[0-9]", "0", code)


def _known(published: date | None) -> date:
    if published is None:
        raise ValueError("the day of publication is not known")
    return published


def _year(words: str, published: date | None) -> int:
    if words.isdigit():
        return int(words)
    return _known(published).year - (words == "last year")


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBERS[words]


def _months(first: str, last: str, year: int) -> Period:
    return Period.of_months(year, _MONTHS.index(first) + 1, _MONTHS.index(last) + 1)


def _day(day: date) -> Period:
    return Period(day, day)


def _until_publication(published: date | None, months: int) -> Period:
    day = _known(published)
    return Period(_months_before(day, months) + timedelta(days=1), day)


_Y = r"((?:19|20)[0-9]{2}|this year|last year)"
_N = rf"([0-9]{{1,3}}|{'|'.join(_NUMBERS)})"
_M = rf"({'|'.join(_MONTHS)})"
_IN = r"(?:in |during )?(?:the )?"
_PAST = r"(?:in |over |during )?(?:the )?(?:past|last)"
_Reader = Callable[[re.Match[str], date | None], Period]
_FORMS: tuple[tuple[str, _Reader], ...] = (
    (
        rf"(?:in |by |of |for |during )?{_Y}(?: alone)?",
        lambda m, day: Period.of_year(_year(m[1], day)),
    ),
    (
        rf"(?:from |between )?{_Y} ?(?:to|-|and) ?{_Y}",
        lambda m, day: Period(date(_year(m[1], day), 1, 1), date(_year(m[2], day), 12, 31)),
    ),
    (
        rf"{_IN}first {_N} months of {_Y}",
        lambda m, day: Period.of_months(_year(m[2], day), 1, _number(m[1])),
    ),
    (
        rf"{_IN}first {_N} quarters of {_Y}",
        lambda m, day: Period.of_months(_year(m[2], day), 1, 3 * _number(m[1])),
    ),
    (
        rf"{_IN}first half of {_Y}",
        lambda m, day: Period.of_months(_year(m[1], day), 1, 6),
    ),
    (
        rf"(?:from |between )?{_M} (?:to|-|and) {_M} (?:of )?{_Y}(?: alone)?",
        lambda m, day: _months(m[1], m[2], _year(m[3], day)),
    ),
    (
        rf"(?:as of )?(?:the )?end of {_M} {_Y}",
        lambda m, day: _day(_month_end(_year(m[2], day), _MONTHS.index(m[1]) + 1)),
    ),
    (
        rf"(?:as of )?(?:the )?end of {_Y}",
        lambda m, day: _day(date(_year(m[1], day), 12, 31)),
    ),
    (
        rf"(?:in )?{_M}(?: {_Y})?",
        lambda m, day: _months(m[1], m[1], _year(m[2] or "this year", day)),
    ),
    (
        rf"since {_Y}",
        lambda m, day: Period(date(_year(m[1], day), 1, 1), None),
    ),
    (
        r"since the beginning of this year(?: alone)?",
        lambda _, day: Period(date(_known(day).year, 1, 1), _known(day)),
    ),
    (
        rf"{_PAST} {_N} months",
        lambda m, day: _until_publication(day, _number(m[1])),
    ),
    (
        rf"{_PAST} {_N} years(?: alone)?",
        lambda m, day: _until_publication(day, 12 * _number(m[1])),
    ),
)
