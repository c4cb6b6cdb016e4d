"""Whether a quantity is a part of a whole: "35 percent of", 占…的43%, 近一半来自上海."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dashboard.claims import measures, places
from dashboard.claims.measures import MEASURES
from dashboard.claims.vocabulary import Role
from dashboard.model import Unit

if TYPE_CHECKING:
    from dashboard.claims.amounts import Amount
    from dashboard.claims.case import Case
    from dashboard.claims.clauses import Clause
    from dashboard.claims.readings import Surrounded

_COMES_FROM: Final = frozenset(("来自", "出自", "流向", "花落", "源自"))
_WENT_TO: Final = ("went to", "goes to", "fell to", "flowed to", "came from", "comes from")


def is_share(case: Case) -> bool:
    """Whether it is a part of a whole: so called, compared with one, or in per cent "of" something."""
    if case.amount.unit is not Unit.PERCENT:
        return False
    own, before = case.own, case.one.left[0] if case.one.left else None
    if before and own.bracketed and not case.one.says_more():
        shares = [one for one in before.amounts if one.unit is Unit.PERCENT]
        if shares:
            return any(places.is_part(one, before) for one in shares)
    if before and own.compares and before.has("share") and not before.has("growth", "decline"):
        return True
    if own.has("growth", "decline") and not (own.has("to") and _in_line(case)):
        return False
    if before and not before.amounts and before.words[:1] and before.words[0].text.lower() == "of":
        return True
    continues = own.has(*MEASURES) and not own.joined
    if continues and before and any(places.is_part(one, before) for one in before.amounts):
        return True
    beside = (*case.joined(), *case.next_one())
    parts = any(places.is_part(amount, clause) for clause in beside for amount in clause.amounts)
    return parts or case.in_reach("share") or _in_line(case) or _comes_from(case) or _is_of_country(case)


def is_of_either(case: Case, name: str) -> bool:
    """Whether a share may be that of deals or of what they are worth, both told before: "38 deals worth 30.7 billion
    dollars. That was 35%"."""
    if not (name.startswith("license-out") and is_share(case)):
        return False
    if case.own.has(*MEASURES, "deals") or case.one.meant & MEASURES:
        return False
    before = (*case.one.left, *(one for sentence in case.one.around.topic.sentences[:1] for one in sentence))
    told = [one for clause in before for one in clause.amounts]
    return any(one.is_money for one in told) and any(one.unit is Unit.COUNT for one in told)


def _is_of_country(case: Case) -> bool:
    """Whether a country stands right before it, and what is measured after: 拿下全国近一半的金额; or it is what such a
    share is had with: 以三成半的笔数，…."""
    following = [one for one in case.one.right[:1] if measures.is_pair(case.one, one)]
    if any(one.has("china") for one in following):
        return True
    if places.stands_against_whole(case.amount, case.own):
        return True
    before, after = case.before()[-1:], case.after()[:4]
    counted = any(word.concepts & {*MEASURES, "deals", "license-out", "companies"} for word in after[1:])
    return counted and after[0].text == "的" and any("china" in word.concepts for word in before)


def _comes_from(case: Case) -> bool:
    """Whether a place is named right after it that it comes from or goes to: 近一半来自上海, "47 percent went to"."""
    after = case.after()
    if [word.text for word in after[:1]] == ["的"] and after[1:2] and after[1].concepts & {*MEASURES, "deals"}:
        after = after[2:]  # 近一半的金额来自上海
    if " ".join(word.text.lower() for word in after[:2]).startswith(_WENT_TO):
        return any(case.role[concept] is Role.AREA for word in after[1:3] for concept in word.concepts)
    after = after[:2]
    places_named = any(case.role[concept] is Role.AREA for word in after[1:] for concept in word.concepts)
    return places_named and after[0].text in _COMES_FROM


def _in_line(case: Case) -> bool:
    """Whether the nearest clause that says what is measured names a share: 占…的比重，2021年为22.5%，2024年降至20.4%."""
    for clause in (case.own, *case.one.left):
        if clause.has("share"):
            return True
        changes = clause is not case.own and clause.has("growth", "decline")
        if changes or clause.fresh or any(case.role[c] in (Role.HEAD, Role.SCOPE) for c in clause.concepts):
            break
    return False


def parts_named(clause: Clause, amount: Amount) -> frozenset[str]:
    """What a clause only names as the part, where a quantity is the whole: "manufacturing made up a fifth of the
    984.7 billion yuan industry"."""
    if amount.unit == Unit.PERCENT:
        return frozenset()
    if clause.beside_share is None:
        return _origin_named(clause, amount)
    parts = [one for one in clause.amounts if one.unit == Unit.PERCENT and one.end < amount.start]
    after = next((word.text.lower() for one in parts for word in clause.words if word.start >= one.end), "")
    return clause.beside_share[0] if after.split(" ")[0] == "of" else frozenset()


def _origin_named(clause: Clause, amount: Amount) -> frozenset[str]:
    """What a clause only names as where a part of a quantity comes from or goes: "a fifth of the 984.7 billion yuan
    that the industry counted in 2024 came from the factory floor"."""
    after = [word for word in clause.words if word.start >= amount.end]
    taken = next((words for part, words in clause.bare_parts if part.end <= amount.start), ())
    verb = next((n for n, word in enumerate(after) if word.text.lower().startswith(ORIGINATES)), None)
    if verb is None or not any(word.end <= amount.start for word in taken):
        return frozenset()
    before = (word for word in clause.words if word.end <= after[verb].start)
    named = frozenset[str]().union(*(word.concepts for word in before))
    return frozenset[str]().union(*(word.concepts for word in after[verb + 1 :])) - named


ORIGINATES: Final = (
    "came", "comes", "stemmed", "stems", "originated", "originates", "went", "goes", "fell to", "falls to", "flowed",
    "flows", "belonged", "belongs", "was made", "is made", "was produced", "was earned", "was contributed", "arose",
)  # fmt: skip
"""The verbs that say where a part of a whole is from, or who has it."""


def wholes(one: Surrounded, clause: Clause) -> frozenset[str]:
    """What a clause only names as the whole that a share is of, where that of the quantity says the share once more
    in money: "made up a fifth of the whole industry's scale, namely 201 billion yuan"; or as another whole."""
    if clause is one.own or clause.beside_share is None:
        return frozenset()
    part, whole = clause.beside_share
    role = one.vocabulary.role
    says = one.says_more() and not one.own.has("restated")
    roles = [Role.OTHER] if clause.start > one.own.start else []
    if one.amount.is_money and not says and any(role[concept] is Role.HEAD for concept in part):
        roles.append(Role.HEAD)
    return frozenset(concept for concept in whole if role[concept] in roles)
