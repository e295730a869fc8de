"""What is known only when a whole page is read: its usual size of text, its author's line."""

from collections.abc import Sequence
from dataclasses import replace

from briefcast.reading.marked import Element, Field, Prose

_FIRST = 12


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
