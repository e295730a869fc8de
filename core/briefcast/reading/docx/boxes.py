"""Puts text boxes in the order in which they stand on the page."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from lxml import etree

from briefcast.reading.docx.names import R, child, switch, w, wp

_EMU_PER_POINT = 12_700
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "": 1.0}
_ROW = 36.0
"""Boxes whose tops are this many points apart stand side by side."""
_LINE = 14.0
"""Points from one empty paragraph to the next, at least."""
_MOST_LINES = 40
"""Empty paragraphs past which there may be another page."""
_SAME = 9.0
_OF_PARAGRAPH = frozenset({"paragraph", "line", "text", "char"})
_RELATIVE = re.compile(r"mso-position-vertical-relative\s*:\s*(\w+)")
_PROPERTY = re.compile(r"(margin-top|margin-left)\s*:\s*(-?[\d.]+)([a-z]*)")

Place = tuple[str, float, float]
"""What the offsets are counted from, then those from the top and the left, in points."""

Placed = tuple[etree._Element, Place | None]
"""A text box, and where it stands."""


class Floating:
    """The boxes of paragraphs that follow each other without a word, on one page.

    Attributes:
        closed: Whether what follows may be on another page.
    """

    def __init__(self) -> None:
        self._paragraphs: list[list[Placed]] = []
        self._lines = 0
        self.closed = False

    def __bool__(self) -> bool:
        """Whether there is any box."""
        return bool(self._paragraphs)

    def add(self, boxes: Sequence[Placed], paragraph: etree._Element, *, alone: bool) -> None:
        """Adds the boxes of the next paragraph, or none.

        Args:
            boxes: In the order of the file.
            paragraph: That they hang on.
            alone: Whether it shows nothing else.
        """
        if boxes:
            self._paragraphs.append([(box, self._moved(place)) for box, place in boxes])
        if self._paragraphs:
            self._lines += 1
            last = not alone or page_turns(paragraph) == "after"
            self.closed = last or self._lines >= _MOST_LINES

    def take(self) -> list[etree._Element]:
        """The boxes in the order of the page; here they are no longer."""
        found = self._paragraphs
        self._paragraphs, self._lines, self.closed = [], 0, False
        whole = [box for boxes in found for box in boxes]
        if len(found) > 1 and _overlap(found):  # on several pages, then
            return [box for boxes in found for box in in_page_order(boxes)]
        return in_page_order(whole)

    def _moved(self, place: Place | None) -> Place | None:
        if place is None or place[0] not in _OF_PARAGRAPH:
            return place
        return place[0], place[1] + self._lines * _LINE, place[2]


def _overlap(paragraphs: Sequence[Sequence[Placed]]) -> bool:
    """Whether boxes of several paragraphs start at one place."""
    seen: set[tuple[int, int]] = set()
    for boxes in paragraphs:
        here = {(round(top / _SAME), round(left / _SAME)) for _, (_, top, left) in _known(boxes)}
        if here & seen:
            return True
        seen |= here
    return False


def _known(boxes: Sequence[Placed]) -> list[tuple[etree._Element, Place]]:
    return [(box, place) for box, place in boxes if place is not None]


def page_turns(paragraph: etree._Element) -> Literal["before", "after"] | None:
    """Whether a new page begins with a paragraph, or in it or after it; None where none does."""
    properties = child(paragraph, "pPr")
    runs = list(paragraph.iterchildren(R))
    last_render = any(child(run, "lastRenderedPageBreak") is not None for run in runs)
    if last_render or switch(properties, "pageBreakBefore"):
        return "before"
    breaks = (element for run in runs for element in run.iterchildren(w("br")))
    if child(properties, "sectPr") is not None or any(b.get(w("type")) == "page" for b in breaks):
        return "after"
    return None


def in_page_order(boxes: Sequence[Placed]) -> list[etree._Element]:
    """The boxes by rows, each from the left; as they stand in the file where a place is unknown.

    Args:
        boxes: Each with its place.
    """
    known = [place for _, place in _known(boxes)]
    if len(known) < len(boxes) or len({place[0] for place in known}) > 1:
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
            said = _RELATIVE.search(shape.get("style", ""))
            counted = said[1] if said else "text"
            return counted, _points(*found["margin-top"]), _points(*found["margin-left"])
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
