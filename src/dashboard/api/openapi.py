"""The description of the API in OpenAPI 3.1, made from the collections and filters themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

from dashboard import claims, links, search, verdicts
from dashboard.api import downloads, filters
from dashboard.api.answers import CSV, JSON, PROBLEM
from dashboard.api.collections import COLLECTIONS
from dashboard.catalog import Catalog
from dashboard.checks.reliability import Criterion, Grade
from dashboard.exports import tabular
from dashboard.exports.formats import FORMATS
from dashboard.model import Area, Comparator, Kind, Scope, Status, Topic, Unit
from dashboard.texts import Language, text

Schema = dict[str, Any]

_ITEMS: Final = {"facts": "Fact", "sources": "Source", "indicators": "Indicator", "checks": "Check"}
"""The schema of a row of each collection."""

_ABOUT: Final = """\
Every figure of the articles, each with the sentence that states it, and how far it can be relied on.

- **Filters** choose facts; `sources`, `indicators` and `checks` are those of the facts chosen. Several values
  of one parameter are joined by commas or the parameter is repeated: any of them may hold. Different parameters
  must all hold. `q` searches for words, all of which must stand in a fact; case does not count.
- **Everything comes at once**: there are no pages of results.
- **Numbers are exact**: read them as decimals to lose nothing. `obs_value` is in base units.
- **Offsets** count Unicode code points of the stored article, the end exclusive.
- **Injected advertising** in an article is shown as ▒▒▒, everywhere.
- **Caching**: every answer has an `ETag`, which changes with the dataset and the content; `If-None-Match` gets a
  304. A compressed answer has the same tag, weak.
- **Other sites** may read these answers (`Access-Control-Allow-Origin: *`): they are public and the same for all.
- **Errors** have one shape (RFC 9457) with the same names always. Unknown parameters and values are errors.
"""


def description(catalog: Catalog) -> dict[str, Any]:
    """The description of the API of a catalog."""
    return {
        "openapi": "3.1.0",
        "info": {"title": text("app.title"), "version": catalog.version, "description": _ABOUT},
        "servers": [{"url": "/"}],
        "tags": [
            {"name": name} for name in (*COLLECTIONS, "search", "observation", "check", "download", "description")
        ],
        "paths": _paths(catalog),
        "components": {
            "schemas": _schemas(),
            "parameters": _parameters(catalog),
            "headers": _HEADERS,
            "responses": _RESPONSES,
        },
    }


def _paths(catalog: Catalog) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for name, one in COLLECTIONS.items():
        listed = {"type": "array", "items": _ref("schemas", _ITEMS[name])}
        asked = [_ref("parameters", parameter) for parameter in filters.PARAMETERS]
        key = _key("name", f"The `{one.key}`.", [str(row[one.key]) for row in one.rows(catalog, filters.NONE)])
        paths[f"/api/v1/{name}"] = _both(f"list-{name}", name, f"All {name} that fit.", asked, (JSON, listed), "400")
        paths[f"/api/v1/{name}.csv"] = _both(
            f"list-{name}-csv", name, f"All {name} that fit, as CSV.", asked, (CSV, _TEXT), "400"
        )
        paths[f"/api/v1/{name}/{{name}}"] = _both(
            f"get-{name}", name, f"One of the {name}.", [key], (JSON, _ref("schemas", _ITEMS[name])), "400", "404"
        )
    key = _key("fact_id", "The id of a fact.", list(catalog.by_id))
    about = "A fact as JSON-LD: a schema.org Observation with its quotation as W3C selectors."
    observation = _ref("schemas", "Observation")
    paths["/fact/{fact_id}.json"] = _both("get-observation", "observation", about, [key], (JSON, observation), "404")
    paths["/api/v1/openapi.json"] = _both(
        "get-description", "description", "This description.", [], (JSON, {"type": "object"}), "400"
    )
    paths[links.CHECK] = {"post": _CHECK}
    paths[links.api("search")] = _both(
        "search", "search", "What words find, the most fitting first; tolerant of spelling, in English and Chinese.",
        list(_SEARCHED), (JSON, _ref("schemas", "Found")), "400",
    )  # fmt: skip
    paths["/download/{what}.{format}"] = _downloads()
    return paths


def _downloads() -> dict[str, Any]:
    """The operations of the files to take away: what they are of, in every format."""
    key = {"in": "path", "required": True}
    what = {"name": "what", "description": "All of it, a topic, a chart, or a presentation."}
    form = {"name": "format", "description": "The format; png and svg are of one chart."}
    asked: list[Schema] = [
        key | what | {"schema": {"type": "string", "enum": list(downloads.names())}},
        key | form | {"schema": {"type": "string", "enum": list(FORMATS)}},
        *(
            {"name": name, "in": "query", "description": f"A filter of the dashboard: {name}.", "schema": _one_of(kind)}
            for name, kind in downloads.FILTERS.items()
        ),
        {
            "name": downloads.SCOPE,
            "in": "query",
            "description": "Everything, whatever its source and period, instead of what the filters leave.",
            "schema": {"const": downloads.EVERYTHING},
        },
        {
            "name": downloads.SHEET,
            "in": "query",
            "description": "The run-sheet of a presentation: a ready-made one, or items joined by `~`.",
            "schema": _TEXT,
        },
    ]
    errors = ("400", "404", "500", "501", "503")
    found = _both("download", "download", "A file to take away, with its citations.", asked, (JSON, {}), *errors)
    found["get"]["responses"]["200"]["content"] = {one.media_type: {} for one in FORMATS.values()}
    for operation in found.values():
        operation["responses"]["200"]["headers"] = {
            **operation["responses"]["200"]["headers"],
            "Content-Disposition": {"description": "The name to save it under.", "schema": _TEXT},
        }
    return found


_CHECK: Final[Mapping[str, Any]] = {
    "operationId": "check-text",
    "tags": ["check"],
    "summary": "What the figures say of every quantity in a text. The text is not kept and not logged.",
    "requestBody": {
        "required": True,
        "content": {
            JSON: {
                "schema": {
                    "type": "object",
                    "required": ["text"],
                    "additionalProperties": False,
                    "properties": {
                        "text": {"type": "string", "description": f"At most {claims.MAX_BYTES:,} bytes of UTF-8."},
                        "published": {
                            "type": ["string", "null"],
                            "format": "date",
                            "description": "The day that “last year” is told from.",
                        },
                    },
                }
            }
        },
    },
    "responses": {
        "200": {
            "description": "A finding for each quantity, in their order.",
            "content": {
                JSON: {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Finding"}}},
            },
        },
        **{error: {"$ref": f"#/components/responses/{error}"} for error in ("400", "405", "413", "415")},
    },
}


_SEARCHED: Final[Sequence[dict[str, Any]]] = (
    {
        "name": "q",
        "in": "query",
        "description": "Words, numbers and periods; what fits all of them comes first, and of that what is reliable.",
        "schema": {"type": "string", "maxLength": search.LONGEST},
    },
    {
        "name": "limit",
        "in": "query",
        "description": "How many results at most.",
        "schema": {"type": "integer", "minimum": 1, "maximum": search.MOST},
    },
    {
        "name": "lang",
        "in": "query",
        "description": "The language of the texts; without it that of `Accept-Language`.",
        "schema": {"type": "string", "enum": [language.value for language in Language]},
    },
)


def _key(name: str, about: str, known: Sequence[str]) -> Schema:
    """A parameter in the path, with the first of the values it can have as its example."""
    example = {"example": known[0]} if known else {}
    return {"name": name, "in": "path", "required": True, "description": about, "schema": _TEXT} | example


def _both(
    name: str,
    tag: str,
    summary: str,
    parameters: Sequence[Schema],
    content: tuple[str, Schema],
    *errors: str,
) -> dict[str, Any]:
    """The operations of an address: GET, and HEAD with the same headers and no body."""
    known = _ref("parameters", "If-None-Match")
    headers = {header: _ref("headers", header) for header in _HEADERS}
    get = {
        "operationId": name,
        "tags": [tag],
        "summary": summary,
        "parameters": [*parameters, known],
        "responses": {
            "200": {"description": "Found.", "headers": headers, "content": {content[0]: {"schema": content[1]}}},
            "304": _ref("responses", "304"),
            **{error: _ref("responses", error) for error in (*errors, "405")},
        },
    }
    bodiless = {"200": {"description": "Found.", "headers": headers}, "304": _ref("responses", "304")}
    bodiless |= {error: {"description": _RESPONSES[error]["description"]} for error in (*errors, "405")}
    head = {**get, "operationId": f"head-{name}", "responses": bodiless}
    return {"get": get, "head": head}


def _parameters(catalog: Catalog) -> dict[str, Any]:
    known = filters.allowed(catalog)
    several = {
        name: {
            "name": name,
            "in": "query",
            "description": f"Only facts with one of these values: {name}.",
            "style": "form",
            "explode": False,
            "schema": {"type": "array", "minItems": 1, "items": {"type": "string", "enum": list(values)}},
        }
        for name, values in known.items()
    }
    words = {
        "name": filters.WORDS,
        "in": "query",
        "description": "Words that must all stand in a fact, its sentence, source or note; given once.",
        "schema": {"type": "string", "maxLength": filters.LONGEST},
    }
    tags = {
        "name": "If-None-Match",
        "in": "header",
        "description": "Entity tags that the reader has; 304 where one is the newest.",
        "schema": _TEXT,
    }
    return several | {filters.WORDS: words, "If-None-Match": tags}


def _ref(kind: str, name: str) -> Schema:
    return {"$ref": f"#/components/{kind}/{name}"}


def _one_of(kind: type[StrEnum]) -> Schema:
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


_TEXT: Final[Schema] = {"type": "string"}
_MAYBE_TEXT: Final[Schema] = {"type": ["string", "null"]}
_NUMBER: Final[Schema] = {"type": ["number", "null"]}
_WHOLE: Final[Schema] = {"type": "integer", "minimum": 0}
_TEXTS: Final[Schema] = {"type": "array", "items": _TEXT}


def _schemas() -> dict[str, Schema]:
    fact = dict.fromkeys(tabular.COLUMNS, _TEXT) | {
        "topic": _one_of(Topic),
        "ref_area": _one_of(Area),
        "time_period": _MAYBE_TEXT | {"description": "As 2024, 2025-S1, 2025-09, 2025-01/2025-09, 2020/..; or null."},
        "obs_value": _NUMBER | {"description": "In base units; null where the article gives only words."},
        "unit_measure": _one_of(Unit),
        "obs_status": _one_of(Status),
        "comparator": _one_of(Comparator),
        "grade": _one_of(Grade),
        "quote_start": _WHOLE,
        "quote_end": _WHOLE,
        "value_start": _WHOLE,
        "value_end": _WHOLE,
        "note": _MAYBE_TEXT,
    }
    source = dict.fromkeys(COLLECTIONS["sources"].columns, _TEXT) | {
        "publisher": _MAYBE_TEXT,
        "author": _MAYBE_TEXT,
        "published": {"type": ["string", "null"], "format": "date"},
        "published_inferred": {"type": "boolean"},
        "published_note": _MAYBE_TEXT,
        "url": _MAYBE_TEXT | {"description": "Where it was published; no link where advertising was injected."},
        "grades": {"type": "array", "items": _one_of(Grade)},
        "facts": _WHOLE | {"description": "How many of its facts the filters choose."},
    }
    indicator = dict.fromkeys(COLLECTIONS["indicators"].columns, _TEXT) | {
        "topic": _one_of(Topic),
        "scope": _one_of(Scope),
        "kind": _one_of(Kind),
        "unit_measure": _one_of(Unit),
        "counts": _TEXTS | {"description": "The nouns counted, where the unit is `count`."},
        "facts": _WHOLE | {"description": "How many of its facts the filters choose."},
    }
    check = dict.fromkeys(verdicts.COLUMNS, _TEXT) | {
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
            "checks": {"type": "array", "items": _ref("schemas", "Check")},
        }},
    }  # fmt: skip


_FINDING: Final[Mapping[str, Schema]] = {
    "text": _TEXT,
    "start": _WHOLE | {"description": "Code points of the text sent."},
    "end": _WHOLE | {"description": "Exclusive."},
    "value": {"type": "number", "description": "In base units, as printed."},
    "unit": _TEXT,
    "comparator": _TEXT,
    "indicator_id": _MAYBE_TEXT,
    "ref_area": _MAYBE_TEXT,
    "time_period": _MAYBE_TEXT,
    "verdict": _one_of(claims.Verdict),
    "fact_ids": _TEXTS,
    "explanation": _TEXT,
    "suggestion": _TEXT,
}

_HIT: Final[Mapping[str, Schema]] = {
    "sort": _one_of(search.Sort),
    "sort_name": _TEXT,
    "id": _TEXT,
    "label": _TEXT,
    "value": _TEXT | {"description": "In words, with its unit; of an indicator the newest. Empty where there is none."},
    "period": _TEXT,
    "source": _TEXT,
    "grade": _TEXT,
    "grade_name": _TEXT,
    "reliable": {"type": "boolean", "description": "Whether it rests on a source that is graded A or B."},
    "mark": _TEXT | {"description": "The word for what is not reliable; empty for the rest."},
    "whole": {"type": "boolean", "description": "Whether all that was asked for is in it."},
    "address": _TEXT | {"description": "Where it leads, on this server."},
    "sentence": {
        "type": "array",
        "description": "The piece of its sentence that fits, with what to mark in it.",
        "items": _object({"text": _TEXT, "marked": {"type": "boolean"}}, "A stretch of it."),
    },
    "language": _TEXT | {"description": "Of the sentence; empty where it is in that of the answer."},
}

_FOUND: Final[Mapping[str, Schema]] = {
    "query": _TEXT,
    "language": _one_of(Language),
    "said": _TEXT | {"description": "How much was found, in a sentence."},
    "results": {"type": "array", "items": _ref("schemas", "Hit")},
    "nearest": _TEXTS | {"description": "Where nothing was found: the names of indicators most like the query."},
    "data": _object({"label": _TEXT, "address": _TEXT}, "The page with all figures."),
}

_PROBLEM: Final[Mapping[str, Schema]] = {
    "type": {"const": "about:blank"},
    "title": _TEXT,
    "status": {"type": "integer", "minimum": 400, "maximum": 599},
    "detail": _TEXT,
    "parameter": _MAYBE_TEXT | {"description": "The parameter that is wrong."},
    "allowed": _TEXTS | {"description": "What would be understood."},
    "nearest": _TEXTS | {"description": "Which of it is most like what was given."},
}

_CRITERIA: Final[Schema] = {"type": "array", "items": _one_of(Criterion)}

_OBSERVATION: Final[Schema] = {
    "type": "object",
    "description": "JSON-LD in schema.org's terms; what is not known is left out.",
    "required": ["@context", "@type", "@id", "identifier", "name", "variableMeasured", "wasQuotedFrom", "copy"],
    "properties": {
        "@context": {"type": "array"},
        "@type": {"const": "Observation"},
        "@id": {"type": "string", "format": "uri"},
        "identifier": _TEXT,
        "name": _TEXT,
        "value": {"type": "number", "description": "In base units."},
        "minValue": {"type": "number", "description": "The least value that the printed digits and words allow."},
        "maxValue": {"type": "number", "description": "The greatest value that the printed digits and words allow."},
        "unitText": _TEXT,
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
            dict.fromkeys(("sentence", "short", "long", "bibtex"), _TEXT) | {"csl": {"type": "object"}},
            "Texts to be copied, and an item of CSL-JSON.",
        ),
    },
}

_HEADERS: Final[Mapping[str, Schema]] = {
    "ETag": {"description": "The dataset and the content.", "schema": _TEXT},
    "Cache-Control": {"description": "To be asked for again with its ETag.", "schema": _TEXT},
    "Access-Control-Allow-Origin": {"description": "Any site may read it.", "schema": {"const": "*"}},
}

_PROBLEMS: Final = {PROBLEM: {"schema": _ref("schemas", "Problem")}}

_RESPONSES: Final[Mapping[str, Schema]] = {
    "304": {"description": "The reader has the newest."},
    "400": {"description": "A parameter or value that is not known, with those that are.", "content": _PROBLEMS},
    "404": {"description": "There is no such thing, with the names most like it.", "content": _PROBLEMS},
    "405": {"description": "A method that is not answered, with those that are.", "content": _PROBLEMS},
    "413": {"description": "A text too long to be checked.", "content": _PROBLEMS},
    "415": {"description": "A request that is not JSON.", "content": _PROBLEMS},
    "500": {"description": "It could not be made.", "content": _PROBLEMS},
    "501": {"description": "There is no browser on this machine to draw it.", "content": _PROBLEMS},
    "503": {"description": "Too many files are being made; ask again later.", "content": _PROBLEMS},
}
