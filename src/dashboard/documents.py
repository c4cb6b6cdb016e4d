"""The pages of our own as HTML documents, made of templates, without a script."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from dashboard import links, searchbox, typefaces, wording
from dashboard.catalog import Fact
from dashboard.texts import language, pair, text
from dashboard.wrapping import COUNTED, WORD

TEMPLATES: Final = Path(__file__).parent / "templates"
"""The folder of the templates."""

LINE: Final = 66
"""Characters that a line of a page has, about."""


def document(template: str, **values: object) -> str:
    """A template of the folder `templates` with its values in place: text, but for what is already markup."""
    return _environment().get_template(template).render(values)


def data(value: object) -> Markup:
    """Data for a script element, which nothing in it can end."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return ours(written)


def ours(written: str) -> Markup:
    """What the program itself has written as markup; never what came from outside."""
    return Markup(written)  # noqa: S704


_LATIN: Final = r"[^\s\u2e80-\uffef]"

_UNPARTED: Final = re.compile(
    rf"{COUNTED}|{WORD}|{_LATIN}*[A-Za-z0-9][–-][A-Za-z0-9]{_LATIN}*(?: \d{{4}}\b)?|{_LATIN}*\d (?:tn|bn|m|yuan)\b"
    rf"|[≈<>≥] (?:US\$|[-−¥\d]){_LATIN}*(?: (?:tn|bn|m|yuan)\b)?"
)


def whole(words: str) -> Markup:
    """Words in which no number is parted from its unit, no span at its dash, no Chinese word in itself, at the end of
    a line, where the style says that `.one` is not broken."""
    pieces, at = [], 0
    for found in _UNPARTED.finditer(words):
        pieces += [escape(words[at : found.start()]), Markup('<span class="one">{}</span>').format(found[0])]
        at = found.end()
    return Markup("").join([*pieces, escape(words[at:])])


def label(fact: Fact) -> str:
    """What a figure is, in one line: indicator, period, value and grade."""
    return text(
        "reading.figure",
        indicator=fact.indicator.name,
        period=wording.period(fact.observation.period),
        value=wording.value(fact),
        grade=fact.grade,
    )


def rows(words: str) -> int:
    """The lines a text takes in a field, about, for browsers that do not fit fields to their content."""
    return sum(1 + len(line) // LINE for line in words.split("\n"))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"text": text, "pair": pair, "links": links, "label": label, "whole": whole}
    environment.globals |= {
        "tag": lambda: language().tag,
        "typefaces": lambda **how: ours(typefaces.declared(**how)),
        "search_box": lambda: ours(searchbox.tags()),
    }
    environment.filters["rows"] = rows
    return environment
