"""The catalog: verified facts, their queries, and what keeps a dataset from being served."""

from __future__ import annotations

import gc
import hashlib
from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest

from dashboard import catalog, loading
from dashboard.catalog import Catalog, Series
from dashboard.model import Area, Status, Topic, Unit
from dashboard.problems import DatasetError
from tests.datasets import Dataset


@pytest.fixture
def loaded(dataset: Dataset) -> Catalog:
    return catalog.load(dataset.path)


def test_a_dataset_that_holds(dataset: Dataset) -> None:
    checked, problems = dataset.check()
    assert problems == ()
    assert checked is not None
    assert (checked.version, len(checked.facts)) == ("2025.01.31", 9)
    assert checked.digest == hashlib.sha256(dataset.path.read_bytes()).hexdigest()
    assert list(checked.sources) == ["news", "page"]
    assert list(checked.articles) == ["news", "page"]
    assert len(checked.indicators) == 6
    assert len(checked.recomputations) == 1
    assert checked.conflicts == ()


def test_a_fact_knows_its_value_its_words_and_its_source(loaded: Catalog) -> None:
    fact = loaded.by_id["roadshows-2025"]
    assert (fact.id, fact.value, fact.value_as_written) == (
        "roadshows-2025",
        Decimal(200),
        "Over 200 roadshows",
    )
    assert (fact.source.id, fact.subject, fact.grade) == ("news", "Alpha-1", "B")
    assert fact.inputs == (fact,)
    assert loaded.by_id["scale-2024"].value == 984_702_000_000
    assert loaded.by_id["scale-2024"].subject is None


def test_a_catalog_is_frozen(loaded: Catalog) -> None:
    with pytest.raises(FrozenInstanceError):
        loaded.version = "2"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        loaded.facts[0].subject = "x"  # type: ignore[misc]


@pytest.mark.parametrize("old", ["topic: financing", "value: 200", 'version: "2025.01.31"', "reason: name"])
def test_an_error_keeps_it_from_being_served(dataset: Dataset, old: str) -> None:
    dataset.change(old, f"{old.partition(':')[0]}: 7")
    assert dataset.check()[0] is None
    with pytest.raises(DatasetError) as caught:
        catalog.load(dataset.path)
    assert caught.value.problems == dataset.check()[1] != ()


def test_facts_are_selected_and_sorted_by_period(loaded: Catalog) -> None:
    def ids(*indicators: str, **wanted: object) -> list[str]:
        return [fact.id for fact in loaded.select(*indicators, **wanted)]  # type: ignore[arg-type]

    assert ids("scale") == ["scale-2021", "scale-2024", "scale-target-2026", "scale-target-2026-usd"]
    assert ids("scale", unit=Unit.CNY, status=Status.ACTUAL) == ["scale-2021", "scale-2024"]
    assert ids("scale", "firms", status=Status.ACTUAL) == ["scale-2021", "scale-2024", "firms-2024"]
    assert ids(topic=Topic.RESEARCH, source="page") == ["labs-2024", "labs-rank-2024"]
    assert ids(area=Area.CHINA) == []
    assert ids("nothing") == []
    assert len(ids()) == 9


def test_facts_of_open_periods_come_after_closed_ones_and_those_of_unknown_period_last(dataset: Dataset) -> None:
    dataset.change('period: "2021/2024"', "period: ~")
    dataset.change(
        'period: "2024"\n    period_as_written: "in 2024"',
        'period: "2021/.."\n    note: "Open."',
        after="- id: scale-2024",
    )
    dataset.write(dataset.text[: dataset.text.index("relations:")])
    dataset.change("ledger:\n", 'ledger:\n  - {source: news, text: "2024", reason: date}\n')
    ids = [fact.id for fact in catalog.load(dataset.path).select(topic=Topic.SCALE)]
    assert ids == ["scale-2021", "scale-2024", "scale-target-2026", "scale-target-2026-usd", "scale-growth-2024"]


def test_facts_of_an_article_come_in_the_order_of_its_words(loaded: Catalog) -> None:
    assert [fact.id for fact in loaded.article_facts("page")] == ["firms-2024", "labs-2024", "labs-rank-2024"]
    assert loaded.article_facts("nobody") == ()


def test_a_series_is_of_one_thing(loaded: Catalog) -> None:
    facts = loaded.select("scale", unit=Unit.CNY, status=Status.ACTUAL)
    assert list(Series(facts)) == list(facts)
    for others in [
        (),
        loaded.select("scale"),
        loaded.select("scale", unit=Unit.CNY),
        loaded.select("firms", "labs"),
    ]:
        with pytest.raises(ValueError, match="a series is of one thing"):
            Series(others)


def test_checking_leaves_the_collector_as_it_was(dataset: Dataset) -> None:
    assert gc.isenabled()
    dataset.check()
    assert gc.isenabled()
    gc.disable()
    try:
        dataset.check()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_digest_is_that_of_the_bytes_that_were_read(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    stored = dataset.path.read_bytes()
    reading = loading.read(dataset.path)
    dataset.write(stored + b"# later\n")
    monkeypatch.setattr("dashboard.catalog.read", lambda _: reading)
    assert catalog.load(dataset.path).digest == hashlib.sha256(stored).hexdigest()
