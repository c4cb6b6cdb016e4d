"""The content codings this server speaks: which one a reader accepts, and how bytes are put into it."""

from __future__ import annotations

import zlib
from enum import StrEnum
from typing import Final, Protocol

import brotli

PROMPT: Final = 5
"""Brotli quality for answers made on the fly: the charts' script, 4.7 MB, in 0.18 s, to 26 %."""

THOROUGH: Final = 9
"""Brotli quality for files compressed once, while a visitor may wait: 0.56 s, 25 %."""

UTMOST: Final = 10
"""Brotli quality for the largest files, when there is time: 4.7 s, 23 %."""

WINDOW: Final = 22
"""Brotli window in powers of two: the largest that every client must be ready for (RFC 7932, 9.1)."""

GZIP_LEVEL: Final = 6
GZIP_FRAMING: Final = 31
"""zlib's largest window (15) plus 16, which asks for a gzip header and trailer."""


class Coding(StrEnum):
    """A content coding by its name in HTTP, the best first."""

    BROTLI = "br"
    GZIP = "gzip"


class Encoder(Protocol):
    """A running compression: bytes go in piece by piece, the last piece ends it."""

    def encode(self, piece: bytes, *, last: bool) -> bytes: ...


class _Brotli:
    def __init__(self, quality: int) -> None:
        self._compressor = brotli.Compressor(quality=quality, lgwin=WINDOW)

    def encode(self, piece: bytes, *, last: bool) -> bytes:
        encoded: bytes = self._compressor.process(piece)
        return encoded + self._compressor.finish() if last else encoded


class _Gzip:
    def __init__(self) -> None:
        self._compressor = zlib.compressobj(GZIP_LEVEL, zlib.DEFLATED, GZIP_FRAMING)

    def encode(self, piece: bytes, *, last: bool) -> bytes:
        encoded = self._compressor.compress(piece)
        return encoded + self._compressor.flush() if last else encoded


def encoder(coding: Coding, quality: int = PROMPT) -> Encoder:
    """A new running compression; `quality` is Brotli's, gzip has one for all."""
    return _Gzip() if coding is Coding.GZIP else _Brotli(quality)


def negotiate(accept_encoding: str) -> Coding | None:
    """The coding to answer an `Accept-Encoding` with; none means the bytes as they are (RFC 9110, 12.5.3).

    The heaviest wins, Brotli among equals. Of what cannot be read as a weight, nothing is taken.
    """
    weights = dict(_weight(item) for item in accept_encoding.lower().split(",") if item.strip())
    anything_else = weights.get("*", 0.0)
    best = max(Coding, key=lambda coding: weights.get(coding, anything_else))
    weight = weights.get(best, anything_else)
    return best if weight > 0 and weight >= weights.get("identity", 0.0) else None


def _weight(item: str) -> tuple[str, float]:
    name, *parameters = (part.strip() for part in item.split(";"))
    quality = next((p.removeprefix("q=") for p in parameters if p.startswith("q=")), "1")
    try:
        weight = float(quality)
    except ValueError:
        return name, 0.0
    return name, weight if 0 <= weight <= 1 else 0.0
