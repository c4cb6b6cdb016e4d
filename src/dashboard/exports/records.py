"""Sources and indicators as rows of plain values, in columns whose names and order never change."""

from __future__ import annotations

from typing import Any, Final

from dashboard import references
from dashboard.model import Indicator, Source

SOURCE: Final = (
    *("source_id", "title", "short_title", "publisher", "author"),
    *("published", "published_inferred", "published_note", "language", "url"),
    *("source_file", "sha256", "description"),
)
"""The columns of a source."""

INDICATOR: Final = (
    *("indicator_id", "indicator", "topic", "scope", "kind"),
    *("unit_measure", "counts", "definition"),
)
"""The columns of an indicator."""


def source(one: Source) -> dict[str, Any]:
    """An article that figures come from."""
    return {
        "source_id": one.id,
        "title": one.title,
        "short_title": one.short_title,
        "publisher": one.publisher,
        "author": one.author,
        "published": one.published.isoformat() if one.published else None,
        "published_inferred": references.inferred(one),
        "published_note": one.published_note,
        "language": one.language,
        "url": one.url,
        "source_file": one.file,
        "sha256": one.sha256,
        "description": one.description,
    }


def indicator(one: Indicator) -> dict[str, Any]:
    """What is measured, with its definition."""
    return {
        "indicator_id": one.id,
        "indicator": one.name,
        "topic": one.topic.value,
        "scope": one.scope.value,
        "kind": one.kind.value,
        "unit_measure": one.unit.value,
        "counts": list(one.counts),
        "definition": one.definition,
    }
