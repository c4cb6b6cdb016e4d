"""The verdict on one quantity: what it is about, the facts on that, and how they stand to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from dashboard.catalog import Catalog, Fact
from dashboard.claims import derivations, sayings
from dashboard.claims.amounts import OTHER_UNIT, Amount
from dashboard.claims.derivations import Computed
from dashboard.claims.finding import Verdict
from dashboard.claims.intervals import Match, against_fact, against_value, is_fraction, wide
from dashboard.claims.readings import Doubt, Evidence, Status, Surrounded, When, begins_with_to
from dashboard.claims.sentences import Clause
from dashboard.claims.vocabulary import Role, Vocabulary
from dashboard.model import CURRENCIES, Comparator, Kind, Unit
from dashboard.model import Status as FactStatus
from dashboard.periods import Period

_HOPED: Final = {
    Status.ACTUAL: frozenset((FactStatus.ACTUAL,)),
    Status.GOAL: frozenset((FactStatus.TARGET, FactStatus.AIM)),
    Status.FORECAST: frozenset((FactStatus.FORECAST,)),
    Status.FUTURE: frozenset((FactStatus.FORECAST, FactStatus.TARGET)),
}
"""What a claim may be borne out by: an aim of an official does not say what will be."""
_RATES_DIFFER: Final = Decimal("0.05")
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
_ALIKE: Final = frozenset(("biomedicine", "biotech", "life-sciences", "industry"))
_RATES: Final = frozenset((Unit.PERCENT, Unit.PERCENTAGE_POINTS, Unit.TIMES))


@dataclass(frozen=True)
class Ruling:
    """A verdict with what it rests on."""

    verdict: Verdict
    explanation: str
    indicator: str | None = None
    area: str | None = None
    period: str | None = None
    fact_ids: tuple[str, ...] = ()
    suggestion: str = ""


@dataclass(frozen=True)
class Subject:
    """The indicator that a quantity is about, and the words that say so."""

    id: str
    evidence: Evidence


class Court:
    """The facts and the words, made ready to judge quantities by."""

    def __init__(self, catalog: Catalog, vocabulary: Vocabulary) -> None:
        self.catalog, self.vocabulary = catalog, vocabulary
        self.facts: dict[str, list[Fact]] = {}
        for fact in catalog.facts:
            if fact.value is not None or is_fraction(fact):
                self.facts.setdefault(fact.indicator.id, []).append(fact)
        self.known = [name for name in vocabulary.subjects if name in self.facts]
        self.units = {name: {f.observation.unit for f in facts} for name, facts in self.facts.items()}
        self.unreliable = {name for name, facts in self.facts.items() if not any(f.grade.reliable for f in facts)}
        self.areas = {name: {f.observation.area.value for f in facts} for name, facts in self.facts.items()}
        self.miscounted: dict[str, tuple[Decimal, Decimal]] = {}
        for result in catalog.recomputations:
            claim = catalog.by_id.get(result.relation.claim or "")
            if result.consistent or claim is None or result.lowest is None or result.highest is None:
                continue
            if result.unit is claim.observation.unit and result.lowest.is_finite() and result.highest.is_finite():
                self.miscounted[claim.id] = (result.lowest, result.highest)
        self.rivals = self._rivals()

    def _rivals(self) -> dict[str, frozenset[str]]:
        """For each fact, those on the same thing that it cannot be true beside."""
        rivals: dict[str, frozenset[str]] = {}
        for conflict in self.catalog.conflicts:
            first, second = (self.catalog.by_id.get(name) for name in (conflict.first, conflict.second))
            if first and second and _thing(first) == _thing(second):
                rivals[first.id] = rivals.get(first.id, frozenset()) | {second.id}
                rivals[second.id] = rivals.get(second.id, frozenset()) | {first.id}
        return rivals

    def allowed(self, name: str) -> frozenset[str]:
        """What may stand beside an indicator; unsourced pages do not tell biotech and biomedicine apart."""
        allowed = self.vocabulary.allowed[name]
        return allowed | _ALIKE if name in self.unreliable else allowed

    def judge(self, one: Surrounded) -> Ruling:
        """The verdict on a quantity."""
        return _Case(self, one).ruling()


def _thing(fact: Fact) -> tuple[object, ...]:
    of = fact.observation
    return of.indicator, of.area, of.period, of.unit, of.status


class _Case:
    """One quantity before the court."""

    def __init__(self, court: Court, one: Surrounded) -> None:
        self.court, self.one, self.amount = court, one, one.amount
        self.own = one.own
        self.area: str | Doubt = Doubt.NO_PLACE
        self.role = {**court.vocabulary.role}
        self.why: Doubt = Doubt.NOTHING
        self.grows = True

    def ruling(self) -> Ruling:
        doubt = self.one.doubt()
        if doubt is None and self.amount.unit == OTHER_UNIT:
            doubt = Doubt.UNIT
        if doubt is Doubt.NEGATED:
            return self.denied()
        if doubt is not None:
            return self.nothing(doubt)
        self.area = self.one.area(denominator=self.is_share())
        for attempt in (self.computed_first, self.direct, self.computed):
            ruling = attempt()
            if ruling is not None:
                return ruling
        return self.nothing(self.why)

    def denied(self) -> Ruling:
        """No data where something is denied, but that a figure is disputed is said all the same."""
        self.area = self.one.area(denominator=self.is_share())
        ruling = self.direct()
        if ruling is not None and ruling.verdict is Verdict.DISPUTED:
            return ruling
        self.area = self.area if isinstance(self.area, str) else Doubt.NO_PLACE
        return self.nothing(Doubt.NEGATED)

    # the words

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

    # what is stated

    def direct(self) -> Ruling | None:
        """The verdict by what sources state."""
        subject = self.subject(name for name in self.court.known if self.has_unit(name))
        if subject is None:
            return None
        if self.is_computed(subject):
            return None
        when = self.when(relative=self.amount.unit in _RATES and not self.is_share())
        facts = [fact for fact in self.court.facts[subject.id] if self.is_about(fact, subject)]
        fitting = [fact for fact in facts if self.is_then(fact, subject, when)]
        if not fitting and subject.id in derivations.LEVELS and (end := self.end_of_change(when)):
            when = When(end, local=True)
            fitting = [fact for fact in facts if self.is_then(fact, subject, when)]
        if fitting:
            return self.by_facts(subject, fitting, when)
        computed = self.computed()
        if computed is not None and computed.verdict is not Verdict.NO_DATA:
            return computed
        return self.elsewhen(subject, when)

    def end_of_change(self, when: When) -> Period | None:
        """The year that one of two amounts is for where a span stands for both: "from 1 to 2 between"."""
        if when.end is None or not when.end.is_span or when.end.end is None or self.amount.unit in _RATES:
            return None
        clauses = list(self.one.around.clauses)
        place = next(n for n, clause in enumerate(clauses) if clause is self.own)
        following = clauses[place + 1] if place + 1 < len(clauses) else None
        if self.own.joined and begins_with_to(self.own) and place and clauses[place - 1].amounts:
            return Period.of_year(when.end.end.year)
        if following and following.joined and begins_with_to(following) and following.amounts:
            return Period.of_year(when.end.start.year)
        return None

    def has_unit(self, name: str) -> bool:
        units = self.court.units[name]
        return bool(units & CURRENCIES) if self.amount.unit in CURRENCIES else self.amount.unit in units

    def is_computed(self, subject: Subject) -> bool:
        """Whether the words ask for something other than the level itself."""
        if self.amount.unit in _RATES or subject.id == "park-output":
            return False
        if self.amount.is_money and self.own.has("per-month"):
            return True
        return self.is_difference() or self.is_shortfall() or self.is_average() or self.is_yearly(subject.id)

    def is_about(self, fact: Fact, subject: Subject) -> bool:
        if fact.observation.unit.value != self.amount.unit:
            return False
        area = fact.observation.area.value
        return area in (self.area, "001") or self.court.vocabulary.subjects[subject.id].implied

    def is_then(self, fact: Fact, subject: Subject, when: When) -> bool:
        """Whether a fact is for the period and of the status claimed."""
        rules = self.court.vocabulary.subjects[subject.id]
        if fact.grade.reliable and fact.observation.status not in _HOPED[self.one.status()]:
            return False
        period = fact.observation.period
        if when.unsure and (period or fact.grade.reliable):
            return False
        claimed = self.claimed(when)
        if period is None:
            return claimed is None or not when.local or claimed.code in rules.also or not fact.grade.reliable
        if fact.id in self.court.miscounted and not self.one.names_period():
            return True
        if claimed is None or (not fact.grade.reliable and not when.local):
            return rules.undated or self.spans_named(fact) or claimed is not None
        if claimed == period or claimed.code in rules.also:
            return True
        if period.end is None and when.base and when.base.start == period.start:
            return True
        if not when.local and self.spans_named(fact):
            return True
        return _same_moment(claimed, fact)

    def spans_named(self, fact: Fact) -> bool:
        """Whether the years named around a compound growth rate are the ends of its span."""
        if "compound" not in fact.indicator.id and "per-year" not in self.own.concepts:
            return False
        years = self.one.years_named()
        period = fact.observation.period
        if not years or period is None or period.end is None:
            return False
        ends = [year.end for year in years if year.end]
        return years[0].start == period.start and max(ends) == period.end

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

    def by_facts(self, subject: Subject, facts: list[Fact], when: When) -> Ruling:
        """The verdict by the facts on the same thing."""
        self.grows = facts[0].indicator.kind is Kind.GROWTH
        good = [fact for fact in facts if fact.grade.reliable]
        if not good:
            return self.by_pages(subject, facts, when)
        amount = self.signed()
        for fact in good:
            if fact.id in self.court.miscounted:
                return self.by_miscounted(subject, fact, when)
        matches = {fact.id: against_fact(amount, fact) for fact in good}
        matched = [fact for fact in good if matches[fact.id] is Match.MATCHED]
        opposed = [fact for fact in good if matches[fact.id] is Match.EXCLUDED and self.is_firm(fact, when)]
        rivals = {
            name
            for fact in good
            for name in self.court.rivals.get(fact.id, ())
            if self.court.catalog.by_id[name].grade <= fact.grade
        }
        if rivals and (matched or not opposed):
            shown = [*good, *(self.court.catalog.by_id[name] for name in sorted(rivals) if name not in matches)]
            return self.made(Verdict.DISPUTED, sayings.rivals(shown), subject, when, shown)
        if matched:
            return self.made(Verdict.SUPPORTED, sayings.stated(matched), subject, when, matched)
        if opposed and len(opposed) == len(good):
            if subject.id == "manufacturing-output" and not subject.evidence.concepts & {"manufacturing", "industrial"}:
                return self.made(
                    Verdict.NO_DATA, sayings.near(opposed), subject, when, opposed, sayings.correct(opposed)
                )
            said = sayings.not_this(opposed)
            return self.made(Verdict.CONTRADICTED, said, subject, when, opposed, sayings.correct(opposed))
        return self.made(Verdict.NO_DATA, sayings.near(good), subject, when, good, sayings.correct(good))

    def is_firm(self, fact: Fact, when: When) -> bool:
        """Whether a fact can contradict: not one without a period a claim with one, and no converted
        amount another that is near it, since rates differ."""
        if self.court.vocabulary.subjects[fact.indicator.id].loose:
            return False
        if fact.observation.period is None:
            return self.claimed(when) is None
        if fact.observation.unit is not fact.indicator.unit and fact.value is not None:
            return abs(self.amount.value / fact.value - 1) > _RATES_DIFFER
        return True

    def by_miscounted(self, subject: Subject, fact: Fact, when: When) -> Ruling:
        """The verdict where a source's own arithmetic fails: a claim of either figure is disputed."""
        lowest, highest = self.court.miscounted[fact.id]
        amount = self.signed()
        if against_fact(amount, fact) is not Match.EXCLUDED or wide(amount).meets(lowest, highest):
            said = sayings.own_arithmetic(fact, lowest, highest)
            return self.made(Verdict.DISPUTED, said, subject, when, [fact], sayings.neither(fact, lowest, highest))
        return self.made(
            Verdict.CONTRADICTED,
            sayings.not_this([fact]),
            subject,
            when,
            [fact],
            sayings.neither(fact, lowest, highest),
        )

    def by_pages(self, subject: Subject, facts: list[Fact], when: When) -> Ruling:
        """The verdict where only sources graded C or D have a figure."""
        matched = [fact for fact in facts if against_fact(self.signed(), fact) is Match.MATCHED]
        if not matched:
            return self.made(Verdict.NO_DATA, sayings.only_others(facts), subject, when, facts)
        rivals = sorted({name for fact in matched for name in self.court.rivals.get(fact.id, ())})
        if rivals:
            shown = [*matched, *(self.court.catalog.by_id[name] for name in rivals)]
            return self.made(Verdict.DISPUTED, sayings.rivals(shown), subject, when, shown)
        return self.made(Verdict.UNVERIFIED, sayings.only_pages(matched), subject, when, matched)

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

    # what follows from what is stated

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

    def computed_first(self) -> Ruling | None:
        """The verdict where the words ask for a computed figure only."""
        if self.amount.unit is Unit.PERCENTAGE_POINTS:
            return self.by_lead()
        if self.amount.unit is Unit.PERCENT and self.own.has("remainder") and self.in_reach("share"):
            return self.by_share_left()
        if (
            self.amount.unit is Unit.PERCENT
            and self.own.has("all-industry")
            and self.own.has("growth")
            and not self.own.has("leading-industries")
            and not any(self.role[concept] is Role.OTHER for concept in self.own.concepts)
        ):
            return self.by_all_industry()
        if self.amount.is_money and self.in_reach("total"):
            together = self.own.concepts.union(*(clause.concepts for clause in self.one.left[:2]))
            if {"mother-fund", "merger-fund"} <= together:
                return self.by_funds()
        if self.amount.unit is Unit.COUNT and self.own.has("total") and not self.own.has("innovative-drugs"):
            listed = [clause for clause in self.one.left[:3] if clause.has("innovative-drugs", "innovative-devices")]
            if len(listed) > 1 and not any(self.role[c] is Role.HEAD for c in self.own.concepts):
                return self.by_approvals(domestic=all(clause.has("domestic") for clause in listed))
        if (
            self.amount.unit is Unit.COUNT
            and self.own.has("innovative-drugs")
            and self.own.has("innovative-devices")
            and len(self.own.amounts) == 1
            and not self.own.has("as-many")
        ):
            return self.by_approvals(domestic=self.own.has("domestic"))
        return None

    def computed(self) -> Ruling | None:
        """The verdict by what follows from what sources state."""
        if self.amount.unit is Unit.PERCENT:
            if self.is_share():
                return self.by_share()
            return self.by_growth() if self.own.has("growth", "decline") or self.in_reach("growth") else None
        if not self.amount.is_money:
            return None
        if self.is_shortfall():
            return self.by_shortfall()
        if self.own.has("per-month"):
            return self.by_month()
        if self.is_average():
            return self.by_average()
        if self.is_difference():
            return self.by_difference()
        return self.by_yearly_average() if self.own.has("per-year", "compound", "average") else None

    def is_difference(self) -> bool:
        if self.amount.unit in _RATES:
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

    def levels(self, names: Iterable[str], *besides: str) -> Subject | None:
        return self.subject((name for name in names if name in self.court.facts), besides=frozenset(besides))

    def by_growth(self) -> Ruling | None:
        subject = self.levels(derivations.LEVELS)
        if subject is None:
            return None
        when = self.when(relative=True)
        yearly = self.own.has("compound", "per-year")
        first, last = _ends(when)
        if when.unsure or last is None:
            return self.elsewhen(subject, when)
        computed = first and derivations.growth(self.court.catalog, subject.id, first, last, yearly=yearly)
        return self.by_computed(subject, when, computed or None)

    def by_difference(self) -> Ruling | None:
        subject = self.levels(derivations.LEVELS)
        if subject is None:
            return None
        when = self.when(relative=True)
        first, last = _ends(when)
        if when.unsure or last is None or first is None or self.falls():
            return self.elsewhen(subject, when)
        return self.by_computed(subject, when, derivations.difference(self.court.catalog, subject.id, first, last))

    def by_shortfall(self) -> Ruling | None:
        subject = self.levels(derivations.LEVELS)
        marks = self.marks()
        if subject is None or not marks:
            return None
        when = self.when(relative=False)
        if when.unsure or when.end is None:
            return self.elsewhen(subject, when)
        mark, written = marks[0]
        computed = derivations.shortfall(self.court.catalog, subject.id, when.end, mark, written)
        return self.by_computed(subject, when, computed)

    def marks(self) -> list[tuple[Decimal, str]]:
        """The round amounts that the words around name."""
        before = (clause for sentence in self.one.around.topic.sentences for clause in sentence)
        clauses = (self.own, *self.one.left, *self.one.right, *before)
        return [
            (amount.value, sayings.amount(amount.value, Unit(amount.unit)))
            for clause in clauses
            for amount in clause.amounts
            if amount is not self.amount and amount.unit == self.amount.unit and amount.value > self.amount.value * 2
        ]

    def by_share(self) -> Ruling | None:
        subject = self.levels(("manufacturing-output",), "scale")
        if subject is None or self.area != "CN-SH" or not self.in_reach("industry", "biomedicine"):
            return None
        when = self.when(relative=False)
        if when.unsure or when.end is None:
            return self.elsewhen(subject, when)
        return self.by_computed(subject, when, derivations.share(self.court.catalog, when.end))

    def by_share_left(self) -> Ruling | None:
        self.area = "CN-SH" if self.area in (Doubt.NO_PLACE, Doubt.OTHER_PLACE, "CN") else self.area
        subject = self.levels(
            name for name in self.court.known if name.endswith("-share") and name.startswith("license")
        )
        if subject is None:
            return None
        when = self.when(relative=False)
        if when.unsure or when.end is None:
            return self.elsewhen(subject, when)
        return self.by_computed(subject, when, derivations.remainder(self.court.catalog, subject.id, when.end))

    def by_average(self) -> Ruling | None:
        subject = self.levels(derivations.PER, "scale")
        if subject is None:
            return None
        when = self.when(relative=False)
        if when.unsure or when.end is None:
            return self.elsewhen(subject, when)
        return self.by_computed(subject, when, derivations.average(self.court.catalog, subject.id, when.end))

    def by_month(self) -> Ruling | None:
        subject = self.levels(("financing-amount",))
        if subject is None:
            return None
        when = self.when(relative=False)
        if when.unsure or when.end is None:
            return self.elsewhen(subject, when)
        return self.by_computed(subject, when, derivations.monthly_average(self.court.catalog, subject.id, when.end))

    def by_funds(self) -> Ruling | None:
        """Both funds of the city together."""
        subject = self.levels(("mother-fund-size",), "merger-fund")
        if subject is None:
            return None
        computed = derivations.funds_together(self.court.catalog)
        return self.by_computed(subject, self.when(relative=False), computed)

    def by_yearly_average(self) -> Ruling | None:
        subject = self.levels(derivations.PER)
        if subject is None:
            return None
        when = self.when(relative=False)
        if when.unsure or when.end is None:
            return self.elsewhen(subject, when)
        return self.by_computed(subject, when, derivations.yearly_average(self.court.catalog, subject.id, when.end))

    def by_lead(self) -> Ruling | None:
        if not self.one.own.has("lead", "lag", "gap", "growth", "more-than", "decline") or self.area != "CN-SH":
            return None
        concepts = frozenset[str]()
        used = []
        for clause in (self.own, *self.one.left):
            concepts |= clause.concepts
            used.append(clause)
            if any(self.role[concept] is Role.OTHER for concept in concepts):
                return None
        when = self.when(relative=True)
        topic = self.one.around.topic.sentences[:1]
        if when.end is None and not when.unsure and topic:
            periods = {mention.period for clause in topic[0] for mention in clause.mentions}
            when = When(periods.pop()) if len(periods) == 1 else when
        if when.unsure or when.end is None or not self.one.is_understood(used):
            return None
        around = (*self.one.left[:2], *(topic[0] if topic and not self.one.left else ()))
        near = self.own.concepts.union(*(clause.concepts for clause in around))
        if near & {"all-industry", "industrial"}:
            return None
        computed = derivations.leads(self.court.catalog, near, when.end)
        if computed is not None:
            subject = Subject(computed.indicator, Evidence(concepts, tuple(used), inherited=False))
            return self.by_computed(subject, when, computed)
        return None

    def by_all_industry(self) -> Ruling | None:
        if self.area != "CN-SH" or not self.one.is_understood([self.own]):
            return None
        when = self.when(relative=False)
        computed = (
            None if when.unsure or when.end is None else derivations.all_industry_growth(self.court.catalog, when.end)
        )
        if computed is None or self.falls():
            return None
        return self.by_computed(Subject(computed.indicator, Evidence(frozenset(), (), inherited=False)), when, computed)

    def by_approvals(self, *, domestic: bool) -> Ruling | None:
        name = "domestic-innovative-drugs-approved" if domestic else "innovative-drugs-approved"
        drugs, devices = "innovative-drugs", "innovative-devices"
        subject = self.levels((name,), devices, "domestic", "class-1", "class-3") or self.levels(
            (name.replace("drugs", "devices"),), drugs
        )
        if subject is None:
            return None
        when = self.when(relative=False)
        if when.unsure or when.end is None:
            return self.elsewhen(subject, when)
        computed = derivations.approvals_together(self.court.catalog, when.end, domestic=domestic)
        return self.by_computed(subject, when, computed)

    def by_computed(self, subject: Subject, when: When, computed: Computed | None) -> Ruling:
        """The verdict by a computed figure; one made of two articles can support, but not contradict."""
        if computed is None:
            return self.elsewhen(subject, when)
        if computed.unit.value != self.amount.unit or self.one.status() is not Status.ACTUAL:
            return self.elsewhen(subject, when)
        match against_value(self.signed(), computed.value):
            case Match.MATCHED:
                verdict, said, better = Verdict.SUPPORTED, sayings.computed(computed), ""
            case Match.EXCLUDED if computed.one_source:
                verdict, said, better = Verdict.CONTRADICTED, sayings.computes_to(computed), sayings.computed(computed)
            case _:
                verdict, said, better = Verdict.NO_DATA, sayings.near_computed(computed), sayings.computed(computed)
        return self.made(verdict, said, subject, when, list(computed.inputs), better)

    # the answer

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


def _ends(when: When) -> tuple[Period | None, Period | None]:
    """The first and the last year of a change: a span has both, a year alone follows the year before."""
    if when.end is None:
        return None, None
    if when.end.is_span and when.end.end and when.end.months and when.end.months % 12 == 0:
        return Period.of_year(when.end.start.year), Period.of_year(when.end.year)
    if when.base is not None:
        return when.base, when.end
    return (Period.of_year(when.end.year - 1), when.end) if when.end.is_year else (None, when.end)


def _same_moment(claimed: Period, fact: Fact) -> bool:
    """Whether the end of a year stands for the year: of a number on a day, of a scale, of an aim."""
    period = fact.observation.period
    if period is None or period.end is None or claimed.end != period.end:
        return False
    if period.is_day:
        return claimed.is_year or claimed.months == 1
    ends_year = period.is_year and claimed.is_day
    return ends_year and (fact.indicator.id in derivations.LEVELS or fact.observation.status is not FactStatus.ACTUAL)


Judge = Callable[[Surrounded], Ruling]
