"""Which of two things is said to be ahead: 生物医药制造业增速比三大先导产业高 turns round what the figures say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.claims.case import Case
from dashboard.claims.derivations import Computed
from dashboard.claims.vocabulary import Word

_NAMES: Final = {
    "leading-industries-output-growth": "leading-industries",
    "leading-industries-lead": "all-industry",
    "manufacturing-output-growth": "biomedicine",
    "bulk-chemicals-exports-growth": "bulk-chemicals",
    "pharmaceutical-exports-growth": "pharmaceutical-products",
    "license-out-amount-share": "amount",
    "license-out-deals-share": "number",
}
"""The concept by which a text names each of the two."""
_BESIDE: Final = frozenset(("与", "和", "同", "相比", "较", "相较", "compared", "against", "versus", "beside", "next"))
_THAN: Final = frozenset(("比", "较", "于", "than", "behind", "of"))


def is_turned(case: Case, name: str) -> bool:
    """Whether the lead of the three leading industries is said to be that of all industry over them."""
    return name == "leading-industries-lead" and _puts_behind(case, "leading-industries", "all-industry")


def is_reversed(case: Case, computed: Computed) -> bool:
    """Whether the words put the lesser of two rates ahead, or the greater behind."""
    first, second = computed.inputs[0].indicator.id, computed.inputs[-1].indicator.id
    if len(computed.inputs) > 2:  # what all industry grew by is itself computed
        first = computed.inputs[1].indicator.id
    return _puts_behind(case, _NAMES[first], _NAMES[second])


def _puts_behind(case: Case, greater: str, lesser: str) -> bool:
    """Whether the words say that the greater of two things is behind the lesser."""
    behind = case.own.has("lag", "decline")
    if case.own.has("gap", "chips-and-ai") or behind == case.own.has("lead", "more-than"):
        return False
    return _subject(case, greater, lesser) == (greater if behind else lesser)


def _subject(case: Case, *names: str) -> str | None:
    """The one of two things that the clause is said of, and not beside: its first, or that of the clause before it."""
    words = case.own.words
    found = [(n, name) for n, word in enumerate(words) for name in names if name in word.concepts]
    here = list(dict.fromkeys(name for _, name in found))
    if len(here) == 2:
        return here[1 if words[0].text.lower() in _BESIDE else 0]
    if here:
        other = next(name for name in names if name not in here)
        place = found[0][0]
        is_object = _is_object(words[:place][-3:]) or bool(words[place].concepts & _LEADS)  # "outpacing all industry"
        return other if is_object else here[0]
    topic = (clause for sentence in case.one.around.topic.sentences[:1] for clause in sentence)
    nearest = ([name for name in names if clause.has(name)] for clause in (*case.one.left, *topic))
    alone = next((named for named in nearest if named), [])
    return alone[0] if len(alone) == 1 else None


def _is_object(before: Sequence[Word]) -> bool:
    """Whether what stands right after some words is only what something is compared with: 比, 落后, "ahead of"."""
    texts = [word.text.lower() for word in before]
    compares = any(_THAN & {*text.split(" ")} for text in texts) or any(one.concepts & _LEADS for one in before)
    return compares and "in" not in texts


_LEADS: Final = frozenset(("lead", "lag"))
