"""The parts of the page about the dashboard."""

from __future__ import annotations

import streamlit as st

from dashboard import wording
from dashboard.catalog import Catalog
from dashboard.checks.reliability import Grade
from dashboard.derived import rate
from dashboard.exhibits import Look
from dashboard.texts import plural, text
from dashboard.ui.markup import badge, link, listed, paragraphs, plain, said
from dashboard.ui.shelf import kept


def sections() -> None:
    """How figures get in, what grades and marks mean, how numbers are computed, and the limits."""
    with st.container(key="prose"):
        st.markdown(_sections())


@kept
def _sections(catalog: Catalog) -> str:
    reliable = sum(fact.grade.reliable for fact in catalog.facts)
    doubtful = sum(not one.consistent for one in catalog.recomputations)
    implied = rate(catalog)
    return paragraphs(
        _section("figures", articles=len(catalog.articles), numerals=f"{len(catalog.numerals):,}"),
        _section("grades"),
        listed(f"{badge(grade, reliable=grade.reliable)} {plain(text(f'grade.{grade}.meaning'))}" for grade in Grade),
        said("about.grades.rule"),
        _section(
            "numbers",
            rate=wording.rounded(implied.value, 4),
            formula=implied.formula,
            doubtful=plural("about.doubtful", doubtful),
        ),
        _section("marks"),
        listed(plain(text(f"about.marks.{look}")) for look in Look),
        said("about.marks.computed"),
        _section("limits", conflicts=plural("about.conflicts", len(catalog.conflicts))),
        _section(
            "dataset",
            version=catalog.version,
            figures=f"{len(catalog.facts):,}",
            indicators=f"{len(catalog.indicators):,}",
            articles=len(catalog.articles),
            reliable=f"{reliable:,}",
        ),
        " · ".join(
            link(plain(text(f"data.download.all.{kind}")), f"/download/figures.{kind}") for kind in ("csv", "json")
        ),
    )


def _section(name: str, **values: object) -> str:
    return f"## {plain(text(f'about.{name}'))}\n\n{said(f'about.{name}.body', **values)}"
