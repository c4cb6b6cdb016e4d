"""The words that join two quantities of a sentence: where one clause ends between them and the next begins."""

from __future__ import annotations

import itertools
from typing import Final

from dashboard.claims.calendars import Mention
from dashboard.claims.quantities import Amount
from dashboard.claims.vocabulary import Word

_JOINING: Final = frozenset(
    [
        "to",
        "from",
        "and",
        "versus",
        "vs",
        "than",
        "against",
        "after",
        "compared",
        "plus",
        "or",
        "with",
        "within",
        "on",
        "和",
        "与",
        "及",
        "以及",
        "、",
        "至",
        "到",
    ]
)


def between_amounts(items: list[Word | Amount | Mention], marks: frozenset[str]) -> set[int]:
    """Where a clause begins between two quantities that none of the marks parts."""
    places = [n for n, item in enumerate(items) if isinstance(item, Amount)]
    cuts = set()
    for first, second in itertools.pairwise(places):
        between = range(first + 1, second)
        if any(_text(items[n]) in marks for n in between):
            continue
        joints = [n for n in between if _joins(items, n, second)]
        joint = next((n for n in joints if isinstance(items[n], Word)), joints[0] if joints else None)
        if joint is not None and _text(items[joint]) == "on":  # "spends 18 on research and employs 42"
            joint = next((n for n in reversed(joints) if _text(items[n]) == "and"), joint)
        if joint is not None and _text(items[joint]) == "with" and _text(items[joint - 1]).startswith("compare"):
            joint -= 1
        if joint is not None:
            cuts.add(joint)
    return cuts


def after_bracket(items: list[Word | Amount | Mention]) -> set[int]:
    """Where the next clause begins after an amount told twice: "240 billion yuan (US$35 billion) for its manufacturing |
    and of more than a trillion for the whole industry"."""
    cuts = set()
    places = [n for n, item in enumerate(items) if isinstance(item, Amount)]
    for inside, following in itertools.pairwise(places):
        told_twice = _text(items[inside - 1]) == "(" and isinstance(items[max(0, inside - 2)], Amount)
        after = range(inside + 2, following)
        if not told_twice or _text(items[inside + 1]) != ")" or any(_text(items[n]) in _MARKS for n in after):
            continue
        joint = next((n for n in after if _text(items[n]) == "and"), None)
        if joint is not None and joint > inside + 2 and isinstance(items[inside + 2], Word):
            cuts.add(joint)
    return cuts


_MARKS: Final = frozenset(",;:()")
_PLACES: Final = frozenset(("shanghai", "zhangjiang", "china", "world", "districts", "elsewhere", "yangtze-delta"))


def _text(item: Word | Amount | Mention) -> str:
    return item.text.lower() if isinstance(item, Word) else ""


def _joins(items: list[Word | Amount | Mention], n: int, second: int) -> bool:
    item = items[n]
    if isinstance(item, Word):
        if all(isinstance(one, Word) and one.concepts & _PLACES for one in (items[n - 1], items[n + 1])):
            return False  # "Suzhou and Shanghai"
        return item.text.lower() in _JOINING or bool(item.concepts & {"to", "out-of"})
    return isinstance(item, Mention) and n < second and _han_ahead(items, n)


def _han_ahead(items: list[Word | Amount | Mention], n: int) -> bool:
    """Whether a period between two quantities stands in Chinese, where it belongs to what follows."""
    return any(isinstance(item, Word) and "\u4e00" <= item.text[:1] <= "\u9fff" for item in items[n + 1 : n + 3])


def lasts(text: str, items: list[Word | Amount | Mention]) -> bool:
    """Whether "from" only begins a period that ends with its second part: "from January to September 2025"."""
    first, after = items[0], items[-1]
    if not (isinstance(first, Word) and first.text.lower() == "from" and isinstance(after, Mention)):
        return False
    said = text[after.start : after.end].lower()
    return any(joint in said for joint in (" to ", " through ", " until ", "-"))


def restates(text: str, item: Word | Amount | Mention) -> bool:
    """Whether what begins with an item says an amount once more: "or about $138 billion", 约合."""
    said = text[item.start : item.end].lower()
    return said.startswith(_RESTATING) if isinstance(item, Amount) else said in (*_RESTATED, "合")


_RESTATED: Final = ("or", "equal to", "equivalent to", "约合", "折合")
_RESTATING: Final = ("or ", *_RESTATED[1:])
