"""The report of a checked text, to take away: Markdown, HTML or JSON."""

from __future__ import annotations

import json as json_module
from collections.abc import Iterator, Sequence
from html import escape

from dashboard import references, wording
from dashboard.catalog import Catalog, Fact
from dashboard.claims import Finding, Verdict, as_plain
from dashboard.texts import joined, language, pair, plural, text

SIGNS = {
    Verdict.SUPPORTED: "✓",
    Verdict.CONTRADICTED: "✗",
    Verdict.DISPUTED: "≠",
    Verdict.UNVERIFIED: "?",
    Verdict.NO_DATA: "–",
}
"""What stands before a quantity of that verdict, so that it can be told without colour."""


def pieces(checked: str, findings: Sequence[Finding]) -> Iterator[tuple[str, Finding | None]]:
    """The checked text in pieces, each with the finding that it is the quantity of."""
    at = 0
    for finding in findings:
        if finding.start > at:
            yield checked[at : finding.start], None
        yield checked[finding.start : finding.end], finding
        at = finding.end
    if at < len(checked):
        yield checked[at:], None


def summary(findings: Sequence[Finding]) -> str:
    """How many quantities there are of each verdict, in one line."""
    counted = plural("check.quantities", len(findings))
    verdicts = [finding.verdict for finding in findings]
    parts = [f"{verdicts.count(one)} {text(f'verdict.{one}')}" for one in Verdict if one in verdicts]
    return pair(counted, joined(parts, "list.clause")) if parts else counted


def cited(finding: Finding, catalog: Catalog) -> tuple[Fact, ...]:
    """The facts a finding rests on."""
    return tuple(catalog.by_id[name] for name in finding.fact_ids)


def source_line(fact: Fact) -> str:
    """Where a fact is stated, in one line."""
    source = fact.source
    date = text("source.undated")
    if source.published:
        key = "source.inferred" if references.inferred(source) else "source.dated"
        date = text(key, date=wording.day(source.published))
    return text("check.source", title=fact.source.short_title, date=date, grade=fact.grade)


def json(findings: Sequence[Finding]) -> str:
    """The findings as a JSON list."""
    return json_module.dumps([as_plain(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def markdown(checked: str, findings: Sequence[Finding], catalog: Catalog) -> str:
    """The report as Markdown, the checked text quoted in it with its quantities marked."""
    quoted = "".join(
        f"**[{SIGNS[finding.verdict]} {_flat(piece)}]**" if finding else _flat(piece)
        for piece, finding in pieces(checked, findings)
    )
    lines = [f"# {text('check.report.title')}", "", summary(findings), ""]
    lines += [f"> {line}" for line in quoted.splitlines()]
    for finding in findings:
        lines += ["", f"## {SIGNS[finding.verdict]} {pair(_flat(finding.text), text(f'verdict.{finding.verdict}'))}"]
        lines += ["", _flat(finding.explanation)]
        if finding.suggestion:
            lines += ["", f"{text('check.suggestion')} {_flat(finding.suggestion)}"]
        for fact in cited(finding, catalog):
            lines += ["", f"> {_flat(fact.citation.quote)}", "", _flat(source_line(fact))]
    return "\n".join([*lines, "", text("check.report.dataset", version=catalog.version), ""])


def web_page(checked: str, findings: Sequence[Finding], catalog: Catalog) -> str:
    """The report as a page of its own, without a script and without anything from elsewhere."""
    marked = "".join(
        f'<mark class="{finding.verdict}">{SIGNS[finding.verdict]} {escape(piece)}</mark>' if finding else escape(piece)
        for piece, finding in pieces(checked, findings)
    )
    found = "".join(_section(finding, catalog) for finding in findings)
    title, end = escape(text("check.report.title")), escape(text("check.report.dataset", version=catalog.version))
    return (
        f'<!doctype html><html lang="{language().tag}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1><p>{escape(summary(findings))}</p>"
        f'<blockquote class="text">{marked}</blockquote>{found}<footer>{end}</footer></body></html>\n'
    )


def _section(finding: Finding, catalog: Catalog) -> str:
    said = escape(pair(finding.text, text(f"verdict.{finding.verdict}")))
    head = f"<h2>{SIGNS[finding.verdict]} {said}</h2><p>{escape(finding.explanation)}</p>"
    if finding.suggestion:
        head += f"<p><strong>{escape(text('check.suggestion'))}</strong> {escape(finding.suggestion)}</p>"
    quotes = "".join(
        f"<blockquote>{escape(fact.citation.quote)}<footer>{escape(source_line(fact))}</footer></blockquote>"
        for fact in cited(finding, catalog)
    )
    return f"<section>{head}{quotes}</section>"


def _flat(said: str) -> str:
    """A text that Markdown shows as it is, its lines kept."""
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]<>#+!|~" else letter for letter in said)


_STYLE = (
    "body{font:16px/1.6 'Source Sans 3',sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}"
    ".text{white-space:pre-wrap;border-left:3px solid #d0d7de;margin-left:0;padding-left:1rem}"
    "mark{padding:.1em .25em;border-radius:.2em;color:inherit;background:#e8eaed}"
    ".supported{background:#d5f0dd}.contradicted{background:#fbd9d3}.disputed{background:#fdeec2}"
    ".unverified{background:#fde3cf}footer{color:#57606a;font-size:.9em}"
)
