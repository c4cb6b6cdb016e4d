"""What a verdict says of itself."""

from __future__ import annotations

from dashboard.catalog import Catalog
from dashboard.claims import check


def test_figures_for_other_periods_are_listed_in_order_what_is_hoped_for_last(catalog: Catalog) -> None:
    (finding,) = check("Shanghai's biomedical industry reached 900 billion yuan in 2020.", catalog)
    assert finding.explanation.endswith(
        "there are some for 2021, 2023, 2024, Jan–Jun 2025 and 2025 (aim of the city, forecast and target of a plan)."
    )


def test_a_part_of_another_total_is_computed_from_both(catalog: Catalog) -> None:
    found = check(
        "Licensing deals by Shanghai's biomedical companies came to US$18.8bn in the first eight months of 2025, "
        "more than half of 2024's US$30.7bn.",
        catalog,
    )
    assert [one.verdict for one in found] == ["supported"] * 3
    assert "18.8" in found[1].explanation
    assert "30.7" in found[1].explanation


def test_the_city_is_the_one_that_the_text_names_before(catalog: Catalog) -> None:
    text = (
        "Shanghai is a hub for drugmakers. Demand is rising worldwide. "
        "The city counted 2,183 biomedical enterprises above designated size at the end of 2024."
    )
    (finding,) = check(text, catalog)
    assert finding.verdict == "supported"
    (finding,) = check(text.replace("Shanghai", "Suzhou"), catalog)
    assert finding.verdict == "no_data"
