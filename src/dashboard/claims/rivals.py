"""Rival things that stand together: several in a row, of which each number has its own, and two taken up as 前者 and 后者."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.claims.clauses import Clause
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
    pairs = (named(sentence, 2, vocabulary) or _groups(sentence) for sentence in sentences)
    first, second = next((pair for pair in pairs if pair), (None, None))
    if first is None or second is None:
        return None
    return (second, first) if word in _LATTER else (first, second)


def _groups(clauses: Sequence[Clause]) -> list[str]:
    """The industry and the group of industries that the last two clauses with one percentage each are of."""
    told = [clause for clause in clauses if clause.is_all_in(Unit.PERCENT)][-2:]
    found = [one for clause in told for one in _GROUPS if len(clause.amounts) == 1 and clause.has(one)]
    return found if len(told) == len(set(found)) == len(found) == len(_GROUPS) else []


_GROUPS: Final = ("biomedicine", "leading-industries")
_LATTER: Final = ("后者", "latter", "the latter")


def is_of_other(own: Clause, left: Sequence[Clause]) -> bool:
    """Whether a quantity is that of the lesser of two things compared, the first having its own: "The fund of funds, at
    22.5 billion, is twice the size of the other, at 10 billion"."""
    texts = [word.text.lower() for clause in left[:1] if not clause.amounts for word in clause.words]
    bare = [word.text.lower() for word in own.words[:2] if word.text[:1].isalpha()] == ["at"]
    return bare and any(text in _TIMES for text in texts) and any(clause.amounts for clause in left[1:])


_TIMES: Final = frozenset(("twice", "double", "triple", "half", "times", "than"))
