"""Whether a figure is said to be somebody's own: "Chen said his Shanghai business", 罗氏称其上海生物医药产业."""

from __future__ import annotations

from typing import Final

from dashboard.claims import derivations
from dashboard.claims.case import Case
from dashboard.claims.vocabulary import Role, Word

_POSSESSORS: Final = frozenset(("its", "our", "their", "his", "her", "my", "其", "他的", "她的", "我的"))
_PERSONS: Final = frozenset(("i", "he", "she", "his", "her", "my", "他", "她", "我"))
_THEY: Final = frozenset(("they", "他们", "她们"))


def is_own(case: Case, name: str) -> bool:
    """Whether a person or one company speaks of its own."""
    before = case.before()
    texts = [word.text.lower() for word in before]
    said = max((n for n, word in enumerate(before) if "speech" in word.concepts), default=-1)
    if any(text in _PERSONS for text in texts[said + 1 :]):
        return True
    if name in derivations.LEVELS and any(text in _THEY for text in texts):
        return True
    return any(text in _POSSESSORS and _owns(case, before, n) for n, text in enumerate(texts))


def _owns(case: Case, before: list[Word], n: int) -> bool:
    """Whether a possessor whose place is named only after it is no place itself: "its … in Shanghai"."""
    left = [word for clause in case.one.around.clauses if clause.end <= case.own.start for word in clause.words]
    earlier = any(_is_place(case, word) for word in (*left, *before[:n]))
    expects = any(word.concepts & {"forecast", "goal", "speech"} for word in before[n + 1 : n + 3])  # "our base case"
    return not earlier and not expects and any("shanghai" in word.concepts for word in before[n + 1 :])


def _is_place(case: Case, word: Word) -> bool:
    return any(case.role[concept] is Role.AREA for concept in word.concepts)
