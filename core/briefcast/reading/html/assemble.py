"""Makes blocks of what gathered inside elements."""

from briefcast.hooks import Limits
from briefcast.model import Origin
from briefcast.reading.html.figures import figure_of
from briefcast.reading.html.frames import Frame, images, joined, line, texts
from briefcast.reading.html.lists import list_of
from briefcast.reading.html.names import HEADINGS
from briefcast.reading.html.quotes import quote_of
from briefcast.reading.html.tables import table_of
from briefcast.reading.html.tree import Node
from briefcast.reading.marked import Element, Field, Heading


class Assembler:
    """Closes frames into the frame around them."""

    def __init__(self, limits: Limits, name: str) -> None:
        self._limits = limits
        self._name = name

    def close(self, frame: Frame, around: Frame, origin: Origin) -> None:
        """Adds what a frame became to the one around it.

        Raises:
            InputError: A table holds more cells than the limit.
        """
        if frame.kind in ("item", "attribution", "row", "cell", "caption"):
            around.parts.append(frame)
        else:
            around.out += self._made(frame, origin)

    def _made(self, frame: Frame, origin: Origin) -> list[Element]:
        if frame.kind == "heading":
            return _heading(frame, origin)
        if frame.kind == "list":
            return list_of(frame, origin)
        if frame.kind == "quote":
            return quote_of(frame, origin)
        if frame.kind == "figure":
            return figure_of(frame)
        if frame.kind == "table":
            return table_of(frame, origin, self._limits, self._name)
        return _fields(frame, origin)


def _heading(frame: Frame, origin: Origin) -> list[Element]:
    found = texts(frame.out)
    shown = images(frame.out)
    if not found:
        return [*shown]
    return [Heading(text=joined(found, " "), level=_level(frame.node), origin=origin), *shown]


def _level(node: Node) -> int:
    level = node.get("aria-level")[:3]
    if node.get("role") == "heading" and level.isascii() and level.isdigit():
        return max(1, int(level))
    return HEADINGS.get(node.tag, 2)


def _fields(frame: Frame, origin: Origin) -> list[Element]:
    name = frame.name
    if name is None:
        raise ValueError(f"a frame of kind {frame.kind} has no name of a field")
    found: list[Element] = []
    if text := line(frame.out):
        found.append(Field(name=name, text=text, origin=origin))
    found += (
        Field(name="date", text=printed, value=value, origin=origin)
        for printed, value in frame.dates
    )
    return [*found, *images(frame.out)]
