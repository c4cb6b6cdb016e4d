"""Text as a search reads it: words in small letters, and Chinese in pairs of characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from dashboard.claims.characters import HAN, plain

LONGEST: Final = 200
"""Characters of a query that are read."""

_WORD: Final = re.compile(rf"[{HAN}]+|[0-9]+(?:[.,][0-9]+)*|[^\W\d_{HAN}]+(?:'[^\W\d_{HAN}]+)?")
_HAN: Final = re.compile(rf"[{HAN}]")


def folded(text: str) -> str:
    """A text in one way of writing, place for place: small letters, plain digits, simplified characters."""
    return "".join(map(_folded, plain(text)))


def asked(text: str) -> str:
    """What a reader typed: its beginning, in one line, in one way of writing but for capitals."""
    composed = unicodedata.normalize("NFKC", text[: 2 * LONGEST])[:LONGEST]
    return plain("".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in composed)).strip()


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """The words of a folded text with their places; a run of Chinese characters is one."""
    for found in _WORD.finditer(text):
        word = found[0].replace(",", "") if found[0][0].isdigit() else found[0].removesuffix("'s")
        yield found.start(), found.start() + len(found[0]), word


def is_han(word: str) -> bool:
    """Whether a word is in Chinese characters."""
    return bool(_HAN.match(word))


def pairs(run: str) -> list[str]:
    """The pairs of neighbours in a run of Chinese characters, or the one character."""
    return [run[n : n + 2] for n in range(len(run) - 1)] or [run]


def _folded(sign: str) -> str:
    small = sign.lower()
    return small if len(small) == 1 else sign
