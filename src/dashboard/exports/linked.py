"""A fact as JSON-LD: a schema.org Observation, its quotation as W3C Web Annotation selectors.

schema.org gives `citation` and `isBasedOn` to creative works only, so they stand on the Quotation; what
it has no property for stands in `additionalProperty`, or under names of our own.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from dashboard import links, references
from dashboard.articles import Article
from dashboard.catalog import Catalog, Fact
from dashboard.checks.conflicts import interval
from dashboard.exports import tabular
from dashboard.model import Area, Source, TextPositionSelector, Unit
from dashboard.periods import Period
from dashboard.references import Reference
from dashboard.texts import text
from dashboard.verdicts import checks_of

CONTEXT: Final = 32
"""Characters of the article before and after a quotation that tell it from others."""

UNIT_CODES: Final = {
    Unit.CNY: "ISO4217:CNY",
    Unit.USD: "ISO4217:USD",
    Unit.COUNT: "C62",
    Unit.PERCENT: "P1",
    Unit.MONTHS: "MON",
    Unit.YEARS: "ANN",
    Unit.KILOMETRES: "KMT",
    Unit.SQUARE_KILOMETRES: "KMK",
}
"""The UN/CEFACT common codes of units; money has none there, percentage points, times and ranks have none at all."""

_PROPERTIES: Final = (
    "topic",
    "time_period",
    "obs_status",
    "comparator",
    "value_as_written",
    "grade",
    "note",
)
"""Columns of the exports that schema.org has no property for."""

OWN: Final = ("criteria", "others", "checks", "copy")
"""Names of our own, explained in the description of the API."""

_EXPLAINED: Final = f"{links.OPENAPI}#/components/schemas/Observation/properties"


def observation(catalog: Catalog, fact: Fact, origin: str) -> dict[str, Any]:
    """The fact served under an origin, as `https://figures.example`; what is not known is left out."""
    address = f"{origin}{links.record(fact)}"
    reference = references.reference(catalog, fact, origin)
    bounds = interval(fact.observation) or (None, None)
    row = tabular.rows([fact])[0]
    variable = {
        "@id": f"{origin}{links.api('indicators', fact.indicator.id)}",
        "identifier": fact.indicator.id,
        "name": fact.indicator.name,
        "description": fact.indicator.definition,
    }
    return _known(
        {
            "@context": [
                "https://schema.org",
                {
                    "wasQuotedFrom": "http://www.w3.org/ns/prov#wasQuotedFrom",
                    "dateNote": f"{origin}{_EXPLAINED}/dateNote",
                    # Plain JSON, whose names mean nothing to schema.org.
                    **{name: {"@id": f"{origin}{_EXPLAINED}/{name}", "@type": "@json"} for name in OWN},
                },
            ],
            "@type": "Observation",
            "@id": address,
            "identifier": fact.id,
            "url": address,
            "name": references.named(fact),
            "description": reference.sentence,
            "observationAbout": _place(fact.observation.area),
            "variableMeasured": {"@type": "StatisticalVariable", **variable},
            "measuredProperty": {"@type": "Property", **variable},
            "value": fact.value,
            "minValue": _finite(bounds[0]),
            "maxValue": _finite(bounds[1]),
            "unitCode": UNIT_CODES.get(fact.observation.unit),
            "unitText": (fact.indicator.counts or (text(f"unit.name.{fact.observation.unit}"),))[0],
            **_when(fact.observation.period),
            "additionalProperty": [
                {"@type": "PropertyValue", "propertyID": name, "value": row[name]}
                for name in _PROPERTIES
                if row[name] is not None
            ]
            + _attribution(fact),
            "subjectOf": _quotation(catalog, fact, reference, origin),
            "wasQuotedFrom": _selected(catalog.articles[fact.source.id], fact, origin),
            "criteria": {
                "met": [criterion.value for criterion in fact.reliability.met],
                "failed": [criterion.value for criterion in fact.reliability.failed],
            },
            "others": [
                {"fact_id": one["fact_id"], "url": f"{origin}{links.FACTS}{one['fact_id']}"}
                | {name: one[name] for name in ("time_period", "obs_value", "unit_measure", "obs_status")}
                | {name: one[name] for name in ("value_as_written", "source_id", "grade")}
                for one in tabular.rows(references.others(catalog, fact))
            ],
            "checks": [verdict.row for verdict in checks_of(catalog, fact.id)],
            "copy": {
                "sentence": reference.sentence,
                "short": reference.short,
                "long": reference.long,
                "bibtex": reference.bibtex,
                "csl": reference.csl,
            },
        }
    )


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _finite(value: Decimal | None) -> Decimal | None:
    return value if value is not None and value.is_finite() else None


def _attribution(fact: Fact) -> list[dict[str, Any]]:
    named = fact.citation.attribution
    return [{"@type": "PropertyValue", "propertyID": "attribution", "value": named.name}] if named else []


def _place(area: Area) -> dict[str, Any]:
    return {"@type": "Place", "identifier": area.value, "name": text(f"area.{area}")}


def _when(period: Period | None) -> dict[str, Any]:
    """The last date of a period as exact as the period is, and its length (ISO 8601)."""
    if period is None:
        return {}
    if period.end is None:
        return {"observationDate": f"{period.start.year}"}
    length = period.months
    if length is None:
        days = (period.end - period.start).days + 1
        return {"observationDate": period.end.isoformat(), "observationPeriod": f"P{days}D"}
    exact = f"{period.end.year}" if length % 12 == 0 and period.end.month == 12 else period.end.isoformat()[:7]
    years = exact == str(period.end.year)
    return {"observationDate": exact, "observationPeriod": f"P{length // 12}Y" if years else f"P{length}M"}


def _quotation(catalog: Catalog, fact: Fact, reference: Reference, origin: str) -> dict[str, Any]:
    source, article = fact.source, catalog.articles[fact.source.id]
    return _known(
        {
            "@type": "Quotation",
            "text": references.quotation(catalog, fact),
            "inLanguage": source.language,
            "url": f"{origin}{links.sentence(fact)}",
            "citation": reference.long,
            "isPartOf": _known(
                {
                    "@type": "Article",
                    "@id": f"{origin}{links.article(source.id)}",
                    "identifier": source.id,
                    "headline": source.title,
                    "inLanguage": source.language,
                    "author": {"@type": "Person", "name": source.author} if source.author else None,
                    "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
                    "datePublished": _date(source),
                    "dateNote": source.published_note,
                    "description": source.description,
                }
            ),
            # Pages into which advertising was injected are named in the long citation and never linked.
            "isBasedOn": links.original(fact, article),
        }
    )


def _date(source: Source) -> str | None:
    return source.published.isoformat() if source.published else None


def _selected(article: Article, fact: Fact, origin: str) -> dict[str, Any]:
    """The quotation and, refining it, the value in it, as they stand in the stored article."""
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "SpecificResource",
        "source": f"{origin}{links.article(article.source_id)}",
        "selector": [
            _quoted(article, fact.citation.position) | {"refinedBy": _quoted(article, fact.citation.value)},
            {"type": "TextPositionSelector", "start": fact.citation.position.start, "end": fact.citation.position.end},
        ],
    }


def _quoted(article: Article, position: TextPositionSelector) -> dict[str, Any]:
    before, after = _clean(article, position)
    return {
        "type": "TextQuoteSelector",
        "exact": article.shown(position),
        "prefix": article.text[before : position.start],
        "suffix": article.text[position.end : after],
    }


def _clean(article: Article, position: TextPositionSelector) -> tuple[int, int]:
    """How far the context of some words reaches: never into injected advertising."""
    before, after = max(0, position.start - CONTEXT), min(len(article.text), position.end + CONTEXT)
    for span in article.injected:
        if span.start < position.start:
            before = max(before, min(span.end, position.start))
        if span.end > position.end:
            after = min(after, max(span.start, position.end))
    return before, after
