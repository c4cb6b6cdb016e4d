"""The length of a list of companies, as in 全球制药20强, 前20大药企, TOP20医疗器械企业 and in English as rankings has it.

The words of such a name stay together, since they say what else is counted: 全球药企20强中有19家.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from dashboard.claims import sayings
from dashboard.claims.court import Court, Ruling
from dashboard.claims.finding import Doubt, Verdict
from dashboard.claims.rankings import rankings
from dashboard.claims.sentences import Sentence
from dashboard.claims.subjects import TOP_LISTS
from dashboard.model import Area

_TWENTY: Final = "20家?|二十家?"
_MADE: Final = "药械|药|(?:医疗)?器械|械"
_LENGTH: Final = re.compile(
    rf"(?P<made>{_MADE})(?:企业|企|公司|厂商|巨头)?的?(?:全球|世界)?(?:排名)?"
    rf"(?:(?:前|TOP ?)(?P<one>{_TWENTY})[强大位名]?|(?P<two>{_TWENTY})强)(?![0-9.万亿家个月季年天日%])"
    rf"|(?:(?:前|TOP ?)(?P<three>{_TWENTY})[强大位名]?|(?<![0-9])(?P<four>{_TWENTY})[强大])的?(?:全球|跨国|国际)?"
    rf"(?:创新|生物|大型)?(?P<of>制药|医药|{_MADE})(?:企|公司|厂商|巨头|行业)",
    re.IGNORECASE,
)
_PLACE: Final = re.compile("(?P<world>全球|世界|国际)|全国|中国|国内|我国|上海|亚洲|欧洲|美国|日本|本土|北京|江苏")
_KINDS: Final = (("药", "drugs"), ("械", "devices"))
_VALUE: Final = Decimal(20)


@dataclass(frozen=True, slots=True)
class Length:
    """Where the number of a list of companies stands, and what these make."""

    start: int
    end: int
    made: tuple[str, ...]
    world: bool
    asks: bool

    @property
    def value(self) -> Decimal:
        """How many companies are on the list."""
        return _VALUE


def lengths(text: str, sentences: list[Sentence]) -> Iterator[Length]:
    """The lengths of lists of companies in a text, in their order."""
    for sentence in sentences:
        for match in _LENGTH.finditer(text, sentence.start, sentence.end):
            group = next(name for name in ("one", "two", "three", "four") if match[name])
            places = [*_PLACE.finditer(text, sentence.start, match.end())]
            world = bool(places) and places[-1]["world"] is not None
            made = match["made"] or match["of"]
            yield Length(*match.span(group), tuple(kind for sign, kind in _KINDS if sign in made), world, sentence.asks)
        for one in rankings(text, sentence.start, sentence.end):
            yield Length(one.start, one.end, one.made, one.world, sentence.asks)


def judge(court: Court, length: Length) -> Ruling:
    """Supported where the list is of the world's companies of a kind that the articles count twenty of."""
    wanted = [name for name, (_, kind) in zip(TOP_LISTS, _KINDS, strict=True) if kind in length.made]
    facts = [fact for name in wanted for fact in court.facts.get(name, ()) if fact.grade.reliable]
    if length.asks or not length.world:
        reason = Doubt.QUESTION if length.asks else Doubt.OTHER_PLACE
        return Ruling(Verdict.NO_DATA, sayings.doubt(reason))
    if not facts or any(fact.value != length.value for fact in facts):
        return Ruling(Verdict.NO_DATA, sayings.doubt(Doubt.NOTHING))
    period = facts[0].observation.period
    return Ruling(
        Verdict.SUPPORTED,
        sayings.stated(facts),
        facts[0].indicator.id,
        Area.WORLD.value,
        period.code if period else None,
        tuple(fact.id for fact in facts),
    )
