"""What something is only set beside, and is not: 与母基金同步设立的并购基金."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dashboard.claims.clauses import Clause
from dashboard.claims.quantities import Amount
from dashboard.claims.vocabulary import Vocabulary

_WITH: Final = frozenset(("与", "和", "同", "跟", "除", "除了"))
_TOGETHER: Final = frozenset(
    (
        "同步",
        "同步组建",
        "同步设立",
        "同步成立",
        "同步发起",
        "共同",
        "同时",
        "同期",
        "一同",
        "一道",
        "一起",
        "一并",
        "配套",
        "并行",
        "同日",
        "同年",
        "同台",
        "外",
        "之外",
        "以外",
    )
)


def companions(clause: Clause, vocabulary: Vocabulary) -> frozenset[str]:
    """The rivals of what a clause is about that it names only as what that came with: 与母基金同步设立的,
    "set up alongside the Shanghai mother fund"."""
    found = frozenset[str]()
    for n, (joint, beside) in enumerate(pairwise(clause.words)):
        near = {word.text for word in clause.words[n + 2 : n + 4]}
        sized = any(joint.end <= one.start < beside.start for one in clause.amounts)  # 与225亿元母基金一同亮相的
        if joint.text in _WITH and near & _TOGETHER and not sized:
            found |= {concept for concept in beside.concepts if vocabulary.rivals.get(concept)}
        ahead = [concept for word in clause.words[n + 1 : n + 5] for concept in word.concepts & _SET_BESIDE]
        joint_text = joint.text.lower().removesuffix(" its").removesuffix(" the")
        led = n > 0 and clause.words[n - 1].text.lower() in _LAUNCHED and joint_text in _TOGETHER_WITH
        led = led and any("merger-fund" in word.concepts for word in clause.words[:n]) and _is_bare(clause, n)
        if (joint_text in _ALONGSIDE or led) and clause.words[0] is not joint:
            found |= {*ahead}
    return found


_ALONGSIDE: Final = frozenset(("alongside", "beside", "next to", "in parallel with", "in tandem with", "accompanying"))


def _is_bare(clause: Clause, n: int) -> bool:
    """Whether the mother fund that stands after a joint has no size of its own beside it."""
    fund = next((k for k, word in enumerate(clause.words) if k > n and word.concepts & _SET_BESIDE), None)
    if fund is None or fund + 1 >= len(clause.words):
        return False
    sized = any(clause.words[n].end <= one.start < clause.words[fund + 1].start for one in clause.amounts)
    return not sized and clause.words[fund + 1].text.lower() not in _SIZED


_TOGETHER_WITH: Final = frozenset(("together with", "along with", "at the same time as", "in step with", "with"))
_LAUNCHED: Final = frozenset(
    ("launched", "founded", "created", "established", "set up", "started", "unveiled", "announced", "formed", "opened",
     "born", "introduced", "launch", "found", "create", "establish", "start", "set in motion", "initiated")
)  # fmt: skip
"""What one fund is that comes with another: "the M&A fund that Shanghai launched together with its mother fund"."""
_SET_BESIDE: Final = frozenset(("mother-fund",))


def contrasts(clauses: Sequence[Clause], clause: Clause) -> bool:
    """Whether a clause only sets one thing beside another, each with its figure in brackets: "led by chemicals (+40.7%)
    rather than products (+21.5%)"."""
    first = next((word.text.lower() for word in clause.words), "")
    before = [one for one in clauses if one.end <= clause.start][-1:]
    after = [one for one in clauses if one.start >= clause.end][:1]
    stated = all(one.bracketed and one.amounts and not one.has("denial") for one in (*before, *after))
    once = sum("denial" in word.concepts for word in clause.words) == 1
    return first in ("rather than", "instead of") and once and not clause.amounts and stated and bool(before and after)


def deeds_of_fund(amount: Amount, own: Clause, following: Sequence[Clause]) -> frozenset[str]:
    """What a fund does, where its size stands beside that: "With 22.5 billion yuan, the mother fund has chosen 13
    sub-funds", "a vehicle of 22.5 billion yuan for which 13 sub-funds have been selected"."""
    if not amount.is_money:
        return frozenset()
    before, after = own.words_before(amount.start), [word for word in own.words if word.start >= amount.end]
    texts = [word.text.lower() for word in before[-2:]]
    in_front = texts == ["with"] or (
        bool(texts) and texts[-1].endswith("ed with")
    )  # "Endowed with 22.5 billion yuan, the"
    if in_front and not any(word.concepts - _IN_HAND and word.text not in _SMALL for word in after):
        named = next((word for one in following for word in one.words if word.concepts & _FUNDS), None)
        return _DEEDS if named and "mother-fund" in named.concepts else frozenset()
    fund = next((word for word in after if word.text not in ("的", "-")), None)
    if fund and "fund" in fund.concepts and own.words[0].text.lower() in _THIS:
        return _DEEDS  # 这只总规模225亿元的基金已选定13只子基金
    sized = len(before) > 1 and texts[-1] in _SIZED and bool(before[-2].concepts & {"fund", "mother-fund", "scale"})
    return _DEEDS if sized else frozenset()


_DEEDS: Final = frozenset(("sub-funds", "amplification"))
_THIS: Final = frozenset(("这只", "该", "这支", "这一", "此", "这个", "该只", "this", "the"))
_FUNDS: Final = frozenset((*_DEEDS, "mother-fund", "merger-fund"))
_IN_HAND: Final = frozenset(("disposal", "plain", "beside", "capital"))
_SMALL: Final = frozenset(("in", "of", "its", "under", "to"))
_SIZED: Final = frozenset(("of", "with", "worth", "at"))


def are_chosen(clause: Clause) -> bool:
    """Whether sub-funds are said to be chosen by now, whatever they will do: "have picked 13 sub-funds to be backed by",
    "will work through 13 sub-funds that have already been selected"."""
    if not clause.has("sub-funds") or clause.has("goal", "forecast", "negation", "hypothetical"):
        return False
    for n, word in enumerate(clause.words):
        if word.text.lower() in _CHOSEN:
            return not any(one.concepts & {"will", "to"} for one in clause.words[max(0, n - 3) : n])
    return False


_CHOSEN: Final = frozenset(
    ("picked", "chosen", "selected", "settled on", "appointed", "shortlisted", "chose", "has completed")
)
