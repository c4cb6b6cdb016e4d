"""When a quantity is: the periods that the words around it name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dashboard.claims import bulletins, changes, enumerations
from dashboard.claims.clauses import Clause
from dashboard.claims.times import Form, Mention
from dashboard.model import Unit
from dashboard.periods import Period

if TYPE_CHECKING:
    from dashboard.claims.readings import Surrounded


@dataclass(frozen=True)
class When:
    """The periods that a quantity is about: `end` the one it is for, `base` the one it is compared with.

    `unsure` says that words name a period which cannot be told, or several, `tentative` that it is only
    likely: enough to support, not to contradict.
    """

    end: Period | None = None
    base: Period | None = None
    unsure: bool = False
    local: bool = False
    tentative: bool = False


def when(reading: Surrounded, *, relative: bool) -> When:
    """The periods it is about; `relative` for a change, which has a base as well."""
    if reading.then is not None:
        return When(reading.then, local=True)
    mentions = [mention for mention in reading.own.mentions if mention.form is not Form.SO_FAR]
    so_far = any(mention.form is Form.SO_FAR for mention in reading.own.mentions)
    local = _of(reading, mentions, relative=relative)
    if local is None and not relative and (reached := _after_from(reading)):
        return reached
    if relative and _is_against_part(reading):
        return When(unsure=True, local=True)
    if local is None and not relative and (then := _when_clause(reading)):
        return When(then, local=True)
    if local is not None and not so_far:
        local = _reached_in(local, reading.left[:1])
        return _with_base(reading, local) if relative else local
    further = _further(reading, relative=relative, local=local, so_far=so_far)
    begins = not relative and (changes.is_start(reading) or changes.comes_after(reading))
    if (begins or further == When()) and not relative and (beside := _beside(reading)):
        return When(beside, tentative=True)
    if begins and not (further.end and further.end.is_span):
        return _year_before(reading, further)
    if further == When() and not relative and (of_data := bulletins.period(reading)):
        return When(of_data, tentative=True)
    return further


def _reached_in(when: When, before: list[Clause]) -> When:
    """A year cut down to the part of it that the bare clause before names: 1至8月，上海今年的…, 截至9月底，今年上海…."""
    year = when.end
    if not before or year is None or not year.is_year or when.base or before[0].amounts or before[0].compares:
        return when
    parts = {one.period for one in before[0].mentions if not one.base}
    bare = all(word.text in _AS_OF or not word.text[:1].isalpha() for word in before[0].words)
    inner = parts.pop() if bare and len(parts) == 1 else None
    return replace(when, end=inner) if inner and inner != year and _within(inner, year) else when


_AS_OF: Final = frozenset(("仅", "仅仅", "光", "单", "截至", "截止", "截止到", "到", "至", "在"))


def _is_against_part(reading: Surrounded) -> bool:
    """Whether a clause before it compares with less than a year: "Compared with early 2023", 与2023年一季度相比."""
    for clause in reading.left:
        if clause.fresh or reading.own.has("year-on-year"):
            return False
        bases = [mention for mention in clause.mentions if mention.base or clause.compares]
        if not clause.amounts and any(one.period is None or one.period.is_part_of_year for one in bases):
            return True
    return False


def _when_clause(reading: Surrounded) -> Period | None:
    """The period that a clause of time takes up: "from a year earlier, when it stood at", the last year of a span."""
    first = next((word.text.lower() for word in reading.own.words), "")
    before = reading.left[0] if reading.left and first in _TAKING_UP else None
    mention = before.mentions[-1] if before and before.mentions else None
    if before is None or mention is None or before.end != mention.end or mention.period is None:
        return None
    period = mention.period
    flows = reading.own.has("raised", "events", "financing")  # "in 2021-2024, when 238 billion yuan was raised"
    return Period.of_year(period.end.year) if period.is_span and period.end and not flows else period


def _after_from(reading: Surrounded) -> When | None:
    """The period of what something changed to, where only the one that it changed from stands beside it: "grew in
    2024, from 933.7 billion yuan in 2023 to 984.7 billion yuan", 由2023年的9337亿元增至9847亿元."""
    clauses = list(reading.around.clauses)
    place = next(n for n, clause in enumerate(clauses) if clause is reading.own)
    before = clauses[place - 1] if place and changes.is_end(reading.own) else None
    if before is None or not before.amounts or before.amounts[-1].unit != reading.amount.unit:
        return None
    leads = [word for word in before.words_before(before.amounts[0].start) if word.text.lower().endswith(_FROM)]
    first = [one for one in before.mentions if leads and one.start >= leads[-1].end and one.period and one.period.end]
    if not first:
        return None
    ends = [one.period.end for one in first if one.period and one.period.end]
    sentences = (clauses[:place], *reading.around.topic.sentences[:1])
    for sentence in sentences:
        named = [one.period for clause in sentence for one in clause.mentions if one not in first]
        later = {_last_year(one) for one in named if one and one.end and one.end > max(ends)}
        if len(later) > 1:
            break
        if later:
            other = any(clause.has("elsewhere") for clause in sentence)  # its year may be that of another place only
            return When(later.pop(), local=True, tentative=other)
    return When(unsure=True, local=True)


def _last_year(period: Period) -> Period:
    """The last year of a span, and any other period itself."""
    return Period.of_year(period.end.year) if period.is_span and period.end else period


_FROM: Final = ("from", "从", "由", "自")
_TAKING_UP: Final = frozenset(("when", "当时", "彼时", "届时"))


def _further(reading: Surrounded, *, relative: bool, local: When | None, so_far: bool) -> When:
    """The periods that the clauses around name."""
    so_far = so_far or any(one.form is Form.SO_FAR for clause in reading.left for one in clause.mentions)
    after = (one for one in reading.around.clauses if one.start > reading.own.start)
    noted = [clause for clause in after if clause.bracketed and not clause.amounts]
    beside = reading.right[:1] if reading.own.bracketed and reading.right and _is_period(reading.right[0]) else []
    for clause in (*beside, *reading.left, *reading.right, *(reading.aside if so_far else ()), *noted):
        goes_on = clause in reading.left[:1] and not reading.own.fresh and not reading.says_more()
        if clause.compares and not relative and not goes_on:
            continue
        exact = [mention for mention in clause.mentions if mention.form is not Form.SO_FAR]
        if clause in reading.right and clause.amounts:  # "At 501 billion, the scale in the first half was … of 2024"
            exact = [mention for mention in exact if mention.end <= clause.amounts[0].start] or exact
        if so_far and not exact:
            continue
        if not relative and exact and clause.amounts and not clause.compares and all(one.base for one in exact):
            continue  # what another quantity is compared with
        found = _of(reading, exact, relative=relative)
        if found is not None:
            if relative and found.base and not found.end and local is None:
                return When(_further_end(reading, clause), found.base, found.unsure)
            place = reading.left.index(clause) + 1 if clause in reading.left else len(reading.left)
            return _reached_in(When(found.end, found.base, found.unsure), reading.left[place : place + 1])
        if any(mention.form is Form.SO_FAR for mention in clause.mentions):
            so_far = True
    if so_far:
        return When(unsure=True, local=True)
    return local or When()


def _year_before(reading: Surrounded, when: When) -> When:
    """What a yearly change began from: the year before that of the sentence, where it names a rate."""
    rate = any(
        clause.has("growth", "decline") and any(amount.unit == Unit.PERCENT for amount in clause.amounts)
        for clause in reading.around.clauses
    )
    if not rate or when.unsure or when.base or when.end is None or not when.end.is_year:
        return When(unsure=True)
    return When(Period.of_year(when.end.year - 1), tentative=True)


def _with_base(reading: Surrounded, when: When) -> When:
    """The periods of a change with what the clause before compares it with: "beside 2021, 2024 was …"."""
    before = reading.left[0].mentions if reading.left else ()
    set_out = [one for clause in reading.left for one in clause.mentions if changes.sets_out(clause, one)]
    if len(set_out) == 1 and reading.own.has("compound") and not (when.base or when.unsure):
        return replace(when, base=set_out[0].period)
    if when.base or when.unsure or len(before) != 1 or not before[0].base or not before[0].period:
        return when
    return replace(when, base=before[0].period)


def _beside(reading: Surrounded) -> Period | None:
    """The period of the next clause, where that has what goes with it: "37 deals, $18.8bn in 2025"."""
    clauses = list(reading.around.clauses)
    following = clauses[next(n for n, one in enumerate(clauses) if one is reading.own) + 1 :][:1]
    for clause in following:
        units = {amount.unit for amount in clause.amounts}
        periods = {mention.period for mention in clause.mentions}
        if units and reading.amount.unit not in units and len(periods) == 1 and not clause.compares:
            return periods.pop()
    return None


def _of(reading: Surrounded, mentions: list[Mention], *, relative: bool) -> When | None:
    if not mentions:
        return None
    if any(mention.period is None for mention in mentions):
        return When(unsure=True, local=True)
    ends = list(dict.fromkeys(m.period for m in mentions if m.period and not m.base))
    bases = list(dict.fromkeys(m.period for m in mentions if m.period and m.base))
    if not relative:
        beside = [m.period for m in mentions if m.base and 0 <= reading.amount.start - m.end <= 1]
        if beside and ends:
            return When(beside[0], local=True)  # 同比2023年的9337亿元增长
        if len(ends) > 1:
            nearest = (
                _beside_mark(reading, mentions)
                or enumerations.in_turn(reading.amount, reading.own.amounts, mentions)
                or _nearest(reading, mentions)
            )
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
        end = _further_end(reading, reading.own)
        if base.end is None and end and end.is_year and end.start > base.start:
            return When(end, Period.of_year(base.start.year), local=True)  # "in 2024, after growth of … since 2021"
        return When(end, base, local=True) if base.end else When(base, local=True)
    return When(end, base, local=True)


def _beside_mark(reading: Surrounded, mentions: list[Mention]) -> Period | None:
    """Of two periods around a gap and the mark that it is short of, the one on its side: "ended 2024 some 15 billion
    yuan short of the trillion yuan that planners foresaw for 2025"."""
    amounts = reading.own.amounts
    if not reading.own.has("gap") or len(amounts) != 2 or len(mentions) != 2:
        return None
    first, last = mentions
    if any(word.concepts & {"passed", "achieved"} and word.start >= amounts[1].end for word in reading.own.words):
        return None  # "the trillion yuan that it reached in 2025" was no mark then
    if not (first.end <= amounts[0].start and amounts[1].end <= last.start):
        return None
    return (first if reading.amount is amounts[0] else last).period


def _nearest(reading: Surrounded, mentions: list[Mention]) -> Period | None:
    """Of several periods, the one that stands against the quantity."""
    touching = [m for m in mentions if 0 <= m.start - reading.amount.end <= 4 or 0 <= reading.amount.start - m.end <= 2]
    if len(reading.own.amounts) > 1 or len(touching) != 1:
        days = {m.period for m in mentions if m.period}
        inner = [a for a in days if all(_within(a, b) for b in days)]
        return inner[0] if len(inner) == 1 else None
    nearest = touching[0].period
    inner = [m.period for m in mentions if m.period and nearest and m.period != nearest and _within(m.period, nearest)]
    return inner[0] if inner else nearest


def _further_end(reading: Surrounded, after: Clause) -> Period | None:
    """The period that a comparison ends with, named further left."""
    for clause in reading.left:
        if clause is after or clause.start >= after.start:
            continue
        ends = {m.period for m in clause.mentions if m.period and not m.base}
        if len(ends) == 1:
            return ends.pop()
        if ends:
            return None
    return None


def years_named(reading: Surrounded) -> list[Period]:
    """Every whole year or span that is named up to here, in its sentence and its topic."""
    clauses = (
        reading.own,
        *reading.left,
        *(clause for sentence in reading.around.topic.sentences for clause in sentence),
    )
    found = {m.period for clause in clauses for m in clause.mentions if m.period and m.period.end}
    return sorted(period for period in found if not period.is_part_of_year and not period.is_day)


def is_so_far(reading: Surrounded) -> bool:
    """Whether its sentence or the one that set the topic counts from the beginning of the year."""
    before = (clause for sentence in reading.around.topic.sentences for clause in sentence)
    mentions = [m for clause in (*reading.around.clauses, *before) for m in clause.mentions]
    days = {m.period.start.year for clause in (reading.own,) for m in clause.mentions if m.period and m.period.is_day}
    years = {m.period.start.year for m in mentions if m.period and m.period.is_year}
    return any(m.form is Form.SO_FAR for m in mentions) or bool(days & years)  # "in 2025, …, by the end of August"


def names_period(reading: Surrounded, *, before: bool = False) -> bool:
    """Whether its sentence names any period, or where only that `before` counts, up to its clause."""
    clauses = (reading.own, *reading.left) if before else reading.around.clauses
    return any(not mention.base for clause in clauses for mention in clause.mentions)


def _within(a: Period, b: Period) -> bool:
    return a == b or (b.start <= a.start and (b.end is None or (a.end is not None and a.end <= b.end)))


def _is_period(clause: Clause) -> bool:
    """Whether a clause is a period and nothing else."""
    return bool(clause.mentions) and not clause.amounts and not any(word.text[:1].isalpha() for word in clause.words)
