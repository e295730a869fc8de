"""Leaves out the contents lists of documents, wherever on the page they stand."""

import re
from collections.abc import Sequence, Set

from briefcast.model import ListBlock, Removed, Table
from briefcast.reading.marked import Element, Heading, Prose
from briefcast.reading.marked.contents import entries, folded, is_contents, is_entry, repeats
from briefcast.reading.marked.inferred import LARGER

_WHY = "contents list"
_NUMBERED = re.compile(r"\s[\s.…–-]*\d{1,3}\s*$")
_LONGEST = 120


def without_contents(elements: Sequence[Element]) -> tuple[list[Element], list[Removed]]:
    """The elements without lines like "Inside this issue" and the headlines under them.

    A list is left out where its entries, or a quarter of them, are headlines that stand in the
    document too.

    Returns:
        The elements, and what was left out.
    """
    headlines = {folded(_line(element)) for element in elements if _stands_out(element)}
    kept: list[Element] = []
    removed: list[Removed] = []
    place = 0
    while place < len(elements):
        element = elements[place]
        end = place + 1
        if isinstance(element, Heading | Prose) and is_contents(_line(element)):
            end = _end(elements, end, headlines)
        if end == place + 1:
            kept.append(element)
        else:
            removed += (Removed(text, _WHY) for each in elements[place:end] for text in _said(each))
        place = end
    return kept, removed


def _end(elements: Sequence[Element], start: int, headlines: Set[str]) -> int:
    """The place after a contents list; its start where there is none."""
    first = elements[start] if start < len(elements) else None
    if isinstance(first, ListBlock | Table):
        return start + repeats(first, headlines, announced=True)
    end = start
    again = 0
    while end < len(elements) and _is_line(elements[end]):
        text = _line(elements[end])
        found = is_entry(text, headlines)
        if not found and _NUMBERED.search(text) is None:
            break
        again += found
        end += 1
    return end if again * 4 >= end - start > 0 else start


def _stands_out(element: Element) -> bool:
    if isinstance(element, Prose):
        return element.bold or element.size >= LARGER
    return isinstance(element, Heading)


def _is_line(element: Element) -> bool:
    is_plain = isinstance(element, Prose) and not _stands_out(element)
    return is_plain and len(_line(element)) <= _LONGEST


def _line(element: Element) -> str:
    return " ".join(element.text.plain.split()) if isinstance(element, Heading | Prose) else ""


def _said(element: Element) -> list[str]:
    if isinstance(element, ListBlock | Table):
        return [" ".join(filter(None, entry)) for entry in entries(element)]
    return [_line(element)]
