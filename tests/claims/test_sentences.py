"""Whether a sentence asks."""

from __future__ import annotations

import pytest

from dashboard.claims.characters import plain
from dashboard.claims.sentences import sentences


@pytest.mark.parametrize("tag", ["你敢信", "敢信", "谁能想到", "厉不厉害", "没想到吧", "惊不惊喜"])
def test_a_tag_that_only_marvels_asks_nothing(tag: str) -> None:
    assert not any(one.asks for one in sentences(plain(f"2024年上海有7款新药获批，{tag}？")))


@pytest.mark.parametrize("tag", ["真的吗", "对不对", "你信吗", "是不是", "谁能想到这不是真的"])
def test_a_tag_that_doubts_still_asks(tag: str) -> None:
    assert any(one.asks for one in sentences(plain(f"2024年上海有7款新药获批，{tag}？")))
