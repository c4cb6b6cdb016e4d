"""What reaches Streamlit's markdown is shown as it is, never interpreted."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dashboard.ui import markup
from dashboard.ui.markup import BREAK, link, plain, said, table

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_ALIVE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


def shown(markdown: str) -> str:
    """What a reader of the markdown sees; fails where there is anything but text."""
    tokens = _MARKDOWN.parse(markdown.replace(BREAK, ""))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}, markdown
    inline = [child for token in tokens for child in token.children or []]
    assert {child.type for child in inline} <= {"text", "text_special"}, markdown
    return "".join(child.content for child in inline)


@given(st.text() | st.from_regex(r"[\\`*_{}\[\]()#+\-.!|~$:<>&=/@\w ]+", fullmatch=True))
def test_plain_text_is_shown_as_it_is(text: str) -> None:
    assert shown(plain(text)) == _ALIVE.sub(" ", text).strip()


@given(st.text())
def test_every_special_character_has_its_backslash(text: str) -> None:
    left = re.sub(r"\\[!-/:-@\[-`{-~]", "", plain(text).replace(BREAK, ""))
    assert not re.search(r"[!-/:-@\[-`{-~]", left)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com/x",
        "HTTP://example.com",
        "www.example.com",
        "a@b.com",
        ":smile:",
        ":material_home:",
        ":streamlit:",
        "a -> b",
        "a <-> b",
        "x >= y",
        "-- so --",
        "x ~= y",
    ],
)
def test_what_streamlit_changes_after_the_backslashes_are_gone_is_cut_apart(text: str) -> None:
    assert BREAK in plain(text)
    assert shown(plain(text)) == text


@pytest.mark.parametrize(
    "text", ["a: b", "2021-2024", "984.702 billion yuan", "50 % - 60 %", "US$128 billion", ":material/home:"]
)
def test_ordinary_text_is_not_cut(text: str) -> None:
    assert BREAK not in plain(text)


def test_values_in_a_text_are_no_markup_and_the_text_may_be() -> None:
    words = said("overview.sources.lead", reliable="**1**", figures="2", outlets="3", rest="4")
    assert words.startswith(r"**\*\*1\*\* of the 2 figures**")


@given(st.text())
def test_a_link_cannot_be_broken_out_of(address: str) -> None:
    tokens = _MARKDOWN.parse(link("x", "/data?fact=" + address.encode("utf-8", "ignore").decode()))
    assert [child.type for child in tokens[1].children or []] == ["link_open", "text", "link_close"]


def test_a_cell_cannot_end_its_row() -> None:
    made = table(["a", "b"], [(plain("1 | 2\n3"), plain("|"))])
    cells = [token for token in _MARKDOWN.parse(made) if token.type == "td_open"]
    assert len(cells) == 2


def test_blocks_leave_out_the_empty() -> None:
    assert markup.paragraphs("a", "", "b") == "a\n\nb"
