"""Tells the title of a document from headings that were given its style."""

from collections.abc import Sequence
from dataclasses import replace

from briefcast.reading.marked import Element, Heading, Prose


def with_title(elements: Sequence[Element]) -> tuple[str | None, list[Element]]:
    """The title, and the elements without it.

    Several titles apart are headings, above those of the highest level; the first of them is
    the title where no text stands right under it. Titles right under each other are one.

    Args:
        elements: Titles are headings of level 0.
    """
    merged: list[Element] = []
    for element in elements:
        last = merged[-1] if merged else None
        if _is_title(element) and isinstance(last, Heading) and _is_title(last):
            assert isinstance(element, Heading)
            joined = replace(last.text, plain=f"{last.text.plain} {element.text.plain}")
            merged[-1] = replace(last, text=joined)
        else:
            merged.append(element)
    places = [place for place, element in enumerate(merged) if _is_title(element)]
    if not places:
        return None, merged
    first = places[0]
    under = merged[first + 1] if first + 1 < len(merged) else None
    title = None
    if len(places) == 1 or not isinstance(under, Prose):
        heading = merged.pop(first)
        assert isinstance(heading, Heading)
        title = " ".join(heading.text.plain.split())
    if len(places) == 1:
        return title, merged
    return title, [
        replace(element, level=element.level + 1) if isinstance(element, Heading) else element
        for element in merged
    ]


def _is_title(element: Element) -> bool:
    return isinstance(element, Heading) and element.level == 0
