"""Chinese clauses set before a claim that tell something of their own."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

EXPORTS = "2025年前三季度上海医药品出口增长21.5%。"
APPROVED = "2024年上海共有22个1类创新药和三类创新医疗器械获批上市。"


@pytest.mark.parametrize("opening", ["创新药加速出海，", "创新药加快走向世界，", "外需回暖，", "在创新药出海带动下，"])
def test_a_clause_with_a_verb_of_its_own_changes_nothing(catalog: Catalog, opening: str) -> None:
    assert [finding.verdict.value for finding in check(opening + EXPORTS, catalog)] == ["supported"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"税收方面，{EXPORTS}", "no_data"),
        (f"算上药品和器械，{APPROVED}", "supported"),
        (f"药品和器械加起来，{APPROVED}", "supported"),
        (f"算上进口药品，{APPROVED}", "no_data"),
    ],
)
def test_a_clause_that_names_another_matter_or_adds_one_does(catalog: Catalog, text: str, expected: str) -> None:
    assert [finding.verdict.value for finding in check(text, catalog)] == [expected]
