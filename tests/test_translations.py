"""The Chinese texts of the interface and of the dataset: complete, in Chinese, and with the same numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog as Messages
from babel.messages.pofile import read_po

from dashboard import translations
from dashboard.catalog import Catalog
from dashboard.location import ROOT
from dashboard.texts import Language, catalogue, joined, plural, preferred, speaking, text

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]+(?:[-.][A-Za-z]+)*")
_PLACES = re.compile(r"\{(\w+)\}")
_QUOTED = re.compile(r"“[^“”]*”|`[^`]*`")

# the interface


def _strings(language: Language) -> dict[str, tuple[str, ...]]:
    found = {}
    for message in catalogue(language):
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            found[key] = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return found


ENGLISH, CHINESE = (_strings(language) for language in (Language.ENGLISH, Language.CHINESE))

WITHOUT_HAN = {
    "list.comma": "a sign",
    "list.semicolon": "a sign",
    "list.sentence": "Chinese sentences follow each other without a sign",
    "list.parts": "a sign",
    "list.clause": "a sign",
    "list.pair": "values and a sign",
    "list.aside": "values and signs",
    "unit.full": "values alone",
    "claims.hoped-for": "values and signs",
    "language.en": "a language in its own words",
    "fact.copy.csl": "the name of a format",
    "period.span": "a sign between two values",
    "unit.value.percent": "the sign of a unit",
    "unit.name.percent": "the sign of a unit",
    "sign.over": "a sign",
    "sign.at-least": "a sign",
    "sign.about": "a sign",
    "sign.under": "a sign",
    "chart.source": "a value alone",
    "chart.unit.one": "a value alone",
    "chart.label.claimed": "values and signs",
    "chart.label.dated": "values and signs",
    "chart.alt": "values and signs",
    "chart.approval-firsts.event": "values and signs",
    "chart.company-counts.title.plain": "values and signs",
    "claims.hoped": "values and signs",
    "claims.rival": "values and signs",
    "data.download.csv": "the name of a format",
    "data.download.json": "the name of a format",
    "deck.alt": "values and signs",
    "deck.cite.at": "values and signs",
    "deck.cited": "values and signs",
    "deck.continued": "values and signs",
    "deck.gap": "values and signs",
    "deck.graded": "values and signs",
    "deck.language": "the name of a language, for programs",
    "deck.note.figure": "values and signs",
    "deck.note.quote": "values and signs",
    "deck.part": "values and signs",
    "disagreements.kind.one": "values and signs",
    "fact.copy.bibtex": "the name of a format",
    "fact.data.api": "a name",
    "fact.title": "values and signs",
    "fact.where": "values and signs",
    "headline.and": "a sign",
    "package.listed": "values and signs",
    "present.part": "values and signs",
    "reference.short": "values and signs",
    "report.counts": "values and signs",
    "source.dated": "a value alone",
    "take.form.pdf": "the name of a format",
    "take.form.json": "the name of a format",
    "take.form.csv": "the name of a format",
    "take.form.xlsx": "the name of a format",
    "take.form.pptx": "the name of a format",
    "take.form.svg": "the name of a format",
    "take.form.png": "the name of a format",
    "take.cite.csl": "the name of a format",
    "take.cite.bibtex": "the name of a format",
    "present.download.html": "the name of a format",
    "present.download.pdf": "the name of a format",
    "present.download.pptx": "the name of a format",
}
"""The texts that may have no Chinese character, each with the reason."""

_EXPECTED = """
A all API application B BibTeX C Chrome Chromium Content-Type CSL-JSON CSV Ctrl D Data deals Enter Esc
English everything Excel F GDP Google HTML JavaScript JSON json JSON-LD license-out Markdown N Package PDF PNG
PowerPoint scope SHA sheet SVG Unicode US UTF zh-CN
"""
LATIN = frozenset(_EXPECTED.split())
"""Latin words that Chinese readers expect: grades, formats, names, and the term of the trade."""


def test_both_languages_have_the_same_texts_in_the_same_order() -> None:
    assert set(ENGLISH) - set(CHINESE) == set(), "not in zh.po"
    assert set(CHINESE) - set(ENGLISH) == set(), "no longer in en.po"
    assert list(CHINESE) == list(ENGLISH)


def test_a_text_has_the_same_places_for_values() -> None:
    wrong = {}
    for key in ENGLISH.keys() & CHINESE.keys():
        places = [set(_PLACES.findall(form)) for form in ENGLISH[key]]
        said = set(_PLACES.findall(CHINESE[key][0]))
        allowed = set.union(*places) | ({"n"} if key == "period.months" else set())
        needed = set.intersection(*places) - ({"first"} if key == "period.months" else set())
        if not needed <= said <= allowed:
            wrong[key] = said ^ set.union(*places)
    assert wrong == {}


def test_no_text_is_empty_or_has_more_than_one_form() -> None:
    assert {key for key, forms in CHINESE.items() if not forms[0]} <= {"list.sentence"}
    assert {key for key, forms in CHINESE.items() if len(forms) != 1} == set()


def test_every_text_is_in_chinese() -> None:
    """What has no Chinese character is on the list, and nothing else is."""
    bare = {key for key, (said,) in CHINESE.items() if not _HAN.search(said)}
    assert bare == set(WITHOUT_HAN)


def test_no_latin_word_is_left() -> None:
    left = {}
    for key, (said,) in CHINESE.items():
        words = set(_LATIN.findall(_PLACES.sub("", _QUOTED.sub("", said)))) - LATIN
        if words:
            left[key] = words
    assert left == {}


def test_signs_are_full_width_beside_chinese() -> None:
    half = re.compile(r"[\u3400-\u9fff}][,;:?!(]|[,;:?!)][\u3400-\u9fff]")
    assert {key: said for key, (said,) in CHINESE.items() if half.search(_QUOTED.sub("", said))} == {}
    assert {key for key, (said,) in CHINESE.items() if said.count("“") != said.count("”")} == set()
    assert {key for key, (said,) in CHINESE.items() if said.count("（") != said.count("）")} == set()


def test_chinese_is_spoken() -> None:
    with speaking(Language.CHINESE):
        assert text("comparator.over", value="1万亿元") == "超过1万亿元"
        assert plural("count.figures", 1) == "1项数据"
        assert plural("count.figures", 1234) == "1,234项数据"
        assert joined(["甲", "乙"]) == "甲、乙"


# the words of the dataset


@cache
def _messages() -> Messages:
    with (ROOT / "data" / "zh.po").open("rb") as file:
        return read_po(file, locale="zh", abort_invalid=True)


def _words() -> dict[str, str]:
    return {str(message.id): str(message.string) for message in _messages() if message.id}


QUOTED_HERE = re.compile(r'“([^“”]*)”|"([^"]*)"')

_EXPECTED_IN_DATA = """
A Biotech Bopidadacogene CAR-T Chen F first-in-China first-in-class first-in-human GDP HK Injection JW
Legend license-out rAAV SHINE shmskj.cn T Therapeutics yffice.cn Zhu
"""
DATA_LATIN = frozenset(_EXPECTED_IN_DATA.split())
"""Latin words in the dataset's own words: names, and what has no other name in Chinese."""


def test_every_word_of_the_dataset_has_a_translation(catalog: Catalog) -> None:
    words = _words()
    said = set(translations.words_of(catalog))
    assert {one for one in said if not words.get(one)} == set(), "not in data/zh.po"
    assert words.keys() - said == set(), "no longer said by the dataset"
    assert not any(message.fuzzy for message in _messages() if message.id)


def test_every_translation_is_in_chinese() -> None:
    words = _words()
    assert {said for said in words.values() if not _HAN.search(said)} == set()
    left = {}
    for said in words.values():
        found = set(_LATIN.findall(_QUOTED.sub("", said))) - DATA_LATIN
        if found:
            left[said] = found
    assert left == {}


def test_quoted_words_stay_as_the_article_has_them(catalog: Catalog) -> None:
    """Latin words between quotation marks stand so in an article, or in the English words themselves."""
    stored = " ".join(article.text for article in catalog.articles.values()).casefold()
    for english, chinese in _words().items():
        own = {(first or second).casefold().strip(" .,") for first, second in QUOTED_HERE.findall(english)}
        for quoted in re.findall(r"“([^“”]*)”", chinese):
            if _LATIN.search(quoted) and not _HAN.search(quoted):
                assert quoted.casefold() in own or quoted.casefold() in stored, (quoted, english)


_SCALES = {"trillion": 10**12, "billion": 10**9, "million": 10**6, "万亿": 10**12, "亿": 10**8, "万": 10**4, "": 1}
_NAMED = {
    name: n
    for n, names in enumerate(
        (
            "january first",
            "february second two both",
            "march third three",
            "april fourth four",
            "may fifth five fivefold",
            "june sixth six",
            "july seventh seven",
            "august eighth eight",
            "september ninth nine",
            "october tenth ten",
            "november",
            "december",
        ),
        start=1,
    )
    for name in names.split()
}
_NUMBER = r"(?<![\d.])(\d[\d,]*(?:\.\d+)?)"
_IN_ENGLISH = re.compile(_NUMBER + r"(?:[- ]?(trillion|billion|million))?")
_IN_CHINESE = re.compile(_NUMBER + r"(万亿|亿|万)?")
_PAIR = re.compile(_NUMBER + r" to " + _NUMBER + r" (trillion|billion|million)")


def _amount(digits: str, scale: str) -> Decimal:
    return Decimal(digits.replace(",", "")) * _SCALES[scale]


def numbers_in_english(said: str) -> set[Decimal]:
    """The numbers in digits; of "171.2 to 201 billion" both are billions. That of a plan is Chinese words."""
    said = said.replace("14th Five-Year Plan", "")
    said = _PAIR.sub(r"\1 \3 to \2 \3", said)
    return {_amount(digits, scale) for digits, scale in _IN_ENGLISH.findall(said)}


def numbers_in_chinese(said: str) -> set[Decimal]:
    """The numbers in digits, 万, 亿 and 万亿 counted in."""
    return {_amount(digits, scale) for digits, scale in _IN_CHINESE.findall(said)}


def numbers_in_words(said: str) -> set[Decimal]:
    """What English has in words and Chinese may have in digits: months, small numbers, a trillion, a dollar."""
    named = {Decimal(_NAMED[word]) for word in re.findall(r"[a-z]+", said.casefold()) if word in _NAMED}
    named |= {Decimal(n) for words, n in (("trillion", 10**12), ("to the dollar", 1)) if words in said.casefold()}
    return named


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("984.702 billion yuan", "9847.02亿元"),
        ("US$1.2 trillion and US$128 billion", "1.2万亿美元和1280亿美元"),
        ("from 171.2 to 201.167 billion yuan", "由1712亿元增至2011.67亿元"),
        ("over 15,000, and 2,183", "超过1.5万，及2183"),
        ("a 2,800-word report, 6.9%", "2800词报告，6.9%"),
    ],
)
def test_numbers_are_read_in_both_languages(english: str, chinese: str) -> None:
    assert numbers_in_english(english) == numbers_in_chinese(chinese)


def test_numbers_are_told_apart() -> None:
    assert numbers_in_english("984.702 billion") != numbers_in_chinese("984.702亿元")
    assert numbers_in_words("one trillion yuan in September") == {Decimal(10**12), Decimal(9)}


def test_numbers_are_the_same_in_both_languages() -> None:
    wrong = {}
    for english, chinese in _words().items():
        here, there = numbers_in_english(english), numbers_in_chinese(chinese)
        if not here <= there <= here | numbers_in_words(english):
            wrong[english] = (here - there, there - here)
    assert wrong == {}


# the dataset in another language


WORDS = frozenset(name for names in translations._WORDS.values() for name in names)
"""The fields that may differ between the languages."""


def _differences(one: object, other: object, at: str = "") -> Iterator[str]:
    """Where two records differ, by the names of the fields that lead there."""
    if type(one) is not type(other):
        yield at
    elif is_dataclass(one):
        for field in fields(one):
            yield from _differences(getattr(one, field.name), getattr(other, field.name), f"{at}.{field.name}")
    elif hasattr(type(one), "model_fields"):
        for name in type(one).model_fields:  # type: ignore[attr-defined]
            yield from _differences(getattr(one, name), getattr(other, name), f"{at}.{name}")
    elif isinstance(one, dict) and isinstance(other, dict):
        if list(one) != list(other):
            yield at
        for name in one.keys() & other.keys():
            yield from _differences(one[name], other[name], at)
    elif isinstance(one, (tuple, list)) and isinstance(other, (tuple, list)):
        if len(one) != len(other):
            yield at
        for first, second in zip(one, other, strict=False):
            yield from _differences(first, second, at)
    elif one != other:
        yield at


@pytest.fixture(scope="module")
def chinese(catalog: Catalog) -> Catalog:
    return translations.localized(catalog, Language.CHINESE)


def test_english_is_the_dataset_itself(catalog: Catalog) -> None:
    assert translations.localized(catalog, Language.ENGLISH) is catalog


def test_only_words_differ(catalog: Catalog, chinese: Catalog) -> None:
    differing = set(_differences(catalog, chinese))
    assert {path.rsplit(".", 1)[-1] for path in differing - {".digest"}} <= WORDS
    assert ".facts.indicator.name" in differing


def test_ids_values_quotes_positions_and_grades_stay(catalog: Catalog, chinese: Catalog) -> None:
    for one, other in zip(catalog.facts, chinese.facts, strict=True):
        assert (one.id, one.value, one.value_as_written, one.subject) == (
            other.id,
            other.value,
            other.value_as_written,
            other.subject,
        )
        assert (one.citation.quote, one.citation.position, one.citation.value, one.citation.period) == (
            other.citation.quote,
            other.citation.position,
            other.citation.value,
            other.citation.period,
        )
        assert (one.grade, one.reliability) == (other.grade, other.reliability)
        assert one.source.title == other.source.title
    assert chinese.articles == catalog.articles
    assert list(chinese.by_id) == list(catalog.by_id)


def test_every_word_of_the_translated_dataset_is_chinese(chinese: Catalog) -> None:
    assert {said for said in translations.words_of(chinese) if not _HAN.search(said)} == set()


def test_the_facts_have_the_translated_records(chinese: Catalog) -> None:
    fact = chinese.facts[0]
    assert fact.indicator is chinese.indicators[fact.indicator.id]
    assert fact.source is chinese.sources[fact.source.id]


def test_a_catalog_in_another_language_is_told_apart(catalog: Catalog, chinese: Catalog) -> None:
    assert chinese.digest != catalog.digest
    assert chinese.version == catalog.version


def test_a_word_without_a_translation_stays(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "_words", lambda _language: {})
    assert list(translations.words_of(translations.localized(catalog, Language.CHINESE))) == list(
        translations.words_of(catalog)
    )


# the language of a reader


@pytest.mark.parametrize(
    ("asked", "header", "language"),
    [
        ("", "", "en"),
        ("zh", "", "zh"),
        ("zh", "en", "zh"),
        ("en", "zh-CN,zh;q=0.9", "en"),
        ("", "zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("", "en-GB,en;q=0.9,zh;q=0.8", "en"),
        ("", "fr, zh-TW;q=0.3", "zh"),
        ("", "en;q=0.5, zh;q=0.7", "zh"),
        ("", "zh;q=0, en", "en"),
        ("", "zh;q=0", "en"),
        ("", "de-DE,fr;q=0.9", "en"),
        ("", "ZH-hans", "zh"),
        ("", "zh;q=nonsense, en", "en"),
        ("", ";;;,,", "en"),
        ("fr", "zh", "zh"),
        ("ZH", "", "en"),
    ],
)
def test_the_language_that_a_reader_prefers(asked: str, header: str, language: str) -> None:
    assert preferred(asked, header) == Language(language)


def test_the_files_are_where_they_are_looked_for() -> None:
    """Both files of a language are read as UTF-8 with one plural form."""
    for path in (ROOT / "data" / "zh.po", Path(str(translations.__file__)).parent / "locales" / "zh.po"):
        with path.open("rb") as file:
            assert read_po(file, locale="zh").num_plurals == 1
