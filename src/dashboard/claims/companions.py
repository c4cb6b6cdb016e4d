"""What something is only set beside, and is not: 与母基金同步设立的并购基金."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from dashboard.claims.clauses import Clause
from dashboard.claims.vocabulary import Vocabulary

_WITH: Final = frozenset(("与", "和", "同", "跟", "除", "除了"))
_TOGETHER: Final = frozenset(
    (
        "同步",
        "同时",
        "同期",
        "一同",
        "一道",
        "一起",
        "一并",
        "配套",
        "并行",
        "同日",
        "同年",
        "同台",
        "外",
        "之外",
        "以外",
    )
)


def companions(clause: Clause, vocabulary: Vocabulary) -> frozenset[str]:
    """The rivals of what a clause is about that it names only as what that came with: 与母基金同步设立的."""
    found = frozenset[str]()
    for n, (joint, beside) in enumerate(pairwise(clause.words)):
        near = {word.text for word in clause.words[n + 2 : n + 4]}
        if joint.text in _WITH and near & _TOGETHER:
            found |= {concept for concept in beside.concepts if vocabulary.rivals.get(concept)}
    return found
