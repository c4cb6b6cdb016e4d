"""The filters that hold on every page: in which currency, of which sources, since when."""

from __future__ import annotations

from enum import StrEnum

import streamlit as st

from dashboard import links, texts
from dashboard.texts import Language, text
from dashboard.ui.choice import choose
from dashboard.ui.markup import faint, plain
from dashboard.view import DEFAULT, Currency, Since, Sources, View


def listen() -> None:
    """Speaks the language that the address names, or else the browser's."""
    texts.listen(st.query_params.get(links.LANGUAGE, ""), _accepted())


def language_choice() -> None:
    """Draws the choice of the language, each named in itself."""
    names = {spoken.value: text(f"language.{spoken}") for spoken in Language}
    choose(links.LANGUAGE, text("filter.language"), names, default=texts.preferred("", _accepted()).value)


def sidebar() -> None:
    """Draws the filters."""
    for name, kind, default in _FILTERS:
        options = {option.value: text(f"filter.{name}.{option}") for option in kind}
        choose(name, text(f"filter.{name}"), options, default=default.value)


def chosen() -> View:
    """The view that the address names; what it names wrongly counts as the default."""
    return View(*(_known(kind, st.query_params.get(name), default) for name, kind, default in _FILTERS))  # type: ignore[arg-type]


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


def _known(kind: type[StrEnum], value: str | None, default: StrEnum) -> StrEnum:
    return kind(value) if value in set(kind) else default
