"""A claim checked: every quantity of a pasted text, compared with the facts.

check(text, catalog, published) -> Finding, ...

reading the text
    characters    one plain form of every character
    numerals      digits, number words, Chinese numerals
    times         words that name a period
    names         digits that are no quantities
    hedges        how a number bounds the value
    amounts       quantities: number, hedge, scale, unit
    inflection    plurals and the forms of verbs
    vocabulary    the words of data/vocabulary.yaml
    sentences     sentences and clauses
understanding it
    strangers     words that are not understood
    readings      what a quantity is about
    topics        what a text is about from sentence to sentence
comparing it
    intervals     every tolerance
    derivations   figures that follow from facts
    court         the facts and the words, made ready
    case          one quantity: what its words ask for
    computed      the verdict by what follows from what sources state
    stated        the verdict by what sources state
    verdicts      one of the two, or neither
    sayings       its explanation
    checking      all of it, for a text
"""

from __future__ import annotations

from dashboard.claims.checking import check
from dashboard.claims.finding import MAX_BYTES, MAX_QUANTITIES, ClaimTooLong, Finding, Verdict, as_plain

__all__ = ["MAX_BYTES", "MAX_QUANTITIES", "ClaimTooLong", "Finding", "Verdict", "as_plain", "check"]
