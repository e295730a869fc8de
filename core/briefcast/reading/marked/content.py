"""What stands under a heading: whether it tells something, and what speaks for a story."""

from collections.abc import Callable, Sequence

from briefcast.model import Image, ListBlock, Paragraph, Quote, Table
from briefcast.reading.marked.elements import Element, Field, Prose
from briefcast.reading.marked.tree import Node
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.links import is_link
from briefcast.reading.text.shapes import is_byline
from briefcast.reading.titles import read_title


def has_substance(content: Sequence[Element]) -> bool:
    """Whether anything but a byline or a date stands there."""
    return any(
        isinstance(element, ListBlock | Quote | Table | Image | Paragraph)
        or (isinstance(element, Prose) and not _is_small(element))
        for element in content
    )


def _is_small(element: Prose) -> bool:
    text = element.one_line
    if is_byline(text) or date_line(text) is not None:
        return True
    return len(text.split()) <= 8 and bool(read_title(text).date or read_title(text).issue)


def paragraphs(content: Sequence[Element]) -> list[str]:
    """The paragraphs: no bylines, dates, links that stand alone."""
    return [
        element.text.plain
        for element in content
        if isinstance(element, Prose) and not _is_small(element) and not is_link(element.text.plain)
    ]


def names_author(element: Element) -> bool:
    """Whether it says who wrote."""
    if isinstance(element, Field):
        return element.name == "byline"
    return isinstance(element, Prose) and is_byline(element.text.plain)


def has_own_head(node: Node) -> bool:
    """Whether what stands under the heading begins as a story does: byline, date, kicker."""
    return any(
        (isinstance(element, Field) and element.name in ("byline", "date", "dateline", "kicker"))
        or names_author(element)
        for element in node.content[:3]
    )


def has_image_or_link(node: Node) -> bool:
    """Whether it has an image, or a "Read more"."""
    return any(
        isinstance(element, Image) or (isinstance(element, Prose) and is_link(element.text.plain))
        for element in node.content
    )


def share(nodes: Sequence[Node], holds: Callable[[Node], bool]) -> float:
    """The share of headings for which something holds."""
    return sum(map(holds, nodes)) / len(nodes) if nodes else 0
