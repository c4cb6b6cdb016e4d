"""Figures added up or set apart: both funds, drugs and devices."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import check

_ADDING = "Adding Class 1 innovative drugs and Class III innovative devices together, "


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_ADDING}Shanghai had 22 products approved in 2024.", "supported"),
        (f"{_ADDING}Shanghai had 14 products approved in 2024.", "contradicted"),
        (f"{_ADDING}Jiangsu had 22 products approved in 2024.", "no_data"),
        (f"{_ADDING}Shanghai had 22 products rejected in 2024.", "no_data"),
        ("The biomedical funds that Shanghai unveiled in 2024 add up to 32.5 billion yuan.", "supported"),
        ("The funds for chips that Shanghai unveiled in 2024 add up to 32.5 billion yuan.", "no_data"),
    ],
)
def test_a_sum_is_compared_with_the_figures_added_up(catalog: Catalog, text: str, verdict: str) -> None:
    assert check(text, catalog)[0].verdict == verdict


_BOTH = "Together, 22 Class 1 innovative drugs and Class III innovative devices from Shanghai were approved in 2024. "


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2024 Shanghai's biomedical mother fund was 12.5 billion yuan bigger than its merger fund.", "supported"),
        (
            "In 2024 Shanghai's biomedical mother fund was 22.5 billion yuan bigger than its merger fund.",
            "contradicted",
        ),
        (f"{_BOTH}More than two thirds of them were devices.", "supported"),
        (f"{_BOTH}More than two thirds of them were drugs.", "contradicted"),
    ],
)
def test_a_difference_and_a_part_are_compared_with_what_the_figures_give(
    catalog: Catalog, text: str, verdict: str
) -> None:
    assert check(text, catalog)[-1].verdict == verdict


def test_an_average_is_followed_into_the_next_sentence(catalog: Catalog) -> None:
    first = "The average license-out deal in Shanghai's biomedical industry was worth 808 million US dollars in 2024."
    text = f"{first} It fell to some {{}} million US dollars in the first eight months of 2025."
    verdicts = [check(text.format(number), catalog)[-1].verdict for number in (508, 608)]
    assert verdicts == ["supported", "contradicted"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025年前三季度，上海国产1类创新药和国产三类创新医疗器械各获批7款。", "supported"),
        ("2024年，上海1类创新药和三类创新医疗器械各获批7款。", "no_data"),
        ("2024年，上海1类创新药和三类创新医疗器械各获批15款。", "no_data"),
    ],
)
def test_as_many_of_each_kind(catalog: Catalog, text: str, expected: str) -> None:
    assert [one.verdict.value for one in check(text, catalog)] == [expected]


@pytest.mark.parametrize(
    ("total", "verdict"), [("22款", "supported"), ("23款", "contradicted"), ("23家企业", "no_data")]
)
def test_a_total_follows_the_numbers_of_both_kinds(catalog: Catalog, total: str, verdict: str) -> None:
    each = "2024年上海获批上市的1类创新药有7款，居全国第二，三类创新医疗器械有15款，居全国第一"
    assert str(check(f"{each}，合计{total}。", catalog)[-1].verdict) == verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("算上100亿元并购基金，上海2024年设立的生物医药基金总规模达到325亿元。", "supported"),
        ("算上100亿元并购基金，上海2024年设立的生物医药基金总规模达到225亿元。", "contradicted"),
        ("算上集成电路基金，上海2024年设立的生物医药基金总规模达到325亿元。", "no_data"),
        (
            "Together with a merger and acquisition fund, Shanghai's biomedical mother fund brings the total to 32.5 "
            "billion yuan.",
            "supported",
        ),
        (
            "Together with district capital, Shanghai's biomedical mother fund brings the total to 32.5 billion yuan.",
            "no_data",
        ),
        (
            "Together, the biomedical mother fund and the M&A fund gave Shanghai startups 32.5 billion yuan.",
            "no_data",
        ),
    ],
)
def test_one_fund_counted_in_with_the_other(catalog: Catalog, text: str, expected: str) -> None:
    assert check(text, catalog)[-1].verdict.value == expected


@pytest.mark.parametrize(("kind", "expected"), [("生物医药", "supported"), ("集成电路", "no_data")])
def test_two_funds_named_after_their_sum(catalog: Catalog, kind: str, expected: str) -> None:
    text = f"两只基金合计325亿元，其中上海{kind}母基金225亿元，并购基金100亿元。"
    found = {one.text: one.verdict.value for one in check(text, catalog)}
    assert found["325亿元"] == expected


@pytest.mark.parametrize(
    ("kinds", "expected"), [(("1 drugs", "III devices"), "supported"), (("III devices", "1 drugs"), "no_data")]
)
def test_a_kind_beside_the_rest(catalog: Catalog, kinds: tuple[str, str], expected: str) -> None:
    first, rest = kinds
    text = (
        f"Shanghai had 22 innovative products approved in 2024, seven of them Class {first} and the rest Class {rest}."
    )
    assert [one.verdict.value for one in check(text, catalog)] == ["supported", expected]
