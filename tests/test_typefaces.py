"""The typefaces that pages declare and files hold."""

from __future__ import annotations

import re

import pytest

from dashboard import typefaces
from dashboard.texts import Language, speaking

FACES = re.compile(r'@font-face{font-family:"([^"]+)";font-weight:([^;]+);.*?src:(.*?)}')


@pytest.mark.parametrize(
    ("language", "faces"),
    [
        (Language.ENGLISH, ["Source Sans 200 900"]),
        (Language.CHINESE, ["Source Sans 200 900", "Noto Sans SC 400", "Noto Sans SC 700"]),
    ],
)
def test_a_language_has_the_faces_that_it_needs(language: Language, faces: list[str]) -> None:
    with speaking(language):
        for rules in (typefaces.declared(), typefaces.embedded()):
            assert [f"{family} {weight}" for family, weight, _ in FACES.findall(rules)] == faces


def test_who_has_the_chinese_typeface_need_not_fetch_it() -> None:
    with speaking(Language.CHINESE):
        found = {weight: found.split(",") for _, weight, found in FACES.findall(typefaces.declared())}
    assert found["400"][0] == 'local("Noto Sans CJK SC")'
    assert found["700"][0] == 'local("Noto Sans CJK SC Bold")'
    assert all(one[-1].startswith('url("/') for one in found.values())


def test_a_file_is_the_same_on_every_machine() -> None:
    with speaking(Language.CHINESE):
        assert "local(" not in typefaces.embedded()
