"""The words of claims: the file, and how it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import vocabulary
from dashboard.claims.vocabulary import Role, Vocabulary, VocabularyError
from dashboard.model import Kind

TINY = """
concepts:
  biomedicine: {role: scope, en: "biomedicine, biomedical"}
  growth: {role: cue, en: "~grow"}
  shanghai: {role: area, code: CN-SH, en: shanghai}
exclusive:
  - [biomedicine, growth]
indicators:
  scale: {needs: ["biomedicine|growth"], also: ["2024"]}
"""


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return vocabulary.load(vocabulary.path())


def test_every_indicator_with_numbers_can_be_named(catalog: Catalog, words: Vocabulary) -> None:
    numbered = {fact.indicator.id for fact in catalog.facts if fact.value is not None}
    reliable = {fact.indicator.id for fact in catalog.facts if fact.grade.reliable and fact.value is not None}
    ranks = {name for name, indicator in catalog.indicators.items() if indicator.kind is Kind.RANK}
    assert reliable - ranks <= set(words.subjects)
    assert set(words.subjects) <= set(catalog.indicators)
    assert set(words.subjects) <= numbered | {"phd-researchers-returnee-share"}


def test_the_longest_phrase_wins(words: Vocabulary) -> None:
    text = "the biomedical industry mother fund"
    assert [word.text for word in words.words(text, 0, len(text)) if "mother-fund" in word.concepts] == [
        "biomedical industry mother fund"
    ]


def test_plurals_hyphens_and_possessives_are_understood(words: Vocabulary) -> None:
    text = "Shanghai's license-out transactions"
    named = {concept for word in words.words(text, 0, len(text)) for concept in word.concepts}
    assert {"shanghai", "license-out", "deals"} <= named


def test_what_means_something_is_not_plain(words: Vocabulary) -> None:
    text = "revenue"
    (word,) = words.words(text, 0, len(text))
    assert {words.role[concept] for concept in word.concepts} == {Role.OTHER}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("role: cue", "role: cube", "concepts.growth.role"),
        ('"biomedicine|growth"', '"biomedicine|grown"', "scale: there is no concept grown"),
        ("[biomedicine, growth]", "[biomedicine, grown]", "exclusive: there is no concept grown"),
        ("code: CN-SH, ", "", "shanghai: give `code`"),
        ('"2024"', '"last year"', "scale: 'last year' is not a period"),
        ('en: "~grow"', 'en: ""', "growth: it has no words"),
        ("exclusive:", "exclusives:", "exclusive"),
        ("concepts:", "concepts: {", "yaml-syntax"),
    ],
)
def test_a_vocabulary_that_is_not_well_formed_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    file = tmp_path / "vocabulary.yaml"
    file.write_text(TINY.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(VocabularyError, match=message):
        vocabulary.load(file)


def test_a_tiny_vocabulary_holds(tmp_path: Path) -> None:
    file = tmp_path / "vocabulary.yaml"
    file.write_text(TINY, encoding="utf-8")
    tiny = vocabulary.load(file)
    text = "Shanghai biomedicine grew"
    assert [sorted(word.concepts) for word in tiny.words(text, 0, len(text))] == [
        ["shanghai"],
        ["biomedicine"],
        ["growth"],
    ]
