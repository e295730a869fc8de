"""Headings that no tag marks: lines that are bold, or larger than the text around them."""

import re
from collections.abc import Sequence

from briefcast.model import Finding
from briefcast.reading.marked.elements import Element, End, Field, Heading, Prose, Start
from briefcast.reading.text.credits import has_credit_cue
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.links import is_link
from briefcast.reading.text.shapes import is_byline

LARGER = 1.15
"""How many times the usual size makes a line stand out."""
_LONGEST = 150
_MOST_WORDS = 22


def with_inferred(elements: Sequence[Element]) -> tuple[list[Element], list[Finding]]:
    """The elements with headings in place of the lines that can be nothing else.

    A line of a larger font stands above one that is only bold; both stand under the headings
    that the markup has. Where most of the text is bold, or large, that says nothing.

    Returns:
        The elements, and a finding `heading-faked` where any was inferred.
    """
    places = [place for place in range(len(elements)) if _stands_out(elements, place)]
    prose = sum(isinstance(element, Prose) for element in elements)
    if not places or len(places) * 3 > prose * 2:
        return list(elements), []
    base = max((element.level for element in elements if isinstance(element, Heading)), default=0)
    sizes = sorted({_size(elements[place]) for place in places}, reverse=True)
    found = list(elements)
    for place in places:
        line = elements[place]
        assert isinstance(line, Prose)
        size = _size(line)
        why = "larger than the text under it" if size > 1 else "bold, and text follows"
        found[place] = Heading(
            text=line.text,
            level=base + 1 + sizes.index(size),
            origin=line.origin,
            certainty=0.8,
            why=(why,),
        )
    return found, [_faked(found, places)]


def _faked(elements: Sequence[Element], places: Sequence[int]) -> Finding:
    first = elements[places[0]]
    assert isinstance(first, Heading)
    if len(places) > 1:
        what = f"{len(places)} lines that are bold or large were taken for headings, the first"
    else:
        what = "A line that is bold or large was taken for a heading:"
    message = f"{what} “{first.text}”; use heading styles"
    return Finding(rule="heading-faked", severity="review", message=message, line=first.origin.line)


def _size(element: Element) -> float:
    assert isinstance(element, Prose)
    return round(element.size, 1) if element.size >= LARGER else 1.0


def _stands_out(elements: Sequence[Element], place: int) -> bool:
    line = elements[place]
    if not isinstance(line, Prose) or line.button or not (line.bold or line.size >= LARGER):
        return False
    text = line.text.plain
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or not re.search(r"\w", text):
        return False
    if re.search(r"[,;:]$", text) or (text.endswith(".") and len(text.split()) > 8):
        return False
    if is_byline(text) or is_link(text) or date_line(text) or has_credit_cue(text):
        return False
    return _leads(elements, place)


def _leads(elements: Sequence[Element], place: int) -> bool:
    """Whether text that does not stand out follows, other such lines and fields between."""
    line = elements[place]
    assert isinstance(line, Prose)
    for after in elements[place + 1 : place + 6]:
        if isinstance(after, End | Start):
            return False
        if isinstance(after, Field):
            continue
        if not isinstance(after, Prose):
            return True
        if after.size < line.size and after.size < LARGER and not after.bold:
            return True
        if not after.bold and after.size <= 1:
            return True
    return False
