"""Numbers with units, read out of the words of an article.

The reader starts at the first character, takes a comparator, a currency sign, one number (digits,
number words, an ordinal, a multiple or a fraction), a scale word and a unit, and leaves the rest as
the noun counted. What it cannot read it refuses; it never guesses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from dashboard.model import Comparator, Scale, Unit

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve"
    " thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_CARDINALS = {w: n for n, w in enumerate(_UNITS)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
_RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_ORDINALS = {w: n for n, w in enumerate(_RANKS, 1)}
_MULTIPLES = {"double": 2, "doubled": 2, "twice": 2, "dual": 2, "triple": 3, "tripled": 3, "quadruple": 4}
_SCALES = {
    "thousand": Scale.THOUSAND,
    "million": Scale.MILLION,
    "billion": Scale.BILLION,
    "bn": Scale.BILLION,
    "trillion": Scale.TRILLION,
}
_COMPARATORS = (
    (Comparator.AT_LEAST, r"at least|no less than|not less than"),
    (Comparator.OVER, r"over|more than|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?"),
    (Comparator.NEARLY, r"nearly|almost|close to"),
    (Comparator.ABOUT, r"about|around|approximately|roughly|some"),
    (Comparator.UNDER, r"under|less than|below|fewer than"),
)
_CURRENCY_BEFORE = ((Unit.USD, r"US\$|USD|\$"), (Unit.CNY, r"RMB|CNY|¥"))
_UNIT_AFTER = (
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
_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_CARDINAL = "|".join(sorted(_CARDINALS, key=len, reverse=True))
_SCALE = "|".join(_SCALES)
_PART = r"(?:hundred|thousand|million|billion|trillion|dozen|score|half|halve|quarter|third|fourth|fifth|tenth)s?"
_GAP = r"[ -]?"
_MORE = re.compile(
    r"(?<=\w)\w|[.,/:][0-9]| ?[0-9]| ?[-–—~] ?[0-9]|\+|[ -]plus\b| or (?:more|so|less|fewer)\b| out of\b"
    rf"| (?:and|to|or) (?:[0-9]|a half\b|(?:{_CARDINAL})\b)"
    rf"|[ -](?:{_CARDINAL}|{_PART})\b(?!-)",
    re.IGNORECASE,
)
"""What shows, right behind a number, that it is not all of it: "five hundred", "5-10", "2 1/2", "3D", "40+"."""

NUMERAL = re.compile(
    rf"\d+(?:[.,/]\d+)*"
    rf"|\b(?:{'|'.join([*_CARDINALS, 'hundred', *_SCALES, *_ORDINALS, *_MULTIPLES])}"
    rf"|dozens?|hundreds|thousands|millions|billions|trillions|decades?|half|halves|quarters?|thirds|single|once|pair)\b"
    rf"|(?<=\b[Cc]lass )[IVX]+\b|(?<=\b[Tt]ype )[IVX]+\b",
    re.IGNORECASE,
)
"""Every numeral and number word: what coverage must account for."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as an article prints it; `value` is None where no exact decimal exists (1/3).

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
    value, scale, implied, at = number
    if implied is None:
        after, at = _first(_UNIT_AFTER, text, at)
        if before and after and before is not after:
            return None
        implied = before or after or (None if scale.value in text[:at].lower() and value is None else Unit.COUNT)
    elif before:
        return None
    if _MORE.match(text, at):
        return None
    return Quantity(value, scale, implied, comparator, at, text[at:].strip(" -"))
