"""Rival things that stand together: several in a row, of which each number has its own, and two taken up as 前者 and 后者."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.claims.clauses import Clause
from dashboard.claims.quantities import Amount
from dashboard.claims.vocabulary import Vocabulary
from dashboard.model import Unit


def named(clauses: Sequence[Clause], count: int, vocabulary: Vocabulary) -> list[str]:
    """The rival things that the clauses name, in their order, if there are so many."""
    order = [*vocabulary.concepts].index
    found = [one for clause in clauses for word in clause.words for one in sorted(word.concepts, key=order)]
    for concept in found:
        group = vocabulary.rivals.get(concept, frozenset()) | {concept}
        things = list(dict.fromkeys(one for one in found if one in group))
        if len(group) > 1 and len(things) == count:
            return things
    return []


def former_or_latter(
    own: Clause, sentences: Sequence[Sequence[Clause]], vocabulary: Vocabulary
) -> tuple[str, str] | None:
    """Of two rival things named before, the one that a clause takes up as 前者 or 后者, and the other one."""
    word = next((word.text.lower() for word in own.words if "latter" in word.concepts), None)
    if word is None:
        return None
    pairs = (named(sentence, 2, vocabulary) or _groups(sentence) or _measures(sentence) for sentence in sentences)
    first, second = next((pair for pair in pairs if pair), (None, None))
    if first is None or second is None:
        return None
    return (second, first) if word in _LATTER else (first, second)


def _groups(clauses: Sequence[Clause]) -> list[str]:
    """The industry and the group of industries that the last two clauses with one percentage each are of."""
    told = [clause for clause in clauses if clause.is_all_in(Unit.PERCENT)][-2:]
    found = [one for clause in told for one in _GROUPS if len(clause.amounts) == 1 and clause.has(one)]
    return found if len(told) == len(set(found)) == len(found) == len(_GROUPS) else []


def _measures(clauses: Sequence[Clause]) -> list[str]:
    """What two quantities that are all of the clauses measure deals by: 38笔，总额307亿美元."""
    found = [one for clause in clauses for one in clause.amounts if one.unit != Unit.PERCENT]
    if len(found) != len(_MEASURES) or not any(one.is_of_deals for one in found):
        return []
    return ["amount" if one.is_money else "number" for one in found] if any(one.is_money for one in found) else []


_MEASURES: Final = ("number", "amount")
_GROUPS: Final = ("biomedicine", "leading-industries")
_LATTER: Final = ("后者", "latter", "the latter")


def ruled_out_at_once(own: Clause, amount: Amount, vocabulary: Vocabulary) -> frozenset[str]:
    """Where rival things share a clause, those that the one right after the quantity rules out: "a 10 billion yuan
    M&A fund launched beside the mother fund"."""
    after = next((word for word in own.words if word.start >= amount.end and word.text != "的"), None)
    before = own.words_before(amount.start)[-2:]
    if len(before) == 2 and before[1].text.lower() == "of" and before[0].concepts & _FUNDS:
        after = before[0]  # "an M&A fund of 10 billion yuan"
    elif after is None or after.start - amount.end > 1:
        return frozenset()
    others = (vocabulary.rivals.get(concept, frozenset()) for concept in after.concepts)
    found = frozenset[str]().union(*others) & own.concepts - after.concepts
    if amount.is_money and "mother-fund" in after.concepts:
        found |= {"sub-funds", "amplification"}  # "the 22.5-billion-yuan mother fund chose 13 sub-funds"
    return found


_FUNDS: Final = frozenset(("mother-fund", "merger-fund"))


def is_of_other(own: Clause, left: Sequence[Clause]) -> bool:
    """Whether a quantity is that of the lesser of two things compared, the first having its own: "The fund of funds, at
    22.5 billion, is twice the size of the other, at 10 billion"."""
    texts = [word.text.lower() for clause in left[:1] if not clause.amounts for word in clause.words]
    bare = [word.text.lower() for word in own.words[:2] if word.text[:1].isalpha()] == ["at"]
    return bare and any(text in _TIMES for text in texts) and any(clause.amounts for clause in left[1:])


_TIMES: Final = frozenset(("twice", "double", "triple", "half", "times", "than"))
