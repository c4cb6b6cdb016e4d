"""What a quantity of a text is about, as the words around it say: or why that is not certain.

A quantity is read in its own clause first; what that leaves open is taken from the clauses before it,
then from those after it that hold no quantity, then from the sentence that set the topic. A claim is
compared only when every word of the clauses that it was read from is understood.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from dashboard.claims import asides, bases, enumerations, measures, rivals, shares
from dashboard.claims.amounts import Amount
from dashboard.claims.antecedents import is_quoted, own_side, told_likewise, turns, with_antecedent
from dashboard.claims.clauses import Clause, resumes
from dashboard.claims.companions import companions, deeds_of_fund
from dashboard.claims.epithets import LEADING_TO
from dashboard.claims.firms import names_one_company
from dashboard.claims.measures import MEASURES
from dashboard.claims.strangers import Grasp, begins_with_name, grasp, names_unknown, qualifies
from dashboard.claims.surroundings import (
    Evidence,
    Surroundings,
    is_attribution,
    is_breakdown,
    is_cause,
    is_hindrance,
    is_label,
    is_led,
    is_of_each,
    is_of_figures,
    is_purpose,
    is_relative,
    states_more,
)
from dashboard.claims.vocabulary import Role, Vocabulary
from dashboard.model import Unit

_IN_FRONT: Final = frozenset(
    ("with", "along with", "together with", "alongside", "besides", "in addition to", "on top of")
)
_FUNDS: Final = frozenset(("mother-fund", "merger-fund"))


class Surrounded:
    """One quantity with the clauses around it, nearest first."""

    def __init__(self, amount: Amount, own: int, around: Surroundings, vocabulary: Vocabulary) -> None:
        self.amount, self.vocabulary, self.around = amount, vocabulary, around
        self.own = around.clauses[own]
        self.left = [clause for clause in reversed(around.clauses[:own]) if not is_attribution(clause, vocabulary)]
        self.left = [
            clause
            for clause in self.left
            if not (
                is_led(clause)
                or is_hindrance(clause, self.own)
                or is_quoted(clause, self.own, around.clauses, vocabulary)
                or is_breakdown(clause)
                or is_relative(clause, vocabulary)
                or self._remarks(clause)
            )
        ]
        self.turns = turns(self.own, around.clauses, vocabulary)
        self.left = [] if self.turns else with_antecedent(self.left, self.own, vocabulary)
        if any(self.vocabulary.role[c] in (Role.SCOPE, Role.HEAD) for c in self.own.concepts):
            set_in = [one for one in self.left if is_cause(one) or is_purpose(one, vocabulary) or one.circumstantial]
            self.left = [one for one in self.left if one not in set_in]
        self.right = []
        passed = False
        after = own_side(self.own, around.clauses[own + 1 :], vocabulary)
        for n, clause in enumerate(after):
            if clause.amounts and (clause.bracketed or is_of_each(clause)):
                continue
            passed = passed or (clause.fresh and states_more(after[n:]))
            passed = passed or (bool(clause.amounts) and not clause.joined)
            if (not passed or resumes(clause)) and not (
                is_attribution(clause, vocabulary)
                or clause.circumstantial
                or is_breakdown(clause)
                or self._remarks(clause)
            ):
                self.right.append(clause)
        if self.own.fresh and not self.says_more() and self.right[:1] and not self.right[0].joined:
            self.left = []  # "…; 2,183 - that is how many …"
        following = around.clauses[own + 1 : own + 2]
        if self.amount.unit == Unit.COUNT and self.own.has("top-list") and not self.own.has("set-up"):
            self.right += [one for one in following if one.joined and one.has("set-up") and one not in self.right]
        self.right += [one for one in following if measures.is_pair(self, one) and one not in self.right]
        kept = around.clauses[own:] if self.turns else around.clauses
        self.aside = [clause for clause in kept if is_attribution(clause, vocabulary)]
        ahead = bases.is_mark(self.own, self.left, vocabulary) or bases.is_basis(around.clauses, own)
        named = (Role.SCOPE,) if ahead else (Role.SCOPE, Role.HEAD)
        if (len(named) == 1 or not self._names_anything() or self._is_set_in_front()) and not self._brings_others():
            for clause in after:
                if clause not in self.right and not clause.remarks:
                    self.right.append(clause)
                if any(self.vocabulary.role[c] in named for c in clause.concepts):
                    break
        self.with_china = self.of_whole = self.of_two = False
        placed = enumerations.placed(amount, own, around.clauses, vocabulary)
        self.then, self.unplaced, self.meant = placed.period, placed.unsure, placed.meant | measures.reckoned_by(self)
        of_fund = next((one for one in (self.own, *self.left) if one.has(*_FUNDS)), self.own)
        self.not_meant = (placed.not_meant or companions(of_fund, vocabulary)) | deeds_of_fund(
            amount, self.own, following
        )
        self.left = [clause for clause in self.left if clause not in placed.others]
        self.meant |= measures.implied(self, following)
        self.not_meant |= rivals.ruled_out_at_once(self.own, amount, vocabulary)
        self._former_or_latter()
        self.not_meant |= {c for c in shares.parts_named(self.own, amount) if vocabulary.role[c] is Role.HEAD}
        if any(clause.has("domestic") for clause in self.left[:1]) and self.own.has(*_APPROVED):
            self.meant |= {"domestic"}
        self.meant |= measures.told_before(self)

    def _remarks(self, clause: Clause) -> bool:
        """Whether a clause only remarks on what is said; one that calls it a goal does so where it is said to be one."""
        hoped = clause.has("goal", "forecast") and not asides.is_beaten(clause.words)
        return clause.boasts or (clause.remarks and (not hoped or self.own.has("goal", "forecast")))

    def _former_or_latter(self) -> None:
        """Takes the one of two rival things that it is said of: 母基金和并购基金…，前者已完成13只子基金遴选."""
        sentences = (self.left[::-1], *self.around.topic.sentences[:1])
        if pair := rivals.former_or_latter(self.own, sentences, self.vocabulary):
            meant, other = pair
            self.of_two, self.meant, self.not_meant = True, self.meant | {meant}, self.not_meant | {other}

    def _is_set_in_front(self) -> bool:
        """Whether its clause opens the sentence and leaves open whose it is: "Along with seven Class 1 drugs, 15
        devices from Shanghai won approval"."""
        opening = self.around.clauses[0]
        first = opening.words[0].text.lower() if opening.words else ""
        placed = any(self.vocabulary.role[c] is Role.AREA for c in self.own.concepts)
        opens = self.own is opening or (self.own.joined and self.around.clauses[1:2] == [self.own])
        return first in _IN_FRONT and opens and not placed

    def _brings_others(self) -> bool:
        """Whether others than what the figures count come in front: "Together with 19 partners, the top companies"."""
        first = self.own.words[0].text.lower() if self.own.words else ""
        after = next((word for word in self.own.words if 0 <= word.start - self.amount.end <= 1), None)
        plain = after is not None and all(self.vocabulary.role[c] is Role.PLAIN for c in after.concepts)
        return first in _IN_FRONT and after is not None and plain and after.text.endswith("s")

    def _names_anything(self) -> bool:
        """Whether it or what stands before it in the sentence says whose figure it is, or of what."""
        roles = (Role.SCOPE, Role.HEAD, Role.OTHER)
        return any(self.vocabulary.role[c] in roles for clause in (self.own, *self.left) for c in clause.concepts)

    def evidence(self) -> Iterable[Evidence]:
        """The concepts around it, further out at each step."""
        concepts = self.meant
        used: tuple[Clause, ...] = ()
        if self.amount.is_of_deals:
            concepts |= {"deals"}
        for clause in self.right[:1]:
            if measures.clears_up(self, clause):
                concepts |= clause.concepts & MEASURES
        label = [clause for clause in self.left[:1] if is_label(clause)]
        for clause in (self.own, *label, *self.left, *self.right):
            new = self._unrivalled(clause, concepts)
            if new or clause in (self.own, *label):
                concepts |= new
                used = (*used, clause)
                if clause is not self.own or not label:
                    yield Evidence(concepts, used, inherited=False)
        for clause in self.aside:
            if is_of_figures(clause) and (new := self._unrivalled(clause, concepts)):
                yield Evidence(concepts | new, (*used, clause), inherited=False)
        if self.around.topic.blocked:
            return
        if self.amount.unit == Unit.PERCENT and (told := told_likewise((*self.left, self.own), self.around.topic)):
            yield Evidence(concepts | told, used, inherited=True)
        if self._names_other_topic():
            return
        for sentence in self.around.topic.sentences:
            here, more = concepts, used
            for clause in sentence:
                new = self._unrivalled(clause, here) - (MEASURES if measures.is_of_deals(self) else frozenset())
                if new:
                    here, more = here | new, (*more, clause)
            yield Evidence(here, more, inherited=True)

    def _unrivalled(self, clause: Clause, concepts: frozenset[str]) -> frozenset[str]:
        """What a clause adds: nothing that a nearer clause names a rival of, or hides."""
        hidden = (
            set()
            if self.of_whole
            else {one for concept in concepts | clause.concepts for one in self.vocabulary.concepts[concept].hides}
        )
        wholes = shares.wholes(self, clause) | (MEASURES if measures.is_pair(self, clause) else frozenset())
        return frozenset(
            concept
            for concept in clause.named
            if concept not in concepts
            and concept not in wholes
            and not (concept in _GROUPS and clause.amounts and clause is not self.own and self._names_its_own())
            and concept not in hidden
            and concept not in self.not_meant
            and self.vocabulary.role[concept] is not Role.PLAIN
            and not (self._names_whose(concept) and self._is_of_another(clause))
            and not (concept in _YEARLY and self._changes_elsewhen(clause))
            and (clause is self.own or not self.vocabulary.rivals.get(concept, frozenset()) & concepts)
        )

    def _names_its_own(self) -> bool:
        """Whether its clause says itself whose figure it is, beside one that another clause names."""
        ahead = self.amount.unit is Unit.PERCENTAGE_POINTS  # 比全市规上工业快2.8个百分点
        return self.own.has("biomedicine") or (self.own.compares and not ahead and self.own.has(*_GROUPS))

    def _changes_elsewhen(self, clause: Clause) -> bool:
        """Whether it is itself a change over a time of its own, beside that of another quantity: 2021—2024年规模年均
        复合增长8.94%，2025年前三季度制造业产值增3.6%."""
        periods = [one.period for one in self.own.mentions if one.period and not one.base]
        dated = any(period.end and not period.is_span for period in periods) and bool(clause.amounts)
        dated = dated or (bool(clause.amounts) and self.own.has("total") and not self.own.has(*_YEARLY))  # "in total"
        return dated and clause is not self.own and self.own.has("growth", "decline")

    def _names_whose(self, concept: str) -> bool:
        """Whether it says whose figure it is, and not that another thing is measured."""
        return concept == "chips-and-ai" or self.vocabulary.role[concept] is Role.SCOPE

    def _is_of_another(self, clause: Clause) -> bool:
        """Whether a clause before it has a quantity of its own, and its own says itself whose figure it is:
        "the three industries grew 8.5 percent; chips 11.3 percent and Shanghai's biomedical manufacturing 3.6"."""
        if clause.start >= self.own.start or not clause.amounts:
            return False
        begins = [word for word in self.own.words if word.start < self.amount.start]
        named = frozenset[str]().union(*(word.concepts for word in begins))
        roles = {self.vocabulary.role[concept] for concept in named}
        is_whole = {Role.SCOPE, Role.AREA, Role.HEAD} <= roles
        return is_whole or ("chips-and-ai" in named and Role.SCOPE not in roles)

    def _names_other_topic(self) -> bool:
        """Whether its sentence says itself whose figure it is about, and not only which part of those before: 其中."""
        first = self.around.clauses[0]
        part = first.words[:1] and "one-of-which" in first.words[0].concepts and self.own.has("growth", "decline")
        if part and self.amount.unit is Unit.PERCENT:
            return False
        words = [word for clause in (self.own, *self.left) for word in clause.words]
        if self.own.has("lead", "lag") and words and words[0].text.lower() in ("this", "that", "it", "这", "这一增速"):
            words = [word for word in words if word.end <= self.amount.start]  # "This was 2 points more than for all"
        if self.own.has("lead", "lag"):  # what it is ahead of: 高于全市规上工业2.8个百分点
            words = [word for word in words if "all-industry" not in word.concepts]
        roles = {self.vocabulary.role[one] for word in words for one in word.concepts - {"disposal"}}
        return bool(roles & {Role.SCOPE, Role.OTHER})  # "It has 22.5 billion yuan to spend"

    def understood(self, used: Iterable[Clause], *, strictly: bool = True, complete: bool = False) -> Grasp:
        """How far those clauses are understood, or where not strictly whether no name is unknown, and no
        name stands before them in the sentence that could be what it is about; `complete` says that its own
        clause leaves nothing open."""
        inherited = {id(clause) for sentence in self.around.topic.sentences for clause in sentence}
        used = list(used)
        found = Grasp.WHOLLY
        averaged = any(one.has("average") and not one.amounts for one in self.left[:1])  # "On average, a deal by"
        for clause in used:
            if strictly and names_one_company(clause, averaged=averaged):
                return Grasp.NONE
            if strictly and (begins_with_name(clause) or (clause is self.own and names_unknown(clause))):
                return Grasp.NONE
            if id(clause) in inherited:
                if qualifies(clause, self.vocabulary):
                    return Grasp.NONE
            elif not strictly:
                found = Grasp.NONE if names_unknown(clause, strictly=False) else found
            else:
                found = min(found, grasp(clause, self.vocabulary, self.amount if clause is self.own else None))
        named: set[Role] = set()
        for clause in () if complete else (self.own, *self.left):
            if clause is not self.own and names_unknown(clause, strictly=strictly):
                return Grasp.NONE
            named |= {self.vocabulary.role[concept] for concept in clause.concepts}
            set_in = bool(clause.words) and clause.words[0].text.lower() in LEADING_TO
            if clause.fresh or ({Role.SCOPE, Role.AREA} <= named and not set_in):
                break  # "Fosun, in Shanghai's biomedical industry, …"
        return found

    def says_more(self) -> bool:
        """Whether its own clause has any word that means something."""
        return any(self.vocabulary.role[concept] is not Role.PLAIN for concept in self.own.concepts)


_GROUPS: Final = frozenset(("leading-industries", "chips-and-ai", "all-industry"))
_YEARLY: Final = frozenset(("compound", "per-year"))
_APPROVED: Final = ("innovative-drugs", "innovative-devices")
