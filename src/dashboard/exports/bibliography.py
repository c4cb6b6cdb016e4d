"""References to the dataset, to a page or chart of it, and to the articles it quotes: text, BibTeX and CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from dashboard import links, references, wording
from dashboard.catalog import Catalog, Fact
from dashboard.charts import CHARTS
from dashboard.model import Source
from dashboard.references import Mention
from dashboard.runsheets import ALL, PAGES
from dashboard.selections import Selection
from dashboard.texts import joined, language, plural, text

NAME: Final = "shanghai-biomedicine"
"""What keys and files of the dataset begin with."""


def released(catalog: Catalog) -> date:
    """The date of the dataset: the day that its version is named after."""
    year, month, day = catalog.version.split(".")[:3]
    return date(int(year), int(month), int(day))


def slug(selection: Selection) -> str:
    """What files of a selection are called, without version and ending; a chart may be named as its page is."""
    if selection.name in {NAME, ALL}:
        return NAME
    return f"{NAME}-{'chart-' if selection.chart else ''}{selection.name}"


def mention(selection: Selection, origin: str = "") -> Mention:
    """How to cite what is selected, under the address that the dashboard is served at, if it is known."""
    whole = not selection.chart and selection.topic is None and selection.sheet is None
    return dataset(selection.catalog, origin) if whole else _part(selection, origin)


def dataset(catalog: Catalog, origin: str = "") -> Mention:
    """How to cite the whole dataset."""
    said = {
        "title": text("app.title"),
        "version": catalog.version,
        "date": wording.day(released(catalog)),
        "address": f"{origin}/" if origin else "",
        "figures": wording.facts(len(catalog.facts)),
        "articles": plural("count.articles", len(catalog.sources)),
    }
    about, note = {"type": "dataset", "title": said["title"]}, text("reference.contents", **said)
    return _mention(catalog, "dataset", name=NAME, said=said, about=about, note=note)


def sources(facts: Sequence[Fact]) -> tuple[Source, ...]:
    """The articles that some figures are from, each once, in the order of the figures."""
    return tuple({fact.source.id: fact.source for fact in facts}.values())


def bibtex(selection: Selection, origin: str = "") -> str:
    """An entry for each article that the selected figures are from, and one for the dataset."""
    entries = [_article(selection.catalog, source) for source in sources(selection.cited)]
    return "\n\n".join([*entries, dataset(selection.catalog, origin).bibtex]) + "\n"


def csl(selection: Selection, origin: str = "") -> str:
    """The same as a list in CSL-JSON."""
    items = [_item(selection.catalog, source) for source in sources(selection.cited)]
    return _json([*items, dataset(selection.catalog, origin).csl])


def _part(selection: Selection, origin: str) -> Mention:
    catalog = selection.catalog
    said = {
        "what": selection.title,
        "title": text("app.title"),
        "version": catalog.version,
        "date": wording.day(released(catalog)),
        "sources": joined((_told(source, selection.facts) for source in sources(selection.facts)), "list.semicolon"),
        "address": f"{origin}{_address(selection)}" if origin else "",
    }
    note = f"{text('reference.made-of', **said)} {selection.described}"
    about = {
        "type": "figure" if selection.chart else "webpage",
        "title": selection.title,
        "container-title": said["title"],
    }
    return _mention(catalog, "page", name=slug(selection), said=said, about=about, note=note)


def _mention(
    catalog: Catalog, kind: str, *, name: str, said: dict[str, str], about: dict[str, str], note: str
) -> Mention:
    """The mention of something made here: what its texts say, what it is in CSL, and a note on it."""
    day, key = released(catalog), f"{name}-{_edition(catalog)}"
    fields = {
        "title": f"{{{references.plain(about['title'])}}}",
        "howpublished": references.plain(text(f"reference.{kind}.kind", **said)),
        **references.dated(day),
        "version": catalog.version,
        "url": references.bare(said["address"]),
        "note": references.plain(note),
    }
    item = {
        "id": key,
        **about,
        "issued": references.issued(day),
        "version": catalog.version,
        "language": language().tag,
        "URL": said["address"],
        "note": note,
    }
    return Mention(
        short=text(f"reference.{kind}.short", **said).rstrip(),
        long=text(f"reference.{kind}.long", **said).rstrip(),
        bibtex=references.entry("misc", key, fields),
        csl={field: value for field, value in item.items() if value},
    )


def _address(selection: Selection) -> str:
    parameters = links.parameters(selection.seen)
    if selection.sheet is not None:
        return links.page("present", {"sheet": str(selection.sheet), **parameters})
    shown = {chart.id: chart.topic for chart in CHARTS}.get(selection.chart, selection.topic)
    page = next((page for page, topics in PAGES.items() if shown in topics), "")
    return links.page(page, parameters)


def _told(source: Source, facts: Sequence[Fact]) -> str:
    reliable = any(fact.grade.reliable for fact in facts if fact.source.id == source.id)
    return text("chart.source" if reliable else "chart.source-unverified", source=source.short_title)


def _article(catalog: Catalog, source: Source) -> str:
    fields = references.described(catalog, source) | {"note": references.plain(_note(catalog, source))}
    return references.entry("misc", source.id, fields)


def _item(catalog: Catalog, source: Source) -> dict[str, Any]:
    note = _note(catalog, source)
    return references.item(catalog, source) | ({"note": note} if note else {})


def _note(catalog: Catalog, source: Source) -> str:
    """What a reader of the reference must know: how the date is known, and why there is no address."""
    if source.published is None:
        known = text("reference.undated")
    else:
        known = text("reference.bibtex.inferred") if references.inferred(source) else ""
    return " ".join(filter(None, (known, references.unlinked(catalog, source))))


def _edition(catalog: Catalog) -> str:
    return catalog.version.replace(".", "-")


def _json(items: list[dict[str, Any]]) -> str:
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"
