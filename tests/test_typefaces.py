"""The typefaces that pages declare and files hold."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from itertools import chain
from typing import Final

import pytest
from fontTools.ttLib import TTFont
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import api, bundles, delivery, links, typefaces
from dashboard.location import ROOT
from dashboard.runsheets import ALL
from dashboard.store import current
from dashboard.texts import Language, speaking
from dashboard.typefaces import CHINESE, Face

FACES = re.compile(r'@font-face{font-family:"([^"]+)";font-weight:([^;]+);.*?src:(.*?)}')
HAN: Final = range(0x2E80, 0xFFF0)
MOST: Final = 160_000
"""Bytes of the Chinese typeface that a page of our own may fetch: some two thirds of it."""

WEIGHTS: Final = ("400", "700")


class Words(HTMLParser):
    """The Chinese characters of a page, and those of them that its headings and its strong words set bold."""

    BOLD: Final = {"h1", "h2", "h3", "h4", "th", "strong"}
    UNSEEN: Final = {"script", "style", "title"}

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.regular: set[str] = set()
        self.bold: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in self.BOLD | self.UNSEEN:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.BOLD | self.UNSEEN:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.UNSEEN & set(self.open):
            (self.bold if self.open else self.regular).update(sign for sign in data if ord(sign) in HAN)


@cache
def held(face: Face) -> set[str]:
    """The characters that a file has glyphs for."""
    return set(map(chr, TTFont(bundles.bundle(face.bundle).path).getBestCmap()))


@cache
def asked(face: Face) -> set[str]:
    """The characters that a file is asked for."""
    spans = [span.removeprefix("U+").split("-") for span in face.characters.split(",")]
    return {chr(sign) for span in spans for sign in range(int(span[0], 16), int(span[-1], 16) + 1)}


def of_weight(weight: str) -> list[Face]:
    return [face for face in CHINESE if face.weight == weight]


def fetched(words: set[str], weight: str) -> list[Face]:
    """The files that a browser fetches for characters: of two that have one in their range, the later
    (CSS Fonts 4, composite faces)."""
    faces, found = of_weight(weight), set()
    for sign in words:
        found.add(next(face for face in reversed(faces) if sign in asked(face)))
    return sorted(found, key=faces.index)


@pytest.mark.parametrize(
    ("language", "faces"),
    [
        (Language.ENGLISH, ["Source Sans 200 900"]),
        (Language.CHINESE, ["Source Sans 200 900", *["Noto Sans SC 400"] * 2, *["Noto Sans SC 700"] * 2]),
    ],
)
def test_a_language_has_the_faces_that_it_needs(language: Language, faces: list[str]) -> None:
    with speaking(language):
        for rules in (typefaces.declared(), typefaces.embedded()):
            assert [f"{family} {weight}" for family, weight, _ in FACES.findall(rules)] == faces


def test_who_has_the_chinese_typeface_need_not_fetch_it() -> None:
    with speaking(Language.CHINESE):
        found = [(weight, source.split(",")) for _, weight, source in FACES.findall(typefaces.declared())][1:]
    first = {"400": 'local("Noto Sans CJK SC")', "700": 'local("Noto Sans CJK SC Bold")'}
    assert all(sources[0] == first[weight] for weight, sources in found)
    assert all(sources[-1].startswith('url("/') for _, sources in found)


def test_a_file_is_the_same_on_every_machine() -> None:
    with speaking(Language.CHINESE):
        assert "local(" not in typefaces.embedded()


@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_chinese_character_of_a_text_is_in_one_file(weight: str) -> None:
    files = [*ROOT.glob("src/dashboard/locales/*.po"), *ROOT.glob("data/*.po")]
    said = {sign for file in files for sign in file.read_text(encoding="utf-8") if ord(sign) in HAN}
    glyphs = list(chain.from_iterable(map(held, of_weight(weight))))
    assert said - set(glyphs) == set()
    assert len(glyphs) == len(set(glyphs))


@pytest.mark.parametrize("weight", WEIGHTS)
def test_a_character_is_asked_of_the_file_that_has_it(weight: str) -> None:
    for face in of_weight(weight):
        assert {sign: fetched({sign}, weight) for sign in held(face)} == {sign: [face] for sign in held(face)}


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(
        Starlette(routes=api.routes(), middleware=delivery.middleware()), headers={"Accept-Language": "zh"}
    )


def test_a_page_of_our_own_fetches_what_stands_on_such_pages_and_not_the_rest(client: TestClient) -> None:
    for address in (*map(links.record, current().facts), *map(links.article, current().sources), "/fact/", "/search"):
        page = Words(client.get(address).raise_for_status().text)
        files = [*fetched(page.regular, "400"), *fetched(page.bold, "700")]
        assert [face.bundle for face in files] == ["noto-sans-sc-regular-pages.woff2", "noto-sans-sc-bold-pages.woff2"]
        assert sum(bundles.bundle(face.bundle).path.stat().st_size for face in files) <= MOST


@pytest.mark.parametrize("scope", ["", "everything"])
def test_a_report_says_nothing_that_only_the_dashboard_has_a_typeface_for(client: TestClient, scope: str) -> None:
    page = Words(client.get(links.report(ALL, {"scope": scope})).raise_for_status().text)  # its weights are not read
    _, regular, _, bold = map(asked, CHINESE)
    assert (page.regular | page.bold) & regular & bold == set()
