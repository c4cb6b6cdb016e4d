"""A claim checked: every quantity of a pasted text, compared with the facts.

check(text, catalog, published) -> Finding, ...

reading the text
    characters    one plain form of every character
    numerals      digits, number words, Chinese numerals
    calendars     what words say of time, and what is known of it
    forms         the forms of words that name a period
    times         words that name a period
    names         digits that are no quantities
    quantities    a quantity
    hedges        how a number bounds the value
    units         units, currencies, classifiers
    fractions     fractions and multiples in words
    neighbours    ranges, units shared, one quantity beside another
    amounts       quantities: number, hedge, scale, unit
    inflection    plurals and the forms of verbs
    vocabulary    the words of data/vocabulary.yaml
    sentences     sentences
    payments      money that is paid
    items         what stands in a sentence, side by side
    joints        words that join two quantities
    clauses       clauses, with what stands in each
understanding it
    epithets      plain words that make another thing of what they stand beside
    strangers     words that are not understood, and how far a clause is
    firms         one company in place of all
    surroundings  its sentence, those beside it, and what clauses are for
    readings      what stands around a quantity
    moments       when it is
    places        where it is
    states        whether it has happened
    doubts        why it is no plain statement
    purposes      aims that a clause only names
    topics        what a text is about from sentence to sentence
comparing it
    intervals     every tolerance
    derivations   figures that follow from facts
    court         the facts and the words, made ready
    shares        a part of a whole
    case          one quantity: what its words ask for
    implied       what it says by itself
    subjects      the indicator that it is about
    outcomes      how it stands to a computed figure
    computed      the verdict by what follows from what sources state
    sums          the verdict on figures added up
    ratios        the verdict on a part or a multiple of another figure
    needs         the verdict on what an aim still needs
    nationals     the verdict on the national whole that a share implies
    stated        the verdict by what sources state
    headings      labels and headings
    frames        what stands around a claim and makes another of it
    parts         a part, or those who have it, in place of the thing
    owners        somebody's own
    counts        what those counted do
    rates         a rate of a rate, or a share, that changes
    deeds         what is done with it, and by whom
    sequels       what is told after it and takes it back
    objections    why it is another claim than the one ruled on
    verdicts      one of them, or none
    sayings       its explanation
    checking      all of it, for a text
"""

from __future__ import annotations

from dashboard.claims.checking import check
from dashboard.claims.finding import MAX_BYTES, MAX_QUANTITIES, ClaimTooLong, Finding, Verdict, as_plain

__all__ = ["MAX_BYTES", "MAX_QUANTITIES", "ClaimTooLong", "Finding", "Verdict", "as_plain", "check"]
