"""What a quantity says by itself of what it is about: that it is a share, of deals or of what they are worth."""

from __future__ import annotations

from typing import Final

from dashboard.claims.amounts import Amount
from dashboard.claims.case import Case
from dashboard.model import Unit


def implied(case: Case) -> frozenset[str]:
    """What the quantity itself says: that it is a share, and of an amount where it follows one."""
    if case.own.has("market-a") and case.own.has("market-hk") and case.own.has("market-us"):
        return frozenset(("listed",))  # A股、港股和美股市场上共有102家上海生物医药企业
    texts = [word.text for word in case.own.words]
    if any(text in _SHARE_MARKETS for text in texts) and any(text.endswith("板块") for text in texts):
        return frozenset(("listed",))  # 资本市场“上海生物医药板块”扩至102家
    if not case.is_share():
        follows = case.amount.unit is Unit.PERCENT and case.own.has("lag", "lead") and topic_grows(case)
        more = case.amount.unit is Unit.PERCENT and [word.text.lower() for word in case.after()[:1]] == ["more"]
        return frozenset(("growth",)) if follows or more else frozenset()
    before = [amount for clause in case.one.left[:1] for amount in clause.amounts] or _taken_up(case)
    alone = not case.own.has("number", "deals", "amount", "worth")
    follows = alone and len(before) == 1 and not case.one.meant
    if follows and before[0].is_of_deals:
        return frozenset(("share", "deals"))
    return frozenset(("share", "amount")) if follows and before[0].is_money else frozenset(("share",))


def _taken_up(case: Case) -> list[Amount]:
    """The quantities of the sentence before where "that" takes up what it says: "That was almost half of the total"."""
    first = next((word.text.lower() for word in case.own.words), "")
    topic = case.one.around.topic.sentences[:1] if first in _THAT and not case.one.left else ()
    return [one for sentence in topic for clause in sentence for one in clause.amounts]


_THAT: Final = frozenset(("that", "this", "it", "that's", "这", "这一数字", "这相当于"))
_SHARE_MARKETS: Final = frozenset(("资本市场", "股市", "股票市场", "证券市场", "二级市场"))


def topic_grows(case: Case) -> bool:
    """Whether only the sentence before says that rates of growth are meant: "… lagged with 3.6 per cent"."""
    here = any(clause.has("growth", "decline") for clause in (case.own, *case.one.left))
    topic = case.one.around.topic.sentences[:1]
    return not here and any(clause.has("growth") for sentence in topic for clause in sentence)
