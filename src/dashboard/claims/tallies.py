"""Running totals: what a count or a sum has come to with what was added, which is not that of the period told."""

from __future__ import annotations

import re
from typing import Final

from dashboard.claims import derivations
from dashboard.claims.case import Case
from dashboard.claims.court import Ruling
from dashboard.claims.finding import Verdict
from dashboard.model import Unit

_BROUGHT: Final = re.compile(
    r"\b(?:bring|brings|brought|bringing|takes?|took|taking|lift(?:s|ed|ing)?|rais(?:e|es|ed|ing)|push(?:es|ed|ing)?"
    r"|swell(?:s|ed|ing)?|boost(?:s|ed|ing)?) (?:the|its|their|that|this|the city's|shanghai's) (?:\S+ ){0,4}?"
    r"(?:total|tally|count|number|sum|haul)\b(?P<of>.{0,48}?) to \Z"
)
_CUMULATIVE: Final = re.compile(r"\b(?:cumulative(?:ly)?|accumulated|running total)\b|累计|累积|总数|历年")
_OF_PERIOD: Final = re.compile(r"\b(?:year|annual|full-year|quarters?|months?|half|20[0-9]{2})\b")


def is_running(case: Case, ruling: Ruling) -> bool:
    """Whether a figure of one period only is set against what all periods have come to: "15 in 2024, bringing the total
    to 55", "累计达55个". Told so in the same words, the figure of a year may be borne out: 2024年累计获批15个."""
    facts = [case.court.catalog.by_id[name] for name in ruling.fact_ids]
    if len(facts) != 1 or ruling.indicator in derivations.LEVELS or case.amount.unit is Unit.PERCENT:
        return False
    period = facts[0].observation.period
    if period is None or period.is_day or period.end is None or period.end.year != period.start.year:
        return False
    before = " ".join(word.text.lower() for word in case.before()) + " "
    if brought := _BROUGHT.search(before):
        return not _OF_PERIOD.search(brought[0])
    around = " ".join(word.text.lower() for word in case.own.words)
    return ruling.verdict is Verdict.CONTRADICTED and bool(_CUMULATIVE.search(around))
