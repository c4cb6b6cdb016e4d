"""One quantity before the court: what its words ask for, what it is about, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from dashboard.catalog import Fact
from dashboard.claims import derivations, sayings
from dashboard.claims.amounts import Amount
from dashboard.claims.court import Court, Ruling, Subject
from dashboard.claims.finding import Verdict
from dashboard.claims.readings import Doubt, Evidence, Surrounded, When
from dashboard.claims.sentences import Clause
from dashboard.claims.vocabulary import Role
from dashboard.model import Comparator, Unit
from dashboard.periods import Period

_MORE: Final = ("more", "higher", "larger", "bigger", "less", "lower", "above", "below")
_A_DEAL: Final = tuple(
    f"{article} {noun}" for article in ("a", "an") for noun in ("deal", "transaction", "event", "round", "financing")
)
_CHANGES: Final = (
    "increase",
    "rise",
    "growth",
    "gain",
    "jump",
    "drop",
    "decline",
    "decrease",
    "fall",
    "surge",
    "expansion",
)
RATES: Final = frozenset((Unit.PERCENT, Unit.PERCENTAGE_POINTS, Unit.TIMES))
"""The units of changes and shares."""


class Case:
    """One quantity before the court."""

    def __init__(self, court: Court, one: Surrounded) -> None:
        self.court, self.one, self.amount = court, one, one.amount
        self.own = one.own
        self.area: str | Doubt = Doubt.NO_PLACE
        self.role = {**court.vocabulary.role}
        self.why: Doubt = Doubt.NOTHING
        self.grows = True

    def is_share(self) -> bool:
        if self.amount.unit is not Unit.PERCENT or self.own.has("growth", "decline"):
            return False
        return self.in_reach("share") or any(
            self.one.is_part(amount, clause)
            for clause in (*self.joined(), *self.next_one())
            for amount in clause.amounts
        )

    def next_one(self) -> list[Clause]:
        """The clause of a quantity that stands right beside it, as in "35% and 47% of"."""
        return [one for one in self.one.right[:1] if one.joined and one.start - self.amount.end < 3 and one.amounts]

    def joined(self) -> list[Clause]:
        """Its clause, and those before it that no comma parts from it."""
        found = [self.own]
        for clause in self.one.left:
            if not found[-1].joined:
                break
            found.append(clause)
        return found

    def in_reach(self, *concepts: str) -> bool:
        """Whether its clause, or the one it continues, names one of them."""
        left = self.one.left[:1]
        return self.own.has(*concepts) or any(clause.has(*concepts) for clause in left)

    def subject(self, names: Iterable[str], *, besides: frozenset[str] = frozenset()) -> Subject | None:
        """The one indicator among those named that the words are about; sets `why` where there is none."""
        names = list(names)
        vocabulary = self.court.vocabulary
        for evidence in self.one.evidence():
            roles = {concept: self.role[concept] for concept in evidence.concepts}
            others = {concept for concept, role in roles.items() if role is Role.OTHER}
            names = [name for name in names if others <= vocabulary.allowed[name]]
            if not names:
                self.why = Doubt.OTHER_THING
                return None
            concepts = evidence.concepts | self.implied()
            fitting = [
                name
                for name in names
                if all(need & concepts for need in vocabulary.needs[name])
                and self.heads(evidence, name) - besides <= self.court.allowed(name)
                and not concepts & frozenset(vocabulary.subjects[name].without)
                and self.is_whole(name)
                and self.is_place(name)
            ]
            if fitting:
                return self.chosen(fitting, evidence)
        return None

    def implied(self) -> frozenset[str]:
        """What the quantity itself says: that it is a share, and of an amount where it follows one."""
        if not self.is_share():
            return frozenset()
        before = [amount for clause in self.one.left[:1] for amount in clause.amounts]
        alone = not self.own.has("number", "deals", "amount", "worth")
        follows = alone and len(before) == 1 and before[0].is_money and not self.one.meant
        return frozenset(("share", "amount")) if follows else frozenset(("share",))

    def heads(self, evidence: Evidence, name: str) -> set[str]:
        """What the words say is measured. Where its own clause names something that goes with the
        indicator, what clauses with other quantities or the topic count is theirs."""
        roles = (Role.SCOPE, Role.HEAD)
        allowed = self.court.allowed(name)
        own = {concept for concept in self.own.named if self.role[concept] in roles} - self.one.not_meant
        others = {concept for concept in evidence.concepts if self.role[concept] in roles} - own
        if any(self.role[concept] is Role.HEAD for concept in own & allowed):
            theirs = {
                concept
                for clause in evidence.used
                if clause is not self.own and (clause.amounts or clause not in self.one.left)
                for concept in clause.concepts
                if self.role[concept] is Role.HEAD
            }
            others -= theirs
        return own | others

    def chosen(self, fitting: list[str], evidence: Evidence) -> Subject | None:
        needs = self.court.vocabulary.needs
        most = max(len(needs[name]) for name in fitting)
        best = [name for name in fitting if len(needs[name]) == most]
        if len(best) > 1:
            best = self.counted(best)
        if len(best) != 1:
            return None
        matter = frozenset[str]().union(*needs[best[0]])
        roles = (Role.SCOPE, Role.HEAD)
        read = [
            clause
            for clause in evidence.used
            if clause is self.own or any(c in matter or self.role[c] in roles for c in clause.concepts)
        ]
        rules = self.court.vocabulary.subjects[best[0]]
        if rules.implied or rules.undated:  # named without its place or its time: nothing else may be meant
            read = [*dict.fromkeys([*read, *self.one.left])]
            others = {c for clause in read for c in clause.concepts if self.role[c] is Role.OTHER}
            if others - self.court.allowed(best[0]):
                self.why = Doubt.OTHER_THING
                return None
        reliable = any(fact.grade.reliable for fact in self.court.facts.get(best[0], ()))
        if not self.one.is_understood(read, strictly=reliable):
            self.why = Doubt.UNKNOWN_WORDS
            return None
        return Subject(best[0], evidence)

    def counted(self, names: list[str]) -> list[str]:
        """Of several indicators that fit, those that the words right after the quantity name."""
        needs = {name: frozenset[str]().union(*self.court.vocabulary.needs[name]) for name in names}
        for word in self.own.words:
            if word.start >= self.amount.end:
                meant = [name for name in names if word.concepts & needs[name]]
                if 0 < len(meant) < len(names):
                    return meant
        return names

    def is_whole(self, name: str) -> bool:
        """Whether all parts of a whole are named, or none ("listed on the A-share, Hong Kong and US markets")."""
        parts = self.court.vocabulary.subjects[name].whole
        named = [part for part in parts if any(clause.has(part) for clause in self.one.around.clauses)]
        return not named or len(named) == len(parts)

    def is_place(self, name: str) -> bool:
        if isinstance(self.area, Doubt):
            silent = self.area is Doubt.NO_PLACE or self.one.with_china
            implied = self.court.vocabulary.subjects[name].implied and silent
            if not implied:
                self.why = self.area
            return implied
        areas = self.court.areas.get(name, set())
        fits = (
            self.area in areas
            or (areas == {"001"} and self.area == "CN-SH")
            or (self.court.vocabulary.subjects[name].implied and self.area == "CN-SH")
        )
        if not fits and self.why is Doubt.NOTHING:
            self.why = Doubt.OTHER_PLACE
        return fits

    def levels(self, names: Iterable[str], *besides: str) -> Subject | None:
        return self.subject((name for name in names if name in self.court.facts), besides=frozenset(besides))

    def when(self, *, relative: bool) -> When:
        when = self.one.when(relative=relative)
        if relative and not when.local and not when.unsure and not self.own.has("year-on-year"):
            years = [p for p in dict.fromkeys(m.period for c in self.one.around.clauses for m in c.mentions)
                     if p and p.is_year]  # fmt: skip
            if len(years) == 2 and when.end in (None, *years):
                first, last = sorted(years)
                return When(last, first)
        if when.end is None and when.base is None and not when.unsure and not self.one.names_period():
            return self.topic_when() or when
        return when

    def topic_when(self) -> When | None:
        """The period of the sentence that set the topic, where this one names neither period nor topic."""
        names_own = any(
            self.role[concept] is Role.SCOPE for clause in (self.own, *self.one.left) for concept in clause.concepts
        )
        if names_own:
            return None
        for sentence in self.one.around.topic.sentences:
            periods = {m.period for clause in sentence for m in clause.mentions}
            if len(periods) == 1:
                period = periods.pop()
                return When(period) if period else When(unsure=True)
            if periods:
                return None
        return None

    def claimed(self, when: When) -> Period | None:
        if when.base and when.end and when.base.end and when.end.end and when.base.start < when.end.start:
            return Period(when.base.start, when.end.end)
        return when.end or when.base

    def signed(self) -> Amount:
        """The quantity as a change: below zero where the words say that it fell."""
        if self.amount.unit is Unit.PERCENT and self.grows and self.falls():
            turned = {
                Comparator.OVER: Comparator.UNDER,
                Comparator.AT_LEAST: Comparator.UNDER,
                Comparator.UNDER: Comparator.OVER,
            }
            comparator = turned.get(self.amount.comparator, self.amount.comparator)
            return replace(self.amount, value=-self.amount.value, comparator=comparator)
        return self.amount

    def falls(self) -> bool:
        words = [word for word in self.own.words_before(self.amount.start) if word.concepts & {"growth", "decline"}]
        if words:
            return "decline" in words[-1].concepts and "growth" not in words[-1].concepts
        after = [
            word for word in self.own.words if word.start >= self.amount.end and word.concepts & {"growth", "decline"}
        ]
        return bool(after) and "decline" in after[0].concepts and "growth" not in after[0].concepts

    def is_difference(self) -> bool:
        if self.amount.unit in RATES:
            return False
        after = [word.text.lower() for word in self.own.words if word.start >= self.amount.end][:2]
        if after and self.amount.is_money and after[0].startswith((*_MORE, *_CHANGES)):
            return True
        before = self.own.words_before(self.amount.start)
        before = [word for word in before if word.concepts or word.text.isalpha()]
        if not before:
            return False
        last = before[-1]
        if last.text in ("多", "少") and any(mention.base for mention in self.own.mentions):
            return True
        if last.text.lower() in ("by", "another", "additional", "further", "了"):
            return any(word.concepts & {"growth", "decline"} for word in before[-4:])
        if last.text.lower() in ("an", "a") and len(before) > 1:
            last = before[-2]
        return bool(last.concepts & {"growth", "decline", "more-than"}) and "to" not in last.concepts

    def is_shortfall(self) -> bool:
        return self.amount.is_money and any("gap" in word.concepts for word in self.own.words)

    def is_average(self) -> bool:
        if not self.amount.is_money or self.own.has("per-year"):
            return False
        after = " ".join(word.text.lower() for word in self.own.words if word.start >= self.amount.end)
        if self.own.has("average", "each") or after.startswith(_A_DEAL):
            return True
        is_bare = not self.own.has("total") and not any(self.role[c] is Role.HEAD for c in self.own.concepts)
        return is_bare and any(clause.has("average", "each") for clause in self.one.left[:1])

    def is_yearly(self, name: str) -> bool:
        return self.amount.is_money and self.own.has("per-year", "compound") and name in derivations.PER

    def elsewhen(self, subject: Subject, when: When) -> Ruling:
        """No data, with what there is on the same thing at other times or in another state."""
        facts = [fact for fact in self.court.facts[subject.id] if fact.grade.reliable]
        if when.unsure:
            said = sayings.doubt(Doubt.UNKNOWN_PERIOD)
        elif when.end is None and when.base is None and len({f.observation.period for f in facts}) > 0:
            said = sayings.doubt(Doubt.NO_PERIOD)
        else:
            said = sayings.otherwise(facts or self.court.facts[subject.id])
        return self.made(Verdict.NO_DATA, said, subject, when, [])

    def made(
        self, verdict: Verdict, said: str, subject: Subject, when: When, facts: Iterable[Fact], better: str = ""
    ) -> Ruling:
        claimed = self.claimed(when)
        area = None if isinstance(self.area, Doubt) else self.area
        if area is None and self.court.vocabulary.subjects[subject.id].implied:
            area = next(iter(sorted(self.court.areas[subject.id])), None)
        return Ruling(
            verdict, said, subject.id, area, claimed.code if claimed else None,
            tuple(dict.fromkeys(fact.id for fact in facts)), better,
        )  # fmt: skip

    def nothing(self, doubt: Doubt) -> Ruling:
        area = None if isinstance(self.area, Doubt) else self.area
        return Ruling(Verdict.NO_DATA, sayings.doubt(doubt), None, area)
