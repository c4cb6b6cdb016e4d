"""The catalogue of interface texts: every word a reader sees that is not from the dataset.

A text is looked up by its key in `locales/<language>.po` (gettext), in the language being spoken;
`{name}` in it is a place for a value. Plural forms follow the language's own rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.plural import PluralRule

_LOCALES = Path(__file__).parent / "locales"


class Language(StrEnum):
    """A language that the dashboard speaks."""

    ENGLISH = "en"
    CHINESE = "zh"

    @property
    def tag(self) -> str:
        """Its name for browsers (BCP 47)."""
        return {"en": "en", "zh": "zh-Hans"}[self]


_FORMS = {Language.ENGLISH: PluralRule({"one": "n is 1"}), Language.CHINESE: PluralRule({})}
_SPOKEN: ContextVar[Language] = ContextVar("language", default=Language.ENGLISH)
_NAMED: ContextVar[bool] = ContextVar("named", default=False)


def language() -> Language:
    """The language being spoken in this thread or request."""
    return _SPOKEN.get()


def named() -> bool:
    """Whether addresses must name the language, for it is not the one that the browser would choose."""
    return _NAMED.get()


def listen(asked: str, header: str) -> None:
    """Speaks from now on, in this thread or request, what a reader asked for or the browser prefers."""
    language = preferred(asked, header)
    _SPOKEN.set(language)
    _NAMED.set(language is not preferred("", header))


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """A block in which another language is spoken."""
    token = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def everywhere(keys: Iterable[str], **values: object) -> dict[str, dict[str, str]]:
    """Texts in every language, for a script that speaks the language of its page: by language, then by key."""
    keys, said = tuple(keys), {}
    for language in Language:
        with speaking(language):
            said[language.value] = {key: text(key, **values) for key in keys}
    return said


@contextmanager
def writing(language: Language) -> Iterator[None]:
    """A block in which a file is written in a language: what it links to must be in that language too, whatever
    browser it is opened in."""
    spoken, naming = _SPOKEN.set(language), _NAMED.set(language is not Language.ENGLISH)
    try:
        yield
    finally:
        _NAMED.reset(naming)
        _SPOKEN.reset(spoken)


def preferred(asked: str, header: str) -> Language:
    """The language of a reader: the one asked for by name, or the first of the browser's
    (`Accept-Language`, RFC 9110, 12.5.4) that is spoken here, or English."""
    if asked in set(Language):
        return Language(asked)
    weighted = []
    for place, item in enumerate(header.lower().split(",")):
        tag, *parameters = (part.strip() for part in item.split(";"))
        weight = next((one[2:] for one in parameters if one.startswith("q=")), "1")
        name = tag.split("-")[0]
        if name in set(Language) and weight.replace(".", "", 1).isdigit() and float(weight) > 0:
            weighted.append((-float(weight), place, Language(name)))
    return min(weighted)[2] if weighted else Language.ENGLISH


@cache
def catalogue(language: Language = Language.ENGLISH) -> Catalog:
    """The texts of a language. Raises OSError where there is no such language."""
    with (_LOCALES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


@cache
def _strings(language: Language, key: str) -> tuple[str, ...]:
    message = catalogue(language).get(key)
    if message is None or message.string is None:
        if language is not Language.ENGLISH:
            return _strings(Language.ENGLISH, key)
        raise KeyError(f"no text {key!r} in {language}.po")
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def text(key: str, /, **values: object) -> str:
    """The text of a key with its values in place. Raises KeyError for an unknown key or value."""
    template = _strings(language(), key)[0]
    return template.format(**values)


def plural(key: str, n: int, /, **values: object) -> str:
    """The text of a key in the form that goes with the number `n`, which it may name as `{n}`."""
    spoken = language()
    forms = _strings(spoken, key)
    form = forms[0] if _FORMS[spoken](n) == "one" else forms[-1]
    return form.format(n=f"{n:,}", **values)


def joined(parts: Iterable[str], key: str = "list.comma") -> str:
    """Parts one after the other, with the sign between them that the language has."""
    return text(key).join(parts)


def pair(name: str, said: str) -> str:
    """What something is, and what is said of it."""
    return text("list.pair", name=name, said=said)


def aside(said: str, aside: str) -> str:
    """Words with others in brackets."""
    return text("list.aside", said=said, aside=aside)


def sentences(*parts: str) -> str:
    """Sentences one after the other; empty ones are left out."""
    return text("list.sentence").join(filter(None, parts))


def capital(words: str) -> str:
    """Words as they stand at the beginning of a line."""
    return words[:1].upper() + words[1:]
