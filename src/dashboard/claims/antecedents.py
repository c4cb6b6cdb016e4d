"""How much of what stands before a clause belongs to it: what "which" takes up, and nothing where it turns away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dashboard.claims.boasts import plays_down
from dashboard.claims.clauses import Clause
from dashboard.claims.epithets import matters
from dashboard.claims.surroundings import Topic
from dashboard.claims.vocabulary import Role, Vocabulary

_RELATIVES: Final = frozenset(("which", "whose"))
_LINKS: Final = frozenset(("of", "the", "'s", "a", "an", "for", "and", "in", "its", "-"))
_KEPT: Final = ("hypothetical", "denial", "goal", "forecast", "need", "exclusion", "rumour", "negation")


def with_antecedent(left: Sequence[Clause], own: Clause, vocabulary: Vocabulary) -> list[Clause]:
    """The clauses before a relative one, the nearest cut down to what "which" stands for: "We recommend wider access to
    [the mother fund], which has a scale of"."""
    first = next((word.text.lower() for word in own.words), "")
    left = [one for clause in left if (one := _without_address(clause, vocabulary)).words or not clause.addresses]
    if first not in _RELATIVES or not left:
        return [*left]
    nearest = left[0]
    if nearest.has(*_KEPT) and not _asks_of_fund(nearest):
        return [*left]
    if whole := _set_beside(nearest, vocabulary):
        return [replace(whole, amounts=()), *left[1:]]
    if nearest.amounts or nearest.mentions:
        return [*left]
    n = len(nearest.words)
    while n and (nearest.words[n - 1].text.lower() in _LINKS or matters(nearest.words[n - 1], vocabulary)):
        n -= 1
    words, told = nearest.words[n:], nearest.words[:n]
    if words and told and words[0].text.lower() not in _LINKS:
        return [*left]  # "the chip mother fund, which"
    if any(word.text[:1].isupper() and not word.concepts for word in told):
        return [*left]  # "Roche runs an M&A fund, which"
    roles = {vocabulary.role[concept] for word in words for concept in word.concepts}
    if not roles & {Role.SCOPE, Role.HEAD}:
        return [*left]
    return [replace(nearest, words=words), *left[1:]]


def _asks_of_fund(clause: Clause) -> bool:
    """Whether a clause only hopes for something of a fund that is there: "The Chamber asks for wider access to the mother
    fund"; not "The city plans a mother fund"."""
    there = [word.text.lower() for word in clause.words[-2:-1]] == ["the"] and clause.words[-1].concepts & _FUNDS
    return bool(there) and not clause.has(*(concept for concept in _KEPT if concept != "goal"))


_FUNDS: Final = frozenset(("mother-fund", "merger-fund"))


def own_side(own: Clause, following: Sequence[Clause], vocabulary: Vocabulary) -> list[Clause]:
    """The clauses after one that is set in front, without what theirs is set beside: "With growth of 3.6%, [biomedical
    manufacturing] trailed the three leading industries"."""
    if own.has("one-of-which"):  # "There are 3,200 of them, 18 of which are unicorns"
        following = [one for one in following if not (one.amounts and one.has("one-of-which"))]
    first = own.words[0].text.lower() if own.words else ""
    opens = first in _IN_FRONT or (first.endswith("ing") and bool(own.concepts & {"growth", "decline"}))
    if not opens or not following or not following[0].words:
        return [*following]
    words = following[0].words
    verb = next((n for n, word in enumerate(words) if word.concepts & {"lag", "lead"}), 0)
    roles = {vocabulary.role[concept] for word in words[:verb] for concept in word.concepts}
    if following[0].amounts or Role.SCOPE not in roles or matters(words[verb], vocabulary):
        return [*following]
    return [replace(following[0], words=words[:verb]), *following[1:]]


_IN_FRONT: Final = frozenset(("with", "at", "by"))


def _set_beside(clause: Clause, vocabulary: Vocabulary) -> Clause | None:
    """What a clause sets its matter beside: of "biomedical manufacturing in Shanghai lagged behind the wider industry"
    the biomedical industry in Shanghai."""
    verbs = [n for n, word in enumerate(clause.words) if word.concepts & {"lag", "lead"} and n]
    if not verbs or matters(clause.words[verbs[-1]], vocabulary):
        return None
    lesser, other = clause.words[: verbs[0]], clause.words[verbs[-1] + 1 :]
    named = frozenset[str]().union(*(word.concepts for word in other))
    wider = "industry" in named and any(word.text.lower() in _WIDER for word in other)
    if not wider or any(vocabulary.role[concept] in (Role.SCOPE, Role.OTHER) for concept in named):
        return replace(clause, words=other) if other else None
    whose = [word for word in lesser if any(vocabulary.role[c] in (Role.SCOPE, Role.AREA) for c in word.concepts)]
    return replace(clause, words=(*whose, *other))


_WIDER: Final = frozenset(("wider", "broader", "whole", "entire", "overall", "larger"))


def _without_address(clause: Clause, vocabulary: Vocabulary) -> Clause:
    """A clause that turns to the reader, cut down to what it names: "Partners may wish to approach [the mother fund]"."""
    if not clause.addresses:
        return clause
    return replace(clause, words=tuple(word for word in clause.words if matters(word, vocabulary)))


def is_quoted(clause: Clause, own: Clause, clauses: Sequence[Clause], vocabulary: Vocabulary) -> bool:
    """Whether a clause is only what the speaker says who then points to what the own clause tells: "“The window is
    open,” said a banker, pointing to the 38 license-out deals"."""
    first = next((word.text.lower().split(" ")[0] for word in own.words), "")
    said = any(clause.end <= one.start and one.end <= own.start and one.has("speech") for one in clauses)
    roles = {vocabulary.role[concept] for concept in clause.concepts}
    bare = not clause.amounts and not clause.mentions and not clause.has(*_KEPT)
    return first in _POINTING and said and bare and not roles & {Role.SCOPE, Role.HEAD, Role.AREA}


_POINTING: Final = frozenset(
    ("pointing", "referring", "alluding", "gesturing", "citing", "noting", "quoting", "recalling")
)


def turns(own: Clause, clauses: Sequence[Clause], vocabulary: Vocabulary) -> bool:
    """Whether a clause turns from what was said before to a statement that leaves nothing open: "It does not look like
    much, but Shanghai's biomedical industry was worth 984.7 billion yuan in 2024"."""
    first = next((word.text.lower() for word in own.words), "")
    whole = {Role.SCOPE, Role.AREA} <= {vocabulary.role[concept] for concept in own.concepts}
    opening = [word.text.lower() for word in clauses[0].words[:1]]
    counted = any(clause.amounts for clause in clauses if clause.start < own.start)
    if first not in ("but", "yet") or not whole or not own.mentions or opening == ["if"] or counted:
        return False
    before = [clause for clause in clauses if clause.start < own.start]
    doubts = {part for clause in before for word in clause.words for part in word.text.lower().split(" ")} & _DOUBTING
    return not doubts and not any(clause.has(*_KEPT, "attempt", "reality") for clause in before if not _looks(clause))


def _looks(clause: Clause) -> bool:
    """Whether a clause says no more than how it looks: "It may not look like much", "Nobody would call it a boom"."""
    return plays_down(clause.words) or any(
        word.text.lower() in ("look", "sound", "seem", "feel", "jokes", "everyone", "not everyone")
        for word in clause.words
    )


_DOUBTING: Final = frozenset(
    ("prove", "proved", "proven", "proof", "lie", "lies", "dream", "wrong", "mistaken", "quote", "remember", "sure",
     "certain", "disputed", "dispute", "suppose", "supposing", "guess", "guesses", "guessing", "claim", "claims", "claimed",
     "confirm", "confirmed", "verify", "verified", "doubt", "doubts", "doubted", "true", "untrue", "false", "rumour",
     "rumor", "rumours", "fiction", "joke", "estimate", "estimates", "unverified", "unconfirmed", "check", "checked",
      "target", "targets", "goal", "plan", "plans", "add", "contested", "questionable", "counting", "including",
     "opinion", "hearsay", "memory", "invented")
)  # fmt: skip
"""What leaves open whether that is so which a clause turns to: "He may be wrong, but"."""


def told_likewise(clauses: Sequence[Clause], topic: Topic) -> frozenset[str]:
    """What grows, where a sentence only sets another industry beside the growth of the one before: "Biomedical
    manufacturing lagged behind, with 3.6 percent", "The three leading industries did far better, at"."""
    said = " ".join(word.text.lower() for clause in clauses for word in clause.words)
    named = frozenset(concept for before in topic.sentences[:1] for clause in before for concept in clause.named)
    return named & _GROWING if "growth" in named and _LIKEWISE.search(said) else frozenset()


_GROWING: Final = frozenset(("growth", "output", "year-on-year"))
_LIKEWISE: Final = re.compile(
    r"\b(?:did|fared|performed) (?:(?:far|much|even|a little|somewhat|rather) )?(?:better|worse|less well)\b|\blagged(?: behind)?\b"
    r"|\b(?:managed|mustered|posted|recorded|logged|registered|notched up|came in at|had to make do with)"
    r"(?: only| just| no more than)? ?(?=[.,;!]|\Z)|\btrailed(?: behind)?\b"
)
