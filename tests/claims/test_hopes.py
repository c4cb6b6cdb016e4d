"""What is hoped for the year that a part of it was told of."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check

HALF = "The first six months of 2025 brought Shanghai's biomedical industry to 500.57 billion yuan, "


@pytest.mark.parametrize("called", ["annual goal", "full-year target"])
def test_an_aim_called_that_of_the_year_is_of_the_year_of_the_part(catalog: Catalog, called: str) -> None:
    found = check(f"{HALF}keeping the {called} of 1 trillion yuan within reach.", catalog)
    assert found[-1].verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("called", ["half-year goal", "quarterly target"])
def test_an_aim_of_a_part_is_not(catalog: Catalog, called: str) -> None:
    found = check(f"{HALF}missing the {called} of 1 trillion yuan.", catalog)
    assert found[-1].verdict is Verdict.NO_DATA
