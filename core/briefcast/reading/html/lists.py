"""Lists; one that holds whole stories or pictures is unwrapped."""

from briefcast.model import Image, ListBlock, Origin, Quote, Table, Text
from briefcast.reading.html.frames import Frame, joined, texts
from briefcast.reading.marked import Element, End, Field, Heading, Prose, Start

PARAGRAPHS = 3
"""An item of so many paragraphs is no item of a list but a part of the page."""


def list_of(frame: Frame, origin: Origin) -> list[Element]:
    """The list of an `ul` or `ol`.

    Items of a list inside one follow its own text as items of the same list; an item's
    paragraphs are parted by line breaks. Where an item holds a heading, an image, a table, a
    quotation, a field or several paragraphs, the parts stand for themselves.
    """
    items = frame.taken("item")
    if any(_is_card(item) for item in items):
        return [*frame.out, *(element for item in items for element in item.out)]
    found: list[Text] = []
    for item in items:
        own = texts(element for element in item.out if isinstance(element, Prose))
        if own:
            found.append(joined(own, "\n"))
        for element in item.out:
            if isinstance(element, ListBlock):
                found += element.items
    outside = list(frame.out)
    if not found:
        return outside
    ordered = frame.node.tag == "ol"
    return [*outside, ListBlock(ordered=ordered, items=tuple(found), origin=origin)]


def _is_card(item: Frame) -> bool:
    parts = Heading | Image | Table | Quote | Field | Start | End
    if any(isinstance(element, parts) for element in item.out):
        return True
    own = [element for element in item.out if isinstance(element, Prose)]
    return len(own) >= PARAGRAPHS or _text_after_list(item)


def _text_after_list(item: Frame) -> bool:
    """Whether text follows a list inside the item: as items their order would be another."""
    kinds = [isinstance(element, ListBlock) for element in item.out]
    return True in kinds and False in kinds[kinds.index(True) :]
