"""Years that words name: the first and the last of several, those of a period named before, fiscal ones."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_MADE = "The output of Shanghai's biomedical manufacturing grew by 17.5 percent between 2021 and 2024."
_GREW = "output of biomedical manufacturing rose 3.6 percent in the first nine months of 2025."
_REPORTED = f"According to the Shanghai Statistics Bureau, {_GREW}"
_EXPORTS = "Exports of bulk drugs rose 40.7 percent over the same period."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_MADE} It reached 201.167 billion yuan in the final year.", "supported"),
        (f"{_MADE} In the first of these years it was 201.167 billion yuan.", "contradicted"),
        (f"{_REPORTED} {_EXPORTS}", "supported"),
        (f"{_REPORTED.replace('Shanghai', 'Suzhou')} {_EXPORTS}", "no_data"),
        ("2025年1至9月，上海生物医药制造业产值比去年同期增长3.6%。", "supported"),
        ("2025年1至9月，上海生物医药制造业产值比2023年同期增长3.6%。", "no_data"),
        ("从2021年的7617.14亿元起步，上海生物医药产业规模一路走高，到2024年年均复合增长8.94%。", "supported"),
        ("从2022年的7617.14亿元起步，上海生物医药产业规模一路走高，到2024年年均复合增长8.94%。", "no_data"),
        ("上海生物医药产业规模2021年为7617亿元，三年后增至9847亿元。", "supported"),
        ("FY2024 Shanghai license-out: US$30.7bn.", "supported"),
        ("FY2025 Shanghai license-out: US$30.7bn.", "no_data"),
    ],
)
def test_a_claim_is_of_the_year_that_its_words_name(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[-1].verdict == verdict
