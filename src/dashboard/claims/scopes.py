"""What a statement says of more, of less or of a stage before than its figure: "Before revision, …", …（仅上市公司）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.court import Ruling
from dashboard.claims.states import Status
from dashboard.claims.vocabulary import Role
from dashboard.model import Unit

_FIRMS: Final = r"(?:firms|companies|enterprises|businesses|groups)"
_KINDS: Final = (
    r"(?:listed|unlisted|private|state - owned|state-owned|foreign - invested|foreign-invested|foreign|small|large)"
)
_RECKONED: Final = (
    r"per (?:capita|head|employee|worker)|(?:in|at) (?:real terms|(?:constant|comparable)(?: \w+)? prices|prices)|seasonally adjusted"
    rf"|(?:before|prior to) (?:the |any |its |their )?(?:revisions?|adjustments?|restatement)|(?:before|after) taxe?s?"
    rf"|(?:for|among|counting) (?:only )?(?:the )?{_KINDS} (?:\w+ )?{_FIRMS}(?: only| alone)?"
)
_FRAME: Final = re.compile(
    rf"(?:{_RECKONED})$|an? (?:rival|competing|alternative|different|contrary) (?:estimate|count|tally|figure|calculation)\b"
)
_TAIL: Final = re.compile(rf"\b(?:{_RECKONED})$")
_HAN_FRAME: Final = re.compile(
    r"(?:修订|调整|修正|重述)(?:之?前)$|(?:按|以)?(?:不变价|可比价|人均)(?:格)?(?:计|计算|来?看|而言|口径)*$|(?P<firms>外资|国有|民营|内资|合资|上市|央企|国企)"
    r"(?:企业|公司|药企)?(?:方面|中|里|来看|口径|部分)$|(?:另一(?:种|项|份)|另有|也有)(?:估算|估计|统计|测算|说法)"
)
_HAN_BRACKET: Final = re.compile(
    r"(?:仅|只|单|不含|剔除|税后|税前|人均|按.*(?:价|价格)|含).*|(?:仅|只).*|(?:外资|国有|民营|上市)(?:企业|公司)"
)
_HOPED: Final = re.compile(
    r"(?:预计|预测|预估|目标|计划|目标值|预计值|预测值|预期|预算|规划)(?:数|值)?|(?:target|forecast|planned|projected|expected|estimate)"
)
_UNDONE: Final = {
    "license-out": re.compile(r"\b(?:renegotiat\w+|(?:did|do|have|were|are) not (?:yet )?(?:close|closed|completed?|signed))\b|尚未(?:签署|完成|交割)"),
    "financing": re.compile(r"\b(?:returned|repaid)\b|退还|返还|偿还"),
    "mother-fund": re.compile(r"(?:拟|计划|筹划)(?:设立|成立|组建)|\bfunds?,? (?:was |were )?(?:planned|proposed|mooted)\b"),
    "merger-fund": re.compile(r"(?:拟|计划|筹划)(?:设立|成立|组建)|\bfunds?,? (?:was |were )?(?:planned|proposed|mooted)\b"),
    "raav": re.compile(r"优先审评|突破性|fast - tracked|fast-tracked|\bdesignat"),
    "top-companies": re.compile(r"\btop (?:5|10|15|25|30|40|50|100|ten|fifty|hundred)\b"),
}  # fmt: skip
"""What is said of what a figure counts that makes it something else."""
_PLANNED: Final = re.compile(r"(?:planned|proposed|mooted|envisaged)\b")
_SUMMED: Final = re.compile(r"(?:截至|截止|^到|^至).*累计(?!增|提|扩|上升|上涨|涨)|累计[达完签获].*|\bcumulative\b")
_OF_FIRMS: Final = ("listed-enterprises", "top-companies-present")
_OF_A_YEAR: Final = ("license-out-", "innovative-", "industry-scale", "manufacturing-output")


def is_of_another(case: Case, ruling: Ruling) -> bool:
    """Whether its sentence sets it in another reckoning, tells it of others, or takes it over from a clause about
    something else."""
    name = ruling.indicator or ""
    clauses = case.one.around.clauses
    return (
        _is_framed(clauses, name)
        or _is_bounded(case)
        or _is_undone(case, name)
        or _takes_over(case, ruling)
        or _is_summed(case, ruling)
        or _is_of_a_branch(case, name)
    )


def _is_framed(clauses: Sequence[Clause], name: str) -> bool:
    """Whether the sentence begins with another reckoning: "Before revision, …", 外资企业方面，…; companies listed or
    from abroad are what some figures count."""
    first = next((one for one in clauses if one.words), None)
    if first is None or first.amounts:
        return False
    text = _text(first)
    frame = (_HAN_FRAME if _is_han(first) else _FRAME).match(text)
    return frame is not None and not (frame.groupdict().get("firms") and name in _OF_FIRMS)


def _is_bounded(case: Case) -> bool:
    """Whether the sentence ends with another reckoning: "… for listed companies only", …（税后）"""
    clauses = [one for one in case.one.around.clauses if _text(one)]
    if not clauses or clauses[-1].end <= case.amount.start:
        return False
    last = clauses[-1]
    text = _text(last)
    if last.bracketed and not last.amounts and last is not case.own:
        hoped = _HOPED.fullmatch(text) is not None and case.status is Status.ACTUAL
        return hoped or _HAN_BRACKET.fullmatch(text) is not None or _TAIL.search(text) is not None
    return _TAIL.search(text) is not None


def _is_undone(case: Case, name: str) -> bool:
    """Whether what its figure counts is said to be otherwise: "renegotiated 38 deals", 拟设立."""
    pattern = next((one for start, one in _UNDONE.items() if name.startswith(start)), None)
    clauses = [case.own, *case.one.left]
    if name.endswith("fund-size") and any(_PLANNED.match(_text(one)) for one in case.one.right[:1]):
        return True
    return pattern is not None and any(pattern.search(_text(one)) for one in clauses)


def _takes_over(case: Case, ruling: Ruling) -> bool:
    """Whether it names nothing itself, and the clause before it, which has its own amount, is about something else:
    "R&D spending was 933.7 billion yuan, or US$128 billion"."""
    name = ruling.indicator or ""
    if not case.amount.is_money or len(ruling.fact_ids) != 1 or _matters(case, case.own):
        return False
    if name.endswith("fund-size") or case.own.mentions or "total" in _text(case.own):
        return False
    left = [one for one in case.one.around.clauses if one.end <= case.own.start]
    before = left[-1] if left and left[-1].amounts else None
    if before is None or not any(one.is_money or one.unit is Unit.COUNT for one in before.amounts):
        return False
    if before.words and before.words[0].text.lower() in ("a", "an"):
        return False  # "Shanghai, a city of 25 million people, was worth"
    return bool(_matters(case, before) - case.court.allowed(name) - _OPEN)


def _is_summed(case: Case, ruling: Ruling) -> bool:
    """Whether the figure of one year is told as the sum of all years until then: 截至2024年累计."""
    if case.amount.unit is Unit.PERCENT or not (ruling.indicator or "").startswith(_OF_A_YEAR):
        return False
    clauses = [one for one in case.one.around.clauses if one.start <= case.own.start]
    said = "".join(_text(one) for one in clauses)
    until = re.search(r"截至|截止|\bby\b|^[到至]", said) is not None
    return re.fullmatch(r"[0-9]{4}", ruling.period or "") is not None and until and bool(_SUMMED.search(said))


def _is_of_a_branch(case: Case, name: str) -> bool:
    """Whether the companies of a clause before it are of a branch of the industry alone: 上海中药企业."""
    if not name.startswith("license-out-"):
        return False
    pairs = (pair for one in case.one.left for pair in pairwise(one.words))
    allowed = case.court.allowed(name)
    return any(
        "companies" in two.concepts and any(case.role[c] is Role.OTHER for c in one.concepts - allowed)
        for one, two in pairs
    )


def _matters(case: Case, clause: Clause) -> set[str]:
    """What a clause names that figures are of, or not."""
    return {one for one in clause.concepts if case.role[one] in (Role.HEAD, Role.SCOPE, Role.OTHER)}


_OPEN: Final = frozenset(("industry", "companies"))


def _is_han(clause: Clause) -> bool:
    return any(not word.text.isascii() for word in clause.words if word.text[:1].isalpha())


def _text(clause: Clause) -> str:
    """The words of a clause, without signs at its ends."""
    joint = "" if _is_han(clause) else " "
    return joint.join(word.text.lower() for word in clause.words).strip(" .。()（）,，;；:：\"”'")
