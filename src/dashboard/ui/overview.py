"""The parts of the overview: headline figures, what is new, the two sorts of sources, ways into the topics."""

from __future__ import annotations

import streamlit as st

from dashboard import links
from dashboard.headlines import Headline, headline
from dashboard.model import Topic
from dashboard.runsheets import Kind
from dashboard.texts import text
from dashboard.ui import citations, filters, frame, navigation, present, resources
from dashboard.ui.markup import badge, faint, link, paragraphs, plain, said, strong


def opening() -> None:
    """The title and the headline sentence."""
    frame.heading(text("page.overview.title"), headline(resources.cards(filters.chosen())))


def cards() -> None:
    """The headline figures, each with its comparison, its source and its sentence."""
    with st.container(key="cards"):
        for card in resources.cards(filters.chosen()):
            with st.container(border=True):
                navigation.to_topic(card.topic, strong(plain(card.label)))
                st.markdown(_card(card))
                present.adding(Kind.FIGURE, card.id)


def new() -> None:
    """The newest figures of the reliable sources."""
    facts = resources.latest(filters.chosen())
    if facts:
        st.markdown(paragraphs(f"## {plain(text('overview.new'))}", citations.facts_table(facts)))


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
    fact = card.facts[0]
    source = link(plain(fact.source.short_title), links.sentence(fact))
    return paragraphs(
        faint(plain(card.period)),
        f"## {link(plain(card.value), links.record(fact))}",
        plain(card.comparison),
        f"{badge(fact.grade, reliable=fact.grade.reliable)} :small[{source}]",
    )
