"""Text in lines: words kept whole, Chinese broken between characters but never before a closing sign."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import east_asian_width

_WIDE: Final = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6“”‘’…—"
_CLOSING: Final = "，。；：、！？）》」』】％”’,.;:!?)%"
_OPENING: Final = "（《「『【“‘("
_PIECE: Final = re.compile(
    rf"[ \t\n]+|[{re.escape(_OPENING)}]*(?:[\u2e80-\u9fff\uf900-\ufaff]|[^ \t\n{_WIDE}]+|.)[{re.escape(_CLOSING)}]*",
    re.DOTALL,
)


def width(text: str) -> int:
    """How wide a text is, in Latin characters; a Chinese one counts two."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def lines(text: str, limit: int) -> list[str]:
    """A text in lines of at most `limit` Latin characters; a word longer than that stands alone."""
    found = [""]
    for piece in _PIECE.findall(text.strip()):
        if piece.isspace():
            found[-1] += " " if found[-1] else ""
        elif found[-1].strip() and width(found[-1] + piece) > limit:
            found.append(piece)
        else:
            found[-1] += piece
    return [line.rstrip() for line in found if line.strip()]
