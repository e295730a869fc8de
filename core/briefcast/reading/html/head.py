"""What a page says of itself in its head."""

import re
from dataclasses import dataclass

from briefcast.reading.characters import folded
from briefcast.reading.html.dates import iso_date
from briefcast.reading.html.inline import language_of
from briefcast.reading.html.parse import Page
from briefcast.reading.html.tree import Node, text_of

_ARTICLE = re.compile(r'"@type"\s*:\s*\[?\s*"(?:News|Blog|Report)?(?:Article|Posting)"')
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([0-9T:+.Z-]{7,40})"')


@dataclass(slots=True)
class Head:
    """A page's head.

    Attributes:
        title: Its `<title>`.
        site: The name of the site, `og:site_name`.
        article: Whether it says that the page is an article.
        author: Who wrote it.
        date: When that was published, in ISO 8601.
        language: A BCP 47 tag.
    """

    title: str | None = None
    site: str | None = None
    article: bool = False
    author: str | None = None
    date: str | None = None
    language: str | None = None


def read_head(page: Page) -> Head:
    """Reads the head of a page."""
    found = Head(language=language_of(page.html) or None)
    data_date = None
    for node in page.nodes:
        if node.tag == "title" and found.title is None and not _drawn(node):
            found.title = folded(text_of(node)) or None
        elif node.tag == "meta":
            _meta(node, found)
        elif node.tag == "script" and node.get("type").lower() == "application/ld+json":
            raw = "".join(child for child in node.children if isinstance(child, str))
            if _ARTICLE.search(raw):
                found.article = True
                published = _PUBLISHED.search(raw)
                data_date = data_date or (iso_date(published[1]) if published else None)
        elif node.tag == "body" and found.language is None:
            found.language = language_of(node) or None
    found.date = found.date or data_date
    return found


def _meta(node: Node, found: Head) -> None:
    key = (node.get("property") or node.get("name") or node.get("itemprop")).lower()
    content = folded(node.get("content"))
    if key == "og:type" and content.lower() in ("article", "newsarticle"):
        found.article = True
    elif key == "og:site_name":
        found.site = found.site or content or None
    elif key == "author":
        found.author = found.author or content or None
    elif key in ("article:published_time", "datepublished"):
        found.date = found.date or iso_date(content)
    elif node.get("http-equiv").lower() == "content-language" and found.language is None:
        found.language = content if re.fullmatch(r"[A-Za-z]{2,3}(-\w{2,8})*", content) else None


def _drawn(node: Node) -> bool:
    return any(each.tag == "svg" for each in node.ancestors())
