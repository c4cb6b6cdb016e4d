"""The schemas of what the API answers with, made from the columns and enumerations themselves."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from dashboard import claims, search, verdicts
from dashboard.api.collections import COLLECTIONS
from dashboard.checks.reliability import Criterion, Grade
from dashboard.exports import tabular
from dashboard.model import Area, Comparator, Kind, Scope, Status, Topic, Unit
from dashboard.texts import Language

Schema = dict[str, Any]
"""A schema of JSON Schema 2020-12."""


def ref(kind: str, name: str) -> Schema:
    """A pointer to a component: one of the `schemas`, `parameters`, `headers` or `responses`, by its name."""
    return {"$ref": f"#/components/{kind}/{name}"}


def one_of(kind: type[StrEnum]) -> Schema:
    """A text that is one of the values of an enumeration."""
    return {"type": "string", "enum": [value.value for value in kind]}


def _object(properties: Mapping[str, Schema], about: str) -> Schema:
    """An object that always has all of these and nothing else."""
    return {
        "type": "object",
        "description": about,
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


TEXT: Final[Schema] = {"type": "string"}
"""The schema of a text."""

_MAYBE_TEXT: Final[Schema] = {"type": ["string", "null"]}
_NUMBER: Final[Schema] = {"type": ["number", "null"]}
_WHOLE: Final[Schema] = {"type": "integer", "minimum": 0}
_TEXTS: Final[Schema] = {"type": "array", "items": TEXT}


def schemas() -> dict[str, Schema]:
    """Every schema by its name."""
    fact = dict.fromkeys(tabular.COLUMNS, TEXT) | {
        "topic": one_of(Topic),
        "ref_area": one_of(Area),
        "time_period": _MAYBE_TEXT | {"description": "As 2024, 2025-S1, 2025-09, 2025-01/2025-09, 2020/..; or null."},
        "obs_value": _NUMBER | {"description": "In base units; null where the article gives only words."},
        "unit_measure": one_of(Unit),
        "obs_status": one_of(Status),
        "comparator": one_of(Comparator),
        "grade": one_of(Grade),
        "quote_start": _WHOLE,
        "quote_end": _WHOLE,
        "value_start": _WHOLE,
        "value_end": _WHOLE,
        "note": _MAYBE_TEXT,
    }
    source = dict.fromkeys(COLLECTIONS["sources"].columns, TEXT) | {
        "publisher": _MAYBE_TEXT,
        "author": _MAYBE_TEXT,
        "published": {"type": ["string", "null"], "format": "date"},
        "published_inferred": {"type": "boolean"},
        "published_note": _MAYBE_TEXT,
        "url": _MAYBE_TEXT | {"description": "Where it was published; no link where advertising was injected."},
        "grades": {"type": "array", "items": one_of(Grade)},
        "facts": _WHOLE | {"description": "How many of its facts the filters choose."},
    }
    indicator = dict.fromkeys(COLLECTIONS["indicators"].columns, TEXT) | {
        "topic": one_of(Topic),
        "scope": one_of(Scope),
        "kind": one_of(Kind),
        "unit_measure": one_of(Unit),
        "counts": _TEXTS | {"description": "The nouns counted, where the unit is `count`."},
        "facts": _WHOLE | {"description": "How many of its facts the filters choose."},
    }
    check = dict.fromkeys(verdicts.COLUMNS, TEXT) | {
        "kind": {"type": "string", "enum": ["arithmetic", "conflict"]},
        "fact_ids": _TEXTS,
        "formula": _MAYBE_TEXT,
        "result": _NUMBER,
        "interval": {"type": ["array", "null"], "items": _NUMBER, "minItems": 2, "maxItems": 2},
        "claimed": _NUMBER,
    }
    return {
        "Fact": _object(fact, "One value of an indicator for an area and a period, with the sentence that states it."),
        "Source": _object(source, "An article that figures come from."),
        "Indicator": _object(indicator, "What is measured, with its definition."),
        "Check": _object(check, "A claim worked out again, or figures that cannot both be true."),
        "Finding": _object(_FINDING, "A quantity of a text, how it was read, and the verdict on it."),
        "Found": _object(_FOUND, "What a search found, in the reader's language."),
        "Hit": _object(_HIT, "A figure, indicator, source, sentence, page or chart that fits."),
        "Problem": _object(_PROBLEM, "Why a request is not answered (RFC 9457)."),
        "Observation": _OBSERVATION | {"properties": _OBSERVATION["properties"] | {
            "checks": {"type": "array", "items": ref("schemas", "Check")},
        }},
    }  # fmt: skip


_FINDING: Final[Mapping[str, Schema]] = {
    "text": TEXT,
    "start": _WHOLE | {"description": "Code points of the text sent."},
    "end": _WHOLE | {"description": "Exclusive."},
    "value": {"type": "number", "description": "In base units, as printed."},
    "unit": TEXT,
    "comparator": TEXT,
    "indicator_id": _MAYBE_TEXT,
    "ref_area": _MAYBE_TEXT,
    "time_period": _MAYBE_TEXT,
    "verdict": one_of(claims.Verdict),
    "fact_ids": _TEXTS,
    "explanation": TEXT,
    "suggestion": TEXT,
}

_HIT: Final[Mapping[str, Schema]] = {
    "sort": one_of(search.Sort),
    "sort_name": TEXT,
    "id": TEXT,
    "label": TEXT,
    "value": TEXT | {"description": "In words, with its unit; of an indicator the newest. Empty where there is none."},
    "period": TEXT,
    "source": TEXT,
    "grade": TEXT,
    "grade_name": TEXT,
    "reliable": {"type": "boolean", "description": "Whether it rests on a source that is graded A or B."},
    "mark": TEXT | {"description": "The word for what is not reliable; empty for the rest."},
    "whole": {"type": "boolean", "description": "Whether all that was asked for is in it."},
    "address": TEXT | {"description": "Where it leads, on this server."},
    "sentence": {
        "type": "array",
        "description": "The piece of its sentence that fits, with what to mark in it.",
        "items": _object({"text": TEXT, "marked": {"type": "boolean"}}, "A stretch of it."),
    },
    "language": TEXT | {"description": "Of the sentence; empty where it is in that of the answer."},
}

_FOUND: Final[Mapping[str, Schema]] = {
    "query": TEXT,
    "language": one_of(Language),
    "said": TEXT | {"description": "How much was found, in a sentence."},
    "results": {"type": "array", "items": ref("schemas", "Hit")},
    "nearest": _TEXTS | {"description": "Where nothing was found: the names of indicators most like the query."},
    "data": _object({"label": TEXT, "address": TEXT}, "The page with all figures."),
}

_PROBLEM: Final[Mapping[str, Schema]] = {
    "type": {"const": "about:blank"},
    "title": TEXT,
    "status": {"type": "integer", "minimum": 400, "maximum": 599},
    "detail": TEXT,
    "parameter": _MAYBE_TEXT | {"description": "The parameter that is wrong."},
    "allowed": _TEXTS | {"description": "What would be understood."},
    "nearest": _TEXTS | {"description": "Which of it is most like what was given."},
}

_CRITERIA: Final[Schema] = {"type": "array", "items": one_of(Criterion)}

_OBSERVATION: Final[Schema] = {
    "type": "object",
    "description": "JSON-LD in schema.org's terms; what is not known is left out.",
    "required": ["@context", "@type", "@id", "identifier", "name", "variableMeasured", "wasQuotedFrom", "copy"],
    "properties": {
        "@context": {"type": "array"},
        "@type": {"const": "Observation"},
        "@id": {"type": "string", "format": "uri"},
        "identifier": TEXT,
        "name": TEXT,
        "value": {"type": "number", "description": "In base units."},
        "minValue": {"type": "number", "description": "The least value that the printed digits and words allow."},
        "maxValue": {"type": "number", "description": "The greatest value that the printed digits and words allow."},
        "unitText": TEXT,
        "unitCode": {"type": "string", "description": "A UN/CEFACT common code, or ISO4217: and a currency."},
        "observationDate": {"type": "string", "description": "The end of the period, as exact as the period is."},
        "observationPeriod": {"type": "string", "description": "The length of the period (ISO 8601)."},
        "wasQuotedFrom": {"type": "object", "description": "A W3C SpecificResource: the sentence in the article."},
        "criteria": _object({"met": _CRITERIA, "failed": _CRITERIA}, "What its grade is made of."),
        "others": {
            "type": "array",
            "description": "Every other figure on the same thing.",
            "items": {"type": "object"},
        },
        "copy": _object(
            dict.fromkeys(("sentence", "short", "long", "bibtex"), TEXT) | {"csl": {"type": "object"}},
            "Texts to be copied, and an item of CSL-JSON.",
        ),
    },
}
