"""Puts the text boxes of one paragraph in the order in which they stand on the page."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from lxml import etree

from briefcast.reading.docx.names import wp

_EMU_PER_POINT = 12_700
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "": 1.0}
_ROW = 36.0
"""Boxes whose tops are this many points apart stand side by side."""
_PROPERTY = re.compile(r"(margin-top|margin-left)\s*:\s*(-?[\d.]+)([a-z]*)")

Place = tuple[str, float, float]
"""What the offsets are counted from, then those from the top and the left, in points."""


def in_page_order(boxes: Sequence[tuple[etree._Element, Place | None]]) -> list[etree._Element]:
    """The boxes by rows, each from the left; as they stand in the file where a place is unknown.

    Args:
        boxes: Each with its place.
    """
    places = [place for _, place in boxes]
    known = [place for place in places if place is not None]
    if len(known) < len(places) or len({place[0] for place in known}) > 1:
        return [box for box, _ in boxes]
    rows: list[float] = []
    for _, top, _ in sorted(known, key=lambda place: place[1]):
        if not rows or top - rows[-1] > _ROW:
            rows.append(top)

    def key(item: tuple[int, Place]) -> tuple[int, float, int]:
        number, (_, top, left) = item
        return bisect_right(rows, top), left, number

    order = [number for number, _ in sorted(enumerate(known), key=key)]
    return [boxes[number][0] for number in order]


def place_of(drawing: etree._Element) -> Place | None:
    """Where on the page a drawing stands; None where it does not say."""
    anchor = drawing.find(wp("anchor"))
    if anchor is not None:
        down, right = anchor.find(wp("positionV")), anchor.find(wp("positionH"))
        top, left = _offset(down), _offset(right)
        if top is None or left is None or down is None:
            return None
        return down.get("relativeFrom", ""), top, left
    for shape in drawing:
        found = {name: (number, unit) for name, number, unit in _style(shape)}
        if len(found) == 2:
            return "vml", _points(*found["margin-top"]), _points(*found["margin-left"])
    return None


def _style(shape: etree._Element) -> list[tuple[str, str, str]]:
    return _PROPERTY.findall(shape.get("style", ""))


def _offset(position: etree._Element | None) -> float | None:
    text = None if position is None else position.findtext(wp("posOffset"))
    try:
        return int(text or "") / _EMU_PER_POINT
    except ValueError:
        return None


def _points(number: str, unit: str) -> float:
    try:
        return float(number) * _POINTS.get(unit, 1.0)
    except ValueError:
        return 0.0
