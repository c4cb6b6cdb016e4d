"""Words that are read by what stands beside them."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("By value rather than by number, Shanghai had 47 percent of China's license-out deals in 2024.", "supported"),
        (
            "By number rather than by value, Shanghai had 47 percent of China's license-out deals in 2024.",
            "contradicted",
        ),
        (
            "Counted in deals instead of dollars, Shanghai's share of China's license-out deals was 35% in 2024.",
            "supported",
        ),
        ("Shanghai rather than Jiangsu had 47 percent of China's license-out deals in 2024.", "no_data"),
    ],
)
def test_the_measure_that_is_not_meant_is_not_read(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[0].verdict == verdict


def test_the_fields_of_a_fund_are_no_aim(catalog: Catalog) -> None:
    text = "Shanghai set up a 10 billion yuan M&A fund that targets vaccines and high-end medical devices."
    assert check(text, catalog)[0].verdict == "supported"
