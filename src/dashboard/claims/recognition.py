"""A quantity known by its digits: three of them or more agree with one figure, and no word speaks against it.

The words around a quantity often leave out what a reader of them knows: which industry "the industry" is, or what a
sum in a clause of its own is the sum of. Digits that agree settle that, where the place, the period and the status are
those of the figure and no other thing is named. They never contradict: digits that differ settle nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dashboard.catalog import Fact
from dashboard.claims import averages, changes, sayings, shortfalls
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling, Subject
from dashboard.claims.finding import Doubt, Verdict
from dashboard.claims.firms import names_one_company
from dashboard.claims.intervals import Match, against_fact
from dashboard.claims.moments import When
from dashboard.claims.places import CITY
from dashboard.claims.states import HOPED
from dashboard.claims.strangers import Grasp, names_unknown, qualifies, strangers
from dashboard.claims.surroundings import Evidence
from dashboard.claims.unnamed import OURS
from dashboard.claims.vocabulary import Role
from dashboard.model import Area, Unit

_INDUSTRY: Final = "industry"


def recognised(case: Case) -> Ruling | None:
    """Supported where the digits of a quantity are those of figures on one thing only."""
    if not case.amount.is_distinctive or not _is_here(case) or _is_of_figures(case) or _names_others(case):
        return None
    if _are_several(case):
        return None
    named = _named(case)
    facts = [fact for fact in _matching(case) if _is_on(case, fact, named)]
    names = {fact.indicator.id for fact in facts}
    if len(names) != 1:
        return None
    case.area = Area.SHANGHAI.value
    subject = Subject(names.pop(), Evidence(named, (), inherited=False), Grasp.PARTLY)
    said = sayings.stated(facts) if OURS in named else sayings.unnamed(facts)
    return case.made(Verdict.SUPPORTED, said, subject, When(facts[0].observation.period), facts)


def _is_here(case: Case) -> bool:
    """Whether its sentence or its topic names Shanghai, and no other place."""
    concepts = case.court.vocabulary.concepts
    codes = {concepts[one].code for clause in case.one.around.clauses for one in clause.concepts} - {None}
    topic = case.one.around.topic
    if topic.blocked or codes - {Area.SHANGHAI, CITY} or case.area not in (Area.SHANGHAI, Doubt.NO_PLACE):
        return False
    return Area.SHANGHAI in {*codes, topic.area, case.area, case.one.around.city() if CITY in codes else None}


def _is_of_figures(case: Case) -> bool:
    """Whether the words ask for what follows from a figure, or for a part of it."""
    if not case.amount.is_money:
        return False
    fewer = any(word.text.lower() in _FEWER for clause in case.one.left[:1] for word in clause.words)
    part = case.own.has("share", "gap") or averages.is_average(case) or averages.is_monthly(case)
    return fewer or part or changes.is_difference(case.one) or shortfalls.is_shortfall(case)


_FEWER: Final = frozenset(("fewer", "less", "more", "少", "多"))


def _names_others(case: Case) -> bool:
    """Whether its sentence names someone or something that is not known, or is measured nowhere here."""
    for clause in case.one.around.clauses:
        if names_one_company(clause) or names_unknown(clause) or qualifies(clause, case.court.vocabulary):
            return True
        if any(case.role[concept] is Role.OTHER for concept in clause.concepts):
            return True
    return case.one.understood([case.own]) < Grasp.PARTLY


def _named(case: Case) -> frozenset[str]:
    """What its sentence and those that set the topic name."""
    sentences = (case.one.around.clauses, *case.one.around.topic.sentences)
    return frozenset[str]().union(*(clause.named for sentence in sentences for clause in sentence))


def _may_name_another(case: Case) -> bool:
    """Whether a sentence before it has a word that is not known, and may be what "the industry" is: "toy makers"."""
    before = (case.one.around.preface, *case.one.around.topic.sentences)
    return any(strangers(clause) for sentence in before for clause in sentence)


def _are_several(case: Case) -> bool:
    """Whether industries are named, not one that goes without a name: "Shanghai's industries", 上海各产业."""
    for clause in (case.own, *case.one.left):
        for n, word in enumerate(clause.words):
            before = "".join(one.text.lower() for one in clause.words[max(0, n - 2) : n])
            if _INDUSTRY in word.concepts and (
                word.text.lower().endswith(("ies", "sectors")) or before.endswith(_SEVERAL)
            ):
                return True
    return False


_SEVERAL: Final = ("各", "各类", "所有", "全部", "全市", "各个", "诸", "一切", "多个", "几大", "各大", "的所有")


def _matching(case: Case) -> Iterator[Fact]:
    """The reliable figures that its digits agree with, of its unit and its status."""
    amount = case.signed()
    for name in case.court.with_unit(amount.unit):
        for fact in case.court.facts[name]:
            of = fact.observation
            alike = of.unit.value == amount.unit and of.status in HOPED[case.status] and fact.grade.reliable
            if alike and fact.id not in case.court.miscounted and against_fact(amount, fact) is Match.MATCHED:
                yield fact


def _is_on(case: Case, fact: Fact, named: frozenset[str]) -> bool:
    """Whether a figure is of the period named, and of what the words name, who may leave out which industry it is."""
    name, vocabulary = fact.indicator.id, case.court.vocabulary
    matter = (Role.SCOPE, Role.HEAD)
    own = {concept for concept in case.own.named if case.role[concept] in matter}
    own |= {c for one in case.one.around.clauses if not one.amounts for c in one.named if case.role[c] is Role.HEAD}
    if changes.is_end(case.own):  # "exports rose from 761.7 billion yuan in 2021 to 984.7 billion yuan"
        own |= {c for one in case.joined() for c in one.named if case.role[c] is Role.HEAD}
    scopes = {concept for concept in named if case.role[concept] is Role.SCOPE}
    if (own | scopes) - case.court.allowed(name) or own & set(vocabulary.subjects[name].without):
        return False
    left_out = not scopes and _INDUSTRY in named and not _may_name_another(case)
    if not all(need & named or (left_out and OURS in need) for need in vocabulary.needs[name]):
        return False
    when = case.when(relative=case.amount.unit is Unit.PERCENT and not case.is_share())
    return not when.unsure and fact.observation.period is not None and case.claimed(when) == fact.observation.period
