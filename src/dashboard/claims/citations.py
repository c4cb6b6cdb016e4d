"""Where a text only names the source of what it says: "(Shi, 2025)", "Ding (2024) reports"."""

from __future__ import annotations

from typing import Final

from dashboard.claims.calendars import Mention
from dashboard.claims.quantities import Amount
from dashboard.claims.vocabulary import Word

_NAMES: Final = frozenset(("plain-names", "speech"))
_SMALL: Final = frozenset(("and", "&", "et", "al", "et al", ".", ",", "see", "cf", ";"))
_AND_OTHERS: Final = frozenset(("al", "et al", "et al."))
_LONGEST: Final = 10


def without_citations(items: list[Word | Amount | Mention]) -> list[Word | Amount | Mention]:
    """The items without the brackets in which they cite who wrote what when."""
    found: list[Word | Amount | Mention] = []
    n = 0
    while n < len(items):
        end = _end_of_citation(items, n, found[-1] if found else None)
        if end is None:
            found.append(items[n])
            n += 1
        else:
            n = end
    return found


def _end_of_citation(
    items: list[Word | Amount | Mention], n: int, before: Word | Amount | Mention | None
) -> int | None:
    """Where the citation that opens at a place ends, if one does: "(Li and Zhao, 2025)", "(2024)" after a name."""
    if not _is(items[n], "("):
        return None
    end = next((m for m in range(n + 1, min(n + _LONGEST, len(items))) if _is(items[m], ")")), None)
    inside = items[n + 1 : end] if end else []
    words = [one for one in inside if isinstance(one, Word)]
    years = [one for one in inside if isinstance(one, Mention) and one.period and one.period.is_year]
    if end is None or len(years) != 1 or len(words) + 1 != len(inside) or inside[-1] is not years[0]:
        return None
    if words:
        names = [word for word in words if word.text.lower() not in _SMALL]
        return end + 1 if names and all(word.concepts & _NAMES for word in names) else None
    is_name = isinstance(before, Word) and ("plain-names" in before.concepts or before.text.lower() in _AND_OTHERS)
    return end + 1 if is_name else None


def _is(item: Word | Amount | Mention, text: str) -> bool:
    return isinstance(item, Word) and item.text == text
