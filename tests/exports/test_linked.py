"""A fact as JSON-LD."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from dashboard import links
from dashboard.catalog import Catalog
from dashboard.exports import exact, linked
from dashboard.exports.linked import observation
from dashboard.store import current
from tests.datasets import Dataset

ORIGIN = "https://figures.example"

TERMS = {
    "Thing": {"@context", "@type", "@id", "identifier", "url", "name", "description", "subjectOf"},
    "Observation": {"measuredProperty", "observationAbout", "observationDate", "observationPeriod", "variableMeasured"},
    "QuantitativeValue": {"additionalProperty", "maxValue", "minValue", "unitCode", "unitText", "value"},
}
"""The properties of schema.org/Observation (a QuantitativeValue, a Thing) that are used."""


def written(catalog: Catalog, fact_id: str) -> dict[str, Any]:
    text = exact.json(observation(catalog, catalog.by_id[fact_id], ORIGIN), 2)
    read: dict[str, Any] = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    return read


@pytest.mark.parametrize("fact_id", [fact.id for fact in current().facts])
def test_every_fact(catalog: Catalog, fact_id: str) -> None:
    fact, made = catalog.by_id[fact_id], written(catalog, fact_id)
    article = catalog.articles[fact.source.id]
    assert set(made) - set().union(*TERMS.values()) == {*linked.OWN, "wasQuotedFrom"}
    assert (made["@type"], made["@id"]) == ("Observation", f"{ORIGIN}/fact/{fact_id}")
    assert made.get("value") == fact.value
    assert ("value" in made) == (fact.value is not None)
    assert ("observationDate" in made) == (fact.observation.period is not None)
    quote, place = made["wasQuotedFrom"]["selector"]
    assert (quote["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    assert article.text[int(place["start"]) : int(place["end"])] == quote["exact"] == fact.citation.quote
    assert article.text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1
    value = quote["refinedBy"]
    assert fact.value_as_written == value["exact"]
    assert article.text.count(value["prefix"] + value["exact"] + value["suffix"]) == 1
    assert made["subjectOf"].get("isBasedOn") == links.original(fact, article)
    text = json.dumps(made, ensure_ascii=False, default=str)
    assert not [at for one in catalog.articles.values() for at in one.injected if one.text[at.start : at.end] in text]


def test_a_number_with_its_unit_and_bounds(catalog: Catalog) -> None:
    made = written(catalog, "scale-2024")
    assert (made["value"], made["minValue"], made["maxValue"]) == (984702000000, 984701500000, 984702500000)
    assert (made["unitCode"], made["unitText"]) == ("ISO4217:CNY", "yuan")
    assert (made["observationDate"], made["observationPeriod"]) == ("2024", "P1Y")
    assert made["observationAbout"] == {"@type": "Place", "identifier": "CN-SH", "name": "Shanghai"}
    assert made["subjectOf"]["isPartOf"]["datePublished"] == "2025-10-22"
    assert made["subjectOf"]["isPartOf"]["dateNote"].startswith("Inferred: ")


@pytest.mark.parametrize(
    ("fact_id", "date", "period"),
    [
        ("scale-2025-s1", "2025-06", "P6M"),
        ("scale-compound-growth-2021-2024", "2024", "P4Y"),
        ("leading-output-growth-2025-9m", "2025-09", "P9M"),
        ("listed-enterprises-2025-09", "2025-09-30", "P1D"),
        ("first-glp-1-agonist", "2025-01", "P1M"),
        ("roadshows-200", None, None),
    ],
)
def test_periods(catalog: Catalog, fact_id: str, date: str | None, period: str | None) -> None:
    made = written(catalog, fact_id)
    assert (made.get("observationDate"), made.get("observationPeriod")) == (date, period)


def test_an_open_bound_is_left_out(catalog: Catalog) -> None:
    made = written(catalog, "scale-target-2025")
    assert made["minValue"] == 10**12
    assert "maxValue" not in made


def test_the_context_of_a_quotation_ends_at_advertising(dataset: Dataset) -> None:
    catalog, problems = dataset.check()
    assert catalog is not None, problems
    quote = written(catalog, "labs-2024")["wasQuotedFrom"]["selector"][0]
    assert quote["prefix"] == " • "
