"""Articles: where words stand, what was injected, and how a text is shown."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles import MASK, Article
from dashboard.model import TextPositionSelector, TextQuoteSelector

At = TextPositionSelector


def article(text: str, language: str = "en") -> Article:
    return Article("page", "page.txt", text, language, "")


def quote(exact: str, prefix: str = "", suffix: str = "") -> TextQuoteSelector:
    return TextQuoteSelector(exact=exact, prefix=prefix, suffix=suffix)


def test_an_article_is_read_byte_for_byte(tmp_path: Path) -> None:
    stored = "\ufeffα\r\n上海\rend".encode()
    (tmp_path / "page.txt").write_bytes(stored)
    read = Article.read(tmp_path / "page.txt", source_id="page", language="en")
    assert read.text == "\ufeffα\r\n上海\rend"
    assert (read.file, read.sha256) == ("page.txt", hashlib.sha256(stored).hexdigest())


def test_an_article_that_is_not_there_or_not_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Article.read(tmp_path / "page.txt", source_id="page", language="en")
    (tmp_path / "page.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(UnicodeDecodeError):
        Article.read(tmp_path / "page.txt", source_id="page", language="en")


def test_positions_count_code_points() -> None:
    assert article("📢α 5 firms").find(quote("5")) == [At(3, 4)]


def test_prefix_and_suffix_choose_among_equal_words() -> None:
    text = article("5 firms, 5 labs, 5 firms.")
    assert text.find(quote("5")) == [At(0, 1), At(9, 10), At(17, 18)]
    assert text.find(quote("5", suffix=" labs")) == [At(9, 10)]
    assert text.find(quote("5", prefix="labs, ", suffix=" firms.")) == [At(17, 18)]
    assert text.find(quote("5", prefix="firms ")) == []


def test_words_are_found_within_a_span_their_context_around_it() -> None:
    text = article("aa 5 bb 5 cc")
    assert text.find(quote("5"), At(3, 7)) == [At(3, 4)]
    assert text.find(quote("5", prefix="aa ", suffix=" bb 5"), At(3, 4)) == [At(3, 4)]
    assert text.find(quote("5 bb"), At(3, 6)) == []


def test_overlapping_places_are_all_found() -> None:
    assert article("aaa").find(quote("aa")) == [At(0, 2), At(1, 3)]


short = st.text(alphabet="ab ", max_size=3)


@given(
    st.text(alphabet="ab ", max_size=20),
    st.text(alphabet="ab ", min_size=1, max_size=3),
    short,
    short,
    st.none() | st.tuples(st.integers(0, 20), st.integers(0, 20)),
)
def test_finding_agrees_with_a_naive_search(
    text: str, exact: str, prefix: str, suffix: str, span: tuple[int, int] | None
) -> None:
    low, high = sorted(span) if span else (0, len(text))
    naive = [
        At(start, start + len(exact))
        for start in range(len(text))
        if text.startswith(exact, start)
        and text[:start].endswith(prefix)
        and text.startswith(suffix, start + len(exact))
        and low <= start
        and start + len(exact) <= high
    ]
    assert article(text).find(quote(exact, prefix, suffix), At(low, high) if span else None) == naive


def test_lines_are_counted_from_one() -> None:
    text = article("a\nb\n\nc")
    assert [text.line(position) for position in (0, 1, 2, 4, 5)] == [1, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("text", "injected"),
    [
        ("上海龙凤419 2. Growth", ["上海龙凤419"]),
        ("上海喝茶服务vx • China", ["上海喝茶服务vx"]),
        ("🔖 上海龙凤419 📢0", ["上海龙凤419"]),
        ("上海龙凤419官网 4. Tools, 爱上海论坛 Venture", ["上海龙凤419官网", "爱上海论坛"]),
        ("Shanghai has 419 firms", []),
    ],
)
def test_injected_advertising_is_found(text: str, injected: list[str]) -> None:
    assert [text[at.start : at.end] for at in article(text).injected] == injected


def test_a_chinese_article_is_not_advertising() -> None:
    assert article("上海生物医药产业", language="zh").injected == ()


def test_paragraphs_are_the_lines_with_words() -> None:
    text = article("one\n\n  \r\ntwo\rthree\n")
    assert [text.text[at.start : at.end] for at in text.paragraphs] == ["one", "two", "three"]
    assert text.paragraph(At(11, 12)) == text.paragraphs[1] == At(9, 12)


def test_a_position_between_paragraphs_is_its_own_paragraph() -> None:
    assert article("one\n\ntwo").paragraph(At(4, 8)) == At(4, 8)


def test_a_text_is_cut_at_its_marks() -> None:
    text = article("a 5 b 6 c")
    marks = [(At(2, 3), "five"), (At(2, 7), "both"), (At(6, 7), "six"), (At(6, 7), "six")]
    assert list(text.segments(At(0, 9), marks)) == [
        ("a ", ()),
        ("5", ("five", "both")),
        (" b ", ("both",)),
        ("6", ("both", "six")),
        (" c", ()),
    ]
    assert list(text.segments(At(2, 2), marks)) == []


def test_advertising_is_shown_as_one_mask() -> None:
    text = article("爱上海419 Venture capital")
    assert text.shown(At(0, len(text.text))) == f"{MASK} Venture capital"
    assert text.shown(At(3, 14)) == f"{MASK} Venture"
    assert list(text.segments(At(0, 14), [(At(2, 14), "fact")])) == [(MASK, ()), (" Venture", ("fact",))]
    assert list(text.segments(At(0, 14), [(At(0, 14), "fact")])) == [
        (MASK, ("fact",)),
        (" Venture", ("fact",)),
    ]


texts = st.text(alphabet="ab 1\n上海", max_size=30)
spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: At(min(pair), max(pair)))


@given(texts, spans, st.lists(st.tuples(spans, st.sampled_from("xyz")), max_size=5))
def test_segments_join_to_the_text_with_masks(
    text: str, span: TextPositionSelector, marks: list[tuple[TextPositionSelector, str]]
) -> None:
    span = At(min(span.start, len(text)), min(span.end, len(text)))
    segments = list(article(text).segments(span, marks))
    expected = text[span.start : span.end]
    for at in reversed(article(text).injected):
        start, end = max(at.start, span.start) - span.start, min(at.end, span.end) - span.start
        if start < end:
            expected = expected[:start] + MASK + expected[end:]
    assert "".join(piece for piece, _ in segments) == expected
    assert not re.search("[上海]", expected)


@given(
    texts.filter(lambda text: not re.search("[上海]", text)),
    st.lists(st.tuples(spans, st.sampled_from("xyz"))),
)
def test_every_character_carries_the_marks_that_cover_it(
    text: str, marks: list[tuple[TextPositionSelector, str]]
) -> None:
    at = 0
    for piece, labels in article(text).segments(At(0, len(text)), marks):
        for n in range(at, at + len(piece)):
            assert set(labels) == {label for mark, label in marks if mark.start <= n < mark.end}
        at += len(piece)
    assert at == len(text)
