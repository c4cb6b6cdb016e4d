"""What only remarks on the statement beside it: "a sum that would buy a football league", "and nobody complained"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dashboard.claims.calendars import Mention
from dashboard.claims.quantities import Amount
from dashboard.claims.vocabulary import Word

_SUMS: Final = frozenset(
    ("sum", "figure", "total", "number", "amount", "tally", "pile", "haul", "mountain", "fortune", "feat", "record",
     "pace", "rate", "level", "result", "count", "goal", "target", "objective", "ambition", "milestone", "mark",
     "threshold", "height", "scale", "size", "thought", "fact", "statistic", "achievement", "performance", "share")
)  # fmt: skip
"""What an apposition takes a quantity up as."""
_JUDGING: Final = frozenset(
    ("seem", "seemed", "sound", "sounded", "look", "looked", "strike", "struck", "appear", "appeared", "feel", "felt",
     "buy", "bought", "fill", "filled", "pay", "paid", "dwarf", "dwarfed", "impress", "impressed", "astonish",
     "astonished", "surprise", "surprised", "startle", "startled", "stagger", "staggered", "please", "pleased",
     "delight", "delighted", "shame", "shamed", "flatter", "flattered", "suffice", "sufficed", "keep", "kept", "feed",
     "fed", "build", "built", "baffle", "baffled", "stun", "stunned", "amaze", "amazed", "tickle", "tickled", "beggar",
     "unthinkable", "unimaginable", "absurd", "enough", "laughed", "called", "considered", "deemed", "thought", "envy",
     "envied", "scare", "scared", "frighten", "frightened", "finance", "financed", "excite", "excited", "satisfy",
     "satisfied", "welcome", "unheard", "inconceivable", "laughable", "fanciful", "outlandish", "remarkable")
)  # fmt: skip
"""How large a quantity would seem, or what it would be enough for."""
_LIGHT: Final = frozenset(
    ("have", "been", "be", "once", "still", "even", "well", "easily", "certainly", "surely", "also", "more", "than",
     "have been", "have once", "not", "long", "just")
)  # fmt: skip
_BACK: Final = frozenset(("negation", "denial"))
_MODALS: Final = frozenset(("would", "would have", "would be", "could", "might", "may", "can"))
_IN_PRINCIPLE: Final = frozenset(("in principle", "ideally"))
_OPENING: Final = frozenset(("and", "but", "yet", "while", "so", "though"))
_DETERMINERS: Final = frozenset(
    ("the", "its", "their", "his", "her", "our", "my", "a", "an", "some", "many", "most", "few", "all", "every")
)
_REFERRING: Final = frozenset(
    ("it", "this", "that", "them", "these", "those", "so", "such", "which", "they", "he", "she", "figure", "figures",
     "number", "numbers", "sum", "total", "claim", "claims", "estimate", "estimates", "statistic", "statistics", "data",
     "tally", "count", "amount", "report", "reports", "statement", "deals", "funds", "fund", "approvals", "drugs",
     "devices", "target", "goal", "plan", "industry", "sector", "output", "growth", "mark", "one", "ones", "rest",
     "others", "true", "real", "actual", "same", "money", "both", "either", "neither", "none")
)  # fmt: skip
"""What takes up the statement beside it."""
_DENYING: Final = frozenset(("negation", "hypothetical"))
_JUDGES: Final = frozenset(
    ("auditor", "auditors", "bureau", "statisticians", "statistician", "experts", "expert", "critics", "critic", "economists",
     "economist", "court", "courts", "prosecutors", "regulator", "regulators", "inspectors", "investigators")
)  # fmt: skip
"""Who may take a statement back."""
_MOODS: Final = frozenset(
    ("happier", "prouder", "busier", "complain", "complaining", "complained", "complains", "grumble", "grumbling", "grumbled", "mind", "minds", "minded",
     "surprised", "slept", "sleep", "sleeping", "rest", "rested", "notice", "noticed", "laughed", "laughing", "yawned",
     "bored", "tired", "idle", "cheer", "cheered", "smiling", "stops", "stopped", "looked back", "looking back")
)  # fmt: skip
_DREAMT: Final = frozenset(
    ("dreamed", "dreamt", "hoped", "planned", "wished", "intended", "envisaged", "envisioned", "foreseen", "promised",
     "predicted", "expected", "wanted", "imagined", "had dreamed", "had hoped", "had planned", "had promised")
)  # fmt: skip


def _texts(words: Sequence[Word]) -> list[str]:
    return [" ".join(word.text.lower().split()) for word in words if word.text[:1].isalpha()]


def is_remark(words: Sequence[Word]) -> bool:
    """Whether the words of a clause without quantity or period only remark on what stands before it."""
    return _judges(words) or _goes_elsewhere(words) or _says_as_hoped(words)


def _judges(words: Sequence[Word]) -> bool:
    """Whether they say how large it would seem, or who likes it: "a sum that would have seemed absurd to
    biologists", "a goal the Chamber supports in principle"."""
    texts = _texts(words)
    if len(texts) < 3 or texts[0] not in ("a", "an", "something", "quite a"):
        return False
    named = texts[0] == "something" or any(text in _SUMS for text in texts[1:4])
    if not named or any(word.concepts & _BACK for word in words) or _TAKING_AWAY & set(texts):
        return False
    said = {part for text in texts for part in (text, *text.split(" "))}
    if not (_MODALS | _JUDGING - _THINKING | _PRAISING | _IN_PRINCIPLE) & said and not is_beaten(words):
        return False
    for n, text in enumerate(texts):
        if text in _MODALS:
            verb = next((one for one in texts[n + 1 :] if one not in _LIGHT), "")
            if verb not in _JUDGING:
                return False
    supposing = [word.text.lower() for word in words if "hypothetical" in word.concepts]
    return all(text in _MODALS or text in _IN_PRINCIPLE for text in supposing)


_THINKING: Final = frozenset(
    ("thought", "called", "considered", "deemed", "keep", "kept", "build", "built", "paid", "pay")
)
"""What judges only beside another word: "once thought unthinkable", not "thought to be double the truth"."""
_PRAISING: Final = frozenset(
    ("congratulates", "congratulated", "crossed", "passed", "matched", "rests", "supports", "supported", "laid", "set",
     "proud", "hold", "impossible", "few")
)  # fmt: skip
_TAKING_AWAY: Final = frozenset(
    ("include", "includes", "included", "including", "cover", "covers", "covered", "count", "counts", "counted", "double",
     "doubled", "triple", "half", "cut", "lowered", "revised", "corrected", "withdrawn", "withdrew", "retracted", "false",
     "wrong", "untrue", "invented", "inflated", "exaggerated", "fiction", "forecast", "projection", "question", "doubt",
     "doubted", "disputed", "truth", "true", "never", "too", "up", "contain", "contains", "overstated", "impossible to verify")
)  # fmt: skip
"""What changes or doubts the quantity that it remarks on: "a figure that would seem to include chips"."""


def is_beaten(words: Sequence[Word]) -> bool:
    """Whether they only say that more is hoped for: "a record they hope to beat"."""
    texts = _texts(words)
    return any(text in _SUMS - _AIMS for text in texts[1:3]) and texts[-1] in _BEATING


_AIMS: Final = frozenset(("goal", "target", "objective", "ambition"))
_BEATING: Final = frozenset(
    ("beat", "top", "double", "triple", "surpass", "better", "exceed", "outdo", "break", "improve")
)


def _goes_elsewhere(words: Sequence[Word]) -> bool:
    """Whether they begin a statement of their own on someone else, which denies nothing of this one: "and the cranes
    over Lingang never slept", "and nobody in the wards is complaining"."""
    texts = _texts(words)
    if len(texts) < 3 or texts[0] not in _OPENING or any(text in _REFERRING for text in texts):
        return False
    if texts[1] in ("nobody", "no one"):
        return any(text in _MOODS for text in texts[2:])
    if any("denial" in word.concepts for word in words):
        return False  # "and I am the Emperor"
    if _JUDGES & set(texts) or (any("negation" in word.concepts for word in words) and not _MOODS & set(texts)):
        return False  # "but the auditors refused to sign", "but the visitors never came"
    return texts[1] in _DETERMINERS or any(text in _DETERMINERS for text in texts[2:4])


def _says_as_hoped(words: Sequence[Word]) -> bool:
    """Whether they only say that it came as somebody had hoped: "just as the planners had dreamed"."""
    texts = _texts(words)
    begins = texts[:2] == ["just", "as"] or texts[:1] in (["as"], ["just as"], ["exactly as"], ["much as"])
    return begins and len(texts) > 2 and texts[-1] in _DREAMT and "if" not in texts and "not" not in texts


def tells_followers(words: Sequence[Word]) -> bool:
    """Whether they only say who did the same later: "and rival cities soon followed", "since copied elsewhere"."""
    said = " ".join(_texts(words))
    return bool(_FOLLOWED.search(said)) and not any(word.concepts & _NOT_SO for word in words)


_NOT_SO: Final = frozenset(("negation", "denial", "exclusion", "rumour"))
_FOLLOWED: Final = re.compile(
    r"^(?:and|prompting|inspiring|leading|one that|something that|(?:a|an) (?:model|example|approach|formula|recipe|move|step|idea)"
    r"(?: that| which)?) (?:\S+ ){1,6}(?:followed|follow|copied|copy|imitated|imitate|emulated|emulate|replicated"
    r"|replicate|did the same|do the same)(?: suit| it| them| the example)?(?: since| soon after| later)?$"
    r"|^(?:(?:a|an) (?:model|example|approach|formula|recipe|move|step|idea) )?(?:since |later |soon |widely )*"
    r"(?:copied|imitated|emulated|replicated) (?:by|in|across|elsewhere)\b"
)


_OUTDOING: Final = frozenset(
    ("ahead", "cementing", "consolidating", "extending", "strengthening", "widening", "putting", "leaving", "outpacing",
     "overtaking", "surpassing", "beating", "trailing", "edging", "领先", "超过", "超越")
)  # fmt: skip
_RANKED: Final = re.compile(
    r"(?:second|third|next|behind|just behind|close behind|trailing|more than (?:from |in )?(?:any|anywhere|in)|far more than"
    r"|fewer (?:only )?than|placing it|ranking it|well ahead|far ahead|just ahead|bettered only|surpassed only|beaten only"
    r"|the (?:most|highest|largest|second highest|second largest) (?:number |tally |total )?(?:after|behind)|exceeded only|topped only|matched only|outdone only|eclipsed only)\b"
)


def tells_rank(words: Sequence[Word]) -> bool:
    """Whether they only say whom it is ahead of or behind: "second only to Jiangsu", "more than any province"."""
    said = " ".join(word.text.lower() for word in words)
    return said.split(" ")[0] in _OUTDOING or bool(_RANKED.match(said))


def is_peerless(words: Sequence[Word]) -> bool:
    """Whether they only say that no other place did better: "no other place in China did better than Shanghai"."""
    return bool(_PEERLESS.match(" ".join(_texts(words))))


_PEERLESS: Final = re.compile(
    r"(?:and )?(?:no other|no) (?:place|city|region|province|municipality|hub|cluster|part of (?:the country|china))"
    r"(?: in (?:the country|china|the nation)| anywhere)?(?: (?:did|fared|has done|had done) (?:better|as well)| had (?:more|as many)"
    r"| (?:won|got|received|secured|gained) (?:more|as many)| came close)(?: (?:than|as) (?:it|shanghai|that|this))?$"
    r"|(?:and )?nowhere else(?: in (?:the country|china))? (?:did|fared) (?:better|as well)$"
)


def takes_it_up(words: Sequence[Word]) -> bool:
    """Whether they turn on what stands before them: "but they were cancelled"."""
    texts = _texts(words)
    return texts[:1] in (["but"], ["yet"], ["though"], ["although"]) and any(text in _PRONOUNS for text in texts[1:2])


_PRONOUNS: Final = frozenset(("it", "they", "these", "those", "this", "that", "all", "most", "many", "some", "none"))


def begins_statement(items: Sequence[Word | Amount | Mention], n: int) -> bool:
    """Whether at a place a statement on someone else begins that has a denial of its own and no quantity."""
    item = items[n]
    if not isinstance(item, Word) or item.text.lower() not in ("and", "but"):
        return False
    words: list[Word] = []
    for one in items[n:]:
        if not isinstance(one, Word):
            return False
        if one.text in (",", "，", ";", "；", ":"):
            break
        words.append(one)
    return any(word.concepts & _DENYING for word in words[2:]) and _goes_elsewhere(words)
