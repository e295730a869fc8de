"""What is known only when a whole page is read: its usual size of text, its author's line."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefcast.model import Image
from briefcast.reading.furniture import furniture
from briefcast.reading.marked import Element, Field, Prose
from briefcast.reading.text.credits import is_credit_line
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.shapes import is_byline

_FIRST = 12
_SMALL = 0.95
_MOST_WORDS = 30


def with_usual_size(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements, the sizes of paragraphs over the size that most characters have.

    A short text right under an image that is smaller than that is its caption.

    Args:
        elements: The sizes of their paragraphs over any one size.
    """
    counts: dict[float, int] = {}
    for element in elements:
        if isinstance(element, Prose):
            counts[element.size] = counts.get(element.size, 0) + len(element.text.plain)
    if len(counts) < 2 and 1.0 in counts:
        return tuple(elements)
    usual = max(counts, key=lambda size: counts[size]) if counts else 1.0
    sized = (
        replace(element, size=round(element.size / usual, 2))
        if isinstance(element, Prose)
        else element
        for element in elements
    )
    return tuple(_with_small_captions(list(sized)))


def _with_small_captions(elements: list[Element]) -> list[Element]:
    """The elements, a short small text right under an image as its caption."""
    for place, (above, under) in enumerate(pairwise(elements), 1):
        is_free = isinstance(above, Image) and above.caption is None
        if is_free and isinstance(under, Prose) and _is_small_caption(under):
            elements[place] = Field(
                name="caption",
                text=" ".join(under.text.plain.split()),
                origin=under.origin,
                certainty=0.8,
                why=("small, under an image",),
            )
    return elements


def _is_small_caption(element: Prose) -> bool:
    text = " ".join(element.text.plain.split())
    if element.size >= _SMALL or element.bold or len(text.split()) > _MOST_WORDS:
        return False
    linked = any(mark.kind == "link" and mark.start == 0 for mark in element.text.inlines)
    other = is_byline(text) or date_line(text) or is_credit_line(text) or furniture(text)
    return not other and not linked


def with_author(elements: Sequence[Element], author: str | None) -> list[Element]:
    """The elements, the line near the top that is the author's name as a byline.

    Args:
        elements: Of a page.
        author: As its head has it; None where it has none.
    """
    found = list(elements)
    if author is None or any(isinstance(e, Field) and e.name == "byline" for e in found[:_FIRST]):
        return found
    for place, element in enumerate(found[:_FIRST]):
        if isinstance(element, Prose):
            said = " ".join(element.text.plain.split())
            if said.casefold().removeprefix("by ") == author.casefold():
                found[place] = Field(name="byline", text=said, origin=element.origin)
                break
    return found
