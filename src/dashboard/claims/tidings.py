"""The frames in which something is told or known: "analysts noted that", "few people know that"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.claims.vocabulary import Word

_TELLING: Final = frozenset(
    ("note", "notes", "noted", "record", "records", "recorded", "recall", "recalls", "remember", "remembers", "mind",
     "know", "knows", "understand", "see", "sees", "stress", "stresses", "stressed", "underline", "underlines",
     "underlined", "emphasise", "emphasises", "emphasised", "emphasize", "emphasizes", "emphasized", "register",
     "registers", "observe", "observes", "repeating", "repeat", "recognise", "recognises", "recognize", "recognizes",
     "acknowledge", "acknowledges", "acknowledged", "appreciate", "appreciates", "welcome", "welcomes", "highlight",
     "highlights", "highlighted", "find", "finds", "found", "calculate", "calculates", "calculated", "count", "counts",
     "counted", "tally", "tallies", "reminds", "remind", "reminded", "mentions", "mentioned", "mention", "documents",
     "documented", "certify", "certifies", "certified", "established", "establishes", "aware", "heard", "hear",
     "realise", "realises", "realize", "realizes", "forget", "forgets", "forgotten", "notice", "noticed", "fact")
)  # fmt: skip
"""What a frame may end with, before "that"."""
_KNOWING: Final = frozenset(
    ("know", "knows", "realise", "realises", "realize", "realizes", "remember", "remembers", "aware", "forget", "forgets",
     "forgotten", "notice", "noticed", "appreciate", "appreciates")
)  # fmt: skip
"""What is only said of what is so, denied or not."""
_SPEAKER: Final = frozenset(("i", "we", "you", "if", "cannot", "can", "could", "whether", "nobody", "no one"))
_OPENING: Final = ("the", "shanghai", "its", "this", "the city", "the city's")


def says_that(words: Sequence[Word], following: str) -> bool:
    """Whether what follows is what some words say that someone says: "analysts noted that"."""
    if len(words) < 2:
        return False
    verb = words[-1].text.lower()
    announced = following == "that" or verb.endswith(" that")
    if not announced and not (verb in ("said", "says") and following in _OPENING):
        return False  # nearly every word of a text: nothing before it need be read
    if strikes(words):
        return announced
    told = verb.split()[-1] in _TELLING and following == "that"
    if not told and "speech" not in words[-1].concepts:
        return False
    if following in ("the city", "the city's") and not any(word.text.lower() == "shanghai" for word in words):
        return False  # it may be the city of whoever says so
    return following == "that" or (verb in ("said", "says") and following in _OPENING)


def rates(words: Sequence[Word], following: Sequence[object]) -> bool:
    """Whether some words say who says how large something of the city is: "Organisers of the Shanghai biomedical
    summit put [the size of the city's biomedical industry at]"."""
    verb = next((word.text.lower() for word in reversed(words) if word.text.lower() != "the"), "")
    if verb not in _RATING:
        return False
    texts = [word.text.lower() for word in words if word.text.lower() != "the"]
    speaks = texts[:1] and texts[0].split(" ")[0].startswith(_SPEAKERS)
    if len(texts) < _WITH_EVENT or not (speaks or (set(texts[:5]) & _DOCUMENTS and verb in ("put", "puts"))):
        return False
    return any(isinstance(one, Word) and one.concepts & {"shanghai", "the-city"} for one in following)


_WITH_EVENT: Final = 3
_RATING: Final = frozenset(("put", "puts", "have put", "had put", "estimate", "estimated", "reckon", "reckoned"))
_SPEAKERS: Final = (
    "organiser", "organizer", "host", "official", "speaker", "analyst", "planner", "statistician", "delegate", "attendee",
    "economist", "consultant", "expert", "sponsor", "participant", "panellist", "panelist", "convener", "presenter",
    "exhibitor", "author", "researcher",
)  # fmt: skip


_DOCUMENTS: Final = frozenset(
    ("report", "paper", "study", "brief", "briefing", "note", "bulletin", "survey", "review", "article", "newsletter",
     "memo", "handbook", "yearbook", "white paper", "newspaper", "daily")
)  # fmt: skip


def presupposes(words: Sequence[Word]) -> bool:
    """Whether a frame takes what follows for true though it denies or supposes something of whoever knows it:
    "those who come for the food may not know that"; not "we do not know that"."""
    texts = [word.text.lower() for word in words if word.text[:1].isalpha()]
    return strikes(words) or (texts[-1].split()[-1] in _KNOWING and not _SPEAKER & set(texts))


def _texts(words: Sequence[Word]) -> list[str]:
    return [text for word in words if word.text[:1].isalpha() for text in word.text.lower().split()]


def strikes(words: Sequence[Word]) -> bool:
    """Whether they only say how what follows may strike someone: "It may surprise outsiders [that]", "What may matter
    most is [this]"; not "it may be [that]"."""
    texts = [text for text in _texts(words) if text not in _ADVERBS]
    modal = next((n for n, text in enumerate(texts) if text in _MODALS), 0)
    if modal and not _SPEAKER & set(texts[:modal]) and not {"not", "whether"} & set(texts):
        told = [text for text in texts[modal + 1 :] if text != "that"]
        if (told[:2] == ["find", "it"] and set(told[2:3]) & _WORTHY) or (
            told[:1] == ["be"] and set(told[1:2]) & _MOVED and told[2:3] == ["to"] and set(told[3:]) & _LEARNING
        ):
            return True
    if len(texts) < 3 or texts[0] not in ("it", "what") or texts[1] not in (*_MODALS, "could", "should", "can"):
        return False
    if {"not", "if", "whether", "true", "possible", "likely"} & set(texts):
        return False
    if texts[2] == "come":
        return bool({"surprise", "shock", "relief", "comfort", "news"} & set(texts[4:6]))
    return texts[2] in _STRIKING or (texts[2] == "be" and bool(set(texts[3:4]) & _WORTHY))


def is_for_readers(words: Sequence[Word]) -> bool:
    """Whether they only say to whom it matters: "For foreign investors"."""
    texts = _texts(words)
    return len(texts) > 1 and texts[0] == "for" and texts[-1] in _READERS


_STRIKING: Final = frozenset(
    ("surprise", "astonish", "please", "interest", "delight", "comfort", "cheer", "reassure", "disappoint", "encourage",
     "impress", "strike", "matter", "amaze", "startle", "shock", "stun", "puzzle")
)  # fmt: skip
_MOVED: Final = frozenset(
    ("interested", "pleased", "surprised", "glad", "delighted", "astonished", "comforted", "reassured", "encouraged",
     "curious", "relieved", "happy", "impressed", "keen")
)  # fmt: skip
_LEARNING: Final = frozenset(("learn", "know", "note", "hear", "see", "find", "read", "discover"))
_WORTHY: Final = frozenset(
    (
        "worth",
        "interesting",
        "reassuring",
        "telling",
        "striking",
        "remarkable",
        "encouraging",
        "useful",
        "helpful",
        "instructive",
        "news",
        "noted",
        "recalled",
        "added",
        "remembered",
    )
)
_READERS: Final = frozenset(
    ("investors", "multinationals", "readers", "partners", "newcomers", "observers", "clients", "members", "founders",
     "entrepreneurs", "executives", "managers", "outsiders", "visitors", "lawyers", "advisers", "advisors", "analysts")
)  # fmt: skip


def addresses(words: Sequence[Word]) -> bool:
    """Whether they only turn to whoever reads, and suppose nothing of what follows: "the most telling number may be
    this", "limited partners may wish to approach the fund"; not "investors may wish to believe this"."""
    texts = _texts(words)
    modals = [n for n, text in enumerate(texts) if text in _MODALS]
    if len(modals) != 1:
        return False
    if texts[0] == "what" and texts[-2:] == ["is", "this"]:
        return strikes(words)
    subject, rest = texts[: modals[0]], [text for text in texts[modals[0] + 1 :] if text not in _ADVERBS]
    if rest[:1] == ["be"] and rest[1:] in _THIS:
        return bool(_SUPERLATIVE & set(subject)) and bool(_POINT & set(subject))
    wishes = rest[:1] and rest[0] in _WISHING and rest[1:2] == ["to"] and rest[2:3]
    return bool(wishes) and rest[2] not in _FANCYING and not {"not", "never", "if", "that", "whether"} & set(texts)


_MODALS: Final = frozenset(("may", "might"))
_ADVERBS: Final = frozenset(("well", "also", "therefore", "thus", "still", "now", "even", "soon", "just", "simply"))
_THIS: Final = (["this"], ["this one"], ["this", "one"], ["the", "following"], ["that"])
_SUPERLATIVE: Final = frozenset(
    ("most", "best", "key", "biggest", "single", "clearest", "strongest", "simplest", "headline", "greatest", "main")
)
_POINT: Final = frozenset(
    ("number", "figure", "statistic", "fact", "sign", "signal", "indicator", "takeaway", "lesson", "message", "clue",
     "proof", "evidence", "measure", "metric", "data", "point", "argument", "detail", "reason", "news", "finding")
)  # fmt: skip
_WISHING: Final = frozenset(("wish", "want", "like", "care", "prefer", "choose", "decide", "need"))
_FANCYING: Final = frozenset(
    ("believe", "think", "imagine", "pretend", "see", "hope", "claim", "assume", "suppose", "hear", "say", "be",
     "have", "dream", "argue", "expect", "raise", "reach", "make", "get", "tell", "fancy", "wait", "doubt", "question")
)  # fmt: skip
