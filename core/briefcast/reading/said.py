"""All that elements say, in plain words: to count them, and to compare."""

from collections.abc import Sequence

from briefcast.model import Image, ListBlock, Quote, Table
from briefcast.reading.characters import folded
from briefcast.reading.marked import Element, Field, Heading, Prose


def said(elements: Sequence[Element]) -> str:
    """All that elements say, in one line."""
    return folded("\n".join(text for element in elements for text in _texts(element)))


def _texts(element: Element) -> list[str]:
    match element:
        case Heading() | Prose():
            return [element.text.plain]
        case Field():
            return [element.text]
        case Image():
            return [text for text in (element.alt, element.caption) if text]
        case ListBlock():
            return [item.plain for item in element.items]
        case Quote():
            blocks = [block.text.plain for block in element.blocks]
            return [*blocks, element.attribution or ""]
        case Table():
            cells = [cell.plain for row in (element.header, *element.rows) for cell in row]
            return [element.caption or "", *cells]
        case _:
            return []
