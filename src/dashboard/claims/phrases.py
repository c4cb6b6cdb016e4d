"""Small numbers that the articles state in a phrase of its own: "two of the 47 biotech projects",
"in five years what took Boston decades".

Numbers so small mean nothing without the phrase, so only the phrase with the very number is read; any other is no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dashboard.catalog import Fact
from dashboard.claims import sayings
from dashboard.claims.court import Court, Ruling
from dashboard.claims.finding import Verdict
from dashboard.claims.sentences import Sentence

_DECADES: Final = r"(?:decades|(?:几|数|好几)十年|\bdecades?-long)"
_SPELL: Final = r"(?P<number>\b(?:five|5)[ -]years?\b|(?<![0-9十])[五5]年(?:时间|光阴|工夫|功夫)?)"
_PHRASES: Final = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("years-to-match-boston", rf"{_SPELL}[^.。]{{0,80}}(?:Boston|波士顿)[^.。]{{0,40}}{_DECADES}"),
        ("years-to-match-boston", rf"{_SPELL}[^.。]{{0,80}}{_DECADES}[^.。]{{0,40}}(?:Boston|波士顿)"),
        ("years-to-match-boston", rf"(?:Boston|波士顿)[^.。]{{0,40}}{_DECADES}[^.。]{{0,60}}?{_SPELL}"),
        ("years-to-match-boston", rf"{_DECADES}[^.。]{{0,20}}\bBoston[^.。]{{0,60}}?{_SPELL}"),
        (
            "biotech-projects-pictured",
            r"\b(?P<number>two) of (?:the|its|these|some) (?:47|forty-seven) (?:[a-z-]+ ){0,3}projects\b",
        ),
        ("biotech-projects-pictured", r"47个[^,，。;；]{0,16}项目[^,，。;；]{0,4}[中里]的?(?P<number>[两二2]个)"),
    )
)
_HERE: Final = re.compile(r"\bShanghai|\bZhangjiang|\bthe city\b|DNA Valley|上海|张江|申城|沪|本市|全市", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(
    r"\b(?:Beijing|Shenzhen|Guangzhou|Suzhou|Hangzhou|Wuhan|Chengdu|Nanjing|Wuxi|Tianjin|Singapore|Hong Kong|Basel|Cambridge"
    r"|London|Tokyo|Seoul|India|Japan)\b|北京|深圳|广州|苏州|杭州|武汉|成都|南京|无锡|天津|新加坡|香港|剑桥|伦敦|东京|首尔|巴塞尔",
    re.IGNORECASE,
)
_DOUBTED: Final = re.compile(
    r"\b(?:not|never|no|nor|would|could|might|may|if|unless|whether|hopes?|wants?|aims?|plans?|will|chips?|semiconductors?"
    r"|fail(?:ed|s|ures?)?|cancell?ed|abandoned|stopped|closed|shut|halted|stalled|collapsed|ended|delayed|suspended)\b"
    r"|n't\b|不(?!断|止)|没|未(?!来)|并非|若|如果|可能|能否|希望|计划(?=[在用])|将(?=[在用])|芯片|集成电路|人工智能|失败|取消|终止|停[止工产滞]|搁[置浅]|中止|暂停|关闭",
    re.IGNORECASE,
)


_NAMED: Final = re.compile(r"boston|波士顿|47|forty.seven|四十七", re.IGNORECASE)
"""What one of them names, so that other texts are not searched sentence by sentence."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where a phrase has its number, and the indicator that it is the figure of."""

    start: int
    end: int
    indicator: str


def phrases(text: str, sentences: list[Sentence]) -> Iterator[Phrase]:
    """The small numbers of a text that stand in such a phrase and are Shanghai's, plainly stated."""
    if not _NAMED.search(text):
        return
    before = ""
    for sentence in sentences:
        said = text[sentence.start : sentence.end]
        around, before = before + said, said
        if sentence.asks or _DOUBTED.search(said) or _ELSEWHERE.search(around) or not _HERE.search(around):
            continue
        for indicator, pattern in _PHRASES:
            match = pattern.search(text, sentence.start, sentence.end)
            if match:
                yield Phrase(*match.span("number"), indicator)
                break


def judge(court: Court, phrase: Phrase) -> Ruling:
    """What only pages, or one person, say."""
    facts: list[Fact] = court.facts[phrase.indicator]
    of = facts[0].observation
    period = of.period.code if of.period else None
    said = sayings.only_pages(facts)
    return Ruling(Verdict.UNVERIFIED, said, phrase.indicator, of.area.value, period, tuple(fact.id for fact in facts))
