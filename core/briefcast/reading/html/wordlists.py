"""The lists of Word: paragraphs that begin with a bullet or a number that Word itself wrote."""

import re
from collections.abc import Iterable

from briefcast.model import Removed
from briefcast.reading.html.styles import style_of
from briefcast.reading.html.tree import HOLDS_LIST, Node, text_of

_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]", re.I)
_SIGN = re.compile(rf"[^\W_]|[^\w\s]|{_NUMBER.pattern}", re.I)
_LONGEST_SIGN = 6
_INLINE = frozenset({"span", "b", "i", "strong", "em", "font"})


def as_lists(nodes: Iterable[Node]) -> list[Removed]:
    """Makes a list of each run of paragraphs that Word marks as items of one.

    Args:
        nodes: All elements of the page; their parents' children are changed.

    Returns:
        The bullets and numbers, for the lists they were taken from.
    """
    found: dict[int, tuple[Node, list[Node]]] = {}
    for node in nodes:
        if node.tag == "p" and node.parent is not None and node.words and _is_item(node):
            found.setdefault(id(node.parent), (node.parent, []))[1].append(node)
    removed: list[Removed] = []
    for parent, items in found.values():
        _gather(parent, {id(item) for item in items}, removed)
    return removed


def _is_item(node: Node) -> bool:
    if any(name.startswith("msolistparagraph") for name in node.get("class").lower().split()):
        return True
    return style_of(node).get("mso-list", "none") not in ("none", "ignore", "skip")


def _gather(parent: Node, items: set[int], removed: list[Removed]) -> None:
    """Puts the items among an element's children into lists, with those beside one another."""
    children: list[Node | str] = []
    signs: list[str] = []
    made: Node | None = None
    for child in parent.children:
        if isinstance(child, Node) and id(child) in items and (words := _without_sign(child)):
            if made is None:
                tag = "ol" if _NUMBER.fullmatch(words) else "ul"
                made = Node(tag, {}, parent, child.place, holds=child.holds)
                children.append(made)
            child.tag, child.parent, child.place = "li", made, len(made.children) + 1
            made.children.append(child)
            made.words += child.words
            made.holds |= child.holds
            signs.append(words)
        else:
            # White space and empty paragraphs do not part the items of one list.
            if child.strip() if isinstance(child, str) else child.words or child.tag != "p":
                made = None
            children.append(child)
    parent.children = children
    parent.holds |= HOLDS_LIST
    if signs:
        removed.append(Removed(" ".join(signs), "signs of a list"))


def _without_sign(item: Node) -> str:
    """Takes out what Word wrote before an item, and gives it; "" where there is nothing."""
    said = text_of(item)
    first = next(
        (child for child in item.children if not isinstance(child, str) or child.strip()), ""
    )
    if isinstance(first, str):  # "1.", and an element of small spaces
        place = item.children.index(first)
        after = item.children[place + 1 : place + 2]
        if not (after and _is_space(after[0]) and _SIGN.fullmatch(first.strip())):
            return ""
        del item.children[place]
        return first.strip()
    for child in item.elements():
        if 0 < child.words <= 2 and child.tag in _INLINE:
            sign = text_of(child)
            if len(sign) <= _LONGEST_SIGN and said.startswith(sign) and said != sign:
                return sign if _take(child, sign) else ""
    return ""


def _take(node: Node, sign: str) -> bool:
    """Takes out the element of a sign, if it is one."""
    spaced = any(_is_space(child) for child in node.children)
    if not (spaced or style_of(node).get("mso-list") == "ignore" or not sign.isalnum()):
        return False
    if node.parent is not None:
        node.parent.children = [child for child in node.parent.children if child is not node]
    return True


def _is_space(child: Node | str) -> bool:
    return isinstance(child, Node) and not child.words and child.tag in _INLINE
