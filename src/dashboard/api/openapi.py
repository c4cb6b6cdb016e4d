"""The description of the API in OpenAPI 3.1, made from the collections and filters themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from dashboard import claims, links, search
from dashboard.api import downloads, filters
from dashboard.api.answers import CSV, JSON, PROBLEM
from dashboard.api.collections import COLLECTIONS
from dashboard.api.schemas import TEXT, Schema, one_of, ref, schemas
from dashboard.catalog import Catalog
from dashboard.exports.formats import FORMATS
from dashboard.texts import Language, text

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
            "schemas": schemas(),
            "parameters": _parameters(catalog),
            "headers": _HEADERS,
            "responses": _RESPONSES,
        },
    }


def _paths(catalog: Catalog) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for name, one in COLLECTIONS.items():
        listed = {"type": "array", "items": ref("schemas", _ITEMS[name])}
        asked = [ref("parameters", parameter) for parameter in filters.PARAMETERS]
        key = _key("name", f"The `{one.key}`.", [str(row[one.key]) for row in one.rows(catalog, filters.NONE)])
        paths[f"/api/v1/{name}"] = _both(f"list-{name}", name, f"All {name} that fit.", asked, (JSON, listed), "400")
        paths[f"/api/v1/{name}.csv"] = _both(
            f"list-{name}-csv", name, f"All {name} that fit, as CSV.", asked, (CSV, TEXT), "400"
        )
        paths[f"/api/v1/{name}/{{name}}"] = _both(
            f"get-{name}", name, f"One of the {name}.", [key], (JSON, ref("schemas", _ITEMS[name])), "400", "404"
        )
    key = _key("fact_id", "The id of a fact.", list(catalog.by_id))
    about = "A fact as JSON-LD: a schema.org Observation with its quotation as W3C selectors."
    observation = ref("schemas", "Observation")
    paths["/fact/{fact_id}.json"] = _both("get-observation", "observation", about, [key], (JSON, observation), "404")
    paths["/api/v1/openapi.json"] = _both(
        "get-description", "description", "This description.", [], (JSON, {"type": "object"}), "400"
    )
    paths[links.CHECK] = {"post": _CHECK}
    paths[links.api("search")] = _both(
        "search", "search", "What words find, the most fitting first; tolerant of spelling, in English and Chinese.",
        list(_SEARCHED), (JSON, ref("schemas", "Found")), "400",
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
            {"name": name, "in": "query", "description": f"A filter of the dashboard: {name}.", "schema": one_of(kind)}
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
            "schema": TEXT,
        },
    ]
    errors = ("400", "404", "500", "501", "503")
    found = _both("download", "download", "A file to take away, with its citations.", asked, (JSON, {}), *errors)
    found["get"]["responses"]["200"]["content"] = {one.media_type: {} for one in FORMATS.values()}
    for operation in found.values():
        operation["responses"]["200"]["headers"] = {
            **operation["responses"]["200"]["headers"],
            "Content-Disposition": {"description": "The name to save it under.", "schema": TEXT},
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
    return {"name": name, "in": "path", "required": True, "description": about, "schema": TEXT} | example


def _both(
    name: str,
    tag: str,
    summary: str,
    parameters: Sequence[Schema],
    content: tuple[str, Schema],
    *errors: str,
) -> dict[str, Any]:
    """The operations of an address: GET, and HEAD with the same headers and no body."""
    known = ref("parameters", "If-None-Match")
    headers = {header: ref("headers", header) for header in _HEADERS}
    get = {
        "operationId": name,
        "tags": [tag],
        "summary": summary,
        "parameters": [*parameters, known],
        "responses": {
            "200": {"description": "Found.", "headers": headers, "content": {content[0]: {"schema": content[1]}}},
            "304": ref("responses", "304"),
            **{error: ref("responses", error) for error in (*errors, "405")},
        },
    }
    bodiless = {"200": {"description": "Found.", "headers": headers}, "304": ref("responses", "304")}
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
        "schema": TEXT,
    }
    return several | {filters.WORDS: words, "If-None-Match": tags}


_HEADERS: Final[Mapping[str, Schema]] = {
    "ETag": {"description": "The dataset and the content.", "schema": TEXT},
    "Cache-Control": {"description": "To be asked for again with its ETag.", "schema": TEXT},
    "Access-Control-Allow-Origin": {"description": "Any site may read it.", "schema": {"const": "*"}},
}

_PROBLEMS: Final = {PROBLEM: {"schema": ref("schemas", "Problem")}}

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
