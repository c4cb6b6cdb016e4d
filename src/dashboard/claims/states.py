"""Whether a quantity is said to have happened, to be aimed at or to be expected."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from dashboard.claims import changes, companions
from dashboard.claims.clauses import Clause, resumes
from dashboard.claims.marks import names_mark
from dashboard.claims.quantities import DONE
from dashboard.claims.strangers import strangers
from dashboard.claims.vocabulary import Word
from dashboard.model import Status as FactStatus
from dashboard.periods import Period

if TYPE_CHECKING:
    from dashboard.claims.readings import Surrounded


class Status(StrEnum):
    """Whether a claim says that something has happened."""

    ACTUAL = "actual"
    GOAL = "goal"
    FORECAST = "forecast"
    FUTURE = "future"


HOPED: Final = {
    Status.ACTUAL: frozenset((FactStatus.ACTUAL,)),
    Status.GOAL: frozenset((FactStatus.TARGET, FactStatus.AIM)),
    Status.FORECAST: frozenset((FactStatus.FORECAST,)),
    Status.FUTURE: frozenset((FactStatus.FORECAST, FactStatus.TARGET)),
}
"""What a claim may be borne out by: an aim of an official does not say what will be."""


def status(reading: Surrounded) -> Status:
    """Whether the claim is about what has happened, is aimed at, or is expected."""
    if _is_start(reading):
        return Status.ACTUAL
    status = _nearest_status(reading)
    if status is Status.ACTUAL and (restated := _restated(reading)):
        return restated
    before = [clause for clause in reading.aside if clause.start < reading.own.start]
    if status is Status.FUTURE and any(_status_of(reading, one) is Status.GOAL for one in (*reading.left, *before)):
        return Status.GOAL
    return status


def _restated(reading: Surrounded) -> Status | None:
    """What the sentence before says of an amount that this one only tells in another currency: "The dollar figure
    given was", "That is about"."""
    texts = " ".join(word.text.lower() for word in reading.around.clauses[0].words)
    first = next((one for clause in reading.around.clauses for one in clause.amounts), None)
    before = reading.around.topic.sentences[:1]
    told = [one for sentence in before for clause in sentence for one in clause.amounts if one.is_money]
    if not (_TELLING_AGAIN.match(texts) and first is reading.amount and reading.amount.is_money and told):
        return None
    if told[-1].unit == reading.amount.unit or reading.own.mentions:
        return None
    return _status_in(reading, [word for clause in before[0] for word in clause.words])


_TELLING_AGAIN: Final = re.compile(
    r"(?:that|this|it|which) (?:is|was|equals|comes|works|means|would|amounts|translates|corresponds)\b"
    r"|(?:in|at|expressed in|converted)\b|the (?:us )?(?:dollar|yuan|renminbi|rmb)\b|这|折合|约合|换算|按"
)


def _is_start(reading: Surrounded) -> bool:
    """Whether it is only where something is to be taken from: "from 186 billion yuan in 2023 to 240 billion yuan"."""
    clauses = list(reading.around.clauses)
    following = clauses[next(n for n, one in enumerate(clauses) if one is reading.own) + 1 :][:1]
    before = reading.own.words_before(reading.amount.start)[-1:]
    leaves = bool(reading.own.mentions) and any(word.text.lower() in ("from", "从", "由") for word in before)
    return leaves and any(one.joined and changes.is_end(one) for one in following)


def _nearest_status(reading: Surrounded) -> Status:
    """What the nearest words say of it."""
    own = _status_of(reading, reading.own)
    before = [clause for clause in reading.aside if clause.start < reading.own.start]
    if own is not None:
        return own
    periods = {mention.period for mention in reading.own.mentions}
    for clause in (*reading.left, *before):
        first = clause.words[0].text.lower().split(" ")[0] if clause.words else ""
        if (first == "as" and clause.mentions) or (first in _ASKED and not clause.amounts):
            continue  # "The ambition, as set out in 2021, was …", "Asked about the outlook, an official said"
        if (found := _status_of(reading, clause)) is not None:
            here = _periods_of(reading, clause)
            goes_on = clause in reading.left[:1] and reading.own.joined and changes.is_end(reading.own)
            return found if goes_on or not periods or not here or periods & here else Status.ACTUAL
    funds = any(one.has(*_FUNDS) for one in (reading.own, *reading.left[:1]))
    planned = any(clause.has("set-up", "goal", "forecast") or clause.amounts for clause in reading.right)
    if funds and reading.own.mentions and reading.own.has("set-up"):
        return Status.ACTUAL  # ", established in 2024 with 10 billion yuan, will …"
    if funds and not planned and (reading.own.has("set-up") or any(one.mentions for one in reading.left[:1])):
        return Status.ACTUAL  # "The fund that was launched in 2024, with 10 billion yuan, will …"
    for clause in reading.right:
        if resumes(clause) and reading.own.mentions and not clause.mentions and clause.has("growth", "decline"):
            continue
        is_own = clause.joined and clause.amounts  # "and aims for a trillion" says nothing of what is before
        words = [word for word in clause.words if not is_own or word.start >= clause.amounts[-1].end]
        if _is_of_use(reading, words):
            continue
        found = _status_in(reading, words)
        wanted = clause.start > reading.own.start and clause.words[:1] and clause.words[0].text.lower() in _TAKING_UP
        if (resumes(clause) or clause.joined or wanted or _says_what_it_is(reading, clause)) and found not in (
            None,
            Status.ACTUAL,
        ):
            return found or Status.ACTUAL
    return Status.ACTUAL


def _is_of_use(reading: Surrounded, words: list[Word]) -> bool:
    """Whether words only say what a fund is for: "is to concentrate on vaccines", "will focus on"."""
    funds = any(one.has(*_FUNDS) for one in (reading.own, *reading.left[:1]))
    texts = " ".join(word.text.lower() for word in words)
    return funds and reading.amount.is_money and bool(_USED_FOR.search(texts))


_USED_FOR: Final = re.compile(
    r"\b(?:will|is to|are to|to|plans? to|aims? to)(?: be)? (?:focus|concentrate|speciali[sz]e|buy|back|target|invest|support|finance|help"
    r"|pursue|snap|scout|look|home|serve|seek|acquire|hunt|zero|go|aimed|spent|used|devoted|dedicated|channel|steer)"
)


_WISHING: Final = ("seeking to", "hoping to", "looking to", "wanting to", "wishing to", "eager to", "keen to")
_ASKED: Final = ("asked", "commenting", "speaking", "talking", "discussing", "pressed", "quizzed", "questioned")


def _says_what_it_is(reading: Surrounded, clause: Clause) -> bool:
    """Whether a clause after it only says what it is: ，这是上海为2025年定下的目标."""
    texts = [word.text for word in clause.words[:3] if word.text not in ("-", "这", "那", "此", "也", "这一", "这正")]
    follows = clause.start > reading.own.start and not clause.amounts
    return follows and texts[:1] != [] and texts[0] in _IS and not strangers(clause)


_IS: Final = ("是", "就是", "正是", "便是", "乃是", "也是")
_TAKING_UP: Final = frozenset(("which", "that is", "this is", "that was", "this was"))


def _periods_of(reading: Surrounded, clause: Clause) -> set[Period | None]:
    """The periods that a clause further left is about: its own, or those of the one before it."""
    for one in reading.left:
        if one.start <= clause.start and one.mentions:
            return {mention.period for mention in one.mentions}
    return set()


def _status_of(reading: Surrounded, clause: Clause) -> Status | None:
    before = [word for word in clause.words if clause is not reading.own or word.end <= reading.amount.start]
    after = [] if clause is not reading.own else [word for word in clause.words if word.start >= reading.amount.end]
    after = [] if _is_of_use(reading, after) else after
    aims = bool(_AIMS.match(" ".join(word.text.lower() for word in clause.words[:2])))
    if aims and clause.joined and reading.left and _has_grown(reading.left[0]):
        return Status.ACTUAL  # "grew 1.6% in 2025 to reach 1 trillion yuan"
    found = Status.GOAL if aims else None
    after = [word for word in after if reading.amount.is_money or word.text.lower() not in _WISHING]
    if before and before[0].text.lower() in _COPULAS and any(word.text.lower() == "to" for word in before[1:]):
        before = before[1:]  # "The ambition, as told in 2024, was for the industry to exceed a trillion"
    if before and before[0].text.lower() == "with":
        before = [word for word in before if not ("passed" in word.concepts and word.text.endswith("ing"))]
    found = _status_in(reading, [word for word in before if not aims or word not in clause.words[:2]], found)
    if companions.are_chosen(clause):
        return Status.ACTUAL
    exists = reading.amount.is_money and clause.has(*_FUNDS) and not clause.has("set-up", "goal", "forecast")
    if found in (None, Status.ACTUAL) and not exists and any(word.text.lower() in _WILL_BE for word in after):
        found = Status.FUTURE
    should = any(word.text.lower() in _SHOULD for word in (before if found is Status.FUTURE else after))
    if should and not exists and found in (None, Status.ACTUAL, Status.FUTURE):
        found = Status.GOAL
    if before and before[-1].text.lower() in _AIMED:
        return Status.GOAL
    if clause is reading.own and names_mark(reading):
        return Status.GOAL if any("goal" in word.concepts for word in after) else Status.FUTURE
    near = [word for word in after[:4] if not _is_of_next(reading, word)]
    whole = all(word.text.lower() in ("a", "the") for word in before) or any(
        word.text.lower() == "what" for word in near
    )  # "is what Shanghai has planned"
    near = after if whole else near
    if found is None and any("goal" in word.concepts for word in near):
        found = Status.GOAL
    plans = bool(after) and "goal" in after[0].concepts and not reading.amount.is_money
    if found is Status.ACTUAL and plans:
        found = Status.GOAL  # 已有19家计划在上海设立
    if found is None and any("forecast" in word.concepts for word in near):
        found = Status.FORECAST
    return found


def _is_of_next(reading: Surrounded, word: Word) -> bool:
    """Whether a word belongs to the next quantity: "the 2024 scale of 984.7 billion yuan leaves the goal of a
    trillion"."""
    return any(
        0 <= one.start - word.end <= len(" of ") and not (one.is_money and one.unit != reading.amount.unit)
        for one in reading.own.amounts
        if one.start > reading.amount.end
    )


def _status_in(reading: Surrounded, words: Iterable[Word], found: Status | None = None) -> Status | None:
    """What words say of it, the last of them first."""
    words = [*words]
    for n, word in enumerate(words):
        if (
            word.text.lower() == "after"
            or _is_met(words, n)
            or ("achieved" in word.concepts and not _is_hoped(words, n))
            or (word.concepts & {"passed"} and found is None)
        ):
            found = Status.ACTUAL
        elif "goal" in word.concepts or (_is_by_plan(words, n) and reading.amount.classifier != DONE):
            found = Status.GOAL
        elif "forecast" in word.concepts:
            found = Status.FORECAST
        elif "will" in word.concepts and found is not Status.GOAL and found is not Status.FORECAST:
            found = Status.FUTURE
    return found


def _is_hoped(words: list[Word], n: int) -> bool:
    """Whether the verb at a place is only what somebody wants: "wants manufacturing to deliver"."""
    aims = any("goal" in word.concepts for word in words[:n])
    return aims and n > 0 and words[n - 1].text.lower() == "to"


def _is_by_plan(words: list[Word], n: int) -> bool:
    """Whether the word at a place is the plan that something is laid down in, not the time: "over the plan"."""
    word = words[n]
    if "plan-14" not in word.concepts or not word.text.lower().endswith(("plan", "规划")):
        return False
    if any(one.text.lower() in ("period", "years") for one in words[n + 1 : n + 2]):
        return False
    before = [one.text.lower() for one in words[max(0, n - 2) : n] if one.text.lower() not in _OWN]
    return before[-1:] == [] or before[-1] not in _DURING


_DURING: Final = frozenset(
    ("over", "during", "throughout", "across", "within", "through", "since", "amid", "in the course of")
)


def _is_met(words: list[Word], n: int) -> bool:
    """Whether the word at a place is an aim that is said to be met: "hit their goal", not "to hit their goal"."""
    if "goal" not in words[n].concepts:
        return False
    before = [word.text.lower() for word in words[max(0, n - 4) : n] if word.text.lower() not in _OWN]
    return (
        before[-1:] != []
        and before[-1] in _MEETS
        and before[-2:-1] not in (["to"], ["is to"], ["are to"], ["will"], ["would"], ["should"])
    )


_OWN: Final = frozenset(("its", "their", "the", "a", "own", "that", "this", "'s", "official", "annual", "city", "year"))
_MEETS: Final = frozenset(
    ("hit", "hits", "met", "meets", "reached", "achieved", "attained", "beat", "surpassed", "exceeded", "fulfilled",
     "has hit", "has reached", "has met", "have reached", "have hit", "missed", "past", "beyond")
)  # fmt: skip


def _has_grown(clause: Clause) -> bool:
    """Whether a clause says that something has grown or fallen, and not that it will."""
    words = [word for word in clause.words if word.concepts & {"growth", "decline"}]
    past = any("passed" in word.concepts or word.text.lower().endswith("ed") for word in words)
    return past and not clause.has("will", "goal", "forecast")


_AIMS: Final = re.compile(
    r"(?:to|in order to) (?:hit|reach|meet|attain|achieve|get|deliver|make|pass|exceed|cross|surpass|top|break)|(?:要|为|若要|为了|要想) ?(?:实现|达到|完成)"
)
_COPULAS: Final = ("is", "was")
_FUNDS: Final = ("merger-fund", "mother-fund", "fund")
_AIMED: Final = frozenset(("aimed at", "aims at", "aiming at", "要", "须", "应", "需", "就要", "还要"))
_SHOULD: Final = frozenset(
    ("应", "应当", "应该", "理应", "should", "was supposed to", "were supposed to", "is supposed to", "are supposed to", "was to",
     "were to")
)  # fmt: skip
_WILL_BE: Final = frozenset(("are to", "is to", "will", "to be"))
