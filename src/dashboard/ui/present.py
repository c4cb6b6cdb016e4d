"""The reader's own run-sheet: carried in the address, added to on every page, put in order and started on its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from dashboard import links, presentation, runsheets, store
from dashboard.catalog import Catalog
from dashboard.findings import disagreements
from dashboard.headlines import headlines
from dashboard.model import Topic
from dashboard.problems import quoted
from dashboard.runsheets import ALL, LONGEST, Item, Kind, RunSheet
from dashboard.texts import joined, plural, text
from dashboard.ui import choice, filters, navigation
from dashboard.ui.markup import faint, paragraphs, plain, strong
from dashboard.ui.shelf import kept
from dashboard.view import View

SHEET: Final = "sheet"
"""The name of the run-sheet in the address, and of the widget that carries it."""

LONGEST_WRITTEN: Final = 4000
"""Signs of a run-sheet in an address."""

_FORMS: Final = ("pptx", "pdf", "html")


def carried() -> None:
    """Keeps the run-sheet in the address from page to page, by a widget that is never seen; where there is one,
    a line leads to it."""
    choice.restore(SHEET)
    with st.container(key=f"carrier-{SHEET}"):
        st.text_input(SHEET, key=SHEET, bind="query-params", label_visibility="collapsed", max_chars=LONGEST_WRITTEN)
    items = _items()
    if items:
        navigation.to_presentation(plain(plural("present.open", len(items))))


def adding(kind: Kind, name: str) -> None:
    """A button that puts something into the run-sheet, or takes it out again."""
    item = str(Item(kind, name))
    there = item in _items()
    st.button(
        text("present.added" if there else "present.add"),
        key=f"present-{item}",
        help=text("present.added.help") if there else None,
        icon=":material/check:" if there else ":material/add_to_queue:",
        type="tertiary",
        on_click=_take if there else _put,
        args=(item,),
    )


def chosen() -> RunSheet:
    """The choice of a run-sheet, a ready-made one or one's own; in a sentence what of it is not known."""
    written = _written()
    sheet, unknown = runsheets.read(written or ALL, store.current(), _known())
    own = "" if sheet.name else written
    options = [*runsheets.names(), *([own] if own else [])]
    shown = f"{SHEET}-shown"
    if st.session_state.get(shown) != (own or sheet.name):
        st.session_state[shown] = own or sheet.name
    st.selectbox(text("present.choose"), options, format_func=_title, key=shown, on_change=_choose, width=420)
    if unknown:
        names = joined(quoted(name, 40) for name in unknown[:8])
        st.info(plain(text("present.left-out", names=names)), icon=":material/search_off:")
    if sheet.beyond:
        st.info(plain(plural("present.beyond", sheet.beyond, limit=LONGEST)), icon=":material/search_off:")
    return sheet


def ways(sheet: RunSheet) -> None:
    """The start of the presentation, and its files."""
    parameters = presentation.parameters(filters.chosen(), sheet)
    with st.container(horizontal=True, vertical_alignment="center", key="present-ways"):
        st.link_button(
            text("present.start"),
            links.present(parameters),
            type="primary",
            icon=":material/slideshow:",
            disabled=not sheet.items,
        )
        for form in _FORMS:
            st.link_button(
                text(f"present.download.{form}"),
                links.download("presentation", form, parameters),
                icon=":material/download:",
                disabled=not sheet.items,
            )
        st.link_button(
            text("take.read"),
            links.report("presentation", parameters),
            help=text("take.read.help"),
            icon=":material/menu_book:",
            disabled=not sheet.items,
        )
    st.markdown(faint(plain(text("present.start.help"))))


def order(sheet: RunSheet) -> None:
    """What is shown, in its order, each item to be moved and taken out."""
    names, last = _names(), len(sheet.items) - 1
    st.markdown(f"## {plain(plural('present.slides', len(sheet.items)))}")
    if not sheet.items:
        st.markdown(plain(text("present.empty")))
    with st.container(key="present-order", gap=None):
        for place, item in enumerate(sheet.items):
            with st.container(horizontal=True, vertical_alignment="center", key=f"present-item-{place}"):
                kind = faint(plain(text(f"present.kind.{item.kind}")))
                st.markdown(f"{place + 1}. {strong(plain(names[str(item)]))} {kind}", width="stretch")
                for move, step, icon in _MOVES:
                    st.button(
                        text(f"present.{move}", name=names[str(item)]),
                        key=f"present-{move}-{place}",
                        icon=icon,
                        type="tertiary",
                        disabled=not 0 <= place + step <= last,
                        on_click=_move,
                        args=(sheet, place, step),
                    )


def more(sheet: RunSheet) -> None:
    """Everything that can be shown, by its kind, to be added at the end."""
    there, names = {str(item) for item in sheet.items}, _names()
    st.markdown(paragraphs(f"## {plain(text('present.more'))}", faint(plain(text("present.more.lead")))))
    with st.container(key="present-more"):
        for kind, ids in _known().items():
            left = [str(Item(kind, name)) for name in ids if str(Item(kind, name)) not in there]
            st.selectbox(
                text(f"present.kind.{kind}.all"),
                left,
                index=None,
                format_func=names.__getitem__,
                placeholder=text("present.more.choose", n=len(left)),
                key=f"present-more-{kind}",
                disabled=not left or len(there) >= LONGEST,
                on_change=_append,
                args=(kind, sheet),
            )


_MOVES: Final = (
    ("up", -1, ":material/arrow_upward:"),
    ("down", 1, ":material/arrow_downward:"),
    ("remove", 0, ":material/close:"),
)


def _written() -> str:
    return st.session_state.get(SHEET) or ""


def _write(items: Sequence[str]) -> None:
    st.session_state[SHEET] = "~".join(items[:LONGEST])


def _items() -> tuple[str, ...]:
    """What stands on the run-sheet of the address, in its order, as it is written there."""
    written = _written()
    if written in runsheets.names():
        return _ready(written)
    return tuple(piece for piece in written.split("~") if piece in _names()) if written else ()


def _put(item: str) -> None:
    _write([*_items(), item])


def _take(item: str) -> None:
    _write([one for one in _items() if one != item])


def _choose() -> None:
    wanted = st.session_state[f"{SHEET}-shown"]
    st.session_state[SHEET] = "" if wanted == ALL else wanted


def _move(sheet: RunSheet, place: int, step: int) -> None:
    items = [str(item) for item in sheet.items]
    item = items.pop(place)
    if step:
        items.insert(place + step, item)
    _write(items)


def _append(kind: Kind, sheet: RunSheet) -> None:
    key = f"present-more-{kind}"
    wanted = st.session_state[key]
    st.session_state[key] = None
    if wanted:
        _write([*map(str, sheet.items), wanted])


def _title(written: str) -> str:
    if written in runsheets.names():
        return text("present.ready", name=presentation.name(RunSheet((), written)))
    return text("present.own")


@kept
def _known(catalog: Catalog) -> dict[Kind, tuple[str, ...]]:
    return runsheets.known(catalog)


@kept
def _ready(catalog: Catalog, name: str) -> tuple[str, ...]:
    return tuple(str(item) for item in runsheets.ready(name, catalog).items)


@kept
def _names(catalog: Catalog) -> dict[str, str]:
    """What each thing that can be shown is called, by how it is written."""
    there = _known()
    found = {Item(Kind.FIGURE, card.id): card.label for card in headlines(catalog, View())}
    found |= {Item(Kind.CHART, name): text(f"chart.{name}.name") for name in there[Kind.CHART]}
    found |= {Item(Kind.DISAGREEMENT, one.id): one.title for one in disagreements(catalog)}
    found |= {
        Item(Kind.TABLE, name): text("slide.table.title", topic=text(f"page.{Topic(name)}.title"))
        for name in there[Kind.TABLE]
    }
    return {str(item): name for item, name in found.items()}
