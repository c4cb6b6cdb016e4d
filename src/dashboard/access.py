"""The tag that puts right, for people who do not see the page, what Streamlit leaves out of it."""

from __future__ import annotations

import json
from html import escape
from typing import Final

from dashboard import links
from dashboard.texts import everywhere

NAMES: Final = {
    "Skip to main content": "access.skip",
    "App pages": "access.pages",
    "Sidebar": "access.sidebar",
    "Expand sidebar": "access.sidebar.expand",
    "Collapse sidebar": "access.sidebar.collapse",
    "Link to heading": "access.heading",
    "Close": "search.close",
    "Open": "access.open",
    "Choose an option": "access.choose",
    "Choose date": "access.date",
    "Search": "search.button",
    "Fullscreen": "access.full",
    "Close fullscreen": "access.full.close",
    "Download plot as a PNG": "access.png",
    "Copy to clipboard": "access.copy",
}
"""What Streamlit and Plotly say in English only, and our text for it."""


def tags() -> str:
    """The tag, for the head of a page."""
    spoken = everywhere(NAMES.values())
    names = {tag: {english: said[key] for english, key in NAMES.items()} for tag, said in spoken.items()}
    data = escape(json.dumps(names, ensure_ascii=False))
    return f'<script src="{links.bundle("access.js")}" defer data-names="{data}"></script>'
