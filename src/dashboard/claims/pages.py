"""Whether a quantity is one that only an unsourced page states, named in full where it stands.

What the pages state is never borne out, only recognised as theirs: where the digits agree and the clause says what is
counted, the other things that it names change nothing: "over 300 venture capital firms are looking for start-ups".
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from dashboard.claims.case import Case
from dashboard.claims.intervals import Match, against_fact
from dashboard.claims.vocabulary import Role, Word
from dashboard.model import Kind, Unit

_NAMING: Final = (Role.SCOPE, Role.HEAD, Role.OTHER)
_TURNING: Final = frozenset(
    ("elsewhere", "market-us", "market-hk", "undone", "closing", "exclusion", "gap", "lag", "lead", "one-company",
     "attempt", "average", "each")
)  # fmt: skip
"""What makes another quantity of one."""


def is_theirs(case: Case, name: str) -> bool:
    """Whether its digits are those of an indicator that only unsourced pages have, and its clause names it."""
    court = case.court
    if name not in court.unreliable or case.own.has(*_TURNING):
        return False
    if len(case.own.amounts) > 1 and case.amount.unit != Unit.COUNT:
        return False
    if not all(need & case.own.named for need in court.vocabulary.needs[name]):
        return False
    first = next((word for word in case.own.words if _names(case, word)), None)
    if first and "other-industry" in first.concepts - court.allowed(name):
        return False  # "the railway beside the corridor"
    agrees = any(against_fact(case.signed(), fact) is Match.MATCHED for fact in court.facts[name])
    return agrees and (case.amount.unit != Unit.COUNT or _is_counted(case, name))


def is_of_another(case: Case, name: str) -> bool:
    """Whether something else is told of what an unsourced indicator has: "28 professors at key laboratories",
    "14 rare disease hospitals closed", "hard tech fell by 68%"."""
    if name not in case.court.unreliable:
        return False
    if case.own.has("undone") and "undone" not in case.court.allowed(name):
        return True
    if _is_of_ours(case, name):
        return True
    if case.amount.unit == Unit.COUNT:
        return _counts_another(case, name)
    kind = case.court.facts[name][0].indicator.kind
    return case.amount.unit is Unit.PERCENT and _turns(case, kind)


def _is_of_ours(case: Case, name: str) -> bool:
    """Whether what is of all technology is said to be biomedical: "the biomedical innovation fund"."""
    if case.court.facts[name][0].indicator.scope != "technology":
        return False
    needs = frozenset[str]().union(*case.court.vocabulary.needs[name])
    return any("biomedicine" in one.concepts and two.concepts & needs for one, two in pairwise(case.own.words))


def _turns(case: Case, kind: Kind) -> bool:
    """Whether a share is told as a change, or a reduction as a rise."""
    near = [*case.own.words_before(case.amount.start)[-3:], *case.after()[:1]]
    grows = any("growth" in word.concepts or word.text.lower() in _MORE for word in near)
    falls = any("decline" in word.concepts for word in near)
    return (grows or falls) if kind is Kind.SHARE else (kind is Kind.DIFFERENCE and grows and not falls)


_MORE: Final = frozenset(("longer", "slower", "more", "dearer", "costlier", "later"))


def _counts_another(case: Case, name: str) -> bool:
    """Whether the noun after a number is another than that of the indicator, or those counted are gone."""
    needs = frozenset[str]().union(*case.court.vocabulary.needs[name])
    after = [word for word in case.after() if word.text[:1].isalpha()]
    place = next((n for n, word in enumerate(after) if word.concepts & needs), None)
    if place is None:
        first = after[:1]
        return bool(first) and first[0].start - case.amount.end <= 1 and _is_plural(first[0])
    if "cross-border-deals" not in needs and any(word.text.lower() in _GONE for word in after[place + 1 :]):
        return True
    between = after[:place]
    linked = next((n for n, word in enumerate(between) if word.text.lower() in _LINKING), None)
    return linked is not None and any(_is_plural(word) for word in between[:linked])


def _is_plural(word: Word) -> bool:
    """Whether an English word that names nothing measured looks like what is counted: "guests"."""
    text = word.text
    named = word.concepts & {"companies", "start-ups", "drugmaking", "shanghai", "returnees"}
    return text.isascii() and text.islower() and text.endswith("s") and not named and text not in _NO_PLURAL


_GONE: Final = frozenset(("closed", "shut", "folded"))
_LINKING: Final = frozenset(
    (
        "at",
        "in",
        "from",
        "near",
        "with",
        "to",
        "on",
        "for",
        "of",
        "about",
        "near its",
        "came to",
        "worked on",
        "work at",
    )
)
_NO_PLURAL: Final = frozenset(
    (
        "was",
        "is",
        "has",
        "as",
        "this",
        "its",
        "does",
        "across",
        "thus",
        "plus",
        "versus",
        "approvals",
        "centres",
        "centers",
        "institutes",
        "newcomers",
        "groups",
        "players",
        "names",
        "outfits",
        "products",
        "sites",
    )
)


def _is_counted(case: Case, name: str) -> bool:
    """Whether what is named right after the number, or else right before it, is what the indicator counts."""
    needs = frozenset[str]().union(*case.court.vocabulary.needs[name])
    after = next((word for word in case.after() if _names(case, word)), None)
    if after is None or (after.start - case.amount.end > _NEAR):
        after = next((word for word in reversed(case.before()) if _names(case, word)), None)
    return after is not None and bool(after.concepts & needs)


_NEAR: Final = 40


def _names(case: Case, word: Word) -> bool:
    return any(case.role[concept] in _NAMING for concept in word.concepts)
