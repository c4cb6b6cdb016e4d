"""What something changed from and to."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_GREW = "The scale of Shanghai's biomedical industry grew in 2024, from "


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_GREW}933.7 billion yuan in 2023 to 984.7 billion yuan.", "supported"),
        (f"{_GREW}933.7 billion yuan in 2023 to 933.7 billion yuan.", "contradicted"),
        ("2024年上海生物医药产业规模由2023年的9337亿元增至9847亿元。", "supported"),
        ("2024年上海生物医药产业规模由2023年的9337亿元增至9337亿元。", "contradicted"),
    ],
)
def test_each_end_of_a_change_is_of_its_own_year(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict


def test_a_share_by_number_beside_one_by_value_is_of_the_same_year(catalog: Catalog) -> None:
    said = "By value, Shanghai's share of China's license-out deals was 47% in 2024, against {}% by number."
    assert [one.verdict for one in check(said.format(35), catalog)] == ["supported", "supported"]
    assert check(said.format(53), catalog)[-1].verdict == "contradicted"


@pytest.mark.parametrize(("end", "verdict"), [("start", "supported"), ("end", "contradicted")])
def test_one_end_of_a_span_that_the_sentence_before_names(catalog: Catalog, end: str, verdict: str) -> None:
    grew = "The scale of Shanghai's biomedical industry grew by 29.3% from 2021 to 2024."
    assert check(f"{grew} It was 761.714 billion yuan at the {end}.", catalog)[-1].verdict == verdict
