"""From the characters of a page to its tree."""

import re
from dataclasses import dataclass
from typing import cast

from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefcast.hooks import Limits
from briefcast.model import Removed
from briefcast.reading.html.guard import check, too_deep
from briefcast.reading.html.hints import names_field
from briefcast.reading.html.names import BLOCKS, HEADINGS, VOID
from briefcast.reading.html.tree import (
    HOLDS_BLOCK,
    HOLDS_FIELD,
    HOLDS_HEADING,
    HOLDS_IMAGE,
    HOLDS_LIST,
    HOLDS_TABLE,
    HOLDS_TIME,
    Node,
)

_XML = re.compile(r"\s*<\?xml\b")
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]*+(\[)", re.I)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.S)
_CLOSED = re.compile(r"""<([a-z][\w:-]*+)((?:[^<>"']|"[^"<]*+"|'[^'<]*+')*?)/>""", re.I)
_CONDITION = re.compile(r"\[if[^\]]*\]>|<!\[endif\]|<[^>]*>|<!|--+>?", re.I)
_UNSEEN = frozenset({"script", "style", "template", "head"})
_HOLDS = (
    dict.fromkeys(BLOCKS, HOLDS_BLOCK)
    | dict.fromkeys(HEADINGS, HOLDS_BLOCK | HOLDS_HEADING)
    | dict.fromkeys(("ul", "ol", "dl", "menu", "dir"), HOLDS_BLOCK | HOLDS_LIST)
    | {"table": HOLDS_BLOCK | HOLDS_TABLE, "img": HOLDS_IMAGE, "time": HOLDS_TIME}
)


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page.

    Attributes:
        html: Its root element.
        nodes: All elements, in the order of the source.
        removed: The text of conditional comments.
        templated: Whether code of a template stood in it as an instruction: `<?php … ?>`.
    """

    html: Node
    nodes: list[Node]
    removed: tuple[Removed, ...]
    templated: bool


def parse(markup: str, limits: Limits, name: str) -> Page:
    """Parses a page or a fragment as browsers do.

    Args:
        markup: Its characters.
        limits: Past which it is refused.
        name: Of the source, for messages.

    Raises:
        InputError: It passes a limit.
    """
    markup = _as_html(markup)
    check(markup, limits, name)
    # With scripting, the content of noscript is one text and stays where it is.
    parser = LexborHTMLParser(markup, scripting=True)
    return _Builder(limits, name).build(parser)


def _as_html(markup: str) -> str:
    """XHTML as HTML: empty elements closed, marked sections as text, no inner declarations."""
    if not _XML.match(markup):
        return markup
    subset = _SUBSET.search(markup, 0, 4096)
    if subset and (end := markup.find("]", subset.end())) > 0:
        markup = markup[: subset.start(1)] + markup[end + 1 :]
    markup = _CDATA.sub(lambda match: match[1].replace("&", "&amp;").replace("<", "&lt;"), markup)
    return _CLOSED.sub(_closed, markup)


def _closed(match: re.Match[str]) -> str:
    """An empty element of XHTML with an end tag, where HTML needs one."""
    tag = match[1]
    return match[0] if tag.lower() in VOID else f"<{tag}{match[2]}></{tag}>"


class _Builder:
    def __init__(self, limits: Limits, name: str) -> None:
        self._limits = limits
        self._name = name
        self._removed: list[Removed] = []
        self._templated = False

    def build(self, parser: LexborHTMLParser) -> Page:
        root = parser.root
        html = Node("html", {}, None)
        if root is None:
            return Page(html, [], (), False)
        html.attributes = _attributes(root)
        nodes = [html]
        parent, places = html, dict[str, int]()
        outer: list[tuple[LexborNode | None, Node, dict[str, int]]] = []
        child = root.first_child
        while True:
            while child is None:
                _close(parent)
                if not outer:
                    return Page(html, nodes, tuple(self._removed), self._templated)
                child, parent, places = outer.pop()
            tag = child.tag
            if tag == "-text":
                text = child.text_content or ""
                parent.children.append(text)
                parent.words += len(text.split())
            elif tag == "-comment":
                self._comment(child.comment_content or "")
            elif tag is None or tag.startswith("-"):
                self._templated = self._templated or tag is None
            else:
                place = places[tag] = places.get(tag, 0) + 1
                node = Node(tag, _attributes(child), parent, place)
                parent.children.append(node)
                nodes.append(node)
                outer.append((child.next, parent, places))
                if len(outer) >= self._limits.nesting:
                    raise too_deep(self._limits, self._name)
                parent, places = node, {}
                child = child.first_child
                continue
            child = child.next

    def _comment(self, comment: str) -> None:
        if comment.startswith("?"):
            self._templated = True
        elif comment.lstrip().lower().startswith("[if"):
            text = " ".join(_CONDITION.sub(" ", comment).split())
            if text:
                self._removed.append(Removed(text, "a conditional comment, for one browser only"))


def _attributes(node: LexborNode) -> dict[str, str]:
    attributes = node.attributes
    if None in attributes.values():
        return {key: value or "" for key, value in attributes.items()}
    return cast(dict[str, str], attributes)


def _close(node: Node) -> None:
    """Counts an element that is complete in the one around it."""
    parent, tag = node.parent, node.tag
    if tag in _UNSEEN:
        node.words = node.holds = 0
    elif parent is not None:
        parent.words += node.words
        parent.holds |= node.holds | _HOLDS.get(tag, 0)
        if node.attributes and names_field(node):
            parent.holds |= HOLDS_FIELD
