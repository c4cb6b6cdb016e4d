"""What only says how far a statement is beyond others, or beyond what was thought: "a figure few regions can match",
"which nobody would have bet on", "and no mayor could wish for a better calling card"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dashboard.claims.calendars import Mention
from dashboard.claims.quantities import Amount
from dashboard.claims.vocabulary import Word

_HEAD: Final = (
    r"(?:(?:quite )?an? (?:\S+ ){0,2}?(?:sum|figure|total|number|amount|tally|level|height|size|scale|volume|result|feat"
    r"|output|performance|record|pace|rate|growth|score|share|base|haul|achievement|tool|asset|weapon|instrument|lever"
    r"|advantage|position|strength|cluster|concentration|density)"
    r"(?: that| which)? |which |that |something(?: that| which)? |one (?:that|which) |and )"
)
_NONE: Final = (
    r"(?:few|very few|hardly any|not many|only a few|only a handful of|no|nobody|no one|none|not one|rival|rivals"
    r"|other|others|most|many)"
)
_CAN: Final = r"(?:can|could|would|will|might|may|have|has|had|dared?)"
_LIGHT: Final = (
    r"(?: (?:ever|only|still|even|have|yet|hope to|dare to|dared to|be able to|been able to|have dared to))*"
)
_EQUALLED: Final = (
    r"(?:match|matched|rival|equal|equalled|approach|boast|envy|copy|emulate|keep up|keep pace|catch up|come close|came close"
    r"|beat|top|better|surpass|compete|afford)"
)
_HAVE_TOO: Final = r"(?:claim|show|report|point to)"
"""What other places can or cannot do likewise; done by others it is said of whether the figure is true."""
PLACES: Final = (
    r"(?:regions?|cities|city|towns?|places?|provinces?|municipalit(?:y|ies)|clusters?|hubs?|countries|country|rivals?"
    r"|peers?|competitors?|neighbours?|neighbors?|capitals?|cent(?:res|ers)|metropolis(?:es)?|parks?|districts?|states?"
    r"|economies|nations?|in (?:china|asia|europe|the (?:country|world|nation)))"
)
_FORESEEN: Final = (
    r"(?:predict|predicted|imagine|imagined|expect|expected|foresee|foreseen|foretold|guessed|thought possible|thought of"
    r"|thought likely|believed possible|bet on|dreamed of|dreamt of|dreamed possible|hoped for|built unaided|built alone"
    r"|built on its own|wish for (?:a )?(?:better|more|finer)|ask for (?:a )?(?:better|more|finer)|asked for more)"
)
_TRAIL: Final = r"(?: (?!(?:to|with|against|if|unless|only|once|when|counting|including)\b)\S+){0,6}$"
_PRODUCT: Final = frozenset(
    ("data", "figures", "records", "books", "statistics", "report", "reports", "source", "sources", "evidence",
     "true", "so", "estimate", "count", "auditor", "auditors", "statistician", "statisticians")
)  # fmt: skip
"""What others would match it with who check it: "a figure no auditor could match with the books"."""
_WHO: Final = rf"{_NONE}(?:(?: \S+){{0,4}}? {PLACES}(?: \S+){{0,3}}?)?"
_BEYOND: Final = re.compile(
    rf"(?:{_HEAD})?(?:{_WHO} {_CAN}{_LIGHT} {_EQUALLED}"
    rf"|{_NONE}(?: \S+){{0,4}}? {PLACES}(?: \S+){{0,3}}? (?:can|could|may|might){_LIGHT} {_HAVE_TOO}|(?:few|no other|no one else) (?:can|could) (?:claim|show|point to)"
    rf"|{_NONE}(?: (?!believes?\b|trusts?\b)\S+){{0,4}}? {_CAN}{_LIGHT} {_FORESEEN}){_TRAIL}"
)
_HARD: Final = re.compile(
    rf"{_HEAD}(?:would|could|might|may|will) (?:be |prove |have been |have proved )?"
    rf"(?:(?:very |almost |nearly )?(?:hard|difficult|tough|impossible) (?:for (?:\S+ ){{1,4}})?to (?:beat|match|top|surpass"
    rf"|better|equal|repeat|emulate)|(?:hardly|scarcely|not) (?:have been |be )(?:better|imagined|foreseen|expected"
    rf"|predicted|bettered|matched|timelier)|(?:not )?have been (?:unthinkable|imagined|unimaginable)"
    rf"|(?:or (?:may|might) not )?(?:well )?(?:be enough|suffice|last)){_TRAIL}"
)
_NO_MORE: Final = re.compile(
    rf"{_HEAD}(?:\S+ ){{1,4}}?(?:is|are|was|were|looks|seems) unlikely to (?:(?:see|match|reach|witness|enjoy|experience)"
    r" (?:\S+ )?again|repeat|regain|return to|beat|surpass|better)\b.{0,30}$"
)
_NO_FIGURE: Final = r"(?!(?:number|figure|tally|count|total|statistic|data|result|estimate|sum|calculation)s?\b)"
_THOUGH: Final = re.compile(
    r"(?:though|although|but|even if|and) (?:(?:nobody|no one|few|it) (?:can|could|will|would|dares?|knows?|dare to)? ?"
    rf"(?:say|tell|predict|foresee|know)? ?(?:how long|whether|if) (?:it|that|this|the {_NO_FIGURE}\S+) (?:will|can|would|could) (?:last|continue"
    r"|go on|hold|persist|endure|be sustained|be kept up)|it is (?:far |much )?too (?:early|soon) to (?:speak of a trend"
    rf"|celebrate|relax|cheer|call it a trend|say (?:whether|if|how long) (?:it|that|this|the {_NO_FIGURE}\S+) (?:will|can) (?:last"
    r"|continue|hold|persist)))$"
)
_SEEMS: Final = re.compile(
    r"(?:which|that|something that) (?:may|might|could|would) (?:well |still |even )?(?:look|sound|seem|appear) (?:(?!too\b)\S+ )?(?:modest|small"
    r"|little|tiny|large|big|huge|odd|strange|surprising|paltry|unremarkable|enormous|dry|abstract|dull|low|high)(?: (?!enough\b|compared\b|but\b|yet\b|only\b|if\b|because\b|though\b)\S+){0,8}$"
    r"|(?:and |but )?there (?:may|might|could|must) (?:well )?be (?:even )?more(?: by now| today| since| to come| soon| now)*$"
    r"|not (?:at all )?(?:a )?bad\b(?!.*\b(?:if|were|but)\b).{0,40}$|(?:and|but) (?:\S+ ){1,3}(?:could not|can not|cannot|couldn't) get enough(?: of (?:it|them))?$"
)
_CONCEDES: Final = re.compile(
    r"(?:hard|difficult|strange|odd) (?:though|as)(?: it)? (?:is|was|may be|might be|may seem|might seem|it is)(?: to (?:imagine|believe|credit"
    r"|grasp|picture))?$|"
    r"(?:whatever|no matter what) (?:\S+ ){1,5}?(?:say|says|said|think|thinks|claim|argue|happens|happened|suggest|make of it)$"
    r"|(?:however|no matter how) \S+ (?:\S+ ){1,5}?(?:is|are|was|were|be|been|look|looks|looked|seem|seems|seemed|sound|sounds)$"
)
_PLAYS_DOWN: Final = re.compile(
    r"(?:nobody|no one|few|few people|hardly anyone) (?:would|will|could) (?:call|describe|hail) (?:it|this|that)"
    r" (?:as )?an? (?!lie|fact|truth|certainty|true|fiction|joke)(?:\S+ )?\S+$"
    r"|(?:nobody|no one|few|few people|hardly anyone) would have (?:thought it possible|(?:expected|predicted|imagined|foreseen|bet on) (?:it|this|that))$"
)


def _said(words: Sequence[Word]) -> str:
    return " ".join(" ".join(word.text.lower().split()) for word in words if word.text[:1].isalpha())


def boasts(words: Sequence[Word]) -> bool:
    """Whether they say no more than that others have less, or that it was or is not to be expected."""
    said = _said(words)
    if not any(pattern.match(said) for pattern in (_BEYOND, _HARD, _NO_MORE, _THOUGH, _SEEMS)):
        return False
    return not _PRODUCT & set(said.split(" ")[1:]) and "exclusion" not in {c for word in words for c in word.concepts}


def concedes(words: Sequence[Word]) -> bool:
    """Whether they only concede, in front, what changes nothing: "Whatever the sceptics may say"."""
    return bool(_CONCEDES.match(_said(words)))


def plays_down(words: Sequence[Word]) -> bool:
    """Whether they only say what nobody would call it: "Nobody would call it a boom"."""
    return bool(_PLAYS_DOWN.match(_said(words)))


def begins_boast(items: Sequence[Word | Amount | Mention], n: int) -> bool:
    """Whether the rest of a clause, from a place on, only boasts: "a tool [that few other cities can match]"."""
    item = items[n]
    if not isinstance(item, Word) or item.text.lower() not in _OPENING:
        return False
    rest: list[Word] = []
    for one in items[n:]:
        if not isinstance(one, Word):
            return False
        if one.text in (",", ".", ";", ":", "(", "-"):
            break
        rest.append(one)
    return boasts(rest)


_OPENING: Final = frozenset(("that", "which", "few", "very few", "hardly any", "no", "nobody", "no one", "not many"))
