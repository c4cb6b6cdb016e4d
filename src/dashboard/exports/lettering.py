"""Letters on a slide: the room that words take, and boxes of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.util import Inches, Pt

from dashboard.charts.style import PALETTES
from dashboard.exhibits import Theme
from dashboard.texts import text
from dashboard.wrapping import held

INK: Final = PALETTES[Theme.LIGHT].ink
MUTED: Final = PALETTES[Theme.LIGHT].muted
LEADING: Final = 1.2
"""Height of a line, in its type size."""

_WIDTHS: Final = {  # of Arial, in thousandths of its size; a Chinese character is as wide as it is high
    222: "ijl’‘'",
    278: " \u00a0.,:;/!|Itf[]",
    333: '-r“”"()·',
    500: "ckszxyvJ",
    584: "+<>=≈≥≤−×÷",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    1000: "W—",
}
_WIDTH: Final = {sign: width for width, signs in _WIDTHS.items() for sign in signs}
_BETWEEN: Final = 250
"""What LibreOffice puts between Chinese and Latin, in the same measure."""

_MEETING: Final = re.compile(r"(?<=[\u3040-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u3040-\u9fff])")
_BOLD: Final = 1.09
_SAFE: Final = 1.02
_RUNS_ON: Final = re.compile(r"[\u3040-\u9fff]$")


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    @property
    def places(self) -> tuple[Any, Any, Any, Any]:
        """Its edges as PowerPoint counts them."""
        return Inches(self.left), Inches(self.top), Inches(self.width), Inches(self.height)


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph in one type; `link` is where it leads."""

    said: str
    size: float
    colour: str = INK
    bold: bool = False
    link: str = ""
    before: float = 0


def width(words: str, size: float, *, bold: bool = False) -> float:
    """The inches that words take in one line."""
    units = sum(1000 if ord(sign) > 0x2E7F else _WIDTH.get(sign, 556) for sign in words)
    units += _BETWEEN * len(_MEETING.findall(words))
    return units / 1000 * size / 72 * _SAFE * (_BOLD if bold else 1)


def lines(words: str, size: float, room: float, *, bold: bool = False) -> int:
    """The lines that words take in a box so many inches wide."""
    return len(broken(words, size, room, bold=bold))


def broken(words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The lines that words are broken into in a box so many inches wide."""
    taken: list[str] = []
    for line in held(words).split("\n"):
        taken.append("")
        for piece in _pieces(line):
            if taken[-1] and width(taken[-1] + piece.rstrip(" "), size, bold=bold) > room:
                taken.append("")
            taken[-1] += piece
    return [line.rstrip(" ") for line in taken]


def parted(words: str, size: float, room: float, *, bold: bool = False) -> bool:
    """Whether Chinese words are broken in a box so many inches wide elsewhere than after a sign of punctuation."""
    return any(_RUNS_ON.search(line) for line in broken(words, size, room, bold=bold)[:-1])


def height(words: str, size: float, room: float, *, bold: bool = False) -> float:
    """The inches that words take from top to bottom in a box so many inches wide."""
    return lines(words, size, room, bold=bold) * size * LEADING / 72


def fitting(words: str, sizes: Sequence[float], room: float, most: int, *, bold: bool = False) -> float:
    """The largest of some sizes at which words take no more lines than `most` and leave no word or two
    alone on the last one; where there is none, the largest that fits, or the smallest."""
    fit = [size for size in sizes if lines(words, size, room, bold=bold) <= most]
    whole = (size for size in fit if _last(words, size, room, bold=bold) >= room / 5)
    return next(whole, fit[0] if fit else sizes[-1])


def _last(words: str, size: float, room: float, *, bold: bool) -> float:
    """How long the last of several lines is; of one line, the whole room."""
    taken = broken(words, size, room, bold=bold)
    return room if len(taken) == 1 else width(taken[-1], size, bold=bold)


def _pieces(line: str) -> Iterable[str]:
    """What a line may be broken between: words with the space after them, Chinese characters."""
    piece = ""
    for sign in line:
        piece += sign
        if sign == " " or ord(sign) > 0x2E7F:
            yield piece
            piece = ""
    if piece:
        yield piece


def painted(written: str) -> Any:
    """A colour written as #1f5fa8 as PowerPoint takes it."""
    return RGBColor(*bytes.fromhex(written[1:]))


def letter(shapes: Any, box: Box, name: str, *paragraphs: Words, low: bool = False) -> Any:
    """A box of text on a slide; `low` sets it on the lower edge."""
    shape = shapes.add_textbox(*box.places)
    shape.name = name
    frame = shape.text_frame
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = MSO_ANCHOR.BOTTOM if low else MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    written(frame, paragraphs, whole=True)
    return shape


def written(frame: Any, paragraphs: Iterable[Words], *, whole: bool = False) -> None:
    """Puts paragraphs into an empty text frame; `whole` keeps every number with its unit."""
    for place, words in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        if words.before:
            paragraph.space_before = Pt(words.before)
        run = paragraph.add_run()
        run.text = held(words.said) if whole else words.said
        _typed(run, words)


def _typed(run: Any, words: Words) -> None:
    run.font.size = Pt(words.size)
    run.font.bold = words.bold
    if words.link:
        run.hyperlink.address = words.link
    else:
        run.font.color.rgb = painted(words.colour)
    run._r.get_or_add_rPr().set("lang", text("deck.language"))
