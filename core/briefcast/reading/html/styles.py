"""What the look of an element says: hidden, bold, larger than the rest."""

import re
from functools import lru_cache

from briefcast.reading.html.tree import Node

USUAL = 16.0
"""The size of text that nothing sets, in pixels."""

_FONT_SIZES = {"1": 10.0, "2": 13.0, "3": 16.0, "4": 18.0, "5": 24.0, "6": 32.0, "7": 48.0}
_WORDS = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
}
_UNITS = {"px": 1.0, "pt": 4 / 3, "rem": USUAL}
_LENGTH = re.compile(r"(\d*\.?\d+)\s*(px|pt|em|rem|%)")
_NOTHING = re.compile(r"0(?:\.0+)?(?:px|pt|em|%)?")


@lru_cache(maxsize=4096)
def declarations(style: str) -> dict[str, str]:
    """The declarations of a style attribute, in small letters."""
    found = {}
    for part in style.lower().split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def style_of(node: Node) -> dict[str, str]:
    """The declarations of an element's own style."""
    style = node.attributes.get("style")
    return declarations(style) if style else {}


def is_hidden(node: Node) -> bool:
    """Whether the element itself says that it is not shown."""
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes and node.get("hidden").lower() != "until-found":
        return True
    if "aria-hidden" in attributes and node.get("aria-hidden").lower() == "true":
        return True
    style = style_of(node)
    if not style:
        return False
    return (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
        or bool(_NOTHING.fullmatch(style.get("font-size", "")))
        or (bool(_NOTHING.fullmatch(style.get("max-height", ""))) and "overflow" in style)
    )


def is_bold(node: Node, outer: bool) -> bool:
    """Whether the text of an element is bold, given whether that around it is."""
    weight = style_of(node).get("font-weight") if "style" in node.attributes else None
    if weight is None:
        return outer or node.tag in ("b", "strong", "th")
    if weight.isdigit():
        return int(weight[:4]) >= 600
    return weight in ("bold", "bolder")


def is_italic(node: Node, outer: bool) -> bool:
    """Whether the text of an element is italic, given whether that around it is."""
    slope = style_of(node).get("font-style") if "style" in node.attributes else None
    if slope is None:
        return outer or node.tag in ("i", "em")
    return slope in ("italic", "oblique")


def size_of(node: Node, outer: float) -> float:
    """The size of an element's text in pixels, given that of the text around it."""
    if "style" in node.attributes and (value := style_of(node).get("font-size")):
        return _length(value, outer)
    if node.tag == "big":
        return outer * 1.2
    if node.tag == "small":
        return outer * 0.83
    if node.tag == "font" and (value := node.get("size")):
        if value[0] in "+-" and value[1:].isdigit():
            steps = int(value[1:2]) * (1 if value[0] == "+" else -1)
            return _FONT_SIZES[str(min(max(3 + steps, 1), 7))]
        return _FONT_SIZES.get(value, outer)
    return outer


def _length(value: str, outer: float) -> float:
    if value in _WORDS:
        return _WORDS[value]
    if value in ("larger", "smaller"):
        return outer * (1.2 if value == "larger" else 0.83)
    match = _LENGTH.match(value)
    if match is None:
        return outer
    number, unit = float(match[1][:8]), match[2]
    if unit == "%":
        size = outer * number / 100
    elif unit == "em":
        size = outer * number
    else:
        size = number * _UNITS[unit]
    return size if 1 <= size <= 1000 else outer
