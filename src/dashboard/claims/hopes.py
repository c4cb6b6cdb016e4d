"""What is hoped for the year that a part of it was told of: "… in the first half, halfway to the annual goal"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from dashboard.catalog import Fact
from dashboard.claims import changes, moments
from dashboard.claims.case import Case
from dashboard.claims.moments import When
from dashboard.model import Status as FactStatus


def is_of_year_begun(case: Case, fact: Fact, when: When) -> bool:
    """Whether it is hoped for the year that a part named before it belongs to: "… in the first half of 2025. The
    target of a trillion …", "…, well placed to pass a trillion yuan by December"."""
    claimed, period = case.claimed(when), fact.observation.period
    hoped = period is not None and period.is_year and fact.observation.status is not FactStatus.ACTUAL
    if not hoped or period is None or claimed is None or not claimed.is_part_of_year or claimed.year != period.year:
        return False
    ends = not when.local and any(word.text.lower() in _ITS_END for word in case.own.words)
    ends = ends or (not when.local and _is_of_whole_year(case))
    foreseen = not when.local and case.own.joined and changes.is_end(case.own) and case.own.has("goal")
    return ends or foreseen or not moments.names_period(case.one, before=True)


def _is_of_whole_year(case: Case) -> bool:
    """Whether it is called the aim of the year: "the annual goal of a trillion"."""
    before = case.before()
    return any(one.text.lower() in _ANNUAL and "goal" in two.concepts for one, two in pairwise(before))


_ANNUAL: Final = frozenset(("annual", "full-year", "full year", "yearly", "whole-year", "year-end", "全年", "年度"))
_ITS_END: Final = frozenset(("december", "new year's eve", "by december", "year-end", "by year-end",
                             "年底", "年内", "岁末", "年末"))  # fmt: skip
"""What says that it is hoped for by the end of that year."""
