"""An industry that a text only calls "the industry": where it names no other, the one that the figures are about."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dashboard.claims.places import ELSEWHERE
from dashboard.claims.strangers import strangers
from dashboard.claims.surroundings import Topic
from dashboard.claims.vocabulary import Role

if TYPE_CHECKING:
    from dashboard.claims.case import Case

OURS: Final = "biomedicine"
"""The industry that the figures are about."""
_CALLED: Final = frozenset(("industry", "sector"))


def is_industry(case: Case) -> bool:
    """Whether the first sentence of a text speaks of "the industry" or "the sector" of Shanghai and names none."""
    around = case.one.around
    if case.area != "CN-SH" or around.topic != Topic() or around.preface:
        return False
    vocabulary = case.court.vocabulary
    named = frozenset[str]().union(*(clause.concepts for clause in around.clauses))
    if any(case.role[one] in (Role.SCOPE, Role.OTHER) or vocabulary.concepts[one].code == ELSEWHERE for one in named):
        return False
    return _says_the_industry(case) and not any(map(strangers, around.clauses))


def _says_the_industry(case: Case) -> bool:
    """Whether its clause or one before it has "the industry"."""
    texts = [word.text.lower() for clause in (*case.one.left[::-1], case.own) for word in clause.words]
    return any(first.split(" ")[-1] == "the" and second in _CALLED for first, second in pairwise(texts))
