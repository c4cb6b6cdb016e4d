"""The verdict on figures added up: both funds, drugs and devices approved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dashboard.claims import changes, derivations, subjects
from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.court import Ruling, Subject
from dashboard.claims.finding import Doubt
from dashboard.claims.outcomes import by_computed
from dashboard.claims.surroundings import Evidence
from dashboard.claims.vocabulary import Role
from dashboard.model import Unit


def names_both_funds(case: Case) -> bool:
    """Whether the words add up the two funds: after "combined", with both named before and no amount since
    the latter, or "together the two"."""
    if _names_two(case) or _is_their_sum(case) or _counts_one_in(case):
        return True
    adds = any(clause.words[:1] and clause.words[0].text.lower() == "together with" for clause in case.one.left)
    given = adds and (
        any(amount.start < case.amount.start for amount in case.own.amounts)
        or " ".join(word.text.lower() for word in case.before()[-3:]) == "the total to"
    )
    if not (case.in_reach("total") or given) or not (case.anywhere("mother-fund") and case.anywhere("merger-fund")):
        return False
    return (
        given
        or not {"mother-fund", "merger-fund"} & case.own.concepts
        or {"mother-fund", "merger-fund"} <= case.own.concepts
    )


def _is_their_sum(case: Case) -> bool:
    """Whether it is what the two funds named before it come to: "With 22.5 and 10 billion, Shanghai put 32.5 billion"."""
    before = [one for clause in case.one.left for one in clause.amounts if one.unit == case.amount.unit]
    named = frozenset[str]().union(*(clause.concepts for clause in case.one.left))
    apart = {"mother-fund", "merger-fund"} <= named and not {"mother-fund", "merger-fund"} & case.own.concepts
    return apart and len(before) == 2 and sum(one.value for one in before) == case.amount.value


def _counts_one_in(case: Case) -> bool:
    """Whether it is what the funds for biomedicine come to with one that is counted in before: 算上100亿元并购基金，上海
    的生物医药基金总规模达到325亿元."""
    before = case.one.left[:1]
    counted = any(one.words[:1] and one.words[0].text.lower() in _COUNTING for one in before)
    one_fund = any(clause.has("mother-fund", "merger-fund") for clause in before)
    all_funds = case.own.has("fund") and case.own.has("biomedicine") and case.own.has("total", "scale")
    return counted and one_fund and all_funds and not case.own.has("mother-fund", "merger-fund")


_COUNTING: Final = frozenset(("算上", "加上", "再加上", "连同", "计入", "counting", "including", "adding"))


def sets_funds_apart(case: Case) -> bool:
    """Whether its clause says by how much one fund is larger: "is 12.5 billion yuan larger than the merger fund"."""
    before = [word.text for word in case.before()]
    larger = "比" in before and before[-1] in ("大", "多", "高", "小", "少")  # 比并购基金大125亿元
    return {"mother-fund", "merger-fund"} <= case.own.concepts and (larger or changes.is_difference(case.one))


def _names_two(case: Case) -> bool:
    """Whether the words add up two funds for biomedicine that they do not name: "Together, the two new funds …"."""
    texts = {text for clause in (case.own, *case.one.left[:1]) for word in clause.words
             for text in word.text.lower().split(" ")}  # fmt: skip
    two = bool(texts & {"two", "both", "pair", "funds"}) or any(
        one.value == _TWO and one.unit == Unit.COUNT for one in case.own.amounts
    )
    named = any(clause.has("biomedicine", "mother-fund") for clause in case.one.around.clauses)
    return two and named and case.own.has("fund") and case.in_reach("total")


_TWO: Final = 2


def by_funds(case: Case, *, apart: bool = False) -> Ruling | None:
    """Both funds of the city together, or what sets them apart."""
    here = (case.own, *case.one.left)
    named = [clause for clause in case.one.around.clauses if clause.has("mother-fund", "merger-fund")]
    computed, when = derivations.funds_together(case.court.catalog, apart=apart), case.when(relative=False)
    others = {concept for clause in (*here, *named) for concept in clause.concepts if case.role[concept] is Role.OTHER}
    if others - case.court.allowed("merger-fund-size") or case.own.has("start-ups"):
        return case.nothing(Doubt.OTHER_THING)
    if (
        not (case.area in ("CN-SH", Doubt.NO_PLACE) and subjects.is_enough(case, case.one.understood(here)))
        or computed is None
    ):
        return case.nothing(case.area if isinstance(case.area, Doubt) else Doubt.UNKNOWN_WORDS)
    subject = Subject(computed.indicator, Evidence(case.own.concepts, (case.own,), inherited=False))
    if when.unsure or when.end not in (None, computed.period):
        return case.elsewhen(subject, when)
    return by_computed(case, subject, when, computed)


def names_both_kinds(case: Case) -> bool:
    """Whether a bare clause set beside it names drugs and devices, and its own neither: "Adding drugs and devices
    together, Shanghai had 22 products approved"."""
    if case.own.has(*_KINDS) or len(case.own.amounts) != 1 or case.one.of_two:
        return False
    listed = case.own.has("total") and (_follows_both(case) or (case.own.has("approved") and _lists_both(case)))
    if listed:
        case.one.meant |= {*_KINDS}
        return True
    beside = [one for one in (*case.one.left[:1], *case.one.right[:1]) if all(a.value == _TWO for a in one.amounts)]
    return any(all(kind in one.concepts for kind in _KINDS) for one in beside)


def _lists_both(case: Case) -> bool:
    """Whether the two clauses after it say how many of each there are: 获批合计22款，其中创新药7款，器械15款."""
    return _are_of_both([one for one in case.one.around.clauses if one.start > case.amount.end][:2])


def _follows_both(case: Case) -> bool:
    """Whether the clauses before it say how many of each there are: 创新药7款，居第二，器械15款，居第一，合计22款."""
    return _are_of_both([one for one in case.one.left[:4] if one.amounts][:2])


def _are_of_both(clauses: Sequence[Clause]) -> bool:
    """Whether two clauses hold a number each, one of drugs, one of devices."""
    kinds = [{*_KINDS} & one.concepts for one in clauses if one.amounts]
    return kinds in ([{kind}, {other}] for kind, other in (_KINDS, _KINDS[::-1]))


_KINDS: Final = ("innovative-drugs", "innovative-devices")


def is_of_each_kind(case: Case) -> bool:
    """Whether one number is said of drugs and of devices each: 国产1类创新药和国产三类创新医疗器械各7款."""
    each = any(word.text in _EACH for word in case.before()[-4:])
    return each and all(case.own.has(kind) for kind in _KINDS) and len(case.own.amounts) == 1


def are_alike(case: Case) -> bool:
    """Whether as many drugs as devices were approved then."""
    period, domestic = case.when(relative=False).end, case.own.has("domestic")
    both = derivations.approvals_together(case.court.catalog, period, domestic=domestic) if period else None
    return both is not None and len({fact.value for fact in both.inputs}) == 1


_EACH: Final = frozenset(
    (
        "各",
        "各有",
        "各获批",
        "各达",
        "各为",
        "各自有",
        "均",
        "均为",
        "均有",
        "均获批",
        "均达",
        "都是",
        "都有",
        "都为",
        "同为",
        "同样是",
        "各占",
        "双双为",
    )
)


def kind_of_the_rest(case: Case) -> str | None:
    """The kind that those left over are: "22 products, seven of them Class 1 drugs and the rest Class III devices"."""
    after = case.after()
    rest = next((n for n, word in enumerate(after) if "remainder" in word.concepts), 0)
    before, behind = (
        frozenset[str]().union(*(word.concepts for word in part)) for part in (after[:rest], after[rest:])
    )
    kinds = {*_KINDS} & before, {*_KINDS} & behind
    return kinds[1].pop() if rest and len(kinds[0]) == len(kinds[1]) == 1 and kinds[0] != kinds[1] else None


def by_approvals(case: Case, *, domestic: bool) -> Ruling | None:
    """Drugs and devices approved together."""
    name = "domestic-innovative-drugs-approved" if domestic else "innovative-drugs-approved"
    drugs, devices = "innovative-drugs", "innovative-devices"
    subject = subjects.levels(
        case, (name,), devices, "domestic", "class-1", "class-3", "medical-devices"
    ) or subjects.levels(case, (name.replace("drugs", "devices"),), drugs)
    if subject is None:
        return None
    when = case.when(relative=False)
    if when.unsure or when.end is None:
        return case.elsewhen(subject, when)
    computed = derivations.approvals_together(case.court.catalog, when.end, domestic=domestic)
    return by_computed(case, subject, when, computed)


def kind_of_both(case: Case) -> str | None:
    """The kind whose part of all approved it is: "22 drugs and devices … Two thirds of them were devices"."""
    words = " ".join(word.text.lower() for word in case.after() if word.text[:1].isalpha())
    before = [one.concepts for sentence in case.one.around.topic.sentences[:1] for one in sentence]
    found = _OF_THEM.fullmatch(words)
    return found["kind"] if found and all(any(kind in one for one in before) for kind in _KINDS) else None


_OF_THEM: Final = re.compile(
    "of (?:them|these|those|which) (?:were|are) (?:(?:innovative|medical) )*(?P<kind>drugs|devices)"
)


def by_kind(case: Case, kind: str) -> Ruling | None:
    """Drugs or devices in per cent of both approved in the year that the sentence before names."""
    when = case.topic_when()
    if case.area != "CN-SH" or when is None or when.end is None:
        return None
    computed = derivations.approvals_share(case.court.catalog, kind, when.end)
    if computed is None:
        return None
    return by_computed(case, Subject(computed.indicator, Evidence(frozenset(), (), inherited=False)), when, computed)
