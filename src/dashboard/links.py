"""The one builder of addresses."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from dashboard import bundles, fragments
from dashboard.articles import Article
from dashboard.catalog import Fact
from dashboard.texts import language, named
from dashboard.view import DEFAULT, View

LANGUAGE = "lang"
"""The parameter that names the language of a page."""

FACTS = "/fact/"
"""The page that lists every fact."""

EMBED = "/embed/"
"""Where charts stand by themselves; other sites may frame what is under it."""

REPORT = "/report/"
"""Where reports can be read; those to be saved are downloads."""

SEARCH = "/search"
"""The page that finds figures by words."""

OPENAPI = "/api/v1/openapi.json"
"""The description of the API."""
CHECK = "/api/v1/check"
"""Where a text is sent to be checked."""


def article(source_id: str) -> str:
    """The page on which an article can be read."""
    return _spoken(f"/article/{quote(source_id, safe='')}")


def sentence(fact: Fact) -> str:
    """The article of a fact, opened at its sentence."""
    return f"{article(fact.source.id)}#{quote(fact.id, safe='')}"


def record(fact: Fact) -> str:
    """The page of a fact."""
    return of_id(fact.id)


def of_id(fact_id: str) -> str:
    """The page of the fact of an id."""
    return _spoken(f"{FACTS}{quote(fact_id, safe='')}")


def record_json(fact: Fact) -> str:
    """A fact as JSON-LD."""
    return f"{FACTS}{quote(fact.id, safe='')}.json"


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
    query = urlencode({key: value for key, value in {**parameters, **spoken()}.items() if value})
    return f"/{path}{'?' if query else ''}{query}"


def spoken() -> dict[str, str]:
    """The parameter that names the language, where the browser would choose another."""
    return {LANGUAGE: language().value} if named() else {}


def _spoken(address: str) -> str:
    """An address that names the language where the browser would choose another."""
    return f"{address}?{LANGUAGE}={language()}" if named() else address


def disagreement(name: str) -> str:
    """The page of disagreements with one of them opened."""
    return page("disagreements", {"case": name})


def present(parameters: Mapping[str, str]) -> str:
    """The player of a run-sheet."""
    return page("present", parameters)


def bundle(name: str) -> str:
    """A script, style or typeface of our own pages, at an address that changes with it."""
    return bundles.bundle(name).address


def plotly() -> str:
    """The script that draws charts, for pages of our own."""
    return bundle("plotly.js")


def embed(chart: str, parameters: Mapping[str, str]) -> str:
    """A chart by itself, for a frame on another site."""
    return page(f"{EMBED.strip('/')}/{quote(chart, safe='')}", parameters)


def download(what: str, form: str, parameters: Mapping[str, str]) -> str:
    """A file of something: `all`, a topic, a chart as `chart.<id>`, or `presentation` with its run-sheet."""
    return page(f"download/{quote(what, safe='')}.{form}", parameters)


def report(what: str, parameters: Mapping[str, str]) -> str:
    """The report of something as a page, with the names and parameters of the downloads."""
    return page(f"{REPORT.strip('/')}/{quote(what, safe='')}", parameters)


def parameters(view: View) -> dict[str, str]:
    """The filters of a view as they stand in an address; what is the default is left out."""
    chosen = {"currency": view.currency, "sources": view.sources, "since": view.since}
    default = {"currency": DEFAULT.currency, "sources": DEFAULT.sources, "since": DEFAULT.since}
    return {key: str(value) for key, value in chosen.items() if value != default[key]}
