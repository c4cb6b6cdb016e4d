"""Which of two rates is said to be ahead."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

THEN = "2025年前三季度，上海"
IN = "In the first three quarters of 2025, the output of Shanghai's"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{THEN}生物医药制造业产值增速比三大先导产业低4.9个百分点。", "supported"),
        (f"{THEN}生物医药制造业产值增速比三大先导产业高4.9个百分点。", "no_data"),
        (f"{THEN}三大先导产业产值增速比生物医药制造业低4.9个百分点。", "no_data"),
        (f"{THEN}三大先导产业产值增长8.5%，比生物医药制造业快4.9个百分点。", "supported"),
        (f"{THEN}生物医药制造业产值增长3.6%，落后三大先导产业4.9个百分点。", "supported"),
        (f"{THEN}生物医药制造业产值增长3.6%，领先三大先导产业4.9个百分点。", "no_data"),
        (f"{THEN}三大先导产业产值增速比规上工业低2.8个百分点。", "no_data"),
        (f"{THEN}规上工业总产值增速比三大先导产业低2.8个百分点。", "supported"),
        (f"{THEN}规上工业总产值增长约5.7%。同期生物医药制造业产值增长3.6%，低了2.1个百分点。", "supported"),
        (f"{THEN}生物医药制造业产值增长3.6%，比规上工业高2.1个百分点。", "no_data"),
        (f"{IN} biomedical manufacturing grew 4.9 percentage points slower than that of the three leading industries.",
         "supported"),
        (f"{IN} three leading industries grew 4.9 percentage points slower than that of biomedical manufacturing.",
         "no_data"),
    ],
)  # fmt: skip
def test_a_lead_is_of_the_thing_that_is_ahead(catalog: Catalog, text: str, expected: str) -> None:
    assert check(text, catalog)[-1].verdict.value == expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{IN} three leading industries rose 8.5%, outpacing overall industry by 2.8 percentage points.", "supported"),
        (f"{IN} three leading industries rose 8.5%, 2.8 points ahead of industry overall.", "supported"),
        ("Overall industry in Shanghai was ahead of the three leading industries by 2.8 points in the first three"
         " quarters of 2025.", "no_data"),
    ],
)  # fmt: skip
def test_what_is_outpaced_is_no_subject(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict
