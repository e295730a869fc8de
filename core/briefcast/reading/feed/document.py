"""From the bytes of a feed to its tree."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html.entities import html5

from lxml import etree

from briefcast.hooks import Limits
from briefcast.model import Finding, InputError, Removed
from briefcast.reading.amount import ELEMENTS, too_many_blocks
from briefcast.reading.charsets import Decoded, charset, decode_declared, encoding_guessed

_DECLARED = re.compile(r"""<\?xml[^>]{0,200}?\bencoding\s*=\s*["']\s*([\w.:-]+)""")
_ROOT = re.compile(r"<(?P<name>(?:[A-Za-z][\w.-]*:)?(?i:rss|feed|rdf))(?=[\s>/])")
_NOT_TEXT = re.compile(r"<!--(?:.*?-->|.*)|<\?(?:.*?\?>|.*)", re.DOTALL)
_ENTITY = re.compile(r"<!ENTITY\s", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[<>]*(\[)?", re.IGNORECASE)
_ITEM_END = re.compile(r"</(?:[\w.-]+:)?(?:item|entry)\s*>")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]+")
_VOID = "br|hr|img|wbr"
_TOKEN = re.compile(
    r"(?P<whole><!\[CDATA\[(?:.*?\]\]>|.*)|<!--(?:.*?-->|.*))"
    r"|&\#(?:x(?P<hex>[0-9a-fA-F]{1,8})|(?P<number>\d{1,9}));"
    r"|&(?P<entity>[A-Za-z][A-Za-z0-9]{0,30});"
    r"|(?P<sign>&|<(?![A-Za-z_:/!?\u00c0-\uffff]))"
    rf"|<(?P<void>(?:{_VOID})(?:\s[^<>]*)?)(?<!/)>(?!\s*</(?:{_VOID}))",
    re.DOTALL,
)
_OWN = {"amp", "lt", "gt", "quot", "apos"}


@dataclass(frozen=True, slots=True)
class Document:
    """A feed's tree.

    Attributes:
        root: `<rss>`, `<rdf:RDF>` or `<feed>`.
        encoding: The source's.
        first: The line of the source that the root starts on; add it to a `sourceline` less one.
        removed: What stands outside the root, or is no character of XML.
        findings: What is wrong with the source, though it was read.
    """

    root: etree._Element
    encoding: str
    first: int
    removed: tuple[Removed, ...]
    findings: tuple[Finding, ...]


def parse(data: bytes, name: str, limits: Limits) -> Document:
    """Parses a feed, forgiving what feeds get wrong and XML does not forgive.

    Undefined entities (`&nbsp;`), bare `&` and `<`, wrong encodings, and text around the feed are
    set right before the parser sees them. Nothing is ever fetched or expanded: the document type
    never reaches the parser.

    Args:
        data: The bytes of the source.
        name: Of the source.
        limits: Elements that stand deeper than its `nesting` are refused.

    Raises:
        InputError: It is no feed, defines entities of its own, or is nested too deeply.
    """
    declared, decoded = _decoded(data)
    text = decoded.text
    start = _root(text, name)
    removed = _around("before the feed", text[: start.start()])
    findings = encoding_guessed(decoded, declared, name)
    body, after, cut = _ended(text[start.start() :], start["name"])
    removed += _around("after the end of the feed", after)
    if cut is not None:
        line = text.count("\n", 0, start.start() + len(body)) + 1
        removed += [Removed(text_of_markup(cut), "an item that is cut off", line)] if cut else []
        findings.append(_truncated(name, line))
    _refuse_many(body, name, limits)
    root = _parsed(body, name, limits)
    first = text.count("\n", 0, start.start()) + 1
    return Document(root, decoded.encoding, first, tuple(removed), tuple(findings))


def _decoded(data: bytes) -> tuple[str | None, Decoded]:
    for sign, encoding in ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be")):
        if data.startswith(sign):
            return encoding, decode_declared(data, encoding)
    found = _DECLARED.search(data[:1000].decode("latin-1"))
    declared = found[1] if found else None
    wide = (charset(declared) or "").startswith(("utf-16", "utf-32"))
    # A declaration that can be read in ASCII is not in UTF-16, whatever it says.
    return declared, decode_declared(data, None if wide else declared)


def _root(text: str, name: str) -> re.Match[str]:
    """Where the feed starts; what stands before is no part of it."""
    place = 0
    while found := _ROOT.search(text, place):
        opened = text.rfind("<!--", place, found.start())
        closed = text.find("-->", opened) if opened >= 0 else 0
        if closed < 0 or closed > found.start():
            place = closed if closed >= 0 else len(text)
            continue
        before = _NOT_TEXT.sub("", text[: found.start()])
        if _ENTITY.search(before) and not _only_of_characters(before):
            raise InputError(
                f"{name} defines XML entities, which can hide a whole feed in a word: they are "
                "not read; remove the <!DOCTYPE> at the top"
            )
        return found
    raise InputError(f"{name} is no feed: it holds no <rss>, <feed> or <rdf:RDF>")


def _only_of_characters(prolog: str) -> bool:
    """Whether all entities are W3C's sets of named characters, which are known without them."""
    declared = len(_ENTITY.findall(prolog))
    return declared == len(re.findall(r'<!ENTITY\s+%\s+\w+\s+PUBLIC\s+"-//W3C//ENTITIES ', prolog))


def _around(why: str, text: str) -> list[Removed]:
    text = _NOT_TEXT.sub("", text)
    if doctype := _DOCTYPE.search(text):
        end = text.find("]" if doctype[1] else ">", doctype.start())
        text = text[: doctype.start()] + (text[end + 1 :].lstrip(" >") if end >= 0 else "")
    words = text_of_markup(text)
    return [Removed(words, why)] if words else []


def text_of_markup(markup: str) -> str:
    """The words of markup that is not read as such, in one line."""
    markup = markup.replace("<![CDATA[", "").replace("]]>", "")
    return " ".join(re.sub(r"<[^<>]*>", " ", markup).split())


def _ended(text: str, root: str) -> tuple[str, str, str | None]:
    """The feed, what follows it, and the item in which it is cut off (None where it is not)."""
    end = text.rfind(f"</{root}")
    if end >= 0:
        close = text.find(">", end)
        if close >= 0:
            return text[: close + 1], text[close + 1 :], None
        return text[:end] + f"</{root}>", "", None
    if re.match(rf"<{re.escape(root)}\b[^<>]*/>", text):
        return text, "", None
    last = 0
    for found in _ITEM_END.finditer(text):
        last = found.end()
    return (text[:last], "", text[last:]) if last else (text, "", "")


def _truncated(name: str, line: int) -> Finding:
    message = "The feed is cut off before its end: the items that are whole were read"
    return Finding(
        rule="feed-truncated", severity="review", message=message, source=name, line=line
    )


def _parsed(text: str, name: str, limits: Limits) -> etree._Element:
    text = _TOKEN.sub(_set_right, _ILLEGAL.sub("", text))
    # The limits of libxml2 on one text and on depth are below those of briefcast; there is no
    # document type, so no entity can grow.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        recover=True,
        remove_pis=True,
        remove_comments=True,
        encoding="utf-8",
    )
    try:
        root: etree._Element | None = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"{name} is no feed that can be read: {error.msg}") from None
    if root is None:
        raise InputError(f"{name} is no feed that can be read: it holds no element")
    _check_depth(root, name, limits)
    return root


def _set_right(token: re.Match[str]) -> str:
    if token["whole"] is not None:
        return token[0]
    if token["entity"] is not None:
        return _entity(token["entity"])
    if token["void"] is not None:
        return f"<{token['void']}/>"
    if token["sign"] is not None:
        return "&amp;" if token["sign"] == "&" else "&lt;"
    number = int(token["hex"], 16) if token["hex"] else int(token["number"])
    if number > 0x10FFFF or _ILLEGAL.match(chr(number)):
        return ""
    return token[0]


def _entity(name: str) -> str:
    if name in _OWN:
        return f"&{name};"
    known: Callable[[str], str | None] = html5.get
    return known(f"{name};") or f"&amp;{name};"


def _refuse_many(text: str, name: str, limits: Limits) -> None:
    """Raises InputError for a feed that holds too many tags, those inside of texts counted."""
    count = (text.count("<") + text.count("&lt;")) // ELEMENTS
    if count > limits.blocks:
        raise too_many_blocks(limits, name, count)


def _check_depth(root: etree._Element, name: str, limits: Limits) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limits.nesting:
            raise limits.refuse(name, "nesting", f"elements nested {depth:,} deep or deeper")
