"""What stands around a quantity: its sentence, those before and after it, and what clauses there are for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from dashboard.claims.clauses import Clause, resumes
from dashboard.claims.vocabulary import Role, Vocabulary


@dataclass(frozen=True)
class Topic:
    """What the sentences before were about: the clauses of those that said so, the latest first, and the
    one area named; blocked where they were about something else, `beside` where that was in Shanghai too."""

    sentences: tuple[tuple[Clause, ...], ...] = ()
    area: str | None = None
    blocked: bool = False
    beside: tuple[Clause, ...] = ()


@dataclass(frozen=True)
class Surroundings:
    """A sentence as a quantity in it sees it; `comment` is the sentence after it, `preface` the one
    before it, a heading where it is `headed`."""

    clauses: Sequence[Clause]
    topic: Topic
    city: Callable[[], str | None]
    asks: bool = False
    comment: Sequence[Clause] = ()
    preface: Sequence[Clause] = ()
    headed: bool = False


@dataclass(frozen=True)
class Evidence:
    """The concepts around a quantity, out to a certain clause; `used` are the clauses that gave any."""

    concepts: frozenset[str]
    used: tuple[Clause, ...]
    inherited: bool


def states_more(clauses: Sequence[Clause]) -> bool:
    """Whether the statement that begins with the first of some clauses has a quantity."""
    for n, clause in enumerate(clauses):
        if n and clause.fresh:
            return False
        if clause.amounts:
            return True
    return False


def is_set_aside(clause: Clause, following: Clause | None) -> bool:
    """Whether a clause only turns from other places to Shanghai, which the next one names: 别光盯着北京深圳，上海…"""
    turns = bool(clause.words) and "turning-from" in clause.words[0].concepts and clause.has("elsewhere")
    return turns and not clause.amounts and following is not None and following.has("shanghai")


def is_led(clause: Clause) -> bool:
    """Whether a clause only says what leads what is named before it, or belongs to it: ", led by biomedicine,"."""
    texts = [word.text.lower() for word in clause.words if word.text[:1].isalpha()]
    led = " ".join(texts[:2]) in ("led by", "headed by", "spearheaded by", "dominated by")
    ends = "".join(texts).endswith(_IN_HAN) or (texts[-1:] != [] and texts[-1] in _AMONG)
    among = len(texts) < _SHORT and ends and clause.has("biomedicine")
    among = among and not clause.has("growth", "decline", "exclusion", "chips-and-ai", "elsewhere", "shanghai")
    return not clause.amounts and not clause.mentions and (led or among)


_SHORT: Final = 6
_AMONG: Final = frozenset(
    ("among them", "one of them", "included", "one of which", "in their midst")
)  # fmt: skip
_IN_HAN: Final = ("之一", "在内", "其一", "其中之一", "在其中", "在列")
"""What says at its end only that what is named belongs to what is named before it."""


def is_label(clause: Clause) -> bool:
    """Whether a clause only says which measure the rest is of: "As for manufacturing output", 制造业产值方面."""
    texts = [word.text.lower() for word in clause.words if word.text[:1].isalpha()]
    opens = " ".join(texts[:4]).startswith(_LABELLING) or "".join(texts[-1:]) in ("方面", "端", "来看", "层面", "维度")
    short = 0 < len(texts) < _SHORT + 1 and not clause.amounts and not clause.mentions
    return opens and short and clause.has("output", "manufacturing", "industrial", "exports", "scale")


_LABELLING: Final = (
    "as for ",
    "in terms of ",
    "as regards ",
    "regarding ",
    "turning to ",
    "when it comes to ",
    "on the ",
)


def is_of_each(clause: Clause) -> bool:
    """Whether a clause only says how much each of what stands before it has: ", each with an output of 10 billion yuan,"."""
    return bool(clause.words) and "each" in clause.words[0].concepts and not clause.has("growth", "decline")


def is_hindrance(clause: Clause, own: Clause) -> bool:
    """Whether a clause only names what may hinder what is foreseen: "Unless something goes wrong, … is set to"."""
    said = " ".join(word.text.lower() for word in clause.words)
    alone = not clause.amounts and not clause.mentions and own.has("forecast")
    return alone and bool(_HINDERING.match(said)) and not clause.has("biomedicine", "elsewhere")


_HINDERING: Final = re.compile(
    r"(?:(?:unless|barring) .*\b(?:wrong|awry|amiss|accidents?|setbacks?|shocks?|surprises?|hiccups?|disasters?|upsets?|hitch(?:es)?"
    r"|cris[ie]s|mishaps?|collapses?|stumbles?|stalls?|course|rails|intervenes?|happens?|slump|turn)\b|除非|若无意外|如无意外|不出意外)"
)


def is_relative(clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a clause only tells more of what is named before it: ", which employs thousands of people,"."""
    first = next((word.text.lower() for word in clause.words), "")
    if first not in _TELLING_MORE or clause.amounts or clause.mentions:
        return False
    places = any(vocabulary.role[concept] is Role.AREA for concept in clause.concepts)
    return not places and not clause.has(
        "exclusion", "one-of-which", "negation", "denial", "hypothetical", "goal", "forecast"
    )


_TELLING_MORE: Final = frozenset(("which", "who", "whose", "long", "once", "historically", "traditionally", "formerly"))


def is_breakdown(clause: Clause) -> bool:
    """Whether a clause only says what all the industry is made up of: ", from factories to services and wholesale,"."""
    texts = [word.text.lower() for word in clause.words]
    ranges = (texts[:1] == ["from"] and "to" in texts) or (texts[:1] == ["从"] and "到" in texts)
    named = [
        word
        for word in clause.words
        if word.concepts - _SAYING_NOTHING or (word.text[:1].isalpha() and not word.concepts)
    ]
    if ranges and named and all(word.concepts & _BRANCHES for word in named) and not clause.amounts:
        return not clause.mentions  # "From contract research to vaccines"
    if texts[-1:] == ["included"] and not clause.amounts and not clause.mentions:
        return all(word.concepts & _BRANCHES or word.text.lower() in _SECTORS for word in clause.words[:-1])
    lists = ranges or texts[:1] in (["counting"], ["including"], ["spanning"], ["covering"])
    parts = clause.has("manufacturing") and not {"only", "alone", "just", "but", "not"} & {*texts}
    return lists and parts and not clause.amounts and not clause.mentions and not clause.has("biomedicine", "exclusion")


_SAYING_NOTHING: Final = frozenset(("plain", "beside", "to"))
_SECTORS: Final = frozenset(
    ("services", "wholesale", "retail", "services and wholesale", "wholesale and services", "and")
)
_BRANCHES: Final = frozenset(("biomedical-fields", "manufacturing"))


def is_purpose(clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a clause only says what for: "To help companies buy others, …", 为破解融资难题，…; not "To Europe, …"."""
    first = next((word.text.lower().split(" ")[0] for word in clause.words), "")
    places = any(vocabulary.role[concept] is Role.AREA for concept in clause.concepts)
    return (
        first in ("to", "为", "为了")
        and not places
        and not clause.amounts
        and not clause.mentions
        and not clause.has("goal")
    )


def is_cause(clause: Clause) -> bool:
    """Whether a clause only says to what something is owed: "Thanks to faster approvals", 得益于创新药出海."""
    first = [word.text.lower() for word in clause.words[:3]]
    owed = " ".join(first).startswith(_OWED) or "".join(first).startswith(_OWED_HAN)
    if not clause.has("shanghai", "the-city", "mother-fund", "merger-fund"):
        owed = owed or bool(_OWED_TAIL.search("".join(word.text for word in clause.words)))
    return owed and not clause.amounts and not clause.mentions and not clause.concepts & _ELSEWHERE


_ELSEWHERE: Final = frozenset(("elsewhere", "districts", "yangtze-delta", "asia"))
_OWED: Final = (
    "thanks to", "driven by", "helped by", "buoyed by", "boosted by", "fuelled by", "fueled by", "on the back of",
)  # fmt: skip
_OWED_TAIL: Final = re.compile(
    r"(?:带动|推动|拉动|驱动|助推|刺激|热潮|浪潮|背景|大潮|潮|势头|东风|加持|助力)之?下[\"”]?\Z"
)
"""What ends a Chinese clause of that kind: 在创新药出海带动下."""
_OWED_HAN: Final = ("得益于", "受益于", "随着")


def is_of_figures(clause: Clause) -> bool:
    """Whether a clause only says whose figures there are: "figures for Shanghai's biomedical sector show"."""
    texts = [word.text.lower() for word in clause.words]
    return any(a in _FIGURES and b in ("for", "on", "of", "about") for a, b in pairwise(texts))


_FIGURES: Final = frozenset(("figures", "data", "statistics", "numbers", "official figures", "official data"))


def is_attribution(clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a clause only says who says so: "according to …", "the bureau said", 据…报道."""
    if clause.frames and not clause.amounts:
        return not clause.has("mother-fund", "merger-fund")  # who says so is what it is about
    if clause.amounts or not clause.has("speech") or clause.boasts or resumes(clause):
        return False
    planned = clause.words[0].text.lower() in ("under", "in", "with") and clause.has("goal")
    ours = not clause.words[0].text.isascii() or clause.has("biomedicine")
    if planned or (clause.has("plan-14") and ours):
        return False  # "According to the 14th plan for Shanghai's biomedical industry", 按照2021年发布的“十四五”规划
    said = {concept for concept in clause.concepts if vocabulary.role[concept] in (Role.SCOPE, Role.HEAD)}
    first = clause.words[0] if clause.words else None
    opens = first is not None and (first.text.lower().startswith(("according", "据", "根据", "citing", "as ")))
    return opens or not said - {"industry", "companies", "biomedicine", "number"}
