"""The sentences of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dashboard.claims.characters import HAN

_STOP: Final = re.compile(
    rf"\n+|】|[。!?](?:[\"')\]]*)|\.(?:[\"')\]]*)(?=\s+(?:[\"'(\[]*[A-Z0-9¥$]|[{HAN}])|\s*\Z|\s*\n|[{HAN}])|[!?][\"')]*(?=\s|\Z)"
)
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:Dr|Mr|Ms|Mrs|Prof|St|vs|No|Co|Ltd|Inc|Corp|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|cf|al|e\.g|i\.e|ca|Fig|Nos|Mt|Gen|Gov|Sen|Rep|bn|tn)"
    r"|\b[A-Z]|\bU\.S|\bU\.K|\bp\.m|\ba\.m)\Z"
)
_TAG: Final = re.compile(
    r"[,，;—~](?:这?你|你们|各位|大家|就|谁|还|这)?(?:敢信|敢相信|敢想|敢信不|信不信由你|能想到|想得到|想到了|(?:想不到|没想到|厉害|牛|猛|惊喜|惊讶|可以|服)吧"
    r"|厉不厉害|牛不牛|猛不猛|香不香|惊不惊喜|意不意外|服不服|羡不羡慕|够不够(?:硬|猛|牛|意思)|说牛不牛|怎么样|意外吗|惊喜吗|厉害吗)\Z"
)
"""What asks nothing but to be marvelled at: ，你敢信？"""
_LONGEST: Final = 1500


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: where it stands, and whether it asks."""

    start: int
    end: int
    asks: bool


def sentences(text: str) -> list[Sentence]:
    """The sentences of a plain text; a line is never part of two."""
    found: list[Sentence] = []
    at = 0
    for stop in _STOP.finditer(text):
        if stop[0][0] == "." and _ABBREVIATED.search(text, max(at, stop.start() - 8), stop.start()):
            continue
        asks = "?" in stop[0] and not _TAG.search(text, max(at, stop.start() - 12), stop.start())
        found.extend(_pieces(text, at, stop.end(), asks=asks))
        at = stop.end()
    found.extend(_pieces(text, at, len(text), asks=False))
    return found


def _pieces(text: str, start: int, end: int, *, asks: bool) -> Iterator[Sentence]:
    """A sentence, or pieces of one that is too long to be one."""
    while end - start > _LONGEST:
        space = max(text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in " ,，、;")
        cut = space + 1 if space > 0 else start + _LONGEST
        yield Sentence(start, cut, asks)
        start = cut
    if start < end:
        yield Sentence(start, end, asks)
