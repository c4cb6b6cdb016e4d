"""What something is only set beside."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    "text",
    [
        "与母基金同步设立的上海生物医药并购基金规模为100亿元。",
        "2024年，除母基金外，上海还设立了规模100亿元的生物医药并购基金。",
    ],
)
def test_a_companion_is_not_what_is_measured(catalog: Catalog, text: str) -> None:
    (finding,) = check(text, catalog)
    assert (finding.verdict, finding.indicator_id) == ("supported", "merger-fund-size")


def test_two_things_joined_are_no_companions(catalog: Catalog) -> None:
    (finding,) = check("上海生物医药母基金和并购基金规模为100亿元。", catalog)
    assert finding.verdict == "no_data"
