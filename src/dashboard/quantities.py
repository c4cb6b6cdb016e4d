"""Numbers with units, read out of the words of an article.

The reader starts at the first character, takes a comparator, a currency sign, one number (digits,
number words, an ordinal, a multiple or a fraction), a scale word and a unit, and leaves the rest as
the noun counted. What it cannot read it refuses; it never guesses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from dashboard.model import Comparator, Scale, Unit

_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    *(f"{stem}teen" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine")),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_CARDINALS = {w: n for n, w in enumerate(_ONES + _TEENS)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
_RANKS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"]
_ORDINALS = {w: n for n, w in enumerate([*_RANKS, "twelfth"], 1)}
_MULTIPLES = {"double": 2, "doubled": 2, "twice": 2, "dual": 2, "triple": 3, "tripled": 3, "quadruple": 4}
_SCALES = {
    "thousand": Scale.THOUSAND,
    "million": Scale.MILLION,
    "billion": Scale.BILLION,
    "bn": Scale.BILLION,
    "trillion": Scale.TRILLION,
}


def _pattern(regex: str) -> re.Pattern[str]:
    return re.compile(regex, re.IGNORECASE)


_CARDINAL = "|".join(sorted(_CARDINALS, key=len, reverse=True))
_PART = r"(?:hundred|thousand|million|billion|trillion|dozen|score|half|halve|quarter|third|fourth|fifth|tenth)s?"
_BOUNDS = {
    Comparator.AT_LEAST: r"at least|no less than|not less than",
    Comparator.OVER: r"over|more than|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?",
    Comparator.NEARLY: r"nearly|almost|close to",
    Comparator.ABOUT: r"about|around|approximately|roughly|some",
    Comparator.UNDER: r"under|less than|below|fewer than",
}
_COMPARATORS = tuple((comparator, _pattern(rf"(?:{words})\s+(?:the\s+)?")) for comparator, words in _BOUNDS.items())
_CURRENCY_BEFORE = tuple(
    (unit, _pattern(rf"(?:{signs})\s?")) for unit, signs in ((Unit.USD, r"US\$|USD|\$"), (Unit.CNY, r"RMB|CNY|¥"))
)
_UNIT_AFTER = tuple(
    (unit, _pattern(rf"[ -]?(?:{words})(?!(?<=\w)\w)"))
    for unit, words in (
        (Unit.PERCENTAGE_POINTS, r"percentage points?"),
        (Unit.PERCENT, r"%|per ?cent"),
        (Unit.USD, r"(?:US|U\.S\.) dollars|dollars"),
        (Unit.CNY, r"yuan|RMB"),
        (Unit.SQUARE_KILOMETRES, r"square[ -]kilomet(?:er|re)s?|km²"),
        (Unit.KILOMETRES, r"km|kilomet(?:er|re)s?"),
        (Unit.TIMES, r"times"),
        (Unit.MONTHS, r"months?"),
        (Unit.YEARS, r"years?"),
    )
)
_NUMBER = _pattern(
    r"(?P<fraction>[0-9]{1,4}/[0-9]{1,4})(?!\w)"
    r"|(?P<place>[0-9]+(?:st|nd|rd|th))\b"
    r"|(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?![0-9.,]*[0-9])"
    rf"|(?P<rank>{'|'.join(_ORDINALS)})\b"
    rf"|(?P<multiple>{'|'.join(_MULTIPLES)})\b"
    rf"|(?P<words>(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES[1:])})|{_CARDINAL})\b"
    rf"|(?P<scale>{'|'.join(_SCALES)})\b"
)
_SCALE_AFTER = _pattern(rf"[ -]?({'|'.join(_SCALES)})\b")
_MORE = _pattern(
    r"(?<=\w)\w|[.,/:][0-9]| ?[0-9]| ?[-–—~] ?[0-9]|\+|[ -](?:plus|fold)\b"
    r"| or (?:more|so|less|fewer)\b| out of\b| and a half\b"
    rf"| (?:to|or) (?:[0-9]|(?:{_CARDINAL})\b)"
    rf"|[ -](?:{_CARDINAL}|{_PART})\b(?!-)"
)
"""What shows, right behind a number, that it is not all there is: "five hundred", "5-10", "3D", "40+"."""

_BEGUN = _pattern(rf"(?:[\w.,$¥€£+–-]|\b(?:{'|'.join(_BOUNDS.values())}|up to)\s+(?:the\s+)?)\Z")
"""What shows, right before a number, that it began further left."""

NUMERAL = _pattern(
    r"\d+(?:[.,/]\d+)*"
    rf"|\b(?:{'|'.join([*_CARDINALS, *_SCALES, *_ORDINALS, *_MULTIPLES])}"
    r"|hundreds?|thousands|millions|billions|trillions|dozens?|decades?|half|halves|quarters?|thirds"
    r"|single|once|pair)\b"
    r"|(?<=\bclass )[IVX]+\b|(?<=\btype )[IVX]+\b"
)
"""Every numeral and number word: what coverage must account for."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as an article prints it; `value` is None for a fraction (1/3).

    `end` is where number, scale and unit end in the text read; `noun` is what follows.
    """

    value: Decimal | None
    scale: Scale
    unit: Unit
    comparator: Comparator
    end: int
    noun: str


def read(text: str) -> Quantity | None:
    """The quantity that `text` starts with, or None where it does not start with one."""
    at, comparator = 0, Comparator.EXACT
    for candidate, pattern in _COMPARATORS:
        if found := pattern.match(text):
            at, comparator = found.end(), candidate
            break
    before, at = _first(_CURRENCY_BEFORE, text, at)
    number = _number(text, at)
    if number is None:
        return None
    value, scale, unit, at = number
    if unit in (Unit.COUNT, None):
        after, at = _first(_UNIT_AFTER, text, at)
        if before and after and before is not after:
            return None
        unit = before or after or unit
    elif before:
        return None
    if unit is None or _MORE.match(text, at):
        return None
    return Quantity(value, scale, unit, comparator, at, text[at:].strip(" -"))


def is_cut(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` starts with a part only of the quantity that stands there: `702 billion`
    of `984.702 billion`, `200` of `over 200`, `18` of `18 billion`."""
    if _BEGUN.search(text, max(0, start - 30), start):
        return True
    part, whole = read(text[start:end]), read(text[start : end + 30])
    return part is not None and (whole is None or replace(whole, noun="") != replace(part, noun=""))


def _first(table: tuple[tuple[Unit, re.Pattern[str]], ...], text: str, at: int) -> tuple[Unit | None, int]:
    for unit, pattern in table:
        if found := pattern.match(text, at):
            return unit, found.end()
    return None, at


def _number(text: str, at: int) -> tuple[Decimal | None, Scale, Unit | None, int] | None:
    """Value, scale, unit and end of the number at a position: a count may still turn out to have a
    unit, and a scale word alone ("trillion-yuan") must."""
    found = _NUMBER.match(text, at)
    if found is None:
        return None
    end, kind, word = found.end(), found.lastgroup, found[0].lower()
    match kind:
        case "fraction":
            part, whole = (int(side) for side in word.split("/"))
            return (None, Scale.ONE, Unit.PERCENT, end) if 0 < part < whole else None
        case "place":
            return Decimal(word[:-2]), Scale.ONE, Unit.RANK, end
        case "rank":
            return Decimal(_ORDINALS[word]), Scale.ONE, Unit.RANK, end
        case "multiple":
            return Decimal(_MULTIPLES[word]), Scale.ONE, Unit.TIMES, end
        case "scale":
            return Decimal(1), _SCALES[word], None, end
        case "digits":
            value = Decimal(word.replace(",", ""))
        case _:
            value = Decimal(sum(_CARDINALS[part] for part in word.split("-")))
    if scale := _SCALE_AFTER.match(text, end):
        return value, _SCALES[scale[1].lower()], Unit.COUNT, scale.end()
    return value, Scale.ONE, Unit.COUNT, end
