"""The tags that put the search box on a page: its style, its script, and what it says in every language."""

from __future__ import annotations

import json
from html import escape
from typing import Final

from dashboard import links
from dashboard.texts import everywhere

SAID: Final = (
    "search.button",
    "search.title",
    "search.label",
    "search.placeholder",
    "search.close",
    "search.keys",
    "search.all",
    "search.hint",
    "search.for-example",
    "search.examples",
    "search.nearest",
    "search.failed",
)
"""The texts that the script says itself; all others come with its answers."""


def tags() -> str:
    """The tags, for the head of a page."""
    attributes = {
        "address": links.api("search"),
        "page": links.SEARCH,
        "texts": json.dumps(everywhere(SAID), ensure_ascii=False),
    }
    data = " ".join(f'data-{name}="{escape(value)}"' for name, value in attributes.items())
    style = f'<link rel="stylesheet" href="{links.bundle("search.css")}">'
    return f'{style}<script src="{links.bundle("search.js")}" defer {data}></script>'
