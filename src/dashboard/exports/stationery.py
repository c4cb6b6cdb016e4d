"""The empty presentation: 16:9, one layout, its type, colours and language."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import escape
from typing import Any, Final

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches

from dashboard.charts.style import PALETTES
from dashboard.exhibits import Hue, Theme
from dashboard.exports.lettering import Box
from dashboard.texts import text

WIDTH: Final = 13.333
HEIGHT: Final = 7.5
MARGIN: Final = 0.6
ROOM: Final = WIDTH - 2 * MARGIN
"""The inches that a line has."""
TITLE: Final = Box(MARGIN, 0.42, ROOM, 1.0)
NUMBER: Final = Box(WIDTH - MARGIN - 0.8, 6.95, 0.8, 0.25)

_NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_LIGHT: Final = PALETTES[Theme.LIGHT]
_THEME: Final = {
    "dk1": _LIGHT.ink,
    "lt1": _LIGHT.ground,
    "dk2": _LIGHT.muted,
    "lt2": _LIGHT.line,
    "accent1": _LIGHT.hues[Hue.INDUSTRY],
    "accent2": _LIGHT.hues[Hue.MANUFACTURING],
    "accent3": _LIGHT.hues[Hue.MONEY],
    "accent4": _LIGHT.hues[Hue.DEVICES],
    "accent5": _LIGHT.hues[Hue.CONTEXT],
    "accent6": _LIGHT.hues[Hue.UNVERIFIED],
    "hlink": _LIGHT.hues[Hue.INDUSTRY],
    "folHlink": _LIGHT.hues[Hue.DEVICES],
}
_FONTS: Final = '<a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/><a:cs typeface="Arial"/>'
_KEPT: Final = "Title Only"


def blank(title: str, subject: str, version: str) -> Any:
    """A presentation without slides, of a dataset version that is also its date."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(WIDTH), Inches(HEIGHT)
    presentation.element.find(qn("p:sldSz")).attrib.pop("type", None)
    master = presentation.slide_master
    for layout in list(presentation.slide_layouts):
        if layout.name != _KEPT:
            presentation.slide_layouts.remove(layout)
    _place(master)
    _place(presentation.slide_layouts[0])
    _set_type(master)
    master.shapes._spTree.append(parse_xml(_accent()))
    theme: Any = master.part.part_related_by(RT.THEME)
    theme._blob = _themed(theme.blob.decode()).encode()
    notes = presentation.notes_master
    of_notes: Any = notes.part.part_related_by(RT.THEME)
    of_notes._element = parse_xml(_themed(of_notes.blob.decode()).encode())
    for spoken in (presentation.element, master.element, presentation.slide_layouts[0].element, notes.element):
        speak(spoken)
    _drop_leftovers(presentation)
    _describe(presentation.core_properties, title, subject, version)
    return presentation


def speak(element: Any) -> None:
    """Says of all text in an element which language it is in, so that no spelling is marked as wrong."""
    for run in element.iter(qn("a:rPr"), qn("a:endParaRPr"), qn("a:defRPr")):
        run.set("lang", text("deck.language"))


def numbered(slide: Any) -> None:
    """Puts the number of a slide on it, as a field that follows when slides are moved."""
    place = max(shape.shape_id for shape in slide.shapes) + 1
    number = slide.part.package.presentation_part.presentation.slides.index(slide) + 1
    slide.shapes._spTree.append(
        parse_xml(
            f'<p:sp {_NAMESPACES}><p:nvSpPr><p:cNvPr id="{place}" name="{_named("number")}"/>'
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr>'
            f"</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>{field(number)}</a:p></p:txBody></p:sp>"
        )
    )


def field(number: int) -> str:
    """The number of a slide as a field."""
    return (
        '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
        f'<a:rPr lang="{text("deck.language")}"/><a:t>{number}</a:t></a:fld>'
    )


def _named(thing: str) -> str:
    return escape(text(f"deck.name.{thing}"))


def _place(page: Any) -> None:
    """Sets the placeholders of a master or layout where they belong at this size; no date, no footer."""
    for shape in list(page.placeholders):
        kind = shape.element.ph.get("type")
        if kind in ("dt", "ftr"):
            shape.element.getparent().remove(shape.element)
            continue
        box = {"title": TITLE, "sldNum": NUMBER}.get(kind, Box(MARGIN, 1.9, ROOM, 4.6))
        shape.left, shape.top, shape.width, shape.height = box.places
        properties = shape.element.txBody.find(qn("a:bodyPr"))
        for edge in ("lIns", "tIns", "rIns", "bIns"):
            properties.set(edge, "0")
        properties.set("anchor", "b" if kind == "sldNum" else "t")


def _set_type(master: Any) -> None:
    styles = master.element.find(qn("p:txStyles"))
    first = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    first.set("algn", "l")
    letters = first.find(qn("a:defRPr"))
    letters.set("sz", "3000")
    letters.set("b", "1")
    for tint in list(master.element.iter(qn("a:tint"))):  # the number of the slide, in the second colour of type
        colour = tint.getparent()
        colour.set("val", "tx2")
        colour.remove(tint)


def _accent() -> str:
    left, top, width, height = Box(MARGIN, 0, 0.55, 0.13).places
    return (
        f'<p:sp {_NAMESPACES}><p:nvSpPr><p:cNvPr id="20" name="{_named("accent")}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _themed(theme: str) -> str:
    """A theme with our colours and type."""
    for name, colour in _THEME.items():
        theme = re.sub(
            rf"(<a:{name}>).*?(</a:{name}>)",
            rf'\g<1><a:srgbClr val="{colour[1:].upper()}"/>\g<2>',
            theme,
            flags=re.DOTALL,
        )
    for kind in ("major", "minor"):
        theme = re.sub(
            rf"(<a:{kind}Font>).*?(</a:{kind}Font>)", rf"\g<1>{_FONTS}\g<2>", theme, count=1, flags=re.DOTALL
        )
    return theme.replace('name="Office Theme"', f'name="{escape(text("app.title"))}"')


def _drop_leftovers(presentation: Any) -> None:
    """Takes out what the template that python-pptx begins with brings along."""
    package = presentation.part.package
    for relation in [one for one in package._rels.values() if one.reltype == RT.THUMBNAIL]:
        package.drop_rel(relation.rId)
    for relation in [one for one in presentation.part.rels.values() if one.reltype == RT.PRINTER_SETTINGS]:
        presentation.part.rels.pop(relation.rId)
    made_by = package.part_related_by(RT.EXTENDED_PROPERTIES)
    made_by._blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{escape(text('app.title'))}</Application></Properties>"
    ).encode()


def _describe(properties: Any, title: str, subject: str, version: str) -> None:
    year, month, day = (int(part) for part in version.split(".")[:3])
    moment = datetime(year, month, day, tzinfo=UTC).replace(tzinfo=None)
    properties.title, properties.subject, properties.author = title, subject, text("app.title")
    properties.last_modified_by, properties.version = text("app.title"), version
    properties.language, properties.revision = text("deck.language"), 1
    properties.created = properties.modified = moment
    properties.keywords = properties.comments = properties.category = ""
