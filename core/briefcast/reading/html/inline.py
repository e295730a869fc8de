"""The marks that elements within a paragraph lay over its text."""

import re

from briefcast.reading.characters import folded
from briefcast.reading.html.paragraph import Mark
from briefcast.reading.html.styles import style_of
from briefcast.reading.html.tree import Node

_EMPHASIS = frozenset({"em", "strong", "i", "b"})
MARKING = _EMPHASIS | {"q", "time"}
"""The elements that mean something within a paragraph without any attribute."""
_LANGUAGE = re.compile(r"[a-z]{2,8}(?:-[a-z0-9]{1,8})*", re.I)
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
    if tag in _EMPHASIS and not emphasised:
        style = style_of(node)
        if style.get("font-weight") != "normal" and style.get("font-style") != "normal":
            marks.append(("emphasis", None))
    if not attributes:
        return marks, language
    if tag == "a" and (href := address(node.get("href"))):
        marks.append(("link", href))
    elif tag in ("abbr", "acronym") and (title := folded(node.get("title"))):
        marks.append(("abbreviation", title))
    own = language_of(node) if "lang" in attributes or "xml:lang" in attributes else ""
    if own and own.casefold() != language.casefold():
        marks.append(("language", own))
        language = own
    return marks, language


def language_of(node: Node) -> str:
    """The language tag of an element itself; "" where it has none that is well formed."""
    own = node.get("lang") or node.get("xml:lang")
    return own if own and _LANGUAGE.fullmatch(own) else ""


def address(href: str) -> str | None:
    """Where a link leads; None for one within the page, or that runs a script."""
    href = re.sub(r"[\t\n\r]", "", href)
    return None if not href or _NOWHERE.match(href) else href


def quotes_of(node: Node) -> tuple[str, str]:
    """The quotation marks that a browser sets around a `q`."""
    inner = any(each.tag == "q" for each in node.ancestors())
    return ("‘", "’") if inner else ("“", "”")
