"""What is a part, and what the whole that it is a part of."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "Manufacturing made up roughly a fifth of the 984.7 billion yuan Shanghai biomedical industry in 2024.",
            ["supported", "supported"],
        ),
        (
            "Manufacturing made up half of the 884.7 billion yuan Shanghai biomedical industry in 2024.",
            ["contradicted", "contradicted"],
        ),
    ],
)
def test_the_whole_is_not_measured_by_what_its_part_is(catalog: Catalog, text: str, verdicts: list[str]) -> None:
    assert [finding.verdict for finding in check(text, catalog)] == verdicts


def test_a_whole_is_not_what_its_part_comes_from(catalog: Catalog) -> None:
    """Was: 984.7 billion yuan was contradicted by the output of manufacturing."""
    text = (
        "A fifth of the 984.7 billion yuan that Shanghai's biomedical industry counted in 2024 came from manufacturing."
    )
    assert [finding.verdict.value for finding in check(text, catalog)] == ["supported", "supported"]
