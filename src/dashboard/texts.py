"""The catalogue of interface texts: every word a reader sees that is not from the dataset.

A text is looked up by its key in `locales/<language>.po` (gettext); `{name}` in it is a place for a
value. Plural forms follow the language's own rule.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.plural import PluralRule

_LOCALES = Path(__file__).parent / "locales"
_FORMS = {"en": PluralRule({"one": "n is 1"})}


@cache
def catalogue(language: str = "en") -> Catalog:
    """The texts of a language. Raises OSError where there is no such language."""
    with (_LOCALES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


@cache
def _strings(language: str, key: str) -> tuple[str, ...]:
    message = catalogue(language).get(key)
    if message is None or not message.string:
        raise KeyError(f"no text {key!r} in {language}.po")
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def text(key: str, /, **values: object) -> str:
    """The text of a key with its values in place. Raises KeyError for an unknown key or value."""
    template = _strings("en", key)[0]
    return template.format(**values)


def plural(key: str, n: int, /, **values: object) -> str:
    """The text of a key in the form that goes with the number `n`, which it may name as `{n}`."""
    forms = _strings("en", key)
    form = forms[0] if _FORMS["en"](n) == "one" else forms[-1]
    return form.format(n=f"{n:,}", **values)
