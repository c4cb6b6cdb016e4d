"""The page of an article: whole, marked, masked, and nothing in it markup but our own."""

from __future__ import annotations

import re

import pytest

from dashboard import documents, links, reading_page, searchbox
from dashboard.articles import MASK
from dashboard.catalog import Catalog
from tests.datasets import Dataset
from tests.markup import Page


@pytest.fixture(params=["star-market-daily", "shine", "shmskj", "yffice", "technology-essay"])
def source_id(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(catalog: Catalog, source_id: str) -> Page:
    return Page(reading_page.article(catalog, source_id))


def test_every_source_has_a_page(catalog: Catalog) -> None:
    assert set(catalog.sources) == {"star-market-daily", "shine", "shmskj", "yffice", "technology-essay"}


def test_the_whole_article_is_there(catalog: Catalog, source_id: str) -> None:
    article = catalog.articles[source_id]
    html = reading_page.article(catalog, source_id)
    body = Page(html[html.index(f'<div lang="{article.language}">') :].split("</section>")[0])
    shown = [line for line in body.texts["div"].split("\n") if line.strip()]
    assert shown == [article.shown(span) for span in article.paragraphs]


def test_every_fact_has_its_anchor_around_its_sentence(catalog: Catalog, source_id: str, page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    for fact in catalog.article_facts(source_id):
        assert page.texts[fact.id] == fact.citation.quote
        assert links.sentence(fact) == f"/article/{source_id}#{fact.id}"


def test_every_fact_is_led_to_and_named(catalog: Catalog, source_id: str, page: Page) -> None:
    for fact in catalog.article_facts(source_id):
        assert links.record(fact) in page.links
        assert documents.label(fact) in page.titles


def test_a_label_says_what_when_and_how_good(catalog: Catalog) -> None:
    label = documents.label(catalog.by_id["scale-2024"])
    assert label == "Scale of the biomedical industry, 2024: ¥984.7 bn. Grade A"


def test_a_figure_that_is_not_reliable_looks_different(catalog: Catalog, source_id: str) -> None:
    facts, html = catalog.article_facts(source_id), reading_page.article(catalog, source_id)
    assert ('<mark class="unverified">' in html) == any(not fact.grade.reliable for fact in facts)
    assert ("<mark>" in html) == any(fact.grade.reliable for fact in facts)


def test_advertising_is_masked(catalog: Catalog, source_id: str, page: Page) -> None:
    article, html = catalog.articles[source_id], reading_page.article(catalog, source_id)
    assert [at for at in article.injected if article.text[at.start : at.end] in html] == []
    assert ("injected advertising, hidden" in page.titles) == bool(article.injected)
    # One more where the page explains the mark.
    assert page.texts["main"].count(MASK) == len(article.injected) + bool(article.injected)


def test_only_a_clean_source_is_linked(catalog: Catalog, source_id: str, page: Page) -> None:
    url = catalog.sources[source_id].url
    clean = not catalog.articles[source_id].injected
    assert [link for link in page.links if "://" in link] == ([url] if url and clean else [])
    assert (url or "not known") in page.texts["dl"]


def test_who_published_it_and_what_that_is_worth(catalog: Catalog) -> None:
    shine = Page(reading_page.article(catalog, "shine"))
    for words in ("SHINE (Shanghai Daily)", "Ding Yining", "24 Apr 2024", "Inferred from the digits 240424"):
        assert words in shine.texts["dl"]
    assert "8 figures of grade B" in shine.texts["dl"]
    assert "names its publisher" in shine.texts["dl"]
    assert catalog.sources["shine"].description in shine.texts["main"]
    page = Page(reading_page.article(catalog, "shmskj"))
    for words in ("not named", "not dated", "grade D", "names no publisher", "advertising was injected into it"):
        assert words in page.texts["dl"]


def test_no_script_but_the_search_and_nothing_from_elsewhere(catalog: Catalog, source_id: str, page: Page) -> None:
    assert not page.tags & {"img", "iframe", "object", "form", "base"}
    html = reading_page.article(catalog, source_id)
    assert re.findall(r"url\((?!\"/assets/)", html) == []
    assert "@import" not in html
    assert html.startswith('<!doctype html>\n<html lang="en">')
    assert catalog.sources[source_id].title in page.texts["title"]


HOSTILE = '<script>alert(1)</script>\\" onmouseover=\\"x'


def test_text_of_the_dataset_stays_text(dataset: Dataset) -> None:
    dataset.change('title: "Biomedicine grows in Shanghai"', f'title: "{HOSTILE}"')
    dataset.change('publisher: "The News"', f'publisher: "{HOSTILE}"')
    dataset.change('description: "A report made', f'description: "{HOSTILE} made')
    dataset.change('name: "Scale of the industry"', f'name: "{HOSTILE}"')
    dataset.change_article("news.txt", "Biomedicine grows", "<b onclick='x'>Biomedicine</b> grows &amp;")
    catalog, problems = dataset.check()
    assert catalog is not None, problems
    html = reading_page.article(catalog, "news")
    page = Page(html)
    hostile = '<script>alert(1)</script>" onmouseover="x'
    assert page.texts["h1"] == hostile
    assert page.texts["title"].startswith(hostile)
    assert any(title.startswith(hostile) for title in page.titles)
    assert "<b onclick='x'>Biomedicine</b> grows &amp; in Shanghai" in page.texts["p"]
    assert html.count("<script") == html.count(searchbox.tags()) == 1
    assert "b" not in page.tags


def test_an_article_without_a_figure(dataset: Dataset) -> None:
    text = dataset.text
    start, end = text.index("  - id: firms-2024"), text.index("ledger:")
    dataset.write(text[:start] + text[end:])
    dataset.change_article("page.txt", "The city has 3,200 biotech firms in 2024.", "The city has biotech firms.")
    dataset.change_article("page.txt", "Two new labs opened in 2024 (2nd globally).", "New labs opened.")
    catalog, problems = dataset.check()
    assert catalog is not None, problems
    assert "none" in Page(reading_page.article(catalog, "page")).texts["dl"]


def test_no_such_article(catalog: Catalog) -> None:
    page = Page(reading_page.absent(catalog, "<b>x</b>"))
    assert "“<b>x</b>”" in page.texts["p"]
    assert {links.article(name) for name in catalog.sources} <= set(page.links)
    assert len(Page(reading_page.absent(catalog, "x" * 9999)).texts["p"]) < 300
