"""What the words ask to be computed."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_LEVELS = "Shanghai's biomedical industry grew from 761.714 billion yuan in 2021 to 984.702 billion in 2024."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_LEVELS} The gain was 223 billion yuan.", "supported"),
        (f"{_LEVELS} The gain was 323 billion yuan.", "contradicted"),
    ],
)
def test_a_gain_is_that_of_the_sentence_before(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict
