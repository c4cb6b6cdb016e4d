"""Native tables on slides, in as many parts as fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlsplit

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.util import Inches

from dashboard.charts.style import PALETTES
from dashboard.exhibits import Theme
from dashboard.exports.lettering import INK, LEADING, MUTED, Box, Words, height, parted, written
from dashboard.texts import text

_SIZES: Final = (18.0, 16.0, 14.0)
_SMALL: Final = 12.0
_PLAIN: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own table style without fills and lines."""
_PADDING: Final = 0.09
_GUTTER: Final = 0.2
_LIGHT: Final = PALETTES[Theme.LIGHT]


@dataclass(frozen=True)
class Table:
    """Lines of cells under their heads, in type of a size, each column a share of the width; under the
    first cell of a line may stand a link."""

    heads: tuple[str, ...]
    shares: tuple[float, ...]
    lines: tuple[tuple[str, ...], ...]
    bold: int = -1
    links: tuple[str, ...] = ()
    size: float = _SIZES[-1]

    def widths(self, room: float) -> list[float]:
        """The width of each column in a room so many inches wide."""
        return [share / sum(self.shares) * room for share in self.shares]

    def tall(self, number: int, room: float) -> float:
        """The inches that a line takes from top to bottom; the heads are line 0."""
        line = self.shown[number]
        link = _SMALL * LEADING / 72 if number and self.links and self.links[number - 1] else 0
        return 2 * _PADDING + max(
            height(cell, self.size, wide - _GUTTER, bold=place == self.bold) + (0 if place else link)
            for place, (cell, wide) in enumerate(zip(line, self.widths(room), strict=True))
        )

    @property
    def shown(self) -> tuple[tuple[str, ...], ...]:
        """Heads and lines."""
        return (self.heads, *self.lines)

    def fitted(self, box: Box) -> Table:
        """The table in the largest type in which it fits a box, and its short cells are not broken where that can
        be; or in the smallest."""
        sized = [replace(self, size=size) for size in _SIZES]
        fit = [one for one in sized if one.height(box.width) <= box.height]
        return next((one for one in fit if one.is_whole(box.width)), fit[0] if fit else sized[-1])

    def is_whole(self, room: float) -> bool:
        """Whether no Chinese words are broken, but in the widest column."""
        columns = zip(*self.shown, strict=True)
        return not any(
            parted(cell, self.size, wide - _GUTTER, bold=place == self.bold)
            for place, (cells, wide, share) in enumerate(zip(columns, self.widths(room), self.shares, strict=True))
            for cell in cells
            if share < max(self.shares)
        )

    def height(self, room: float) -> float:
        """The inches that it takes from top to bottom."""
        return sum(self.tall(number, room) for number in range(len(self.shown)))

    def parts(self, box: Box) -> list[Table]:
        """The table in parts that fit a box each, every one with the heads."""
        parts: list[list[int]] = [[]]
        taken = self.tall(0, box.width)
        for place in range(len(self.lines)):
            needed = self.tall(place + 1, box.width)
            if parts[-1] and taken + needed > box.height:
                parts.append([])
                taken = self.tall(0, box.width)
            parts[-1].append(place)
            taken += needed
        return [
            replace(
                self,
                lines=tuple(self.lines[place] for place in part),
                links=tuple(self.links[place] for place in part) if self.links else (),
            )
            for part in parts
        ]


def rule(shapes: Any, table: Table, box: Box, described: str) -> Any:
    """Puts a table on a slide, with a description for those who cannot see it."""
    frame = shapes.add_table(len(table.lines) + 1, len(table.heads), *box.places)
    frame.name = text("deck.name.table")
    frame._element.nvGraphicFramePr.cNvPr.set("descr", described)
    grid = frame.table
    properties = grid._tbl.tblPr
    properties.set("bandRow", "0")
    properties.find("{*}tableStyleId").text = _PLAIN
    for column, wide in zip(grid.columns, table.widths(box.width), strict=True):
        column.width = Inches(wide)
    for place, line in enumerate(table.shown):
        grid.rows[place].height = Inches(table.tall(place, box.width))
        for column, said in enumerate(line):
            head = place == 0
            link = table.links[place - 1] if table.links and column == 0 and not head else ""
            words = [Words(said, table.size, MUTED if head else INK, bold=head or column == table.bold)]
            if link:
                words.append(Words(urlsplit(link).hostname or link, _SMALL, link=link))
            _fill(grid.cell(place, column), words, heavy=head)
    frame.height = Inches(table.height(box.width))
    return frame


def _fill(cell: Any, words: Sequence[Words], *, heavy: bool) -> None:
    cell.margin_left, cell.margin_right = 0, Inches(_GUTTER)
    cell.margin_top = cell.margin_bottom = Inches(_PADDING)
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if heavy else MSO_ANCHOR.TOP
    written(cell.text_frame, words)
    colour = (_LIGHT.ink if heavy else _LIGHT.line)[1:].upper()
    cell._tc.get_or_add_tcPr().insert(
        0,
        parse_xml(
            '<a:lnB xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
            f'w="{19050 if heavy else 9525}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:lnB>'
        ),
    )
