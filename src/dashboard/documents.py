"""The pages of our own as HTML documents, made of templates, without a script."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dashboard import links, wording
from dashboard.catalog import Fact
from dashboard.texts import text

LINE: Final = 66
"""Characters that a line of a page has, about."""


def document(template: str, **values: object) -> str:
    """A template of the folder `templates` with its values in place, all of them text and none markup."""
    return _environment().get_template(template).render(values)


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
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"text": text, "links": links, "label": label}
    environment.filters["rows"] = rows
    return environment
