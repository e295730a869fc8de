"""What of a page is not its text: furniture, scripts, what is embedded, deleted or repeated."""

import re
from functools import lru_cache

from briefcast.reading.html.hints import FURNITURE_TAGS, furniture
from briefcast.reading.html.names import EMBEDDED, SILENT
from briefcast.reading.html.styles import is_hidden
from briefcast.reading.html.tree import HOLDS_HEADING, HOLDS_IMAGE, Node, text_of, text_of_noscript

_INSIDE = frozenset({"article", "section", "blockquote", "figure", "li", "details"})
_PULLED = frozenset({"pullquote", "pull-quote", "wp-block-pullquote", "pulled-quote"})
_LOOKED_AT = (
    SILENT
    | EMBEDDED.keys()
    | FURNITURE_TAGS
    | {"noscript", "del", "header", "footer", "aside", "td"}
)
_NOTE_MARK = re.compile(r"\[?(?:\d{1,3}|[*†‡§↩↑^])[\ufe0e\ufe0f]?\]?")
_LONGEST_PULLED = 60
_LONGEST_SCOPE = 20_000


class Dropper:
    """Decides for each element whether it is left out, and why.

    Args:
        content: What is read: nothing that is more than half of it is dropped as furniture.
        whole_page: Whether it is a page, that has a header, a footer and things beside it.
        furniture: False to drop nothing for being furniture.
    """

    def __init__(self, content: Node, *, whole_page: bool, furniture: bool = True) -> None:
        self._content = content
        self._whole_page = whole_page
        self._furniture = furniture
        self._scopes: dict[int, str] = {}

    def why(self, node: Node) -> tuple[str, str] | None:
        """The text of an element that is left out, and why; None where it is to be read."""
        tag = node.tag
        if not node.attributes and tag not in _LOOKED_AT:
            return None
        if (removed := _never_read(node)) is not None:
            return removed
        if not self._furniture and not is_hidden(node):
            return None
        why = furniture(node, self._whole_page) or self._of_page(node)
        if why is None and (tag == "aside" or _is_pulled(node.attributes.get("class", ""))):
            why = self._repeated(node)
        if why is None or node.words * 2 > self._content.words:
            return None
        if (why == "hidden" and not node.words and node.holds & HOLDS_IMAGE) or tag == "img":
            return None
        return text_of(node), why

    def _of_page(self, node: Node) -> str | None:
        """Why a header, a footer or an aside is of the page and not of a story."""
        if not self._whole_page or node.tag not in ("header", "footer", "aside"):
            return None
        around = [each.tag for each in node.ancestors()]
        if _INSIDE.intersection(around):
            return None
        if node.tag == "footer":
            return "the page's footer"
        if node.tag == "header":
            return None if node.holds & HOLDS_HEADING else "the page's header"
        return None if "main" in around else "beside the content"

    def _repeated(self, node: Node) -> str | None:
        """Why a box is left out: all that it says stands in the story too."""
        scope = next((each for each in node.ancestors() if each.tag == "article"), self._content)
        if not 0 < node.words <= _LONGEST_PULLED or scope.words > _LONGEST_SCOPE:
            return None
        whole = self._scopes.get(id(scope))
        if whole is None:
            whole = self._scopes[id(scope)] = text_of(scope)
        said = text_of(node).strip(" “”‘’\"'")
        return "a pull quote that repeats the story" if whole.count(said) > 1 else None


def _never_read(node: Node) -> tuple[str, str] | None:
    """The text of an element that is none of the page's words anywhere, and why."""
    tag = node.tag
    if tag in SILENT:
        return "", "not text"
    if tag == "noscript":
        return text_of_noscript(node), "for browsers without scripts"
    if tag in EMBEDDED:
        return f"{node.get('title')} {text_of(node)}".strip(), EMBEDDED[tag]
    if tag == "del":
        return text_of(node), "deleted text"
    if tag == "a" and _is_note_mark(node):
        return text_of(node), "mark of a footnote"
    return None


def _is_note_mark(node: Node) -> bool:
    """Whether a link is the number of a note, or leads back from one."""
    if node.words != 1 or not node.get("href").startswith("#"):
        return False
    return _NOTE_MARK.fullmatch(text_of(node)) is not None


@lru_cache(maxsize=4096)
def _is_pulled(value: str) -> bool:
    return not _PULLED.isdisjoint(value.lower().split())
