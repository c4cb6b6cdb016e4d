"""Markdown of Streamlit: the one door through which text from the dataset or an address becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from urllib.parse import quote

from dashboard.texts import text

BREAK = ":small[]"
"""Nothing at all, which Streamlit still takes for an end of the text before it."""

_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_ESCAPED = r"\\\g<0>"
_SPECIAL = re.compile(r"[!-/:-@\[-`{-~]")
# What Streamlit changes after the backslashes are gone: addresses, emoji and icons by name, arrows.
_LIVE = re.compile(
    r"https?://|www(?=\.)|@|:(?=[\w+-]+:)|(?<!\S)(?:<->|->|<-|--|>=|<=|~=)(?!\S)|(?<=\b[hH][tT][tT][pP]):",
    re.IGNORECASE,
)


def plain(said: object) -> str:
    """Markdown that shows exactly this text, on one line, and nothing but it."""
    flat = _SPACE.sub(" ", str(said))
    cuts = [0, *(found.start() + 1 for found in _LIVE.finditer(flat)), len(flat)]
    pieces = (flat[start:end] for start, end in pairwise(cuts))
    return BREAK.join(_SPECIAL.sub(_ESCAPED, piece) for piece in pieces)


def said(key: str, /, **values: object) -> str:
    """The interface text of a key, which may be markdown, with values that are not."""
    return text(key, **{name: plain(value) for name, value in values.items()})


def link(markdown: str, address: str, title: str = "") -> str:
    """A link of that markdown to an address, with a title that a pointer over it reads."""
    named = f' "{_SPECIAL.sub(_ESCAPED, title)}"' if title else ""
    return f"[{markdown}]({_destination(address)}{named})"


def strong(markdown: str) -> str:
    """The markdown in bold."""
    return f"**{markdown}**"


def small(markdown: str) -> str:
    """The markdown in small type."""
    return f":small[{markdown}]"


def faint(markdown: str) -> str:
    """The markdown in small, quiet type."""
    return f":gray[:small[{markdown}]]"


def marked(markdown: str, *, reliable: bool) -> str:
    """The markdown on a coloured ground, as a figure is highlighted in its sentence."""
    return f":{'blue' if reliable else 'orange'}-background[{markdown}]"


def badge(markdown: str, *, reliable: bool) -> str:
    """The markdown as a badge."""
    return f":{'blue' if reliable else 'orange'}-badge[{markdown}]"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of markdown cells."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def listed(items: Iterable[str]) -> str:
    """A list of markdown items."""
    return "\n".join(f"- {item}" for item in items)


def paragraphs(*parts: str) -> str:
    """Blocks of markdown below each other; empty ones are left out."""
    return "\n\n".join(part for part in parts if part)


def _destination(address: str) -> str:
    return quote(address, safe="/:?#=&%+,;@~!$*'._-")
