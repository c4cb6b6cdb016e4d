"""The headline figures: reliable facts alone, in any view."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard import store, wording
from dashboard.catalog import Catalog
from dashboard.checks.reliability import Criterion
from dashboard.derived import Derived, rate
from dashboard.headlines import headline, headlines, key, news
from dashboard.model import Scale, Status
from dashboard.texts import Language, speaking, text
from dashboard.view import ALL_VIEWS, DEFAULT, Currency, Since, Sources, View
from dashboard.wording import converted_at


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


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("view", ALL_VIEWS, ids=lambda view: f"{view.currency}-{view.sources}-{view.since}")
def test_what_a_card_finds_is_a_sentence_of_its_own_numbers_that_tells_no_target(
    view: View, language: Language
) -> None:
    catalog = store.current()
    with speaking(language):
        for card in headlines(catalog, view):
            own = card.shown[0]
            assert wording.stated(own.number) in card.finding
            assert card.period in card.finding
            assert not card.finding.endswith((".", "。"))
            for one in card.shown:
                if one.facts[0].observation.status is not Status.ACTUAL:
                    assert wording.stated(one.number) not in card.finding
            computed = [one for one in card.shown if isinstance(one.number, Derived)]
            assert card.finding.count("≈") == sum(wording.stated(one.number) in card.finding for one in computed)


def test_the_findings_of_the_default_view() -> None:
    found = {card.id: card.finding for card in headlines(store.current(), DEFAULT)}
    assert found["scale"] == "Shanghai’s biomedical industry reached ¥984.7 bn in 2024, ≈ 5.46% more than in 2023"
    assert found["scale-part"].endswith("over half of the whole of 2024")
    assert found["manufacturing"].endswith("below the city’s aim for 2025")
    assert found["manufacturing-growth"].endswith("less than the city’s aim for 2025 needs")
    assert found["financing"].endswith("less a month than in 2021–2024")
    assert found["approvals"].startswith("Shanghai had 7 domestic innovative drugs and 7 devices approved")


def test_a_finding_goes_where_the_numbers_go(catalog: Catalog) -> None:
    """Numbers that are turned around turn the sentence around, or leave out what is no longer so."""

    def told(**values: str) -> dict[str, str]:
        changed = {
            name.replace("_", "-"): {"value": Decimal(value), "scale": Scale.ONE} for name, value in values.items()
        }
        facts = tuple(
            replace(fact, observation=fact.observation.model_copy(update=changed.get(fact.id, {})))
            for fact in catalog.facts
        )
        return {card.id: card.finding for card in headlines(replace(catalog, facts=facts), DEFAULT)}

    assert told(scale_2024="900e9")["scale"] == "Shanghai’s biomedical industry reached ¥900 bn in 2024"
    assert told(scale_2025_s1="200e9")["scale-part"].endswith("in Jan–Jun 2025")
    assert told(scale_2025_s1="990e9")["scale-part"].endswith("in Jan–Jun 2025")
    assert told(manufacturing_output_2024="250e9")["manufacturing"].endswith("in 2024")
    assert told(manufacturing_growth_2025_9m="25")["manufacturing-growth"].endswith("in Jan–Sep 2025")
    assert told(financing_2025_9m="99e9")["financing"].endswith("more a month than in 2021–2024")
