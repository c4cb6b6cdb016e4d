"""A number said to hold now, without a date: "Shanghai now has more than 2,100", 上海已有逾百家."""

from __future__ import annotations

from typing import Final

from dashboard.claims.case import Case
from dashboard.claims.moments import names_period
from dashboard.claims.states import Status
from dashboard.model import Comparator, Unit


def is_today(case: Case) -> bool:
    """Whether it is a lower bound of a number that is said to have been reached by now."""
    bound = case.amount.unit is Unit.COUNT and case.amount.comparator in (Comparator.OVER, Comparator.AT_LEAST)
    if not bound or case.status is not Status.ACTUAL or names_period(case.one):
        return False
    texts = {word.text.lower() for clause in (case.own, *case.one.left[:1]) for word in clause.words}
    return bool(texts & _NOW) and not texts & _THEN


_NOW: Final = frozenset(
    ("now", "today", "currently", "already", "at present", "如今", "现在", "目前", "眼下", "当前", "今天", "今日", "已", "已有", "已经",
     "现有", "现已", "时下", "迄今", "至今")
)  # fmt: skip
_THEN: Final = frozenset(
    (
        "曾",
        "曾经",
        "彼时",
        "当时",
        "早年",
        "早前",
        "昔日",
        "once",
        "then",
        "formerly",
        "every",
        "each",
        "每",
        "每年",
        "年均",
        "平均",
    )
)
