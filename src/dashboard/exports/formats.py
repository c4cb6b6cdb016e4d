"""The formats that a selection can be taken away in: one registry for the command line and for HTTP.

Nothing is imported before it is used: a table needs no chart, and a chart no PowerPoint.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dashboard.exhibits import Exhibit
    from dashboard.selections import Selection

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""

Write = Callable[["Selection", str, Progress | None], bytes]


class NothingShown(Exception):
    """A view leaves nothing of a chart; the message says why."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its media type, the ending of its files and what writes it.

    `drawn` ones show charts as they look, the others hold figures; `single` ones are pictures of one chart.
    """

    name: str
    media_type: str
    ending: str
    write: Write
    drawn: bool = False
    single: bool = False

    @property
    def binary(self) -> bool:
        """Whether its bytes would spoil a terminal."""
        return self.name in _BINARY

    @property
    def slow(self) -> bool:
        """Whether making it can take a second or more, or starts a browser."""
        return self.drawn


def file_name(selection: Selection, form: Format) -> str:
    """What a file is called, with the version of its dataset."""
    from dashboard.exports import bibliography

    version = selection.catalog.version.replace(".", "-")
    return f"{bibliography.slug(selection)}-{version}.{form.ending}"


def _csv(selection: Selection, _origin: str, _progress: Progress | None) -> bytes:
    from dashboard.exports import numbers, tabular

    return (numbers.csv([_only(selection)]) if selection.chart else tabular.csv(selection.facts)).encode()


def _json(selection: Selection, _origin: str, _progress: Progress | None) -> bytes:
    from dashboard.exports import numbers, tabular

    return (numbers.json([_only(selection)]) if selection.chart else tabular.json(selection.facts)).encode()


def _xlsx(selection: Selection, origin: str, _progress: Progress | None) -> bytes:
    from dashboard.exports import workbook

    return workbook.xlsx(selection, origin)


def _zip(selection: Selection, origin: str, _progress: Progress | None) -> bytes:
    from dashboard.exports import package

    return package.zip(selection, origin)


def _pptx(selection: Selection, origin: str, progress: Progress | None) -> bytes:
    from dashboard.exports import deck

    return deck.pptx(selection, origin, progress)


def _html(selection: Selection, origin: str, progress: Progress | None) -> bytes:
    from dashboard.exports import report

    return report.html(selection, origin, progress)


def _pdf(selection: Selection, origin: str, progress: Progress | None) -> bytes:
    from dashboard.exports import printed

    return printed.pdf(selection, origin, progress)


def _bibtex(selection: Selection, origin: str, _progress: Progress | None) -> bytes:
    from dashboard.exports import bibliography

    return bibliography.bibtex(selection, origin).encode()


def _csl(selection: Selection, origin: str, _progress: Progress | None) -> bytes:
    from dashboard.exports import bibliography

    return bibliography.csl(selection, origin).encode()


def _png(selection: Selection, _origin: str, _progress: Progress | None) -> bytes:
    from dashboard.exports import picture

    return picture.png(_only(selection), version=selection.catalog.version)


def _svg(selection: Selection, _origin: str, _progress: Progress | None) -> bytes:
    from dashboard.exports import picture

    return picture.svg(_only(selection), version=selection.catalog.version)


def _only(selection: Selection) -> Exhibit:
    for exhibit in selection.exhibits:
        return exhibit
    raise NothingShown(" ".join(slide.absence for slide in selection.slides))


_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_BINARY: Final = frozenset({"xlsx", "zip", "pptx", "pdf", "png"})

FORMATS: Final = {
    one.name: one
    for one in (
        Format("csv", "text/csv", "csv", _csv),
        Format("json", "application/json", "json", _json),
        Format("xlsx", f"{_OFFICE}.spreadsheetml.sheet", "xlsx", _xlsx),
        Format("zip", "application/zip", "zip", _zip),
        Format("bibtex", "text/x-bibtex", "bib", _bibtex),
        Format("csl", "application/vnd.citationstyles.csl+json", "csl.json", _csl),
        Format("pptx", f"{_OFFICE}.presentationml.presentation", "pptx", _pptx, drawn=True),
        Format("html", "text/html", "html", _html, drawn=True),
        Format("pdf", "application/pdf", "pdf", _pdf, drawn=True),
        Format("png", "image/png", "png", _png, drawn=True, single=True),
        Format("svg", "image/svg+xml", "svg", _svg, drawn=True, single=True),
    )
}
"""Every format by its name."""
