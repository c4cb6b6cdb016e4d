"""What stands in a sentence, each word, quantity and period read by what it stands between."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from dashboard.claims import payments
from dashboard.claims.calendars import Mention
from dashboard.claims.citations import without_citations
from dashboard.claims.quantities import Amount
from dashboard.claims.vocabulary import Word


def read_together(items: list[Word | Amount | Mention]) -> list[Word | Amount | Mention]:
    """The items with what stands between them read by what it stands between: a period in brackets right
    after a quantity is that of the quantity, "of" between two amounts of money makes the second the whole
    of the first, and a verb of passing a mark is no rank."""
    read: list[Word | Amount | Mention] = []
    items = _without_other_measure(_with_industries(_at_a_close(without_citations(items))))
    n, dated = 0, False
    ranked = any(isinstance(one, Word) and "top-list" in one.concepts for one in items)
    while n < len(items):
        item, after = items[n], items[n + 1 : n + 3]
        if isinstance(item, Word):
            if (
                item.text == "("
                and _is_dated(read, after)
                and (dated or any(isinstance(one, Amount) for one in items[n:]))
            ):
                dated = True
                read.append(after[0])
                n += 3
                continue
            before = read[-1] if read else None
            if "medical-devices" in item.concepts and not ranked and _is_beside_drugs(read):
                item = replace(item, concepts=item.concepts - {"medical-devices"} | {"biomedicine"})
            if item.text.lower() in _RAISES and _is_raised_to(items[n + 1 :]):
                item = replace(item, concepts=frozenset(("growth",)))
            if item.concepts & _GAINS and _is_of_approval(items[n + 1 : n + 6]):
                item = replace(item, concepts=frozenset(("beside",)))
            if payments.is_raised(item, read, items[n + 1 : n + 5]):
                item = replace(item, concepts=frozenset(("raised",)))
            if item.text.lower() in _KINDS_OF_FUND and (kind := _shares_fund(items[n : n + 3])):
                item = replace(item, concepts=frozenset((kind,)))
            is_field = item.text.lower().startswith(_TARGETS) and _names_fields(read, after)
            if is_field or payments.is_pledged(item, read, after):
                item = replace(item, concepts=frozenset(("beside",)))
            if item.text in _NEW and (new := _newly(read[-4:], items[n + 1 : n + 6])):
                item = replace(item, concepts=new)
            if (
                item.text == "论"
                and not item.concepts
                and (not isinstance(before, Word) or not before.text[:1].isalpha())
            ):
                item = replace(item, concepts=frozenset(("beside",)))  # 论获批数量，上海…
            if item.text in _OUGHT and after and isinstance(after[0], Amount):
                item = replace(item, concepts=frozenset(("will",)))
            if item.text.lower() in _SALE and _is_cleared_for(read):
                item = replace(item, concepts=frozenset(("beside",)))
            if item.text.lower() == "projects" and _is_counted(read):
                item = replace(item, concepts=item.concepts - {"forecast"})
            if item.text == "us":
                item = replace(item, concepts=frozenset(("beside",)))  # those who speak, and no country
            if isinstance(before, Word) and before.text == "#" and "biotech" in item.concepts:
                item = replace(item, concepts=frozenset(("biomedicine",)))  # of hashtags none has a narrow sense
            follows = isinstance(before, Amount) and before.is_money
            if item.text == "of" and follows and _is_money_ahead(items[n + 1 : n + 4]):
                item = replace(item, concepts=frozenset(("out-of",)))
            elif _passes(item, before) and after and isinstance(after[0], Amount):
                item = replace(item, concepts=frozenset(("passed",)))
        read.append(item)
        n += 1
    return read


def _at_a_close(items: list[Word | Amount | Mention]) -> list[Word | Amount | Mention]:
    """The items with what says that a time came to its end read as plain words: "the city closed 2024 with"."""
    found = list(items)
    for n, (item, after) in enumerate(pairwise(items)):
        if isinstance(item, Word) and "closing" in item.concepts and isinstance(after, Mention) and after.period:
            found[n] = replace(item, concepts=frozenset(("beside",)))
    return found


def _without_other_measure(items: list[Word | Amount | Mention]) -> list[Word | Amount | Mention]:
    """The items with the measure that is not meant read as plain words: "by value rather than by number"."""
    found: list[Word | Amount | Mention] = []
    for item in items:
        start = next((n for n in range(max(0, len(found) - _NEAR), len(found)) if _sets_apart(found[n])), None)
        if isinstance(item, Word) and start is not None and _is_measure(item):
            between = found[start:]
            if all(isinstance(one, Word) and one.text[:1].isalpha() for one in between):
                found[start:] = [Word(between[0].start, item.end, "rather than", frozenset(("beside",)))]
                continue
        found.append(item)
    return found


_NEAR: Final = 4
"""How many words stand at most from "rather than" to the measure."""


def _sets_apart(item: Word | Amount | Mention) -> bool:
    return isinstance(item, Word) and item.text.lower() in ("rather than", "instead of") and "denial" in item.concepts


def _is_measure(word: Word) -> bool:
    return bool(word.concepts & {"amount", "worth", "number", "deals"}) or word.text.lower() in ("dollars", "yuan")


def _is_money_ahead(after: list[Word | Amount | Mention]) -> bool:
    """Whether an amount of money follows at once, or after the place that has it: "of Shanghai's 984.7 billion"."""
    for item in after:
        if isinstance(item, Amount):
            return item.is_money
        if not isinstance(item, Word) or not (item.concepts & {"shanghai", "the-city"} or item.text in ("'s", "the")):
            return False
    return False


_LISTED: Final = frozenset((",", "，", "、", "and", "和", "与", "及", "&"))


def _with_industries(items: list[Word | Amount | Mention]) -> list[Word | Amount | Mention]:
    """The items with "integrated circuits, biomedicine and artificial intelligence" read as the leading
    industries; not where each has a quantity of its own."""
    named = frozenset[str]().union(*(item.concepts for item in items if isinstance(item, Word)))
    if not named >= _INDUSTRIES or sum(isinstance(item, Amount) for item in items) > _FEW:
        return items
    for n in range(len(items)):
        run = 0
        while n + run < len(items) and isinstance(one := items[n + run], Word) and _is_listed(one):
            run += 1
        words = [one for one in items[n : n + run] if isinstance(one, Word)]
        while words and not words[-1].concepts & _INDUSTRIES:
            words.pop()
        kinds = [one.concepts & _INDUSTRIES for one in words if one.concepts & _INDUSTRIES]
        if len(kinds) == len(_INDUSTRIES) + 1 and any("biomedicine" in kind for kind in kinds):
            merged = Word(words[0].start, words[-1].end, words[0].text, frozenset(("leading-industries",)))
            return [*items[:n], merged, *items[n + len(words) :]]
    return items


def _is_listed(word: Word) -> bool:
    return bool(word.concepts & _INDUSTRIES) or word.text.lower() in _LISTED


_INDUSTRIES: Final = frozenset(("chips-and-ai", "biomedicine"))
_FEW: Final = 2


def _is_beside_drugs(read: list[Word | Amount | Mention]) -> bool:
    """Whether "drugmakers and" stands before makers of devices: both together are the whole industry."""
    drugs, joint = read[-2:] if len(read) > 1 else (None, None)
    is_joint = isinstance(joint, Word) and joint.text.lower() in ("and", "&", "和", "与", "及", "、", "or")
    return is_joint and isinstance(drugs, Word) and "drugmaking" in drugs.concepts


_TARGETS: Final = ("target", "focus", "aimed at", "covering", "covers", "eye", "sights", "aims", "goals", "priorities")


def _names_fields(read: list[Word | Amount | Mention], after: list[Word | Amount | Mention]) -> bool:
    """Whether the fields of a fund stand beside a word, which then tells of no aim: "that targets vaccines", "with an eye
    on vaccines", "with vaccines among its targets"."""
    following = [one for one in after if not (isinstance(one, Word) and one.text.lower() in ("on", "at", "for"))][:1]
    among = [one.text.lower() for one in read[-2:] if isinstance(one, Word)] in (["among", "its"], ["among", "the"])
    beside = [*following, *(read[-3:-2] if among else ())]
    return any(isinstance(one, Word) and "fund-fields" in one.concepts for one in beside)


_KINDS_OF_FUND: Final = {
    "merger": "merger-fund", "mergers": "merger-fund", "m&a": "merger-fund", "buyout": "merger-fund",
    "acquisition": "merger-fund", "takeover": "merger-fund", "mother": "mother-fund", "parent": "mother-fund",
}  # fmt: skip


def _shares_fund(items: list[Word | Amount | Mention]) -> str | None:
    """The fund that a word is the first half of the name of, where another shares the noun: "merger and mother funds"."""
    if len(items) < 3 or not isinstance(items[1], Word) or items[1].text.lower() not in ("and", "&"):
        return None
    kind = _KINDS_OF_FUND[items[0].text.lower()] if isinstance(items[0], Word) else None
    last = items[2]
    funds = last.concepts & {"merger-fund", "mother-fund"} if isinstance(last, Word) else frozenset[str]()
    return kind if isinstance(last, Word) and last.text.lower().endswith("funds") and funds - {kind} else None


def _is_counted(read: list[Word | Amount | Mention]) -> bool:
    """Whether a plural stands behind a quantity, and so is a noun: "38 innovative drug projects"."""
    return any(isinstance(one, Amount) for one in read[-3:])


def _newly(before: list[Word | Amount | Mention], after: list[Word | Amount | Mention]) -> frozenset[str] | None:
    """What a verb of adding stands for where each one counted is new anyway: 新增对外授权交易37笔, 新增国产1类新药7款."""
    for one in (*after, *before[::-1]):
        if isinstance(one, Word) and one.concepts & _NEW_ANYWAY:
            return frozenset(("approved",)) if one.concepts & _CLEARED else frozenset(("beside",))
        if not isinstance(one, Word) and one in after[1:]:
            break
        if isinstance(one, Word) and one.concepts and not one.concepts <= _KINDS | _WHERE:
            return None
    return None


_OUGHT: Final = frozenset(("应", "应当", "应该", "理应"))
_NEW: Final = frozenset(("新增", "净增", "新添", "再增", "共新增", "累计新增"))
_NEW_ANYWAY: Final = frozenset(
    ("innovative-drugs", "innovative-devices", "license-out", "deals", "events", "foreign-centers")
)
_WHERE: Final = frozenset(
    ("shanghai", "the-city", "companies", "biomedicine", "drugmaking", "total", "class-1", "class-3")
)


def _is_cleared_for(read: list[Word | Amount | Mention]) -> bool:
    """Whether "for" ends what a regulator lets on the market: "cleared 15 innovative devices from Shanghai for"."""
    words = [one for one in read if isinstance(one, Word)]
    verb = next((n for n, one in enumerate(words) if one.text.lower().startswith(_CLEARS)), len(words))
    cleared = any(one.concepts & _CLEARED for one in words[verb:])
    return bool(words) and words[-1] is read[-1] and words[-1].text.lower() == "for" and cleared


_SALE: Final = frozenset(("sale", "sales", "commercial sale", "general sale", "public sale", "market"))
_CLEARS: Final = ("clear", "approv", "authori", "license", "wave", "passed", "green", "okay")
_CLEARED: Final = frozenset(("innovative-drugs", "innovative-devices", "new-drugs"))
_GAINS: Final = frozenset(("growth", "raised", "share"))


def _is_of_approval(after: list[Word | Amount | Mention]) -> bool:
    """Whether an approval is the object of a verb, which then says that it was won: "picked up marketing approval"."""
    for item in after:
        if isinstance(item, Word):
            if "approved" in item.concepts:
                return "approval" in item.text.lower() or "clearance" in item.text.lower()
            if not item.concepts <= _KINDS:
                return False
    return False


_KINDS: Final = frozenset(("plain", "beside", "innovative-drugs", "innovative-devices", "domestic", "pharmaceutical"))
_RAISES: Final = frozenset(("raise", "raises", "raised", "raising", "lift", "lifts", "lifted", "lifting"))


def _is_raised_to(after: list[Word | Amount | Mention]) -> bool:
    """Whether something is raised to or by an amount: "raise the output of its manufacturing to 240 billion"."""
    for n, item in enumerate(after):
        if isinstance(item, Amount):
            before = after[n - 1] if n > 1 else None
            return isinstance(before, Word) and before.text.lower() in ("to", "above", "by")
    return False


def _passes(word: Word, before: Word | Amount | Mention | None) -> bool:
    """Whether a word says that a mark is passed: "topped", "will top", not "the top"."""
    aims = isinstance(before, Word) and before.text.lower() in ("to", "will", "would", "should", "could")
    return word.text.lower() in ("tops", "topped", "topping") or (word.text.lower() == "top" and aims)


_COUNTED: Final = 4
"""How far back a quantity stands at most from the bracket after what it counts: "102 listed companies (2025)"."""


def _is_dated(read: list[Word | Amount | Mention], after: list[Word | Amount | Mention]) -> bool:
    """Whether a bracket that opens after a quantity, or after what it counts, holds one period and nothing else."""
    amount = next((n for n in range(1, min(_COUNTED, len(read)) + 1) if isinstance(read[-n], Amount)), None)
    if len(after) < 2 or amount is None:
        return False
    if not all(isinstance(one, Word) and one.text[:1].isalpha() for one in read[len(read) - amount + 1 :]):
        return False
    return isinstance(after[0], Mention) and isinstance(after[1], Word) and after[1].text == ")"
