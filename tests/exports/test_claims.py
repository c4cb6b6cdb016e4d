"""The report of a checked text."""

from __future__ import annotations

import json

from dashboard import claims
from dashboard.catalog import Catalog
from dashboard.exports import claims as report

TEXT = "Shanghai's biomedical industry reached 984.7 billion yuan in 2024.\n*It* <b>grew</b> 99% that year."
KEYS = [
    *("text", "start", "end", "value", "unit", "comparator"),
    *("indicator_id", "ref_area", "time_period", "verdict", "fact_ids", "explanation", "suggestion"),
]


def test_the_pieces_are_the_text_and_carry_the_findings(catalog: Catalog) -> None:
    findings = claims.check(TEXT, catalog)
    pieces = list(report.pieces(TEXT, findings))
    assert "".join(piece for piece, _ in pieces) == TEXT
    assert [piece for piece, finding in pieces if finding] == [finding.text for finding in findings]


def test_json_has_the_keys_of_the_issue_in_order(catalog: Catalog) -> None:
    found = json.loads(report.json(claims.check(TEXT, catalog)))
    assert [list(one) for one in found] == [KEYS, KEYS]
    assert found[0]["value"] == 984700000000
    assert found[0]["verdict"] == "supported"
    assert found[0]["fact_ids"] == ["scale-2024"]
    assert TEXT[found[0]["start"] : found[0]["end"]] == found[0]["text"]


def test_markdown_marks_the_text_in_place_and_quotes_the_sentence(catalog: Catalog) -> None:
    said = report.markdown(TEXT, claims.check(TEXT, catalog), catalog)
    assert "> Shanghai's biomedical industry reached **[✓ 984.7 billion yuan]** in 2024." in said
    assert r"> \*It\* \<b\>grew\</b\>" in said
    assert "> It increased from 761.714 billion yuan in 2021 to 984.702 billion yuan in 2024" in said


def test_html_shows_what_was_pasted_as_text(catalog: Catalog) -> None:
    said = report.web_page(TEXT, claims.check(TEXT, catalog), catalog)
    assert '<mark class="supported">✓ 984.7 billion yuan</mark>' in said
    assert "&lt;b&gt;grew&lt;/b&gt;" in said
    assert "<b>" not in said
    assert "<script" not in said


def test_a_text_without_quantities_has_an_empty_report(catalog: Catalog) -> None:
    assert report.json(()) == "[]\n"
    assert report.summary(()) == "0 quantities"
