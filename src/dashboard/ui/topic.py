"""What the pages of topics have in common: an opening, charts, and the figures that no chart shows."""

from __future__ import annotations

import streamlit as st

from dashboard.model import Topic
from dashboard.runsheets import PAGES
from dashboard.texts import text
from dashboard.ui import filters, frame, resources, takeaway
from dashboard.ui.markup import faint, paragraphs, plain


def opening(topic: Topic) -> None:
    """The title of a topic's page and what it shows."""
    frame.heading(text(f"page.{topic}.title"), text(f"page.{topic}.lead"))


def remaining(topic: Topic) -> None:
    """The other figures of the topic, and the way to take the page away."""
    table = resources.remaining(PAGES[topic], filters.chosen())
    if table:
        lead = faint(plain(text("remaining.lead")))
        with st.container(key="figures"):
            st.markdown(paragraphs(f"## {plain(text('remaining.title'))}", lead, table))
    takeaway.page(topic)
