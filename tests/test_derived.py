"""Numbers computed here, from the real dataset."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard import derived
from dashboard.catalog import Catalog
from dashboard.model import Comparator, Unit


def near(number: derived.Derived, expected: str) -> bool:
    return abs(number.value - Decimal(expected)) < Decimal("0.000001")


def test_an_amount_for_each_event(catalog: Catalog) -> None:
    each = derived.quotient(catalog.by_id["financing-2021-2024"], catalog.by_id["financing-events-2021-2024"], Unit.CNY)
    assert each.value == Decimal(238372000000) / Decimal(1494)
    assert each.formula == "238.372 billion yuan ÷ 1,494 financing events"
    assert [fact.id for fact in each.inputs] == ["financing-2021-2024", "financing-events-2021-2024"]


def test_a_share_of_a_whole(catalog: Catalog) -> None:
    share = derived.share(catalog.by_id["manufacturing-output-2024"], catalog.by_id["scale-2024"])
    assert near(share, "20.4292259708")
    assert share.comparator is Comparator.EXACT


def test_a_share_of_what_is_only_a_lower_bound_is_at_most_that(catalog: Catalog) -> None:
    share = derived.share(catalog.by_id["scale-2024"], catalog.by_id["scale-target-2025"])
    assert share.value == Decimal("98.4702")
    assert share.comparator is Comparator.UNDER


def test_a_share_across_units_is_refused(catalog: Catalog) -> None:
    with pytest.raises(ValueError, match="different units"):
        derived.share(catalog.by_id["scale-2023-usd"], catalog.by_id["scale-2024"])


def test_what_a_share_leaves(catalog: Catalog) -> None:
    assert derived.remainder(catalog.by_id["license-out-amount-share-2024"]).value == 53


def test_a_difference_in_percentage_points(catalog: Catalog) -> None:
    city = derived.difference(
        catalog.by_id["leading-output-growth-2025-9m"], catalog.by_id["leading-lead-2025-9m"], Unit.PERCENT
    )
    assert city.value == Decimal("5.7")


def test_a_flow_by_month(catalog: Catalog) -> None:
    assert near(derived.per_month(catalog.by_id["financing-2025-9m"]), "2836777777.777778")
    assert derived.per_month(catalog.by_id["financing-2021-2024"]).value == Decimal(238372000000) / 48


def test_a_state_has_no_monthly_pace(catalog: Catalog) -> None:
    with pytest.raises(ValueError, match="whole months"):
        derived.per_month(catalog.by_id["enterprises-2024"])


def test_compound_growth_is_that_of_the_end_points(catalog: Catalog) -> None:
    output = derived.yearly_growth(
        catalog.by_id["manufacturing-output-2021"], catalog.by_id["manufacturing-output-2024"]
    )
    assert near(output, "5.523938709")
    with pytest.raises(ValueError, match="not before"):
        derived.yearly_growth(catalog.by_id["scale-2024"], catalog.by_id["scale-2021"])


def test_the_growth_still_needed(catalog: Catalog) -> None:
    needed = derived.growth_needed(catalog.by_id["manufacturing-output-2024"], catalog.by_id["manufacturing-aim-2025"])
    assert near(needed, "19.303861965")
    assert needed.comparator is Comparator.EXACT
    scale = derived.growth_needed(catalog.by_id["scale-2024"], catalog.by_id["scale-target-2025"])
    assert scale.comparator is Comparator.OVER


def test_conversion_goes_both_ways_and_keeps_the_bound(catalog: Catalog) -> None:
    rate = derived.quotient(catalog.by_id["scale-2023"], catalog.by_id["scale-2023-usd"], Unit.CNY)
    assert near(rate, "7.29453125")
    dollars = derived.converted(catalog.by_id["scale-target-2025"], rate, Unit.USD)
    assert dollars.comparator is Comparator.OVER
    yuan = derived.converted(catalog.by_id["license-out-amount-2024"], rate, Unit.CNY)
    assert near(yuan, "223942109375")
    assert yuan.comparator is Comparator.ABOUT
    assert yuan.formula == "30.7 billion US dollars × (933.7 billion yuan ÷ US$128 billion)"
    assert [fact.id for fact in yuan.inputs] == ["license-out-amount-2024", "scale-2023", "scale-2023-usd"]


def test_words_without_a_number_cannot_be_computed_with(catalog: Catalog) -> None:
    with pytest.raises(ValueError, match="no number"):
        derived.remainder(catalog.by_id["license-out-growth-2025-8m"])
