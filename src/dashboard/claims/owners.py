"""Whether a figure is said to be somebody's own: "Chen said his Shanghai business", 罗氏称其上海生物医药产业."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from dashboard.claims import derivations
from dashboard.claims.case import Case
from dashboard.claims.strangers import strangers
from dashboard.claims.vocabulary import Role, Word

_POSSESSORS: Final = frozenset(("its", "our", "their", "his", "her", "my", "其", "他的", "她的", "我的"))
_PERSONS: Final = frozenset(("i", "he", "she", "his", "her", "my", "他", "她", "我"))
_COMMON: Final = frozenset(("industry", "mother-fund", "merger-fund"))
"""What belongs to a whole city."""
_STUDIES: Final = frozenset(("sample", "sampling frame", "study", "data", "dataset", "data set", "analysis", "survey"))
_RECKONING: Final = frozenset(
    ("arithmetic", "calculation", "calculations", "reckoning", "maths", "math", "sums", "estimate", "estimates", "notes",
     "view", "opinion", "reading", "calculator", "spreadsheet", "count", "knowledge", "understanding", "figures")
)  # fmt: skip
"""What somebody has by which a figure is only told: "By my arithmetic Shanghai's industry grew"."""
_THEY: Final = frozenset(("they", "他们", "她们"))


def is_own(case: Case, name: str) -> bool:
    """Whether a person or one company speaks of its own."""
    before = case.before()
    texts = [word.text.lower() for word in before]
    said = max((n for n, word in enumerate(before) if "speech" in word.concepts), default=-1)
    reckoned = {n for n, text in enumerate(texts) if texts[n + 1 : n + 2] and texts[n + 1] in _RECKONING}
    if any(text in _PERSONS for n, text in enumerate(texts) if n > said and n not in reckoned):
        return True
    said_by = (two for one, two in pairwise(before) if one.text.lower() in _THEY)
    if name in derivations.LEVELS and any(not word.concepts & {"goal", "forecast"} for word in said_by):
        return True  # not "officials said that they wanted"
    return any(text in _POSSESSORS and n not in reckoned and _owns(case, before, n) for n, text in enumerate(texts))


def _owns(case: Case, before: list[Word], n: int) -> bool:
    """Whether a possessor whose place is named only after it is no place itself: "its … in Shanghai"."""
    left = [word for clause in case.one.around.clauses if clause.end <= case.own.start for word in clause.words]
    earlier = any(_is_place(case, word) for word in (*left, *before[:n]))
    if before[n].text.lower() == "our" and _is_of_all(case, before[n + 1 : n + 4]):
        return False
    expects = any(word.concepts & {"forecast", "goal", "speech"} for word in before[n + 1 : n + 3])  # "our base case"
    return not earlier and not expects and any("shanghai" in word.concepts for word in before[n + 1 :])


def _is_of_all(case: Case, words: list[Word]) -> bool:
    """Whether what "our" stands before is a whole city's, or a study: "our biomedical industry here in Shanghai"."""
    names = [word for clause in case.one.around.clauses for word in strangers(clause) if word.text[:1].isupper()]
    studied = bool(words) and words[0].text.lower() in _STUDIES
    return not names and (studied or any(word.concepts & _COMMON for word in words))


def _is_place(case: Case, word: Word) -> bool:
    return any(case.role[concept] is Role.AREA for concept in word.concepts)
