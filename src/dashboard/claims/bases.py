"""What a sentence begins with only to reckon from: 以255.31亿元融资额和169起事件测算，上海生物医药单笔融资…"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.claims.clauses import Clause
from dashboard.claims.vocabulary import Role, Vocabulary

_RECKONING: Final = frozenset(("由", "以", "按", "按照", "从", "据", "根据", "用", "拿"))
_RECKONED: Final = frozenset(
    ("测算", "倒推", "反推", "推算", "计算", "折算", "估算", "换算", "计", "算", "推知", "来算", "除以", "相除")
)


_MEASURING: Final = frozenset(
    ("对照", "对标", "距离", "距", "离", "较", "与", "比", "按照", "对比", "若", "如", "如果", "要", "为", "为了", "倘若", "假如",
     "若要", "如要", "要想", "想要", "要是")
)  # fmt: skip


def is_mark(own: Clause, left: Sequence[Clause], vocabulary: Vocabulary) -> bool:
    """Whether a clause is the mark that its sentence begins with: 对照2025年产业规模1万亿元的目标，上海生物医药…"""
    opens = any(word.text in _MEASURING or word.text.startswith("要") for word in own.words[:1])
    whose = any(vocabulary.role[concept] is Role.SCOPE for concept in own.concepts)
    return opens and own.has("goal") and not left and not whose


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
