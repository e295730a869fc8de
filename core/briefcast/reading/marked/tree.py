"""Puts headings and what stands under them into a tree."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefcast.reading.marked.elements import Element, End, Heading, Start

HIGHEST = 1
DEEPEST = 50
"""The deepest level that is told from those above: a source may claim any."""


@dataclass(slots=True)
class Node:
    """A heading with what stands under it.

    Attributes:
        level: Of its heading; the root's is 0.
        heading: None for the root, and for a marked story that has none.
        start: Where the markup says that a story starts here.
        content: What stands above its first child.
        children: The headings under it, each of a deeper level.
    """

    level: int = 0
    heading: Heading | None = None
    start: Start | None = None
    content: list[Element] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The heading's words on one line; empty where there is none."""
        return " ".join(self.heading.text.plain.split()) if self.heading else ""


def tree_of(elements: Sequence[Element]) -> Node:
    """The document as a tree; its root holds what stands above the first heading.

    Stories that the markup starts are nodes of one level, whatever their headings' levels;
    further headings inside one are under it. What follows the end of one is still part of it.
    """
    level = _level_of_stories(elements)
    root = Node()
    path = [root]
    open_story: Node | None = None
    for element in elements:
        if isinstance(element, Start):
            open_story = _add(path, Node(level, start=element))
        elif isinstance(element, End):
            open_story = None
        elif isinstance(element, Heading):
            if open_story and open_story.heading is None:
                open_story.heading = element
            else:
                deepest = level + 1 if open_story else HIGHEST
                _add(path, Node(min(max(element.level, deepest), DEEPEST), element))
        else:
            path[-1].content.append(element)
    return root


def _add(path: list[Node], node: Node) -> Node:
    while path[-1].level >= node.level:
        path.pop()
    path[-1].children.append(node)
    path.append(node)
    return node


def _level_of_stories(elements: Sequence[Element]) -> int:
    """The level at which started stories stand: that of most of their first headings."""
    levels: Counter[int] = Counter()
    waiting = False
    for element in elements:
        if isinstance(element, Start):
            waiting = True
        elif isinstance(element, Heading) and waiting:
            levels[element.level] += 1
            waiting = False
    return min(levels, key=lambda level: (-levels[level], level)) if levels else HIGHEST
