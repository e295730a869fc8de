"""Images: where they are, what is said of them, and which are none."""

import re
from itertools import islice

from briefcast.model import Image, Origin
from briefcast.reading.characters import folded
from briefcast.reading.furniture import furniture
from briefcast.reading.html.inline import without_controls
from briefcast.reading.html.styles import style_of
from briefcast.reading.html.tree import Node

_LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-hi-res-src")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_SPACER = re.compile(r"(?:^|[/_-])(?:spacer|blank|pixel|transparent|clear|1x1)\.gif(?:$|\?)", re.I)
_TINY = re.compile(r"\s*([0-2])(?:\.0+)?\s*(?:px)?\s*")
_LONGEST_DATA = 200
_NEAR = 3
_ICON = re.compile(
    r"(?:(?:follow|find|join|like|visit|share|e-?mail)(?: us)?(?: on| via| by)? )?(?:our |my )?"
    r"(?:facebook|twitter|x|linked ?in|instagram|you ?tube|whats ?app|tik ?tok|flickr|bluesky"
    r"|mastodon|threads|pinterest|vimeo|spotify|telegram|rss(?: feed)?|e-?mail|web ?site|link)"
    r"(?: (?:icon|logo|link|button|page|profile|channel))*",
    re.I,
)


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
    """Why an `img` shows nothing of the content; None where it does.

    It counts readers, holds space, or is a link of the page: to its top, or to another site.
    """
    style = style_of(node)
    for side in ("width", "height"):
        value = style.get(side) or node.get(side)
        if _TINY.fullmatch(value) and not (value.startswith("0") and node.get("alt")):
            return "a tracking pixel"
    if _SPACER.search(node.get("src")):
        return "a spacer"
    said = folded(node.get("alt"))
    if said and any(
        each.tag == "a" and each.get("href") for each in islice(node.ancestors(), _NEAR)
    ):
        return "share links" if _ICON.fullmatch(said) else furniture(said)
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
    return without_controls(src) or None


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
