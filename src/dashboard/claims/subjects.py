"""What a quantity is about: the one indicator that its words name, or why that is not certain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from dashboard.claims import pages, shares, unnamed
from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.court import Subject
from dashboard.claims.finding import Doubt
from dashboard.claims.implied import implied
from dashboard.claims.places import ELSEWHERE
from dashboard.claims.strangers import Grasp, strangers
from dashboard.claims.surroundings import Evidence
from dashboard.claims.vocabulary import Role
from dashboard.model import Unit


def subject(case: Case, names: Iterable[str], *, besides: frozenset[str] = frozenset()) -> Subject | None:
    """The one indicator among those named that the words are about; sets `why` where there is none."""
    names = list(names)
    vocabulary = case.court.vocabulary
    industry = frozenset((unnamed.OURS,)) if unnamed.is_industry(case) else frozenset[str]()
    for evidence in case.one.evidence():
        roles = {concept: case.role[concept] for concept in evidence.concepts}
        others = {concept for concept, role in roles.items() if role is Role.OTHER}
        names = [name for name in names if others <= vocabulary.allowed[name] or pages.is_theirs(case, name)]
        if not names:
            case.why = Doubt.OTHER_THING
            return None
        concepts = evidence.concepts | implied(case) | industry
        fitting = [
            name
            for name in names
            if not any(need.isdisjoint(concepts) for need in vocabulary.needs[name])
            and (heads(case, evidence, name) - besides <= case.court.allowed(name) or pages.is_theirs(case, name))
            and (concepts.isdisjoint(vocabulary.subjects[name].without) or _is_counted_from(case, name))
            and is_whole(case, name)
            and is_place(case, name)
            and not pages.is_of_another(case, name)
        ]
        theirs = [name for name in fitting if pages.is_theirs(case, name)]
        if theirs and case.court.unreliable.issuperset(fitting):
            fitting = theirs
        if fitting:
            return chosen(case, fitting, evidence)
    return None


def heads(case: Case, evidence: Evidence, name: str) -> set[str]:
    """What the words say is measured. Where its own clause names something that goes with the
    indicator, what clauses with other quantities or the topic count is theirs."""
    roles = (Role.SCOPE, Role.HEAD)
    allowed = case.court.allowed(name)
    own = {concept for concept in case.own.named if case.role[concept] in roles} - case.one.not_meant
    others = {concept for concept in evidence.concepts if case.role[concept] in roles} - own
    nearest = next((one for one in (case.own, *case.one.left) if measures(case, one)), case.own)
    continues = case.own.compares or case.own.bracketed or nearest.amounts
    if nearest is not case.own and not continues:
        nearest = case.own
    if nearest is not case.own:
        hidden = {one for concept in case.own.concepts for one in case.court.vocabulary.concepts[concept].hides}
        own = (
            own
            | {c for c in nearest.named - shares.wholes(case.one, nearest) if case.role[c] is Role.HEAD}
            - case.one.not_meant
            - hidden
        )
        others -= own
    if any(case.role[concept] is Role.HEAD for concept in own & allowed):
        theirs = {
            concept
            for clause in evidence.used
            if clause is not case.own and clause is not nearest and (clause.amounts or clause not in case.one.left)
            for concept in clause.concepts
            if case.role[concept] is Role.HEAD
        }
        others -= theirs - (case.one.meant if case.one.of_two else frozenset())
    if case.amount.is_money and case.own.has("raised"):  # "the number of events reached 1,494, and … was raised"
        counts = [one for one in evidence.used if any(amount.unit is Unit.COUNT for amount in one.amounts)]
        if any(one.has("number") for one in counts) and not case.own.has("number"):
            return (own | others) - {"number"}
    return own | others


def measures(case: Case, clause: Clause) -> bool:
    """Whether a clause names what is measured."""
    return any(case.role[concept] is Role.HEAD for concept in clause.named)


def chosen(case: Case, fitting: list[str], evidence: Evidence) -> Subject | None:
    """The one indicator of those that fit, where enough of the words is understood; sets `why` where not."""
    needs = case.court.vocabulary.needs
    most = max(len(needs[name]) for name in fitting)
    best = [name for name in fitting if len(needs[name]) == most]
    if len(best) > 1:
        best = counted(case, best)
    if best == [*TOP_LISTS]:
        best = best[:1]  # "the world's top 20 drug and device companies"
    if len(best) != 1:
        return None
    matter = frozenset[str]().union(*needs[best[0]])
    roles = (Role.SCOPE, Role.HEAD)
    read = [
        clause
        for clause in evidence.used
        if clause is case.own or any(c in matter or case.role[c] in roles for c in clause.concepts)
    ]
    reliable = any(fact.grade.reliable for fact in case.court.facts.get(best[0], ()))
    rules = case.court.vocabulary.subjects[best[0]]
    around = (case.own, *case.one.left, *case.one.right)
    placed = next((one for one in around if any(case.role[c] is Role.AREA for c in one.concepts)), None)
    if not rules.implied and placed is not None and placed in case.one.right and placed not in read:
        read.append(placed)  # "38 deals were recorded by part of Shanghai's industry"
    if rules.implied or rules.undated:  # named without its place or its time: nothing else may be meant
        read = [*dict.fromkeys([*read, *_up_to_the_place(case)])]
        others = {c for clause in read for c in clause.concepts if case.role[c] is Role.OTHER}
        itself = _names_itself(case, best[0]) or pages.is_theirs(case, best[0])
        if others - case.court.allowed(best[0]) and not itself:
            case.why = Doubt.OTHER_THING
            return None
    complete = is_complete(case, best[0]) and not (rules.implied and comes_from_elsewhere(case))
    added = [one for one in case.one.left[:1] if one.words and one.words[0].text.lower() in _ADDING and not one.amounts]
    added += [one for one in case.one.right[:1] if one.has("exclusion")]
    if any(case.role[concept] is Role.OTHER for clause in added for concept in clause.concepts):
        case.why = Doubt.OTHER_THING
        return None
    grasp = case.one.understood([case.own] if complete else read, strictly=reliable, complete=complete)
    enough = is_enough(case, grasp) or (grasp > Grasp.NONE and pages.is_theirs(case, best[0]))
    if (reliable and may_be_elsewhere(case)) or not enough:
        case.why = Doubt.UNKNOWN_WORDS
        return None
    return Subject(best[0], evidence, grasp)


def _up_to_the_place(case: Case) -> list[Clause]:
    """The clauses before it, back to the first that says where: nothing further back says so."""
    found: list[Clause] = []
    for clause in (case.own, *case.one.left):
        found.append(clause)
        if clause.has("shanghai", "the-city"):
            break
    return found


def _names_itself(case: Case, name: str) -> bool:
    """Whether its own clause says in full what it is and whose, and nothing that is measured nowhere."""
    named = "shanghai" in case.own.concepts and is_complete(case, name)
    return named and not any(case.role[c] is Role.OTHER for c in case.own.concepts - case.court.allowed(name))


def _is_counted_from(case: Case, name: str) -> bool:
    """Whether it is the length of one of two lists that an earlier number is "of": "Nineteen of the top 20 drugmakers
    and top 20 device makers have set up"."""
    clauses = case.one.around.clauses
    named = frozenset[str]().union(*(clause.concepts for clause in clauses))
    both = "medical-devices" in named and bool(named & {"drugmaking", "pharmaceutical"})
    for clause in clauses if both and name in TOP_LISTS else ():
        for one in clause.amounts:
            after = next((word.text.lower() for word in clause.words if word.start >= one.end), "")
            if one.unit is Unit.COUNT and one.end <= case.amount.start and after.split(" ")[0] == "of":
                return True
    return False


TOP_LISTS = ("top-pharmaceutical-companies", "top-device-companies")
"""The indicators that are the length of a list."""
_ADDING = ("including", "with", "together with", "along with", "counting", "plus", "excluding", "without")


def comes_from_elsewhere(case: Case) -> bool:
    """Whether a clause before it has something from a place that is not known: "a therapy from Vorzheim",
    "developed in Vorzheim"."""
    for clause in case.one.left:
        words = [word for word in clause.words if word.text[:1].isalpha()]
        unknown = {word.start for word in strangers(clause)}
        for n, (before, name) in enumerate(pairwise(words)):
            made = n and before.text.lower() == "in" and words[n - 1].text.lower().endswith(("ed", "made"))
            if (made or before.text.lower() == "from") and name.start in unknown:
                return True
    return False


def may_be_elsewhere(case: Case) -> bool:
    """Whether no word says where, and one of the sentence, known or not, may be the name of another place."""
    if not isinstance(case.area, Doubt):
        return False
    vocabulary = case.court.vocabulary
    clauses = case.one.around.clauses
    codes = {vocabulary.concepts[concept].code for clause in clauses for concept in clause.concepts}
    return ELSEWHERE in codes or any(map(strangers, clauses))


def is_complete(case: Case, name: str) -> bool:
    """Whether its own clause names the indicator and its place without any help."""
    rules, own = case.court.vocabulary.subjects[name], case.own.named | (implied(case) & {"listed"})
    places = {case.court.vocabulary.concepts[c].code for c in own if case.role[c] is Role.AREA}
    named = places & case.court.areas[name] if not rules.implied else True
    return bool(named) and all(need & own for need in case.court.vocabulary.needs[name])


def is_enough(case: Case, grasp: Grasp) -> bool:
    """Whether so much of the words is understood that the quantity may be compared."""
    return grasp >= (Grasp.PARTLY if case.amount.is_distinctive else Grasp.FAIRLY)


def counted(case: Case, names: list[str]) -> list[str]:
    """Of several indicators that fit, those that the words right after the quantity name."""
    needs = {name: frozenset[str]().union(*case.court.vocabulary.needs[name]) for name in names}
    for word in case.own.words:
        if word.start >= case.amount.end:
            meant = [name for name in names if word.concepts & needs[name]]
            if 0 < len(meant) < len(names):
                return meant
    return names


_MEMBERS = ("biomedicine", "chips-and-ai")


def is_whole(case: Case, name: str) -> bool:
    """Whether all parts of a whole are named, or none ("listed on the A-share, Hong Kong and US markets")."""
    if name.startswith("leading-industries") and not case.own.has("leading-industries") and case.own.has(*_MEMBERS):
        return False  # "…, with chips up 11.3% and biomedicine up 3.6%"
    parts = case.court.vocabulary.subjects[name].whole
    clauses = [one for one in case.one.around.clauses if one is case.own or not _lists_some(one)]
    named = [part for part in parts if any(clause.has(part) for clause in clauses)]
    return not named or len(named) == len(parts)


def _lists_some(clause: Clause) -> bool:
    """Whether a clause tells of some that it names, or does not count: 年内维昇药业、劲方医药等相继登陆港股, 又有多家药企登陆港股."""
    lists = any(word.text in ("、", "等") for word in clause.words) and len(strangers(clause)) > 1
    said = " ".join(word.text.lower() for word in clause.words)
    return (lists or bool(_SOME.search(said))) and clause.has("listed") and not clause.amounts


_SOME: Final = re.compile(
    r"(?:多|数|几|一 ?批|一 ?些|若干|不少|众多|批) ?(?:家 )?|(?:several|a few|a number of|some|many|more|dozens of) "
)


def is_place(case: Case, name: str) -> bool:
    """Whether an indicator is of the place that the words name; sets `why` where not."""
    if isinstance(case.area, Doubt):
        silent = case.area is Doubt.NO_PLACE or case.one.with_china
        implied = case.court.vocabulary.subjects[name].implied and silent
        if not implied:
            case.why = case.area
        return implied
    areas = case.court.areas.get(name, set())
    fits = (
        case.area in areas
        or (areas == {"001"} and case.area == "CN-SH")
        or (case.court.vocabulary.subjects[name].implied and case.area == "CN-SH")
    )
    if not fits and case.why is Doubt.NOTHING:
        case.why = Doubt.OTHER_PLACE
    return fits


def levels(case: Case, names: Iterable[str], *besides: str) -> Subject | None:
    """The one indicator of levels among those named that the words are about."""
    return subject(case, (name for name in names if name in case.court.facts), besides=frozenset(besides))
