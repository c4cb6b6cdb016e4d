"""Aims that a sentence only opens with: 围绕万亿级目标，产业规模由2021年的7617亿元提升至2024年的9847亿元."""

from __future__ import annotations

from typing import Final

from dashboard.claims.case import Case
from dashboard.claims.computed import asked, followed
from dashboard.claims.court import Ruling
from dashboard.claims.finding import Verdict
from dashboard.claims.readings import Surrounded
from dashboard.claims.stated import stated
from dashboard.claims.states import Status


def by_what_happened(case: Case) -> Ruling | None:
    """Supported where it is so as something that has happened, whatever aim its sentence opens with."""
    if case.status not in (Status.GOAL, Status.FORECAST) or not opens_with_aim(case.one):
        return None
    twin = Case(case.court, case.one)
    twin.area, twin.status = case.area, Status.ACTUAL
    ruling = asked(twin) or stated(twin) or followed(twin)
    return ruling if ruling and ruling.verdict is Verdict.SUPPORTED else None


def opens_with_aim(one: Surrounded) -> bool:
    """Whether an aim stands only in the clause that its sentence opens with, and that is not its own."""
    opening, *others = one.around.clauses
    first = next((word.text for word in opening.words), "")
    hopes = (clause.has("goal", "forecast", "will") for clause in others if clause.start <= one.own.start)
    if opening is one.own or any(hopes):
        return False
    last = opening.words[-1].text.lower() if opening.words else ""
    return (first in _OPENING and opening.has("goal")) or last in _IN_SIGHT or _moves_towards(one)


def _moves_towards(one: Surrounded) -> bool:
    """Whether only the clause before it says what mark is moved towards: 规模正加速迈向万亿，2025年上半年为5005.66亿元."""
    before = [clause for clause in one.left[:1] if clause.amounts and not clause.mentions and one.own.mentions]
    return any(word.text in _TOWARDS for clause in before for word in clause.words)


_TOWARDS: Final = frozenset(("迈向", "冲刺", "挺进", "进军", "奔向", "迈进", "冲击", "向"))


_IN_SIGHT: Final = frozenset(
    ("呼之欲出", "在望", "指日可待", "可期", "近在眼前", "触手可及", "within reach", "in sight")
)
"""What an opening says of a mark that is near: 万亿产业呼之欲出：2024年…."""


_OPENING: Final = frozenset(
    (
        "围绕",
        "紧紧围绕",
        "聚焦",
        "聚焦于",
        "锚定",
        "瞄准",
        "对标",
        "对照",
        "紧扣",
        "朝着",
        "向着",
        "面向",
        "着眼",
        "着眼于",
    )
)
