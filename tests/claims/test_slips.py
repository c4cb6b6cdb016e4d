"""What a slip makes untrue is not called supported: every true claim of the labelled sets, slipped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from dashboard import store
from dashboard.catalog import Catalog
from dashboard.claims import Finding, Verdict, check
from dashboard.model import Area

FOLDER = Path(__file__).parent
SETS: Final = ("cases", "development", "report")
_RELATIVE: Final = re.compile("(?:this|last) year|今年|去年")
_YEARS: Final = {"2021": "2013", "2022": "2014", "2023": "2015", "2024": "2016", "2025": "2017"}


def _is_chinese(text: str) -> bool:
    return bool(re.search("[一-龥]", text))


def _moved(english: str, chinese: str) -> Callable[[str], str]:
    def moved(text: str) -> str:
        return re.sub("上海市|上海|申城|沪上|沪|滬", chinese, text.replace("Shanghai", english))

    return moved


def _denied(text: str) -> str:
    """The text denied."""
    if _is_chinese(text):
        return f"{text.rstrip('。！')}，这一说法并不属实。"
    return f"It is not true that {text}"


def _supposed(text: str) -> str:
    """The text as a condition; one that begins with an aim ("To reach …") cannot be one, and stays."""
    if text.startswith("To "):
        return text
    return (
        f"如果{text.rstrip('。！')}，那就好了。" if _is_chinese(text) else f"If {text.rstrip('.')}, all would be well."
    )


def _asked(text: str) -> str:
    """The text as a question; one that already asks, if only to marvel (，你敢信？), stays."""
    if text.endswith(("?", "？")):
        return text
    return f"{text.rstrip('。！')}吗？" if _is_chinese(text) else f"{text.rstrip('.!')}?"


def _years_earlier(text: str) -> str:
    """The text about other years."""
    return re.sub("|".join(_YEARS), lambda match: _YEARS[match[0]], text)


def _is_of_shanghai(_: str, finding: Finding) -> bool:
    """Whether it is about Shanghai. A figure of the world holds wherever the drug is from that it stands beside."""
    by_id = store.current().by_id
    areas = {by_id[name].observation.area for name in finding.fact_ids}
    return finding.ref_area == "CN-SH" and Area.WORLD not in areas


def _is_dated(text: str, finding: Finding) -> bool:
    """Whether it is of a year that its text writes; of "this year" another year beside it changes nothing."""
    return finding.time_period is not None and (finding.time_period[:4] in text or not _RELATIVE.search(text))


def _always(_text: str, _finding: Finding) -> bool:
    return True


SLIPS: Final[dict[str, tuple[Callable[[str], str], Callable[[str, Finding], bool]]]] = {
    "another city": (_moved("Hangzhou", "杭州"), _is_of_shanghai),
    "a city never heard of": (_moved("Vorzheim", "渿洛"), _is_of_shanghai),
    "denied": (_denied, _always),
    "supposed": (_supposed, _always),
    "asked": (_asked, _always),
    "years earlier": (_years_earlier, _is_dated),
}
"""How a claim slips, and the claims that are made untrue by it."""


@pytest.fixture(scope="module")
def true_claims(catalog: Catalog) -> list[tuple[dict[str, Any], Finding]]:
    """The texts of one sentence and one quantity that are rightly called supported, with what is found."""
    return list(_true_claims(catalog))


def _true_claims(catalog: Catalog) -> Iterator[tuple[dict[str, Any], Finding]]:
    for name in SETS:
        for claim in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")):
            labels = [one["verdict"] for one in claim["quantities"]]
            if labels != [Verdict.SUPPORTED] or re.search(r"[.!?。！？]\s*\S", claim["text"].strip()):
                continue
            found = check(claim["text"], catalog, claim.get("published"))
            if len(found) == 1 and found[0].verdict is Verdict.SUPPORTED:
                yield claim, found[0]


def test_there_are_many_true_claims(true_claims: list[tuple[dict[str, Any], Finding]]) -> None:
    assert len(true_claims) > 150


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_never_supported(
    slip: str, true_claims: list[tuple[dict[str, Any], Finding]], catalog: Catalog
) -> None:
    change, is_made_untrue = SLIPS[slip]
    tried, wrong = 0, []
    for claim, before in true_claims:
        text = change(claim["text"])
        if text == claim["text"] or not is_made_untrue(claim["text"], before):
            continue
        tried += 1
        wrong += [
            f"{one.text}: {text} ({one.explanation})"
            for one in check(text, catalog, claim.get("published"))
            if one.verdict is Verdict.SUPPORTED
        ]
    assert tried > 50
    assert not wrong, "\n".join(wrong)
