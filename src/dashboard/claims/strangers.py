"""Words that are not understood, and names of someone or something that no figure is about."""

from __future__ import annotations

from enum import IntEnum
from itertools import pairwise
from typing import Final

from dashboard.claims.amounts import Amount
from dashboard.claims.clauses import Clause
from dashboard.claims.epithets import LEADING_TO, alters, is_attributive, matters, touches
from dashboard.claims.numerals import NUMBER_WORDS
from dashboard.claims.vocabulary import Role, Vocabulary, Word

_COMPANY_ENDINGS: Final = frozenset(
    ("生物", "医药", "药业", "制药", "科技", "集团", "股份", "公司", "企业", "医疗", "生物科技", "生物医药", "银行")
)


class Grasp(IntEnum):
    """How far the words of a clause are understood."""

    NONE = 0
    """An unknown word names or qualifies what the clause is about."""
    PARTLY = 1
    """An unknown word may narrow what it is about: enough for a figure that no other thing is likely to have."""
    FAIRLY = 2
    """Unknown words stand only where they cannot change what is claimed."""
    WHOLLY = 3
    """Every word is known."""


def strangers(clause: Clause) -> list[Word]:
    """The words of a clause that are not understood."""
    return [word for word in clause.words if _is_unknown(word)]


def names_unknown(clause: Clause, *, strictly: bool = True) -> bool:
    """Whether a clause names someone or something unknown, where not strictly other than who is at a place."""
    if not strictly and tells_who_is_there(clause):
        return False
    if any(_is_name(word, clause) for word in clause.words):
        return True
    words = [word for word in clause.words if word.text[:1].isalpha() or word.text == "'s"]
    if words and _is_unknown(words[0]) and words[0].text[:1].isupper():
        return len(words) <= 3 or words[1].text == "'s" or bool(words[1].concepts & _ACTS)
    run = 0
    for word in clause.words:
        if _is_unknown(word) and not word.text[:1].isascii():
            run += 1
        else:
            if run >= 2 and (word.text in _COMPANY_ENDINGS or word.text == "等"):
                return True
            run = 0
    return False


_ACTS: Final = frozenset(("growth", "decline", "passed", "achieved"))
"""What the verb of a sentence that begins with a name may stand for."""
_PASSIVE: Final = frozenset(("was", "were", "is", "are", "been", "being"))
_SMALL: Final = frozenset(("the", "a", "an", "its", "their", "all", "'s", "'", '"', "的", "-"))


_NO_NAME: Final = ("ed", "ing", "ly")
_NAME: Final = 5


def grasp(clause: Clause, vocabulary: Vocabulary, amount: Amount | None = None) -> Grasp:
    """How far a clause is understood; `amount` is the quantity in question where the clause is its own."""
    words = [word for word in clause.words if word.text not in _SMALL or word.concepts]
    found = Grasp.WHOLLY
    for n, word in enumerate(words):
        leads = n + 1 < len(words) and touches(word, words[n + 1], clause) and matters(words[n + 1], vocabulary)
        if _is_unknown(word) or (leads and not word.concepts and is_adverb(word)):
            found = min(found, _weight(words, n, clause, vocabulary, amount))
        elif alters(words, n, clause, vocabulary):
            return Grasp.NONE
    return found


def _weight(words: list[Word], n: int, clause: Clause, vocabulary: Vocabulary, amount: Amount | None) -> Grasp:
    """What the unknown word at a place leaves of the sense of its clause."""
    word = words[n]
    before, after = words[n - 1] if n else None, words[n + 1] if n + 1 < len(words) else None
    begins = (
        amount is not None
        and before is None
        and word.text[:1].isupper()
        and not (word.text.endswith(_NO_NAME) and len(word.text) > _NAME)
    )
    if _is_name(word, clause) or begins:
        return Grasp.NONE
    if after and touches(word, after, clause) and matters(after, vocabulary):
        acts = word.text.endswith("ed") and before is not None and not is_attributive(word, clause)
        return Grasp.PARTLY if acts else Grasp.NONE
    if before and touches(before, word, clause) and matters(before, vocabulary) and not _is_verb(word, before):
        return Grasp.NONE
    if not word.text.isascii():
        counts = any(0 <= word.start - one.end <= 1 for one in clause.amounts)
        reaches = amount is not None and 0 <= amount.start - word.end <= 1
        return Grasp.PARTLY if counts or reaches else Grasp.FAIRLY
    acts = word.text.endswith(("ed", "ing"))
    if word.text.endswith("ed") and before and before.text.lower() in _PASSIVE and touches(before, word, clause):
        return Grasp.NONE  # "was scrapped"
    if (
        not acts
        and after
        and after.text.lower() in LEADING_TO
        and any(matters(one, vocabulary) for one in words[n + 2 : n + 4])
    ):
        return Grasp.NONE
    if after and after.text.lower() == "that":
        return Grasp.NONE  # "critics disbelieve that"
    if any(0 <= word.start - one.end <= 1 for one in clause.amounts):
        return Grasp.PARTLY
    if before and before.text.lower() in LEADING_TO and touches(before, word, clause):
        return Grasp.NONE if amount is not None else Grasp.PARTLY
    if amount is not None and word.end <= amount.start:
        between = [one for one in words[n + 1 :] if one.end <= amount.start]
        names = any(matters(one, vocabulary) for one in between)
        return Grasp.FAIRLY if names or acts else Grasp.NONE
    return Grasp.FAIRLY


def _is_verb(word: Word, before: Word) -> bool:
    """Whether a word right after a noun is likely its verb: "Shanghai punched", "drugmakers ink"."""
    return word.text.endswith("ed") or (before.text.isascii() and before.text.endswith("s") and before.text != "us")


def tells_who_is_there(clause: Clause) -> bool:
    """Whether a clause only says who is at a place: "Zhangjiang Science City, where Pfizer runs laboratories, covers"."""
    return not clause.amounts and [word.text.lower() for word in clause.words[:1]] in (["where"], ["home to"])


def begins_with_name(clause: Clause) -> bool:
    """Whether a clause begins with Chinese characters that are no known word and stand as its subject: 复星2024年在."""
    run: list[Word] = []
    for word in clause.words:
        if not _is_unknown(word) or word.text[:1].isascii() or (run and word.start != run[-1].end):
            break
        run.append(word)
    if len(run) < 2:
        return False
    after = next((word for word in clause.words if word.start >= run[-1].end), None)
    dated = any(mention.start == run[-1].end for mention in clause.mentions)
    return dated or (after is not None and after.start == run[-1].end and after.text in ("在", "等", "于", "及", "与"))


def names_in_han(clause: Clause) -> bool:
    """Whether Chinese characters that are no known word stand before a 的, as the name of an owner does: 渿洛的目标."""
    run: list[Word] = []
    for word in clause.words:
        if len(run) > 1 and word.text == "的" and word.start == run[-1].end:
            return True
        follows = _is_unknown(word) and not word.text[:1].isascii()
        run = [*(run if run and run[-1].end == word.start else []), word] if follows else []
    return False


def begins_with_stranger(clause: Clause) -> bool:
    """Whether the first word of a clause is a name that is not known: "Roche is one of many companies in Shanghai"."""
    first = next(iter(clause.words), None)
    return first is not None and _is_unknown(first) and first.text[:1].isascii() and first.text[:1].isupper()


def qualifies(clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether an unknown word stands right before what a clause is about, or right after a place: "tiny
    biomedical", 上海玩具."""
    words = [word for word in clause.words if word.text != "'s"]
    for before, after in pairwise(words):
        if _is_unknown(before) and matters(after, vocabulary):
            return True
        is_place = any(vocabulary.role[concept] is Role.AREA for concept in before.concepts)
        if is_place and _is_unknown(after) and not after.text.endswith("ed"):
            return True
    return False


def _is_unknown(word: Word) -> bool:
    text = word.text
    if word.concepts or not text[:1].isalpha():
        return False
    lower = text.lower()
    if lower in NUMBER_WORDS or (len(text) == 1 and text.isascii()):
        return False
    return not is_adverb(word)


_NO_ADVERB: Final = frozenset(
    [
        "family",
        "assembly",
        "supply",
        "reply",
        "rally",
        "ally",
        "bully",
        "jelly",
        "belly",
        "monopoly",
        "anomaly",
        "butterfly",
        "dragonfly",
        "oligopoly",
        "poly",
        "lily",
        "holy",
        "ugly",
        "silly",
        "fly",
        "imply",
        "apply",
        "comply",
        "multiply",
        "rely",
        "italy",
        "july",
        "sicily",
        "homily",
        "panoply",
        "ply",
        "forest",
        "harvest",
        "interest",
        "request",
        "invest",
        "reinvest",
        "protest",
        "contest",
        "conquest",
        "arrest",
        "digest",
        "manifest",
        "suggest",
        "midwest",
        "northwest",
        "southwest",
        "honest",
        "modest",
        "tempest",
        "bequest",
        "inquest",
        "divest",
        "infest",
        "attest",
        "test",
        "guest",
        "rest",
        "west",
        "nest",
        "pest",
        "quest",
        "chest",
        "vest",
        "zest",
    ]
)


def is_adverb(word: Word) -> bool:
    """Whether a word looks like an adverb or a superlative."""
    text = word.text
    return text.islower() and text.endswith(("ly", "est")) and len(text) > 4 and text not in _NO_ADVERB


def _is_name(word: Word, clause: Clause) -> bool:
    """Whether a word looks like a name: unknown, with a capital, and not only because a sentence begins."""
    first = clause.words[0] if clause.words else None
    return _is_unknown(word) and word.text[:1].isupper() and word is not first
