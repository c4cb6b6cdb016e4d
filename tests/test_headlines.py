"""The headline figures: reliable facts alone, in any view."""

from __future__ import annotations

import pytest

from dashboard import store, wording
from dashboard.charts.assembly import converted_at
from dashboard.charts.marks import rate
from dashboard.checks.reliability import Criterion
from dashboard.derived import Derived
from dashboard.headlines import headline, headlines, key, news
from dashboard.texts import Language, speaking, text
from dashboard.view import ALL_VIEWS, DEFAULT, Currency, Since, Sources, View


@pytest.mark.parametrize("view", ALL_VIEWS, ids=lambda view: f"{view.currency}-{view.sources}-{view.since}")
def test_only_reliable_facts_stand_in_a_headline(view: View) -> None:
    catalog = store.current()
    for card in headlines(catalog, view):
        assert all(fact.grade.reliable for fact in card.facts)
        for fact in (fact for one in card.shown for fact in one.reported.inputs):
            assert Criterion.AGREES_WITH_ITSELF not in fact.reliability.failed
            assert view.admits(fact)
    assert headline(headlines(catalog, view))


def test_the_default_view_has_a_card_for_every_part_of_the_picture() -> None:
    cards = {card.id: card for card in headlines(store.current(), DEFAULT)}
    assert list(cards) == [
        "scale",
        "scale-part",
        "manufacturing",
        "manufacturing-growth",
        "financing",
        "approvals",
        "licensing",
        "companies",
    ]
    assert cards["scale"].value == "¥984.7 bn"
    assert cards["scale"].period == "2024"
    assert "≈ 8.94%" in cards["scale"].comparison
    assert all(card.comparison for card in cards.values())


def test_every_number_of_a_card_rests_on_a_fact_of_it() -> None:
    for card in headlines(store.current(), DEFAULT):
        assert card.facts[0].indicator.topic is card.topic
        assert len(card.facts) == len(set(card.facts))


def test_converted_amounts_say_so() -> None:
    view = View(currency=Currency.USD)
    cards = {card.id: card for card in headlines(store.current(), view)}
    assert cards["scale"].value.startswith("≈ US$")
    assert cards["licensing"].value == "US$18.8 bn"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("currency", Currency)
def test_a_converted_card_says_at_which_rate_and_from_what(currency: Currency, language: Language) -> None:
    catalog, seen = store.current(), 0
    with speaking(language):
        for card in headlines(catalog, View(currency)):
            converted = [one for one in card.shown if one.converted]
            assert (set(rate(catalog).inputs) <= set(card.facts)) is bool(converted)
            assert card.subtitle.startswith(card.period)
            for one in converted:
                assert wording.beside(one.number, one.reported) in f"{card.stated} {card.comparison}"
                assert converted_at(one.number) in key([card])
            if card.shown[0].converted:
                assert wording.value(card.shown[0].reported) in card.subtitle
            seen += len(converted)
    assert bool(seen) is (currency is not Currency.REPORTED)


def test_the_sentence_over_the_cards_says_what_was_reported() -> None:
    said = headline(headlines(store.current(), View(Currency.USD)))
    assert "≈ US$135 bn (¥984.7 bn) in 2024" in said


@pytest.mark.parametrize("view", ALL_VIEWS, ids=lambda view: f"{view.currency}-{view.sources}-{view.since}")
def test_what_a_card_computes_has_a_name_of_its_own_and_the_key(view: View) -> None:
    for card in headlines(store.current(), view):
        computed = [one for one in card.shown if isinstance(one.number, Derived)]
        assert (text("chart.key.computed") in key([card])) is bool(computed)
        assert len({one.name for one in computed}) == len(computed)
        for one in computed:
            assert wording.label(one.number) in f"{card.value} {card.comparison}"
            assert set(one.number.inputs) <= set(card.facts)


def test_a_later_start_leaves_out_what_is_earlier() -> None:
    view = View(since=Since.Y2025)
    ids = [card.id for card in headlines(store.current(), view)]
    assert "scale" not in ids
    assert "scale-part" in ids


def test_the_newest_figures_are_reliable_and_the_latest_first() -> None:
    facts = news(store.current(), View(sources=Sources.ALL))
    ends = [fact.observation.period.end for fact in facts if fact.observation.period]
    assert ends == sorted(ends, key=str, reverse=True)
    assert all(fact.grade.reliable for fact in facts)
    assert len(facts) == 10
