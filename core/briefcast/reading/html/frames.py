"""What gathers inside an element that becomes one block: a list, a quotation, a figure, a table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefcast.model import Image, Inline, ListBlock, Quote, Table, Text
from briefcast.reading.html.tree import Node
from briefcast.reading.marked import Element, Field, FieldName, Heading, Prose

FrameKind = Literal[
    "root",
    "heading",
    "list",
    "item",
    "quote",
    "attribution",
    "figure",
    "caption",
    "table",
    "row",
    "cell",
    "field",
]


@dataclass(slots=True, eq=False)
class Frame:
    """What was found so far inside an element.

    Attributes:
        kind: What the element becomes.
        node: The element.
        out: Its elements in order.
        parts: Its items, rows, cells, caption or attribution.
        name: Of the field that it is.
        dates: Cut out of its text: as printed, and in ISO 8601.
    """

    kind: FrameKind
    node: Node
    out: list[Element] = field(default_factory=list)
    parts: "list[Frame]" = field(default_factory=list)
    name: FieldName | None = None
    dates: list[tuple[str, str | None]] = field(default_factory=list)

    def taken(self, kind: FrameKind) -> "list[Frame]":
        """The parts of a kind."""
        return [part for part in self.parts if part.kind == kind]


def texts(elements: Iterable[Element]) -> list[Text]:
    """The texts that elements hold, in order, but for those of images."""
    found: list[Text] = []
    for element in elements:
        if isinstance(element, Prose | Heading):
            found.append(element.text)
        elif isinstance(element, ListBlock):
            found += element.items
        elif isinstance(element, Quote):
            found += (block.text for block in element.blocks)
            if element.attribution:
                found.append(Text(element.attribution))
        elif isinstance(element, Field):
            found.append(Text(element.text))
        elif isinstance(element, Table):
            found += [Text(element.caption)] if element.caption else []
            found += [cell for row in (element.header, *element.rows) for cell in row if cell.plain]
    return found


def images(elements: Iterable[Element]) -> list[Image]:
    """The images among elements."""
    return [element for element in elements if isinstance(element, Image)]


def joined(parts: Sequence[Text], separator: str) -> Text:
    """One text of several, marks kept."""
    if len(parts) == 1:
        return parts[0]
    inlines: list[Inline] = []
    start = 0
    for part in parts:
        inlines += (
            Inline(mark.kind, mark.start + start, mark.end + start, mark.value)
            for mark in part.inlines
        )
        start += len(part.plain) + len(separator)
    return Text(separator.join(part.plain for part in parts), tuple(inlines))


def line(elements: Iterable[Element]) -> str:
    """The text of elements on one line."""
    return " ".join(" ".join(text.plain for text in texts(elements)).split())
