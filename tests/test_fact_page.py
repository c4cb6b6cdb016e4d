"""The page of a fact: complete, marked, masked, ready for previews, and nothing in it markup but our own."""

from __future__ import annotations

import pytest

from dashboard import fact_page, links, references, searchbox, wording
from dashboard.articles import MASK
from dashboard.catalog import Catalog
from dashboard.model import Topic
from dashboard.problems import quoted
from dashboard.store import current
from dashboard.texts import text
from dashboard.verdicts import checks_of
from tests.datasets import Dataset
from tests.markup import Page

ORIGIN = "https://figures.example"
IDS = [fact.id for fact in current().facts]


@pytest.fixture(params=IDS)
def fact_id(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def opened(catalog: Catalog, fact_id: str) -> Page:
    return Page(fact_page.fact(catalog, fact_id, ORIGIN))


def test_a_page_is_whole(catalog: Catalog, fact_id: str) -> None:
    fact, article = catalog.by_id[fact_id], catalog.articles[catalog.by_id[fact_id].source.id]
    page = opened(catalog, fact_id)
    main = page.texts["main"]
    assert len(page.ids) == len(set(page.ids))
    assert page.texts["h1"] == references.named(fact)
    assert article.shown(article.paragraph(fact.citation.position)).strip() in page.texts["blockquote"]
    assert page.texts["mark"] == article.shown(fact.citation.value)
    for said in (
        f"“{article.shown(fact.citation.value)}”",
        fact.indicator.definition,
        text(f"scope.{fact.indicator.scope}"),
        text(f"area.{fact.observation.area}"),
        wording.period(fact.observation.period),
        text(f"status.{fact.observation.status}"),
        fact.observation.note or "",
        fact.source.title,
        fact.source.publisher or text("reading.unknown"),
        text(f"grade.{fact.grade}.meaning"),
        *(text(f"criterion.{criterion}.met") for criterion in fact.reliability.met),
        *(text(f"criterion.{criterion}.failed") for criterion in fact.reliability.failed),
    ):
        assert said in main
    assert links.sentence(fact) in page.links
    assert links.record_json(fact) in page.links


def test_every_other_figure_on_the_same_thing_is_named(catalog: Catalog, fact_id: str) -> None:
    fact, page = catalog.by_id[fact_id], opened(catalog, fact_id)
    others = [one for one in catalog.facts if one.indicator is fact.indicator and one is not fact]
    for other in others:
        assert links.record(other) in page.links
        assert text(f"grade-option.{other.grade}") in page.texts["tbody"]
    assert (text("fact.others.none") in page.texts["main"]) == (not others)


def test_every_check_that_involves_it_is_named(catalog: Catalog, fact_id: str) -> None:
    page, checks = opened(catalog, fact_id), checks_of(catalog, fact_id)
    for check in checks:
        assert check.title in page.texts["h3"]
        assert check.explanation in page.texts["main"]
        for other in check.fact_ids:
            assert other == fact_id or links.record(catalog.by_id[other]) in page.links
    assert (text("fact.checks.none") in page.texts["main"]) == (not checks)


def test_what_can_be_copied_stands_in_fields_of_its_own(catalog: Catalog, fact_id: str) -> None:
    page = opened(catalog, fact_id)
    reference = references.reference(catalog, catalog.by_id[fact_id], ORIGIN)
    for name, words in (
        *((name, getattr(reference, name)) for name in ("sentence", "short", "long", "bibtex")),
        ("csl", reference.csl_json),
    ):
        assert page.texts[f"_copy-{name}"].removeprefix("\n") == words


def test_a_preview_has_title_description_and_address(catalog: Catalog, fact_id: str) -> None:
    fact, page = catalog.by_id[fact_id], opened(catalog, fact_id)
    address = f"{ORIGIN}/fact/{fact_id}"
    title = fact_page.title(catalog, fact)
    assert page.texts["title"] == f"{title} · {text('app.title')}"
    assert page.meta("og:title") == title
    assert page.meta("og:description") == page.meta("description")
    assert len(page.meta("description")) <= fact_page.PREVIEW + 110
    assert page.meta("og:url") == page.link("canonical")["href"] == address
    assert page.link("alternate") | {"title": ""} == {
        "rel": "alternate",
        "type": "application/json",
        "href": f"{address}.json",
        "title": "",
    }


def test_no_script_but_the_search_no_advertising_and_only_clean_sources_linked(catalog: Catalog, fact_id: str) -> None:
    html, fact = fact_page.fact(catalog, fact_id, ORIGIN), catalog.by_id[fact_id]
    page = Page(html)
    assert html.count("<script") == html.count(searchbox.tags()) == 1
    assert not page.tags & {"img", "iframe", "object", "form", "base", "button"}
    assert not [
        span for one in catalog.articles.values() for span in one.injected if one.text[span.start : span.end] in html
    ]
    original = links.original(fact, catalog.articles[fact.source.id])
    assert [link for link in page.links if "://" in link] == ([original] if original else [])


def test_a_figure_reads_well(catalog: Catalog) -> None:
    page = opened(catalog, "scale-2024")
    assert page.meta("og:title") == "Scale of the biomedical industry, 2024: ¥984.7 bn"
    assert "In base units\n984,702,000,000 yuan" in page.texts["dl"]
    assert "984,701,500,000 yuan to 984,702,500,000 yuan" in page.texts["dl"]
    assert "as written: “in 2024”" in page.texts["dl"]
    assert "22 Oct 2025 (date inferred)" in page.texts["dl"]
    assert page.meta("description") == (
        "“It increased from 761.714 billion yuan in 2021 to 984.702 billion yuan in 2024, with an average annual "
        "compound growth rate of 8.94%.” STAR Market Daily, 2025. Grade A: The article names an official source "
        "for this figure."
    )


def test_a_bound_is_open_on_one_side(catalog: Catalog) -> None:
    page = opened(catalog, "scale-target-2025")
    assert "1,000,000,000,000 yuan or more" in page.texts["dl"]
    assert "target of a plan" in page.texts["main"]


def test_words_without_a_number_read_well(catalog: Catalog) -> None:
    page = opened(catalog, "talent-number-lead")
    assert page.meta("og:title") == "Rank in China by number of talents, period not stated: “lead the country”"
    assert "The article gives only words." in page.texts["dl"]
    assert text("fact.period.unknown") in page.texts["dl"]
    assert text("comparator.name.exact") not in page.texts["dl"]


def test_a_figure_its_own_article_contradicts_says_so_at_once(catalog: Catalog) -> None:
    page = opened(catalog, "manufacturing-compound-growth-2021-2024")
    assert page.links.index("#_checks") < page.links.index("/article/star-market-daily")
    assert "is not what its own end points give" in page.texts["h3"]
    assert "((201.167 billion yuan ÷ 171.2 billion yuan)^(1/3) − 1) × 100" in page.texts["dl"]


def test_an_address_that_is_not_linked_is_still_named(catalog: Catalog) -> None:
    assert "https://www.yffice.cn/128540.html, is not a link" in opened(catalog, "yffice-firms").texts["main"]
    assert text("fact.original.unknown") in opened(catalog, "essay-high-tech-enterprises").texts["main"]


def test_the_list_has_every_fact_once_under_its_topic(catalog: Catalog) -> None:
    page = Page(fact_page.everything(catalog, ORIGIN))
    assert [link for link in page.links if link.startswith("/fact/")][1:] == [
        links.record(fact) for topic in Topic for fact in catalog.select(topic=topic)
    ]
    assert page.link("canonical")["href"] == f"{ORIGIN}/fact/"
    assert {topic.value for topic in Topic} <= set(page.ids)
    assert "118 figures from 5 articles" in page.meta("description")


def test_an_unknown_fact_is_told_the_nearest(catalog: Catalog) -> None:
    page = Page(fact_page.absent(catalog, "scal-2024"))
    assert page.links[4] == "/fact/scale-2024"
    assert "“scal-2024”" in page.texts["p"]
    assert fact_page.nearest(catalog, "SCALE-2024") == fact_page.nearest(catalog, "scale-2024")
    assert fact_page.nearest(catalog, "scale-2024")[0] == "scale-2024"
    assert fact_page.nearest(catalog, "") == []
    long = "x" * 100_000
    assert quoted(long) in Page(fact_page.absent(catalog, long)).texts["p"]


HOSTILE = '<script>alert(1)</script>\\" onmouseover=\\"x {{ 7 * 7 }} </textarea></title>'


def test_text_of_the_dataset_and_of_the_address_stays_text(dataset: Dataset) -> None:
    for known in ('title: "Biomedicine grows in Shanghai"', 'publisher: "The News"', 'author: "A. Reporter"'):
        dataset.change(known, f'{known.partition(":")[0]}: "{HOSTILE}"')
    dataset.change('name: "Scale of the industry"', f'name: "{HOSTILE}"')
    dataset.change('definition: "All that the industry', f'definition: "{HOSTILE}')
    dataset.change('name: "Statistics Bureau"', f'name: "{HOSTILE}"')
    catalog, problems = dataset.check()
    assert catalog is not None, problems
    html = fact_page.fact(catalog, "scale-2024", "http://h")
    page = Page(html)
    hostile = HOSTILE.replace("\\", "")
    assert page.texts["h1"] == hostile
    assert page.texts["title"].startswith(hostile)
    assert page.meta("og:title").startswith(hostile)
    assert hostile in page.texts["_copy-long"]
    assert page.texts["dl"].count(hostile) == 8
    assert html.count("<script") == html.count(searchbox.tags()) == 1
    assert "b" not in page.tags
    everything = fact_page.everything(catalog, "http://h")
    listed = Page(everything)
    assert hostile in listed.texts["li"]
    assert everything.count("<script") == 1
    assert f"“{hostile}”" in Page(fact_page.absent(catalog, hostile)).texts["p"]


def test_advertising_within_a_paragraph_is_masked(dataset: Dataset) -> None:
    catalog, problems = dataset.check()
    assert catalog is not None, problems
    page = Page(fact_page.fact(catalog, "labs-2024", "http://h"))
    assert page.texts["blockquote"] == f"{MASK} • Two new labs opened in 2024 (2nd globally)."
    assert page.texts["mark"] == "Two new labs"
