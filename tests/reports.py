"""A report read strictly, for tests: its sections, headings, tables, figures and links."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

VOID = {"meta", "link", "br", "input"}
HEADINGS = ("h1", "h2", "h3", "h4")


def plain(words: str) -> str:
    """Words with single, ordinary spaces."""
    return " ".join(words.replace("\u00a0", " ").split())


def changed(figure: Any, changes: Any) -> Any:
    """A figure with its changes, as the script of a report makes it."""
    if not isinstance(changes, dict):
        return changes
    if isinstance(figure, list):
        return [changed(one, changes[str(place)]) if str(place) in changes else one for place, one in enumerate(figure)]
    return figure | {name: changed(figure[name], one) for name, one in changes.items()}


class Report(HTMLParser):
    """Its elements with their text; an unclosed tag fails."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.metas: dict[str, str] = {}
        self.language = ""
        self.headings: list[tuple[int, str]] = []
        self.rows: dict[str, list[list[str]]] = {}
        self.sections: dict[str, str] = {}
        self.scripts: list[tuple[dict[str, str], str]] = []
        self.charts: list[str] = []
        self.text = ""
        self._section = ""
        self._cell: list[str] | None = None
        self.feed(html.decode())
        self.close()
        assert self.open == []

    @property
    def figures(self) -> dict[str, Any]:
        """What the charts are drawn of, by section and theme."""
        (data,) = [text for attributes, text in self.scripts if attributes.get("id") == "figures"]
        found = json.loads(data)
        return {
            name: {"light": both["light"], "dark": changed(both["light"], both["dark"])} for name, both in found.items()
        }

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a":
            self.links.append(attributes["href"])
        if tag == "html":
            self.language = attributes["lang"]
        self.loaded += [attributes[name] for name in ("src", "srcset", "data", "poster") if name in attributes]
        if tag == "link":
            self.loaded.append(attributes["href"])
        if tag == "meta":
            self.metas[attributes.get("name") or attributes.get("http-equiv", "")] = attributes.get("content", "")
        if "data-chart" in attributes:
            self.charts.append(attributes["data-chart"])
        if tag == "section" and "id" in attributes:
            self._section = attributes["id"]
        if tag in HEADINGS:
            self.headings.append((int(tag[1]), ""))
        if tag == "tr":
            self.rows.setdefault(self._section, []).append([])
        if tag in ("td", "th") and self.rows.get(self._section):
            self.rows[self._section][-1].append("")
        if tag == "script":
            self.scripts.append((attributes, ""))
        if tag not in VOID:
            self.open.append((tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        if tag in ("td", "th"):
            cells = self.rows[self._section][-1]
            cells[-1] = plain(cells[-1])
        if tag in HEADINGS:
            level, words = self.headings[-1]
            self.headings[-1] = (level, plain(words))

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if tags and tags[-1] == "script":
            attributes, before = self.scripts[-1]
            self.scripts[-1] = (attributes, before + data)
            return
        if "style" in tags:
            return
        self.text += data
        self.sections[self._section] = self.sections.get(self._section, "") + data
        if "td" in tags or ("th" in tags and "tr" in tags):
            self.rows[self._section][-1][-1] += data
        if tags and any(tag in HEADINGS for tag in tags):
            level, words = self.headings[-1]
            self.headings[-1] = (level, words + data)
