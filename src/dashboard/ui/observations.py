"""All observations: searched, filtered, listed, downloaded, and one of them opened."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from dashboard import links, store, wording
from dashboard.catalog import Catalog, Fact
from dashboard.checks.reliability import Grade
from dashboard.exports import tabular
from dashboard.model import Status, Topic
from dashboard.texts import pair, plural, text
from dashboard.ui import citations
from dashboard.ui.choice import choose
from dashboard.ui.markup import faint, link, listed, paragraphs, plain, strong, table
from dashboard.ui.shelf import kept

_ALL = "all"


def opened() -> None:
    """The observation that the address names, if it names one."""
    name = st.query_params.get("fact")
    if name is None:
        return
    fact = store.current().by_id.get(name)
    if fact is None:
        st.info(plain(text("data.unknown")), icon=":material/search_off:")
        return
    with st.container(border=True, key="record"):
        about, stated = st.columns([1, 1], gap="large")
        about.markdown(_about(fact.id))
        stated.container(key="citations-record").markdown(_stated(fact.id))
        st.button(text("data.close"), key="close-record", on_click=_close)


def filtered() -> tuple[Fact, ...]:
    """The filters; the observations that pass them."""
    with st.container(key="filters"):
        search, topic, source, grade, status = st.columns([2, 1.2, 1.4, 1, 1.2])
    words = search.text_input(
        text("data.search"), key="q", bind="query-params", placeholder=text("data.search.hint"), max_chars=100
    )
    catalog = store.current()
    with topic:
        topics = _options("topic", (topic.value for topic in Topic))
        of_topic = choose("topic", text("data.topic"), topics, default=_ALL, widget="list")
    with source:
        titles = {_ALL: text("data.every.source")} | {one.id: one.short_title for one in catalog.sources.values()}
        of_source = choose("source", text("data.source"), titles, default=_ALL, widget="list")
    with grade:
        grades = {_ALL: text("data.every.grade")} | {grade.value: text(f"grade-option.{grade}") for grade in Grade}
        of_grade = choose("grade", text("data.grade"), grades, default=_ALL, widget="list")
    with status:
        statuses = _options("status", (status.value for status in Status))
        of_status = choose("status", text("data.status"), statuses, default=_ALL, widget="list")
    wanted = words.casefold().split()
    return tuple(
        fact
        for fact in catalog.facts
        if of_topic in (_ALL, fact.indicator.topic)
        and of_source in (_ALL, fact.source.id)
        and of_grade in (_ALL, fact.grade)
        and of_status in (_ALL, fact.observation.status)
        and all(word in _haystack()[fact.id] for word in wanted)
    )


def counted(facts: tuple[Fact, ...]) -> None:
    """How many observations are shown, and the downloads of these and of all."""
    total = len(store.current().facts)
    with st.container(key="downloads"):
        words, csv, json, everything = st.columns([3, 1, 1, 2.2], vertical_alignment="center")
    words.markdown(plain(plural("data.count", total, shown=f"{len(facts):,}")))
    csv.download_button(
        text("data.download.csv"), lambda: tabular.csv(facts), "figures-filtered.csv", "text/csv",
        on_click="ignore", width="stretch", icon=":material/download:",
    )  # fmt: skip
    json.download_button(
        text("data.download.json"), lambda: tabular.json(facts), "figures-filtered.json", "application/json",
        on_click="ignore", width="stretch", icon=":material/download:",
    )  # fmt: skip
    ways = (link(plain(text(f"data.download.{kind}")), f"/download/figures.{kind}") for kind in ("csv", "json"))
    everything.markdown(f"{plain(text('data.download.everything'))} {' · '.join(ways)}")


def listed_all(facts: tuple[Fact, ...]) -> None:
    """The observations as a table, each with its value as reported; choosing one opens it."""
    if not facts:
        st.info(text("data.none"), icon=":material/filter_alt_off:")
        return
    heads = [plain(text(f"data.column.{name}")) for name in ("figure", "period", "value", "source", "sentence")]
    rows = _rows()
    with st.container(key="figures"):
        st.markdown(paragraphs(citations.legend(facts), table(heads, (rows[fact.id] for fact in facts))))


@kept
def _rows(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The cells of every observation by its id; what it is leads to it, opened on this page (browser/rows.js)."""
    words = citations.told_apart(catalog.facts)
    return {
        fact.id: citations.fact_cells(
            fact, links.page("data", {"fact": fact.id}), wording.value(fact), words.get(fact.id, "")
        )
        for fact in catalog.facts
    }


@kept
def _haystack(catalog: Catalog) -> dict[str, str]:
    """What a search looks in, by the id of the fact: words as a reader may see them."""
    found = {}
    for fact in catalog.facts:
        quote = catalog.articles[fact.source.id].shown(fact.citation.position)
        parts = (citations.name(fact), wording.value(fact), wording.period(fact.observation.period), quote)
        words = (*parts, fact.source.short_title, fact.source.publisher or "", fact.observation.note or "", fact.id)
        found[fact.id] = " ".join(words).casefold()
    return found


@kept
def _about(catalog: Catalog, name: str) -> str:
    fact = catalog.by_id[name]
    observation, indicator = fact.observation, fact.indicator
    lines = {
        "written": f"“{catalog.articles[fact.source.id].shown(fact.citation.value)}”",
        "number": "" if fact.value is None else wording.in_full(fact.value, fact.observation.unit),
        "comparator": "" if fact.value is None else text(f"comparator.name.{observation.comparator}"),
        "period": wording.period(observation.period),
        "area": text(f"area.{observation.area}"),
        "status": wording.status(observation.status),
        "subject": fact.subject or "",
        "topic": text(f"topic.{indicator.topic}"),
        "note": observation.note or "",
    }
    return paragraphs(
        f"## {plain(wording.value(fact))}",
        f"{strong(plain(indicator.name))}  \n{faint(plain(indicator.definition))}",
        listed(pair(strong(plain(text(f"record.{key}"))), plain(line)) for key, line in lines.items() if line),
        link(plain(text("data.page")), links.record(fact)),
    )


@kept
def _stated(catalog: Catalog, name: str) -> str:
    fact = catalog.by_id[name]
    attribution = fact.citation.attribution
    rivals = [
        catalog.by_id[other]
        for conflict in catalog.conflicts
        for one, other in ((conflict.first, conflict.second), (conflict.second, conflict.first))
        if one == fact.id
    ]
    return paragraphs(
        citations.panel(catalog, [fact]),
        plain(text("record.attribution", name=attribution.name)) if attribution else "",
        strong(plain(text("record.criteria"))),
        citations.criteria(
            {
                criterion: criterion in fact.reliability.met
                for criterion in (*fact.reliability.met, *fact.reliability.failed)
            }
        ),
        *(
            f"{plain(text('record.conflict'))} {citations.graded(other.grade)} "
            + link(plain(citations.stated(other)), links.record(other))
            for other in rivals
        ),
    )


def _options(name: str, values: Iterable[str]) -> dict[str, str]:
    return {_ALL: text(f"data.every.{name}")} | {value: text(f"{name}.{value}") for value in values}


def _close() -> None:
    st.query_params.pop("fact", None)
