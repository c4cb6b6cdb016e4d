"""What in the words around a quantity makes another claim of one that a figure seems to settle."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from dashboard.claims import (
    counts,
    deeds,
    directions,
    frames,
    marks,
    owners,
    parts,
    rates,
    retractions,
    scopes,
    sequels,
    states,
    tallies,
    unnamed,
)
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling
from dashboard.claims.finding import Verdict
from dashboard.claims.intervals import Match, against_fact
from dashboard.claims.vocabulary import Word
from dashboard.model import Comparator, Unit


def objects(case: Case, ruling: Ruling) -> bool:
    """Whether the words make it another claim than the one ruled on."""
    name = ruling.indicator or ""
    return (
        parts.is_another(case, name)
        or deeds.is_another(case, ruling)
        or owners.is_own(case, name)
        or counts.do_another(case, name)
        or rates.is_of_rate(case, name)
        or rates.is_of_another_kind(case, ruling)
        or marks.is_on_the_way(case.own, case.amount)
        or directions.is_turned(case, name)
        or (ruling.verdict is Verdict.CONTRADICTED and unnamed.is_industry(case))
        or (ruling.verdict is Verdict.CONTRADICTED and _takes_up_another(case))
        or _goes_on(case, name)
        or _are_closed(case, name)
        or _are_underway(case, name)
        or _is_added_to(case, ruling)
        or (name == "top-companies-present" and _is_of_national_list(case))
        or _is_exact(case, ruling)
        or frames.is_set_apart(case, name)
        or retractions.takes_back(case, name)
        or sequels.changes(case)
        or scopes.is_of_another(case, ruling)
        or tallies.is_running(case, ruling)
        or _is_of_another_whole(case, ruling)
    )


def _are_closed(case: Case, name: str) -> bool:
    """Whether a verb before an aside says that they were closed: "Shanghai closed, by the end of 2024, 2,183 firms"."""
    if "closing" not in case.court.vocabulary.subjects[name].without if name else True:
        return False
    left = [one.words for one in case.one.left if one.words and not one.amounts]
    return any("closing" in words[-1].concepts and words[0].text.lower() not in ("as", "when") for words in left)


def _are_underway(case: Case, name: str) -> bool:
    """Whether what is counted where it is done is only being done: "13 sub-funds are still being selected", 正在遴选."""
    counted = name == "sub-funds" or name.startswith(("innovative", "domestic", "license-out-deals"))
    words = [word.text.lower() for word in case.own.words]
    going = any(one in ("is", "are", "still") and two == "being" for one, two in pairwise(words))
    return counted and (going or bool({"正在", "正"} & {*words}))


def _is_of_another_whole(case: Case, ruling: Ruling) -> bool:
    """Whether a computed share is said to be that of a sum that its figures do not have: "a fifth of the 201 billion
    yuan came from the factory floor"."""
    if case.amount.unit is not Unit.PERCENT or len(ruling.fact_ids) < 2 or ruling.verdict is not Verdict.SUPPORTED:
        return False
    after = next((one for one in case.own.amounts if one.start >= case.amount.end), None)
    between = [word.text.lower() for word in case.own.words if after and case.amount.end <= word.start < after.start]
    if after is None or not after.is_money or not between or between[0].split(" ")[0] != "of" or len(between) > 2:
        return False
    facts = [case.court.catalog.by_id[one] for one in ruling.fact_ids]
    whole = max(facts, key=lambda fact: fact.value or 0)
    return against_fact(after, whole) is not Match.MATCHED


def _takes_up_another(case: Case) -> bool:
    """Whether its clause takes up one thing of those before, or tells money in a currency that its words do not have:
    "That one is 10 billion yuan in size", "In dollars that is about 128 billion"."""
    texts = " ".join(word.text.lower() for word in case.own.words).split(" ")
    restated = case.amount.is_money and case.amount.unit is Unit.CNY and bool(_CURRENCIES & set(texts))
    return (texts[1:2] == ["one"] and texts[0] in ("that", "this", "the")) or restated


_CURRENCIES: Final = frozenset(("dollars", "dollar", "euros", "euro", "pounds", "yen"))


def _goes_on(case: Case, name: str) -> bool:
    """Whether the words right after it make another quantity of it: "of growth", "a head", "times two"."""
    after = case.after()
    texts = [word.text.lower() for word in after[:3]]
    if case.amount.is_money and texts:
        if texts[0] == "of" and after[1:2] and after[1].concepts & {"growth", "decline"}:
            return True
        near = after[0].start - case.amount.end <= 1
        if near and (texts[0] in _OPERATORS or (texts[0] in _EACH and texts[1:2] and texts[1] in _UNITS)):
            return True
        if texts[0] == "-" and after[0].start == case.amount.end and texts[1:2] == ["equivalent"]:
            return True
    if texts[:1] == ["的"] and "".join(texts[1:3]).startswith(_PARTS):
        return True
    if any(one.text == "的" and two.concepts & {"goal", "attempt"} for one, two in pairwise(after)):
        return case.status is states.Status.ACTUAL
    for n, word in enumerate(after):
        if "goal" in word.concepts and any(one.text.lower() in ("under", "per") for one in after[max(0, n - 2) : n]):
            return not case.own.has("achieved") and case.status is states.Status.ACTUAL
    if not name.startswith("license-out") and any(one.text.lower() in ("abroad", "overseas") for one in after):
        return True
    if any("closing" in one.concepts and not one.text.isascii() for one in case.own.words):
        return True
    if case.amount.unit is not Unit.PERCENT and _is_operand(case):
        return True
    if case.amount.unit is Unit.PERCENT and name.endswith("growth"):
        given = case.before()[-2:]
        if any(word.text.lower() in _GIVES for word in given) or (after and after[0].concepts & {"lead", "lag"}):
            return True
        return (
            texts[:1] == ["over"]
            and not after[0].concepts & {"growth"}
            and texts[1:3] in (["two", "years"], ["three", "years"])
        )
    return False


_PARTS: Final = ("一半", "半", "大半", "多半", "一部分", "部分")
_EACH: Final = frozenset(("a", "an", "per", "each", "every"))
_UNITS: Final = frozenset(
    (
        "head",
        "person",
        "hour",
        "minute",
        "quarter",
        "square",
        "company",
        "day",
        "week",
        "square kilometre",
        "square kilometer",
    )
)
_OPERATORS: Final = frozenset(
    (
        "weekly",
        "daily",
        "hourly",
        "quarterly",
        "monthly",
        "abroad",
        "overseas",
        "times",
        "x",
        "squared",
        "plus",
        "minus",
        "或",
        "加",
        "减",
        "乘",
        "nicht",
    )
)
_GIVES: Final = frozenset(("contributed", "contributes", "contributing", "贡献", "贡献了", "拉动", "拉动了"))


def _is_operand(case: Case) -> bool:
    """Whether nothing but "or", "plus" or 加 stands between it and another quantity like it."""
    all_words = [word for clause in case.one.around.clauses for word in clause.words]
    amounts = [one for clause in case.one.around.clauses for one in clause.amounts]
    for one in amounts:
        if one is case.amount or (one.unit != case.amount.unit and one.unit not in (Unit.PERCENT, Unit.TIMES)):
            continue
        low, high = min(one.end, case.amount.end), max(one.start, case.amount.start)
        if high - low > _FAR:
            continue
        texts = [word.text.lower() for word in all_words if low <= word.start and word.end <= high]
        if len(texts) != 1:
            continue
        if texts[0] in ("or", "或") and high - low <= _CLOSE:
            return True
        if texts[0] in ("plus", "minus", "加", "减"):
            return True
        over = any(word.text in ("超过", "占", "相当于", "已超过", "达到了") for word in case.before())
        if texts[0] == "的" and one.start > case.amount.start and not over:
            return True
    return False


_CLOSE: Final = 4
_FAR: Final = 40


def _is_exact(case: Case, ruling: Ruling) -> bool:
    """Whether it is said to be exactly so, and is not, or an aim is said to be reached."""
    before = case.before()
    texts = [word.text.lower() for word in before[-3:]]
    exact = case.amount.comparator is Comparator.EXACT  # 刚好跨过5000亿元 says only that it is not far above it
    if exact and any(text in _EXACTLY for text in texts) and ruling.fact_ids:
        fact = case.court.catalog.by_id[ruling.fact_ids[0]]
        is_converted = case.amount.is_money and fact.observation.unit != case.amount.unit
        if is_converted or (fact.value != case.amount.value and len(ruling.fact_ids) == 1):
            return True
    met = next((n for n, word in enumerate(before) if word.text.lower() in _MET and not _is_to(before, n)), len(before))
    left = [one for clause in case.one.left[:1] if case.own.joined for one in clause.amounts]
    near = [one for one in (*case.own.amounts, *left) if 0 < case.amount.start - one.end <= _CLOSE]
    doubled = any(one.unit is Unit.TIMES for one in near)
    reached = (
        any("goal" in word.concepts for word in (*before[met:], *(case.after()[:2] if before[met:] else ())))
        and case.status is not states.Status.ACTUAL
    )
    return reached or (doubled and case.amount.is_money and bool(texts) and texts[-1] == "to")


def _is_to(words: list[Word], n: int) -> bool:
    """Whether a verb at a place is only what is hoped for: "to hit"."""
    return n > 0 and words[n - 1].text.lower() in ("to", "is to", "are to", "will", "would", "should")


def _is_added_to(case: Case, ruling: Ruling) -> bool:
    """Whether one thing is added to another, and it is the figure of one alone: 母基金加上社会资本，合计…"""
    for clause in (case.own, *case.one.left[:1]):
        words = [word for word in clause.words if word.end <= case.amount.start]
        for n, word in enumerate(words):
            added = [one for one in clause.amounts if word.end <= one.start < case.amount.start]
            if n and word.text in _PLUS and words[n + 1 :] and not added and len(ruling.fact_ids) == 1:
                return True
    return False


def _is_of_national_list(case: Case) -> bool:
    """Whether the list that it counts from is a country's, or nobody's: 全国前20家制药企业中，19家在沪设有总部,
    "leading drug and device makers of China"."""
    lists = [one for one in case.one.around.clauses if one.has("top-twenty", "top-list")]
    words = [word for one in lists for word in one.words]
    if any("world" in word.concepts or _OF_THE_WORLD.search(word.text) for word in words):
        return False
    return any("china" in word.concepts or word.text.lower().startswith("leading ") for word in words)


_OF_THE_WORLD: Final = re.compile(r"\b(?:global|globally|world|worldwide|international|multinational)\b", re.IGNORECASE)


_PLUS: Final = frozenset(("加上", "再加上", "外加", "连同", "算上"))
_EXACTLY: Final = frozenset(("exactly", "precisely", "整整", "正好", "恰好", "刚好"))
_MET: Final = frozenset(("hit", "reached", "met", "achieved", "attained", "has reached", "have reached", "has met"))
