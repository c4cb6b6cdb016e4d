"""An exhibit on a page: the figure, its citations beside it, its numbers one click away."""

from __future__ import annotations

import streamlit as st

from dashboard import links
from dashboard.exhibits import Absence, Theme
from dashboard.runsheets import Kind
from dashboard.texts import text
from dashboard.ui import filters, present, resources, takeaway
from dashboard.ui.markup import faint, paragraphs, plain, strong
from dashboard.ui.resources import Prepared

# A picture is taken where title and sources are in it: see takeaway.py.
_CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False}


def show(chart: str) -> None:
    """Draws the chart of that id in the view of the reader, or says calmly why there is none."""
    prepared = resources.exhibit(chart, filters.chosen())
    with st.container(border=True, key=f"exhibit-{chart}"):
        if isinstance(prepared, Absence):
            st.markdown(paragraphs(strong(plain(prepared.title)), faint(plain(prepared.reason))))
        else:
            draw(prepared)
            with st.container(horizontal=True, key=f"actions-{chart}"):
                present.adding(Kind.CHART, chart)
                st.link_button(
                    text("exhibit.large"),
                    links.embed(chart, links.parameters(filters.chosen())),
                    type="tertiary",
                    icon=":material/open_in_full:",
                )
                takeaway.pictures(chart)
                takeaway.chart(chart)


def draw(prepared: Prepared) -> None:
    """Draws an exhibit: the figure, its citations beside it, its numbers one click away."""
    exhibit, theme = prepared.exhibit, _theme()
    figure, words = st.columns([11, 10], gap="medium")
    with figure:
        st.markdown(prepared.heading)
        st.plotly_chart(
            prepared.figures[theme],
            theme=None,
            config=_CONFIG,
            alt=exhibit.alt,
            key=f"figure-{theme}-{exhibit.id}",
        )
        st.markdown(prepared.caption)
    with words.container(key=f"citations-{exhibit.id}"):
        st.markdown(prepared.citations)
    with st.expander(text("exhibit.table")):
        st.markdown(prepared.table)


def _theme() -> Theme:
    return Theme(st.context.theme.type or Theme.LIGHT)
