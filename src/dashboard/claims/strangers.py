"""Words that are not understood, and names of someone or something that no figure is about."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from dashboard.claims.sentences import Clause
from dashboard.claims.vocabulary import Role, Vocabulary, Word

_ONE_COMPANY: Final = re.compile(
    r"\b(?:company|group|subsidiary|unit|firm|drugmaker|drug maker|developer|enterprise|manufacturer|maker"
    r"|start-?\s?up|corporation)\Z",
    re.IGNORECASE,
)
_COMPANY_ENDINGS: Final = frozenset(
    ("生物", "医药", "药业", "制药", "科技", "集团", "股份", "公司", "企业", "医疗", "生物科技", "生物医药", "银行")
)
_NUMBER_WORDS: Final = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "dozen",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
    ]
)


def strangers(clause: Clause) -> list[Word]:
    """The words of a clause that are not understood."""
    return [word for word in clause.words if _is_unknown(word)]


def names_unknown(clause: Clause) -> bool:
    """Whether a clause names someone or something unknown."""
    if any(_is_name(word, clause) for word in clause.words):
        return True
    words = [word for word in clause.words if word.text[:1].isalpha() or word.text == "'s"]
    if words and _is_unknown(words[0]) and words[0].text[:1].isupper():
        return len(words) <= 3 or words[1].text == "'s"
    run = 0
    for word in clause.words:
        if _is_unknown(word) and not word.text[:1].isascii():
            run += 1
        else:
            if run >= 2 and word.text in _COMPANY_ENDINGS:
                return True
            run = 0
    return False


def qualifies(clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether an unknown word stands right before what a clause is about, or right after a place: "tiny
    biomedical", 上海玩具."""
    roles = (Role.SCOPE, Role.HEAD, Role.AREA)
    words = [word for word in clause.words if word.text != "'s"]
    for before, after in pairwise(words):
        if _is_unknown(before) and any(vocabulary.role[concept] in roles for concept in after.concepts):
            return True
        if _is_unknown(after) and any(vocabulary.role[concept] is Role.AREA for concept in before.concepts):
            return True
    return False


def is_one_company(word: Word) -> bool:
    """Whether a word names one company, whose figure is not that of all."""
    return bool(_ONE_COMPANY.search(word.text)) and not word.text.lower().startswith("high")


def _is_unknown(word: Word) -> bool:
    text = word.text
    if word.concepts or not text[:1].isalpha():
        return False
    lower = text.lower()
    if lower in _NUMBER_WORDS or (len(text) == 1 and text.isascii()):
        return False
    return not (text.islower() and lower.endswith(("ly", "est")))


def _is_name(word: Word, clause: Clause) -> bool:
    """Whether a word looks like a name: unknown, with a capital, and not only because a sentence begins."""
    first = clause.words[0] if clause.words else None
    return _is_unknown(word) and word.text[:1].isupper() and word is not first
