"""The parts of the page of disagreements: one after the other with its rivals, then all of the arithmetic."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from dashboard import links, store
from dashboard.catalog import Catalog, Fact
from dashboard.charts.disagreements import draw
from dashboard.checks.arithmetic import Verdict
from dashboard.findings import Finding
from dashboard.findings import disagreements as found_disagreements
from dashboard.findings import recomputations as found_checks
from dashboard.findings.phrases import said
from dashboard.model import Topic
from dashboard.relations import ConflictKind
from dashboard.runsheets import Kind
from dashboard.texts import pair, text
from dashboard.ui import citations, exhibit, present, resources
from dashboard.ui.choice import choose
from dashboard.ui.markup import badge, faint, link, paragraphs, plain, strong
from dashboard.ui.resources import Prepared
from dashboard.ui.shelf import kept

_ALL, _REAL = "all", "real"


def notice() -> None:
    """What this page shows whatever the filter of sources says."""
    grades = citations.legend(store.current().facts)
    st.markdown(paragraphs(faint(plain(text("disagreements.everything"))), grades))


def chosen() -> tuple[str, str, str]:
    """The filters; the topic, the kind of disagreement and the verdict chosen."""
    with st.container(key="filters"):
        first, second, third = st.columns(3)
    cases, checks = _disagreements(), _recomputations()
    with first:
        topics = {_ALL: text("data.every.topic")} | {topic.value: text(f"topic.{topic}") for topic in Topic}
        topic = choose("topic", text("data.topic"), topics, default=_ALL, widget="list")
    with second:
        real = sum(_is_of(one, _REAL) for one in cases)
        kinds = {_REAL: text("disagreements.kind.real", n=real), _ALL: text("disagreements.kind.all", n=len(cases))}
        kinds |= {kind.value: _counted(kind, cases) for kind in ConflictKind}
        kind = choose("kind", text("disagreements.kind"), kinds, default=_REAL, widget="list")
    with third:
        verdicts = {_ALL: text("disagreements.verdict.all", n=len(checks))}
        verdicts |= {verdict.value: _counted(verdict, checks) for verdict in Verdict}
        verdict = choose("verdict", text("disagreements.verdict"), verdicts, default=_ALL, widget="list")
    return topic, kind, verdict


def rivals(topic: str, kind: str) -> None:
    """The disagreements of a topic and a kind, or the one that the address names."""
    case = st.query_params.get("case")
    cases = _disagreements()
    if case is not None and case in {one.id for one in cases}:
        words, back = st.columns([5, 1], vertical_alignment="center")
        words.markdown(faint(plain(text("disagreements.one"))))
        back.button(text("disagreements.show-all"), on_click=_close, width="stretch")
        _show(case)
        return
    if case is not None:
        st.info(plain(text("disagreements.unknown")), icon=":material/search_off:")
    fitting = [one for one in cases if _is_about(one, topic) and _is_of(one, kind)]
    if not fitting:
        st.info(plain(text("disagreements.none")), icon=":material/filter_alt_off:")
    for one in fitting:
        _show(one.id)


def arithmetic(topic: str, verdict: str) -> None:
    """The checks of a topic and a verdict, as a list."""
    st.markdown(_arithmetic(topic, verdict))


def _show(name: str) -> None:
    with st.container(border=True, key=f"exhibit-{name}"):
        st.markdown(_told(name))
        prepared = _prepared(name)
        if prepared is None:
            st.container(key=f"citations-{name}").markdown(_stated(name))
        else:
            exhibit.draw(prepared)
        present.adding(Kind.DISAGREEMENT, name)


def _close() -> None:
    st.query_params.pop("case", None)


def _counted(verdict: ConflictKind | Verdict, found: Iterable[Finding]) -> str:
    n = sum(one.verdict is verdict for one in found)
    return text("disagreements.kind.one", kind=_capital(text(f"verdict.{verdict}")), n=n)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _is_about(finding: Finding, topic: str) -> bool:
    return topic in (_ALL, *finding.topics)


def _is_of(finding: Finding, kind: str) -> bool:
    if kind == _REAL:
        return finding.is_real
    return kind in (_ALL, finding.verdict)


@kept
def _disagreements(catalog: Catalog) -> tuple[Finding, ...]:
    return found_disagreements(catalog)


@kept
def _recomputations(catalog: Catalog) -> tuple[Finding, ...]:
    return found_checks(catalog)


def _named(name: str) -> Finding:
    return next(one for one in _disagreements() if one.id == name)


@kept
def _prepared(catalog: Catalog, name: str) -> Prepared | None:
    drawn = draw(catalog, _named(name))
    if drawn is None:
        return None
    return resources.prepared(drawn, _stated(name), titled=drawn.title != _named(name).title)


@kept
def _stated(catalog: Catalog, name: str) -> str:
    """The sentences, sources and grades of a disagreement."""
    return citations.panel(catalog, _named(name).facts)


@kept
def _told(catalog: Catalog, name: str) -> str:
    """What a disagreement is, what to take, what is shown elsewhere, and the checks that show it."""
    one = _named(name)
    checks = {check.id: check for check in _recomputations()}
    names = next(each.checks for each in catalog.disagreements if each.id == name)
    shown = [f"- {pair(plain(checks[name].title), _formula(checks[name]))}" for name in names]
    return paragraphs(
        f"## {plain(one.title)}",
        badge(plain(_capital(text(f"verdict.{one.verdict}"))), reliable=not one.is_real),
        plain(one.explanation),
        f"{strong(plain(text('disagreements.take')))} {plain(one.advice)}",
        f"{strong(plain(text('disagreements.rule')))} {plain(one.rule)}",
        strong(plain(text("disagreements.worked-out"))) if shown else "",
        "\n".join(shown),
    )


@kept
def _arithmetic(_catalog: Catalog, topic: str, verdict: str) -> str:
    fitting = [one for one in _recomputations() if _is_about(one, topic) and verdict in (_ALL, one.verdict)]
    blocks = []
    for sort in Verdict:
        own = [one for one in fitting if one.verdict is sort]
        if own:
            blocks += [f"### {plain(_counted(sort, own))}", "\n".join(_check(one) for one in own)]
    return paragraphs(
        f"## {plain(text('disagreements.arithmetic'))}",
        plain(text("disagreements.arithmetic.lead")),
        *(blocks or [plain(text("disagreements.none"))]),
    )


def _check(one: Finding) -> str:
    """A check as an item of a list: title, formula with its result, the reason, and the figures it rests on."""
    mark = "" if one.reliable else f" {badge(plain(text('disagreements.unverified')), reliable=False)}"
    figures = " ".join(_figure(fact) for fact in one.facts)
    return "  \n  ".join(
        (
            f"- {strong(plain(one.title))}{mark}",
            _formula(one),
            plain(one.explanation),
            f":small[{plain(text('disagreements.rests-on'))} {figures}]",
        )
    )


def _formula(one: Finding) -> str:
    result = f" = {strong(plain(said(one.number)))}" if one.number else ""
    formula = f"{plain(one.formula)}{result}"
    return formula if one.reliable else f":orange[{formula}]"


def _figure(fact: Fact) -> str:
    return (
        f"{link(plain(citations.stated(fact)), links.record(fact))} {badge(fact.grade, reliable=fact.grade.reliable)}"
    )
