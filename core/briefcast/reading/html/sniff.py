"""Tells how likely a source is HTML."""

import codecs
import re

_START = re.compile(r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*\?>\s*)*", re.S)
_DOCUMENT = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.I)
_ROOT = re.compile(r"(?:<!doctype[^>]*>\s*)?<([a-z][\w:-]*)", re.I)
_KNOWN = (
    r"(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|tbody|tr|td|th|blockquote|section|article|main|header"
    r"|footer|nav|aside|figure|figcaption|center|span|a|b|i|em|strong|font|img|meta|title|style"
    r"|script|link|pre|address|center|hr|br|form|iframe)"
)
_FIRST = re.compile(rf"<{_KNOWN}(?:\s[^<>]*)?/?>", re.I)
_CLOSING = re.compile(rf"</{_KNOWN}\s*>", re.I)
_SUFFIXES = (".html", ".htm", ".xhtml")


def sniff(head: bytes, name: str) -> int:
    """How sure the HTML reader is, 0 to 100.

    A page says so itself; a fragment starts with an element and holds at least two.

    Args:
        head: The first bytes of the source.
        name: Of the file.
    """
    text = _characters(head)
    start = _START.match(text)
    rest = text[start.end() :] if start else text
    is_xml = text.lstrip().startswith("<?xml")
    if _DOCUMENT.match(rest):
        return 90
    root = _ROOT.match(rest)
    if is_xml and root and root[1].lower() not in ("html", "xhtml"):
        return 0
    closed = len(_CLOSING.findall(rest))
    if _FIRST.match(rest) and closed >= 2:
        return 70
    return 60 if name.lower().endswith(_SUFFIXES) and re.search(r"<[a-z!/]", rest, re.I) else 0


def _characters(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "ignore").lstrip("\ufeff")
    if b"\0" in head[:64]:
        return ""
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
