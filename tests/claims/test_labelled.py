"""The checker on labelled claims: what it was developed on, and what it had never seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.catalog import Catalog
from tests.claims.scoring import Score, score
from tests.conftest import SAID

FOLDER = Path(__file__).parent
FEWEST = {"cases": 300, "development": 7400, "report": 200, "adversarial": 2200, "regression": 5300}


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


def test_at_least_95_per_cent_are_judged_rightly(scored: tuple[str, Score]) -> None:
    """Of the claims never seen too, whose misses stay unread."""
    name, result = scored
    assert result.share >= 0.95, result.table() if name == "report" else "\n".join(result.errors)
