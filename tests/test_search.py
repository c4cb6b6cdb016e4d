"""What words find in the real dataset."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard import search, store
from dashboard.catalog import Catalog
from dashboard.charts import CHARTS
from dashboard.checks.reliability import Grade
from dashboard.search import Hit, Sort
from dashboard.texts import Language, speaking, text
from dashboard.ui.navigation import GROUPS


def first(catalog: Catalog, query: str) -> tuple[str, str]:
    """Sort and id of the first hit."""
    hit = search.search(catalog, query)[0]
    return hit.sort.value, hit.id


def said(hit: Hit) -> str:
    """The piece of its sentence, with brackets around what is marked."""
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in hit.sentence)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("licence deals 2024", ("fact", "license-out-deals-2024")),
        ("license-out 2024", ("fact", "license-out-deals-2024")),
        ("licens out", ("indicator", "license-out-deals")),
        ("984.7", ("fact", "scale-2024")),
        ("984.702 billion", ("fact", "scale-2024")),
        ("¥984.7 bn", ("fact", "scale-2024")),
        ("985", ("fact", "scale-2024")),
        ("9847亿", ("fact", "scale-2024")),
        ("2,183", ("fact", "enterprises-2024")),
        ("2183", ("fact", "enterprises-2024")),
        ("8.94%", ("fact", "scale-compound-growth-2021-2024")),
        ("对外授权 2024", ("fact", "license-out-deals-2024")),
        ("產業規模", ("indicator", "industry-scale")),
        ("产业规模", ("indicator", "industry-scale")),
        ("上海生物医药产业规模是多少", ("indicator", "industry-scale")),
        ("2025年上半年产业规模", ("fact", "scale-2025-s1")),
        ("financing 2025", ("fact", "financing-2025-9m")),
        ("how much financing in the first nine months of 2025?", ("fact", "financing-2025-9m")),
        ("financing", ("indicator", "financing-amount")),
        ("shine", ("source", "shine")),
        ("SHINE 2023", ("fact", "scale-2023")),
        ("star market daily", ("source", "star-market-daily")),
        ("manufactoring output", ("indicator", "manufacturing-output")),
        ("MANUFACTURING  OUTPUT", ("indicator", "manufacturing-output")),
        ("target 2025", ("fact", "scale-target-2025")),
        ("biotech firms", ("indicator", "biotech-firms")),
        ("GLP-1", ("fact", "first-glp-1-agonist")),
        ("disagreements", ("page", "disagreements")),
        ("about", ("page", "about")),
    ],
)
def test_what_a_reader_expects_comes_first(catalog: Catalog, query: str, expected: tuple[str, str]) -> None:
    assert first(catalog, query) == expected


def test_a_hit_shows_name_value_period_source_grade_and_where_it_is_stated(catalog: Catalog) -> None:
    (hit,) = search.search(catalog, "984.7")
    assert (hit.label, hit.value, hit.period) == ("Scale of the biomedical industry", "¥984.7 bn", "2024")
    assert (hit.source, hit.grades, hit.reliable, hit.whole) == ("STAR Market Daily, 2025", (Grade.A,), True, True)
    assert (hit.address, hit.language) == ("/fact/scale-2024", "en")
    assert "[984.702 billion yuan]" in said(hit)


def test_words_of_a_sentence_are_found_and_marked(catalog: Catalog) -> None:
    hit = search.search(catalog, "primary market recovered")[0]
    assert hit.id.startswith("financing")
    assert "[primary] [market]" in said(hit)
    (hit,) = (one for one in search.search(catalog, "development pattern comparable") if one.sort is Sort.SENTENCE)
    assert hit.address.startswith("/article/star-market-daily#:~:text=")
    assert "[development] [pattern] [comparable]" in said(hit)


def test_an_excerpt_is_short_and_stands_around_what_is_marked(catalog: Catalog) -> None:
    for hit in search.search(catalog, "shanghai biomedical", search.MOST):
        assert len("".join(piece.text for piece in hit.sentence)) < 400
    marked = search.search(catalog, "license-out 2024")[0]
    assert "[38 License - out transactions]" in said(marked)


def test_reliable_sources_come_first_among_what_fits_alike(catalog: Catalog) -> None:
    hits = [hit for hit in search.search(catalog, "2024", search.MOST) if hit.sort is Sort.FACT]
    assert [hit.reliable for hit in hits] == sorted((hit.reliable for hit in hits), reverse=True)
    assert not hits[-1].reliable


def test_no_address_comes_twice_and_no_more_than_asked_for(catalog: Catalog) -> None:
    for query in ("scale", "financing", "2024", "drugs"):
        hits = search.search(catalog, query, 7)
        assert len(hits) <= 7
        assert len({hit.address for hit in hits}) == len(hits)
    assert len(search.search(catalog, "2024", 10_000)) <= search.MOST


def test_every_fact_is_found_by_its_name_period_and_value(catalog: Catalog) -> None:
    for fact in catalog.facts:
        query = f"{fact.indicator.name} {fact.observation.period.start.year if fact.observation.period else ''}"
        found = {hit.address for hit in search.search(catalog, query, search.MOST)}
        assert f"/fact/{fact.id}" in found, query


def test_nothing_is_found_for_nothing(catalog: Catalog) -> None:
    for query in ("", "   ", "?!…", "\0"):
        assert search.search(catalog, query) == ()


def test_what_is_not_there_is_answered_with_the_nearest_names(catalog: Catalog) -> None:
    assert search.search(catalog, "sausages") == ()
    names = {indicator.name for indicator in catalog.indicators.values()}
    assert 0 < len(search.nearest(catalog, "sausages")) <= 3
    assert set(search.nearest(catalog, "licencing oot")) <= names


def test_words_found_in_part_are_shown_only_where_nothing_has_them_all(catalog: Catalog) -> None:
    hits = search.search(catalog, "license-out transactions of sausages")
    assert hits[0].id == "license-out-deals"
    assert not any(hit.whole for hit in hits)
    assert all(hit.whole for hit in search.search(catalog, "license-out transactions"))


def test_injected_advertising_is_never_found_nor_shown(catalog: Catalog) -> None:
    injected = [
        (article.source_id, article.text[at.start : at.end])
        for article in catalog.articles.values()
        for at in article.injected
    ]
    assert len(injected) == 10
    for _, advertising in injected:
        for query in (advertising, advertising[-4:], f"{advertising} 2024"):
            for hit in search.search(catalog, query, search.MOST):
                shown = f"{hit.label}{said(hit)}".replace("[", "").replace("]", "")
                assert not any(other in shown for _, other in injected)
    assert search.search(catalog, "龙凤") == search.search(catalog, "喝茶") == search.search(catalog, "夜网") == ()


def test_the_answer_is_in_the_language_that_is_spoken_whatever_is_asked_in(catalog: Catalog) -> None:
    with speaking(Language.CHINESE):
        by_name, by_word = search.search(catalog, "产业规模")[0], search.search(catalog, "industry scale")[0]
    assert by_name.id == by_word.id == "industry-scale"
    assert by_name.value == "9847亿元"
    assert re.search("[一-鿿]", by_name.label)


def test_every_page_and_chart_can_be_found(catalog: Catalog) -> None:
    assert {place.name: place.path for places in GROUPS.values() for place in places} == search.PAGES
    for page in search.PAGES:
        found = {(hit.sort, hit.id) for hit in search.search(catalog, page, search.MOST)}
        assert (Sort.PAGE, page) in found
    for chart in CHARTS:
        found = {(hit.sort, hit.id) for hit in search.search(catalog, text(f"chart.{chart.id}.name"), search.MOST)}
        assert (Sort.CHART, chart.id) in found


def test_a_chart_leads_to_its_place_on_its_page(catalog: Catalog) -> None:
    (hit,) = (one for one in search.search(catalog, "Number of license-out deals") if one.id == "license-deals")
    assert hit.address == "/licensing#exhibit-license-deals"


def test_a_new_dataset_has_an_index_of_its_own(catalog: Catalog) -> None:
    less = replace(catalog, digest="another", facts=catalog.facts[:20])
    assert search.search(less, "license-out 2024 transactions", 3) != search.search(catalog, "license-out 2024", 3)
    assert all(hit.sort is not Sort.FACT or hit.id in less.by_id for hit in search.search(less, "2024", 50))


CATALOG = store.current()
IDS = {
    Sort.FACT: set(CATALOG.by_id),
    Sort.INDICATOR: set(CATALOG.indicators),
    Sort.SOURCE: set(CATALOG.sources),
    Sort.PAGE: set(search.PAGES),
    Sort.CHART: {chart.id for chart in CHARTS},
}
WORDS = st.sampled_from(
    ["license", "2024", "984.7", "亿", "产业", "US$", "%", "first half of", "2021-", "~", "Q5 2024", "十四", "9" * 30]
)


@settings(deadline=None, max_examples=200)
@given(st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS).map("".join)))
@example("\ud800")
@example("31 February 2024 99999999999999999999999999 trillion")
@example("²³½ ٣٤ 1e999999999")
def test_any_text_gives_only_what_there_is(query: str) -> None:
    for language in Language:
        with speaking(language):
            for hit in search.search(CATALOG, query, 20):
                assert hit.sort is Sort.SENTENCE or hit.id in IDS[hit.sort]
                assert hit.address.startswith("/")
            assert len(search.nearest(CATALOG, query)) <= 3
