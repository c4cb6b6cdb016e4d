"""The verdict on the national whole that a share of Shanghai implies: "Its 38 deals imply a national total of 109"."""

from __future__ import annotations

from typing import Final

from dashboard.claims import bases, derivations, subjects
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling
from dashboard.claims.finding import Doubt
from dashboard.claims.outcomes import by_computed
from dashboard.model import Unit

_IMPLYING: Final = frozenset(
    ("imply", "implies", "implied", "implying", "mean", "means", "meaning", "suggest", "suggests", "suggesting",
     "work out", "works out", "working out", "point to", "points to", "pointing to", "would make", "makes", "gives",
     "giving", "put", "puts", "putting", "意味着", "推算", "折算", "对应", "相当于", "可推算", "据此")
)  # fmt: skip
_NEAR: Final = 5


def is_national(case: Case) -> bool:
    """Whether a count or an amount is told of the whole country, beside what Shanghai has of it."""
    if case.amount.unit is Unit.PERCENT or not (case.amount.is_money or case.amount.unit == Unit.COUNT):
        return False
    ahead = [word for word in case.own.words_before(case.amount.start) if word.start >= _last_end(case)]
    total = [word for word in ahead[-_NEAR:] if word.text.lower() in _TOTALS]
    beside = case.own.joined and any(one.has("china") for one in case.one.left[:1])  # 全国约109笔、总额约653亿美元
    left = case.one.left[1:] if beside else case.one.left
    implied = any(word.text.lower().startswith(tuple(_IMPLYING)) for word in ahead) or bases.is_reckoned(left)
    after = [word for word in case.after()[:4] if "china" in word.concepts]
    return bool(total) or (implied and (bool(after) or beside or any("china" in word.concepts for word in ahead)))


def by_share(case: Case) -> Ruling:
    """Supported where what Shanghai has and its share of the whole give that value, contradicted where they do not."""
    if case.area in (Doubt.OTHER_PLACE, "CN"):
        case.area = "CN-SH"
    names = [name for name in derivations.NATIONAL if name.endswith("amount") == case.amount.is_money]
    subject = subjects.levels(case, names)
    when = case.when(relative=False)
    if subject is None or when.unsure or when.end is None or not _names_shanghai(case):
        return case.nothing(Doubt.OTHER_PLACE)
    computed = derivations.national(case.court.catalog, subject.id, when.end)
    ruling = by_computed(case, subject, when, computed) if computed else None
    return ruling or case.nothing(Doubt.OTHER_PLACE)


def _names_shanghai(case: Case) -> bool:
    """Whether it is Shanghai, and nowhere else, that has the share."""
    named = [clause for clause in case.one.around.clauses if clause.has("shanghai", "city", "elsewhere")]
    topic = case.one.around.topic.area == "CN-SH"
    return (bool(named) or topic) and not any(clause.has("elsewhere") for clause in named)


def _last_end(case: Case) -> int:
    """Where the quantity before it in its clause ends."""
    return max((one.end for one in case.own.amounts if one.end <= case.amount.start), default=0)


_TOTALS: Final = frozenset(("national total", "national count", "country total", "national tally", "national figure"))
