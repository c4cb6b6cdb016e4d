"""The main script: what stands around every page."""

from __future__ import annotations

import streamlit as st

from dashboard.texts import text
from dashboard.ui import filters, frame, present
from dashboard.ui.navigation import navigation

# First, for a page without an icon has Streamlit fetch one from elsewhere.
st.set_page_config(page_icon=frame.ICON, layout="wide")
with st.sidebar:
    filters.carry()
filters.listen()
page = navigation()
st.set_page_config(page_title=f"{page.title} · {text('app.title')}")
with st.sidebar:
    filters.sidebar()
    present.carried()
    frame.standing()
    frame.faces()
page.run()
