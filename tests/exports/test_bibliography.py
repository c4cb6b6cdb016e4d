"""References: read back by bibtexparser and citeproc, which are not ours."""

from __future__ import annotations

import json
import warnings
from datetime import date
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from dashboard import references
from dashboard.catalog import Catalog
from dashboard.exports import bibliography
from dashboard.model import Topic
from dashboard.runsheets import read
from dashboard.selections import Selection
from dashboard.view import Currency, Sources, View
from tests.datasets import Dataset

ORIGIN = "https://figures.example"


def parsed(text: str) -> dict[str, dict[str, str]]:
    """The entries of BibTeX by their keys, their signs as letters again."""
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    plain = parse_string(text)
    assert library.failed_blocks == plain.failed_blocks == []
    found = {
        entry.key: {field.key: str(field.value).replace("{", "").replace("}", "") for field in entry.fields}
        for entry in library.entries
    }
    for entry in plain.entries:  # an address is read letter by letter, not as LaTeX
        found[entry.key] |= {field.key: str(field.value) for field in entry.fields if field.key == "url"}
    return found


def rendered(items: list[dict[str, Any]]) -> list[str]:
    """The bibliography that a citation processor makes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = CiteProcJSON(items)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        made = CitationStylesBibliography(style, source, formatter.plain)
        for item in items:
            made.register(Citation([CitationItem(item["id"])]))
        return [str(entry) for entry in made.bibliography()]


def test_an_entry_for_each_article_and_one_for_the_dataset(catalog: Catalog) -> None:
    found = parsed(bibliography.bibtex(Selection(catalog), ORIGIN))
    assert list(found) == [*catalog.sources, "shanghai-biomedicine-2026-11-22"]
    for source in catalog.sources.values():
        entry = found[source.id]
        assert entry["title"] == source.title.rstrip(".")
        assert entry.get("author") == source.author
        assert entry.get("year") == (str(source.published.year) if source.published else None)
        assert entry.get("url") == (None if catalog.articles[source.id].injected else source.url)
    whole = found["shanghai-biomedicine-2026-11-22"]
    assert (whole["version"], whole["year"], whole["month"], whole["day"]) == (catalog.version, "2026", "11", "22")
    assert whole["url"] == f"{ORIGIN}/"
    assert "url" not in parsed(bibliography.bibtex(Selection(catalog)))["shanghai-biomedicine-2026-11-22"]


def test_only_the_articles_used(catalog: Catalog) -> None:
    selection = Selection(catalog, View(), topic=Topic.SCALE)
    used = {fact.source.id for fact in selection.facts}
    found = parsed(bibliography.bibtex(selection))
    assert set(found) == {*used, "shanghai-biomedicine-2026-11-22"}
    assert set(found) == {item["id"] for item in json.loads(bibliography.csl(selection))}


def test_a_processor_makes_a_bibliography_of_it(catalog: Catalog) -> None:
    items = json.loads(bibliography.csl(Selection(catalog), ORIGIN))
    assert len({item["id"] for item in items}) == len(items) == 6
    made = rendered(items)
    assert len(made) == 6
    text = "\n".join(made)
    for words in ("Shi Shiyun", "2025", "Ding Yining", "Shanghai biomedicine in figures", "STAR Market Daily"):
        assert words in text, text


@pytest.mark.parametrize("signs", ["50% of {R&D_x} #1 ~ ^ $", "上海 – “biomedicine” é", "a\\b", "<b>x</b>"])
def test_signs_survive(dataset: Dataset, signs: str) -> None:
    dataset.change('title: "Biomedicine grows in Shanghai"', f"title: {json.dumps(signs, ensure_ascii=False)}")
    catalog, problems = dataset.check()
    assert catalog is not None, problems
    found = parsed(bibliography.bibtex(Selection(catalog)))
    title = found["news"]["title"].replace("ˆ", "^")  # what the decoder makes of \\textasciicircum
    assert title.replace("\\", "") == signs.replace("{", "").replace("}", "").replace("\\", "")
    items = json.loads(bibliography.csl(Selection(catalog)))
    assert items[0]["title"] == signs
    assert len(rendered(items)) == len(items)


def test_the_date_is_that_of_the_version(catalog: Catalog) -> None:
    assert bibliography.released(catalog) == date(2026, 11, 22)


def test_the_dataset_is_cited_with_version_and_date(catalog: Catalog) -> None:
    made = bibliography.mention(Selection(catalog), ORIGIN)
    assert made == bibliography.dataset(catalog, ORIGIN)
    assert made.short == f"Shanghai biomedicine in figures, dataset {catalog.version}. {ORIGIN}/"
    assert made.long == (
        f"Shanghai biomedicine in figures. Dataset, version {catalog.version}, 22 Nov 2026. "
        f"{len(catalog.facts)} figures from 5 articles, each with the sentence that states it. {ORIGIN}/"
    )
    assert json.loads(made.csl_json)[0]["issued"] == {"date-parts": [[2026, 11, 22]]}
    assert not bibliography.mention(Selection(catalog)).long.endswith(" ")


def test_a_chart_and_a_page_are_cited_as_they_were_seen(catalog: Catalog) -> None:
    view = View(Currency.USD, Sources.ALL)
    chart = bibliography.mention(Selection(catalog, view, chart="approvals"), ORIGIN)
    page = bibliography.mention(Selection(catalog, view, topic=Topic.APPROVALS), ORIGIN)
    entries = parsed(chart.bibtex + "\n\n" + page.bibtex)
    assert len(entries) == 2
    for made, kind in ((chart, "figure"), (page, "webpage")):
        (entry,) = (one for key, one in entries.items() if key == made.csl["id"])
        assert made.csl["type"] == kind
        assert entry["url"] == made.csl["URL"] == f"{ORIGIN}/approvals?currency=usd&sources=all"
        assert "Amounts: US$" in entry["note"]
        assert "STAR Market Daily, 2025" in made.long
        assert catalog.version in made.long
        assert made.long.endswith(entry["url"])
    assert rendered([chart.csl, page.csl])


def test_a_presentation_is_cited_with_its_run_sheet(catalog: Catalog) -> None:
    sheet, _ = read("chart.industry-scale~figure.scale", catalog)
    made = bibliography.mention(Selection(catalog, View(), sheet=sheet), ORIGIN)
    assert made.csl["URL"].startswith(f"{ORIGIN}/present?sheet=chart.industry-scale")


def test_every_fact_can_be_cited_by_both(catalog: Catalog) -> None:
    made = [references.reference(catalog, fact, ORIGIN) for fact in catalog.facts]
    entries = parsed("\n\n".join(one.bibtex for one in made))
    items = [one.csl for one in made]
    assert list(entries) == [fact.id for fact in catalog.facts] == [item["id"] for item in items]
    for fact, item in zip(catalog.facts, items, strict=True):
        assert entries[fact.id]["title"] == item["title"] == fact.source.title.rstrip(".")
    assert len(rendered(items)) == len(items)


def test_no_advertising_comes_out(catalog: Catalog) -> None:
    selection = Selection(catalog)
    said = bibliography.bibtex(selection) + bibliography.csl(selection)
    for article in catalog.articles.values():
        assert [at for at in article.injected if article.text[at.start : at.end] in said] == []


def test_the_article_of_a_rate_is_cited_where_it_converts(catalog: Catalog) -> None:
    seen = View(currency=Currency.CNY)
    found = bibliography.bibtex(Selection(catalog, seen, Topic.LICENSING))
    assert [key for key in parsed(found) if key in catalog.sources] == ["star-market-daily", "shine"]
