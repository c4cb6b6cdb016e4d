"""A claim checked: every quantity of a pasted text, compared with the facts.

check(text, catalog, published) -> Finding, ...

characters    one plain form of every character
numerals      digits, number words, Chinese numerals
times         words that name a period
names         digits that are no quantities
amounts       quantities: number, hedge, scale, unit
vocabulary    the words of data/vocabulary.yaml
sentences     sentences and clauses
readings      what a quantity is about
intervals     every tolerance
derivations   figures that follow from facts
verdicts      the comparison
sayings       its explanation
"""

from __future__ import annotations

from dashboard.claims.checking import check
from dashboard.claims.finding import MAX_BYTES, MAX_QUANTITIES, ClaimTooLong, Finding, Verdict, as_plain

__all__ = ["MAX_BYTES", "MAX_QUANTITIES", "ClaimTooLong", "Finding", "Verdict", "as_plain", "check"]
