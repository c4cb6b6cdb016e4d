"""The parts of the overview: headline figures, what is new, the two sorts of sources, ways into the topics."""

from __future__ import annotations

import streamlit as st

from dashboard import links
from dashboard.catalog import Fact
from dashboard.headlines import Headline, headline, key
from dashboard.model import Topic
from dashboard.runsheets import Kind
from dashboard.texts import text
from dashboard.ui import citations, filters, frame, navigation, present, resources
from dashboard.ui.markup import faint, link, paragraphs, plain, said, strong
from dashboard.wrapping import held


def opening() -> None:
    """The title and the headline sentence."""
    frame.heading(text("page.overview.title"), headline(resources.cards(filters.chosen())))


def cards() -> None:
    """The headline figures, each with its comparison, its source and its sentence."""
    shown = resources.cards(filters.chosen())
    with st.container(key="cards"):
        for card in shown:
            with st.container(border=True):
                navigation.to_topic(card.topic, strong(plain(card.label)))
                st.markdown(_card(card))
                present.adding(Kind.FIGURE, card.id)
    st.markdown(faint(plain(key(shown))))


def new() -> None:
    """The newest figures of the reliable sources."""
    table = resources.latest(filters.chosen())
    if table:
        with st.container(key="figures"):
            st.markdown(paragraphs(f"## {plain(text('overview.new'))}", table))


def sorts_of_sources() -> None:
    """What share of the figures can be relied on, in one sentence."""
    counts = {name: f"{n:,}" for name, n in resources.counts().items()}
    st.markdown(paragraphs(f"## {plain(text('overview.sources'))}", said("overview.sources.lead", **counts)))


def ways() -> None:
    """A link to each topic with what it shows."""
    st.markdown(f"## {plain(text('overview.ways'))}")
    with st.container(key="ways"):
        for topic in navigation.TOPICS:
            _way(topic)


def _way(topic: Topic) -> None:
    with st.container(border=True):
        navigation.to_topic(topic, strong(plain(navigation.title(topic))))
        st.markdown(faint(plain(text(f"page.{topic}.lead"))))


def _card(card: Headline) -> str:
    cited: dict[str, Fact] = {}
    for fact in card.facts:
        cited.setdefault(fact.source.id, fact)
    return paragraphs(
        faint(plain(card.subtitle)),
        f"## {link(plain(card.value), links.record(card.facts[0]))}",
        held(plain(card.comparison)),
        "  \n".join(_cited(fact) for fact in cited.values()),
    )


def _cited(fact: Fact) -> str:
    source = link(plain(fact.source.short_title), links.sentence(fact))
    return f"{citations.graded(fact.grade)}  \n:small[{source}]"
