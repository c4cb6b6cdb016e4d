"""The clauses of a sentence, with what stands in each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from dashboard.claims import asides, boasts, tidings
from dashboard.claims.amounts import Amount
from dashboard.claims.circumstances import (
    begins_circumstance,
    is_circumstance,
    sets_beside_economy,
    tells_of_others,
)
from dashboard.claims.items import read_together
from dashboard.claims.joints import after_bracket, between_amounts, lasts, restates
from dashboard.claims.sentences import Sentence
from dashboard.claims.times import Mention
from dashboard.claims.vocabulary import Vocabulary, Word
from dashboard.model import Unit

_CUTS: Final = frozenset(",，;:；：()|/")
_CUTTING: Final = frozenset(
    ("while", "whereas", "but", "although", "though", "where", "而", "但", "但是", "却", "to help", "to support",
     "in order to", "so as to", "helping to", "designed to", "exceeds the", "exceeding the", "exceeded the",
     "larger than the", "bigger than the", "dwarfs", "dwarfed")
)  # fmt: skip


@dataclass(frozen=True)
class Clause:
    """A part of a sentence between two commas, or between two quantities, with what stands in it.

    `compares` says that it begins as the base of a comparison ("up from", 比), `joined` that no comma
    parts it from the one before, `bracketed` that a bracket opens before it,
    `fresh` that a new statement begins there (after a semicolon, at "while"), `frames` that it only says
    who says what follows ("analysts noted that").
    """

    start: int
    end: int
    words: tuple[Word, ...]
    amounts: tuple[Amount, ...]
    mentions: tuple[Mention, ...]
    compares: bool = False
    joined: bool = False
    bracketed: bool = False
    fresh: bool = False
    frames: bool = False

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Everything that its words stand for."""
        return frozenset().union(*(word.concepts for word in self.words))

    @cached_property
    def beside_share(self) -> tuple[frozenset[str], frozenset[str]] | None:
        """Where it says what share of something something is: what its words up to there name, and those after."""
        end = next((word.end for word in self.words if "share" in word.concepts), None)
        if end is None or not any(amount.unit == Unit.PERCENT for amount in self.amounts):
            return None
        part = frozenset[str]().union(*(word.concepts for word in self.words if word.end <= end))
        return part, frozenset[str]().union(*(word.concepts for word in self.words if word.start >= end)) - part

    @cached_property
    def bare_parts(self) -> tuple[tuple[Amount, tuple[Word, ...]], ...]:
        """The percentages that "of" follows and no word of a share leads to, each with the words after it."""
        found = []
        for part in (one for one in self.amounts if one.unit == Unit.PERCENT):
            after = tuple(word for word in self.words if word.start >= part.end)
            if after and after[0].text.lower().split(" ")[0] == "of" and after[0].start - part.end <= 1:
                before = self.words_before(part.start)
                groups = frozenset[str]().union(*(word.concepts for word in after[1:3])) & _GROUPS
                if groups and before and before[-1].text.lower() == "the":
                    continue  # "well below the 8.5 percent of the three leading industries"
                is_said = any(word.text.lower() in _IS for word in before[-2:])
                if not is_said and not any("share" in word.concepts for word in before):
                    found.append((part, after))
        return tuple(found)

    @cached_property
    def named(self) -> frozenset[str]:
        """What it names as its matter: not the group that something is only said to be one of."""
        texts = [word.text.lower() for word in self.words]
        beyond = next((n for n, text in enumerate(texts) if text in _BEYOND), None)
        if beyond is not None and not self.amounts:  # "the industry is far more than factories"
            return frozenset().union(*(word.concepts for word in self.words[:beyond]))
        if "leading-industries" in self.concepts and self._is_one_of_group(texts):
            return self.concepts - {"leading-industries"}
        if "top-list" in self.concepts and not self._lists_the_top():
            return self.concepts - {"top-list"}
        return self.concepts

    def _is_one_of_group(self, texts: list[str]) -> bool:
        """Whether it says that biomedicine is one of a group: "one of", "the laggard among the three leading industries"."""
        among = "biomedicine" in self.concepts and "among" in texts[1:] and bool(self.concepts & {"lag", "lead"})
        return among or "之一" in "".join(texts) or "one of" in " ".join(texts)

    def is_all_in(self, unit: str) -> bool:
        """Whether it has quantities, and all are of a unit."""
        return bool(self.amounts) and all(amount.unit == unit for amount in self.amounts)

    def _lists_the_top(self) -> bool:
        """Whether it names the largest of some companies, and does not only say that something is large."""
        for n, word in enumerate(self.words):
            if "top-list" in word.concepts:
                near = frozenset[str]().union(*(one.concepts for one in self.words[n : n + 4])) - {"top-list"}
                if not word.text.isascii() or near & _LISTED:
                    return True
        return False

    @cached_property
    def circumstantial(self) -> bool:
        """Whether it only tells a circumstance: "amid strong demand"."""
        here = not self.has(*_ELSEWHERE) or tells_of_others(self.words)
        return not self.amounts and not self.mentions and here and is_circumstance(self.words)

    @cached_property
    def presupposes(self) -> bool:
        """Whether it is a frame that takes what follows for true: "visitors may not know that"."""
        return self.addresses or (self.frames and tidings.presupposes(self.words) and not self.has("denial", "rumour"))

    @cached_property
    def addresses(self) -> bool:
        """Whether it only turns to whoever reads: "the most telling number may be this", "partners may wish to ask"."""
        return not self.amounts and tidings.addresses(self.words) and not self.has("denial", "rumour")

    @cached_property
    def boasts(self) -> bool:
        """Whether it only says how far that is beyond others or doubts: "which no rival can match"."""
        alone = not self.amounts and not self.bracketed
        return alone and (boasts.boasts(self.words) or boasts.concedes(self.words))

    @cached_property
    def remarks(self) -> bool:
        """Whether it only remarks on what stands before it: "a sum that would buy a football league"."""
        alone = not self.amounts and not self.bracketed and not any(one.period for one in self.mentions)
        about_it = not self.has(*_TAKING_BACK) and asides.is_remark(self.words)
        return self.boasts or (
            alone and (about_it or asides.tells_followers(self.words) or asides.is_peerless(self.words))
        )

    def has(self, *concepts: str) -> bool:
        """Whether it names one of the concepts."""
        return not self.concepts.isdisjoint(concepts)

    def words_before(self, position: int) -> list[Word]:
        """Its words before a position."""
        return [word for word in self.words if word.end <= position]


_ELSEWHERE: Final = ("elsewhere", "districts", "yangtze-delta", "asia")
_TAKING_BACK: Final = (
    "exclusion", "reality", "rumour", "attempt", "need", "biomedicine", "shanghai", "elsewhere", "mother-fund",
    "merger-fund", "exports",
)  # fmt: skip
_BEYOND: Final = frozenset(("than", "beyond"))
_IS: Final = frozenset(("is", "was", "are", "were", "as", "be", "been"))
_LISTED: Final = frozenset(
    ("companies", "drugmaking", "pharmaceutical", "medical-devices", "biotech", "biomedicine", "life-sciences")
)


@dataclass
class _Open:
    """A clause being gathered."""

    words: list[Word] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    joined: bool = False
    bracketed: bool = False
    fresh: bool = False
    frames: bool = False
    restates: bool = False
    lasts: bool = False
    start: int | None = None
    end: int = 0

    def take(self, item: Word | Amount | Mention) -> None:
        self.start = item.start if self.start is None else self.start
        self.end = item.end
        if isinstance(item, Word):
            self.words.append(item)
        elif isinstance(item, Amount):
            self.amounts.append(item)
        elif not item.aside:
            self.mentions.append(item)

    def _comes_from(self) -> bool:
        """Whether "from" is followed by a place or by deals, and not by what it is compared with."""
        counts = len(self.amounts) == 1 and self.amounts[0].unit == Unit.COUNT and len(self.words) > 1
        deals = counts and bool(self.words[1].concepts & {"events", "deals"})
        return deals or (len(self.words) > 1 and bool(self.words[1].concepts & {"shanghai", "the-city", "zhangjiang"}))

    def closed(self) -> Clause | None:
        if self.start is None:
            return None
        first = next((word for word in self.words if word.concepts or word.text not in "\"'"), None)
        lead = [word.text.lower() for word in self.words[:4] if not word.text.endswith("ly")][:2]
        compares = first is not None and (
            first.text.lower() in ("than", "versus", "vs", "against", "compared", "比", "较")
            or first.text.lower().startswith("compares ")
            or (first.text.lower() == "from" and self.joined and not (self.lasts or self._comes_from()))
            or lead in (["compares", "with"], ["up", "from"], ["down", "from"], ["compared", "with"])
        )
        return Clause(
            self.start,
            self.end,
            tuple(self.words),
            tuple(self.amounts),
            tuple(self.mentions),
            compares,
            self.joined,
            self.bracketed or (self.restates and bool(self.amounts) and not self.joined),
            self.fresh,
            self.frames,
        )


def clauses(
    text: str, sentence: Sentence, amounts: Iterable[Amount], mentions: Iterable[Mention], vocabulary: Vocabulary
) -> list[Clause]:
    """The clauses of a sentence, in their order."""
    inside: list[Amount | Mention] = [
        *(one for one in amounts if sentence.start <= one.number < sentence.end),
        *(one for one in mentions if sentence.start <= one.start < sentence.end),
    ]
    gaps = [(one.start, one.end) for one in inside]
    words = vocabulary.words(text, sentence.start, sentence.end, gaps)
    items = sorted([*inside, *words], key=lambda item: item.start)
    return _cut(text, read_together(items))


_GROUPS: Final = frozenset(("leading-industries", "all-industry"))
_SIZE_OF: Final = 5
"""How many words there are up to the place in "the size of the city's"."""
_MOST: Final = 6
"""The most quantities that a clause holds, so that no list of them takes long."""


def _cut(text: str, items: list[Word | Amount | Mention]) -> list[Clause]:
    cuts = between_amounts(items, _CUTS) | after_bracket(items)
    found: list[Clause] = []
    clause = _Open()
    for n, item in enumerate(items):
        is_cut = isinstance(item, Word) and _is_cut(text, item)
        turns = isinstance(item, Word) and " ".join(item.text.lower().split()) in _CUTTING
        is_full = isinstance(item, Amount) and len(clause.amounts) >= _MOST
        clause.restates = clause.restates or (clause.start is None and restates(text, item))
        clause.frames = clause.frames or (
            isinstance(item, Word | Amount)
            and not clause.amounts
            and (
                tidings.says_that(clause.words, item.text.lower() if isinstance(item, Word) else "")
                or tidings.rates(clause.words, items[n : n + _SIZE_OF])
            )
        )
        tails = bool(clause.amounts) and (begins_circumstance(items, n) or asides.begins_statement(items, n))
        tails = tails or sets_beside_economy(items[n:]) or (bool(clause.amounts) and boasts.begins_boast(items, n))
        if is_cut or n in cuts or turns or is_full or clause.frames or tails:
            if done := clause.closed():
                found.append(done)
            clause = _Open(
                joined=n in cuts,
                bracketed=is_cut and text[item.start] == "(",
                fresh=turns or (is_cut and text[item.start] in ";；|"),
            )
        clause.lasts = clause.lasts or (clause.start is None and lasts(text, items[n : n + 2]))
        if not is_cut:
            clause.take(item)
    if done := clause.closed():
        found.append(done)
    return found


def _is_cut(text: str, word: Word) -> bool:
    if word.text == "-":
        return text[word.start - 1 : word.start].isspace() or text[word.start : word.end + 1] == "--"
    return word.text in _CUTS


def resumes(clause: Clause) -> bool:
    """Whether a clause goes on with a sentence that others interrupted: ", are planned by 2025"."""
    first = clause.words[0].text.lower() if clause.words and not clause.amounts else ""
    return first.split(" ")[0] in ("are", "is", "were", "was", "have", "has", "will") if first else False
