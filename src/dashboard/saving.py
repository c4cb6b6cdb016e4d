"""The tag that has a page save files where they are asked for, and say how it goes."""

from __future__ import annotations

import json
from html import escape
from typing import Final

from dashboard import links
from dashboard.texts import everywhere

SAID: Final = ("saving.made", "saving.saved", "saving.failed")
"""The texts that the script says itself; why a file is refused comes with the answer."""


def tags() -> str:
    """The tag, for the head of a page."""
    said = everywhere(SAID, seconds="{seconds}", name="{name}")  # filled in by the script
    texts = escape(json.dumps(said, ensure_ascii=False))
    return f'<script src="{links.bundle("saving.js")}" defer data-texts="{texts}"></script>'
