"""The line that names the author whom the page names in its head."""

from collections.abc import Sequence

from briefcast.reading.marked import Element, Field, Prose

_FIRST = 12


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
