"""Text fragments: read back by a decoder of their own, and found where they lead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import fragments, links
from dashboard.articles import Article
from dashboard.catalog import Catalog
from dashboard.model import TextPositionSelector


@dataclass(frozen=True)
class Directive:
    """A text directive as the draft reads one: parts between commas, a prefix ends and a suffix begins with `-`."""

    prefix: str
    start: str
    end: str

    @classmethod
    def read(cls, fragment: str) -> Directive:
        element, mark, value = fragment.partition(":~:text=")
        assert (element, mark) == ("", ":~:text=")
        # TextDirectiveExplicitChar: a code point of an address other than `&`, `-` and `,`, or percent-encoded.
        part = r"(?:[A-Za-z0-9!$'()*+./:;=?@_~]|%[0-9A-F]{2})+"
        found = re.fullmatch(rf"(?:({part})-,)?({part})(?:,({part}))?", value)
        assert found, value
        return cls(*(unquote(words or "", errors="strict") for words in found.groups()))

    def find(self, page: str) -> str | None:
        """What a browser marks: the first place where words stand whole, case and the sort of space ignored."""
        at = 0
        while found := _whole(page, f"{self.prefix} {self.start}".strip(), at):
            begin = found.end() - len(self.start)
            if not self.end:
                return page[begin : found.end()]
            if last := _whole(page, self.end, found.end()):
                return page[begin : last.end()]
            at = found.end()
        return None


def _whole(page: str, words: str, at: int) -> re.Match[str] | None:
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return re.compile(before + re.escape(words) + after, re.IGNORECASE).search(page, at)


def flat(words: str) -> str:
    return " ".join(words.split())


def article(text: str) -> Article:
    return Article("page", "page.txt", text, "en", "")


def directive(text: str, words: str, *, after: str = "") -> str:
    start = text.index(words, text.index(after))
    return fragments.directive(article(text), TextPositionSelector(start, start + len(words)))


def test_every_original_is_opened_at_its_sentence(catalog: Catalog) -> None:
    opened = 0
    for fact in catalog.facts:
        stored = catalog.articles[fact.source.id]
        address = links.original(fact, stored)
        if fact.source.url is None or stored.injected:
            assert address is None
            continue
        assert address is not None
        opened += 1
        page, _, fragment = address.partition("#")
        assert page == fact.source.url
        assert urlsplit(address).fragment == fragment
        read = Directive.read(fragment)
        assert read.find(flat(stored.text)) == flat(fact.citation.quote)
        assert read.prefix == ""
        if len(fact.citation.quote) <= fragments.EXACT:
            assert (read.start, read.end) == (flat(fact.citation.quote), "")
        else:
            assert read.end
    assert opened == len([fact for fact in catalog.facts if fact.source.id in {"star-market-daily", "shine"}])


def test_signs_of_the_syntax_are_encoded() -> None:
    written = directive(
        "One R&D-heavy, “new” year - on - year rise of 5%.", "R&D-heavy, “new” year - on - year rise of 5%."
    )
    assert written == (
        ":~:text=R%26D%2Dheavy%2C%20%E2%80%9Cnew%E2%80%9D%20year%20%2D%20on%20%2D%20year%20rise%20of%205%25."
    )


def test_context_stands_before_words_that_stand_earlier_too() -> None:
    text = "In 2023 it rose. In 2024 it rose. In the end it rose."
    assert directive(text, "it rose.") == ":~:text=it%20rose."
    assert directive(text, "it rose.", after="2024") == ":~:text=2024-,it%20rose."
    assert directive(text, "it rose.", after="the") == ":~:text=end-,it%20rose."


def test_long_words_are_named_by_their_ends() -> None:
    words = " ".join(f"word{n}" for n in range(80))
    assert directive(f"Before. {words} After.", words) == (
        ":~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79"
    )


def test_ends_that_stand_elsewhere_too_are_lengthened() -> None:
    words = " ".join(["a b c d e f", *(f"word{n}" for n in range(70))])
    read = Directive.read(directive(f"a b c d e f other words. {words} After.", words))
    assert read.start == "a b c d e f word0"
    assert read.find(f"a b c d e f other words. {words} After.") == words


@given(st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1), min_size=1))
def test_anything_can_be_written_and_read_back(words: list[str]) -> None:
    text = flat(" ".join(words))
    if text:
        read = Directive.read(fragments.directive(article(text), TextPositionSelector(0, len(text))))
        assert text.startswith(read.start)
        assert text.endswith(read.end)


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_to_find(text: str) -> None:
    assert fragments.directive(article(text), TextPositionSelector(0, len(text))) == ":~:text="
