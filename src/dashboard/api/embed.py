"""One chart by itself, at an address of its own, for a frame on another site: live, or frozen to a version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Final, TypeVar

from markupsafe import Markup
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dashboard import links, store, typefaces
from dashboard.api.answers import HTML, Door, answered
from dashboard.catalog import Fact
from dashboard.charts import CHARTS
from dashboard.charts.stage import lowest
from dashboard.documents import data, document, ours
from dashboard.exhibits import Absence, Exhibit, Shape, Theme
from dashboard.exports import plots
from dashboard.exports.picture import WIDTH
from dashboard.model import Topic
from dashboard.problems import quoted
from dashboard.runsheets import PAGES
from dashboard.slides import caption
from dashboard.texts import language, text
from dashboard.view import DEFAULT, Currency, Since, Sources, View

THEMES: Final = (*(theme.value for theme in Theme), "auto")
"""The grounds that a frame can ask for; `auto` is as the reader's system has it."""

_CHARTS: Final = {chart.id: chart for chart in CHARTS}
_WIDTHS: Final = (250, 330, 440, 610, 800)
"""Pixels of the widths that a chart is set for; a frame shows the widest that it has room for."""

_MOST: Final = {Shape.COLUMNS: 4.0, Shape.TIMELINE: 1.0}
"""How many times as high as on a page a shape may be drawn."""
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True)
class _Article:
    """An article of the source line: how it is named there, and where it can be read."""

    name: str
    address: str


def embed(request: Request) -> Response:
    """A chart as a page that fits its frame, or a sentence that says why there is none."""
    query, name = request.query_params, request.path_params["chart"]
    wanted = query.get("dataset", "")
    catalog = store.opened().of(wanted) if wanted else store.current()
    view, theme = _view(query), query.get("theme", "")
    frame = {
        "theme": theme if theme in THEMES else "auto",
        "language": language().tag,
        "font": ours(typefaces.declared()),
        "home": "/",
    }
    if name not in _CHARTS:
        said = text("embed.unknown", name=quoted(name))
        return _instead(request, frame, text("embed.unknown.title"), said, HTTPStatus.NOT_FOUND)
    given = {**links.parameters(view), "theme": "" if frame["theme"] == "auto" else str(frame["theme"])}
    if catalog is None:
        title, live = text(f"chart.{name}.name"), links.embed(name, given)
        return _instead(request, frame | {"home": live}, title, text("embed.gone"), HTTPStatus.GONE)
    drawn = _CHARTS[name].draw(catalog, view)
    home = links.page(_page(drawn.topic), links.parameters(view))
    if isinstance(drawn, Absence):
        return _instead(request, frame | {"home": home}, drawn.title, drawn.reason, HTTPStatus.OK)
    page = document(
        "embed.html",
        **frame | {"home": home},
        exhibit=drawn,
        notes=_notes(drawn),
        articles=_articles(drawn.facts),
        version=text("embed.frozen", version=catalog.version) if wanted else "",
        data=_data(drawn, catalog.version),
    )
    return answered(request, page, HTML, catalog.digest)


def routes() -> list[BaseRoute]:
    """The routes of these pages: everything under their address, for nothing else there may be framed."""
    return [Route(f"{links.EMBED}{{chart:path}}", Door(embed))]


def _instead(request: Request, frame: Mapping[str, object], title: str, said: str, status: HTTPStatus) -> Response:
    """The page that says why there is no chart, with the way to where there are some."""
    page = document("embed_none.html", **frame, title=title, said=said)
    return answered(request, page, HTML, store.current().digest, status=status)


def _data(exhibit: Exhibit, version: str) -> Markup:
    """What the script of the page draws and saves."""
    figures = {theme.value: plots.bare(exhibit, theme, plots.local) for theme in Theme}
    height = figures[Theme.LIGHT.value]["layout"]["height"]
    value = {
        "name": exhibit.id,
        "figures": {theme: [lowest(figure, width) for width in _WIDTHS] for theme, figure in figures.items()},
        "pictures": {theme.value: plots.framed(exhibit, theme, WIDTH, version) for theme in Theme},
        "most": round(height * _MOST.get(exhibit.shape, 1.7)),
        "typefaces": {links.bundle(face.bundle): face.rule(links.bundle(face.bundle)) for face in typefaces.needed()},
    }
    return data(value)


def _notes(exhibit: Exhibit) -> str:
    """The caption without the articles, which the page names with links."""
    return caption(exhibit.caption)[0]


def _articles(facts: tuple[Fact, ...]) -> list[_Article]:
    found = {_named(fact): links.sentence(fact) for fact in reversed(facts)}
    return [_Article(name, found[name]) for name in dict.fromkeys(map(_named, facts))]


def _named(fact: Fact) -> str:
    key = "chart.source" if fact.grade.reliable else "chart.source-unverified"
    return text(key, source=fact.source.short_title)


def _page(topic: Topic) -> str:
    return next(page for page, topics in PAGES.items() if topic in topics).value


def _view(query: QueryParams) -> View:
    """The view an address names; what it names wrongly counts as the default, as on every page."""
    return View(
        _option(Currency, query.get("currency", ""), DEFAULT.currency),
        _option(Sources, query.get("sources", ""), DEFAULT.sources),
        _option(Since, query.get("since", ""), DEFAULT.since),
    )


def _option(kind: type[_Choice], value: str, default: _Choice) -> _Choice:
    return kind(value) if value in set(kind) else default
