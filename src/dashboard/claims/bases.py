"""What a sentence begins with only to reckon from: 以255.31亿元融资额和169起事件测算，上海生物医药单笔融资…"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.claims.clauses import Clause

_RECKONING: Final = frozenset(("由", "以", "按", "按照", "从", "据", "根据", "用", "拿"))
_RECKONED: Final = frozenset(
    ("测算", "倒推", "反推", "推算", "计算", "折算", "估算", "换算", "计", "算", "推知", "来算", "除以", "相除")
)


def is_basis(clauses: Sequence[Clause], own: int) -> bool:
    """Whether the clause at a place, with those that no comma parts from it, opens the sentence and only says
    what the rest is reckoned from."""
    first = last = own
    while first and clauses[first].joined:
        first -= 1
    while last + 1 < len(clauses) and clauses[last + 1].joined:
        last += 1
    opens = [word.text for word in clauses[first].words[:1]]
    said = {word.text for clause in clauses[first : last + 1] for word in clause.words}
    return first == 0 and opens != [] and opens[0] in _RECKONING and bool(said & _RECKONED)


def is_reckoned(left: Sequence[Clause]) -> bool:
    """Whether the clause before says that something is reckoned, from no quantity of its own: 由占比反推，…, 据此推算，…"""
    nearest = left[0] if left else None
    if nearest is None or nearest.amounts:
        return False
    texts = [word.text for word in nearest.words]
    return bool(_RECKONED & {*texts}) or "".join(texts).endswith(tuple(_RECKONED - {"计", "算"}))
