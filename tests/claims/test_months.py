"""Parts of a year, and days."""

from __future__ import annotations

import pytest

from dashboard.claims import characters
from dashboard.claims.times import Calendar, mentions


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("on 22 October 2025", "2025-10-22"),
        ("2025年10月22日", "2025-10-22"),
        ("9M25", "2025-01/2025-09"),
        ("Q3 2025", "2025-Q3"),
        ("the second half of 2024", "2024-S2"),
        ("September 2025", "2025-09"),
        ("2025年9月", "2025-09"),
        ("midway through 2025", "2025-S1"),
        ("2021 to September 2025", "2021-01/2025-09"),
        ("the end of September 2025", "2025-09-30"),
        ("2025年第三季度末", "2025-09-30"),
        ("the nine months to August 2025", None),
    ],
)
def test_a_part_of_a_year_is_read_as_its_months(text: str, code: str | None) -> None:
    plain = characters.plain(text)
    (found, *_), _ = mentions(plain, 0, len(plain), Calendar(None))
    assert (found.period and found.period.code) == code
