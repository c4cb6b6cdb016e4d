"""The words by which claims name indicators, places, statuses and scopes, and where they stand in a text.

Vocabulary          data/vocabulary.yaml, compiled
├── Concept         a thing, place or turn of phrase, with its words in English and Chinese
├── Subject         the concepts by which a claim names an indicator
└── Word            a place in a text: the concepts that its words stand for, none where unknown
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dashboard import nodes
from dashboard.claims.characters import HAN, plain
from dashboard.claims.inflection import forms, singulars
from dashboard.location import ROOT
from dashboard.periods import Period

_WORD: Final = re.compile(rf"[A-Za-zÀ-ɏͰ-Ͽ]+(?:'(?!s(?![a-z]))[a-z]+)?|'s(?![a-z])|[0-9]+|[{HAN}]|\n|[^\s]")
_UNHEARD: Final = frozenset(("'s", "'", "-", '"', "·"))
_END: Final = ""
_VERB: Final = re.compile(r"~[^,\n]+")


class VocabularyError(ValueError):
    """A vocabulary that is not well formed; the message says where."""


class Role(StrEnum):
    """What a concept does in a claim."""

    SCOPE = "scope"
    HEAD = "head"
    OTHER = "other"
    AREA = "area"
    CUE = "cue"
    PLAIN = "plain"


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


Names = Annotated[tuple[str, ...], Field(strict=False)]


class Concept(_Record):
    """A thing, place or turn of phrase, with the phrases that stand for it."""

    role: Annotated[Role, Field(strict=False)]
    code: str | None = None
    hides: Names = ()
    en: str = ""
    zh: str = ""


class Subject(_Record):
    """How a claim names an indicator: concepts it must name (`a|b`, either), those that may stand
    beside them, those that must not, and those of which all must be named where one is."""

    needs: Annotated[tuple[str, ...], Field(strict=False, min_length=1)]
    may: Names = ()
    without: Names = ()
    whole: Names = ()
    also: Names = ()
    implied: bool = False
    undated: bool = False
    loose: bool = False


class _File(_Record):
    concepts: dict[str, Concept]
    exclusive: Annotated[tuple[Names, ...], Field(strict=False)]
    indicators: dict[str, Subject]


@dataclass(frozen=True, slots=True)
class Word:
    """Words at a place of a text (code points, end exclusive) and the concepts they stand for."""

    start: int
    end: int
    text: str
    concepts: frozenset[str]


@dataclass(frozen=True)
class Vocabulary:
    """The compiled words; `rivals` has, for a concept, those of which only the nearer one counts, and
    `verbs` are all forms of the verbs among the plain words."""

    concepts: dict[str, Concept]
    subjects: dict[str, Subject]
    rivals: dict[str, frozenset[str]]
    needs: dict[str, tuple[frozenset[str], ...]]
    allowed: dict[str, frozenset[str]]
    role: dict[str, Role]
    verbs: frozenset[str]
    _trie: dict[str, Any] = field(repr=False)

    def words(self, text: str, start: int, end: int, gaps: Iterable[tuple[int, int]] = ()) -> Iterator[Word]:
        """Every word and phrase of a stretch of plain text, the longest at each place; the gaps hold
        what is read elsewhere, and no phrase reaches over one."""
        stretch = start
        for low, high in sorted(gaps):
            if stretch < low:
                yield from self._words(text, stretch, min(low, end))
            stretch = max(stretch, high)
        if stretch < end:
            yield from self._words(text, stretch, end)

    def _words(self, text: str, start: int, end: int) -> Iterator[Word]:
        tokens = [(match[0].lower(), *match.span()) for match in _WORD.finditer(text, start, end)]
        n = 0
        while n < len(tokens):
            if tokens[n][0] in _UNHEARD:
                yield Word(tokens[n][1], tokens[n][2], tokens[n][0], frozenset())
                n += 1
                continue
            last, concepts = self._longest(tokens, n)
            if last < 0:
                yield Word(tokens[n][1], tokens[n][2], text[tokens[n][1] : tokens[n][2]], frozenset())
                n += 1
            else:
                yield Word(tokens[n][1], tokens[last][2], text[tokens[n][1] : tokens[last][2]], concepts)
                n = last + 1

    def _longest(self, tokens: list[tuple[str, int, int]], first: int) -> tuple[int, frozenset[str]]:
        nodes: list[dict[str, Any]] = [self._trie]
        last, concepts = -1, frozenset[str]()
        for n in range(first, min(first + 24, len(tokens))):
            token = tokens[n][0]
            if token in _UNHEARD:
                continue
            nodes = [node[form] for node in nodes for form in singulars(token) if form in node]
            if not nodes:
                break
            ends = [node[_END] for node in nodes if _END in node]
            if ends:
                last, concepts = n, frozenset().union(*ends)
        return last, concepts


def _phrases(words: str) -> Iterator[str]:
    for phrase in re.split(r"[,，\n]", plain(words)):
        if phrase.strip():
            yield from forms(phrase.strip().lower())


def path() -> Path:
    """The vocabulary file of the project."""
    return ROOT / "data" / "vocabulary.yaml"


@cache
def load(file: Path) -> Vocabulary:
    """The vocabulary of a file. Raises VocabularyError where it is not well formed."""
    document = nodes.read(file.read_text(encoding="utf-8"))
    if document.wrong:
        line, code, found = document.wrong[0]
        raise VocabularyError(f"{file.name}:{line}: {code}: {found}")
    try:
        read = _File.model_validate(document.value)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        place = tuple(part for part in detail["loc"] if isinstance(part, str | int))
        line = nodes.line(document.lines, place)
        raise VocabularyError(f"{file.name}:{line}: {'.'.join(map(str, place))}: {detail['msg']}") from None
    return _compiled(read, file.name)


def _compiled(read: _File, name: str) -> Vocabulary:
    for problem in _problems(read):
        raise VocabularyError(f"{name}: {problem}")
    trie: dict[str, Any] = {}
    for concept_id, concept in sorted(read.concepts.items(), key=lambda item: item[1].role is Role.PLAIN):
        for phrase in (*_phrases(concept.en), *_phrases(concept.zh)):
            node = trie
            for token in _WORD.findall(phrase):
                if token not in _UNHEARD:
                    node = node.setdefault(token, {})
            known = node.get(_END, frozenset[str]())
            if concept.role is not Role.PLAIN or all(read.concepts[one].role is Role.PLAIN for one in known):
                node[_END] = known | {concept_id}  # what means something is not plain
    rivals: dict[str, frozenset[str]] = {}
    for group in read.exclusive:
        for one in group:
            rivals[one] = rivals.get(one, frozenset()) | (frozenset(group) - {one})
    needs = {
        subject_id: tuple(frozenset(item.split("|")) for item in subject.needs)
        for subject_id, subject in read.indicators.items()
    }
    allowed = {
        subject_id: frozenset(subject.may).union(*needs[subject_id]) for subject_id, subject in read.indicators.items()
    }
    roles = {concept_id: concept.role for concept_id, concept in read.concepts.items()}
    verbs = frozenset(
        form
        for concept in read.concepts.values()
        if concept.role is Role.PLAIN
        for verb in _VERB.findall(plain(concept.en))
        for form in forms(" ".join(verb.split()).lower())
    )
    return Vocabulary(read.concepts, read.indicators, rivals, needs, allowed, roles, verbs, trie)


def _problems(read: _File) -> Iterator[str]:
    """What is wrong with the concepts and the names of them."""
    for concept_id, concept in read.concepts.items():
        if (concept.role is Role.AREA) != (concept.code is not None):
            yield f"{concept_id}: give `code` to every concept that is an area, and to no other"
        phrases = [*_phrases(concept.en), *_phrases(concept.zh)]
        if not phrases:
            yield f"{concept_id}: it has no words"
    for group in read.exclusive:
        yield from (f"exclusive: there is no concept {one}" for one in group if one not in read.concepts)
    for subject_id, subject in read.indicators.items():
        named = {one for item in subject.needs for one in item.split("|")}
        for one in sorted(named.union(subject.may, subject.without, subject.whole)):
            if one not in read.concepts:
                yield f"{subject_id}: there is no concept {one}"
        for code in subject.also:
            try:
                Period.parse(code)
            except ValueError as error:
                yield f"{subject_id}: {error}"
    for concept in read.concepts.values():
        yield from (f"hides: there is no concept {one}" for one in concept.hides if one not in read.concepts)
