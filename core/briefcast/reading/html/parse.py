"""From the characters of a page to its tree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefcast.hooks import Limits
from briefcast.model import Removed
from briefcast.reading.html.guard import check, too_deep
from briefcast.reading.html.hints import names_field
from briefcast.reading.html.names import BLOCKS, HEADINGS, VOID
from briefcast.reading.html.stylesheet import apply
from briefcast.reading.html.templates import (
    SHOWN,
    may_hold_placeholders,
    without_instructions,
    without_placeholders,
)
from briefcast.reading.html.tree import (
    HOLDS_BLOCK,
    HOLDS_FIELD,
    HOLDS_HEADING,
    HOLDS_IMAGE,
    HOLDS_LIST,
    HOLDS_TABLE,
    Node,
    text_of_noscript,
)
from briefcast.reading.html.wordlists import as_lists

_XML = re.compile(r"\s*<\?xml\b")
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]*+(\[)", re.I)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.S)
_CLOSED = re.compile(r"""<([a-z][\w:-]*+)((?:[^<>"']|"[^"<]*+"|'[^'<]*+')*?)/>""", re.I)
_CONDITIONAL = re.compile(r"<!--\s*(\[if\b.*?)(?:-->|\Z)", re.I | re.S)
_CONDITION = re.compile(r"\[if[^\]]*\]>|<!\[endif\]|<[^>]*>|<!|--+>?", re.I)
_UNSEEN = frozenset({"script", "style", "template", "head"})
_HOLDS = (
    dict.fromkeys(BLOCKS, HOLDS_BLOCK)
    | dict.fromkeys(HEADINGS, HOLDS_BLOCK | HOLDS_HEADING)
    | dict.fromkeys(("ul", "ol", "dl", "menu", "dir"), HOLDS_BLOCK | HOLDS_LIST)
    | {"table": HOLDS_BLOCK | HOLDS_TABLE, "img": HOLDS_IMAGE}
)


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page.

    Attributes:
        html: Its root element.
        nodes: All elements, in the order of the source.
        removed: Code of templates, the bullets of Word's lists, conditional comments, and what
            is for browsers without scripts.
        templated: Whether code of a template stood in it.
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
    markup, codes = without_instructions(_as_html(markup))
    check(markup, limits, name)
    # With scripting, the content of noscript is one text and stays where it is.
    parser = LexborHTMLParser(markup, scripting=True)
    placeholders: list[Removed] | None = [] if may_hold_placeholders(markup) else None
    html, nodes = _build(parser, limits, name, placeholders)
    codes += placeholders or ()
    apply(nodes)
    return Page(html, nodes, (*codes, *as_lists(nodes), *_unread(markup, nodes)), bool(codes))


def _unread(markup: str, nodes: list[Node]) -> Iterator[Removed]:
    """The text that only some browsers show, where it stands outside the body or any element."""
    for match in _CONDITIONAL.finditer(markup):
        if text := " ".join(_CONDITION.sub(" ", match[1]).split()):
            yield Removed(text, "a conditional comment, for one browser only")
    for node in nodes:
        in_head = node.tag == "noscript" and node.parent and node.parent.tag == "head"
        if in_head and (text := text_of_noscript(node)):
            yield Removed(text, "for browsers without scripts")


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


def _build(
    parser: LexborHTMLParser, limits: Limits, name: str, placeholders: list[Removed] | None
) -> tuple[Node, list[Node]]:
    """The tree of a parser as our own, and all its elements in the order of the source.

    Args:
        parser: Done.
        limits: Past which it is refused.
        name: Of the source.
        placeholders: What is taken out of texts; None where there is nothing to look for.
    """
    html = Node("html", {}, None)
    nodes = [html]
    root = parser.root
    if root is None:
        return html, nodes
    html.attributes = _attributes(root)
    parent, places = html, dict[str, int]()
    outer: list[tuple[LexborNode | None, Node, dict[str, int]]] = []
    child = root.first_child
    while True:
        while child is None:
            _close(parent)
            if not outer:
                return html, nodes
            child, parent, places = outer.pop()
        tag = child.tag
        if tag == "-text":
            text = child.text_content or ""
            if placeholders is not None and parent.tag not in SHOWN:
                text = without_placeholders(text, placeholders)
            parent.children.append(text)
            parent.words += len(text.split())
        elif tag is not None and not tag.startswith("-"):
            place = places[tag] = places.get(tag, 0) + 1
            node = Node(tag, _attributes(child), parent, place)
            parent.children.append(node)
            nodes.append(node)
            outer.append((child.next, parent, places))
            if len(outer) >= limits.nesting:
                raise too_deep(limits, name)
            parent, places = node, {}
            child = child.first_child
            continue
        child = child.next


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
