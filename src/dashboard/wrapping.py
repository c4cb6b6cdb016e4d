"""Text in lines: words kept whole, Chinese broken between characters but never before a closing sign, nor
between a number and its unit."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import east_asian_width

_WIDE: Final = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6“”‘’…—"
_CLOSING: Final = "，。；：、！？）》」』】％”’,.;:!?)%"
_OPENING: Final = "（《「『【“‘("
COUNTED: Final = r"[≈<>≥]?\d[\d.,–-]*(?:万亿|亿|万)?(?:美元|[\u4e00-\u9fff])"
"""A number with its Chinese unit, as a pattern."""

_SIGN: Final = "[\u2e80-\u9fff\uf900-\ufaff]"
_PIECE: Final = re.compile(
    rf"[ \t\n]+|[{re.escape(_OPENING)}]*(?:{COUNTED}|{_SIGN}|[^ \t\n{_WIDE}]+|.)[{re.escape(_CLOSING)}]*",
    re.DOTALL,
)
_BREAK: Final = re.compile(r"(?<=[\u2e80-\uffef])\n|(?<![A-Za-z])\n(?=[\u2e80-\uffef])")


def width(text: str) -> int:
    """How wide a text is, in Latin characters; a Chinese one counts two."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def pieces(text: str) -> list[str]:
    """A text in what no line is broken within, and the spaces between."""
    return _PIECE.findall(text.strip())


def unbroken(text: str) -> str:
    """A text in lines as one line: with a space for each break, but in Chinese none."""
    return _BREAK.sub("", text).replace("\n", " ")


def lines(text: str, limit: int) -> list[str]:
    """A text in lines of at most `limit` Latin characters; a word longer than that stands alone."""
    found = [""]
    for piece in pieces(text):
        if piece.isspace():
            found[-1] += " " if found[-1] else ""
        elif found[-1].strip() and width(found[-1] + piece) > limit:
            found.append(piece)
        else:
            found[-1] += piece
    return [line.rstrip() for line in found if line.strip()]
