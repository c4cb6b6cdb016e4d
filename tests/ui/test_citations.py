"""Citations as markdown: every sentence once, its values marked, advertising masked."""

from __future__ import annotations

import re

import pytest

from dashboard import links, wording
from dashboard.articles import MASK
from dashboard.catalog import Catalog
from dashboard.charts.marks import in_currency
from dashboard.checks.reliability import Grade
from dashboard.texts import text
from dashboard.ui.citations import criteria, facts_table, name, panel, rows_table
from dashboard.ui.markup import plain
from dashboard.view import DEFAULT, Currency, View
from dashboard.wording import converted_at


def test_facts_of_one_sentence_share_its_quotation(catalog: Catalog) -> None:
    first, last = catalog.by_id["scale-2021"], catalog.by_id["scale-2024"]
    said = panel(catalog, [first, last])
    assert said.count("\n> ") == 1
    for fact in (first, last):
        assert f":blue-background[[{plain(fact.value_as_written)}]({links.record(fact)})]" in said
    assert links.sentence(first) in said
    assert plain(text("grade.A.meaning")) in said


def test_figures_of_different_grades_do_not_share_one(catalog: Catalog) -> None:
    said = panel(catalog, [catalog.by_id["scale-2024"], catalog.by_id["scale-2023"]])
    assert said.count("\n> ") == 2
    assert plain(text("grade.A.meaning")) in said
    assert plain(text("grade.B.meaning")) in said


def test_unverified_figures_are_marked_as_such(catalog: Catalog) -> None:
    said = panel(catalog, [catalog.by_id["shmskj-firms"]])
    assert ":orange-background[" in said
    assert ":blue-background[" not in said
    assert plain(text("source.no-publisher")) in said


@pytest.mark.parametrize("source", ["shmskj", "yffice", "technology-essay"])
def test_injected_advertising_is_never_quoted(catalog: Catalog, source: str) -> None:
    article = catalog.articles[source]
    said = panel(catalog, catalog.article_facts(source))
    for span in article.injected:
        assert article.text[span.start : span.end] not in said
    assert MASK not in said or plain(MASK) in said


def test_a_target_is_named_as_one(catalog: Catalog) -> None:
    assert name(catalog.by_id["scale-target-2025"]).endswith(text("status.target"))
    assert name(catalog.by_id["scale-2024"]) == catalog.by_id["scale-2024"].indicator.name


def test_a_table_without_rows_has_its_heads() -> None:
    assert rows_table([]).count("\n") == 1


def test_criteria_say_what_holds_and_what_does_not(catalog: Catalog) -> None:
    fact = catalog.by_id["manufacturing-compound-growth-2021-2024"]
    said = criteria(dict.fromkeys(fact.reliability.met, True) | dict.fromkeys(fact.reliability.failed, False))
    assert plain(text("criterion.agrees-with-itself.failed")) in said
    assert plain(text("criterion.publisher.met")) in said


def test_no_two_lines_of_a_table_read_the_same(catalog: Catalog) -> None:
    table = facts_table(catalog.facts, DEFAULT, catalog)
    lines = [line.split(" | ")[:4] for line in table.splitlines()[2:] if line.startswith("|")]
    read = [(re.sub(r"\]\(.*?\)", "]", first), *rest) for first, *rest in lines]
    assert len(set(read)) == len(read)


def test_a_table_in_another_currency_keeps_what_was_reported(catalog: Catalog) -> None:
    facts = [catalog.by_id["scale-2021"]]
    assert plain(wording.value(facts[0])) in facts_table(facts, DEFAULT, catalog)
    said = facts_table(facts, View(Currency.USD), catalog)
    shown = in_currency(facts[0], View(Currency.USD), catalog)
    assert plain(wording.beside(shown, facts[0])) in said
    assert plain(converted_at(shown)) in said
    assert plain(converted_at(shown)) not in facts_table(facts, View(Currency.CNY), catalog)


def test_a_table_says_what_its_grades_mean(catalog: Catalog) -> None:
    unsourced = next(fact for fact in catalog.facts if fact.grade is Grade.D)
    assert plain(text("grade.D.meaning")) in facts_table([unsourced], DEFAULT, catalog)
    assert plain(text("grade.D.meaning")) not in facts_table([catalog.by_id["scale-2021"]], DEFAULT, catalog)
