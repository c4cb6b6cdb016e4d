"""Clauses and sentences set around a claim that make another of it: "In taxes, …", "…, services alone", a heading."""

from __future__ import annotations

import re
from typing import Final

from dashboard.claims import asides, derivations, headings, states, tidings
from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.epithets import LEADING_TO, MATTER
from dashboard.claims.preludes import names_drugs_and_devices, tells
from dashboard.claims.surroundings import is_breakdown
from dashboard.claims.vocabulary import Role, Word
from dashboard.model import Unit

_ADDING: Final = frozenset(
    (
        "including", "with", "together", "along", "counting", "plus", "excluding", "without", "minus", "less", "once",
        "adjusted", "at", "even", "包括", "含", "加上", "连同", "不含", "剔除", "扣除", "若", "计入", "算上", "除",
    )
)  # fmt: skip
_SETTING: Final = frozenset((*LEADING_TO, "as", "outside", "inside", "under", "apart", "beyond", "abroad", "overseas"))
_DESPITE: Final = frozenset(("despite", "amid", "with", "beyond", "above", "below", "against", "as", "better"))
_ABROAD: Final = frozenset(("abroad", "overseas"))
_BEYOND: Final = frozenset(("beyond", "outside", "besides", "except", "unlike", "excluding"))
_ONLY: Final = frozenset(("仅", "单", "光", "只算", "单算", "光是", "单是"))
_OWING: Final = frozenset(("thanks", "driven", "helped", "boosted", "得益于", "受益于", "随着", "得益", "受益", "得"))
_CONCEDING: Final = frozenset(("尽管", "虽然", "虽", "虽说", "哪怕", "面对"))
_REFERRING: Final = frozenset(
    ("that", "this", "it", "is", "are", "was", "will", "these", "those", "would", "should", "expected")
)
_SHORT: Final = 5
_BRIEF: Final = 3
_BESIDES: Final = ("之外", "以外", "外")
_MATTER: Final = frozenset((Role.SCOPE, Role.HEAD))
_FUNDS: Final = frozenset(("mother-fund", "merger-fund"))
_BESIDE: Final = frozenset(("at the same time", "along with", "as well as"))  # … the mother fund
_HOME: Final = frozenset(("CN-SH", "city", "CN", "001", "142", None))


def is_set_apart(case: Case, name: str) -> bool:
    """Whether what stands around its clause says that it is of another thing, place, measure or kind."""
    return (
        _widened(case)
        or _in_front(case, name)
        or _after(case, name)
        or headings.labels_another(case, name)
        or headings.heads_another(case)
        or _denied(case)
    )


def _widened(case: Case) -> bool:
    """Whether what comes after says that the figure has more or less in it: "a figure that includes"."""
    after = [clause for clause in case.one.around.clauses if clause.start >= case.amount.end]
    texts = (" ".join(word.text.lower() for word in clause.words) for clause in after)
    return any(_INCLUDES.search(text) for text in texts)


_INCLUDES: Final = re.compile(
    r"\b(?:figure|number|total|sum|amount) (?:that|which) (?:also )?(?:includes|included|excludes|excluded|covers|counts)\b"
)


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
        han, first_word = not clause.words[0].text[:1].isascii(), _first(clause)
        frames = (
            len(clause.words) <= _SHORT if han else _first(clause) in (*_SETTING, *_ADDING) or _says_included(clause)
        )
        frames = (
            frames and not clause.has("growth", "decline") and not tells(case, clause, name)
        ) or first_word in _OWING
        frames = frames and first_word not in _CONCEDING and not tidings.is_for_readers(clause.words)
        adds_up = clause.has("total") or case.own.has("total")
        frames = frames and not (adds_up and clause.concepts | case.own.concepts >= _FUNDS)
        frames = frames and not (names_drugs_and_devices(clause) and case.own.has("innovative-drugs"))
        adds = first_word in ("除", "除了") or clause.words[-1].text in _BESIDES
        goes_on = (one for part in (case.own, *case.one.left) if part.start > clause.start for one in part.words)
        frames = frames and not (adds and any(one.text in ("还", "也", "亦", "又") for one in goes_on))
        places = _codes(case, clause) - _HOME - {case.area if isinstance(case.area, str) else None}
        places -= {"CN-SH-ZJ"} if name == "roadshows" and case.own.has("development-center") else set()
        others = {c for c in clause.concepts if case.role[c] is Role.OTHER} - allowed
        heads = {c for c in clause.concepts if case.role[c] is Role.HEAD} - allowed
        heads -= _FUNDS if clause.words[0].text.lower() in _BESIDE and case.own.has(*_FUNDS - heads) else frozenset()
        short = len([word for word in clause.words if word.text[:1].isalpha()]) <= _SHORT
        if frames and (others or places or (heads and short and not {Role.SCOPE, Role.AREA} & _roles(case, clause))):
            return True
        first = _first(clause)
        if (
            clause.words[0].text.lower() in _ABROAD
            or (first in _BEYOND and Role.AREA in _roles(case, clause))
            or (han and first in _ONLY and not _is_time(clause))
        ):
            return True
        if name in derivations.PER and first == "in" and clause.has("per-year", "each"):
            return True
        froms = [word.text.lower() for word in clause.words]
        comes = froms[:1] and froms[0] in ("came", "comes", "come", "originated")
        if (
            short
            and not comes
            and "from" in froms[1:]
            and Role.AREA in _roles(case, clause)
            and not _roles(case, clause) & _MATTER
        ):
            return True
        if first in ("外", "之外") or (
            short and clause.words[-1].text in _BESIDES and Role.AREA in _roles(case, clause)
        ):
            return True
    return False


def _says_included(clause: Clause) -> bool:
    """Whether a clause ends by adding something to what follows or taking it out: "Chips included", "services excluded"."""
    return bool(clause.words) and "exclusion" in clause.words[-1].concepts and not is_breakdown(clause)


def _is_time(clause: Clause) -> bool:
    """Whether a clause says no more than when: 仅2024年，…"""
    return bool(clause.mentions) and len(clause.words) == 1


def _after(case: Case, name: str) -> bool:
    """Whether a clause after it adds to what it is about or takes from it: "at 2010 prices", "services alone"."""
    following = [
        one
        for one in case.one.around.clauses
        if one.start >= case.amount.end and (one in case.one.right or _first(one) in _ADDING)
    ]
    if any(_is_elsewhere_in_it(case, one) for one in case.one.around.clauses if one.start >= case.amount.end):
        return True
    ends = {one.end for one in case.one.aside}  # "…," said Li, an analyst in Beijing
    following = [one for one in following if not (one.joined and one.amounts)]
    following = [one for one in following if _before(case, one) not in ends or _first(one) not in ("a", "an", "the")]
    for clause in following[:2]:
        if asides.takes_it_up(clause.words) and Role.OTHER in _roles(case, clause):
            return True
        counts = [one for one in clause.amounts if one.unit != Unit.TIMES]
        once = clause.amounts and not (clause.has("exclusion") and _first(clause) in _ADDING)
        if counts or once or clause.joined or clause.fresh or clause.circumstantial or is_breakdown(clause):
            continue
        if clause.bracketed and _before(case, clause) == case.own.end and _names_other_period(case, clause):
            return True
        if not clause.words:
            continue
        said, first = _roles(case, clause), _first(clause)
        adds = first in _ADDING or clause.has("exclusion")
        alone = any(word.text.lower() in ("alone", "only") for word in clause.words) and not clause.mentions
        letters = [word for word in clause.words if word.text[:1].isalpha()]
        short = len(letters) <= _SHORT
        if _is_of_most(letters) and (Role.OTHER in said or "elsewhere" in _codes(case, clause)):
            return True
        others = {concept for concept in clause.concepts if case.role[concept] is Role.OTHER}
        others -= case.court.allowed(name) if first == "with" else set()  # "with a focus on vaccines"
        if (adds or (short and first in (*LEADING_TO, "before", "as"))) and others:
            return True
        heads = {concept for concept in clause.concepts if case.role[concept] in (Role.HEAD, Role.SCOPE)}
        if (
            adds
            and heads - case.court.allowed(name)
            and first not in ("including", "包括", "with", "含", "at", "along")
        ):
            return True
        alone = alone and not asides.tells_rank(clause.words) and not clause.has("designated-size")
        if (alone and short) or (adds and "elsewhere" in _codes(case, clause)):
            return True
        if short and "elsewhere" in _codes(case, clause) and not asides.tells_rank(clause.words):
            return True
        hoped = clause.has("goal", "forecast") and (short or clause.bracketed) and not clause.mentions
        hoped = hoped and not first.endswith("ing")  # what its subject does: "targeting vaccines"
        hoped = hoped and not clause.has("achieved", "lag", "lead")  # "…, ahead of plan", 低于此前预期
        goes_on = first == "and" and len(letters) > 1 and letters[1].text.lower() not in _REFERRING
        hoped = hoped and not goes_on  # "…, and officials expect more"
        if hoped and case.status is states.Status.ACTUAL:
            return True
        if (
            letters
            and len(letters) <= _BRIEF
            and all(not word.concepts and not word.text.isascii() for word in letters)
            and letters[0].text not in _ADDRESSED
        ):
            return True
        if clause.bracketed and Role.OTHER in said:
            return True
        if [word.text.lower() for word in clause.words] == ["s"]:
            return True
    return False


_ADDRESSED: Final = frozenset(("你", "您", "咱"))
"""Who a remark that names no other thing is addressed to: ，你品，你细品."""


def _is_elsewhere_in_it(case: Case, clause: Clause) -> bool:
    """Whether a clause says what share of it another place has: 其中苏州占一半."""
    return _first(clause) == "其中" and clause.has("share") and "elsewhere" in _codes(case, clause)


def _before(case: Case, clause: Clause) -> int | None:
    """Where the clause before one ends."""
    return max((one.end for one in case.one.around.clauses if one.end <= clause.start), default=None)


def _is_of_most(words: list[Word]) -> bool:
    """Whether words begin with a part of what was named: "most of it", "half of them"."""
    texts = " ".join(word.text.lower() for word in words[:3]).split()[:3]
    return len(texts) == 3 and texts[1] == "of" and texts[2] in ("it", "them", "which", "these", "this")


def _names_other_period(case: Case, clause: Clause) -> bool:
    """Whether a bracket right after it holds another period than the one it is read for."""
    end = case.when(relative=False).end
    inside = {mention.period for mention in clause.mentions}
    following = next((one for one in case.one.around.clauses if one.start >= clause.end), None)
    if following is not None and following.amounts and not following.mentions and not following.words:
        return False  # "(2021: 171.2 billion yuan)"
    return bool(inside) and end is not None and end not in inside


_FORSAKES: Final = frozenset(
    ("deserted", "abandoned", "forsaken", "forgotten", "given", "turned", "shunned", "neglected", "fled", "dried", "faded",
     "cooled", "slowed", "vanished", "waned", "overlooked", "ignored", "dropped", "spurned", "desert", "abandon", "forget")
)  # fmt: skip
"""What it does no harm to say that nobody has done to a place: "Investors have not deserted Shanghai: …"."""


def _denied(case: Case) -> bool:
    """Whether a clause before it denies it or hopes for it in passing: "never said that", "(not)", "it was hoped"."""
    left = [one for one in case.one.around.clauses if one.end <= case.own.start and not one.amounts]
    for clause in left:
        if clause.presupposes or case.one.turns:
            continue
        if clause.frames and any(word.text.lower() in ("who", "whoever") for word in clause.words[1:]):
            return True  # "The man who wrote that … was drunk"; not "the statisticians, who reckon that"
        says = clause.frames or clause in case.one.aside or clause.has("speech")
        stays = any(word.text.lower().split(" ")[0] in _FORSAKES for word in clause.words) and not clause.bracketed
        if clause.has("negation") and (says or clause.bracketed or (Role.AREA in _roles(case, clause) and not stays)):
            return True
    if case.status is not states.Status.ACTUAL:
        return False
    passing = left[-1:] if left and left[-1].end + 3 > case.own.start else []
    for clause in passing:
        if (
            not clause.addresses
            and clause.has("goal", "forecast")
            and not clause.mentions
            and _first(clause) not in _DESPITE
            and not any(word.text.lower() == "after" for word in clause.words)
            and not _roles(case, clause) & MATTER
        ):
            return True
    after = [one for one in case.one.aside if one.start >= case.amount.end]
    return any(clause.has("goal", "forecast") for clause in after)
