"""The kinds of relation: what each takes, the formula it stands for, and how it is worked out.

    case          what a relation is worked out from, and gives
    ├── growth    how much more there is than there was
    ├── paces     what something comes to in a year
    ├── sums      sums, shares, products and ratios
    ├── paths     what a level and a growth lead to
    ├── exchange  one amount in two currencies
    └── counts    what ranks, shares and lists take to be true

A kind is one function from a `Case` to an `Outcome`. It raises UnfitError where the observations do
not fit it, by number, unit, period or status; nothing in it knows any one article.
"""

from __future__ import annotations

from dashboard.checks.kinds import counts, exchange, growth, paces, paths, sums
from dashboard.checks.kinds.case import Kinds
from dashboard.relations import RelationKind

KINDS: Kinds = growth.KINDS | paces.KINDS | sums.KINDS | paths.KINDS | exchange.KINDS | counts.KINDS
"""How each kind is worked out."""

UNKNOWN: dict[RelationKind, str] = {
    RelationKind.COMPOUND_GROWTH: "((? ÷ ?)^(1/?) − 1) × 100",
    RelationKind.GROWTH: "({0} ÷ ? − 1) × 100",
    RelationKind.SHARE: "{0} ÷ ? × 100",
    RelationKind.DIFFERENCE: "{0} − ?",
    RelationKind.RATIO: "{0} ÷ ?",
    RelationKind.LISTED: "?",
    RelationKind.LEAST_TOTAL: "?",
}
"""The formula of a kind where its second input, or both, are not given anywhere."""
