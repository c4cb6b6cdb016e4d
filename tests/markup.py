"""HTML read strictly, for tests."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "link"}


class Page(HTMLParser):
    """A page read strictly: its elements with their text, its ids, its links and its head; an unclosed
    tag fails."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, str] = {}
        self.ids: list[str] = []
        self.links: list[str] = []
        self.titles: list[str] = []
        self.tags: set[str] = set()
        self.head: list[dict[str, str]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def meta(self, name: str) -> str:
        """The content of the one meta element of a name or property."""
        (content,) = [one["content"] for one in self.head if name in (one.get("name"), one.get("property"))]
        return content

    def link(self, rel: str) -> dict[str, str]:
        """The one link element of a relation."""
        (found,) = [one for one in self.head if one.get("rel") == rel]
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        assert len(attributes) == len(attrs)
        self.tags.add(tag)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "href" in attributes and tag == "a":
            self.links.append(attributes["href"])
        if "title" in attributes:
            self.titles.append(attributes["title"])
        if tag in VOID:
            self.head.append(attributes)
        else:
            self.open.append((tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for tag, attributes in self.open:
            for name in (tag, attributes.get("id")):
                if name:
                    self.texts[name] = self.texts.get(name, "") + data
