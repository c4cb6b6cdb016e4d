"""Facts and computed numbers as marks: converted where the view asks for it, looking like what they are."""

from __future__ import annotations

from dashboard.catalog import Catalog, Fact
from dashboard.derived import Derived, converted, rate
from dashboard.exhibits import Hue, Look, Mark, Shown
from dashboard.model import CURRENCIES, Status, Unit
from dashboard.view import Currency, View

_INTO = {Currency.CNY: Unit.CNY, Currency.USD: Unit.USD}


def look(number: Fact | Derived) -> Look:
    """What a number must be drawn as: the most cautious look of the facts it rests on."""
    looks = {_look(fact) for fact in number.inputs}
    return next(one for one in (Look.UNVERIFIED, Look.TARGET, Look.PARTIAL, Look.SOLID) if one in looks)


def _look(fact: Fact) -> Look:
    period = fact.observation.period
    if not fact.grade.reliable:
        return Look.UNVERIFIED
    if fact.observation.status is not Status.ACTUAL:
        return Look.TARGET
    return Look.PARTIAL if period is not None and period.is_part_of_year else Look.SOLID


def in_currency(number: Fact | Derived, view: View, catalog: Catalog) -> Fact | Derived:
    """The number in the currency of the view, all at one rate: the article's own amount only where it is
    the one that gives the rate."""
    unit = number.unit if isinstance(number, Derived) else number.observation.unit
    into = _INTO.get(view.currency)
    if into is None or unit not in CURRENCIES or unit is into or number.value is None:
        return number
    at = rate(catalog)
    if number in at.inputs:
        return next(fact for fact in at.inputs if fact.observation.unit is into)
    return converted(number, at, into)


def mark(
    label: str,
    number: Fact | Derived,
    hue: Hue,
    view: View,
    catalog: Catalog,
    *,
    group: str = "",
    drawn: Look | None = None,
) -> Mark:
    """A mark for a number, in the currency of the view; `drawn` says what it looks like where its
    facts do not, unless one of them is unverified."""
    own = look(number)
    seen = own if drawn is None or own is Look.UNVERIFIED else drawn
    return Mark(label, in_currency(number, view, catalog), number, hue, seen, group)


def shown(label: str, number: Fact | Derived, view: View, catalog: Catalog) -> Shown:
    """A number that is stated and not drawn, in the currency of the view."""
    return Shown(label, in_currency(number, view, catalog), number)
