"""The mark that something is short of or moves towards: "15.3 billion short of the trillion mark", 距万亿元."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dashboard.claims.clauses import Clause
    from dashboard.claims.quantities import Amount
    from dashboard.claims.readings import Surrounded


def names_mark(reading: Surrounded) -> bool:
    """Whether it is only the mark that something is short of: "499.4 billion short of the trillion mark", 距万亿元."""
    amount, own = reading.amount, reading.own
    before = [word for word in own.words_before(amount.start) if word.text.lower() not in ("the", "a", '"')][-1:]
    after = [word for word in own.words if word.start >= amount.end][:1]
    if any(word.text in _FROM for word in before):
        return True
    ahead = any(word.text in _TOWARDS for word in before)
    if ahead and any(word.text in _STANDS_BEFORE for word in own.words if word.start >= amount.end):
        return True
    left = reading.left[0] if reading.left else own
    if own.joined and left.has("gap") and left.amounts and any(word.text.lower() in _MARKS for word in after):
        return True
    if not own.has("gap") or len(own.amounts) < 2:
        return False
    of = any("gap" in word.concepts and word.text.lower().endswith(_SHORT_OF) for word in before)
    return of or any(word.text.lower() in _MARKS for word in after)


def is_on_the_way(own: Clause, amount: Amount) -> bool:
    """Whether something is only said to be on its way to it: "halfway to a trillion"."""
    return bool(_ON_THE_WAY.search(" ".join(word.text.lower() for word in own.words_before(amount.start))))


_ON_THE_WAY: Final = re.compile(
    r"\b(?:half ?way(?: mark| point)?|way|road|path|journey|march) (?:to|towards?)(?: the| a)?\Z"
)
"""What leads to a mark that is not reached: "past the halfway mark to a trillion"."""
_FROM: Final = frozenset(("离", "距", "距离"))
_TOWARDS: Final = frozenset(("与", "同", "向", "朝", "朝着", "在", "到"))
_STANDS_BEFORE: Final = frozenset(
    ("一步之遥", "咫尺之遥", "近在咫尺", "一线之隔", "临门一脚", "一步之差", "迈进", "冲刺", "进发", "发起冲刺", "挺进", "冲击", "靠近", "门口",
     "门前", "门槛前", "跟前", "门槛边")
)  # fmt: skip
"""What says after a mark that it is near: 与万亿元仅一步之遥, 站在万亿元的门口."""
_SHORT_OF: Final = (" of", " from", " reaching")
_MARKS: Final = frozenset(("mark", "threshold", "milestone", "大关", "关口", "门槛"))
