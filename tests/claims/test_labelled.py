"""The checker on labelled claims: what it was developed on, and what it had never seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.catalog import Catalog
from tests.claims.scoring import Score, score
from tests.conftest import SAID

FOLDER = Path(__file__).parent
FEWEST = {"cases": 300, "development": 5600, "report": 150, "adversarial": 1700, "regression": 3800}


@pytest.fixture(scope="module", params=FEWEST)
def scored(request: pytest.FixtureRequest, catalog: Catalog) -> tuple[str, Score]:
    name = str(request.param)
    return name, score(FOLDER / f"{name}.yaml", catalog)


def test_nothing_false_is_called_supported(
    scored: tuple[str, Score], record_property: Callable[[str, object], None]
) -> None:
    name, result = scored
    record_property(SAID, f"{name}\n{result.table()}")
    assert result.texts >= FEWEST[name]
    assert result.false_supported == ()


def test_what_is_said_to_be_supported_is_so(scored: tuple[str, Score]) -> None:
    assert scored[1].precision("supported") == 1


def test_the_claims_it_was_developed_on_are_judged_rightly(scored: tuple[str, Score]) -> None:
    """The bar is 95 % on unseen claims too. There it is not reached yet: docs/measurements.md has the figures."""
    name, result = scored
    if name != "report":
        assert result.share >= 0.95, "\n".join(result.errors)
