"""The lists of the world's top companies told in English: "the world's top 20 drugmakers and top 20 makers of
medical devices".

Only both lists side by side, or one of both kinds, are read as one name: the articles tell of no other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_TOP: Final = (
    r"(?:top|leading|largest|biggest|first)[ -](?P<one>20|twenty)|(?P<two>20|twenty)[ -](?:largest|biggest|leading|top)"
)
_BETWEEN: Final = (
    r"(?:[ -](?:global|multinational|international|foreign|companies|firms|groups|names|players|makers|producers|"
    r"manufacturers|worldwide|globally|in|of|for|by|the|world's))*"
)
_DRUGS: Final = r"(?:bio)?pharma(?:ceuticals?)?|drug-?makers?|drugs?|medicines?"
_DEVICES: Final = (
    r"medical[ -](?:devices?|technology|technologies|equipment|instruments?)|medtech|device-?makers?|devices?"
)
_MAKERS: Final = r"[ -](?:companies|firms|groups|names|makers|manufacturers|producers|players|enterprises|businesses)"
_LIST: Final = re.compile(
    rf"\b(?:{_TOP}){_BETWEEN}[ -](?:(?P<drugs>{_DRUGS})(?P<both>(?:{_MAKERS})?(?: and | or |/)(?:{_DEVICES}))?"
    rf"|(?P<devices>{_DEVICES}))\b(?:{_MAKERS})?(?P<world>(?: in the world| worldwide| globally)\b)?",
    re.IGNORECASE,
)
_NAMED: Final = r"(?:shanghai|china|country|city|nation|asia|europe|japan|america|beijing)"
_ADJECTIVE: Final = r"(?:chinese|asian|european|japanese|american|domestic|national)"
_PLACE: Final = re.compile(
    rf"\b(?:(?P<world>world|global|globally|worldwide|international|multinationals?)|{_NAMED}|{_ADJECTIVE}|u\.?s\.?)\b",
    re.IGNORECASE,
)
_OWNER: Final = re.compile(rf"\b(?:{_NAMED}'s|{_ADJECTIVE}) \Z", re.IGNORECASE)
_NEAR: Final = 40
"""How many characters may stand between the two lists."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Where the number of a list stands, what those on it make, and whether they are of the world."""

    start: int
    end: int
    made: tuple[str, ...]
    world: bool


def rankings(text: str, start: int, end: int) -> list[Ranking]:
    """Both lists in a sentence, where the place that they are of is told."""
    lists = [*_LIST.finditer(text, start, end)]
    if len(lists) == 1 and lists[0]["both"]:
        return _of_one_place(text, start, lists)
    for one, two in pairwise(lists):
        of_two = bool(one["drugs"]) != bool(two["drugs"]) and not one["both"] and not two["both"]
        if of_two and two.start() - one.end() <= _NEAR and not re.search("[.;:!?]", text[one.end() : two.start()]):
            return _of_one_place(text, start, [one, two])
    return []


def _of_one_place(text: str, start: int, lists: list[re.Match[str]]) -> list[Ranking]:
    """The lists, where all of them are of the world or the first is owned by another place."""
    owned = _OWNER.search(text[start : lists[0].start()]) is not None
    after = lists[-1]["world"] is not None
    world = not owned and all(after or _is_of_the_world(text, start, one) for one in lists)
    return [_ranking(one, world=world) for one in lists] if world or owned else []


def _ranking(found: re.Match[str], *, world: bool) -> Ranking:
    made = ("drugs", "devices") if found["both"] else ("drugs" if found["drugs"] else "devices",)
    return Ranking(*found.span("one" if found["one"] else "two"), made, world)


def _is_of_the_world(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the place named last before a list or in its words is the world."""
    places = [*_PLACE.finditer(text, start, found.end())]
    return bool(places) and places[-1]["world"] is not None
