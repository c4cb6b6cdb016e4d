"""Whether what is said to be done with a quantity, or by whom, makes another of it: "laundered", "financed from"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from dashboard.claims import averages, changes, derivations, shortfalls, states
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling
from dashboard.claims.epithets import is_attributive, matters
from dashboard.claims.finding import Verdict
from dashboard.claims.marks import names_mark
from dashboard.claims.strangers import is_adverb
from dashboard.claims.vocabulary import Role, Word
from dashboard.model import Comparator, Unit

_GROWN: Final = frozenset((*derivations.LEVELS, "mother-fund-size", "merger-fund-size", "fund-multiplier"))
"""Indicators that have only grown."""


def is_another(case: Case, ruling: Ruling) -> bool:
    """Whether the words around it say that it is done, had or changed otherwise than the figure."""
    name = ruling.indicator or ""
    return (
        (ruling.verdict is Verdict.SUPPORTED and _falls(case, name))
        or _is_change(case, ruling)
        or _is_done_otherwise(case)
        or _is_anothers(case)
        or _comes_first(case, name)
        or _is_placed_otherwise(case, name)
    )


def _falls(case: Case, name: str) -> bool:
    """Whether it is said to have fallen to, from or by what has only grown, or is the change of a count."""
    if name.endswith(("growth", "share")) or case.amount.unit in (Unit.PERCENT, Unit.PERCENTAGE_POINTS):
        return False
    from_then = case.own.joined and case.own.mentions and _first(case) == "from"
    if case.own.compares and case.own.mentions and name in derivations.LEVELS:
        return False  # "down from the 984.7 billion yuan recorded in 2024"
    clauses = [case.own, *(one for one in case.one.left[:1] if case.own.joined and not from_then)]
    words = [word for clause in clauses for word in clause.words if word.end <= case.amount.start]
    falls = [word for word in words if "decline" in word.concepts and "growth" not in word.concepts]
    falls = [word for word in falls if not (name == "merger-fund-size" and word.text.lower() == "smaller")]
    if name in _GROWN:
        short = shortfalls.is_shortfall(case) or names_mark(case.one)
        return bool(falls) and not any("growth" in word.concepts for word in words) and not short
    last, after = case.before()[-3:], [word.text.lower() for word in case.after()[:1]]
    if case.amount.unit is not Unit.COUNT or not last:
        return False
    moves = [word for word in last if word.concepts & {"growth", "decline"} and "passed" not in word.concepts]
    by = last[-1].text.lower() in ("by", "了") and any(word.concepts & {"growth", "decline"} for word in last)
    direct = last[-1] in moves and "to" not in last[-1].concepts and not last[-1].text.isascii()
    return by or direct or after in (["fewer"], ["more"])


def _first(case: Case) -> str:
    return next((word.text.lower() for word in case.own.words), "")


def _is_change(case: Case, ruling: Ruling) -> bool:
    """Whether it is said of a change, a lead or a mark that was not reached, and not of the thing."""
    name, own = ruling.indicator or "", case.own
    if not case.amount.is_money or name.endswith(("growth", "share")):
        return False
    if case.amount.comparator is Comparator.EXACT and case.amount.value == _TRILLION:
        said = [word for word in case.before() if word.text.lower() not in _LIGHT and word.text.lower() not in _WHOLE]
        reached = any(word.text.lower() in _REACHED for word in said[-2:])
        return reached and name in derivations.LEVELS and case.status is states.Status.ACTUAL
    before = case.before()
    for first, second in pairwise(before):
        if first.text.lower() in _NOUNS and "passed" in second.concepts:
            return not changes.is_difference(case.one)
    if len(ruling.fact_ids) < 2 and name in derivations.LEVELS:
        noun = next((n for n, word in enumerate(before[:-1]) if word.text.lower() in _CHANGES), None)
        if noun is not None and before[noun + 1].text.lower() in ("in", "of"):
            return True
    if name in derivations.LEVELS and (_are_members(case) or _is_part_of(case) or _is_valued_by(case)):
        return True
    if name in derivations.LEVELS:
        if before and before[-1].concepts & {"lag"} and not own.compares:
            return True
        if any(word.text.lower() in _GIVEN for word in before[-3:]):
            return True
    if name in derivations.PER and _YEARS.fullmatch(ruling.period or "") and not averages.is_average(case):
        moves = [
            word
            for word in before
            if word.concepts & {"growth", "decline"} and word.text.lower() not in ("up", "total")
        ]
        return any("passed" not in word.concepts or word.text.lower() in ("grew", "rose") for word in moves[-1:])
    return False


def _are_members(case: Case) -> bool:
    """Whether it is said of some companies in the industry: "Three companies in Shanghai's biomedical industry"."""
    words = case.before()
    for n, word in enumerate(words[:-1]):
        if "companies" in word.concepts and words[n + 1].text.lower() in ("in", "of", "from", "within", "inside"):
            counted = any(one.unit is Unit.COUNT and one.end <= word.start for one in case.own.amounts)
            return counted and any("industry" in one.concepts for one in words[n + 1 :])
    return False


def _is_valued_by(case: Case) -> bool:
    """Whether somebody is named who says that it is worth so much: "valued at … by investors"."""
    after = case.after()
    if not any(word.text.lower() == "valued at" for word in case.before()):
        return False
    starts = {mention.start for mention in case.own.mentions}
    by = [word for word in after if word.text.lower() == "by"]
    return any(word.end + 1 not in starts for word in by)


def _is_part_of(case: Case) -> bool:
    """Whether what is measured is a part of what is named: 产业规模的一半达."""
    text = "".join(word.text for word in case.before())
    return text.rstrip("达为是到约有超").endswith(
        ("的一半", "的大半", "的多半", "的部分", "的一部分", "的大部分", "的余下部分")
    )


_TRILLION: Final = 10**12
_WHOLE: Final = frozenset(("full", "whole", "complete", "round", "solid"))
_REACHED: Final = frozenset(
    [
        "reached",
        "hit",
        "attained",
        "achieved",
        "达到",
        "达",
        "达到了",
        "达成",
        "met",
        "hitting",
        "迈入",
        "迈进",
        "跨入",
        "步入",
        "进入",
        "跻身",
    ]
)
_YEARS: Final = re.compile(r"[0-9]{4}/[0-9]{4}")
_CHANGES: Final = frozenset(("rise", "increase", "gain", "decline", "drop", "fall", "jump", "change", "difference"))
_NOUNS: Final = frozenset(("growth", "expansion", "increase", "decline", "lead", "gain", "benefit", "benefits"))
_GIVEN: Final = frozenset(
    ("got", "gave", "received", "receives", "drew", "获得", "拿到", "拿出", "投入", "投向", "带动", "资金")
)


def _is_done_otherwise(case: Case) -> bool:
    """Whether the verb right before it says something else than that it is so large: "laundered", 上缴."""
    words = [word for word in case.before() if word.text[:1].isalpha() and word.text.lower() not in _LIGHT]
    while words and (is_adverb(words[-1]) or words[-1].text.endswith("ly")):
        words.pop()
    if not words or case.amount.unit in (Unit.PERCENT, Unit.PERCENTAGE_POINTS):
        return False
    last = words[-1]
    after = case.after()[:1]
    named = bool(after) and matters(after[0], case.court.vocabulary)
    if named and last.text.lower() in _MADE_FOR and is_attributive(last, case.own):
        return False  # "a dedicated 10-billion-yuan M&A fund"
    if names_mark(case.one):
        return False  # 向万亿元大关迈进
    if last.concepts & {"raised", "financing"} and _is_out(case):
        return True  # "investors pulled 25 billion yuan out of"
    if any(word.text.lower() in ("was to", "were to") for word in case.before()):
        return case.own.has("amounting") and case.status is states.Status.ACTUAL
    roles = {case.role[c] for c in last.concepts}
    if roles - {Role.PLAIN} or last.concepts & {"beside", "amounting"} or not _is_near(case, last):
        return "gap" in last.concepts and case.amount.unit is Unit.COUNT
    text = last.text.lower()
    if text in ("obtained", "received") and (case.amount.unit is Unit.COUNT or case.own.has("financing")):
        return False
    if text.isascii():
        return text in case.court.vocabulary.verbs or text.split(" ")[0].endswith(("ed", "ing"))
    return True


_MADE_FOR: Final = frozenset(
    (
        "dedicated",
        "specialised",
        "specialized",
        "targeted",
        "tailored",
        "focused",
        "accompanying",
        "devoted",
        "separate",
    )
)
_LIGHT: Final = frozenset(
    ("out", "a", "an", "the", "to", "at", "of", "by", "its", "some", "了", "多", "for", "on", "in", "with", "make")
)


def _is_out(case: Case) -> bool:
    """Whether "out" or "away" stands right after it."""
    return any(word.text.lower().split(" ")[0] in ("out", "away") for word in case.after()[:1])


def _is_near(case: Case, word: Word) -> bool:
    """Whether only small words stand between a word and the quantity."""
    return case.amount.start - word.end < 12 and not any(
        word.end <= one.start < case.amount.start for one in case.own.mentions
    )


def _is_anothers(case: Case) -> bool:
    """Whether it is said of another that the clause only mentions: "a sector that reached", "one that reached"."""
    words = [word for word in case.before() if word.text[:1].isalpha()]
    for n, word in enumerate(words):
        parts = any(one.unit is Unit.PERCENT and one.end <= word.start for one in case.own.amounts)
        if word.text.lower() not in ("that", "which", *(("of",) if parts else ())):
            continue
        if n and words[n - 1].text.lower() == "one":
            return True
        article = next((m for m in range(n - 1, max(-1, n - 4), -1) if words[m].text.lower() in ("a", "an")), None)
        if article is None or words[n - 1].text.lower() not in ("sector", "cluster", "industry", "field", "group"):
            continue
        if not any(case.role[c] is Role.SCOPE for one in words[article:n] for c in one.concepts):
            return True
    return False


def _comes_first(case: Case, name: str) -> bool:
    """Whether what is named only after it is not what it is of: "984.7 billion flowed out of", "is ten times"."""
    if name != "industry-scale" or not case.amount.is_money:
        return False
    if any(case.role[c] in (Role.SCOPE, Role.HEAD) for word in case.before() for c in word.concepts):
        return False
    if case.one.left and _first(case).endswith("ing"):
        return False  # ", adding 223 billion yuan to its size"
    if changes.is_difference(case.one) and any(word.concepts & {"scale", "output"} for word in case.after()[:6]):
        return False  # "Shanghai added 223 billion yuan to the size of"
    right = case.one.right[:1] if _first(case) in ("with", "at") and not case.one.left else []
    for word in (*case.after(), *(word for clause in right for word in clause.words)):
        if any(case.role[c] in (Role.SCOPE, Role.AREA) for c in word.concepts):
            return any(one.unit in _MULTIPLES and case.amount.end <= one.start < word.start for one in case.own.amounts)
        if word.text.lower().split(" ")[0] in _APART:
            return True
    return False


_MULTIPLES: Final = frozenset((Unit.TIMES, Unit.PERCENT))
_APART: Final = frozenset(
    [
        "others",
        "another",
        "rivals",
        "to",
        "into",
        "from",
        "out",
        "exceeds",
        "exceed",
        "exceeded",
        "dwarfed",
        "dwarfs",
        "than",
        "times",
        "against",
        "outside",
        "ahead",
        "half",
        "twice",
    ]
)


_OF_THE_PLACE: Final = frozenset(("based", "developed", "listed", "headquartered", "licensed"))


def _is_placed_otherwise(case: Case, name: str) -> bool:
    """Whether the place is only who acts, or a wider one qualifies the thing: "financed from Shanghai", "global"."""
    role, words = case.role, case.own.words
    for n, word in enumerate(words):
        if not any(role[c] is Role.AREA for c in word.concepts):
            continue
        before = [one.text.lower() for one in words[max(0, n - 2) : n]]
        after = words[n + 1 : n + 3]
        bare = not after or not any(role[c] in (Role.SCOPE, Role.HEAD) for c in after[0].concepts)
        bare = bare and not (after and after[0].text in ("'s", "-", "的"))
        done = bare and len(before) == 2 and before[1] in ("by", "from") and before[0].endswith("ed") and n > 2
        if done and "industry" in words[n - 3].concepts:
            return True
        joined = len(after) == 2 and after[0].text == "-" and after[1].start - word.end == 1
        led = n == 0 and word.text.lower().endswith("government")  # "Shanghai's government-backed mother fund"
        if joined and not led and after[1].text.endswith("ed") and after[1].text not in _OF_THE_PLACE:
            return True
        ranked = name == "top-companies-present"  # of the world's largest: 全球药企前20强中有19家
        wide = set() if ranked else {case.court.vocabulary.concepts[c].code for c in word.concepts} & {"001"}
        if wide and case.area == "CN-SH" and after and any(role[c] is Role.SCOPE for c in after[0].concepts):
            return True
    return False
