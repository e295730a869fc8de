"""The names of a feed's elements, the same in every version of its formats."""

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

_CORE = (
    "http://www.w3.org/2005/atom",
    "http://purl.org/atom/ns#",
    "http://purl.org/rss/1.0/",
    "http://my.netscape.com/rdf/simple/0.9/",
    "http://channel.netscape.com/rdf/simple/0.9/",
    "http://backend.userland.com/rss",
    "http://blogs.law.harvard.edu/tech/rss",
)
_PREFIXES = (
    ("http://purl.org/rss/1.0/modules/content/", "content"),
    ("http://purl.org/dc/", "dc"),
    ("http://search.yahoo.com/mrss", "media"),
    ("http://www.rssboard.org/media-rss", "media"),
    ("http://www.itunes.com/dtds/", "itunes"),
    ("http://www.w3.org/1999/xhtml", "xhtml"),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
    ("http://purl.org/rss/1.0/modules/", "module"),
)
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def kind(element: etree._Element) -> str:
    """What an element is: "title", "content:encoded", "wp:status" …; "" for a comment.

    The names of RSS and Atom themselves have no prefix, whatever version's namespace they are in.
    """
    tag = element.tag
    return _kind(tag) if isinstance(tag, str) else ""


@lru_cache(1000)
def _kind(tag: str) -> str:
    if not tag.startswith("{"):
        return _of_case(tag)
    space, _, local = tag[1:].partition("}")
    for start, prefix in _PREFIXES:
        if space.lower().startswith(start):
            return f"{prefix}:{local}"
    if space.lower().startswith(_CORE):
        return _of_case(local)
    if "wordpress.org/export" in space:
        return f"{'excerpt' if 'excerpt' in space else 'wp'}:{local}"
    return f"other:{local}"


def _of_case(name: str) -> str:
    return name if ":" in name else name[:1].lower() + name[1:]


def children(element: etree._Element, *kinds: str) -> Iterator[etree._Element]:
    """The direct children of these kinds, in order of the source; all where none is given."""
    for child in element:
        found = kind(child)
        if found and (not kinds or found in kinds):
            yield child


def line_of(element: etree._Element, first: int) -> int:
    """The line of the source that an element starts on, where its root starts on `first`."""
    line = element.sourceline
    return first if not isinstance(line, int) else line + first - 1


def words(element: etree._Element | None) -> str:
    """All text inside an element, white space folded."""
    if element is None:
        return ""
    return " ".join("".join(_texts(element)).split())


def _texts(element: etree._Element) -> Iterator[str]:
    for text in element.itertext():
        yield str(text)


def first_words(element: etree._Element, *kinds: str) -> str:
    """The text of the first child of these kinds that has any; "" where none has."""
    return next(filter(None, map(words, children(element, *kinds))), "")
