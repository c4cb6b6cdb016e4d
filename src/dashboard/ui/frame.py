"""What stands around every page: its style, its heading, and how the dataset stands."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard import store, typefaces
from dashboard.texts import plural, text
from dashboard.ui import filters
from dashboard.ui.markup import faint, paragraphs, plain

ICON = str(Path(__file__).parent / "icon.svg")
"""The sign of the dashboard in the browser's tab. Without one Streamlit fetches that of the page from elsewhere."""


def faces() -> None:
    """Declares the typefaces of the language being spoken, which need not be the one that the page was sent in."""
    rules = typefaces.declared(besides=(typefaces.LATIN,))
    if rules:
        st.html(f"<style>{rules}</style>")


def heading(title: str, lead: str, *, filtered: bool = True) -> None:
    """The title of a page, what it shows in one sentence, and on one that the filters apply to what they are set to."""
    notice = filters.notice(filters.chosen()) if filtered else ""
    st.markdown(paragraphs(f"# {plain(title)}", plain(lead), notice))


def standing() -> None:
    """The version of the dataset, and a quiet mark when a newer one is broken."""
    version = text("dataset.version", version=store.current().version)
    problems = len(store.opened().problems)
    broken = plural("dataset.broken", problems) if problems else ""
    st.markdown(paragraphs(faint(plain(version)), faint(plain(broken)) if broken else ""))
