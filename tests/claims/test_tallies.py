"""Running totals are not set against the figure of one period."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "In 2024 Shanghai won approval for 15 Class III innovative medical devices, taking the total to 55.",
            [Verdict.SUPPORTED, Verdict.NO_DATA],
        ),
        (
            "Shanghai won approval for seven Class 1 drugs in 2024, bringing the cumulative number to 32.",
            [Verdict.SUPPORTED, Verdict.NO_DATA],
        ),
        ("2024年上海新增获批三类创新器械15个，累计获批数量增至55个。", [Verdict.SUPPORTED, Verdict.NO_DATA]),
        (
            "In 2024 Shanghai won approval for one more Class III innovative medical device, bringing the total to 15.",
            [Verdict.NO_DATA],
        ),
    ],
)
def test_a_running_total_is_not_that_of_a_year(catalog: Catalog, text: str, verdicts: list[Verdict]) -> None:
    assert [one.verdict for one in check(text, catalog)] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "2024年上海累计获批三类创新器械15个。",
        "Shanghai's biomedical industry grew, bringing the total to 984.7 billion yuan in 2024.",
        "More listings by the end of September 2025 took the number of listed Shanghai biomedical firms to 102.",
    ],
)
def test_a_total_told_of_its_own_period_or_day_is_borne_out(catalog: Catalog, text: str) -> None:
    assert [one.verdict for one in check(text, catalog)] == [Verdict.SUPPORTED]
