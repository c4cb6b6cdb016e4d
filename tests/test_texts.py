"""The catalogue of interface texts."""

from __future__ import annotations

import pytest

from dashboard.texts import plural, text


def test_a_text_with_its_values() -> None:
    assert text("comparator.over", value="¥1 tn") == "over ¥1 tn"


def test_the_form_follows_the_number() -> None:
    assert plural("count.figures", 1) == "1 figure"
    assert plural("count.figures", 1234) == "1,234 figures"


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"no text 'no\.such\.key'"):
        text("no.such.key")


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        text("comparator.over", wrong="x")
