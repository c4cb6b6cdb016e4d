"""Money that is paid: to companies, by investors, or for deals."""

from __future__ import annotations

from typing import Final

from dashboard.claims.calendars import Mention
from dashboard.claims.quantities import Amount
from dashboard.claims.vocabulary import Word

_Item = Word | Amount | Mention
_INVESTORS: Final = "investors"
_PUT: Final = frozenset(("put", "have put", "had put"))
_WENT: Final = frozenset(
    ("went", "has gone", "have gone", "flowed", "has flowed", "made its way", "found its way", "streamed")
)
_PLEDGED: Final = frozenset(("committed", "pledged", "promised", "committing", "pledging", "promising"))
_RECEIVING: Final = frozenset(("companies", "start-ups", "drugmaking"))


def is_raised(verb: Word, before: list[_Item], after: list[_Item]) -> bool:
    """Whether a verb says that companies raise money: "Investors of all kinds put 25 billion yuan into", "25 billion yuan
    went to biomedical firms"."""
    text = verb.text.lower()
    return (text in _PUT and _is_put_in(before[-6:], after)) or (text in _WENT and _is_received(before, after))


def _is_put_in(before: list[_Item], after: list[_Item]) -> bool:
    """Whether money follows, and investors stand before."""
    last = next((n for n, one in enumerate(before) if isinstance(one, Word) and _INVESTORS in one.text.lower()), None)
    return _is_money(after[:1]) and last is not None and all(isinstance(one, Word) for one in before[last:])


def _is_received(before: list[_Item], after: list[_Item]) -> bool:
    """Whether money stands before, and companies are named as those whom it goes to."""
    words = [one for one in after[:4] if isinstance(one, Word)]
    named = any(one.concepts & _RECEIVING for one in words[1:])
    return _is_money(before[-1:]) and words[:1] != [] and words[0].text.lower() == "to" and named


def is_pledged(verb: Word, before: list[_Item], after: list[_Item]) -> bool:
    """Whether a verb says what the buyers in deals named before undertake to pay, and no aim: "in 38 license-out deals
    and pledged 30.7 billion dollars"."""
    licensed = any(isinstance(one, Word) and "license-out" in one.concepts for one in before)
    return verb.text.lower() in _PLEDGED and _is_money(after[:1]) and licensed


def _is_money(items: list[_Item]) -> bool:
    return any(isinstance(one, Amount) and one.is_money for one in items)
