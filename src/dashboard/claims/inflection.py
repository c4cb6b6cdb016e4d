"""The forms that English words take: plurals, and the forms of a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_IRREGULAR: Final = {
    forms.split()[0]: forms.split()
    for forms in (
        "rise rises rose risen rising",
        "grow grows grew grown growing",
        "fall falls fell fallen falling",
        "draw draws drew drawn drawing",
        "see sees saw seen seeing",
        "come comes came coming",
        "become becomes became becoming",
        "stand stands stood standing",
        "hit hits hitting",
        "put puts putting",
        "set sets setting",
        "get gets got getting",
        "give gives gave given giving",
        "take takes took taken taking",
        "make makes made making",
        "hold holds held holding",
        "keep keeps kept keeping",
        "begin begins began begun beginning",
        "find finds found finding",
        "run runs ran running",
        "know knows knew known knowing",
        "mean means meant meaning",
        "say says said saying",
        "tell tells told telling",
        "win wins won winning",
        "do does did done doing",
        "strike strikes struck striking",
        "break breaks broke broken breaking",
        "bring brings brought bringing",
        "build builds built building",
        "pay pays paid paying",
        "spend spends spent spending",
        "sell sells sold selling",
        "buy buys bought buying",
        "lose loses lost losing",
        "leap leaps leapt leaped leaping",
        "shrink shrinks shrank shrunk shrinking",
        "sink sinks sank sunk sinking",
        "write writes wrote written writing",
        "show shows showed shown showing",
        "lead leads led leading",
        "beat beats beat beaten beating",
        "go goes went gone going",
        "meet meets met meeting",
        "lie lies lay lain lying",
        "sit sits sat sitting",
        "let lets letting",
        "shut shuts shutting",
        "choose chooses chose chosen choosing",
        "drive drives drove driven driving",
        "send sends sent sending",
        "commit commits committed committing",
        "refer refers referred referring",
        "swell swells swelled swollen swelling",
        "shoot shoots shot shooting",
        "cut cuts cutting",
        "shed sheds shedding",
        "bid bids bidding",
        "seek seeks sought seeking",
        "foresee foresees foresaw foreseen foreseeing",
        "ring rings rang rung ringing",
        "sign signs signed signing",
        "spread spreads spreading",
        "split splits splitting",
        "outgrow outgrows outgrew outgrown outgrowing",
        "strive strives strove striven striving striven",
        "heat heats heated heating",
        "total totals totalled totaled totalling totaling",
        "ship ships shipped shipping",
        "slide slides slid sliding",
        "land lands landed landing",
        "creep creeps crept creeping",
        "open opens opened opening",
    )
}


def singulars(token: str) -> Iterator[str]:
    """A word, and what it may be the plural of."""
    yield token
    if len(token) > 2 and token[-1] == "s" and token.isascii():
        if token.endswith("ies"):
            yield token[:-3] + "y"
        if token.endswith(("ses", "xes", "zes", "oes", "ches", "shes")):
            yield token[:-2]
        if not token.endswith("ss"):
            yield token[:-1]


def forms(phrase: str) -> Iterator[str]:
    """A phrase, or every form of a verb that is marked as one."""
    if not phrase.startswith("~"):
        yield phrase
        return
    verb, _, rest = phrase[1:].partition(" ")
    for form in _IRREGULAR.get(verb) or _regular(verb):
        yield f"{form} {rest}".strip()


def _regular(verb: str) -> list[str]:
    stem = verb
    if (
        re.fullmatch(r"[a-z]{0,3}[^aeiou]?[aeiou][bdgklmnprt]", verb) and len(verb) <= 4 and verb[-3] not in "aeiou"
    ) or re.fullmatch(r"[^aeiou]{2,3}[aeiou][bdgklmnprt]", verb):
        stem = verb + verb[-1]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    plural = verb + ("es" if verb.endswith(("s", "x", "ch", "sh", "z")) else "s")
    return [verb, plural, stem + "ed", stem + "ing"]
