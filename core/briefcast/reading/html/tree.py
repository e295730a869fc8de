"""A page as a tree of plain objects, with what a reader often asks of a part counted before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from briefcast.reading.html.names import BLOCKS

_TAG = re.compile(r"<[^<>]*>")
LINE = "data-briefcast-line"
"""The attribute that says on which line of a source an element stands."""

HOLDS_BLOCK, HOLDS_HEADING, HOLDS_IMAGE, HOLDS_TABLE, HOLDS_LIST, HOLDS_FIELD = 1, 2, 4, 8, 16, 32


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """An element.

    Attributes:
        tag: In small letters.
        attributes: "" where one stands without a value.
        parent: None for the root.
        place: Which of its parent's children of that tag it is, from 1.
        children: Elements and texts in order.
        words: How many the element holds, in all depths, but for scripts and styles.
        holds: The HOLDS_ flags of what stands inside, in all depths.
    """

    tag: str
    attributes: dict[str, str]
    parent: "Node | None"
    place: int = 1
    children: "list[Node | str]" = field(default_factory=list)
    words: int = 0
    holds: int = 0

    def get(self, name: str) -> str:
        """The value of an attribute without white space around it; "" where there is none."""
        return self.attributes.get(name, "").strip()

    def tokens(self) -> list[str]:
        """The words of class and id, in small letters."""
        attributes = self.attributes
        return f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().split()

    def elements(self) -> "Iterator[Node]":
        """The elements inside, in all depths, in the order of the source."""
        stack = [iter(self.children)]
        while stack:
            for child in stack[-1]:
                if isinstance(child, Node):
                    yield child
                    stack.append(iter(child.children))
                    break
            else:
                stack.pop()

    def ancestors(self) -> "Iterator[Node]":
        """The elements around it, from the inside out."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def path(self) -> str:
        """Its place in the page: "html/body/main/p[3]"."""
        steps = [self.step(), *(node.step() for node in self.ancestors())]
        return "/".join(reversed(steps))

    def step(self) -> str:
        """The last part of its path."""
        return self.tag if self.place == 1 else f"{self.tag}[{self.place}]"


def body_of(html: Node) -> Node:
    """The body of a page."""
    for child in html.children:
        if isinstance(child, Node) and child.tag == "body":
            return child
    return html


def text_of_noscript(node: Node) -> str:
    """The text for browsers that run no scripts: a parser leaves its markup as it stands."""
    raw = "".join(child for child in node.children if isinstance(child, str))
    return " ".join(unescape(_TAG.sub(" ", raw)).split())


def text_of(node: Node) -> str:
    """All text of an element, alternatives of images with it, white space folded."""
    parts: list[str] = []
    stack: list[tuple[Node, Iterator[Node | str]]] = [(node, iter(node.children))]
    while stack:
        inside, children = stack[-1]
        for child in children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag == "noscript":
                parts.append(f" {text_of_noscript(child)} ")
            elif child.tag not in ("script", "style"):
                if child.tag in BLOCKS or child.tag in ("br", "img"):
                    parts.append(f" {child.get('alt')} " if child.tag == "img" else " ")
                stack.append((child, iter(child.children)))
                break
        else:
            stack.pop()
            if inside.tag in BLOCKS:
                parts.append(" ")
    return " ".join("".join(parts).split())
