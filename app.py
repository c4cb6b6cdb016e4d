"""The launcher: `streamlit run app.py`, or `dashboard serve`, which runs this file."""

from pathlib import Path

import streamlit as st

from dashboard import api, delivery, serving

# Streamlit finds this literal call by reading the file, without running it.
app = st.App(
    Path(__file__).resolve().parent / "src" / "dashboard" / "ui" / "main.py",
    routes=api.routes(),
    middleware=delivery.middleware(),
    lifespan=serving.lifespan,
    exception_handlers={Exception: delivery.failure},
)
