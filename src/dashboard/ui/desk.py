"""The checking desk: a pasted text, its quantities marked in place, and the verdict on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from dashboard import claims, links, store
from dashboard.catalog import Catalog
from dashboard.claims import ClaimTooLong, Finding, Verdict
from dashboard.exports import claims as report
from dashboard.texts import text
from dashboard.ui import citations
from dashboard.ui.markup import faint, link, paragraphs, plain, small, strong

_COLOURS = {
    Verdict.SUPPORTED: "green",
    Verdict.CONTRADICTED: "red",
    Verdict.DISPUTED: "yellow",
    Verdict.UNVERIFIED: "orange",
    Verdict.NO_DATA: "gray",
}


@dataclass(frozen=True)
class Asked:
    """What a reader wants checked, and the day that "last year" is told from."""

    text: str
    published: date | None


def asked() -> Asked:
    """Draws the form; what was last sent with it. Nothing of it is kept, logged or put into the address."""
    with st.form("claim", border=False):
        pasted = st.text_area(text("check.text"), key="claim-text", height=180, placeholder=text("check.placeholder"))
        published = st.date_input(text("check.published"), value=None, key="claim-published", format="YYYY-MM-DD")
        st.form_submit_button(text("check.button"), type="primary")
    st.markdown(paragraphs(faint(plain(text("check.privacy"))), _legend()))
    return Asked(pasted, published if isinstance(published, date) else None)


def answered(asked: Asked) -> None:
    """Draws the text with its quantities marked, the verdicts, and the report to take away."""
    if not asked.text.strip():
        return
    catalog = store.current()
    try:
        findings = claims.check(asked.text, catalog, asked.published)
    except ClaimTooLong as refused:
        st.warning(plain(refused))
        return
    st.markdown(paragraphs(strong(plain(report.summary(findings))), _marked(asked.text, findings)))
    if not findings:
        st.markdown(plain(text("check.none")))
        return
    with st.container(key="verdicts"):
        cited = [fact for finding in findings for fact in report.cited(finding, catalog)]
        st.markdown(paragraphs(*(_verdict(finding, catalog) for finding in findings), citations.legend(cited)))
    _take_away(asked.text, findings, catalog)


def _legend() -> str:
    return " ".join(
        f"{_badge(verdict)} {small(plain(text(f'verdict.{verdict}.meaning')))}  \n" for verdict in Verdict
    ).strip()


def _badge(verdict: Verdict) -> str:
    return f":{_COLOURS[verdict]}-badge[{plain(report.SIGNS[verdict])} {plain(text(f'verdict.{verdict}'))}]"


def _marked(checked: str, findings: Sequence[Finding]) -> str:
    """The checked text as it was pasted, each quantity on the colour and behind the sign of its verdict."""
    said = ""
    for piece, finding in report.pieces(checked, findings):
        lines = [plain(line) if line.strip() else "" for line in piece.splitlines()] or [""]
        shown = "\n> \n> ".join(lines) + ("\n> \n> " if piece.endswith("\n") else "")
        if finding:
            shown = f":{_COLOURS[finding.verdict]}-background[{plain(report.SIGNS[finding.verdict])} {plain(piece)}]"
        said += shown
    return f"> {said}"


def _verdict(finding: Finding, catalog: Catalog) -> str:
    quotes = [
        f"> {plain(fact.citation.quote)}  \n> {link(plain(report.source_line(fact)), links.sentence(fact))}"
        for fact in report.cited(finding, catalog)
    ]
    suggestion = f"{strong(plain(text('check.suggestion')))} {plain(finding.suggestion)}" if finding.suggestion else ""
    head = f"## {plain(finding.text)} {_badge(finding.verdict)}"
    return paragraphs(head, plain(finding.explanation), suggestion, *quotes)


def _take_away(checked: str, findings: Sequence[Finding], catalog: Catalog) -> None:
    forms = {
        "md": ("text/markdown", lambda: report.markdown(checked, findings, catalog)),
        "html": ("text/html", lambda: report.web_page(checked, findings, catalog)),
        "json": ("application/json", lambda: report.json(findings)),
    }
    for column, (ending, (media_type, made)) in zip(st.columns(len(forms)), forms.items(), strict=True):
        column.download_button(
            text(f"check.download.{ending}"),
            made,
            file_name=f"{text('check.file')}.{ending}",
            mime=media_type,
            on_click="ignore",
            width="stretch",
        )
