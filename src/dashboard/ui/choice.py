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
    carried = carrier(name, tuple(options), default)
    shown = f"{name}-shown"
    if st.session_state.get(shown) != carried:
        st.session_state[shown] = carried

    def carry() -> None:
        chosen = st.session_state[shown]
        st.session_state[name] = None if chosen == default else chosen

    if widget == "segments":
        st.segmented_control(
            label,
            list(options),
            format_func=_labels(options),
            key=shown,
            on_change=carry,
            required=True,
            width="stretch",
        )
    else:
        st.selectbox(label, list(options), format_func=_labels(options), key=shown, on_change=carry)
    return carried


def carrier(name: str, options: tuple[str, ...], default: str) -> str:
    """The value of a name in the address, kept by a widget that is never seen."""
    with st.container(key=f"carrier-{name}"):
        carried = st.segmented_control(name, options, key=name, bind="query-params", label_visibility="collapsed")
    return carried or default


def _labels(options: Mapping[str, str]) -> Callable[[str], str]:
    return options.__getitem__
