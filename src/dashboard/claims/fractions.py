"""Fractions and multiples in words: a third, 两成, 过半, doubled."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from dashboard.claims import hedges
from dashboard.claims.numerals import of_digits, of_han
from dashboard.claims.quantities import DONE, Amount
from dashboard.model import Comparator, Unit

_FRACTIONS: Final = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
                     "ninth": 9, "tenth": 10}  # fmt: skip
_CHANGED_BY: Final = re.compile(
    r"\b(?:by|up|down|rose|grew|climbed|jumped|increased|expanded|gained|fell|dropped)"
    r"(?: (?:more|less) than| just (?:over|under)| some| about| around| nearly| almost| roughly| over| well over)? \Z",
    re.IGNORECASE,
)
"""What "a fifth" is a change by where no whole follows it: "rose by more than a fifth and"."""
_DOES: Final = re.compile(
    r" (?:(?:have|has|had|are|were|is|was|came|come|comes|returned|went|originated|less|more|fewer|higher|lower|larger"
    r"|smaller) (?!off\b)|(?:returnees|foreign)\b)",
    re.IGNORECASE,
)
"""What follows a fraction that stands for some of those named before: "a third have returned from abroad"."""
_NEAR: Final = 40
_SMALL_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "a": 1,
}  # fmt: skip


def past_half(start: int, end: int) -> Amount:
    """More than half: 过半."""
    return Amount(start, end, start, Decimal(50), Decimal(1), Unit.PERCENT, Comparator.OVER, vague=True)


def tenths(text: str, match: re.Match[str]) -> Amount | None:
    """Tenths: 两成, 三成半, 四成七."""
    digits = match["tenths"].split("成")[0]
    number = of_digits(digits) if digits.isascii() else of_han(digits)
    if number is None:
        return None
    further = of_han(match["halftenth"]) if match["halftenth"] not in (None, "半", "多") else None
    value = number.value * 10 + (5 if match["halftenth"] == "半" else further.value if further else 0)
    end = match.start() + len(digits) + 1 + len(match["halftenth"] or "")
    amount = Amount(match.start(), end, match.start(), value, Decimal(1), Unit.PERCENT, vague=True)
    if match["halftenth"] == "多":
        amount = replace(amount, comparator=Comparator.OVER)
    return hedges.hedged(text, amount)


def fraction(text: str, start: int, end: int, part: Decimal, whole: Decimal) -> Amount:
    """A part of a whole, in per cent."""
    value = (part / whole * 100).quantize(Decimal("0.0001")).normalize()
    return hedges.hedged(text, Amount(start, end, start, value, Decimal(1), Unit.PERCENT, vague=True))


def english_fraction(text: str, match: re.Match[str]) -> Amount | None:
    """A fraction in English words, as "a third" or "one in five"."""
    words = match[0].lower().replace("-", " ").split()
    if words == ["half"]:
        return fraction(text, match.start(), match.end(), Decimal(1), Decimal(2))
    if "in" in words:
        part, whole = _SMALL_WORDS[words[0]], _SMALL_WORDS[words[-1]]
        return fraction(text, match.start(), match.end(), Decimal(part), Decimal(whole)) if part < whole else None
    after = text[match.end() : match.end() + 4]
    stands_alone = after.startswith((" of", ".", ",", " b", ";")) or not after.strip()
    stands_alone = stands_alone or bool(_DOES.match(text, match.end()))
    if words[0] == "a" and not stands_alone and not _CHANGED_BY.search(text[: match.start()][-_NEAR:]):
        return None
    whole = _FRACTIONS[words[1].rstrip("s")]
    return fraction(text, match.start(), match.end(), Decimal(_SMALL_WORDS[words[0]]), Decimal(whole))


def multiple(text: str, match: re.Match[str]) -> Amount | None:
    """A multiple in words: doubled, 翻番."""
    word = match[0].lower()
    value = 2
    if word.startswith("tripl"):
        value = 3
    elif word.startswith("quadrupl") or "两番" in word:
        value = 4
    elif "三番" in word:
        value = 8
    done = DONE if word.endswith("ed") else ""
    amount = Amount(
        match.start(), match.end(), match.start(), Decimal(value), Decimal(1), Unit.TIMES, vague=True, classifier=done
    )
    return hedges.hedged(text, amount)
