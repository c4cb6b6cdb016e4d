"""The one builder of addresses."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from dashboard import fragments
from dashboard.articles import Article
from dashboard.catalog import Fact
from dashboard.model import TextPositionSelector
from dashboard.view import DEFAULT, View

FACTS = "/fact/"
"""The page that lists every fact."""

OPENAPI = "/api/v1/openapi.json"
"""The description of the API."""
CHECK = "/api/v1/check"
"""Where a text is sent to be checked."""


def article(source_id: str) -> str:
    """The page on which an article can be read."""
    return f"/article/{quote(source_id, safe='')}"


def sentence(fact: Fact) -> str:
    """The article of a fact, opened at its sentence."""
    return f"{article(fact.source.id)}#{quote(fact.id, safe='')}"


def record(fact: Fact) -> str:
    """The page of a fact."""
    return f"{FACTS}{quote(fact.id, safe='')}"


def record_json(fact: Fact) -> str:
    """A fact as JSON-LD."""
    return f"{record(fact)}.json"


def original(fact: Fact, article: Article) -> str | None:
    """The article where it was published, opened at the sentence of a fact.

    None where its address is not known, and where advertising was injected into it: such pages are never linked.
    """
    if fact.source.url is None or article.injected:
        return None
    page = fact.source.url.partition("#")[0]
    return f"{page}#{fragments.directive(article, fact.citation.position)}"


def api(collection: str, item: str = "", *, form: str = "") -> str:
    """A collection of the API or one item of it, in a form that is named by its extension."""
    place = f"/{quote(item, safe='')}" if item else ""
    return f"/api/v1/{collection}{place}{f'.{form}' if form else ''}"


def page(path: str, parameters: Mapping[str, str]) -> str:
    """A page of the dashboard with its filters."""
    query = urlencode({key: value for key, value in parameters.items() if value})
    return f"/{path}{'?' if query else ''}{query}"


def disagreement(name: str) -> str:
    """The page of disagreements with one of them opened."""
    return page("disagreements", {"case": name})


def parameters(view: View) -> dict[str, str]:
    """The filters of a view as they stand in an address; what is the default is left out."""
    chosen = {"currency": view.currency, "sources": view.sources, "since": view.since}
    default = {"currency": DEFAULT.currency, "sources": DEFAULT.sources, "since": DEFAULT.since}
    return {key: str(value) for key, value in chosen.items() if value != default[key]}


def anchor(span: TextPositionSelector) -> str:
    """The name of a place in an article's page."""
    return f"at-{span.start}"
