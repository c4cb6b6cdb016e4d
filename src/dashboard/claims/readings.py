"""What a quantity of a text is about, as the words around it say: or why that is not certain.

A quantity is read in its own clause first; what that leaves open is taken from the clauses before it,
then from those after it that hold no quantity, then from the sentence that set the topic. A claim is
compared only when every word of the clauses that it was read from is understood.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dashboard.claims.amounts import Amount
from dashboard.claims.sentences import Clause
from dashboard.claims.strangers import is_one_company, names_unknown, qualifies, strangers
from dashboard.claims.times import Form, Mention
from dashboard.claims.vocabulary import Role, Vocabulary, Word
from dashboard.model import Unit
from dashboard.periods import Period

_DEAL_CLASSIFIERS: Final = ("笔", "起", "宗")
CITY: Final = "city"
ELSEWHERE: Final = "elsewhere"


class Doubt(StrEnum):
    """Why a claim is not compared."""

    NOTHING = "nothing"
    QUESTION = "question"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    OTHER_THING = "other-thing"
    OTHER_PLACE = "other-place"
    NO_PLACE = "no-place"
    UNKNOWN_WORDS = "unknown-words"
    NO_PERIOD = "no-period"
    UNKNOWN_PERIOD = "unknown-period"
    RANGE = "range"
    UNIT = "unit"


class Status(StrEnum):
    """Whether a claim says that something has happened."""

    ACTUAL = "actual"
    GOAL = "goal"
    FORECAST = "forecast"
    FUTURE = "future"


@dataclass(frozen=True)
class Topic:
    """What the sentences before were about: the clauses of those that said so, the latest first, and the
    one area named; blocked where they were about something else."""

    sentences: tuple[tuple[Clause, ...], ...] = ()
    area: str | None = None
    blocked: bool = False


@dataclass(frozen=True)
class Surroundings:
    """A sentence as a quantity in it sees it."""

    clauses: Sequence[Clause]
    topic: Topic
    city: Callable[[], str | None]
    asks: bool = False


@dataclass(frozen=True)
class Evidence:
    """The concepts around a quantity, out to a certain clause; `used` are the clauses that gave any."""

    concepts: frozenset[str]
    used: tuple[Clause, ...]
    inherited: bool


@dataclass(frozen=True)
class When:
    """The periods that a quantity is about: `end` the one it is for, `base` the one it is compared with.

    `unsure` says that words name a period which cannot be told, or several.
    """

    end: Period | None = None
    base: Period | None = None
    unsure: bool = False
    local: bool = False


class Surrounded:
    """One quantity with the clauses around it, nearest first."""

    def __init__(self, amount: Amount, own: int, around: Surroundings, vocabulary: Vocabulary) -> None:
        self.amount, self.vocabulary, self.around = amount, vocabulary, around
        self.own = around.clauses[own]
        self.left = [clause for clause in reversed(around.clauses[:own]) if not is_attribution(clause, vocabulary)]
        self.right = []
        passed = False
        for clause in around.clauses[own + 1 :]:
            if clause.bracketed and clause.amounts:
                continue
            passed = passed or (bool(clause.amounts) and not clause.joined)
            if (not passed or _resumes(clause)) and not is_attribution(clause, vocabulary):
                self.right.append(clause)
        self.aside = [clause for clause in around.clauses if is_attribution(clause, vocabulary)]
        if not self._names_anything():
            for clause in around.clauses[own + 1 :]:
                if clause not in self.right:
                    self.right.append(clause)
                if any(self.vocabulary.role[c] in (Role.SCOPE, Role.HEAD) for c in clause.concepts):
                    break
        self.with_china = False
        self.not_meant: frozenset[str] = frozenset()
        self.meant: frozenset[str] = frozenset()
        self._respectively(around.clauses, own)

    def _names_anything(self) -> bool:
        """Whether it or what stands before it in the sentence says whose figure it is, or of what."""
        roles = (Role.SCOPE, Role.HEAD, Role.OTHER)
        return any(self.vocabulary.role[c] in roles for clause in (self.own, *self.left) for c in clause.concepts)

    def _respectively(self, clauses: Sequence[Clause], own: int) -> None:
        """Where several quantities belong to several things "respectively", takes the thing in its place."""
        first = last = own
        while clauses[first].joined and first and clauses[first - 1].amounts and self._is_like(clauses[first - 1]):
            first -= 1
        while last + 1 < len(clauses) and clauses[last + 1].joined and self._is_like(clauses[last + 1]):
            last += 1
        group = [amount for clause in clauses[first : last + 1] for amount in clause.amounts]
        if len(group) < 2 or self.amount not in group:
            return
        shares = self.amount.unit == Unit.PERCENT and sum(len(clause.amounts) for clause in clauses[:first]) == len(
            group
        )
        if not (shares or any(clause.has("respectively") for clause in clauses[first : last + 2])):
            return
        place = group.index(self.amount)
        things = self._things(clauses[first : first + 1], len(group)) or self._things(clauses[:first], len(group))
        if things:
            self.not_meant = frozenset(things) - {things[place]}
            return
        before = [clause for clause in clauses[:first] if clause.amounts]
        if len(before) >= len(group):
            meant = before[-len(group) :][place]
            if any(amount.classifier in _DEAL_CLASSIFIERS for amount in meant.amounts):
                self.meant = frozenset(("deals",))
            begin = clauses[first].start
            self.left = [clause for clause in self.left if clause.start <= meant.start or clause.start >= begin]

    def _is_like(self, clause: Clause) -> bool:
        return bool(clause.amounts) and all(amount.unit == self.amount.unit for amount in clause.amounts)

    def _things(self, clauses: Sequence[Clause], count: int) -> list[str]:
        """The rival things that the clauses name, in their order, if there are so many."""
        named = [concept for clause in clauses for word in clause.words for concept in sorted(word.concepts)]
        for concept in named:
            rivals = self.vocabulary.rivals.get(concept, frozenset()) | {concept}
            things = list(dict.fromkeys(one for one in named if one in rivals))
            if len(rivals) > 1 and len(things) == count:
                return things
        return []

    # what it is about

    def evidence(self) -> Iterable[Evidence]:
        """The concepts around it, further out at each step."""
        concepts: frozenset[str] = frozenset()
        used: tuple[Clause, ...] = ()
        concepts |= self.meant
        if self.amount.classifier in _DEAL_CLASSIFIERS:
            concepts |= {"deals"}
        for clause in (self.own, *self.left, *self.right):
            new = self._unrivalled(clause, concepts)
            if new or clause is self.own:
                concepts |= new
                used = (*used, clause)
                yield Evidence(concepts, used, inherited=False)
        if self.around.topic.blocked or self._names_other_topic():
            return
        for sentence in self.around.topic.sentences:
            here, more = concepts, used
            for clause in sentence:
                if new := self._unrivalled(clause, here):
                    here, more = here | new, (*more, clause)
            yield Evidence(here, more, inherited=True)

    def _unrivalled(self, clause: Clause, concepts: frozenset[str]) -> frozenset[str]:
        """What a clause adds: nothing that a nearer clause names a rival of, or hides."""
        hidden = {one for concept in concepts | clause.concepts for one in self.vocabulary.concepts[concept].hides}
        return frozenset(
            concept
            for concept in clause.named
            if concept not in concepts
            and concept not in hidden
            and concept not in self.not_meant
            and self.vocabulary.role[concept] is not Role.PLAIN
            and (clause is self.own or not self.vocabulary.rivals.get(concept, frozenset()) & concepts)
        )

    def _names_other_topic(self) -> bool:
        """Whether its sentence says itself whose figure it is about."""
        clauses = (self.own, *self.left)
        return any(
            self.vocabulary.role[concept] in (Role.SCOPE, Role.OTHER)
            for clause in clauses
            for concept in clause.concepts
        )

    def is_understood(self, used: Iterable[Clause], *, strictly: bool = True) -> bool:
        """Whether every word of those clauses is known, or at least every name where not strictly, and no
        name stands before them in the sentence."""
        inherited = {id(clause) for sentence in self.around.topic.sentences for clause in sentence}
        for clause in used:
            if strictly and any(map(is_one_company, clause.words)):
                return False
            if id(clause) in inherited:
                if qualifies(clause, self.vocabulary):
                    return False
            elif strangers(clause) if strictly else names_unknown(clause):
                return False
        for clause in () if self.own.fresh else self.left:
            if names_unknown(clause):
                return False
            if clause.fresh:
                break
        return True

    # when

    def when(self, *, relative: bool) -> When:
        """The periods it is about; `relative` for a change, which has a base as well."""
        mentions = [mention for mention in self.own.mentions if mention.form is not Form.SO_FAR]
        so_far = any(mention.form is Form.SO_FAR for mention in self.own.mentions)
        local = self._of(mentions, relative=relative)
        if local is not None and not so_far:
            return local
        further = self._further(relative=relative, local=local, so_far=so_far)
        begins = not relative and self._begins_change()
        return When(unsure=True) if begins and not (further.end and further.end.is_span) else further

    def _begins_change(self) -> bool:
        """Whether it is what something changed from, and so of an earlier period than the sentence."""
        before = self.own.words_before(self.amount.start)
        near = [word.text.lower() for word in before[-3:]]
        if self.own.compares or any(word in ("从", "由", "比", "较", "than") for word in near):
            return True
        clauses = list(self.around.clauses)
        following = clauses[clauses.index(self.own) + 1 :][:1]
        return "from" in near and any(clause.joined and begins_with_to(clause) for clause in following)

    def _further(self, *, relative: bool, local: When | None, so_far: bool) -> When:
        """The periods that the clauses around name."""
        noted = [
            clause
            for clause in self.around.clauses
            if clause.bracketed and not clause.amounts and clause.start > self.own.start
        ]
        for clause in (*self.left, *self.right, *(self.aside if so_far else ()), *noted):
            if clause.compares and not relative:
                continue
            exact = [mention for mention in clause.mentions if mention.form is not Form.SO_FAR]
            if so_far and not exact:
                continue
            found = self._of(exact, relative=relative)
            if found is not None:
                if relative and found.base and not found.end and local is None:
                    return When(self._further_end(clause), found.base, found.unsure)
                return When(found.end, found.base, found.unsure)
            if any(mention.form is Form.SO_FAR for mention in clause.mentions):
                so_far = True
        if so_far:
            return When(unsure=True, local=True)
        return local or When()

    def _of(self, mentions: list[Mention], *, relative: bool) -> When | None:
        if not mentions:
            return None
        if any(mention.period is None for mention in mentions):
            return When(unsure=True, local=True)
        ends = list(dict.fromkeys(m.period for m in mentions if m.period and not m.base))
        bases = list(dict.fromkeys(m.period for m in mentions if m.period and m.base))
        if not relative:
            if len(ends) > 1:
                nearest = self._nearest(mentions)
                return When(nearest, local=True) if nearest else When(unsure=True, local=True)
            return When((ends or bases)[0], local=True)
        if len(ends) > 2 or len(bases) > 1 or (len(ends) == 2 and bases):
            return When(unsure=True, local=True)
        if len(ends) == 2:
            first, last = sorted(ends)
            return When(last, first, local=True)
        end = ends[0] if ends else None
        base = bases[0] if bases else None
        if end is None and base is not None:
            return When(self._further_end(self.own), base, local=True) if base.end else When(base, local=True)
        return When(end, base, local=True)

    def _nearest(self, mentions: list[Mention]) -> Period | None:
        """Of several periods, the one that stands against the quantity."""
        touching = [m for m in mentions if 0 <= m.start - self.amount.end <= 4 or 0 <= self.amount.start - m.end <= 2]
        if len(self.own.amounts) > 1 or len(touching) != 1:
            days = {m.period for m in mentions if m.period}
            inner = [a for a in days if all(_within(a, b) for b in days)]
            return inner[0] if len(inner) == 1 else None
        return touching[0].period

    def _further_end(self, after: Clause) -> Period | None:
        """The period that a comparison ends with, named further left."""
        for clause in self.left:
            if clause is after or clause.start >= after.start:
                continue
            ends = {m.period for m in clause.mentions if m.period and not m.base}
            if len(ends) == 1:
                return ends.pop()
            if ends:
                return None
        return None

    def years_named(self) -> list[Period]:
        """Every whole year or span that is named up to here, in its sentence and its topic."""
        clauses = (self.own, *self.left, *(clause for sentence in self.around.topic.sentences for clause in sentence))
        found = {m.period for clause in clauses for m in clause.mentions if m.period and m.period.end}
        return sorted(period for period in found if not period.is_part_of_year and not period.is_day)

    def names_period(self) -> bool:
        """Whether its sentence names any period."""
        return any(clause.mentions for clause in self.around.clauses)

    # where

    def area(self, *, denominator: bool) -> str | Doubt:
        """The code of the area it is about; `denominator` where China may be the whole of a share."""
        wide: str | None = None
        for clause in self._by_distance():
            codes = self._codes(clause, denominator=denominator)
            if clause in self.aside and codes != {"CN-SH"}:
                continue
            if codes and codes <= {"001", "142"}:
                wide = wide or min(codes)
                continue
            if len(codes) == 1:
                is_qualified = clause is not self.own and qualifies(clause, self.vocabulary)
                return Doubt.OTHER_PLACE if is_qualified else self._resolved(codes.pop())
            if codes:
                self.with_china = codes == {"CN", "CN-SH"}
                return Doubt.OTHER_PLACE
        rest = [
            code
            for clause in self.around.clauses
            if clause.start > self.own.start
            for code in self._codes(clause, denominator=True)
        ]
        if set(rest) == {"CN-SH"}:
            return "CN-SH"
        if wide:
            return wide
        if self.around.topic.blocked:
            return Doubt.OTHER_PLACE
        if self.around.topic.area is None and any(clause.has("leading-industries") for clause in self.around.clauses):
            is_foreign = any(qualifies(clause, self.vocabulary) for clause in self.around.clauses)
            return Doubt.OTHER_PLACE if is_foreign else self.around.city() or Doubt.NO_PLACE
        return self.around.topic.area or Doubt.NO_PLACE

    def _by_distance(self) -> list[Clause]:
        """Its own clause, those before it, what says who says so among them, and those after it."""
        before = [clause for clause in (*self.left, *self.aside) if clause.start < self.own.start]
        after = [clause for clause in self.aside if clause.start > self.own.start]
        return [self.own, *sorted(before, key=lambda clause: -clause.start), *self.right, *after]

    def _codes(self, clause: Clause, *, denominator: bool) -> set[str]:
        codes = set()
        words = [word for word in clause.words if word.concepts]
        denominator = denominator or any(self.is_part(amount, clause) for amount in clause.amounts)
        for n, word in enumerate(words):
            for concept in word.concepts:
                code = self.vocabulary.concepts[concept].code
                if code is None or (code in ("CN", "001", "142") and self._is_whole(words, n, denominator=denominator)):
                    continue
                codes.add(code)
        if "CN-SH-ZJ" in codes and ELSEWHERE not in codes:
            codes -= {"CN-SH", CITY}
        if "CN-SH" in codes:
            codes -= {CITY, "001", "142"}
        return codes

    def is_part(self, amount: Amount, clause: Clause) -> bool:
        """Whether an amount is a share of something: "35 percent of", 占…的43%."""
        if amount.unit != Unit.PERCENT:
            return False
        after = next((word.text.lower() for word in clause.words if word.start >= amount.end), "")
        before = [word for word in clause.words if word.end <= amount.start][-1:]
        return after.split(" ")[0] == "of" or clause.has("share") or any(word.text == "的" for word in before)

    def _is_whole(self, words: list[Word], n: int, *, denominator: bool) -> bool:
        """Whether a country is only what Shanghai is compared with: "of the national total", "second in
        the country", "Shanghai, China"."""
        if denominator:
            return True
        text = " ".join(word.text.lower() for word in words[max(0, n - 4) : n + 3])
        return any(mark in text for mark in _WHOLE_MARKS)

    def _resolved(self, code: str) -> str | Doubt:
        if code == CITY:
            named = any(self._codes(clause, denominator=False) == {"CN-SH"} for clause in self.around.clauses)
            return self.around.topic.area or ("CN-SH" if named else self.around.city()) or Doubt.NO_PLACE
        return Doubt.OTHER_PLACE if code == ELSEWHERE else code

    # whether it happened

    def status(self) -> Status:
        """Whether the claim is about what has happened, is aimed at, or is expected."""
        status = self._nearest_status()
        before = [clause for clause in self.aside if clause.start < self.own.start]
        if status is Status.FUTURE and any(self._status_of(one) is Status.GOAL for one in (*self.left, *before)):
            return Status.GOAL
        return status

    def _nearest_status(self) -> Status:
        """What the nearest words say of it."""
        own = self._status_of(self.own)
        before = [clause for clause in self.aside if clause.start < self.own.start]
        if own is not None:
            return own
        periods = {mention.period for mention in self.own.mentions}
        for clause in (*self.left, *before):
            found = self._status_of(clause)
            if found is not None:
                here = self._periods_of(clause)
                return found if not periods or not here or periods & here else Status.ACTUAL
        for clause in self.right:
            if (_resumes(clause) or clause.joined) and (found := self._status_of(clause)) not in (None, Status.ACTUAL):
                return found or Status.ACTUAL
        return Status.ACTUAL

    def _periods_of(self, clause: Clause) -> set[Period | None]:
        """The periods that a clause further left is about: its own, or those of the one before it."""
        for one in self.left:
            if one.start <= clause.start and one.mentions:
                return {mention.period for mention in one.mentions}
        return set()

    def _status_of(self, clause: Clause) -> Status | None:
        before = [word for word in clause.words if clause is not self.own or word.end <= self.amount.start]
        after = [] if clause is not self.own else [word for word in clause.words if word.start >= self.amount.end]
        found: Status | None = None
        for word in before:
            if "achieved" in word.concepts or (word.concepts & {"passed"} and found is None):
                found = Status.ACTUAL
            elif "goal" in word.concepts or (
                "plan-14" in word.concepts and word.text.lower().endswith(("plan", "规划"))
            ):
                found = Status.GOAL
            elif "forecast" in word.concepts:
                found = Status.FORECAST
            elif "will" in word.concepts and found is not Status.GOAL and found is not Status.FORECAST:
                found = Status.FUTURE
        if found in (None, Status.ACTUAL) and any(word.text.lower() in _WILL_BE for word in after):
            found = Status.FUTURE
        if found is None and any("goal" in word.concepts for word in after[:4]):
            found = Status.GOAL
        if found is None and any("forecast" in word.concepts for word in after[:4]):
            found = Status.FORECAST
        return found

    # whether it is said at all

    def doubt(self) -> Doubt | None:
        """What keeps the quantity from being a plain statement."""
        if self.around.asks:
            return Doubt.QUESTION
        if self.amount.upper is not None:
            return Doubt.RANGE
        here = (self.own, *self.left, *self.right)
        if self.own.has("latter"):
            return Doubt.NOTHING
        if any(clause.has("denial") for clause in (*here, *self.aside)):
            return Doubt.NEGATED
        if any("negation" in word.concepts and not self._in_hedge(word) for word in self.own.words):
            return Doubt.NEGATED
        if any(clause.has("hypothetical") for clause in (self.own, *self.left, *self.aside)):
            return Doubt.HYPOTHETICAL
        return None

    def _in_hedge(self, word: Word) -> bool:
        return self.amount.start <= word.start < self.amount.end


_WILL_BE: Final = frozenset(("are to", "is to", "will", "to be"))
_WHOLE_MARKS: Final = (
    "first in", "second in", "third in", "top in", "rank", "lead", "most in", "largest", "biggest", "total", "shanghai china",
    "占全国", "全国第", "全国首", "全国前", "位居全国", "居全国", "全国总", "中国上海", "中国 上海", "best in", "highest", "share of",
)  # fmt: skip


def _within(a: Period, b: Period) -> bool:
    return a == b or (b.start <= a.start and (b.end is None or (a.end is not None and a.end <= b.end)))


def _resumes(clause: Clause) -> bool:
    """Whether a clause goes on with a sentence that others interrupted: ", are planned by 2025"."""
    first = clause.words[0].text.lower() if clause.words and not clause.amounts else ""
    return first in ("are", "is", "were", "was", "have", "has", "will")


def begins_with_to(clause: Clause) -> bool:
    """Whether a clause begins with what something changed to: "to 984.7", 增至."""
    first = next((word for word in clause.words if word.concepts), None)
    return first is not None and ("to" in first.concepts or first.text in ("至", "到"))


def is_attribution(clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a clause only says who says so: "according to …", "the bureau said", 据…报道."""
    if clause.amounts or not clause.has("speech") or _resumes(clause):
        return False
    said = {concept for concept in clause.concepts if vocabulary.role[concept] in (Role.SCOPE, Role.HEAD)}
    first = clause.words[0] if clause.words else None
    opens = first is not None and (first.text.lower().startswith(("according", "据", "根据", "citing", "as ")))
    return opens or not said - {"industry", "companies", "biomedicine", "number"}
