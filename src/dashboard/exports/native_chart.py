"""An exhibit as a native, editable chart of PowerPoint: the same numbers, labels, looks and colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard import wording
from dashboard.charts.forms.columns import columned
from dashboard.charts.forms.form import money_factor, said
from dashboard.charts.forms.rows import dotted
from dashboard.charts.style import PALETTES
from dashboard.exhibits import Exhibit, Hue, Look, Mark, Shape, Theme
from dashboard.exports.lettering import INK, LEADING, Box, broken, lines, painted, width
from dashboard.exports.native_label import coloured, filled, point_label, shown, typed
from dashboard.exports.stationery import speak
from dashboard.texts import joined, text

_LIGHT: Final = PALETTES[Theme.LIGHT]
_NAMESPACES: Final = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_KINDS: Final = {
    Shape.COLUMNS: XL_CHART_TYPE.COLUMN_CLUSTERED,
    Shape.BARS: XL_CHART_TYPE.BAR_CLUSTERED,
    Shape.DOTS: XL_CHART_TYPE.BAR_CLUSTERED,
    Shape.SHARES: XL_CHART_TYPE.BAR_STACKED_100,
}
_BELOW: Final = 0.5
_GAP: Final = 0.25
_SLOT: Final = 1.5
"""The most inches that a level bar and the space around it take."""


@dataclass(frozen=True)
class Row:
    """A series of a chart: its name and a mark, or none, for each category."""

    name: str
    marks: tuple[Mark | None, ...]


def has_native_form(exhibit: Exhibit) -> bool:
    """Whether PowerPoint has a kind of chart that shows an exhibit."""
    return exhibit.shape in _KINDS and all(mark.number.value is not None for mark in exhibit.marks)


def factor(exhibit: Exhibit) -> int:
    """What the amounts of an exhibit are counted in, in the chart and in its workbook."""
    return money_factor(exhibit.marks)[0]


def places(exhibit: Exhibit) -> tuple[str, ...]:
    """The categories of an exhibit in words; one without a mark says so."""
    if exhibit.shape is Shape.COLUMNS:
        drawn = {mark.label for mark in exhibit.marks}
        order = exhibit.categories or tuple(dict.fromkeys(mark.label for mark in exhibit.marks))
        absent = text("chart.no-figure")
        return tuple(one if one in drawn else text("deck.gap", place=one, absent=absent) for one in order)
    if exhibit.shape is Shape.SHARES:
        return tuple(dict.fromkeys(mark.group for mark in exhibit.marks))
    return tuple(joined(said(mark), "list.parts") for mark in exhibit.marks)


def series(exhibit: Exhibit) -> tuple[Row, ...]:
    """The marks of an exhibit as series over its categories."""
    marks = exhibit.marks
    if exhibit.shape is Shape.COLUMNS:
        order = exhibit.categories or tuple(dict.fromkeys(mark.label for mark in marks))
        groups = tuple(dict.fromkeys(mark.group for mark in marks))
        own = [{mark.label: mark for mark in marks if mark.group == group} for group in groups]
        return tuple(
            Row(group or _unit(exhibit), tuple(there.get(label) for label in order))
            for group, there in zip(groups, own, strict=True)
        )
    if exhibit.shape is Shape.SHARES:
        labels = tuple(dict.fromkeys(mark.label for mark in marks))
        own = [{mark.group: mark for mark in marks if mark.label == label} for label in labels]
        return tuple(
            Row(label, tuple(there.get(group) for group in places(exhibit)))
            for label, there in zip(labels, own, strict=True)
        )
    return (Row(_unit(exhibit), marks),)


def label(exhibit: Exhibit, mark: Mark) -> tuple[str, ...]:
    """What stands at a mark, line by line, as in the dashboard."""
    if exhibit.shape is Shape.COLUMNS:
        return tuple(columned(mark, factor(exhibit)))
    if exhibit.shape is Shape.SHARES:
        return (text("deck.part", value=wording.label(mark.number), part=mark.label),)
    return (dotted(mark.number) if exhibit.shape is Shape.DOTS else wording.label(mark.number),)


def draw(shapes: Any, exhibit: Exhibit, box: Box, size: float) -> Any:
    """Puts the chart of an exhibit on a slide, in type of a size.

    Raises KeyError for an exhibit without native form.
    """
    kind = _KINDS[exhibit.shape]
    rows, unit = series(exhibit), factor(exhibit)
    data: Any = CategoryChartData()
    data.categories = _broken(exhibit, box, size) if _below_zero(exhibit) else places(exhibit)
    for row in rows:
        data.add_series(row.name, [None if mark is None else _number(mark, unit) for mark in row.marks])
    level = exhibit.shape is not Shape.COLUMNS
    if level:
        box = Box(box.left, box.top, box.width, min(box.height, _SLOT * len(places(exhibit)) + 0.1))
    frame = shapes.add_chart(kind, *box.places, data)
    frame.name = text("deck.name.chart")
    frame._element.nvGraphicFramePr.cNvPr.set("descr", exhibit.alt)
    chart = frame.chart
    chart.has_title = chart.has_legend = False
    _set_axes(chart, exhibit, level=level, size=size)
    _lay_out(chart, exhibit, box, level=level, size=size)
    for drawn, row in zip(chart.plots[0].series, rows, strict=True):
        _dress(drawn._element, exhibit, row, unit, size)
    _settle(chart._chartSpace)
    return frame


def _number(mark: Mark, unit: int) -> float:
    assert mark.number.value is not None
    return float(mark.number.value / unit)


def _unit(exhibit: Exhibit) -> str:
    name = text(f"unit.name.{wording.terms(exhibit.marks[0].number)[0]}")
    return text(f"chart.unit.{money_factor(exhibit.marks)[1]}", unit=name)


def _set_axes(chart: Any, exhibit: Exhibit, *, level: bool, size: float) -> None:
    names, values = chart.category_axis, chart.value_axis
    values.visible = values.has_major_gridlines = False
    if exhibit.shape is Shape.SHARES:
        values.minimum_scale, values.maximum_scale = 0, 1
    else:
        numbers = [0.0, *(_number(mark, factor(exhibit)) for mark in exhibit.marks)]
        # Below zero there must be room for the label of the lowest bar.
        room = _BELOW * (max(numbers) - min(numbers)) if _below_zero(exhibit) else 0
        values.minimum_scale = min(numbers) - room
    names.reverse_order = level
    names.has_major_gridlines = False
    names.major_tick_mark = names.minor_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.tick_labels.font.size = Pt(size)
    names.tick_labels.font.color.rgb = painted(INK)
    names.format.line.color.rgb = painted(_LIGHT.muted)
    names.format.line.width = Pt(1)
    plot = chart.plots[0]
    count, parts = len(places(exhibit)), len(chart.plots[0].series)
    plot.gap_width = 80 if level or count > 3 else 110
    plot.overlap = 100 if exhibit.shape is Shape.SHARES else -10 if parts > 1 else 0


def _below_zero(exhibit: Exhibit) -> bool:
    return any(_number(mark, 1) < 0 for mark in exhibit.marks)


def _broken(exhibit: Exhibit, box: Box, size: float) -> list[str]:
    """The categories in lines that fit beside the plot; LibreOffice, which breaks them by itself elsewhere,
    does not where bars reach below zero."""
    return ["\n".join(broken(one, size, _beside(exhibit, box, size) - _GAP)) for one in places(exhibit)]


def _beside(exhibit: Exhibit, box: Box, size: float) -> float:
    """The inches that the categories of level bars take beside the plot."""
    return min(max(width(one, size) for one in places(exhibit)) + _GAP, box.width * 0.4)


def _lay_out(chart: Any, exhibit: Exhibit, box: Box, *, level: bool, size: float) -> None:
    """Sets the inner plot area so that the labels beside it have the room they need."""
    if level:
        named = _beside(exhibit, box, size)
        beside = max(width(" ".join(label(exhibit, mark)), size, bold=True) for mark in exhibit.marks) + 0.2
        right = 0.02 if exhibit.shape is Shape.SHARES else min(beside, box.width * 0.25)
        area = (named / box.width, 0.01, 1 - (named + right) / box.width, 0.98)
    else:
        slot = box.width / len(places(exhibit)) * 0.9
        below = max(lines(one, size, slot) for one in places(exhibit)) * size * LEADING / 72 + 0.15
        above = max(len(label(exhibit, mark)) for mark in exhibit.marks) * size * LEADING / 72 + 0.1
        area = (0.0, above / box.height, 1.0, 1 - (above + below) / box.height)
    x, y, w, h = (f"{edge:.4f}" for edge in area)
    plot = chart._chartSpace.chart.plotArea
    for old in plot.findall(qn("c:layout")):
        plot.remove(old)
    plot.insert(
        0,
        _parsed(
            '<c:layout {ns}><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
            f'<c:x val="{x}"/><c:y val="{y}"/><c:w val="{w}"/><c:h val="{h}"/></c:manualLayout></c:layout>'
        ),
    )


def _dress(drawn: Any, exhibit: Exhibit, row: Row, unit: int, size: float) -> None:
    """Gives a series its looks and labels, point by point."""
    there = [(place, mark) for place, mark in enumerate(row.marks) if mark is not None]
    name = drawn.find(qn("c:tx"))
    for old in drawn.findall(qn("c:invertIfNegative")):
        drawn.remove(old)
    name.addnext(_parsed('<c:invertIfNegative {ns} val="0"/>'))
    name.addnext(_parsed(f"<c:spPr {{ns}}>{_fill(there[0][1].hue, Look.SOLID)}</c:spPr>"))
    before = drawn.find(qn("c:cat"))
    for place, mark in there:
        before.addprevious(
            _parsed(
                f'<c:dPt {{ns}}><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
                f"<c:spPr>{_fill(mark.hue, mark.look)}</c:spPr></c:dPt>"
            )
        )
    inside = exhibit.shape is Shape.SHARES
    labels = "".join(
        point_label(
            place,
            label(exhibit, mark),
            _number(mark, unit),
            _LIGHT.on(_LIGHT.hues[mark.hue]) if inside and mark.look is Look.SOLID else INK,
            size,
            inside=inside,
        )
        for place, mark in there
    )
    before.addprevious(_parsed(f"<c:dLbls {{ns}}>{labels}{typed(INK, size)}{shown(inside=inside)}</c:dLbls>"))


def _fill(hue: Hue, look: Look) -> str:
    """The fill of a look: plain; hatched for part of a year; an outline for a target; crossed and hollow
    for what is unverified."""
    colour = _LIGHT.hues[Hue.UNVERIFIED if look is Look.UNVERIFIED else hue]
    ground = filled(_LIGHT.ground)
    edge = _LIGHT.ink if look is Look.TARGET else colour
    outline = f'<a:ln w="19050">{filled(edge)}</a:ln>'
    if look is Look.SOLID:
        return f"{filled(colour)}<a:ln><a:noFill/></a:ln>"
    if look is Look.TARGET:
        return f"{ground}{outline}"
    pattern = "wdUpDiag" if look is Look.PARTIAL else "openDmnd"
    front, back = (coloured(one) for one in (colour, _LIGHT.ground))
    return f'<a:pattFill prst="{pattern}"><a:fgClr>{front}</a:fgClr><a:bgClr>{back}</a:bgClr></a:pattFill>{outline}'


def _settle(space: Any) -> None:
    """Says what PowerPoint would otherwise assume: the language, square corners, ids that are valid."""
    speak(space)
    dated = space.find(qn("c:date1904"))
    dated.addnext(_parsed('<c:roundedCorners {ns} val="0"/>'))
    dated.addnext(_parsed(f'<c:lang {{ns}} val="{text("deck.language")}"/>'))
    ids: dict[str, str] = {}
    for axis in space.iter(qn("c:axId"), qn("c:crossAx")):
        axis.set("val", ids.setdefault(axis.get("val"), str(1000 + len(ids))))


def _parsed(xml: str) -> Any:
    return parse_xml(xml.replace("{ns}", _NAMESPACES))
