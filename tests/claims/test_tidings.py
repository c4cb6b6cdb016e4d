"""Frames in which something is told or known."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check, tidings
from dashboard.claims.vocabulary import Word

CLAIM = "Shanghai's biomedical industry was worth 984.7 billion yuan in 2024."


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ("Members should note that ", "supported"),
        ("Our position paper records that ", "supported"),
        ("Those who come to Shanghai for the dumplings may not know that ", "supported"),
        ("We do not know that ", "no_data"),
        ("Nobody found that ", "no_data"),
    ],
)
def test_a_frame_leaves_what_is_told(catalog: Catalog, frame: str, expected: str) -> None:
    assert [one.verdict.value for one in check(frame + CLAIM, catalog)] == [expected]


def test_who_is_described_by_what_he_wrote_tells_nothing(catalog: Catalog) -> None:
    text = "The man who wrote that Shanghai's biomedical industry was worth 984.7 billion yuan in 2024 was drunk."
    assert [one.verdict.value for one in check(text, catalog)] == ["no_data"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Organisers of the Shanghai biomedical summit put the size of the city's biomedical industry at 984.7 "
            "billion yuan in 2024.",
            "supported",
        ),
        (
            "Organisers of the Suzhou biomedical summit put the size of the city's biomedical industry at 984.7 "
            "billion yuan in 2024.",
            "no_data",
        ),
        (
            "Organisers of the Shanghai biomedical summit put the size of China's biomedical industry at 4 trillion "
            "yuan in 2024.",
            "no_data",
        ),
    ],
)
def test_who_rates_an_industry_only_tells_of_it(catalog: Catalog, text: str, expected: str) -> None:
    assert [one.verdict.value for one in check(text, catalog)] == [expected]


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ("The most telling number may be this: ", "supported"),
        ("Limited partners may wish to compare: ", "supported"),
        ("It may surprise outsiders that ", "supported"),
        ("Investors may find it reassuring that ", "supported"),
        ("For foreign investors, ", "supported"),
        ("The truth may be this: ", "no_data"),
        ("Investors may wish to believe this: ", "no_data"),
        ("It may be that ", "no_data"),
        ("It may come as a result that ", "no_data"),
        ("For foreign drugs, ", "no_data"),
    ],
)
def test_who_is_addressed_leaves_what_is_told(catalog: Catalog, frame: str, expected: str) -> None:
    assert [one.verdict.value for one in check(frame + CLAIM, catalog)] == [expected]


class _Unread(tuple[Word, ...]):
    """Words that must not be read one by one."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Word]:
        raise AssertionError("read again at every word, which makes a long text slow")


def test_most_words_are_told_to_end_no_frame_without_reading_those_before() -> None:
    words = _Unread(Word(n, n + 1, "出", frozenset()) for n in range(1000))
    assert not tidings.says_that(words, "the")
    assert not tidings.rates(words, ())


@pytest.mark.parametrize(
    ("frame", "expected"),
    [("Parents may be pleased to hear that ", "supported"), ("Doctors may imagine that ", "no_data")],
)
def test_a_frame_may_stand_right_before_a_number(catalog: Catalog, frame: str, expected: str) -> None:
    text = frame + "seven Class 1 innovative drugs from Shanghai were approved in 2024."
    assert [one.verdict.value for one in check(text, catalog) if one.text == "seven"] == [expected]
