"""The labels of a native chart, as numbers in a format wherever a format can say what the dashboard says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Final

from dashboard.texts import text

_BODY: Final = '<a:bodyPr rot="0" vert="horz" wrap="none" anchor="ctr"/>'


def point_label(place: int, words: Sequence[str], value: float, colour: str, size: float, *, inside: bool) -> str:
    """The label of a point: as a number in its format, which follows when the number is changed, or as
    words where no format says them."""
    number = number_format(words[0], value) if len(words) == 1 else ""
    if number:
        said = f'<c:numFmt formatCode="{escape(number)}" sourceLinked="0"/>{typed(colour, size)}'
    else:
        said = f"<c:tx><c:rich>{_BODY}{_paragraphs(words, colour, size)}</c:rich></c:tx>{typed(colour, size)}"
    return f'<c:dLbl><c:idx val="{place}"/>{said}{shown(inside=inside)}</c:dLbl>'


def number_format(words: str, value: float) -> str:
    """The number format in which a value reads as these words, or nothing where there is none."""
    found = re.findall(r"-?[\d,]*\d(?:\.\d+)?", words)
    if len(found) != 1:
        return ""
    numeral = found[0]
    before, after = words.split(numeral)
    places = len(numeral.partition(".")[2])
    if f"{abs(value):,.{places}f}".replace(",", "") != numeral.lstrip("-").replace(",", ""):
        return ""
    digits = ("#,##0" if "," in numeral else "0") + ("." + "0" * places if places else "")
    shown = f"{_quoted(before)}{digits}{_quoted(after)}"
    # The sign of a negative number would stand before everything, not before its digits.
    return f"{shown};{_quoted(before + '-')}{digits}{_quoted(after)}" if value < 0 else shown


def _quoted(words: str) -> str:
    return f'"{words}"' if words else ""


def _paragraphs(words: Sequence[str], colour: str, size: float) -> str:
    """The lines of a label: the number large, what it was converted from and its group smaller."""
    said = []
    for place, line in enumerate(words):
        letters = f'lang="{text("deck.language")}" sz="{_points(size if place == 0 else size - 2)}"'
        said.append(
            f'<a:p><a:r><a:rPr {letters} b="{int(place == 0)}">{filled(colour)}</a:rPr>'
            f"<a:t>{escape(line)}</a:t></a:r></a:p>"
        )
    return "<a:lstStyle/>" + "".join(said)


def typed(colour: str, size: float) -> str:
    """The type of labels."""
    return (
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr>{_BODY}<a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{_points(size)}" b="1">{filled(colour)}</a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{text("deck.language")}"/></a:p></c:txPr>'
    )


def shown(*, inside: bool) -> str:
    """Where labels stand, and that they show the value alone."""
    place = "inBase" if inside else "outEnd"
    what = {"LegendKey": 0, "Val": 1, "CatName": 0, "SerName": 0, "Percent": 0, "BubbleSize": 0}
    return f'<c:dLblPos val="{place}"/>' + "".join(f'<c:show{name} val="{on}"/>' for name, on in what.items())


def _points(size: float) -> int:
    return round(size * 100)


def coloured(value: str) -> str:
    """A colour."""
    return f'<a:srgbClr val="{value[1:].upper()}"/>'


def filled(value: str) -> str:
    """A plain fill."""
    return f"<a:solidFill>{coloured(value)}</a:solidFill>"
