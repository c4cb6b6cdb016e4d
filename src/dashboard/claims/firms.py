"""One company, whose figure is not that of all: "a Shanghai drugmaker", "Shanghai Pharma"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from dashboard.claims.clauses import Clause
from dashboard.claims.vocabulary import Word

_ONE_COMPANY: Final = re.compile(
    r"\b(?:company|group|subsidiary|unit|firm|drugmaker|drug maker|developer|enterprise|manufacturer|maker"
    r"|start-?\s?up|corporation)\Z",
    re.IGNORECASE,
)


def is_one_company(word: Word) -> bool:
    """Whether a word names one company, whose figure is not that of all."""
    return bool(_ONE_COMPANY.search(word.text)) and not word.text.lower().startswith(("high", "as a "))


_OF_ANY: Final = {(of, article) for of in ("by", "of", "for") for article in ("a", "an", "any", "each", "every")}


def names_one_company(clause: Clause, *, averaged: bool = False) -> bool:
    """Whether a clause names one company; not any one of them that an average is of: "the average deal by a firm", one
    that its clause or, `averaged`, a clause in front says it is."""
    if _names_shanghai_pharma(clause):
        return True
    for n, word in enumerate(clause.words):
        if is_one_company(word):
            before = [one.text.lower() for one in clause.words[:n]]
            of_any = any(pair in _OF_ANY for pair in pairwise(before[-5:]))
            if not (of_any and (averaged or clause.has("average"))):
                return True
    return False


def _names_shanghai_pharma(clause: Clause) -> bool:
    """Whether a clause names the company: "Shanghai Pharma closed", not "Shanghai Pharma companies" or a headline."""
    for n, (city, pharma) in enumerate(pairwise(clause.words)):
        after = next((one for one in clause.words[n + 2 : n + 3]), None)
        goes_on = after is not None and after.text[:1].islower() and not after.concepts & _MANY
        if city.text == "Shanghai" and pharma.text in _PHARMA and goes_on:
            return True
    return False


_PHARMA: Final = frozenset(("Pharma", "Pharmaceutical", "Pharmaceuticals"))
_MANY: Final = frozenset(("companies", "industry", "start-ups", "license-out", "deals", "drugmaking"))
