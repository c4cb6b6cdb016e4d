"""What stands in a sentence, each word, quantity and period read by what it stands between."""

from __future__ import annotations

from dataclasses import replace

from dashboard.claims.calendars import Mention
from dashboard.claims.quantities import Amount
from dashboard.claims.vocabulary import Word


def read_together(items: list[Word | Amount | Mention]) -> list[Word | Amount | Mention]:
    """The items with what stands between them read by what it stands between: a period in brackets right
    after a quantity is that of the quantity, "of" between two amounts of money makes the second the whole
    of the first, and a verb of passing a mark is no rank."""
    read: list[Word | Amount | Mention] = []
    n, dated = 0, False
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
            if isinstance(before, Word) and before.text == "#" and "biotech" in item.concepts:
                item = replace(item, concepts=frozenset(("biomedicine",)))  # of hashtags none has a narrow sense
            follows = isinstance(before, Amount) and before.is_money
            if item.text == "of" and follows and after and isinstance(after[0], Amount) and after[0].is_money:
                item = replace(item, concepts=frozenset(("out-of",)))
            elif _passes(item, before) and after and isinstance(after[0], Amount):
                item = replace(item, concepts=frozenset(("passed",)))
        read.append(item)
        n += 1
    return read


def _passes(word: Word, before: Word | Amount | Mention | None) -> bool:
    """Whether a word says that a mark is passed: "topped", "will top", not "the top"."""
    aims = isinstance(before, Word) and before.text.lower() in ("to", "will", "would", "should", "could")
    return word.text.lower() in ("tops", "topped", "topping") or (word.text.lower() == "top" and aims)


def _is_dated(read: list[Word | Amount | Mention], after: list[Word | Amount | Mention]) -> bool:
    """Whether a bracket that opens after a quantity holds one period and nothing else."""
    if len(after) < 2 or not read or not isinstance(read[-1], Amount):
        return False
    return isinstance(after[0], Mention) and isinstance(after[1], Word) and after[1].text == ")"
