"""Which coding a reader gets, and that it reads back as what went in."""

from __future__ import annotations

import gzip

import brotli
import pytest

from dashboard.delivery.encoding import THOROUGH, Coding, encoder, negotiate


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [
        ("gzip, deflate, br, zstd", Coding.BROTLI),
        ("gzip", Coding.GZIP),
        ("GZIP", Coding.GZIP),
        ("br;q=0.5, gzip;q=0.8", Coding.GZIP),
        ("br;q=0, gzip", Coding.GZIP),
        ("br ; q=0.7 , gzip ; q=0.7", Coding.BROTLI),
        ("*", Coding.BROTLI),
        ("br;q=0, *", Coding.GZIP),
        ("*;q=0", None),
        ("gzip;q=0", None),
        ("gzip;q=0.5, identity", None),
        ("identity;q=0.5, gzip", Coding.GZIP),
        ("br;q=much", None),
        ("br;q=7", None),
        ("br;q=nan", None),
        ("deflate, zstd", None),
        ("brotli", None),
        (" , ,", None),
        ("", None),
    ],
)
def test_negotiates_by_weight(accepted: str, chosen: Coding | None) -> None:
    assert negotiate(accepted) is chosen


@pytest.mark.parametrize("quality", [None, THOROUGH])
def test_brotli_reads_back(quality: int | None) -> None:
    running = encoder(Coding.BROTLI) if quality is None else encoder(Coding.BROTLI, quality)
    encoded = running.encode(b"one " * 999, last=False) + running.encode(b"two", last=True)
    assert brotli.decompress(encoded) == b"one " * 999 + b"two"


def test_gzip_reads_back() -> None:
    running = encoder(Coding.GZIP)
    encoded = running.encode(b"one " * 999, last=False) + running.encode(b"", last=True)
    assert gzip.decompress(encoded) == b"one " * 999
