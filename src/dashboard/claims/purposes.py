"""Aims that a clause only names, and that stand whether they are met or not: "if the target of a trillion is to be met"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dashboard.claims.readings import Surrounded


def names_aim(reading: Surrounded) -> bool:
    """Whether it is only named as an aim, which stands whether it is met or not: "if the target of a trillion
    is to be met", "if the industry is to pass a trillion", 若要实现万亿元的目标."""
    words, amount = reading.own.words, reading.amount
    before = [word for word in words if word.end <= amount.start]
    supposes = [word for word in words if "hypothetical" in word.concepts]
    if not supposes or any(word not in before or word.text.lower() not in _IF for word in supposes):
        return False
    if any(word.text.lower() in _IS_TO for word in before):
        return True
    if any(word.text.lower().split()[0] in _SETTING for word in before if word.start > supposes[-1].start):
        return False  # "if the city has set a target of"
    before = before[-2:]
    after = [word for word in words if word.start >= amount.end][:4]  # 2400亿元的制造业产值目标
    of = len(before) == 2 and "goal" in before[0].concepts and before[1].text.lower() == "of"
    return of or any("goal" in word.concepts for word in after)


def names_end(reading: Surrounded) -> bool:
    """Whether it is only the aim that something would have to be done for: "would have to jump by a fifth to make
    the 240 billion yuan that the city has set as its goal"."""
    own = reading.own
    if not own.joined or [word.text.lower() for word in own.words[:2]] not in TO_REACH:
        return False
    return any("goal" in word.concepts for word in own.words if word.start >= reading.amount.end)


TO_REACH: Final = tuple(
    ["to", verb] for verb in ("reach", "hit", "meet", "attain", "make", "pass", "exceed", "cross", "surpass", "top")
)
"""How a clause begins that says what something would have to be done for."""
_SETTING: Final = frozenset(
    ("has", "have", "had", "set", "sets", "adopts", "adopted", "names", "named", "gives", "gave")
)
_IS_TO: Final = frozenset(("is to", "are to"))
_IF: Final = frozenset(("if", "若", "如果", "如", "倘若", "假如", "假使", "要是", "若要", "如要", "倘使", "如若"))
