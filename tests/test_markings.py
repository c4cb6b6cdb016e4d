"""An article with its facts marked in it, however their sentences and values overlap."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles import MASK, Article
from dashboard.catalog import Catalog, Fact
from dashboard.markings import Piece, paragraphs
from dashboard.model import TextPositionSelector

TEXT = "one two three 上海龙凤419 four five\n\nsix seven\neight 夜网 nine ten"
ARTICLE = Article("made-up", "made-up.txt", TEXT, "en", "")
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 25)).map(
    lambda span: TextPositionSelector(span[0], min(sum(span), len(TEXT)))
)


def fact(like: Fact, name: str, sentence: TextPositionSelector, value: TextPositionSelector) -> Fact:
    return replace(
        like,
        observation=like.observation.model_copy(update={"id": name}),
        citation=replace(like.citation, position=sentence, value=value),
    )


def where(words: str) -> TextPositionSelector:
    start = TEXT.index(words)
    return TextPositionSelector(start, start + len(words))


def written(piece: Piece) -> str:
    """A piece in short: [ where a sentence opens, ] where one closes, <figure words>."""
    opens = "".join(f"[{name or '…'}:" for name in piece.opens)
    text = f"<{piece.figure.id} {piece.text}>" if piece.figure else piece.text
    return opens + text + "".join(f"+{other.id}" for other in piece.also) + "]" * piece.closes


@pytest.fixture(scope="session")
def like(catalog: Catalog) -> Fact:
    return catalog.by_id["scale-2024"]


def marked(*facts: Fact) -> list[str]:
    return ["".join(map(written, paragraph)) for paragraph in paragraphs(ARTICLE, facts)]


def test_without_facts_advertising_alone_is_masked() -> None:
    assert marked() == [f"one two three {MASK} four five", "six seven", f"eight {MASK} nine ten"]


def test_two_facts_in_one_sentence(like: Fact) -> None:
    sentence = where("one two three")
    facts = fact(like, "a", sentence, where("one")), fact(like, "b", sentence, where("three"))
    assert marked(*facts)[0] == f"[a:[b:<a one> two <b three>]] {MASK} four five"


def test_two_facts_in_one_value(like: Fact) -> None:
    sentence, value = where("one two three"), where("two")
    facts = fact(like, "a", sentence, value), fact(like, "b", sentence, value)
    assert marked(*facts)[0] == f"[a:[b:one <a two>+b three]] {MASK} four five"


def test_a_value_within_a_value(like: Fact) -> None:
    sentence = where("one two three")
    facts = fact(like, "outer", sentence, where("one two three")), fact(like, "inner", sentence, where("two"))
    assert marked(*facts)[0].startswith("[outer:[inner:<outer one ><inner two><outer  three>]] ")


def test_a_sentence_within_a_sentence(like: Fact) -> None:
    facts = fact(like, "in", where("two"), where("two")), fact(like, "out", where("one two three"), where("one"))
    assert marked(*facts)[0].startswith("[out:<out one> [in:<in two>] three] ")


def test_sentences_that_overlap_are_taken_up_again(like: Fact) -> None:
    facts = fact(like, "a", where("one two"), where("one")), fact(like, "b", where("two three"), where("three"))
    assert marked(*facts)[0].startswith("[a:<a one> [b:two]][…: <b three>] ")


def test_a_sentence_over_two_paragraphs_has_one_anchor(like: Fact) -> None:
    assert marked(fact(like, "a", where("five\n\nsix"), where("six")))[:2] == [
        f"one two three {MASK} four [a:five]",
        "[…:<a six>] seven",
    ]


def test_a_sentence_around_advertising(like: Fact) -> None:
    sentence = where("three 上海龙凤419 four")
    assert marked(fact(like, "a", sentence, where("four")))[0] == f"one two [a:three {MASK} <a four>] five"


@given(st.lists(st.tuples(SPANS, SPANS), max_size=6))
def test_any_facts_nest_and_nothing_is_lost(
    like: Fact, spans: list[tuple[TextPositionSelector, TextPositionSelector]]
) -> None:
    facts = [fact(like, f"f{n}", *both) for n, both in enumerate(spans)]
    anchors: Counter[str] = Counter()
    for span, pieces in zip(ARTICLE.paragraphs, paragraphs(ARTICLE, facts), strict=True):
        assert "".join(piece.text for piece in pieces) == ARTICLE.shown(span)
        depth = 0
        for piece in pieces:
            depth += len(piece.opens) - piece.closes
            assert depth >= 0
            anchors.update(name for name in piece.opens if name)
        assert depth == 0
    assert all(n == 1 for n in anchors.values())


def test_every_fact_of_the_dataset_is_marked_and_led_to(catalog: Catalog) -> None:
    for source_id, article in catalog.articles.items():
        facts = catalog.article_facts(source_id)
        pieces = [piece for paragraph in paragraphs(article, facts) for piece in paragraph]
        assert sorted(name for piece in pieces for name in piece.opens if name) == sorted(f.id for f in facts)
        led = {piece.figure.id for piece in pieces if piece.figure} | {f.id for piece in pieces for f in piece.also}
        assert led == {f.id for f in facts}
