"""One quantity before the court: what its words ask for, what it is about, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import Final

from dashboard.catalog import Fact
from dashboard.claims import changes, moments, sayings, shares, states
from dashboard.claims.amounts import Amount
from dashboard.claims.calendars import Form, innermost, number_of
from dashboard.claims.clauses import Clause
from dashboard.claims.court import Court, Ruling, Subject
from dashboard.claims.finding import Doubt, Verdict
from dashboard.claims.moments import When
from dashboard.claims.readings import Surrounded
from dashboard.claims.states import Status
from dashboard.claims.strangers import Grasp
from dashboard.claims.vocabulary import Role, Word
from dashboard.model import Comparator, Unit
from dashboard.periods import Period

_COUNTED: Final = ("two", "three", "four", "five")
RATES: Final = frozenset((Unit.PERCENT, Unit.PERCENTAGE_POINTS, Unit.TIMES))
"""The units of changes and shares."""


_FLOWS: Final = ("financing", "events", "raised")


class Case:
    """One quantity before the court."""

    def __init__(self, court: Court, one: Surrounded) -> None:
        self.court, self.one, self.amount = court, one, one.amount
        self.own = one.own
        self.area: str | Doubt = Doubt.NO_PLACE
        self.role = court.vocabulary.role
        self.why: Doubt = Doubt.NOTHING
        self.grows = True

    def before(self) -> list[Word]:
        """The words of its clause before it."""
        return self.own.words_before(self.amount.start)

    def after(self) -> list[Word]:
        """The words of its clause after it."""
        return [word for word in self.own.words if word.start >= self.amount.end]

    @cached_property
    def status(self) -> Status:
        """Whether it is said to have happened, to be aimed at or to be expected."""
        return states.status(self.one)

    def is_share(self) -> bool:
        """Whether it is a part of a whole."""
        return self._share

    @cached_property
    def _share(self) -> bool:
        return shares.is_share(self)

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

    def anywhere(self, *concepts: str) -> bool:
        """Whether its sentence up to its clause, or the one that set the topic, names one of them."""
        before = (clause for sentence in self.one.around.topic.sentences for clause in sentence)
        return any(clause.has(*concepts) for clause in (self.own, *self.one.left, *before))

    def is_firm(self, subject: Subject) -> bool:
        """Whether the words are plain enough for a contradiction: well understood, nothing supposed in the
        sentence, not two quantities in a bracket that belong to two things."""
        ahead = self.amount.unit is Unit.PERCENTAGE_POINTS  # 比全市规上工业快3.8个百分点
        by_kind = subject.id.endswith("-share") and self.own.has("number", "deals", "amount", "worth")
        if self.own.compares and not self.own.mentions and not ahead and not by_kind:
            return False
        if self._is_one_of_two() or shares.is_of_either(self, subject.id):
            return False
        if subject.grasp < Grasp.FAIRLY or any(
            clause.has("hypothetical") and not (clause.remarks or clause.presupposes)
            for clause in self.one.around.clauses
        ):
            return False
        if self.own.has("innovative-drugs") and self.own.has("innovative-devices"):
            return False
        clauses = list(self.one.around.clauses)
        place = next(n for n, clause in enumerate(clauses) if clause is self.own)
        beside = [one for one in clauses[max(0, place - 1) : place + 2] if one is not self.own and one.amounts]
        in_bracket = self.own.bracketed or (self.own.joined and place > 0 and clauses[place - 1].bracketed)
        paired = any(one.joined or self.own.joined for one in beside)
        return not (in_bracket and paired and self.own.compares | any(one.compares for one in beside))

    def _is_one_of_two(self) -> bool:
        """Whether it is one of two sums that no period tells apart: "based on a scale of 933.7 billion and 984.7"."""
        pair = [*self.joined(), *(one for one in self.one.right[:1] if one.joined)]
        pair += [one for one in self.next_one() if one not in pair]
        sums = [one for clause in pair for one in clause.amounts if one.unit == self.amount.unit]
        return (
            self.amount.is_money
            and len(sums) > 1
            and pair[0].has("scale", "output")
            and not any(clause.mentions for clause in pair)
        )

    def in_reach(self, *concepts: str) -> bool:
        """Whether its clause, or the one it continues, names one of them."""
        left = self.one.left[:1]
        return self.own.has(*concepts) or any(clause.has(*concepts) for clause in left)

    def when(self, *, relative: bool) -> When:
        when = moments.when(self.one, relative=relative)
        if not relative and (begun := self._begun()):
            when = self._reached_since(when, begun)
        if relative and self.own.has("compound", "per-year"):
            when = self._over_years(when)
        if (
            relative
            and when.base
            and when.base.end
            and not when.end
            and not when.unsure
            and (topic := self.topic_when())
        ):
            follows = topic.end and topic.end.is_year and topic.end.start > when.base.start
            return replace(when, end=topic.end) if follows else when
        since = (when.base or when.end) if relative and not (when.base and when.end) else None
        if since and since.end is None and not when.unsure:
            later = {m.period for clause in self.one.around.clauses for m in clause.mentions if m.period}
            later = {one for one in later if one.is_year and one.start > since.start}
            if len(later) == 1:  # "Since 2021 it has grown by …, to … in 2024"
                return When(later.pop(), Period.of_year(since.start.year))
        if relative and not when.local and not when.unsure and not self.own.has("year-on-year"):
            years = [p for p in dict.fromkeys(m.period for c in self.one.around.clauses for m in c.mentions)
                     if p and p.is_year]  # fmt: skip
            if len(years) == 2 and when.end in (None, *years):
                first, last = sorted(years)
                return When(last, first)
        if when.end is None and when.base is None and not when.unsure and not moments.names_period(self.one):
            return self.topic_when(relative=relative) or self.likely_when() or when
        if when == When() and (period := self._later_period()):
            return When(period, tentative=True)
        return when

    def _begun(self) -> Period | None:
        """The open period from which a flow is counted: 2021年以来，…到2024年底累计融资…."""
        said = (self.own, *self.one.left)
        before = (*self.one.around.preface, *(one for sentence in self.one.around.topic.sentences for one in sentence))
        if not any(one.has(*_FLOWS) for one in said) or any(one.has("elsewhere") for one in before):
            return None
        told = (*said, *(before if any(one.has(*_FLOWS) for one in before) else ()))
        clauses = (one for one in told if one is self.own or not one.amounts)
        open_ones = {m.period for clause in clauses for m in clause.mentions if m.period and not m.period.end}
        return open_ones.pop() if len(open_ones) == 1 else None

    def _reached_since(self, when: When, begun: Period) -> When:
        """What was begun then up to the day on which it is told: 到2024年底累计."""
        last = when.end
        if last is None or last.end is None or not last.is_day or when.unsure or last.start < begun.start:
            return when
        return replace(when, end=Period(begun.start, last.end))

    def _over_years(self, when: When) -> When:
        """The span of a rate told by how many years it has: "a three-year CAGR" in 2024, "over the three years to 2024"."""
        if when.end is None or when.end.end is None or when.base or when.unsure:
            return when
        counted = [m for clause in (self.own, *self.one.left) for m in clause.mentions if m.form is Form.COUNTED]
        if any(m.period == when.end for m in counted):
            return replace(when, end=Period(Period.of_year(when.end.start.year - 1).start, when.end.end))
        texts = [word.text.lower() for word in self.own.words if word.text != "-"]
        years = [n for n, following in pairwise(texts) if following in ("year", "years") and n in _COUNTED]
        if len(years) != 1 or not when.end.is_year:
            return when
        return replace(when, base=Period.of_year(when.end.year - number_of(years[0])))

    def topic_when(self, *, relative: bool = False) -> When | None:
        """The period of the sentence that set the topic, where this one names neither period nor topic, or where
        `relative` the two years that it compares."""
        names_own = any(
            self.role[concept] is Role.SCOPE for clause in (self.own, *self.one.left) for concept in clause.concepts
        )
        if names_own:
            return None
        for sentence in self.one.around.topic.sentences:
            mentions = [mention for clause in sentence for mention in clause.mentions]
            years = {mention.period for mention in mentions if mention.period and mention.period.is_year}
            if relative and len(years) == 2 and all(mention.period in years for mention in mentions):
                first, last = sorted(years)
                return When(last, first)
            periods = innermost({mention.period for mention in mentions if not mention.base})
            if len(periods) == 1:
                period = periods.pop()
                return When(changes.end_named(self.own, period)) if period else When(unsure=True)
            if periods:
                return None
        return None

    def likely_when(self) -> When | None:
        """The one period of the sentence before, where this one names another thing there: enough to support;
        or that for which figures are said there to be published."""
        preface = self.one.around.preface
        periods = {m.period for clause in preface for m in clause.mentions}
        roles = {self.role[concept] for clause in preface for concept in clause.concepts}
        publishes = any(clause.has("speech") for clause in preface) and not any(clause.amounts for clause in preface)
        if publishes and len(periods) == 1 and not roles & {Role.SCOPE, Role.OTHER} and (period := periods.pop()):
            return When(period)
        for sentence in (*self.one.around.topic.sentences[:1], self.one.around.topic.beside):
            periods = {m.period for clause in sentence for m in clause.mentions}
            if len(periods) == 1 and (period := periods.pop()):
                return When(period, tentative=True)
        return None

    def _later_period(self) -> Period | None:
        """The one period of a sentence that names it only with the quantity after, where that backs up this one: "is
        closing in on a trillion, after reaching 984.7 billion yuan in 2024", 逼近万亿，2024年已达9847亿元."""
        near = self.amount.comparator in (Comparator.NEARLY, Comparator.ABOUT) or self.is_share()
        clauses = self.one.around.clauses
        periods = {m.period for clause in clauses for m in clause.mentions}
        first = next((m.start for clause in clauses for m in clause.mentions), 0)
        return periods.pop() if near and len(periods) == 1 and first > self.amount.end else None

    def is_dated_in_front(self) -> bool:
        """Whether nothing but a period stands in a clause before it: "In 2023, Shanghai approved"."""
        dated = next((clause for clause in self.one.left if clause.mentions), None)
        return dated is not None and len([word for word in dated.words if word.text[:1].isalpha()]) <= 1

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
