"""A choice that the reader makes, that the address carries and that a link reproduces.

Streamlit writes the *label* of a bound widget into the address. So each choice has two widgets: one with
plain ASCII options, bound to the address and never seen, and one with labels that sets it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

import streamlit as st


def choose(
    name: str,
    label: str,
    options: Mapping[str, str],
    *,
    default: str,
    widget: Literal["segments", "list"] = "segments",
) -> str:
    """The option chosen under a name of the address: one of the keys of `options`, whose values are
    their labels. What is not an option counts as the default, which the address leaves out."""
    carry(name, tuple(options))
    return offer(name, label, options, default=default, widget=widget)


def carry(name: str, options: tuple[str, ...]) -> None:
    """Keeps a name of the address and its option from page to page, by a widget that is never seen."""
    restore(name)
    with st.container(key=f"carrier-{name}"):
        st.segmented_control(name, options, key=name, bind="query-params", label_visibility="collapsed")


def restore(name: str) -> None:
    """Puts what a carrier holds back into the address that has lost it; before the carrier is drawn.

    A browser that has not mounted the carrier yet (busy with drawing charts, for seconds on a slow machine)
    leaves its name out when the page is changed.
    """
    if name not in st.query_params and st.session_state.get(name):
        st.session_state[name] = st.session_state[name]


def carried(name: str, default: str) -> str:
    """The option that is carried under a name."""
    return st.session_state.get(name) or default


def offer(
    name: str,
    label: str,
    options: Mapping[str, str],
    *,
    default: str,
    widget: Literal["segments", "list"] = "segments",
) -> str:
    """Draws the labels of what is carried under a name; the option chosen."""
    held = carried(name, default)
    shown = f"{name}-shown"
    if st.session_state.get(shown) != held:
        st.session_state[shown] = held

    def set_carrier() -> None:
        chosen = st.session_state[shown]
        st.session_state[name] = None if chosen == default else chosen

    if widget == "segments":
        st.segmented_control(
            label,
            list(options),
            format_func=_labels(options),
            key=shown,
            on_change=set_carrier,
            required=True,
            width="stretch",
        )
    else:
        st.selectbox(label, list(options), format_func=_labels(options), key=shown, on_change=set_carrier)
    return held


def _labels(options: Mapping[str, str]) -> Callable[[str], str]:
    return options.__getitem__
