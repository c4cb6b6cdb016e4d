"""The pages of the dashboard: their order, groups, addresses and icons, and links between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.location import ROOT
from dashboard.model import Topic
from dashboard.texts import text

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage


@dataclass(frozen=True)
class Place:
    """A page: the name of its file and of its texts, its address and its icon."""

    name: str
    icon: str
    path: str

    @property
    def file(self) -> str:
        """The file of the page."""
        return str(ROOT / "pages" / f"{self.name}.py")

    @property
    def title(self) -> str:
        """What the page is called."""
        return text(f"page.{self.name}.title")


_OVERVIEW = Place("overview", ":material/dashboard:", "")
_TOPICS = {
    Topic.SCALE: Place("scale", ":material/bar_chart:", "scale"),
    Topic.FINANCING: Place("financing", ":material/payments:", "financing"),
    Topic.APPROVALS: Place("approvals", ":material/verified:", "approvals"),
    Topic.LICENSING: Place("licensing", ":material/handshake:", "licensing"),
    Topic.COMPANIES: Place("companies", ":material/domain:", "companies"),
    Topic.POLICY: Place("policy", ":material/flag:", "policy"),
}
_PRESENT = Place("present", ":material/slideshow:", "presentation")
_WORKINGS = (
    _PRESENT,
    Place("check", ":material/fact_check:", "check"),
    Place("disagreements", ":material/compare_arrows:", "disagreements"),
    Place("sources", ":material/article:", "sources"),
    Place("data", ":material/table_rows:", "data"),
    Place("about", ":material/info:", "about"),
)
GROUPS: dict[str, tuple[Place, ...]] = {
    "start": (_OVERVIEW,),
    "topics": tuple(_TOPICS.values()),
    "workings": _WORKINGS,
}
"""The pages in their groups, in the order of the navigation."""
TOPICS = tuple(_TOPICS)
"""The topics that have a page."""


def navigation() -> StreamlitPage:
    """Draws the navigation; the page to run."""
    return st.navigation(
        {
            text(f"nav.{group}"): [
                st.Page(place.file, title=place.title, icon=place.icon, url_path=place.path, default=not place.path)
                for place in places
            ]
            for group, places in GROUPS.items()
        },
        expanded=True,
    )


def to_topic(topic: Topic, label: str) -> None:
    """Draws a link to the page of a topic, with a label in markdown."""
    st.page_link(_TOPICS[topic].file, label=label)


def to_presentation(label: str) -> None:
    """Draws a link to the page on which a presentation is made, with a label in markdown."""
    st.page_link(_PRESENT.file, label=label, icon=_PRESENT.icon)


def title(topic: Topic) -> str:
    """What the page of a topic is called."""
    return _TOPICS[topic].title
