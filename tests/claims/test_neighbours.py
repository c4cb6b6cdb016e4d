"""What neighbouring quantities, and what stands after them, make of each other."""

from __future__ import annotations

import pytest

from dashboard.claims.amounts import amounts
from dashboard.model import Unit


@pytest.mark.parametrize("text", ["盘子225亿，", "融资250多亿。", "差不多2380亿", "225亿的盘子", "2380亿融资"])
def test_so_many_yi_and_no_more_are_yuan(text: str) -> None:
    (amount,) = amounts(text, text, 9)
    assert amount.unit is Unit.CNY
    assert amount.unsaid


@pytest.mark.parametrize("text", ["2.25亿股", "1.5亿人次", "3亿用户", "2.25亿剂疫苗", "2.4亿平方米"])
def test_what_is_counted_in_yi_is_no_money(text: str) -> None:
    assert all(not amount.is_money for amount in amounts(text, text, 9))


def test_beside_dollars_a_bare_number_of_yi_is_not_taken_for_yuan() -> None:
    text = "首付188亿，合同总额307亿美元"
    assert not any(amount.unit is Unit.CNY for amount in amounts(text, text, 9))
