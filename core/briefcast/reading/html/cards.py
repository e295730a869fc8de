"""Boxes of a page that hold one story each, its picture on top."""

from briefcast.model import Image
from briefcast.reading.marked import Element, Field, Heading

_LONGEST = 40
_MOST_IMAGES = 2


def image_under_heading(out: list[Element], first: int) -> None:
    """Puts the heading of a box above the picture that the box begins with.

    Only where it is the only heading of the box: what stands in one box belongs together.

    Args:
        out: Elements; changed.
        first: The place of the first that stands in the box.
    """
    if len(out) - first > _LONGEST or len(out) - first < 2 or not isinstance(out[first], Image):
        return
    place = first
    while place < len(out) and isinstance(out[place], Image | Field):
        place += 1
    headings = [element for element in out[first:] if isinstance(element, Heading)]
    if len(headings) != 1 or place - first > _MOST_IMAGES or place + 1 >= len(out):
        return
    if isinstance(out[place], Heading):
        out.insert(first, out.pop(place))
