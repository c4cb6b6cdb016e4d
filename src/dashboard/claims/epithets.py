"""Plain words that make another thing of what they stand beside: "biomedical news industry", 产业展览规模."""

from __future__ import annotations

from typing import Final

from dashboard.claims.clauses import Clause
from dashboard.claims.vocabulary import Role, Vocabulary, Word

MATTER: Final = frozenset((Role.SCOPE, Role.HEAD, Role.AREA))
"""The roles of what a claim is about."""
LEADING_TO: Final = frozenset(("of", "in", "for", "from", "by", "at", "among", "within", "on", "with", "to"))
"""Words by which one noun is set before another."""
_OWNED: Final = frozenset(("'s", "the", "a", "an", "its", "their", "this", "that", "these", "those"))
_HARMLESS: Final = "beside"
"""The concept of the words that change nothing wherever they stand."""
_REACHING: Final = "amounting"
"""The concept of the verbs that say how large something is."""
_ADJECTIVAL: Final = "首新半多高"
"""What a word begins with that is no verb before a noun: 首次融资事件, 新建园区."""
_THINGS: Final = "things"
"""The concept of the Chinese nouns that change what they follow."""


def matters(word: Word, vocabulary: Vocabulary) -> bool:
    """Whether a word names what a claim is about, or where."""
    return any(vocabulary.role[concept] in MATTER for concept in word.concepts)


def touches(first: Word, second: Word, clause: Clause) -> bool:
    """Whether nothing but small words stands between two words: no quantity and no period."""
    starts = [*(one.start for one in clause.amounts), *(one.start for one in clause.mentions)]
    return not any(first.end <= start < second.start for start in starts)


def is_attributive(word: Word, clause: Clause) -> bool:
    """Whether a word stands where only an adjective or a noun can: after an article, or after 's."""
    before = [one for one in clause.words if one.end <= word.start]
    return bool(before) and before[-1].text.lower() in _OWNED and touches(before[-1], word, clause)


def alters(words: list[Word], n: int, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether the plain word at a place makes another thing of what stands beside it."""
    word = words[n]
    if _is_part(words, n, clause, vocabulary) or _is_wedged(words, n, clause, vocabulary):
        return True
    if not _is_plain(word, vocabulary):
        return False
    before = words[n - 1] if n and touches(words[n - 1], word, clause) else None
    after = words[n + 1] if n + 1 < len(words) and touches(word, words[n + 1], clause) else None
    follows = before is not None and matters(before, vocabulary)
    leads = after is not None and matters(after, vocabulary)
    if follows and not leads and _is_before_amount(word, words[n - 1], clause, vocabulary):
        return False
    if follows and word.text.lower() in _RANKS and not any(one.text[:1].isalpha() for one in words[n + 1 :]):
        return False  # "15 approvals that put the city first"
    if not word.text.isascii():
        named = before is not None and any(vocabulary.role[c] in (Role.SCOPE, Role.HEAD) for c in before.concepts)
        reaches = (
            _REACHING in word.concepts and len(word.text) > 1 and word.text[0] not in _ADJECTIVAL
        )  # 迎来生物医药产业规模突破…的时刻
        return (leads and not reaches) or (named and _THINGS in word.concepts)
    if leads and _is_introduced(words, n):
        return False
    acts = (_acts(words, n, before, vocabulary) or _takes(word, clause, vocabulary)) and not is_attributive(
        word, clause
    )
    if leads or follows:
        return not acts
    going = word.text.endswith("ing") and not is_attributive(word, clause)
    if after is not None and after.text.lower() in LEADING_TO and not acts and not going:
        return any(matters(one, vocabulary) for one in words[n + 2 : n + 3])
    return False


def _is_introduced(words: list[Word], n: int) -> bool:
    """Whether a word ends what a sentence is introduced by: "By our calculation Shanghai's industry needs"."""
    texts = [word.text.lower() for word in words[:n]]
    return n in (2, 3) and texts[0] in _INTRODUCING and texts[1] in _OURS


_RANKS: Final = frozenset(("first", "second", "third", "top", "ahead"))
_INTRODUCING: Final = frozenset(("by", "on", "at", "from", "in", "according to", "going by", "judging by", "to"))
_OURS: Final = frozenset(("our", "my", "this", "these", "that", "those", "their", "his", "her", "any", "some", "most"))


def _is_before_amount(word: Word, before: Word, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a word stands between a place and a quantity: "Shanghai's new 22.5-billion-yuan fund"."""
    places = all(vocabulary.role[concept] is Role.AREA for concept in before.concepts)
    owned = any(one.text == "'s" and before.end <= one.start < word.start for one in clause.words)
    return places and owned and any(0 <= one.start - word.end <= 1 for one in clause.amounts)


def _is_part(words: list[Word], n: int, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a word makes a part or a doing of what follows it: "most of", "money from", "the growth of"."""
    after = words[n + 1 : n + 3]
    if len(after) < 2 or after[0].text.lower() not in LEADING_TO or not touches(words[n], after[0], clause):
        return False
    if not any(vocabulary.role[c] in (Role.SCOPE, Role.AREA) for c in after[1].concepts):
        return False
    text = words[n].text.lower()
    whole = {"manufacturing"} if after[0].text.lower() == "of" else {"manufacturing", "biomedicine"}
    if text in _SECTIONS and n and words[n - 1].concepts & whole:
        return False  # "the biopharma segment in Shanghai"
    if text == "one" and n and words[n - 1].text.lower() in _BEING and _names_group(words[n + 2 : n + 6]):
        return False  # "biomedicine is one of Shanghai's three leading industries"
    if text in _PARTS and after[0].text.lower() in ("of", "in"):
        return True
    to = any("to" in word.concepts for word in words[n + 2 :])
    return (
        text in _DOINGS
        and after[0].text.lower() != "in"
        and not to
        and bool(clause.amounts)
        and all(one.is_money for one in clause.amounts)
    )


def _names_group(words: list[Word]) -> bool:
    """Whether some words name the group of industries that biomedicine is one of."""
    return any("leading-industries" in word.concepts for word in words)


_BEING: Final = frozenset(("is", "as", "was", "remains", "being"))
_SECTIONS: Final = frozenset(("segment", "branch", "arm"))
_PARTS: Final = frozenset(
    ["most", "some", "many", "few", "several", "part", "half", "much", "none", "one", "segment", "branch", "arm", "ten"]
)
_DOINGS: Final = frozenset(["growth", "expansion", "decline", "money", "boost", "rest", "increase", "rise"])


def _is_wedged(words: list[Word], n: int, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a word that is no thing of its own stands in the middle of one: "biomedical publishing sector"."""
    if not 0 < n < len(words) - 1 or not words[n].text[:1].isalpha() or words[n].text.lower() in _JOINS:
        return False
    if "passed" in words[n].concepts or words[n + 1].text.lower().startswith(("was ", "were ")):
        return False
    if any(vocabulary.role[c] not in (Role.PLAIN, Role.CUE) for c in words[n].concepts) or not words[n].text.isascii():
        return False
    close = touches(words[n - 1], words[n], clause) and touches(words[n], words[n + 1], clause)
    scope = any(vocabulary.role[c] is Role.SCOPE for c in words[n - 1].concepts)
    head = any(vocabulary.role[c] is Role.HEAD for c in words[n + 1].concepts)
    participle = words[n].text.endswith("ed") and is_attributive(words[n], clause) and words[n].text not in _MADE
    led = participle and any(vocabulary.role[c] is Role.SCOPE for c in words[n + 1].concepts)
    return close and ((scope and head and not _is_wedge(words[n])) or led)


def _is_wedge(word: Word) -> bool:
    """Whether a word may stand in the middle of a thing: a small word, or a verb after it."""
    return word.text.lower().endswith("ed") or len(word.text) <= _TINY or word.text.lower() in _VERBS


_TINY: Final = 3
_JOINS: Final = frozenset(
    [
        "and",
        "or",
        "of",
        "in",
        "the",
        "for",
        "its",
        "at",
        "with",
        "from",
        "by",
        "on",
        "to",
        "into",
        "under",
        "across",
        "among",
        "within",
        "throughout",
    ]
)
_MADE: Final = frozenset(("combined", "listed", "based", "integrated", "aggregated"))
_VERBS: Final = frozenset(
    ("total", "with", "from", "into", "have", "struck", "made", "took", "brought", "related", "combined", "overall")
)


def _is_plain(word: Word, vocabulary: Vocabulary) -> bool:
    """Whether a word is known to change nothing, but not wherever it stands."""
    if not word.concepts or _HARMLESS in word.concepts or not word.text[:1].isalpha():
        return False
    return all(vocabulary.role[concept] is Role.PLAIN for concept in word.concepts)


def _takes(word: Word, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a participle has a quantity as its object: "with Shanghai firms signing 38 of them"."""
    if not word.text.endswith("ing") or word.text.lower() not in vocabulary.verbs:
        return False
    begins = word is clause.words[0] and "amounting" in word.concepts and word.text.islower()
    return begins or any(0 <= one.start - word.end <= 1 for one in clause.amounts)


def _acts(words: list[Word], n: int, before: Word | None, vocabulary: Vocabulary) -> bool:
    """Whether a plain word is a verb where it stands: "boasts", "clocked up", after a plural "boast"."""
    text = words[n].text.lower()
    if text not in vocabulary.verbs:
        return False
    first = text.split(" ")[0]
    joint = any(one.text.lower() == "and" for one in words[max(0, n - 3) : n - 1])
    plural = before is not None and (before.text.endswith("s") or before.text.lower() in _WHO or joint)
    return (
        first.endswith("ed")
        or (before is not None and before.text.lower().split(" ")[-1] == "to")
        or first in _PAST
        or (first.endswith("s") and not plural)
        or (plural and not first.endswith(("s", "ing")))
    )


_WHO: Final = frozenset(("we", "they", "i", "you"))
_PAST: Final = frozenset(
    ("won", "took", "drew", "got", "saw", "made", "held", "gave", "struck", "brought", "came", "found", "kept", "met",
     "sent", "set", "put", "led", "left", "cut", "went", "began", "became", "ran", "sealed", "bore", "shook", "spun")
)  # fmt: skip
"""Past forms that do not end in -ed."""
