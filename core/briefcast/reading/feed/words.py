"""Text and markup in the fields of a feed."""

import html
import re

from lxml import etree

from briefcast.reading.characters import folded
from briefcast.reading.feed.names import kind, words

_INLINE = (
    r"a|abbr|b|big|br|cite|code|del|em|font|h[1-6]|i|img|ins|p|q|s|small|span|strong|sub|sup|tt|u"
    r"|wbr"
)
_TAG = re.compile(rf"</?(?:{_INLINE})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_WITHIN = re.compile(
    r"</?(?:a|abbr|b|big|cite|code|del|em|font|i|ins|q|s|small|span|strong|sub|sup|tt|u|wbr)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ALT = re.compile(r"""<img\b[^<>]{0,5000}?\salt\s*=\s*("[^"<>]*"|'[^'<>]*')""", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_ESCAPED = re.compile(
    rf"&(?:lt|#60|#x3c);/?(?:{_INLINE}|div|ul|ol|li|table)\b[^&<>]*&(?:gt|#62|#x3e);", re.I
)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


def title_words(element: etree._Element | None) -> str:
    """A title's words: markup and entities in it are read, as feeds put them there.

    Atom's `type="text"` is text with no markup; entities are read there too, since what stands
    there is always a mistake and never meant to be seen.
    """
    if element is None:
        return ""
    text = words(element)
    if len(element) == 0 and element.get("type") not in ("text", "xhtml"):
        text = _TAG.sub("", text)
    return folded(html.unescape(text))


def plain(text: str) -> str:
    """The words of a short text that may hold markup: a caption, a category."""
    return folded(html.unescape(_ANY_TAG.sub(" ", text)))


def words_of(markup: str) -> str:
    """All words of a longer text with markup, in one line: the alternatives of pictures last."""
    alts = [alt.strip("\"'") for alt in _ALT.findall(markup)]
    return " ".join(filter(None, map(plain, (_WITHIN.sub("", markup), *alts))))


def markup_of(element: etree._Element) -> str:
    """The HTML that a field of an item holds, however it is wrapped.

    It may be escaped (or in CDATA), escaped twice, written as elements (XHTML), or be plain text.
    """
    type_ = element.get("type", "")
    if any(True for child in element if isinstance(child.tag, str)):
        return _inner(element)
    text = str(element.text or "")
    if not text.strip():
        return ""
    if type_ in ("text", "text/plain"):
        return html.escape(text, quote=False)
    if not _ANY_TAG.search(text) and _ESCAPED.search(text):
        text = html.unescape(text)
    return text


def _inner(element: etree._Element) -> str:
    parts = [html.escape(str(element.text or ""), quote=False)]
    for child in element:
        if isinstance(child.tag, str) and kind(child).startswith("xhtml:div") and len(element) == 1:
            parts.append(_inner_html(child))
        else:
            parts.append(_outer_html(child))
        parts.append(html.escape(str(child.tail or ""), quote=False))
    return "".join(parts)


def _inner_html(element: etree._Element) -> str:
    outer = _outer_html(element)
    start, end = outer.find(">") + 1, outer.rfind("<")
    return outer[start:end] if start <= end else ""


def _outer_html(element: etree._Element) -> str:
    """An element as HTML: names without their prefixes."""
    for each in element.iter():
        if isinstance(each.tag, str):
            local = re.split("[}:]", each.tag)[-1]
            each.tag = local if _NAME.fullmatch(local) else "span"
    outer: bytes = etree.tostring(element, encoding="utf-8", method="html", with_tail=False)
    return outer.decode()
