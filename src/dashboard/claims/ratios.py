"""The verdict on one figure as a part or a multiple of another: "51 per cent of the whole of 2024"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import Decimal, localcontext
from typing import Final

from dashboard.catalog import Fact
from dashboard.claims import sayings
from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.court import Ruling, Subject
from dashboard.claims.derivations import Computed
from dashboard.claims.finding import Doubt, Verdict
from dashboard.claims.intervals import Match, against_value
from dashboard.claims.states import Status
from dashboard.claims.strangers import Grasp
from dashboard.claims.surroundings import Evidence
from dashboard.claims.vocabulary import Role
from dashboard.model import Comparator, Unit
from dashboard.model import Status as FactStatus
from dashboard.periods import Period

_LEVELS: Final = (
    "industry-scale",
    "manufacturing-output",
    "mother-fund-size",
    "merger-fund-size",
    "financing-amount",
    "financing-events",
    "license-out-amount",
    "license-out-deals",
)
"""The indicators whose figures may be set against each other."""


def is_ratio(case: Case) -> bool:
    """Whether a quantity says how large one figure is beside another that it names by its amount or period."""
    if case.amount.unit is Unit.TIMES:
        if case.own.has("leading-industries", "amplification"):
            return False
        return case.own.has(*_THINGS) or (bool(case.own.mentions) and case.anywhere(*_THINGS))
    if case.amount.unit is not Unit.PERCENT or case.own.has("growth", "decline", "china", "world"):
        return False
    if any(word.text in ("相当于", "相当") for word in case.own.words_before(case.amount.start)):
        return True
    if _is_of_amount(case) or _is_of_period(case):
        return True
    after = [word for word in case.own.words if word.start >= case.amount.end]
    if " ".join(word.text.lower() for word in after[:2]).startswith(
        ("the size", "the scale", "the value", "the amount")
    ):
        return True
    if not after or after[0].text.lower().split(" ")[0] != "of":
        return False
    nearby = case.next_one()
    if any(clause.has("china", "world") for clause in nearby):
        return False
    dated = any(mention.start >= case.amount.end for mention in case.own.mentions)
    beside = any(amount.start - after[0].end <= 12 for clause in nearby for amount in clause.amounts)
    named = " ".join(word.text.lower() for word in after[:3])
    return (dated and _differs(case)) or beside or named.startswith(("of what", "of that"))


def _is_of_amount(case: Case) -> bool:
    """Whether it is said of the amount right before it: 307亿美元的六成."""
    before = case.own.words_before(case.amount.start)[-1:]
    amounts = [one for one in case.own.amounts if one.is_money]
    return any(word.text == "的" and any(0 <= word.start - one.end <= 1 for one in amounts) for word in before)


def _is_of_period(case: Case) -> bool:
    """Whether it is said of another period that stands right before it: 约为去年全年的51%."""
    before = case.own.words_before(case.amount.start)[-1:]
    dated = any(word.text == "的" and mention.end == word.start for word in before for mention in case.own.mentions)
    return dated and len(_periods(case)) > 1


_THINGS: Final = ("scale", "output", "manufacturing", "fund", "merger-fund", "mother-fund", "amount", "total")


def _differs(case: Case) -> bool:
    """Whether the period named after it is another than that of the sentence: 61 % of all of 2024."""
    after = {mention.period for mention in case.own.mentions if mention.start >= case.amount.end}
    return any(period not in after for period in _periods(case))


def by_ratio(case: Case) -> Ruling | None:
    """Supported where two figures on what the words name stand to each other so; no data where none do."""
    if case.status is not Status.ACTUAL or case.one.understood([case.own]) < Grasp.PARTLY:
        return None
    clauses = [*_clauses(case)]
    concepts = frozenset[str]().union(*(clause.concepts for clause in clauses))
    if any(case.role[concept] is Role.OTHER for concept in concepts) or "elsewhere" in concepts:
        return None
    facts = [fact for name in _LEVELS for fact in _facts(case, name, concepts)]
    for part, whole in itertools.permutations(facts, 2):
        computed = _computed(case, part, whole)
        if computed and against_value(case.amount, computed.value) is Match.MATCHED:
            subject = Subject(part.indicator.id, Evidence(concepts, tuple(clauses), inherited=True))
            case.area = "CN-SH"
            inputs = [part, whole]
            return case.made(Verdict.SUPPORTED, sayings.computed(computed), subject, case.when(relative=False), inputs)
    return case.nothing(Doubt.NOTHING)


def _clauses(case: Case) -> Iterator[Clause]:
    yield from (case.own, *case.one.left, *case.one.right)
    yield from (clause for sentence in case.one.around.topic.sentences[:1] for clause in sentence)


def _periods(case: Case) -> set[Period]:
    return {mention.period for clause in _clauses(case) for mention in clause.mentions if mention.period}


def _facts(case: Case, name: str, concepts: frozenset[str]) -> Iterator[Fact]:
    """The reliable figures of an indicator that the words name, for the periods that they name."""
    vocabulary = case.court.vocabulary
    rules = vocabulary.subjects[name]
    if not all(need & concepts for need in vocabulary.needs[name]):
        return
    if isinstance(case.area, Doubt) and not (rules.implied or "shanghai" in concepts):
        return
    periods = _periods(case)
    for fact in case.court.facts[name]:
        observation = fact.observation
        is_plain = observation.status is FactStatus.ACTUAL and observation.comparator is Comparator.EXACT
        if fact.grade.reliable and is_plain and (rules.undated or observation.period in periods):
            yield fact


def _computed(case: Case, part: Fact, whole: Fact) -> Computed | None:
    """One figure in terms of the other, of one currency, as the quantity says it."""
    if part.observation.unit is not whole.observation.unit or not part.value or not whole.value:
        return None
    times = case.amount.unit is Unit.TIMES
    with localcontext(prec=28):
        value = part.value / whole.value * (Decimal(1) if times else Decimal(100))
    formula = f"{part.value_as_written} ÷ {whole.value_as_written}" + ("" if times else " × 100")
    period = part.observation.period or whole.observation.period
    assert period is not None
    return Computed("ratio", value, Unit(case.amount.unit), part.indicator.id, period, formula, (part, whole))
