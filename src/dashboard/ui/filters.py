"""The filters that hold on every page: in which currency, of which sources, since when."""

from __future__ import annotations

from enum import StrEnum

import streamlit as st

from dashboard import links, texts
from dashboard.texts import Language, text
from dashboard.ui import choice
from dashboard.ui.markup import faint, plain
from dashboard.view import DEFAULT, Currency, Since, Sources, View


def carry() -> None:
    """Keeps the filters and the language in the address from page to page."""
    for name, kind, _ in _FILTERS:
        choice.carry(name, tuple(option.value for option in kind))
    choice.carry(links.LANGUAGE, tuple(spoken.value for spoken in Language))


def listen() -> None:
    """Speaks the language that the address names, or else the browser's."""
    texts.listen(choice.carried(links.LANGUAGE, ""), _accepted())


def sidebar() -> None:
    """Draws the filters, and the languages, each named in itself."""
    for name, kind, default in _FILTERS:
        options = {option.value: text(f"filter.{name}.{option}") for option in kind}
        choice.offer(name, text(f"filter.{name}"), options, default=default.value)
    names = {spoken.value: text(f"language.{spoken}") for spoken in Language}
    choice.offer(links.LANGUAGE, text("filter.language"), names, default=texts.preferred("", _accepted()).value)


def chosen() -> View:
    """The view that the address names; what it names wrongly counts as the default."""
    held = {name: choice.carried(name, default) for name, _, default in _FILTERS}
    return View(Currency(held["currency"]), Sources(held["sources"]), Since(held["since"]))


def notice(view: View) -> str:
    """What a view leaves out or converts, in one line of markdown; empty for the default view."""
    parts = [
        text(f"filter.notice.{name}.{value}", year=value)
        for name, value in sorted(links.parameters(view).items(), key=lambda item: _ORDER.index(item[0]))
    ]
    return faint(plain(text("filter.notice", parts=" · ".join(parts)))) if parts else ""


_FILTERS: tuple[tuple[str, type[StrEnum], StrEnum], ...] = (
    ("currency", Currency, DEFAULT.currency),
    ("sources", Sources, DEFAULT.sources),
    ("since", Since, DEFAULT.since),
)
_ORDER = [name for name, _, _ in _FILTERS]


def _accepted() -> str:
    return st.context.headers.get("Accept-Language") or ""
