"""The one builder of addresses."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from dashboard.catalog import Fact
from dashboard.model import TextPositionSelector
from dashboard.view import DEFAULT, View


def article(source_id: str) -> str:
    """The page on which an article can be read."""
    return f"/article/{quote(source_id, safe='')}"


def sentence(fact: Fact) -> str:
    """The article of a fact, opened at its sentence."""
    return f"{article(fact.source.id)}#{quote(fact.id, safe='')}"


def record(fact: Fact) -> str:
    """The data page with one observation opened."""
    return f"/data?{urlencode({'fact': fact.id})}"


def original(fact: Fact) -> str | None:
    """The article where it was published, or None where its address is not known."""
    return fact.source.url


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
