"""The marks that elements within a paragraph lay over its text."""

import re

from briefcast.reading.characters import folded
from briefcast.reading.html.names import BLOCKS
from briefcast.reading.html.paragraph import Mark
from briefcast.reading.html.styles import is_bold, is_italic, style_of
from briefcast.reading.html.tree import Node

_EMPHASIS = frozenset({"em", "strong", "i", "b"})
MARKING = _EMPHASIS | {"q", "time"}
"""The elements that mean something within a paragraph without any attribute."""
_LANGUAGE = re.compile(r"[a-z]{2,8}(?:-[a-z0-9]{1,8})*", re.I)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_NOWHERE = re.compile(r"#|(?:javascript|vbscript|data):", re.I)


def marks_of(node: Node, language: str, emphasised: bool) -> tuple[list[Mark], str]:
    """The marks of an element, and the language of what is inside.

    Args:
        node: The element.
        language: Of what is around it.
        emphasised: Whether that is emphasised already.
    """
    marks: list[Mark] = []
    tag, attributes = node.tag, node.attributes
    if not emphasised and tag not in BLOCKS and _stresses(node):
        marks.append(("emphasis", None))
    if not attributes:
        return marks, language
    if tag == "a" and _links(node):
        marks.append(("link", address(node.get("href"))))
    elif tag in ("abbr", "acronym") and (title := folded(node.get("title"))):
        marks.append(("abbreviation", title))
    own = language_of(node) if "lang" in attributes or "xml:lang" in attributes else ""
    if own and own.casefold() != language.casefold():
        marks.append(("language", own))
        language = own
    return marks, language


def _links(node: Node) -> bool:
    """Whether it is a link to elsewhere, if only by its looks: `href=""` or `href="#"` is one."""
    if "href" not in node.attributes:
        return False
    href = node.get("href").strip()
    return href in ("", "#") or not href.startswith("#")


def _stresses(node: Node) -> bool:
    """Whether an element within a line is bold or italic where the rest need not be."""
    if node.tag not in _EMPHASIS and "style" not in node.attributes:
        return False
    weight, slope = style_of(node).get("font-weight"), style_of(node).get("font-style")
    if node.tag in _EMPHASIS:
        return "normal" not in (weight, slope)
    return is_bold(node, False) or is_italic(node, False)


def language_of(node: Node) -> str:
    """The language tag of an element itself; "" where it has none that is well formed."""
    own = node.get("lang") or node.get("xml:lang")
    return own if own and _LANGUAGE.fullmatch(own) else ""


def address(href: str) -> str | None:
    """Where a link leads; None for one within the page, or that runs a script."""
    href = without_controls(href)
    return None if not href or _NOWHERE.match(href) else href


def without_controls(text: str) -> str:
    """An address without characters that none may hold."""
    return _CONTROLS.sub("", text)


def quotes_of(node: Node) -> tuple[str, str]:
    """The quotation marks that a browser sets around a `q`."""
    inner = any(each.tag == "q" for each in node.ancestors())
    return ("‘", "’") if inner else ("“", "”")
