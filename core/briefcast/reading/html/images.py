"""Images: where they are, what is said of them, and which are none."""

import re

from briefcast.model import Image, Origin
from briefcast.reading.characters import folded
from briefcast.reading.html.styles import style_of
from briefcast.reading.html.tree import Node

_LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-hi-res-src")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_SPACER = re.compile(r"(?:^|[/_-])(?:spacer|blank|pixel|transparent|clear|1x1)\.gif(?:$|\?)", re.I)
_TINY = re.compile(r"\s*([0-2])(?:\.0+)?\s*(?:px)?\s*")
_LONGEST_DATA = 200


def image_of(node: Node, origin: Origin, described: str | None = None) -> Image:
    """The image of an `img`.

    Args:
        node: The element.
        origin: Where it stands.
        described: The text that `aria-describedby` names.
    """
    return Image(
        src=_src(node),
        alt=_alt(node),
        long_description=described,
        origin=origin,
    )


def no_image(node: Node) -> str | None:
    """Why an `img` shows nothing: it counts readers, or holds space; None where it shows."""
    style = style_of(node)
    for side in ("width", "height"):
        value = style.get(side) or node.get(side)
        if _TINY.fullmatch(value) and not (value.startswith("0") and node.get("alt")):
            return "a tracking pixel"
    if _SPACER.search(node.get("src")):
        return "a spacer"
    return None


def is_emoji(node: Node) -> bool:
    """Whether an `img` stands for a character of the text around it."""
    tokens = node.tokens()
    return bool(node.get("alt")) and ("emoji" in tokens or "wp-smiley" in tokens)


def _alt(node: Node) -> str | None:
    if node.get("role").lower() in ("presentation", "none"):
        return ""
    if node.get("aria-hidden").lower() == "true":
        return ""
    return folded(node.attributes["alt"]) if "alt" in node.attributes else None


def _src(node: Node) -> str | None:
    src = node.get("src")
    if not src or src.startswith("data:"):
        lazy = next((found for name in _LAZY if (found := node.get(name))), "")
        src = lazy or _of_set(node) or src
    if src.startswith("data:") and len(src) > _LONGEST_DATA:
        return re.split("[;,]", src[:_LONGEST_DATA], maxsplit=1)[0]
    return src or None


def _of_set(node: Node) -> str:
    """The first address of a set of sizes, of the `img` itself or of its `picture`."""
    nodes = [node]
    if node.parent is not None and node.parent.tag == "picture":
        nodes += [each for each in node.parent.elements() if each.tag == "source"]
    for each in nodes:
        for name in _SETS:
            if parts := each.get(name).split():
                return parts[0].rstrip(",")
    return ""
