"""Labels and headings that say what the figures under them are: "Profit (biomedical industry, 2024): …"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.vocabulary import Role

_CONTRASTS: Final = frozenset(("rather than", "instead of", "far from"))
_SHORT: Final = 5
_LABEL: Final = 9


def labels_another(case: Case, name: str) -> bool:
    """Whether a label with a bracket names another measure."""
    left = [one for one in case.one.around.clauses if one.end <= case.own.start]
    for first, second in pairwise([*left, case.own]):
        if not first.amounts and second.bracketed and _names_other(case, first):
            return True
    for clause in left:
        letters = [word for word in clause.words if word.text[:1].isalpha()]
        han = bool(letters) and not letters[-1].text.isascii()
        if han and len(letters) <= _SHORT and not clause.amounts and not clause.concepts and not clause.mentions:
            return True
    label = left[-1] if left and not left[-1].circumstantial else None
    short = label is not None and not label.amounts and len(label.words) <= 2
    others = {c for c in label.concepts if case.role[c] is Role.OTHER} if label else set()
    return short and bool(others - case.court.allowed(name))


def heads_another(case: Case) -> bool:
    """Whether a heading or a short sentence before it says that it is an aim, another measure or untrue."""
    preface = case.one.around.preface
    words = sum(len(clause.words) for clause in preface)
    if not preface or words > _LABEL or any(clause.amounts for clause in preface):
        return False
    words_said = [word for clause in preface for word in clause.words if word.text.lower() not in _CONTRASTS]
    if any(word.concepts & {"denial", "attempt", "rumour"} for word in words_said):
        return True
    if not case.one.around.headed:
        return False
    return any(
        clause.has("negation", "goal", "forecast", "hypothetical") or _names_other(case, clause) for clause in preface
    )


def _names_other(case: Case, clause: Clause) -> bool:
    """Whether a clause names something that no figure here measures."""
    return any(case.role[concept] is Role.OTHER for concept in clause.concepts)
