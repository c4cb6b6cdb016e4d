"""Chinese clauses set before a claim that tell something of their own and leave it what it is: 创新药加速出海，…"""

from __future__ import annotations

from typing import Final

from dashboard.claims import subjects
from dashboard.claims.case import Case
from dashboard.claims.clauses import Clause
from dashboard.claims.vocabulary import Role


def tells(case: Case, clause: Clause, name: str) -> bool:
    """Whether a clause ends with its own verb, and the clause of the claim leaves nothing open."""
    first, last = clause.words[0].text, clause.words[-1]
    if last.text.isascii() or not subjects.is_complete(case, name) or first in _ADDING:
        return False
    acts = all(case.role[concept] is Role.PLAIN for concept in last.concepts) and last.text not in _POSTPOSITIONS
    return bool(last.concepts) and acts and "things" not in last.concepts


def names_drugs_and_devices(clause: Clause) -> bool:
    """Whether a clause only says that drugs and devices are counted together: 算上药品和器械."""
    drugs = clause.has("innovative-drugs", "pharmaceutical-products", "pharmaceutical")
    return drugs and clause.has("innovative-devices", "medical-devices") and not clause.has("elsewhere", "exclusion")


_ADDING: Final = frozenset(
    (
        "包括",
        "含",
        "加上",
        "连同",
        "不含",
        "剔除",
        "扣除",
        "若",
        "计入",
        "算上",
        "除",
        "仅",
        "单",
        "光",
        "只算",
        "单算",
        "光是",
        "单是",
    )
)
_POSTPOSITIONS: Final = frozenset(
    ("方面", "上", "里", "中", "内", "下", "看", "来看", "来说", "而言", "角度", "端", "层面", "口径", "计", "计算", "统计", "算", "外",
     "之外", "以外", "间", "时", "后", "前", "起", "之中", "之下", "维度", "部分", "环节", "来讲", "数据", "情况", "测算", "的")
)  # fmt: skip
"""What ends a Chinese clause that only says in which matter or place."""
