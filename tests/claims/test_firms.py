"""One company in place of all."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Shanghai pharma companies closed 38 license-out deals in 2024.", "supported"),
        ("Shanghai Pharma closed 38 license-out deals in 2024.", "no_data"),
        ("On average, a license-out deal by a Shanghai biomedical company was worth about $808 million in 2024.",
         "supported"),
        ("Surely, a license-out deal by a Shanghai biomedical company was worth $30.7 billion in 2024.", "no_data"),
    ],
)  # fmt: skip
def test_what_one_company_has_is_not_that_of_all(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict
