"""Sizes of text, measured by the usual size of the document."""

from collections.abc import Sequence
from dataclasses import replace

from briefcast.reading.marked import Element, Prose


def with_usual_size(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements, the sizes of paragraphs over the size that most characters have.

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
    return tuple(
        replace(element, size=round(element.size / usual, 2))
        if isinstance(element, Prose)
        else element
        for element in elements
    )
