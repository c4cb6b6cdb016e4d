"""The period of the data that are said to say so: "according to end-2024 statistics", not "a 2024 report"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dashboard.claims.clauses import Clause
    from dashboard.claims.readings import Surrounded
    from dashboard.claims.times import Mention
    from dashboard.periods import Period

_DATA: Final = frozenset(
    ("statistics", "data", "figures", "numbers", "accounts", "tallies", "counts", "returns", "books")
)
_WITH_DATA: Final = len("2024 numbers")
"""How long a period is that has the word for the data in it."""
_HAN_DATA: Final = re.compile(
    r"(?:以上|上述|相关|文中|该|本文|所有)?(?:数据|统计|数字|数值)(?:口径)?(?:年份|时点|时间|周期|区间|期)?(?:均|都)?(?:截至|截止到?|截至到|为|是|对应|取自|来自)?"
)
"""What says in Chinese of when the data are: 统计截至2025年9月底, 统计年份为2024年."""
_LINKS: Final = frozenset(("for", "of", "on"))


def period(reading: Surrounded) -> Period | None:
    """The one period of the data that clauses of attribution name."""
    found = {mention.period for clause in reading.aside for mention in clause.mentions if _is_of_data(clause, mention)}
    return found.pop() if len(found) == 1 else None


def _is_of_data(clause: Clause, mention: Mention) -> bool:
    """Whether a period belongs to a word for data: "2024 statistics", "data for 2024"."""
    if mention.end - mention.start >= _WITH_DATA:
        return True
    said = "".join(word.text for word in clause.words if word.end <= mention.start)
    if _HAN_DATA.fullmatch(said):
        return True
    after = [word for word in clause.words if 0 <= word.start - mention.end <= 1][:1]
    before = [word for word in clause.words if word.end <= mention.start][-2:]
    linked = before[:1] if len(before) > 1 and before[1].text.lower() in _LINKS else []
    return any(word.text.lower().split()[-1] in _DATA for word in (*after, *linked))
