"""The real dataset: nothing wrong with it, and nothing left out."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from dashboard import catalog
from dashboard.catalog import Catalog
from dashboard.checks.coverage import Fate

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data" / "metrics.yaml"
ARTICLES = {
    "000_2e03d38169730d4b.txt": "ef84a9bc0f2ce41cebd909147cc222639926f7220e43c4244c8e2fd239ff5657",
    "001_fed2d0417b33a0d3.txt": "ad187a2f1691d5874f70a4a7a2b66f734bf6beaf5ca682503bab673c8637977a",
    "002_cdd8523ef91a2ddb.txt": "006349af03c5918071f402327f372d1b4bc07ee5c791041227025eabdf275082",
    "003_db32726d045dfad4.txt": "f1f2f8cdb013949294c251350d0521dfa1ac9fc54d6229c61b4b8ca599e10518",
    "004_33c59f71550fdd5c.txt": "c9e5b29d5a10e1b887019fb4281a8eac6b1f02e524fd4e60d7757d6a72721695",
}


@pytest.fixture(scope="module")
def data() -> Catalog:
    return catalog.load(DATA)


def test_it_has_no_problem_not_even_a_warning() -> None:
    assert [str(problem) for problem in catalog.check(DATA)[1]] == []


def test_every_numeral_of_every_article_is_accounted_for(data: Catalog) -> None:
    assert [numeral for numeral in data.numerals if numeral.fate is Fate.UNACCOUNTED] == []
    assert {numeral.source_id for numeral in data.numerals} == set(data.sources)


def test_every_figure_of_the_articles_is_in_it(data: Catalog) -> None:
    assert 110 <= len(data.facts) <= 170


def test_every_fact_has_an_address_of_its_own(data: Catalog) -> None:
    assert len(data.by_id) == len(data.facts) == DATA.read_text(encoding="utf-8").count("\n    value_as_written: ")


def test_the_five_articles_are_stored_byte_for_byte(data: Catalog) -> None:
    assert {source.file: source.sha256 for source in data.sources.values()} == ARTICLES
    for name, sha256 in ARTICLES.items():
        assert hashlib.sha256((ROOT / "seeds" / name).read_bytes()).hexdigest() == sha256


def test_every_citation_stands_in_its_article(data: Catalog) -> None:
    for fact in data.facts:
        text, at = data.articles[fact.source.id].text, fact.citation.position
        assert text[at.start : at.end] == fact.citation.quote
        assert fact.value_as_written in text


def test_advertising_never_stands_in_the_dataset(data: Catalog) -> None:
    assert not re.search("[\u3400-\u9fff]", DATA.read_text(encoding="utf-8"))
    for fact in data.facts:
        article, at = data.articles[fact.source.id], fact.citation.position
        assert article.shown(at) == fact.citation.quote


def test_every_indicator_has_a_fact(data: Catalog) -> None:
    assert set(data.indicators) == {fact.indicator.id for fact in data.facts}
