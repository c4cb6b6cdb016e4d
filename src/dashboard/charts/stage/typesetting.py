"""Words in lines of a type, and how wide they are."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from dashboard.charts.style import safe
from dashboard.wrapping import labelled, pieces, unbroken

LINE: Final = 1.28
"""The height of a line, in sizes of its type."""

_TAG: Final = re.compile(r"<[^>]+>")
_NARROW: Final = frozenset("iljtfrI.,:;'|!()[]·- ")
_WIDE: Final = frozenset("mwMWQ@%—…≈")


def measure(words: str, size: float, *, bold: bool = False) -> float:
    """The pixels that a line of words is wide, about and rather too many than too few."""
    ems = 0.0
    for sign in words:
        if ord(sign) >= 0x2E80:
            ems += 1.0
        elif sign in _NARROW:
            ems += 0.3
        elif sign in _WIDE:
            ems += 0.85
        else:
            ems += 0.6 if sign.isupper() else 0.51
    return ems * size * (1.07 if bold else 1.0)


def lines(words: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Words in lines of a type that are no wider than `width`."""
    found = [""]
    for word in pieces(words):
        if found[-1] and measure(f"{found[-1]}{word}".rstrip(), size, bold=bold) > width:
            found.append("")
        found[-1] += word
    return [line.strip() for line in found]


def rewrapped(note: str, size: int, width: float) -> list[str]:
    """The lines of a label, wrapped anew; one with markup stays as it is."""
    joined = unbroken(note.replace("<br>", "\n"))
    if _TAG.search(joined):
        return note.split("<br>")
    return [safe(line) for line in labelled(unescape(joined), lambda said: lines(said, size, width))]


def seen(text: str) -> str:
    """The words of a text without its markup."""
    return unescape(_TAG.sub("", text))
