"""What the checks found, in words: whole sentences with right numbers."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from dashboard.catalog import Catalog, load
from dashboard.checks.arithmetic import Verdict
from dashboard.derived import Derived
from dashboard.findings import Finding, FindingKind, disagreements, findings, recomputations, touching
from dashboard.findings.phrases import said
from dashboard.model import Comparator, Topic, Unit
from dashboard.relations import ConflictKind, RelationKind
from dashboard.texts import text
from tests.datasets import Dataset

NUMERAL = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
NAMES = re.compile(r"“Biotech 2030”|Class 1\b|“3F”|CAR-T|2030")


@pytest.fixture(scope="module")
def found(catalog: Catalog) -> dict[str, Finding]:
    return {one.id: one for one in findings(catalog)}


def test_every_check_and_every_disagreement_is_told(catalog: Catalog, found: dict[str, Finding]) -> None:
    assert len(found) == len(catalog.recomputations) + len(catalog.disagreements)
    kinds = [one.kind for one in found.values()]
    assert kinds == sorted(kinds, key=list(FindingKind)[::-1].index)


def test_every_text_is_whole_sentences(found: dict[str, Finding]) -> None:
    for one in found.values():
        for said_of_it in (one.explanation, one.advice, one.rule):
            if said_of_it:
                assert re.fullmatch(r"[A-Z0-9“¥US].*[.”]", said_of_it), said_of_it
                assert "  " not in said_of_it
                assert " ." not in said_of_it
                assert ".." not in said_of_it
        assert one.explanation
        assert bool(one.advice) == bool(one.rule) == (one.kind is FindingKind.CONFLICT)
        assert not one.title.endswith(".")


def test_the_sentences(found: dict[str, Finding]) -> None:
    assert found["manufacturing-compound-growth"].explanation == (
        "From ¥171.2 bn in 2021 to ¥201.2 bn in 2024, growth comes to 5.52% a year, compounded. The article "
        "(STAR Market Daily, 2025) states 6.9%, but the printed numbers allow only 5.51% to 5.53%."
    )
    assert found["rate-of-scale"].explanation == (
        "¥933.7 bn for US$128 bn is a rate of 7.29 yuan to the US dollar. The printed numbers allow 7.27 to 7.32 yuan "
        "to the US dollar."
    )
    assert found["license-deals-in-china"].explanation == (
        "If the share of 38 License - out transactions is 35%, the whole is 108.6. "
        "The printed numbers allow 108 to 110."
    )
    assert found["manufacturing-share-aimed-2025"].explanation == "The share of ¥240 bn in over ¥1 tn is under 24%."
    assert found["shmskj-venture-capital-2024--yffice-venture-capital-2024"].title == (
        "Venture capital for biotech, 2024: US$9.8 bn or US$7.8 bn"
    )


def numbers(words: str) -> set[str]:
    return set(NUMERAL.findall(NAMES.sub("", words)))


def test_every_number_in_the_prose_of_the_dataset_is_one_of_its_figures(catalog: Catalog) -> None:
    """What is written by hand names only printed values and years, and results of the checks it points to."""
    results = {one.id: one for one in recomputations(catalog)}
    entitled = {one.relation.id: one.relation for one in catalog.recomputations}
    for one in catalog.disagreements:
        known = known_numbers(catalog, one.facts)
        for name in one.checks:
            known |= known_numbers(catalog, entitled[name].inputs) | rounded(results[name])
        written = numbers(" ".join(filter(None, (one.title, one.explanation, one.advice))))
        assert written <= known | {"18", "8", "100"}, one.id
    for relation in entitled.values():
        written = numbers(" ".join(filter(None, (relation.title, relation.note, relation.missing))))
        known = known_numbers(catalog, (*relation.inputs, *([relation.claim] if relation.claim else [])))
        own = {"761.714", "201.167", "42", "2021", "2024", "2020", "43"}
        assert written <= known | own, relation.id


def known_numbers(catalog: Catalog, names: tuple[str, ...]) -> set[str]:
    known: set[str] = set()
    for name in names:
        fact = catalog.by_id[name]
        known |= numbers(fact.citation.quote)
        if fact.observation.period:
            known |= numbers(fact.observation.period.code.replace("-", " "))
        if fact.source.published:
            known.add(str(fact.source.published.year))
        if fact.value is not None:
            known.add(f"{fact.observation.value:,f}")
    return known


def rounded(one: Finding) -> set[str]:
    if one.number is None:
        return set()
    value = abs(one.number.value)
    shown = set()
    for scale in (1, 10**9):
        shown |= {f"{(value / scale).quantize(Decimal(1).scaleb(-n)):,f}" for n in range(4)}
    return shown


def test_a_result_says_how_it_bounds_the_number(found: dict[str, Finding]) -> None:
    for name, comparator, shown in (
        ("scale-second-half-needed", Comparator.OVER, "over ¥499.4 bn"),
        ("scale-target-reached", Comparator.UNDER, "under 98.5%"),
        ("license-amount-pace", Comparator.EXACT, "−8.14%"),
        ("license-amount-in-china", Comparator.EXACT, "US$65.32 bn"),
        ("deals-shares", Comparator.EXACT, "109%"),
        ("license-deals-in-china", Comparator.EXACT, "108.6"),
    ):
        number = found[name].number
        assert number is not None
        assert (number.comparator, said(number)) == (comparator, shown)


def test_a_disagreement_names_what_is_shown_elsewhere(found: dict[str, Finding]) -> None:
    rule = found["zhangjiang-drugs"].rule
    assert "7 Class 1 innovative drugs (B)" in rule
    assert "43% (D) appears only with" in rule
    assert "kept out of headlines" in found["manufacturing-growth"].rule
    assert found["deals-over-100"].rule == text("conflict.none-shown")


def test_rivals_are_in_one_unit(catalog: Catalog, found: dict[str, Finding]) -> None:
    for one in disagreements(catalog):
        units = {number.unit if isinstance(number, Derived) else number.observation.unit for _, number in one.rivals}
        assert len(units) == 1, one.id
        assert len(one.rivals) >= 2
    rates = [said(number) for _, number in found["two-exchange-rates"].rivals if isinstance(number, Derived)]
    assert rates == ["7.29 yuan to the US dollar", "6.86 yuan to the US dollar"]


def test_only_real_disagreements_touch_a_chart(catalog: Catalog) -> None:
    def touched(*names: str) -> list[str]:
        return [one.id for one in touching(disagreements(catalog), [catalog.by_id[name] for name in names])]

    assert touched("manufacturing-compound-growth-2021-2024") == ["manufacturing-growth"]
    assert touched("manufacturing-output-2021", "manufacturing-output-2024") == []
    assert touched("scale-2023") == []
    assert touched("scale-2023-usd") == ["two-exchange-rates"]
    assert touched("license-out-amount-2024") == []
    assert touched("license-out-amount-2024", "license-out-amount-2025-8m") == ["license-out-increase"]
    assert touched("shmskj-firms", "yffice-firms") == []


def test_a_finding_knows_its_topics(found: dict[str, Finding]) -> None:
    assert found["manufacturing-growth"].topics == {Topic.SCALE}
    assert Topic.FINANCING in found["venture-capital-of-tech"].topics
    assert not found["firms-agree"].reliable
    assert found["scale-compound-growth"].reliable


def test_every_kind_has_words_of_its_own() -> None:
    for kind in RelationKind:
        assert "{name}" in text(f"check.title.{kind}", name="{name}")
    for verdict in (*Verdict, *ConflictKind):
        assert text(f"verdict.{verdict}")
    for unit in Unit:
        assert text(f"unit.name.{unit}")


@pytest.mark.parametrize(
    ("source", "last", "advice"),
    [
        ("news", "(US$150 billion).", "Take 2,183, which The News, 2025 gives: it is graded B, the other D."),
        ("page", "(2nd globally).", "Take neither: both stand on pages that name no source."),
    ],
)
def test_a_pair_found_by_rule_is_told(dataset: Dataset, source: str, last: str, advice: str) -> None:
    dataset.add_rival(source, last)
    (one,) = disagreements(load(dataset.path))
    assert (one.id, one.title) == ("firms-2024--firms-rival", "Firms, 2024: 3,200 or 2,183")
    assert one.advice == advice


def test_a_check_without_a_title_is_named_after_its_kind(dataset: Dataset) -> None:
    (one,) = recomputations(load(dataset.path))
    assert one.title == "Compound growth: Growth of the scale"
