"""Words that only say under what circumstances something happened: "amid strong demand", "as new drugs came"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.claims.calendars import Mention
from dashboard.claims.quantities import Amount
from dashboard.claims.vocabulary import Word

_TAILS: Final = frozenset(
    (
        "amid", "for all the talk of", "for all the talk about", "for all the hype about", "for all the hype",
        "for all the worry about", "for all the noise about", "for all the fuss about", "despite", "in spite of", "even as", "even though", "thanks to", "on the back of", "on the strength of",
        "after years of", "after decades of", "after a decade of", "after months of", "helped by", "driven by", "buoyed by",
        "boosted by", "fuelled by", "fueled by", "underpinned by", "bolstered by", "powered by", "propelled by",
        "on strong", "on robust", "on rising", "on brisk", "on weak", "on soaring", "on solid", "on surging",
    )
)  # fmt: skip
"""What begins a circumstance wherever it stands; each is a phrase of the vocabulary."""
_TIMES: Final = frozenset(
    ("at a time when", "at a moment when", "in a year when", "in a year in which", "at a point when",
     "at a juncture when", "just when", "even while")
)  # fmt: skip
"""What begins a circumstance that is told of others: "at a time when rivals were shedding jobs"."""
_THIS: Final = frozenset(
    ("it", "they", "this", "that", "these", "those", "figure", "figures", "number", "numbers", "sum", "total",
     "included", "excluded", "counted", "covered", "include", "exclude", "count", "cover", "definition", "scope")
)  # fmt: skip
"""What takes up or redraws what was said, and so is no mere circumstance."""
_NO_CLAUSE: Final = frozenset(
    ("of", "a", "an", "many", "much", "well", "part", "few", "against", "compared", "low", "high", "its", "their", "at",
     "to", "for", "from", "by", "in", "if", "planned", "one", "such", "long", "soon", "large", "big", "that", "it")
)  # fmt: skip
"""What follows "as" where no clause of its own begins."""
_VERBS: Final = frozenset(
    ("came", "fell", "rose", "grew", "sank", "went", "left", "ages", "age", "is", "are", "was", "were", "has", "have",
     "come", "comes", "grows", "rises", "falls", "returns", "flock", "flocked", "pour", "poured", "shift", "shifts")
)  # fmt: skip
_AHEAD: Final = 8


_THAN: Final = frozenset(
    ("than", "bigger than", "larger than", "greater than", "more than", "comparable to", "on a par with", "rivalling",
     "exceeding", "surpassing", "outstripping")
)  # fmt: skip
_ECONOMY: Final = frozenset(
    ("gdp", "economy", "economies", "gross domestic product", "national output", "economic output", "national income",
     "gross national product", "output", "budget", "budgets")
)  # fmt: skip
"""What an industry is set beside for its size alone: "larger than the national output of several EU member states"."""
_OF_OURS: Final = frozenset(("shanghai", "the-city", "biomedicine", "manufacturing", "negation", "denial", "industry"))


def sets_beside_economy(items: Sequence[Word | Amount | Mention]) -> bool:
    """Whether the rest of a clause only says whose whole economy something is larger than."""
    first = items[0]
    if not isinstance(first, Word) or " ".join(first.text.lower().split()) not in _THAN:
        return False
    rest: list[Word] = []
    for one in items[1:]:
        if not isinstance(one, Word):
            return False
        if one.text in (",", ".", ";", ":", "(", "-"):
            break
        rest.append(one)
    said = " ".join(word.text.lower() for word in rest)
    elsewhere = any("elsewhere" in word.concepts for word in rest) or said.endswith(("countries", "states", "nations"))
    ours = any(word.concepts & _OF_OURS for word in rest)
    return elsewhere and not ours and any(text in said.split(" ") or f"{text} of" in said for text in _ECONOMY)


_AIMS: Final = frozenset(
    ("introduce", "match", "link", "connect", "put", "present", "showcase", "promote", "pair", "acquaint", "bring",
     "bridge", "find", "encourage", "foster", "assist", "facilitate", "draw", "let", "enable", "spur", "nurture", "woo",
     "familiarise", "familiarize", "give", "provide", "offer", "win", "attract", "speed", "aid", "back", "advise")
)  # fmt: skip
"""What follows "to" where only the purpose of something is told: "staged roadshows to introduce startups to investors"."""
_FINITE: Final = frozenset(
    (
        "was",
        "were",
        "is",
        "are",
        "has",
        "have",
        "had",
        "will",
        "would",
        "did",
        "do",
        "does",
        "not",
        "never",
        "by",
        "than",
    )
)


def begins_circumstance(items: Sequence[Word | Amount | Mention], n: int) -> bool:
    """Whether what stands at a place begins a circumstance."""
    item = items[n]
    if not isinstance(item, Word):
        return False
    text = " ".join(item.text.lower().split())
    before = items[n - 1] if n else None
    called = isinstance(before, Word) and before.text.lower().endswith(("ed", "seen", "known"))  # "regarded as"
    if text == "to" and isinstance(before, Word):
        return _is_purpose(items[n + 1 :])
    if text in _THAN:
        return sets_beside_economy(items[n:])
    if text in _TIMES:
        return not any(isinstance(one, Word) and one.text.lower() in _THIS for one in items[n + 1 :])
    return text in _TAILS or (text == "as" and not called and _has_verb(items[n + 1 : n + 1 + _AHEAD]))


def _is_purpose(items: Sequence[Word | Amount | Mention]) -> bool:
    """Whether a purpose is told up to the end of the sentence: no quantity, period nor other verb follows."""
    first = items[0] if items else None
    if not isinstance(first, Word) or first.text.lower() not in _AIMS:
        return False
    return all(isinstance(one, Word) and one.text.lower() not in _FINITE for one in items)


def _has_verb(items: Sequence[Word | Amount | Mention]) -> bool:
    """Whether a clause with a verb follows, and no quantity or period before that."""
    for n, item in enumerate(items):
        if not isinstance(item, Word) or not (item.text[:1].isalpha() or item.text in ("'s", "-")):
            return False
        text = item.text.lower()
        if n == 0 and text.split(" ")[0] in _NO_CLAUSE:
            return False
        if n and (text.split(" ")[0] in _VERBS or text.endswith("ed")):
            return True
    return False


def is_circumstance(words: Sequence[Word]) -> bool:
    """Whether the words of a clause only tell a circumstance."""
    return bool(words) and (begins_circumstance(words, 0) or _tells_purpose(words))


def tells_of_others(words: Sequence[Word]) -> bool:
    """Whether a circumstance is told of others, elsewhere or not: "at a time when Boston is cutting back"."""
    first = " ".join(words[0].text.lower().split()) if words else ""
    return first in (*_TIMES, *_THAN, "even as") and not any(word.text.lower() in _THIS for word in words)


def _tells_purpose(words: Sequence[Word]) -> bool:
    """Whether the words of a clause say what for: "to introduce startups to investors"."""
    return words[0].text.lower() == "to" and _is_purpose(words[1:])
