"""Clauses and sentences set around a claim that make another of it: "In taxes, …", "…, services alone", a heading."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from dashboard.claims import derivations, states
from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.epithets import LEADING_TO, MATTER
from dashboard.claims.vocabulary import Role

_ADDING: Final = frozenset(
    (
        "including", "with", "together", "along", "counting", "plus", "excluding", "without", "minus", "less", "once",
        "adjusted", "at", "even", "包括", "含", "加上", "连同", "不含", "剔除", "扣除", "若", "计入", "算上", "除",
    )
)  # fmt: skip
_SETTING: Final = frozenset((*LEADING_TO, "as", "outside", "inside", "under", "apart", "beyond", "abroad", "overseas"))
_DESPITE: Final = frozenset(("despite", "amid", "with", "beyond", "above", "below", "against", "as", "better"))
_SHORT: Final = 5
_LABEL: Final = 9
_BRIEF: Final = 3
_MATTER: Final = frozenset((Role.SCOPE, Role.HEAD))
_HOME: Final = frozenset(("CN-SH", "city", "CN", "001", "142", None))


def is_set_apart(case: Case, name: str) -> bool:
    """Whether what stands around its clause says that it is of another thing, place, measure or kind."""
    return _in_front(case, name) or _after(case) or _under_a_label(case) or _under_a_heading(case) or _denied(case)


def _first(clause: Clause) -> str:
    return clause.words[0].text.lower().split(" ")[0] if clause.words else ""


def _roles(case: Case, clause: Clause) -> set[Role]:
    return {case.role[concept] for concept in clause.concepts}


def _codes(case: Case, clause: Clause) -> set[str | None]:
    return {case.court.vocabulary.concepts[concept].code for concept in clause.concepts}


def _in_front(case: Case, name: str) -> bool:
    """Whether a clause before it sets it in another place, measure or company: "In Pudong, …", 税收方面，…"""
    allowed = case.court.allowed(name)
    for clause in case.one.left:
        if clause.amounts or clause.fresh:
            return False
        if not clause.words:
            continue
        han = not clause.words[0].text[:1].isascii()
        frames = len(clause.words) <= _SHORT if han else _first(clause) in (*_SETTING, *_ADDING)
        frames = frames and not clause.has("growth", "decline")
        places = _codes(case, clause) - _HOME - {case.area if isinstance(case.area, str) else None}
        others = {c for c in clause.concepts if case.role[c] is Role.OTHER} - allowed
        heads = {c for c in clause.concepts if case.role[c] is Role.HEAD} - allowed
        short = len([word for word in clause.words if word.text[:1].isalpha()]) <= _SHORT
        if frames and (others or places or (heads and short and not {Role.SCOPE, Role.AREA} & _roles(case, clause))):
            return True
        first = _first(clause)
        if name in derivations.PER and first == "in" and clause.has("per-year", "each"):
            return True
        froms = [word.text.lower() for word in clause.words]
        if short and "from" in froms[1:] and Role.AREA in _roles(case, clause) and not _roles(case, clause) & _MATTER:
            return True
        if first in ("外", "之外") or (
            short and clause.words[-1].text in ("之外", "以外", "外") and Role.AREA in _roles(case, clause)
        ):
            return True
    return False


def _after(case: Case) -> bool:
    """Whether a clause after it adds to what it is about or takes from it: "at 2010 prices", "services alone"."""
    for clause in case.one.right[:2]:
        if clause.start < case.amount.end or clause.amounts or clause.joined or clause.fresh:
            continue
        if clause.bracketed and _names_other_period(case, clause):
            return True
        if not clause.words:
            continue
        said, first = _roles(case, clause), _first(clause)
        adds = first in _ADDING or clause.has("exclusion")
        alone = any(word.text.lower() in ("alone", "only") for word in clause.words) and not clause.mentions
        short = len(clause.words) <= _SHORT
        if (adds or (short and first in (*LEADING_TO, "before", "as"))) and Role.OTHER in said:
            return True
        if adds and said & {Role.HEAD, Role.SCOPE} and first not in ("including", "包括", "with", "含", "at", "along"):
            return True
        if (alone and short) or (adds and "elsewhere" in _codes(case, clause)):
            return True
        if short and "elsewhere" in _codes(case, clause):
            return True
        hoped = clause.has("goal", "forecast") and (short or clause.bracketed) and not clause.mentions
        if hoped and states.status(case.one) is states.Status.ACTUAL:
            return True
        letters = [word for word in clause.words if word.text[:1].isalpha()]
        if (
            letters
            and len(letters) <= _BRIEF
            and all(not word.concepts and not word.text.isascii() for word in letters)
        ):
            return True
        if clause.bracketed and Role.OTHER in said:
            return True
        if [word.text.lower() for word in clause.words] == ["s"]:
            return True
    return False


def _names_other_period(case: Case, clause: Clause) -> bool:
    """Whether a bracket right after it holds another period than the one it is read for."""
    end = case.when(relative=False).end
    inside = {mention.period for mention in clause.mentions}
    return bool(inside) and end is not None and end not in inside


def _under_a_label(case: Case) -> bool:
    """Whether a label with a bracket names another measure: "Profit (biomedical industry, 2024): …"."""
    left = [one for one in case.one.around.clauses if one.end <= case.own.start]
    for first, second in pairwise([*left, case.own]):
        if not first.amounts and second.bracketed and Role.OTHER in _roles(case, first):
            return True
    for clause in left:
        letters = [word for word in clause.words if word.text[:1].isalpha()]
        han = bool(letters) and not letters[-1].text.isascii()
        if han and len(letters) <= _SHORT and not clause.amounts and not clause.concepts and not clause.mentions:
            return True
    label = left[-1] if left else None
    return label is not None and not label.amounts and len(label.words) <= 2 and Role.OTHER in _roles(case, label)


def _under_a_heading(case: Case) -> bool:
    """Whether a heading or a short sentence before it says that it is an aim, another measure or untrue."""
    preface = case.one.around.preface
    words = sum(len(clause.words) for clause in preface)
    if not preface or words > _LABEL or any(clause.amounts for clause in preface):
        return False
    if any(clause.has("denial", "attempt", "rumour") for clause in preface):
        return True
    if not case.one.around.headed:
        return False
    return any(
        clause.has("negation", "goal", "forecast", "hypothetical") or Role.OTHER in _roles(case, clause)
        for clause in preface
    )


def _denied(case: Case) -> bool:
    """Whether a clause before it denies it or hopes for it in passing: "never said that", "(not)", "it was hoped"."""
    left = [one for one in case.one.around.clauses if one.end <= case.own.start and not one.amounts]
    for clause in left:
        says = clause.frames or clause in case.one.aside or clause.has("speech")
        if clause.has("negation") and (says or clause.bracketed or Role.AREA in _roles(case, clause)):
            return True
    if states.status(case.one) is not states.Status.ACTUAL:
        return False
    passing = left[-1:] if left and left[-1].end + 3 > case.own.start else []
    for clause in passing:
        if (
            clause.has("goal", "forecast")
            and not clause.mentions
            and _first(clause) not in _DESPITE
            and not _roles(case, clause) & MATTER
        ):
            return True
    after = [one for one in case.one.aside if one.start >= case.amount.end]
    return any(clause.has("goal", "forecast") for clause in after)
