"""Taking away: a button under what is shown, and the dialog that it opens, with files, citations and a frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Final
from urllib.parse import urlsplit

import streamlit as st

from dashboard import links, store
from dashboard.exports import bibliography, chromium
from dashboard.exports.chromium import MissingBrowser
from dashboard.model import Topic
from dashboard.runsheets import ALL
from dashboard.selections import Selection
from dashboard.texts import pair, text
from dashboard.ui import filters
from dashboard.ui.markup import faint, plain

_PICTURES: Final = ("png", "svg")
_SHOWN: Final = (*_PICTURES, "pptx", "html", "pdf")
_FIGURES: Final = ("xlsx", "csv", "json", "zip")
_NEEDS_BROWSER: Final = frozenset({"pdf"})
_SEEN, _EVERYTHING = "seen", "everything"
_LIVE, _FROZEN = "live", "frozen"


@dataclass(frozen=True)
class _Wanted:
    """What is taken away: a chart, the page of a topic, or, without either, the dataset."""

    chart: str = ""
    topic: Topic | None = None

    @property
    def name(self) -> str:
        return self.chart or (self.topic.value if self.topic else ALL)

    @property
    def address(self) -> str:
        """How the downloads name it; a chart and a topic may have one name."""
        return f"chart.{self.chart}" if self.chart else self.name


def chart(name: str) -> None:
    """The button under a chart."""
    _button(_Wanted(chart=name), "take.chart")


def pictures(name: str) -> None:
    """A link for each form of picture of a chart, that saves it at once."""
    drawn = links.embed(name, {**links.parameters(filters.chosen()), "theme": "light"})
    for form in _PICTURES:
        st.link_button(
            text(f"take.form.{form}"), f"{drawn}#{form}", help=text(f"take.form.{form}.help"), type="tertiary"
        )


def page(topic: Topic) -> None:
    """The button at the end of a topic's page."""
    _button(_Wanted(topic=topic), "take.page")


def dataset() -> None:
    """The button of the whole."""
    _button(_Wanted(), "take.dataset")


def _button(wanted: _Wanted, label: str) -> None:
    if st.button(text(label), key=f"take-{wanted.address}", icon=":material/ios_share:", type="tertiary"):
        # Decorated here, for its title is a text in the language of the reader.
        st.dialog(text("take.title"), width="medium")(_dialog)(wanted)


def _dialog(wanted: _Wanted) -> None:
    view, everything = filters.chosen(), False
    if not wanted.chart:
        everything = _choice("scope", wanted, (_SEEN, _EVERYTHING)) == _EVERYTHING
    catalog = store.current()
    selection = Selection(catalog, None if everything else view, wanted.topic, wanted.chart)
    # In which currency its amounts are stands over the files where they differ in it.
    said = selection.filtered if selection.unconverted else selection.described
    st.markdown(f"**{plain(selection.title)}**  \n{faint(plain(said))}")
    parameters = {"scope": "everything"} if everything else links.parameters(view)
    report = links.report(wanted.address, parameters)
    st.link_button(text("take.read"), report, help=text("take.read.help"), icon=":material/menu_book:")
    _files(wanted, selection, parameters)
    _citations(selection)
    if wanted.chart:
        _frame(wanted, links.parameters(view), catalog.digest)


def _files(wanted: _Wanted, selection: Selection, parameters: Mapping[str, str]) -> None:
    st.markdown(f"### {plain(text('take.files'))}")
    missing = _missing()
    shown, figures = _addresses(wanted, _SHOWN, parameters), _addresses(wanted, _FIGURES, parameters)
    groups = [("", shown | figures)]
    if selection.unconverted:
        currency = text(f"filter.currency.{selection.seen.currency}")
        groups = [
            (text("selection.amounts", currency=currency), shown),
            (text("take.reported", currency=currency), figures),
        ]
    for said, addresses in groups:
        if said:
            st.markdown(faint(plain(said)))
        with st.container(horizontal=True, gap="small"):
            for form, address in addresses.items():
                _link(form, address, missing if form in _NEEDS_BROWSER else "")
    if missing:
        st.markdown(faint(f"{plain(pair(text('take.form.pdf'), missing))}"))


def _addresses(wanted: _Wanted, forms: tuple[str, ...], parameters: Mapping[str, str]) -> dict[str, str]:
    """Where each form of it is to be had, in their order; pictures are of a chart alone, and packages of more."""
    if not wanted.chart:
        return {form: links.download(wanted.address, form, parameters) for form in forms if form not in _PICTURES}
    drawn = links.embed(wanted.chart, {**parameters, "theme": "light"})
    return {
        form: f"{drawn}#{form}" if form in _PICTURES else links.download(wanted.address, form, parameters)
        for form in forms
        if form != "zip"
    }


def _link(form: str, address: str, missing: str = "") -> None:
    reason = missing or text(f"take.form.{form}.help")
    st.link_button(text(f"take.form.{form}"), address, help=reason, disabled=bool(missing))


def _citations(selection: Selection) -> None:
    st.markdown(f"### {plain(text('take.cite'))}")
    cited = bibliography.mention(selection, _origin())
    ways = {"short": cited.short, "long": cited.long, "bibtex": cited.bibtex, "csl": cited.csl_json}
    for place, (way, words) in zip(st.tabs([text(f"take.cite.{way}") for way in ways]), ways.items(), strict=True):
        place.code(words.rstrip(), language=None if way in {"short", "long"} else "json", wrap_lines=True)


def _frame(wanted: _Wanted, parameters: Mapping[str, str], digest: str) -> None:
    st.markdown(f"### {plain(text('take.embed'))}")
    frozen = _choice("embed", wanted, (_LIVE, _FROZEN)) == _FROZEN
    version = {"dataset": digest[:12]} if frozen else {}
    address = f"{_origin()}{links.embed(wanted.chart, {**parameters, **version})}"
    title = escape(text(f"chart.{wanted.chart}.name"), quote=True)
    style = "width:100%;max-width:640px;height:460px;border:0"
    st.code(
        f'<iframe src="{escape(address)}" title="{title}" style="{style}" loading="lazy"></iframe>',
        language="html",
        wrap_lines=True,
    )
    st.markdown(faint(plain(text(f"take.embed.{_FROZEN if frozen else _LIVE}.meaning"))))


def _choice(name: str, wanted: _Wanted, options: tuple[str, ...]) -> str:
    labels = {option: text(f"take.{name}.{option}") for option in options}
    chosen = st.segmented_control(
        text(f"take.{name}.label"),
        options,
        format_func=labels.__getitem__,
        default=options[0],
        key=f"take-{name}-{wanted.address}",
        required=True,
        label_visibility="collapsed",
    )
    return chosen or options[0]


def _missing() -> str:
    """Why files that a browser prints cannot be had; empty where they can."""
    try:
        chromium.find()
    except MissingBrowser:
        return text("take.no-browser")
    return ""


def _origin() -> str:
    """Scheme and host of the dashboard as the reader's browser names them."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
